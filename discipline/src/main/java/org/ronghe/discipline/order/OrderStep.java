package org.ronghe.discipline.order;

import static org.ronghe.discipline.order.OrderGuard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/**
 * What can be done with a supervision order: who may do it and what must be there before (SM-2). The permission opens
 * the desk; {@link OrderWho} decides for the single order.
 */
public enum OrderStep implements MoveStep<OrderGuard> {
    REVISE(OrderWho.SUPERVISOR, "order.plan"),
    REGISTER(
            OrderWho.SUPERVISOR,
            "order.plan",
            ONE_MATTER,
            SOURCE,
            HOST,
            HOST_ACTIVE,
            LEADER,
            CONTACT,
            ISSUER,
            SECRETARY_MATTER,
            ISSUER_APART,
            DUE_AHEAD),
    DISCARD(OrderWho.SUPERVISOR, "order.plan"),
    ISSUE(OrderWho.ISSUER, "order.issue", HOST_ACTIVE, ISSUER_APART, OTHER_THAN_DRAFTER, DUE_AHEAD),
    SEND_BACK(OrderWho.ISSUER, "order.issue"),
    SIGN(OrderWho.CONTACT, "order.work"),
    PROGRESS(OrderWho.CONTACT, "order.work"),
    PROVE(OrderWho.CONTACT, "order.work"),
    REPLY(OrderWho.CONTACT, "order.work"),
    CONSENT(OrderWho.LEADER, "order.lead", REPLY_WRITTEN, PROVEN, NOT_CONSENTED_YET),
    REPORT(OrderWho.CONTACT, "order.work", REPLY_WRITTEN, PROVEN, LEADER_CONSENTED, NO_OPEN_EXTENSION),
    EXTEND(OrderWho.CONTACT, "order.work", NO_OPEN_EXTENSION),
    DECIDE_EXTENSION(OrderWho.ISSUER, "order.issue", OPEN_EXTENSION),
    REMIND(OrderWho.SUPERVISOR, "order.plan", NOT_REMINDED_TODAY),
    AUTO_REMIND(OrderWho.SYSTEM, "order.plan"),
    ESCALATE(OrderWho.SUPERVISOR, "order.plan", ESCALATION_DUE),
    /** The leader to whom it was raised says what is to be done. */
    INSTRUCT(OrderWho.ESCALATED, "order.lead", ESCALATION_OPEN),
    PROPOSE_COMPLETION(OrderWho.SUPERVISOR, "order.plan", APART_FROM_HOST),
    CONFIRM(OrderWho.ISSUER, "order.issue", APART_FROM_HOST, OTHER_THAN_PROPOSER),
    REJECT(OrderWho.SUPERVISOR_OR_ISSUER, "order.reject"),
    CANCEL(OrderWho.ISSUER, "order.issue"),
    ARCHIVE(OrderWho.SUPERVISOR, "order.plan"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(OrderWho.HANDOVER, "handover.give");

    private final OrderWho who;
    private final String permission;
    private final List<OrderGuard> guards;

    OrderStep(OrderWho who, String permission, OrderGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public OrderWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<OrderGuard> guards() {
        return guards;
    }

    /** What the record waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return switch (this) {
            case ISSUE, CONSENT, DECIDE_EXTENSION, INSTRUCT, PROPOSE_COMPLETION, CONFIRM -> true;
            default -> false;
        };
    }
}
