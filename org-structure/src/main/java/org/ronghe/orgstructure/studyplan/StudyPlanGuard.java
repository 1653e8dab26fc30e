package org.ronghe.orgstructure.studyplan;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveGuard.Missing;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code study-plan.guard.NAME} and {@code .gap}. */
public enum StudyPlanGuard implements MoveGuard<StudyPlanFacts> {
    /** A plan without sessions offers nothing. */
    SESSIONS(facts -> !facts.plan().sessions().isEmpty()),
    /** One plan of a year is in force; what comes later is a supplement to it. */
    ONLY_ONE(facts -> facts.other().isEmpty(), facts -> MoveGuard.gap(facts.other())),
    /** Whoever drafted it does not issue it, nor does whoever acts for them. */
    NOT_DRAFTER(facts -> !facts.actor().principals().contains(facts.plan().draftedBy())) {
        @Override
        public Set<Long> barred(StudyPlanFacts facts) {
            return Set.of(facts.plan().draftedBy());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<StudyPlanFacts, StudyPlanStep, StudyPlanGuard> RULES =
            new MoveRules<>("study-plan", "study-plan.", facts -> List.of());

    private final Check<StudyPlanFacts> check;

    StudyPlanGuard(Predicate<StudyPlanFacts> holds) {
        check = new Check<>(holds);
    }

    StudyPlanGuard(Predicate<StudyPlanFacts> holds, Function<StudyPlanFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<StudyPlanFacts> check() {
        return check;
    }
}
