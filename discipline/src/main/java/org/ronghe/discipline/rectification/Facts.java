package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;

/**
 * What the guards of a step look at: the task, who asks, the day, and what other ledgers know about the people
 * involved. Gathered once by the desk, for the list on the page and for the write alike.
 *
 * @param rootCauses whether each finding that the measures answer has its cause written down
 * @param officePeople members of the rectification office on that day
 * @param unitOf staff unit of each person involved
 * @param reportedThisWeek whether the current week's entry is there
 * @param periodEnd end of the concentrated period of the round
 * @param acceptorsMin parameter rectify.acceptors_min
 * @param checksMin parameter rectify.continuing_checks_min
 */
record Facts(
        Task task,
        Actor actor,
        LocalDate today,
        boolean rootCauses,
        Set<Long> officePeople,
        Map<Long, Long> unitOf,
        boolean reportedThisWeek,
        LocalDate periodEnd,
        int acceptorsMin,
        int checksMin) {

    /** Whether the person belongs to the unit that answers for the task. */
    boolean ofOwnerUnit(@Nullable Long person) {
        return person != null && task.ownerUnit() != null && task.ownerUnit().equals(unitOf.get(person));
    }

    /** Whether the person, or anybody the person acts for today, is the one in question. */
    boolean isOrActsFor(@Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }
}
