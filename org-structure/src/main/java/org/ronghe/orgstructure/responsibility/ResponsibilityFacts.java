package org.ronghe.orgstructure.responsibility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param heads who leads the lead unit of a task today
 * @param nextUnderWay whether a next edition is drafted and not decided on
 */
record ResponsibilityFacts(
        ResponsibilityList list,
        Set<Long> heads,
        boolean nextUnderWay,
        ResponsibilityLimits limits,
        LocalDate today,
        Actor actor)
        implements MoveFacts<ResponsibilityStep> {
    @Override
    public ResponsibilityState state() {
        return list.state();
    }

    @Override
    public Deciders deciders(ResponsibilityStep step) {
        var who = step.who().of(list);
        if (step.who() != ResponsibilityWho.REPORTER) {
            return who;
        }
        var reporters = new HashSet<>(heads);
        reporters.addAll(who.people());
        return new Deciders(who.roles(), reporters, who.inPerson());
    }

    /** A task is asked after some days before it is due, the statement from its month on (OT-1). */
    @Override
    public LocalDate waitsFrom(ResponsibilityStep step) {
        return switch (step) {
            case REPORT ->
                list.nextDue().map(due -> due.minusDays(limits.noticeDays())).orElse(LocalDate.MAX);
            case STATE ->
                list.state() == ResponsibilityState.IN_FORCE ? limits.statementFrom(list.year()) : LocalDate.MAX;
            default -> LocalDate.MIN;
        };
    }

    boolean yearOver() {
        return today.getYear() > list.year();
    }
}
