package org.ronghe.discipline.order;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/**
 * One thing that must hold before a step (SM-2, "needs" and "guard"). Its sentence is {@code order.guard.NAME} in the
 * bundle, what is missing {@code order.guard.NAME.gap} with its figures and names. The list on the page and the refusal
 * of a write are the same evaluation.
 */
public enum OrderGuard implements MoveGuard<OrderFacts> {
    /** Two matters in one order would have one answer. */
    ONE_MATTER(
            facts -> Matter.points(facts.order().matter()).size() < 2,
            facts -> gap(Matter.points(facts.order().matter()))),
    SOURCE(facts -> !facts.order().source().isBlank()),
    HOST(facts -> facts.order().hostUnit() != null),
    HOST_ACTIVE(facts -> facts.order().hostUnit() == null || facts.hostActive(), facts -> gap(facts.hostName())),
    LEADER(facts -> facts.order().leader() != null),
    CONTACT(
            facts -> facts.order().contact() != null
                    && facts.order().hostUnit() != null
                    && facts.order()
                            .hostUnit()
                            .equals(facts.unitOf().get(facts.order().contact())),
            facts -> facts.order().contact() == null
                    ? gap()
                    : gapOf("elsewhere", facts.name(facts.order().contact()))),
    ISSUER(
            facts -> facts.order().issuer() != null
                    && facts.leading().contains(facts.order().issuer()),
            facts -> facts.order().issuer() == null
                    ? gap()
                    : gapOf("post", facts.name(facts.order().issuer()))),
    SECRETARY_MATTER(
            facts -> !facts.order().secretaryLevel()
                    || (facts.order().issuer() != null
                            && facts.secretaries().contains(facts.order().issuer())),
            facts -> gap(facts.name(facts.order().issuer()))),
    /** Nobody orders their own unit, nor confirms what they benefit from. */
    ISSUER_APART(facts -> facts.issuersOfTheWork().isEmpty(), facts -> gap(facts.names(facts.issuersOfTheWork()))),
    OTHER_THAN_DRAFTER(
            facts -> !facts.isOrActsFor(facts.order().draftedBy()),
            facts -> gap(facts.name(facts.order().draftedBy()))),
    /** A day that is over is no limit; without a day the parameter counts from the issue. */
    DUE_AHEAD(
            facts -> facts.order().currentDue() == null
                    || !facts.order().currentDue().isBefore(facts.today()),
            facts -> gap(String.valueOf(facts.order().currentDue()))),
    REPLY_WRITTEN(facts -> !facts.order().reply().isBlank()),
    PROVEN(facts -> !facts.order().proofs().isEmpty()),
    LEADER_CONSENTED(
            facts -> facts.order().consentedBy() != null,
            facts -> gap(facts.name(facts.order().leader()))),
    NO_OPEN_EXTENSION(
            facts -> facts.order().askedDue() == null,
            facts -> gap(String.valueOf(facts.order().askedDue()))),
    /** What changes afterwards withdraws the consent, and needs a new one. */
    NOT_CONSENTED_YET(
            facts -> facts.order().consentedBy() == null,
            facts -> gap(facts.name(facts.order().leader()))),
    OPEN_EXTENSION(facts -> facts.order().askedDue() != null),
    /** What the host does, or the leader says, answers it. */
    ESCALATION_OPEN(facts -> facts.order().escalationOpen()),
    APART_FROM_HOST(facts -> facts.actorsOfTheWork().isEmpty(), facts -> gap(facts.names(facts.actorsOfTheWork()))),
    OTHER_THAN_PROPOSER(
            facts -> !facts.isOrActsFor(facts.order().proposedBy()),
            facts -> gap(facts.name(facts.order().proposedBy()))),
    NOT_REMINDED_TODAY(
            facts -> !facts.today().equals(facts.order().remindedOn()),
            facts -> gap(String.valueOf(facts.order().remindedOn()))),
    ESCALATION_DUE(
            OrderFacts::escalationDue,
            facts -> gap(facts.order().unanswered(), facts.remindersMost(), facts.daysOver(), facts.daysMost()));

    /** How this ledger moves. */
    static final MoveRules<OrderFacts, OrderStep, OrderGuard> RULES =
            new MoveRules<>("order", "order.", facts -> List.of(facts.remindersMost(), facts.daysMost()));

    private final Check<OrderFacts> check;

    OrderGuard(Predicate<OrderFacts> holds) {
        check = new Check<>(holds);
    }

    OrderGuard(Predicate<OrderFacts> holds, Function<OrderFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<OrderFacts> check() {
        return check;
    }

    @Override
    public boolean asks() {
        return switch (this) {
            case REPLY_WRITTEN, PROVEN, NOT_CONSENTED_YET, OPEN_EXTENSION, ESCALATION_OPEN -> true;
            default -> false;
        };
    }

    @Override
    public Set<Long> barred(OrderFacts facts) {
        var order = facts.order();
        return switch (this) {
            case OTHER_THAN_DRAFTER -> Set.of(order.draftedBy());
            case OTHER_THAN_PROPOSER -> MoveWho.people(order.proposedBy());
            case APART_FROM_HOST -> MoveWho.people(order.contact(), order.leader());
            default -> Set.of();
        };
    }
}
