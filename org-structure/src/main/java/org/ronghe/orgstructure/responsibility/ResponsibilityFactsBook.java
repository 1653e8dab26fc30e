package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards of a list look at. */
@ApplicationScoped
class ResponsibilityFactsBook {
    @Inject
    Sql sql;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    ResponsibilityFacts of(ResponsibilityList list, Actor actor) {
        var today = LocalDate.now(clock);
        return new ResponsibilityFacts(
                list,
                list.tasks().stream()
                        .map(ResponsibilityTask::leadUnit)
                        .distinct()
                        .flatMap(unit -> heads(unit, today).stream())
                        .collect(Collectors.toSet()),
                sql.number(
                                "SELECT count(*) FROM orgstructure.responsibility WHERE before_id = ? AND state = ANY (?)",
                                list.id(),
                                ResponsibilityState.UNDER_WAY)
                        > 0,
                ResponsibilityLimits.on(today, parameters),
                today,
                actor);
    }

    /** Who leads a unit on the day. */
    Set<Long> heads(long unit, LocalDate day) {
        return posts.holdersIn(Role.HEAD, unit, day);
    }
}
