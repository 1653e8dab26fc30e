package org.ronghe.discipline.inspector;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/** One thing that must hold before a step; its sentences are {@code inspector.guard.NAME} and {@code .gap}. */
public enum InspectorGuard implements MoveGuard<InspectorFacts> {
    CONSENT_GIVEN(facts -> facts.inspector().consentOn() != null),
    PLEDGE_GIVEN(facts -> facts.inspector().pledgedOn() != null),
    NOT_CONSENTED(facts -> facts.inspector().consentOn() == null),
    NOT_PLEDGED(facts -> facts.inspector().pledgedOn() == null),
    /** Party member, trained: what personnel looks up before the discipline office checks. */
    CONFIRMED(facts -> facts.inspector().confirmedBy() != null),
    NOT_CONFIRMED(facts -> facts.inspector().confirmedBy() == null),
    RELATED(facts -> !facts.inspector().relations().isEmpty()),
    /** General law c: neither the person, nor whoever recommended, confirmed or checked. */
    OTHER_HANDS(facts -> facts.actor().principals().stream()
            .noneMatch(person -> makers(facts.inspector()).contains(person)));

    /** How this ledger moves. */
    static final MoveRules<InspectorFacts, InspectorStep, InspectorGuard> RULES =
            new MoveRules<>("inspector", "inspector.", facts -> List.of());

    private final Check<InspectorFacts> check;

    InspectorGuard(Predicate<InspectorFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public boolean once() {
        return this == NOT_CONSENTED || this == NOT_PLEDGED || this == NOT_CONFIRMED;
    }

    private static Set<Long> makers(Inspector inspector) {
        return MoveWho.people(
                inspector.person(), inspector.recommendedBy(), inspector.confirmedBy(), inspector.checkedBy());
    }

    @Override
    public Set<Long> barred(InspectorFacts facts) {
        return this == OTHER_HANDS ? makers(facts.inspector()) : Set.of();
    }

    /** Nobody is asked to check before the person has spoken. */
    @Override
    public boolean asks() {
        return this == CONSENT_GIVEN || this == PLEDGE_GIVEN || this == CONFIRMED || this == NOT_CONFIRMED;
    }

    @Override
    public Check<InspectorFacts> check() {
        return check;
    }
}
