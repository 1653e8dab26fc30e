package org.ronghe.webkit.page;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What somebody wants the people of an item to see on their desk. A bean; asked once for all items of a kind. */
public interface DeskNotes {
    /** Urgings that nothing has answered yet, by the item's number. @param kind the register's word */
    Map<Long, Urging> urgings(String kind, Collection<Long> items);

    /**
     * Urged, and not answered since.
     *
     * @param times how often since the last answer
     * @param by name of whoever urged last; empty for the system itself
     */
    record Urging(int times, Instant at, String by, String words) {}
}
