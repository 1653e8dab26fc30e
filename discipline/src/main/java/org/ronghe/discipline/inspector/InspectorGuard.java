package org.ronghe.discipline.inspector;

import java.util.List;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code inspector.guard.NAME} and {@code .gap}. */
public enum InspectorGuard implements MoveGuard<InspectorFacts> {
    CONSENT_GIVEN(facts -> facts.inspector().consentOn() != null),
    PLEDGE_GIVEN(facts -> facts.inspector().pledgedOn() != null),
    NOT_CONSENTED(facts -> facts.inspector().consentOn() == null),
    NOT_PLEDGED(facts -> facts.inspector().pledgedOn() == null),
    RELATED(facts -> !facts.inspector().relations().isEmpty()),
    /** General law c: whoever checked does not admit. */
    OTHER_HANDS(facts -> facts.inspector().checkedBy() == null
            || !facts.actor().principals().contains(facts.inspector().checkedBy()));

    /** How this ledger moves. */
    static final MoveRules<InspectorFacts, InspectorStep, InspectorGuard> RULES =
            new MoveRules<>("inspector", "inspector.", facts -> List.of());

    private final Check<InspectorFacts> check;

    InspectorGuard(Predicate<InspectorFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public Check<InspectorFacts> check() {
        return check;
    }
}
