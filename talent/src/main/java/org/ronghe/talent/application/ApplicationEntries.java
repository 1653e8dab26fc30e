package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.talent.programme.CycleEntries;

/** Tells the cycles how many applied, and brings into publicity what is proposed. */
@ApplicationScoped
class ApplicationEntries implements CycleEntries {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    ApplicationLines lines;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Override
    public Map<Long, Tally> tallies(Collection<Long> cycles) {
        var found = new HashMap<Long, Tally>();
        sql.list(
                """
                SELECT cycle_id,
                       count(*) FILTER (WHERE submitted_on IS NOT NULL) AS received,
                       count(*) FILTER (WHERE passed_on IS NOT NULL) AS passed,
                       count(*) FILTER (WHERE state IN ('SUBMITTED', 'RETURNED', 'REVIEWING')) AS undecided,
                       count(*) FILTER (WHERE state = 'PROPOSED') AS proposed,
                       count(*) FILTER (WHERE state = 'PUBLICITY') AS publicity,
                       count(*) FILTER (WHERE state = 'SELECTED') AS selected,
                       count(*) FILTER (WHERE state IN ('SELECTED', 'MIDTERM')) AS in_plan,
                       count(*) FILTER (WHERE state IN ('SELECTED', 'MIDTERM') AND midterm_reported IS NOT NULL)
                           AS reports,
                       count(*) FILTER (WHERE state IN ('SUBMITTED', 'RETURNED', 'REVIEWING', 'PROPOSED', 'PUBLICITY',
                           'SELECTED', 'MIDTERM')) AS live
                  FROM talent.application WHERE cycle_id = ANY (?) GROUP BY cycle_id
                """,
                row -> found.put(
                        row.number("cycle_id"),
                        new Tally(
                                row.integer("received"),
                                row.integer("passed"),
                                row.integer("undecided"),
                                row.integer("proposed"),
                                row.integer("publicity"),
                                row.integer("selected"),
                                row.integer("in_plan"),
                                row.integer("reports"),
                                row.integer("live"))),
                cycles);
        return found;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(long cycle, LocalDate from, LocalDate to, By by) {
        var unclear = sql.list(
                "SELECT number FROM talent.application"
                        + " WHERE cycle_id = ? AND state = 'PROPOSED' AND integrity IS DISTINCT FROM 'CLEAR' ORDER BY id",
                row -> row.text("number"),
                cycle);
        if (!unclear.isEmpty()) {
            throw new RuleBroken("cycle.integrity-open", String.join("、", unclear));
        }
        sql.list(
                        "SELECT id FROM talent.application WHERE cycle_id = ? AND state = 'PROPOSED' ORDER BY id",
                        row -> row.number("id"),
                        cycle)
                .forEach(id -> {
                    var it = Objects.requireNonNull(em.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE));
                    it.publicize(from, to, by);
                    lines.put(it);
                });
    }

    @Override
    public List<NoticeLine> notice(long cycle) {
        record Line(
                long id,
                long person,
                @org.jspecify.annotations.Nullable Long unit) {}
        var found = sql.list(
                """
                SELECT id, applicant, unit_id FROM talent.application
                 WHERE cycle_id = ? AND state = 'PUBLICITY' ORDER BY id
                """, row -> new Line(row.number("id"), row.number("applicant"), row.numberOrNull("unit_id")), cycle);
        var names = people.namesOf(found.stream().map(Line::person).toList());
        var called = units.namesOf(found.stream()
                .map(Line::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(line -> new NoticeLine(
                        line.id(),
                        names.getOrDefault(line.person(), ""),
                        line.unit() == null ? "" : called.getOrDefault(line.unit(), "")))
                .toList();
    }
}
