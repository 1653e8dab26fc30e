package org.ronghe.drive.instruction;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/** One thing that must hold before a step; its sentences are {@code instruction.guard.NAME} and {@code .gap}. */
public enum InstructionGuard implements MoveGuard<InstructionFacts> {
    /** A signed meeting of the committee studied it as its first topic (FA-1). */
    STUDIED_FIRST(facts -> !facts.studies().isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** The keeper of the ledger does not sign for the unit. */
    NOT_KEEPER(facts -> !facts.actor().principals().contains(facts.instruction().keeper())) {
        @Override
        public Set<Long> barred(InstructionFacts facts) {
            return Set.of(facts.instruction().keeper());
        }
    },
    /** Whoever reported does not judge the report. */
    NOT_REPORTER(facts -> facts.instruction().reportedBy() == null
            || !facts.actor().principals().contains(facts.instruction().reportedBy())) {
        @Override
        public Set<Long> barred(InstructionFacts facts) {
            return MoveWho.people(facts.instruction().reportedBy());
        }
    },
    /** Each task was accepted by somebody else, or stopped. */
    TASKS_SETTLED(
            facts -> facts.openTasks().isEmpty(),
            facts -> MoveGuard.gap(facts.openTasks().size(), facts.openTasks())),
    /** Whoever gave the instruction was told what came of it (FA-3). */
    REPORTED_BACK(facts -> facts.instruction().backOn() != null) {
        @Override
        public boolean concerns(InstructionFacts facts) {
            return facts.instruction().level().superior();
        }
    };

    /** How this ledger moves. */
    static final MoveRules<InstructionFacts, InstructionStep, InstructionGuard> RULES =
            new MoveRules<>("instruction", "instruction.", facts -> List.of());

    private final Check<InstructionFacts> check;

    InstructionGuard(Predicate<InstructionFacts> holds) {
        check = new Check<>(holds);
    }

    InstructionGuard(Predicate<InstructionFacts> holds, Function<InstructionFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<InstructionFacts> check() {
        return check;
    }
}
