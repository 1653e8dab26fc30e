package org.ronghe.orgstructure.meeting.item;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/** One thing that must hold before a step; its sentences are {@code meeting-item.guard.NAME} and {@code .gap}. */
public enum ItemGuard implements MoveGuard<ItemFacts> {
    /** What is reported is proven by a file that came after it was last sent back. */
    EVIDENCE(facts -> facts.item().provenAnew()),
    /** Whoever reported it never accepts it, whoever is responsible by now. */
    FOUR_EYES(facts -> facts.item().reportedBy() == null
            || !facts.actor().principals().contains(facts.item().reportedBy())) {
        @Override
        public Set<Long> barred(ItemFacts facts) {
            return MoveWho.people(facts.item().responsible(), facts.item().reportedBy());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<ItemFacts, ItemStep, ItemGuard> RULES =
            new MoveRules<>("meeting-item", "meeting-item.", facts -> List.of());

    private final Check<ItemFacts> check;

    ItemGuard(Predicate<ItemFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public Check<ItemFacts> check() {
        return check;
    }
}
