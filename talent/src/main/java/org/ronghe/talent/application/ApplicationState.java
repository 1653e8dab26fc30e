package org.ronghe.talent.application;

import static org.ronghe.talent.application.ApplicationStep.ADD_WORK;
import static org.ronghe.talent.application.ApplicationStep.ANSWER;
import static org.ronghe.talent.application.ApplicationStep.ASK_REASONS;
import static org.ronghe.talent.application.ApplicationStep.ASSIGN;
import static org.ronghe.talent.application.ApplicationStep.ATTACH;
import static org.ronghe.talent.application.ApplicationStep.CANCEL;
import static org.ronghe.talent.application.ApplicationStep.DROP_WORK;
import static org.ronghe.talent.application.ApplicationStep.GIVE_REASONS;
import static org.ronghe.talent.application.ApplicationStep.HAND_OVER;
import static org.ronghe.talent.application.ApplicationStep.INTEGRITY;
import static org.ronghe.talent.application.ApplicationStep.JUDGE_FINAL;
import static org.ronghe.talent.application.ApplicationStep.JUDGE_MIDTERM;
import static org.ronghe.talent.application.ApplicationStep.NAME_PANEL;
import static org.ronghe.talent.application.ApplicationStep.PASS;
import static org.ronghe.talent.application.ApplicationStep.PROMISE;
import static org.ronghe.talent.application.ApplicationStep.PROPOSE;
import static org.ronghe.talent.application.ApplicationStep.PUBLICIZE;
import static org.ronghe.talent.application.ApplicationStep.RECUSE;
import static org.ronghe.talent.application.ApplicationStep.REPORT_FINAL;
import static org.ronghe.talent.application.ApplicationStep.REPORT_MIDTERM;
import static org.ronghe.talent.application.ApplicationStep.RESUBMIT;
import static org.ronghe.talent.application.ApplicationStep.RETURN;
import static org.ronghe.talent.application.ApplicationStep.REVIEW;
import static org.ronghe.talent.application.ApplicationStep.SELECT;
import static org.ronghe.talent.application.ApplicationStep.SUBMIT;
import static org.ronghe.talent.application.ApplicationStep.TURN_DOWN;
import static org.ronghe.talent.application.ApplicationStep.WITHDRAW;
import static org.ronghe.talent.application.ApplicationStep.WRITE;

import java.util.List;
import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where an application stands (SM-5). The table below is the whole rule for desk, buttons, interface and help page. */
public enum ApplicationState implements MoveState<ApplicationState, ApplicationStep> {
    /** 草稿. */
    DRAFT(Category.PLANNED),
    /** 提交，待形式审查. */
    SUBMITTED(Category.WAITING),
    /** 退回补正. */
    RETURNED(Category.RUNNING),
    /** 评审中. */
    REVIEWING(Category.RUNNING),
    /** 拟入选. */
    PROPOSED(Category.WAITING),
    /** 公示. */
    PUBLICITY(Category.WAITING),
    /** 入选，执行中. */
    SELECTED(Category.RUNNING),
    /** 中期通过. */
    MIDTERM(Category.RUNNING),
    /** 结题. */
    CONCLUDED(Category.CLOSED),
    /** 不入选. */
    NOT_SELECTED(Category.CLOSED),
    /** 撤回. */
    WITHDRAWN(Category.VOID),
    /** 退出. */
    QUIT(Category.VOID),
    /** 取消. */
    CANCELLED(Category.VOID);

    private static final Map<ApplicationState, Map<ApplicationStep, ApplicationState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    DRAFT,
                    Map.of(
                            WRITE,
                            DRAFT,
                            ADD_WORK,
                            DRAFT,
                            DROP_WORK,
                            DRAFT,
                            ATTACH,
                            DRAFT,
                            SUBMIT,
                            SUBMITTED,
                            ApplicationStep.WITHDRAW,
                            WITHDRAWN),
                    SUBMITTED,
                    Map.of(RETURN, RETURNED, PASS, REVIEWING, TURN_DOWN, NOT_SELECTED, WITHDRAW, WITHDRAWN),
                    RETURNED,
                    Map.of(
                            WRITE,
                            RETURNED,
                            ADD_WORK,
                            RETURNED,
                            DROP_WORK,
                            RETURNED,
                            ATTACH,
                            RETURNED,
                            RESUBMIT,
                            SUBMITTED,
                            TURN_DOWN,
                            NOT_SELECTED,
                            WITHDRAW,
                            WITHDRAWN),
                    REVIEWING,
                    Map.of(
                            ASSIGN,
                            REVIEWING,
                            RECUSE,
                            REVIEWING,
                            REVIEW,
                            REVIEWING,
                            PROPOSE,
                            PROPOSED,
                            TURN_DOWN,
                            NOT_SELECTED,
                            WITHDRAW,
                            WITHDRAWN),
                    PROPOSED,
                    Map.of(INTEGRITY, PROPOSED, PUBLICIZE, PUBLICITY, TURN_DOWN, NOT_SELECTED, WITHDRAW, WITHDRAWN),
                    PUBLICITY,
                    Map.of(INTEGRITY, PUBLICITY, ANSWER, PUBLICITY, SELECT, SELECTED, TURN_DOWN, NOT_SELECTED),
                    SELECTED,
                    Map.of(
                            NAME_PANEL,
                            SELECTED,
                            PROMISE,
                            SELECTED,
                            REPORT_MIDTERM,
                            SELECTED,
                            JUDGE_MIDTERM,
                            MIDTERM,
                            ApplicationStep.QUIT,
                            QUIT,
                            CANCEL,
                            CANCELLED),
                    MIDTERM,
                    Map.of(
                            NAME_PANEL,
                            MIDTERM,
                            PROMISE,
                            MIDTERM,
                            REPORT_FINAL,
                            MIDTERM,
                            JUDGE_FINAL,
                            CONCLUDED,
                            ApplicationStep.QUIT,
                            QUIT,
                            CANCEL,
                            CANCELLED),
                    NOT_SELECTED,
                    Map.of(ASK_REASONS, NOT_SELECTED, GIVE_REASONS, NOT_SELECTED)),
            SUBMITTED,
            RETURNED,
            REVIEWING,
            PROPOSED,
            PUBLICITY,
            SELECTED,
            MIDTERM,
            NOT_SELECTED);

    private static final List<ApplicationState> ROAD =
            List.of(SUBMITTED, REVIEWING, PROPOSED, PUBLICITY, SELECTED, MIDTERM, CONCLUDED);

    private final Category category;

    ApplicationState(Category category) {
        this.category = category;
    }

    /** The road of an application that comes to its end. */
    public static List<ApplicationState> road() {
        return ROAD;
    }

    @Override
    public String ledger() {
        return "application";
    }

    @Override
    public Map<ApplicationStep, ApplicationState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Its place on the road; 0 before and off it. */
    public int segment() {
        return this == RETURNED ? 1 : ROAD.indexOf(this) + 1;
    }

    /** Whether a title is held, or may still come of it. */
    boolean live() {
        return category == Category.PLANNED || category == Category.WAITING || category == Category.RUNNING;
    }

    /** Whether its plan runs. */
    boolean inPlan() {
        return this == SELECTED || this == MIDTERM;
    }

    /** Whether the committee has it before it, or has had. */
    boolean deliberated() {
        return switch (this) {
            case PROPOSED, PUBLICITY, SELECTED, MIDTERM, CONCLUDED, NOT_SELECTED, CANCELLED, QUIT -> true;
            default -> false;
        };
    }
}
