package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Sql;

/** In which organisations the reader stands at the head: what they owe is on that desk, and nobody lets the own off. */
@ApplicationScoped
class LifePosts {
    /** Whoever answers for the meetings of a branch or general branch. */
    static final Set<Role> LEADERS = Set.of(Role.BS, Role.BC, Role.GB);

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** Organisations in which the reader, or whoever the reader acts for, holds such a post today. */
    Set<Long> unitsOf(Set<Role> roles) {
        var today = LocalDate.now(clock);
        return Set.copyOf(sql.list(
                "SELECT DISTINCT unit_id FROM orgstructure.held_post WHERE person_id = ANY (?) AND role = ANY (?)"
                        + " AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)",
                row -> row.number("unit_id"),
                gate.actor().principals(),
                roles,
                today,
                today));
    }
}
