package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards look at. */
@ApplicationScoped
class OrderFactsBook {
    @Inject
    Clock clock;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    OrderFacts of(SupervisionOrder order, Actor actor) {
        var today = LocalDate.now(clock);
        var involved = new HashSet<>(order.parties());
        involved.addAll(actor.principals());
        Stream.of(order.proposedBy()).filter(Objects::nonNull).forEach(involved::add);
        var host = order.hostUnit();
        var secretaries = posts.holdersOf(Role.SEC, today);
        var leading = new HashSet<>(secretaries);
        leading.addAll(posts.holdersOf(Role.DIR, today));
        leading.addAll(posts.holdersOf(Role.PCM, today));
        return new OrderFacts(
                order,
                actor,
                today,
                host == null ? "" : units.namesOf(List.of(host)).getOrDefault(host, ""),
                host != null && units.all(today).stream().anyMatch(unit -> unit.id() == host),
                host == null ? Set.of() : posts.holdersIn(Role.HEAD, host, today),
                leading,
                secretaries,
                people.unitsOf(involved),
                people.namesOf(involved),
                parameters.number("order.escalate_after_reminders", today),
                parameters.number("order.escalate_after_days", today));
    }
}
