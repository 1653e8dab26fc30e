package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            return new ChangeFacts(change, false, 0, 0, limits, List.of(), false, actor);
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
                                openPosts(unit, row.word(Kind.class, "kind") == Kind.TEMPORARY_BRANCH),
                                row.flag("other"),
                                actor),
                        change.id(),
                        unit)
                .orElseThrow();
    }

    /**
     * Posts that last longer than today. Those of a temporary branch end with it (BR-7), but for one that has not
     * begun; a post that waits for its second person hangs on the organisation too.
     */
    private List<String> openPosts(long unit, boolean temporary) {
        var today = LocalDate.now(clock);
        return sql.list("""
                SELECT q.name, p.title FROM orgstructure.post p JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE p.unit_id = ? AND p.declined = '' AND (p.to_date IS NULL OR p.to_date > ?)
                   AND (NOT ? OR p.from_date > ?)
                 ORDER BY p.id
                """, row -> row.text("name") + "（" + row.text("title") + "）", unit, today, temporary, today);
    }
}
