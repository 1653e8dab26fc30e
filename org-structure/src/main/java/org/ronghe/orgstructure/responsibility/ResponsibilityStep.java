package org.ronghe.orgstructure.responsibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a list: who may do it and what must hold before. */
public enum ResponsibilityStep implements MoveStep<ResponsibilityGuard> {
    REVISE(ResponsibilityWho.OFFICE, "responsibility.write"),
    ADD_TASK(ResponsibilityWho.OFFICE, "responsibility.write"),
    DROP_TASK(ResponsibilityWho.OFFICE, "responsibility.write"),
    SUBMIT(ResponsibilityWho.OFFICE, "responsibility.write", ResponsibilityGuard.TASKS),
    DISCARD(ResponsibilityWho.OFFICE, "responsibility.write"),
    /** 本人确认. */
    CONFIRM(ResponsibilityWho.HOLDER, "responsibility.answer"),
    SEND_BACK(ResponsibilityWho.HOLDER, "responsibility.answer"),
    /** 党委审定, by a resolution in signed minutes. */
    DECIDE(
            ResponsibilityWho.COMMITTEE,
            "responsibility.decide",
            ResponsibilityGuard.NOT_HOLDER,
            ResponsibilityGuard.NOT_DRAFTER),
    DECLINE(ResponsibilityWho.COMMITTEE, "responsibility.decide", ResponsibilityGuard.NOT_HOLDER),
    /** How a task gets on. */
    PROGRESS(ResponsibilityWho.REPORTER, "responsibility.answer", ResponsibilityGuard.OPEN_TASK),
    /** A task is done, with the evidence. */
    REPORT(ResponsibilityWho.REPORTER, "responsibility.answer", ResponsibilityGuard.OPEN_TASK),
    ACCEPT(
            ResponsibilityWho.CHECKER,
            "responsibility.check",
            ResponsibilityGuard.NOT_HOLDER,
            ResponsibilityGuard.REPORTED),
    RETURN_TASK(
            ResponsibilityWho.CHECKER,
            "responsibility.check",
            ResponsibilityGuard.NOT_HOLDER,
            ResponsibilityGuard.REPORTED),
    /** 年终述责, in the holder's own words. */
    STATE(ResponsibilityWho.HOLDER, "responsibility.answer", ResponsibilityGuard.NO_NEXT),
    RETURN_STATEMENT(ResponsibilityWho.OFFICE, "responsibility.write", ResponsibilityGuard.NOT_HOLDER),
    FILE(ResponsibilityWho.OFFICE, "responsibility.write", ResponsibilityGuard.NOT_HOLDER, ResponsibilityGuard.SETTLED),
    /** Drafts the next edition of a list in force. */
    RENEW(ResponsibilityWho.OFFICE, "responsibility.write", ResponsibilityGuard.NO_NEXT),
    /** The next edition was decided on. */
    SUPERSEDE(ResponsibilityWho.SYSTEM, "responsibility.decide"),
    /** The holder's post ended: a successor answers for the list. */
    HAND_OVER(ResponsibilityWho.SYSTEM, "handover.give");

    private static final Set<ResponsibilityStep> AWAITED = EnumSet.of(CONFIRM, DECIDE, REPORT, ACCEPT, STATE, FILE);

    private final ResponsibilityWho who;
    private final String permission;
    private final List<ResponsibilityGuard> guards;

    ResponsibilityStep(ResponsibilityWho who, String permission, ResponsibilityGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ResponsibilityWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ResponsibilityGuard> guards() {
        return guards;
    }

    /** What a list waits for: it stands on the desks of those who take it. */
    @Override
    public boolean decides() {
        return AWAITED.contains(this);
    }
}
