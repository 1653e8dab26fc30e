package org.ronghe.orgstructure.change;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a change: who may do it and what must be there before. */
public enum ChangeStep implements MoveStep<ChangeGuard> {
    REVISE(ChangeWho.PROPOSER, "change.raise"),
    ASK(ChangeWho.PROPOSER, "change.raise", ChangeGuard.REPORT, ChangeGuard.FORMAL_REASON),
    SEND_BACK(ChangeWho.OFFICE, "change.office"),
    DECIDE(ChangeWho.COMMITTEE, "change.decide", ChangeGuard.NOT_PROPOSER),
    REFUSE(ChangeWho.COMMITTEE, "change.decide", ChangeGuard.NOT_PROPOSER),
    REPLY(ChangeWho.OFFICE, "change.office"),
    /** 撤销决定: what was decided cannot be carried out. */
    ANNUL(ChangeWho.COMMITTEE, "change.decide"),
    CARRY_OUT(ChangeWho.OFFICE, "change.office", ChangeGuard.POSTS),
    FILE(ChangeWho.OFFICE, "change.office"),
    WITHDRAW(ChangeWho.PROPOSER, "change.raise"),
    /** Onto the roll of the temporary branch. */
    ENROL(ChangeWho.TEMPORARY, "change.run"),
    /** Off the roll. */
    RELEASE(ChangeWho.TEMPORARY, "change.run"),
    /** 集体承诺书. */
    PLEDGE(ChangeWho.TEMPORARY, "change.run", ChangeGuard.NO_PLEDGE),
    SIGN(ChangeWho.MEMBER, "change.sign"),
    /** How an activist did, for the home branch. */
    NOTE(ChangeWho.TEMPORARY, "change.run"),
    /** An extension was carried out. */
    PROLONG(ChangeWho.SYSTEM, "change.run"),
    /** Draws up the dissolution, with the closing report. */
    WIND_UP(ChangeWho.TEMPORARY, "change.run", ChangeGuard.ALONE),
    /** The temporary branch was dissolved, or became a formal one. */
    END(ChangeWho.SYSTEM, "change.run"),
    /** The post ended: the successor proposes on. */
    HAND_OVER(ChangeWho.SYSTEM, "handover.give");

    private final ChangeWho who;
    private final String permission;
    private final List<ChangeGuard> guards;

    ChangeStep(ChangeWho who, String permission, ChangeGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ChangeWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ChangeGuard> guards() {
        return guards;
    }

    /** What a change waits for: it stands on the desks of those who take it. */
    @Override
    public boolean decides() {
        return this == DECIDE || this == REPLY || this == CARRY_OUT || this == FILE || this == WIND_UP;
    }
}
