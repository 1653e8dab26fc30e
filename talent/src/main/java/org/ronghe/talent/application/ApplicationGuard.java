package org.ronghe.talent.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code application.guard.NAME} and {@code .gap}. */
public enum ApplicationGuard implements MoveGuard<ApplicationFacts> {
    CALL_OPEN(
            facts -> facts.offer().receives(facts.today()),
            facts -> MoveGuard.gap(facts.offer().opensOn(), facts.offer().closesOn())),
    PLAN_WRITTEN(facts -> !facts.application().plan().isEmpty()),
    /** Where papers are asked for, some were handed in; which of them, the formal check says. */
    PAPERS_HANDED(facts ->
            facts.offer().papers().isEmpty() || !facts.application().papers().isEmpty()) {
        @Override
        public boolean concerns(ApplicationFacts facts) {
            return !facts.offer().papers().isEmpty();
        }
    },
    WORKS_NAMED(facts -> !facts.application().works().isEmpty()),
    /** Programmes of one exclusive group bar each other while a plan runs. */
    TITLE_FREE(facts -> facts.rivals().isEmpty(), facts -> MoveGuard.gap(facts.rivals())),
    COMPLETION_TIME(
            facts -> facts.application().completionDue() == null
                    || !facts.today().isAfter(facts.application().completionDue()),
            facts -> MoveGuard.gap(String.valueOf(facts.application().completionDue()))),
    FIRST_RETURN(facts -> facts.application().returnedOn() == null) {
        @Override
        public boolean once() {
            return true;
        }
    },
    /** Nobody decides about the own application (general law d). */
    NOT_APPLICANT(
            facts -> !facts.actor().principals().contains(facts.application().applicant())) {
        @Override
        public Set<Long> barred(ApplicationFacts facts) {
            return Set.of(facts.application().applicant());
        }
    },
    REVIEWS_IN(
            facts -> facts.application().handedIn() >= facts.offer().reviewers(),
            facts -> MoveGuard.gap(facts.application().handedIn(), facts.offer().reviewers())) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** Once a review has begun nobody is turned down before it is over; what never passed the check needs none. */
    REVIEW_OVER(
            facts -> facts.state() != ApplicationState.REVIEWING
                    || facts.application().handedIn() >= facts.offer().reviewers(),
            facts -> MoveGuard.gap(facts.application().handedIn(), facts.offer().reviewers())) {
        @Override
        public boolean concerns(ApplicationFacts facts) {
            return facts.state() == ApplicationState.REVIEWING;
        }
    },
    QUOTA_LEFT(
            facts -> facts.offer().quota() == null
                    || facts.taken() < facts.offer().quota(),
            facts -> MoveGuard.gap(String.valueOf(facts.offer().quota()))),
    INTEGRITY_OPEN(facts -> facts.application().integrity() == null) {
        @Override
        public boolean once() {
            return true;
        }

        @Override
        public boolean asks() {
            return true;
        }
    },
    INTEGRITY_CLEAR(facts -> facts.application().integrity() == Integrity.CLEAR),
    NOTICE_OVER(
            facts -> facts.application().noticeTo() != null
                    && facts.today().isAfter(facts.application().noticeTo()),
            facts -> MoveGuard.gap(String.valueOf(facts.application().noticeTo()))),
    OBJECTIONS_ANSWERED(
            facts -> facts.application().openObjections() == 0,
            facts -> MoveGuard.gap(facts.application().openObjections())),
    MIDTERM_REPORTED(facts -> !facts.application().midtermReport().isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    FINAL_REPORTED(facts -> !facts.application().finalReport().isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** A plan is judged when its day comes near, not when the report happens to be written. */
    MIDTERM_NEAR(
            facts -> near(facts, facts.application().midtermDue()),
            facts -> MoveGuard.gap(opens(facts, facts.application().midtermDue()))),
    FINAL_NEAR(
            facts -> near(facts, facts.application().finalDue()),
            facts -> MoveGuard.gap(opens(facts, facts.application().finalDue()))),
    REASONS_TIME(
            facts -> facts.application().decidedOn() != null
                    && !facts.today()
                            .isAfter(facts.application()
                                    .resultOn()
                                    .plusDays(facts.limits().reasonsDays())),
            facts -> MoveGuard.gap(facts.limits().reasonsDays())),
    NOT_ASKED_YET(facts -> facts.application().reasonsAskedOn() == null) {
        @Override
        public boolean once() {
            return true;
        }
    },
    REASONS_ASKED(facts -> facts.application().reasonsAskedOn() != null
            && facts.application().reasons().isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    };

    /** How this ledger moves. */
    static final MoveRules<ApplicationFacts, ApplicationStep, ApplicationGuard> RULES =
            new MoveRules<>("application", "application.", facts -> List.of());

    private final Check<ApplicationFacts> check;

    ApplicationGuard(Predicate<ApplicationFacts> holds) {
        check = new Check<>(holds);
    }

    ApplicationGuard(Predicate<ApplicationFacts> holds, Function<ApplicationFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<ApplicationFacts> check() {
        return check;
    }

    private static boolean near(ApplicationFacts facts, @Nullable LocalDate due) {
        return due == null
                || !facts.today().isBefore(due.minusDays(facts.limits().far()));
    }

    private static String opens(ApplicationFacts facts, @Nullable LocalDate due) {
        return due == null ? "" : due.minusDays(facts.limits().far()).toString();
    }
}
