package org.ronghe.orgstructure.change;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code change.guard.NAME} and {@code .gap}. */
public enum ChangeGuard implements MoveGuard<ChangeFacts> {
    /** Whoever drew it up does not decide on it. */
    NOT_PROPOSER(facts -> !facts.actor().principals().contains(facts.change().draftedBy())),
    /** SM-7: a temporary branch ends with a closing report. */
    REPORT(facts -> !facts.endsTemporary() || !facts.change().plan().report().isBlank()),
    /** SM-7: after one extension, or twelve months, it is said why no formal branch is set up. */
    FORMAL_REASON(
            facts -> !facts.formalDue() || !facts.change().plan().formalReason().isBlank(),
            facts -> MoveGuard.gap(facts.extensions(), facts.months())),
    /** A pledge is written once: it was signed as it stands. */
    NO_PLEDGE(facts -> facts.change().pledgedOn() == null),
    /** No other change of the same branch is under way. */
    ALONE(facts -> !facts.otherUnderWay()),
    /** Nobody holds a post in what is dissolved. */
    POSTS(facts -> facts.openPosts().isEmpty(), facts -> MoveGuard.gap(String.join("、", facts.openPosts())));

    /** How this ledger moves. */
    static final MoveRules<ChangeFacts, ChangeStep, ChangeGuard> RULES =
            new MoveRules<>("change", "change.", facts -> List.of());

    private final Check<ChangeFacts> check;

    ChangeGuard(Predicate<ChangeFacts> holds) {
        check = new Check<>(holds);
    }

    ChangeGuard(Predicate<ChangeFacts> holds, Function<ChangeFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public boolean concerns(ChangeFacts facts) {
        return this != POSTS || facts.dissolves();
    }

    @Override
    public Check<ChangeFacts> check() {
        return check;
    }

    @Override
    public Set<Long> barred(ChangeFacts facts) {
        return this == NOT_PROPOSER ? Set.of(facts.change().draftedBy()) : Set.of();
    }
}
