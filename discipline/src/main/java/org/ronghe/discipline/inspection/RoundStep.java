package org.ronghe.discipline.inspection;

import static org.ronghe.discipline.inspection.RoundGuard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a round: who may do it and what must be there before. */
public enum RoundStep implements MoveStep<RoundGuard> {
    REVISE(RoundWho.OFFICE, "round.plan"),
    ASSIGN(RoundWho.OFFICE, "round.plan"),
    APPOINT(RoundWho.OFFICE, "round.plan", TARGET),
    RELEASE(RoundWho.OFFICE, "round.plan", MEMBERS),
    PROPOSE(RoundWho.OFFICE, "round.plan", TARGET, FOCUS, PERIOD, PERIOD_AHEAD, LEADER, TEAM_SIZE, RECUSED),
    DISCARD(RoundWho.OFFICE, "round.plan", NO_FINDINGS),
    SEND_BACK(RoundWho.GROUP, "round.authorise"),
    AUTHORISE(RoundWho.GROUP, "round.authorise", OTHER_HANDS, PERIOD_AHEAD, LEADER, TEAM_SIZE, RECUSED),
    PREPARE(RoundWho.OFFICE, "round.plan", LEADER, TEAM_SIZE, RECUSED),
    ENTER(RoundWho.OFFICE, "round.plan", LEADER, TEAM_SIZE, RECUSED),
    REPORT(RoundWho.OFFICE, "round.plan"),
    REVIEW(RoundWho.GROUP, "round.authorise", OTHER_HANDS),
    FEED_BACK(RoundWho.OFFICE, "round.plan"),
    RECORD_PLAN(RoundWho.ANSWERING, "round.answer", PLAN_OPEN),
    HAND_OVER(RoundWho.OFFICE, "round.plan", FINDINGS, FIRST_RESPONSIBLE),
    HOLD_MEETING(RoundWho.ANSWERING, "round.answer", MEETING_OPEN),
    REPORT_PROGRESS(RoundWho.ANSWERING, "round.answer", PLAN_REPORTED, REPORT_OPEN),
    /** 公开 (IN-6): asked for by the office, allowed by the leading group. */
    ASK_CIRCULAR(RoundWho.OFFICE, "round.plan", PROGRESS_REPORTED, CIRCULAR_NOT_ASKED),
    ALLOW_CIRCULAR(RoundWho.GROUP, "round.authorise", CIRCULAR_ASKED, OTHER_THAN_ASKER),
    REFUSE_CIRCULAR(RoundWho.GROUP, "round.authorise", CIRCULAR_ASKED),
    EVALUATE(
            RoundWho.DISCIPLINE,
            "round.evaluate",
            PERIOD_OVER,
            PLAN_REPORTED,
            MEETING_HELD,
            PROGRESS_REPORTED,
            SAMPLED,
            OTHER_HANDS),
    ARCHIVE(RoundWho.OFFICE, "round.plan", CIRCULATED),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    PASS_ON(RoundWho.HANDOVER, "handover.give");

    private final RoundWho who;
    private final String permission;
    private final List<RoundGuard> guards;

    RoundStep(RoundWho who, String permission, RoundGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public RoundWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<RoundGuard> guards() {
        return guards;
    }

    /** What a round waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return this == AUTHORISE || this == REVIEW || this == EVALUATE || this == ALLOW_CIRCULAR;
    }
}
