package org.ronghe.orgstructure.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of 三重一大 that a meeting has on its agenda. They keep a ledger of their own, with the view of each member;
 * the meeting shows that they were before it, and its minutes wait until everybody was heard.
 */
public interface AgendaMatters {
    /**
     * One of them as the meeting shows it. Of personnel matters nothing but the number stands there: their circle is
     * narrower than the meeting's (§5.1).
     *
     * @param title empty for a personnel matter
     * @param path its own page; null for whoever may not open it
     * @param deferred whether this meeting put it off
     * @param complete whether every member's view is recorded, or none is needed any more
     */
    record AgendaMatter(
            String number,
            String title,
            @Nullable String path,
            boolean deferred,
            boolean complete,
            int entitled,
            int yes,
            int no,
            int abstain,
            int recused) {}

    /** Those that stand before the meeting or were put off by it, by number. */
    List<AgendaMatter> of(long meeting);
}
