package org.ronghe.drive.instruction;

import static org.ronghe.drive.instruction.InstructionGuard.NOT_KEEPER;
import static org.ronghe.drive.instruction.InstructionGuard.NOT_REPORTER;
import static org.ronghe.drive.instruction.InstructionGuard.REPORTED_BACK;
import static org.ronghe.drive.instruction.InstructionGuard.STUDIED_FIRST;
import static org.ronghe.drive.instruction.InstructionGuard.TASKS_SETTLED;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with an instruction: who may do it and what must hold before (SM-17). */
public enum InstructionStep implements MoveStep<InstructionGuard> {
    REGISTER(InstructionWho.KEEPER, "instruction.keep"),
    REVISE(InstructionWho.KEEPER, "instruction.keep"),
    STUDY(InstructionWho.CHAIR, "instruction.study", STUDIED_FIRST),
    DEPLOY(InstructionWho.COMMITTEE, "instruction.deploy"),
    BREAK_DOWN(InstructionWho.KEEPER, "instruction.keep"),
    DISPATCH(InstructionWho.LEADER, "instruction.dispatch"),
    REPORT(InstructionWho.LEAD, "instruction.report", NOT_KEEPER),
    RETURN(InstructionWho.SECRETARY, "instruction.decide"),
    APPROVE(InstructionWho.SECRETARY, "instruction.decide", NOT_REPORTER),
    REPORT_BACK(InstructionWho.KEEPER, "instruction.keep"),
    CLOSE(InstructionWho.SECRETARY, "instruction.decide", TASKS_SETTLED, REPORTED_BACK),
    CONTINUE(InstructionWho.SECRETARY, "instruction.decide", REPORTED_BACK),
    CHECK(InstructionWho.SECRETARY, "instruction.decide"),
    REVISIT(InstructionWho.KEEPER, "instruction.keep"),
    VOID(InstructionWho.VOIDER, "instruction.void"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(InstructionWho.SYSTEM, "handover.give");

    private final InstructionWho who;
    private final String permission;
    private final List<InstructionGuard> guards;

    InstructionStep(InstructionWho who, String permission, InstructionGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public InstructionWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<InstructionGuard> guards() {
        return guards;
    }

    /** Each stage waits for whoever leads to the next; what may be done besides waits for nobody. */
    @Override
    public boolean decides() {
        return switch (this) {
            case REVISE, RETURN, CONTINUE, VOID, HAND_OVER -> false;
            default -> true;
        };
    }
}
