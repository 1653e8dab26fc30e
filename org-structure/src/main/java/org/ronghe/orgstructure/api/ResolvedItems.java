package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What became of what meetings resolved, visits found, matters need and instructions ask for; answered by the ledger of
 * items, behind the asker's own gate.
 */
public interface ResolvedItems {
    /**
     * One item as the page of what it comes from shows it.
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

    /** What comes from there, in the order of the agenda, then the oldest first. */
    List<Item> of(Resolved.Origin from);

    /** How many of them are not settled. */
    int openOf(Resolved.Origin from);

    /** What earlier meetings of the same organisation and circle left open, the oldest due date first; at most 50. */
    List<Item> openBefore(long unit, Circle circle, LocalDate day, long meeting);

    /** Instructions from which something came that one of these people, or one of these units, answers for. */
    Set<Long> instructionsOf(Collection<Long> people, Collection<Long> units);
}
