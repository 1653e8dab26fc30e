package org.ronghe.orgstructure.matter;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/** One thing that must hold before a step; its sentences are {@code matter.guard.NAME} and {@code .gap}. */
public enum MatterGuard implements MoveGuard<MatterFacts> {
    /** Every opinion that the class asks for is given (TZ-2); none is skipped. */
    OPINIONS_THERE(
            facts -> facts.matter().missing(facts.rules()).isEmpty()
                    && facts.matter().asked().isEmpty(),
            facts -> {
                var missing = facts.matter().missing(facts.rules());
                return missing.isEmpty()
                        ? MoveGuard.gapOf("waiting", facts.matter().asked().size())
                        : MoveGuard.gap(List.copyOf(missing));
            }) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** What is to be decided lies before those who decide. */
    PAPERS_THERE(facts -> !facts.matter().papers().isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    /** Every member of the body was heard, or is recorded as absent or recused (TZ-5). */
    VIEWS_COMPLETE(
            facts -> facts.count().complete(),
            facts -> MoveGuard.gap(facts.count().heard(), facts.count().seats())),
    /** Enough of them were there (TZ-4). */
    QUORUM(
            facts -> facts.count().quorate(),
            facts -> MoveGuard.gap(facts.count().present(), facts.count().needed())),
    /** Whoever spoke stands on the roll of the meeting as there, and whoever is absent does not. */
    ROLL_AGREES(facts -> facts.strangers().isEmpty(), facts -> MoveGuard.gap(facts.strangers())),
    /** More than half of those entitled agree (TZ-6). */
    ADOPTED(
            facts -> facts.count().adopted(),
            facts -> MoveGuard.gap(facts.count().yes(), facts.count().entitled())),
    NOT_ADOPTED(
            facts -> !facts.count().adopted(),
            facts -> MoveGuard.gap(facts.count().yes(), facts.count().entitled())),
    /** What members said is written down before the chair signs, and not after (TZ-5). */
    MINUTES_UNSIGNED(facts -> !facts.signed()),
    /** The chair has signed the minutes of the meeting: nobody decides alone (SM-9). */
    MINUTES_SIGNED(facts -> facts.signed()),
    /** Whoever chaired the decision does not supervise it. */
    NOT_THE_CHAIR(facts -> facts.matter().chair() == null
            || !facts.actor().principals().contains(facts.matter().chair())) {
        @Override
        public Set<Long> barred(MatterFacts facts) {
            return MoveWho.people(facts.matter().chair());
        }
    },
    /** What was decided is carried out: each item accepted by somebody else, or stopped (TZ-8). */
    ITEMS_SETTLED(
            facts -> facts.items() > 0 && facts.openItems() == 0,
            facts -> facts.items() == 0 ? MoveGuard.gapOf("none") : MoveGuard.gap(facts.openItems())),
    /** What was handled as an emergency was confirmed by the next meeting (TZ-3). */
    EMERGENCY_CONFIRMED(facts -> !facts.matter().emergency() || facts.matter().confirmedBy() != null) {
        @Override
        public boolean concerns(MatterFacts facts) {
            return facts.matter().emergency();
        }
    },
    /** Whoever raised it does not evaluate it. */
    NOT_RAISER(facts -> !facts.actor().principals().contains(facts.matter().raisedBy())) {
        @Override
        public Set<Long> barred(MatterFacts facts) {
            return Set.of(facts.matter().raisedBy());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<MatterFacts, MatterStep, MatterGuard> RULES =
            new MoveRules<>("matter", "matter.", facts -> List.of());

    private final Check<MatterFacts> check;

    MatterGuard(Predicate<MatterFacts> holds) {
        check = new Check<>(holds);
    }

    MatterGuard(Predicate<MatterFacts> holds, Function<MatterFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<MatterFacts> check() {
        return check;
    }
}
