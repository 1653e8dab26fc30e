package org.ronghe.drive.instruction;

import static org.ronghe.drive.instruction.InstructionStep.APPROVE;
import static org.ronghe.drive.instruction.InstructionStep.BREAK_DOWN;
import static org.ronghe.drive.instruction.InstructionStep.CHECK;
import static org.ronghe.drive.instruction.InstructionStep.CLOSE;
import static org.ronghe.drive.instruction.InstructionStep.CONTINUE;
import static org.ronghe.drive.instruction.InstructionStep.DEPLOY;
import static org.ronghe.drive.instruction.InstructionStep.DISPATCH;
import static org.ronghe.drive.instruction.InstructionStep.HAND_OVER;
import static org.ronghe.drive.instruction.InstructionStep.REGISTER;
import static org.ronghe.drive.instruction.InstructionStep.REPORT;
import static org.ronghe.drive.instruction.InstructionStep.REPORT_BACK;
import static org.ronghe.drive.instruction.InstructionStep.RETURN;
import static org.ronghe.drive.instruction.InstructionStep.REVISE;
import static org.ronghe.drive.instruction.InstructionStep.REVISIT;
import static org.ronghe.drive.instruction.InstructionStep.STUDY;
import static org.ronghe.drive.instruction.InstructionStep.VOID;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where an instruction stands (SM-17). The table below is the whole rule for desk, buttons, interface and help page.
 */
public enum InstructionState implements MoveState<InstructionState, InstructionStep> {
    /** 收到. */
    RECEIVED(Category.RUNNING),
    /** 登记. */
    REGISTERED(Category.RUNNING),
    /** 传达学习. */
    STUDIED(Category.RUNNING),
    /** 研究部署. */
    DEPLOYED(Category.RUNNING),
    /** 任务分解. */
    BROKEN_DOWN(Category.RUNNING),
    /** 调度推进. */
    DISPATCHING(Category.RUNNING),
    /** 办理报告. */
    REPORTED(Category.WAITING),
    /** 审定. */
    APPROVED(Category.WAITING),
    /** 办结. */
    CLOSED(Category.CLOSED),
    /** 长期落实. */
    CONTINUING(Category.CONTINUING),
    /** 回访. */
    REVISITED(Category.CLOSED),
    /** 作废. */
    VOIDED(Category.VOID);

    private static final Map<InstructionState, Map<InstructionStep, InstructionState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    RECEIVED, Map.of(REGISTER, REGISTERED, VOID, VOIDED),
                    REGISTERED, Map.of(REVISE, REGISTERED, STUDY, STUDIED, VOID, VOIDED),
                    STUDIED, Map.of(DEPLOY, DEPLOYED, VOID, VOIDED),
                    DEPLOYED, Map.of(BREAK_DOWN, BROKEN_DOWN, VOID, VOIDED),
                    BROKEN_DOWN, Map.of(BREAK_DOWN, BROKEN_DOWN, DISPATCH, DISPATCHING, VOID, VOIDED),
                    DISPATCHING, Map.of(BREAK_DOWN, DISPATCHING, DISPATCH, DISPATCHING, REPORT, REPORTED, VOID, VOIDED),
                    REPORTED, Map.of(RETURN, DISPATCHING, APPROVE, APPROVED),
                    APPROVED, Map.of(REPORT_BACK, APPROVED, CLOSE, CLOSED, CONTINUE, CONTINUING),
                    CONTINUING, Map.of(BREAK_DOWN, CONTINUING, CHECK, CONTINUING, CLOSE, CLOSED),
                    CLOSED, Map.of(REVISIT, REVISITED)),
            RECEIVED,
            REGISTERED,
            STUDIED,
            DEPLOYED,
            BROKEN_DOWN,
            DISPATCHING,
            REPORTED,
            APPROVED,
            CONTINUING,
            CLOSED);

    private final Category category;

    InstructionState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "instruction";
    }

    @Override
    public Map<InstructionStep, InstructionState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Its place on the road from the receipt to the revisit; 0 off the road. */
    public int segment() {
        return switch (this) {
            case VOIDED -> 0;
            case CONTINUING -> CLOSED.ordinal() + 1;
            case REVISITED -> CLOSED.ordinal() + 2;
            default -> ordinal() + 1;
        };
    }

    /** Whether it is before its end, so that a day that is past is one that was missed. */
    boolean running() {
        return category == Category.RUNNING || category == Category.WAITING || category == Category.CONTINUING;
    }

    /** Whether the leader in charge owes entries. */
    boolean dispatched() {
        return this == BROKEN_DOWN || this == DISPATCHING;
    }
}
