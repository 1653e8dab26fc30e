package org.ronghe.orgstructure.responsibility;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code responsibility.guard.NAME} and {@code .gap}. */
public enum ResponsibilityGuard implements MoveGuard<ResponsibilityFacts> {
    /** A year without a task divides nothing. */
    TASKS(facts -> !facts.list().tasks().isEmpty()),
    /** Nobody decides on, checks or files the own list, nor does whoever acts for the holder. */
    NOT_HOLDER(facts -> !facts.actor().principals().contains(facts.list().holder())) {
        @Override
        public Set<Long> barred(ResponsibilityFacts facts) {
            return Set.of(facts.list().holder());
        }
    },
    /** Whoever drafted it does not decide on it. */
    NOT_DRAFTER(facts -> !facts.actor().principals().contains(facts.list().draftedBy())) {
        @Override
        public Set<Long> barred(ResponsibilityFacts facts) {
            return Set.of(facts.list().draftedBy());
        }
    },
    /** There is a task to report on. */
    OPEN_TASK(facts -> facts.list().has(TaskStage.OPEN)) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** A task was reported as done and nobody has looked yet. */
    REPORTED(facts -> facts.list().has(TaskStage.REPORTED)) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** Every task is accepted, or the year is over. */
    SETTLED(
            facts -> facts.list().open() == 0 || facts.yearOver(),
            facts -> MoveGuard.gap(facts.list().open())),
    /** No next edition is under way. */
    NO_NEXT(facts -> !facts.nextUnderWay());

    /** How this ledger moves. */
    static final MoveRules<ResponsibilityFacts, ResponsibilityStep, ResponsibilityGuard> RULES =
            new MoveRules<>("responsibility", "responsibility.", facts -> List.of());

    private final Check<ResponsibilityFacts> check;

    ResponsibilityGuard(Predicate<ResponsibilityFacts> holds) {
        check = new Check<>(holds);
    }

    ResponsibilityGuard(Predicate<ResponsibilityFacts> holds, Function<ResponsibilityFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<ResponsibilityFacts> check() {
        return check;
    }
}
