package org.ronghe.discipline.order;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.RuleBroken;

/**
 * One thing that must hold before a step (SM-2, "needs" and "guard"). Its sentence is {@code order.guard.NAME} in the
 * bundle, what is missing {@code order.guard.NAME.gap} with its figures and names. The list on the page and the refusal
 * of a write are the same evaluation.
 */
public enum OrderGuard {
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
    REPLY_WRITTEN(facts -> !facts.order().reply().isBlank()),
    PROVEN(facts -> !facts.order().proofs().isEmpty()),
    LEADER_CONSENTED(
            facts -> facts.order().consentedBy() != null,
            facts -> gap(facts.name(facts.order().leader()))),
    NO_OPEN_EXTENSION(
            facts -> facts.order().askedDue() == null,
            facts -> gap(String.valueOf(facts.order().askedDue()))),
    OPEN_EXTENSION(facts -> facts.order().askedDue() != null),
    APART_FROM_HOST(facts -> facts.actorsOfTheWork().isEmpty(), facts -> gap(facts.names(facts.actorsOfTheWork()))),
    OTHER_THAN_PROPOSER(
            facts -> !facts.isOrActsFor(facts.order().proposedBy()),
            facts -> gap(facts.name(facts.order().proposedBy()))),
    ESCALATION_DUE(
            OrderFacts::escalationDue,
            facts -> gap(facts.order().unanswered(), facts.remindersMost(), facts.daysOver(), facts.daysMost()));

    private final Predicate<OrderFacts> holds;
    private final Function<OrderFacts, Missing> missing;

    OrderGuard(Predicate<OrderFacts> holds) {
        this(holds, facts -> gap());
    }

    OrderGuard(Predicate<OrderFacts> holds, Function<OrderFacts, Missing> missing) {
        this.holds = holds;
        this.missing = missing;
    }

    /** Which of the guard's sentences, and the figures and names in it. */
    private record Missing(String ending, List<Object> arguments) {}

    private static Missing gap(Object... arguments) {
        return new Missing("gap", List.of(arguments));
    }

    private static Missing gapOf(String which, Object... arguments) {
        return new Missing("gap-" + which, List.of(arguments));
    }

    boolean holds(OrderFacts facts) {
        return holds.test(facts);
    }

    private Line line(OrderFacts facts) {
        var key = "order.guard." + name();
        if (holds(facts)) {
            return new Line(this, true, key, List.of(facts.remindersMost(), facts.daysMost()));
        }
        var what = missing.apply(facts);
        return new Line(this, false, key + "." + what.ending(), what.arguments());
    }

    /**
     * One line of "what is still missing".
     *
     * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
     */
    public record Line(OrderGuard guard, boolean met, String says, List<Object> arguments) {}

    static List<Line> lines(OrderStep step, OrderFacts facts) {
        return step.guards().stream().map(guard -> guard.line(facts)).toList();
    }

    /**
     * Refuses a step and says everything that is in its way.
     *
     * @throws RuleBroken {@code order.step-not-open}, {@code order.not-yours} for the wrong person, or
     *     {@code order.gaps} with the list
     */
    static void require(OrderStep step, OrderFacts facts) {
        facts.order().state().after(step);
        if (!step.who().is(facts.actor(), facts.order())) {
            throw new RuleBroken("order.not-yours", step.name(), step.who().name());
        }
        var gaps = lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(line -> new RuleBroken.Gap("order.guard." + line.guard().name(), line.says(), line.arguments()))
                .toList();
        if (!gaps.isEmpty()) {
            throw new RuleBroken("order.gaps", gaps, step.name(), gaps.size());
        }
    }
}
