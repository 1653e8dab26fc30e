package org.ronghe.discipline.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at: the order, who asks, the day, and what the organisation knows. Gathered once by
 * the desk, for the list on the page and for the write alike.
 *
 * @param hostName name of the host unit
 * @param hostActive whether the host unit exists today
 * @param heads who leads the host unit today
 * @param leading who may issue an order: secretaries, directors, members of the committee
 * @param secretaries who may issue what is of the secretary's level
 * @param unitOf staff unit of each person involved
 * @param nameOf name of each person involved
 * @param remindersMost parameter order.escalate_after_reminders
 * @param daysMost parameter order.escalate_after_days
 */
record OrderFacts(
        SupervisionOrder order,
        Actor actor,
        LocalDate today,
        String hostName,
        boolean hostActive,
        Set<Long> heads,
        Set<Long> leading,
        Set<Long> secretaries,
        Map<Long, Long> unitOf,
        Map<Long, String> nameOf,
        int remindersMost,
        int daysMost)
        implements MoveFacts<OrderStep> {

    @Override
    public OrderState state() {
        return order.state();
    }

    @Override
    public Deciders deciders(OrderStep step) {
        return step.who().of(order);
    }

    /** What is known of an order by itself: enough for what it waits for, whoever asks. */
    static OrderFacts alone(SupervisionOrder order) {
        return new OrderFacts(
                order, Actor.NOBODY, LocalDate.EPOCH, "", true, Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), 0, 0);
    }

    /** Whether the person belongs to the work itself: of the host unit, its head, its contact or the leader above. */
    boolean ofTheWork(@Nullable Long person) {
        return person != null
                && (heads.contains(person)
                        || person.equals(order.contact())
                        || person.equals(order.leader())
                        || (order.hostUnit() != null && order.hostUnit().equals(unitOf.get(person))));
    }

    /** Those of the people whom the actor is or acts for who belong to the work. */
    List<Long> actorsOfTheWork() {
        return actor.principals().stream().filter(this::ofTheWork).sorted().toList();
    }

    boolean isOrActsFor(@Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }

    /** Issuer and actor, as far as they belong to the host. */
    List<Long> issuersOfTheWork() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.ofNullable(order.issuer()),
                        OrderWho.ISSUER.is(actor, order)
                                ? actor.principals().stream()
                                : java.util.stream.Stream.<Long>empty())
                .distinct()
                .filter(this::ofTheWork)
                .sorted()
                .toList();
    }

    String name(@Nullable Long person) {
        return person == null ? "" : nameOf.getOrDefault(person, "");
    }

    List<String> names(Collection<Long> people) {
        return people.stream().map(this::name).toList();
    }

    /** Days over the present due date; 0 in time. */
    long daysOver() {
        var due = order.currentDue();
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    boolean escalationDue() {
        return order.unanswered() >= remindersMost || daysOver() > daysMost;
    }
}
