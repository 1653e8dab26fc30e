package org.ronghe.drive.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.orgstructure.api.Meetings.Meeting;

/**
 * What the guards of a step look at.
 *
 * @param limits the numbers in force
 * @param studies signed meetings of the committee that studied it first, the earliest first
 * @param openTasks number and words of the tasks that are not settled
 */
record InstructionFacts(
        Instruction instruction, InstructionLimits limits, List<Meeting> studies, List<String> openTasks, Actor actor)
        implements MoveFacts<InstructionStep> {
    @Override
    public InstructionState state() {
        return instruction.state();
    }

    /** The study is linked by whoever chaired it. */
    @Override
    public Deciders deciders(InstructionStep step) {
        return step == InstructionStep.STUDY && !studies.isEmpty()
                ? new Deciders(
                        Set.<Role>of(), studies.stream().map(Meeting::chair).collect(Collectors.toSet()), false)
                : step.who().of(instruction);
    }

    /**
     * Entries, reports, checks and revisits are asked for when their day comes; what is done is not asked for again.
     */
    @Override
    public LocalDate waitsFrom(InstructionStep step) {
        var day =
                switch (step) {
                    case BREAK_DOWN -> state() == InstructionState.DEPLOYED ? LocalDate.MIN : null;
                    case DISPATCH -> instruction.entryDue();
                    case REPORT ->
                        instruction.due() == null ? null : instruction.due().minusDays(limits.noticeDays());
                    case REPORT_BACK -> toldAbove() ? null : LocalDate.MIN;
                    case CLOSE -> state() == InstructionState.APPROVED && toldAbove() ? LocalDate.MIN : null;
                    case CHECK -> instruction.checkOn();
                    case REVISIT -> instruction.revisitOn();
                    default -> LocalDate.MIN;
                };
        return day == null ? LocalDate.MAX : day;
    }

    private boolean toldAbove() {
        return !instruction.level().superior() || instruction.backOn() != null;
    }
}
