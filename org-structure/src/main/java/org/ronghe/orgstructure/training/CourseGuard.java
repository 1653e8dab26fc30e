package org.ronghe.orgstructure.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code course.guard.NAME} and {@code .gap}. */
public enum CourseGuard implements MoveGuard<CourseFacts> {
    YOURS(CourseFacts::yours),
    OVER(CourseFacts::over),
    ROLL(facts -> !facts.course().roll().isEmpty()),
    /** Nobody says how many hours the own ones are (general law a). */
    NOT_OWN_HOURS(facts -> facts.actor().principals().stream().noneMatch(facts.course()::credited)),
    /** Hours of people beyond the own reach are the Party office's to give. */
    OWN_PEOPLE(facts -> facts.strangers().isEmpty(), facts -> MoveGuard.gap(String.join("、", facts.strangers())));

    /** How this ledger moves. */
    static final MoveRules<CourseFacts, CourseStep, CourseGuard> RULES =
            new MoveRules<>("course", "course.", facts -> List.of());

    private final Check<CourseFacts> check;

    CourseGuard(Predicate<CourseFacts> holds) {
        check = new Check<>(holds);
    }

    CourseGuard(Predicate<CourseFacts> holds, Function<CourseFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<CourseFacts> check() {
        return check;
    }
}
