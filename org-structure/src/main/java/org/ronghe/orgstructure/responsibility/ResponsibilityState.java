package org.ronghe.orgstructure.responsibility;

import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.ACCEPT;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.ADD_TASK;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.CONFIRM;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.DECIDE;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.DECLINE;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.DISCARD;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.DROP_TASK;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.FILE;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.HAND_OVER;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.PROGRESS;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.RENEW;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.REPORT;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.RETURN_STATEMENT;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.RETURN_TASK;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.REVISE;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.SEND_BACK;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.STATE;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.SUBMIT;
import static org.ronghe.orgstructure.responsibility.ResponsibilityStep.SUPERSEDE;

import java.util.Map;
import java.util.Set;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a list stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum ResponsibilityState implements MoveState<ResponsibilityState, ResponsibilityStep> {
    /** 起草. */
    DRAFTED(Category.PLANNED),
    /** 本人确认. */
    CONFIRMING(Category.WAITING),
    /** 党委审定. */
    PROPOSED(Category.WAITING),
    /** 执行. */
    IN_FORCE(Category.RUNNING),
    /** 年终述责. */
    STATED(Category.WAITING),
    /** 归档. */
    FILED(Category.CLOSED),
    /** A later edition was decided on; this one stays readable. */
    SUPERSEDED(Category.CLOSED),
    DISCARDED(Category.VOID);

    /** Those that a decision of the committee stands behind and no later one. */
    static final Set<ResponsibilityState> DECIDED = Set.of(IN_FORCE, STATED, FILED);

    /** Those on their way to a decision. */
    static final Set<ResponsibilityState> UNDER_WAY = Set.of(DRAFTED, CONFIRMING, PROPOSED);

    private static final Map<ResponsibilityState, Map<ResponsibilityStep, ResponsibilityState>> MOVES =
            MoveState.staying(
                    HAND_OVER,
                    Map.of(
                            DRAFTED,
                            Map.of(
                                    REVISE, DRAFTED,
                                    ADD_TASK, DRAFTED,
                                    DROP_TASK, DRAFTED,
                                    SUBMIT, CONFIRMING,
                                    DISCARD, DISCARDED),
                            CONFIRMING,
                            Map.of(CONFIRM, PROPOSED, SEND_BACK, DRAFTED),
                            // a successor has not said yes to it
                            PROPOSED,
                            Map.of(DECIDE, IN_FORCE, DECLINE, DRAFTED, HAND_OVER, CONFIRMING),
                            IN_FORCE,
                            Map.of(
                                    PROGRESS, IN_FORCE,
                                    REPORT, IN_FORCE,
                                    ACCEPT, IN_FORCE,
                                    RETURN_TASK, IN_FORCE,
                                    STATE, STATED,
                                    RENEW, IN_FORCE,
                                    SUPERSEDE, SUPERSEDED),
                            STATED,
                            Map.of(
                                    PROGRESS, STATED,
                                    REPORT, STATED,
                                    ACCEPT, STATED,
                                    RETURN_TASK, STATED,
                                    STATE, STATED,
                                    RETURN_STATEMENT, IN_FORCE,
                                    FILE, FILED)),
                    DRAFTED,
                    CONFIRMING,
                    IN_FORCE,
                    STATED);

    private final Category category;

    ResponsibilityState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "responsibility";
    }

    @Override
    public Map<ResponsibilityStep, ResponsibilityState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
