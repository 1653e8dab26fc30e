package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** Gathers what the guards of a change look at. */
@ApplicationScoped
class ChangeFactsBook {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    ChangeFacts of(Change change, Actor actor) {
        var unit = change.unit();
        var limits = ChangeLimits.on(LocalDate.now(clock), parameters);
        if (unit == null) {
            return new ChangeFacts(change, false, 0, 0, limits, false, actor);
        }
        var end = change.plan().endsOn();
        return sql.one(
                        """
                        SELECT u.kind, coalesce(u.established, current_date) AS since,
                               (SELECT count(*) FROM orgstructure.org_change c
                                 WHERE c.unit_id = u.id AND c.kind = 'EXTEND' AND c.carried_on IS NOT NULL) AS extensions,
                               EXISTS (SELECT 1 FROM orgstructure.org_change c
                                        WHERE c.unit_id = u.id AND c.id <> ?
                                          AND c.state IN ('DRAWN_UP', 'ASKED', 'DECIDED', 'REPLIED')) AS other
                          FROM orgstructure.org_unit u WHERE u.id = ?
                        """,
                        row -> new ChangeFacts(
                                change,
                                row.word(Kind.class, "kind") == Kind.TEMPORARY_BRANCH,
                                row.integer("extensions"),
                                end == null ? 0 : ChronoUnit.MONTHS.between(row.requiredDate("since"), end.plusDays(1)),
                                limits,
                                row.flag("other"),
                                actor),
                        change.id(),
                        unit)
                .orElseThrow();
    }
}
