package org.ronghe.domain.handover;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.move.By;

/** What people answer for in one ledger. A bean of the module that keeps the records. */
public interface Duties {
    /** Stable word of the ledger, as in the register; its permission to read is {@code KIND.read}. */
    String kind();

    /** Everything open that the person answers for, in a stable order. */
    List<Duty> of(long person);

    /**
     * Whether somebody may take the duty over from the person, and what stands in the way where not; asked about the
     * very person, whether it may stay where it is.
     */
    Function<Candidate, Optional<RuleBroken>> judge(long item, String part, long from);

    /**
     * Locks the record until the end of the transaction, so that nobody moves it while a list that names it is written:
     * always the record first, then the list.
     */
    void hold(long item);

    /**
     * People without whom a record could go on, and with whom alone it cannot: they carry what only a post that they no
     * longer hold lets them carry. At most so many; nobody where posts decide nothing.
     */
    default List<Long> unfit(int most) {
        return List.of();
    }

    /**
     * Hands the duty over as a recorded move of the record, in the caller's transaction: its version, its history, its
     * row in the register. What the person signed, judged or consented to before stays the person's.
     *
     * @param words what the history says of it
     * @return what stands in the way; nothing is changed then
     */
    Optional<RuleBroken> take(long item, String part, long from, Candidate to, String words, By by);
}
