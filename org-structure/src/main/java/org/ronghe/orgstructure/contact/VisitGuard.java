package org.ronghe.orgstructure.contact;

import java.util.List;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code contact-visit.guard.NAME} and {@code .gap}. */
public enum VisitGuard implements MoveGuard<VisitFacts> {
    /** What is fed back is what became of the problems: each was accepted by somebody else, or stopped. */
    ITEMS_SETTLED(facts -> facts.openItems() == 0);

    /** How this ledger moves. */
    static final MoveRules<VisitFacts, VisitStep, VisitGuard> RULES =
            new MoveRules<>("contact-visit", "contact-visit.", facts -> List.of());

    private final Check<VisitFacts> check;

    VisitGuard(Predicate<VisitFacts> holds) {
        check = new Check<>(holds, facts -> MoveGuard.gap(facts.openItems()));
    }

    @Override
    public Check<VisitFacts> check() {
        return check;
    }
}
