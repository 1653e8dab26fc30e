package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import java.util.List;

/** What became of what meetings resolved and visits found; answered by the ledger of items, behind their own gates. */
public interface ResolvedItems {
    /**
     * One item as a meeting's page shows it.
     *
     * @param state message key of its state
     * @param open whether it is not settled yet
     * @param readable whether the reader may open it
     */
    record Item(
            long id,
            String number,
            int point,
            String text,
            String meeting,
            LocalDate meetingDay,
            String unit,
            String responsible,
            LocalDate due,
            String state,
            boolean open,
            boolean overdue,
            boolean readable) {}

    /** The items of this meeting, in the order of its agenda. */
    List<Item> of(long meeting);

    /** What became of the problems that a visit found, the oldest first. */
    List<Item> ofVisit(long visit);

    /** What a decided matter asked for, and what became of it, the oldest first. */
    List<Item> ofMatter(long matter);

    /** How many of a visit's are not settled. */
    int openOfVisit(long visit);

    /** What earlier meetings of the same organisation and circle left open, the oldest due date first; at most 50. */
    List<Item> openBefore(long unit, Circle circle, LocalDate day, long meeting);
}
