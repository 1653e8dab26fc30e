package org.ronghe.discipline.rectification;

import static org.ronghe.discipline.rectification.Guard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/**
 * What can be done with a rectification task: who may do it and what must be there before (SM-1). The permission opens
 * the desk; {@link Who} decides for the single task.
 */
public enum Step implements MoveStep<Guard> {
    REVISE(Who.OFFICE, "rectification.plan", DISPUTE_UPHELD),
    PROPOSE(
            Who.OFFICE,
            "rectification.plan",
            ROOT_CAUSE,
            MEASURE,
            DELIVERABLE,
            TIMING,
            DUE,
            UNIT,
            RESPONSIBLE,
            LEADER,
            ENOUGH_ACCEPTORS,
            ACCEPTOR_OF_OFFICE,
            ACCEPTORS_APART),
    ISSUE(Who.LEADING_GROUP, "rectification.decide", OTHER_THAN_PROPOSER),
    SEND_BACK(Who.LEADING_GROUP, "rectification.decide"),
    SIGN(Who.RESPONSIBLE, "rectification.work"),
    REPORT(Who.RESPONSIBLE, "rectification.work"),
    REMIND(Who.SUPERVISOR, "rectification.remind", NOT_REMINDED_TODAY),
    PROVE(Who.RESPONSIBLE, "rectification.work"),
    STATE_RESULT(Who.RESPONSIBLE, "rectification.work"),
    CONSENT(Who.LEADER, "rectification.lead", RESULT_STATED, DELIVERABLE_PROVEN, NOT_CONSENTED_YET),
    SUBMIT(
            Who.RESPONSIBLE,
            "rectification.work",
            RESULT_STATED,
            DELIVERABLE_PROVEN,
            INSTITUTION_NUMBER,
            REPORTED_THIS_WEEK,
            NOTHING_REJECTED,
            LEADER_CONSENTED,
            TERM_REACHED,
            NO_OPEN_EXTENSION,
            NO_OPEN_DEFERRAL),
    JUDGE(Who.ACCEPTOR, "rectification.accept"),
    ACCEPT(
            Who.ACCEPTOR,
            "rectification.accept",
            IN_PERSON,
            APART_FROM_THE_WORK,
            OTHER_THAN_SUBMITTER,
            EVERYTHING_OPENED,
            EVERYTHING_JUDGED,
            NOT_SIGNED_YET),
    RETURN(Who.ACCEPTOR, "rectification.accept", IN_PERSON, APART_FROM_THE_WORK),
    RESUME(Who.RESPONSIBLE, "rectification.work"),
    EXTEND(Who.RESPONSIBLE, "rectification.work", HAS_DUE, NO_OPEN_EXTENSION, NO_OPEN_DEFERRAL),
    DECIDE_EXTENSION(
            Who.LEADER_OR_OFFICE,
            "rectification.extend",
            OPEN_EXTENSION,
            OTHER_THAN_EXTENSION_ASKER,
            SIDE_NOT_DECIDED_YET),
    AGREE_CONTINUING(Who.DISCIPLINE, "rectification.supervise"),
    CONTINUE(Who.LEADING_GROUP, "rectification.decide", CONTINUING_ALLOWED),
    CHECK(Who.OFFICE, "rectification.plan", OPEN_CHECK, OTHER_THAN_RESPONSIBLE),
    CLOSE(Who.LEADING_GROUP, "rectification.decide", NOT_OWN_FIELD, ACCEPTED_OR_CHECKED, NO_OPEN_ORDER),
    DISPUTE(Who.RESPONSIBLE_OR_LEADER, "rectification.work", NO_OPEN_EXTENSION, NO_OPEN_DEFERRAL, NOT_SETTLED_BEFORE),
    DECIDE_DISPUTE(Who.OFFICE_OR_GROUP, "rectification.apart", DISPUTE_OPEN, OTHER_THAN_DISPUTER, DECIDER_APART),
    ASK_DEFERRAL(Who.RESPONSIBLE_OR_LEADER, "rectification.work", NO_OPEN_EXTENSION, NO_OPEN_DEFERRAL),
    DECIDE_DEFERRAL(
            Who.OFFICE_OR_GROUP,
            "rectification.apart",
            OPEN_DEFERRAL,
            OTHER_THAN_DEFERRAL_ASKER,
            DECIDER_APART,
            FURTHER_BY_GROUP),
    REVIEW(Who.OFFICE_OR_GROUP, "rectification.apart", REVIEW_REACHED, OTHER_THAN_DEFERRAL_ASKER, DECIDER_APART),
    /** 撤回: of an extension or a deferral that nobody decided on yet. */
    TAKE_BACK(Who.RESPONSIBLE_OR_LEADER, "rectification.work", OWN_REQUEST),
    REOPEN(Who.OFFICE_OR_DISCIPLINE, "rectification.reopen"),
    ASK_VOID(Who.OFFICE, "rectification.plan", NO_VOID_ASKED, NO_OPEN_ORDER),
    CONFIRM_VOID(
            Who.OFFICE_OR_GROUP, "rectification.void", VOID_ASKED, OTHER_THAN_VOID_ASKER, DECIDER_APART, NO_OPEN_ORDER),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(Who.HANDOVER, "handover.give");

    private final Who who;
    private final String permission;
    private final List<Guard> guards;

    Step(Who who, String permission, Guard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public Who who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<Guard> guards() {
        return guards;
    }

    /** What the record waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return switch (this) {
            case ISSUE,
                    CONSENT,
                    ACCEPT,
                    DECIDE_EXTENSION,
                    CHECK,
                    CONFIRM_VOID,
                    DECIDE_DISPUTE,
                    REVISE,
                    DECIDE_DEFERRAL,
                    REVIEW -> true;
            default -> false;
        };
    }
}
