package org.ronghe.talent.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.move.By;

/** What the ledger of applications tells the cycles and does for them; in the transaction of the caller. */
public interface CycleEntries {
    /**
     * How many applications stand where.
     *
     * @param received handed in at any time
     * @param passed of those, past the formal check
     * @param undecided handed in, and neither proposed nor turned down
     * @param beforeMidterm selected, with the mid-term review ahead
     * @param inPlan selected and not concluded
     * @param reports of those, reports of the mid-term that are handed in
     * @param live neither concluded nor ended otherwise
     */
    record Tally(
            int received,
            int passed,
            int undecided,
            int proposed,
            int inPublicity,
            int beforeMidterm,
            int inPlan,
            int reports,
            int live) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** One line of a notice: name and unit alone (SM-5). */
    record NoticeLine(long application, String name, String unit) {}

    /** By the cycle's number; a cycle without applications is absent. */
    Map<Long, Tally> tallies(Collection<Long> cycles);

    /** What is proposed goes into publicity. */
    void announce(long cycle, LocalDate from, LocalDate to, By by);

    /** What is in publicity now, by name. */
    List<NoticeLine> notice(long cycle);
}
