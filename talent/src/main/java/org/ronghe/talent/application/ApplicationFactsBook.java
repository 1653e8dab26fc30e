package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.talent.programme.Cycles;

/** Gathers what the guards of an application look at. */
@ApplicationScoped
class ApplicationFactsBook {
    @Inject
    Sql sql;

    @Inject
    Cycles cycles;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    @Inject
    Posts posts;

    /** Offices that answer for integrity, decide, or conduct the review (SM-5). */
    private static final Set<Role> DUTIES = EnumSet.of(Role.DIC, Role.SEC, Role.HR);

    ApplicationFacts of(Application it, Actor actor) {
        int taken = (int) sql.number("""
                SELECT count(*) FROM talent.application
                 WHERE cycle_id = ? AND id <> ?
                   AND state IN ('PROPOSED', 'PUBLICITY', 'SELECTED', 'MIDTERM', 'CONCLUDED')
                """, it.cycle(), it.id());
        return new ApplicationFacts(
                it,
                cycles.offer(it.cycle()),
                taken,
                rivals(it.applicant(), it.cycle(), it.group(), it.id()),
                limits(),
                today(),
                actor);
    }

    /** What is known of the record and its cycle alone, for what it waits for. */
    ApplicationFacts alone(Application it) {
        return new ApplicationFacts(it, cycles.offer(it.cycle()), 0, List.of(), limits(), today(), Actor.NOBODY);
    }

    /**
     * Titles that the person holds in the same programme or in its group, and applications in them that are past the
     * draft, by name.
     *
     * @param group empty where the programme bars itself alone
     * @param but an application that is not asked about
     */
    List<String> rivals(long person, long cycle, String group, long but) {
        return sql.list("""
                SELECT a.cycle_name FROM talent.application a JOIN talent.cycle c ON c.id = a.cycle_id
                 WHERE a.applicant = ? AND a.id <> ?
                   AND (c.programme_id = (SELECT programme_id FROM talent.cycle WHERE id = ?)
                        OR (? <> '' AND a.exclusive_group = ?))
                   AND a.state IN ('SUBMITTED', 'RETURNED', 'REVIEWING', 'PROPOSED', 'PUBLICITY', 'SELECTED', 'MIDTERM')
                 ORDER BY a.id
                """, row -> row.text("cycle_name"), person, but, cycle, group, group);
    }

    /**
     * Who may not review or judge beside those whom the application itself bars: somebody who applies to the same
     * cycle, whoever has another part in it by office, and whoever named the applicant as an author of an own work.
     *
     * @throws RuleBroken {@code application.rival-reviews}, {@code application.duty-reviews} or
     *     {@code application.co-author}, at the field
     */
    void requireFree(Application it, long reviewer, String field) {
        if (sql.number("""
                        SELECT count(*) FROM talent.application WHERE cycle_id = ? AND applicant = ?
                           AND state NOT IN ('DRAFT', 'WITHDRAWN', 'QUIT', 'CANCELLED')
                        """, it.cycle(), reviewer) > 0) {
            throw RuleBroken.at(field, "application.rival-reviews");
        }
        for (var role : DUTIES) {
            if (posts.holdersOf(role, today()).contains(reviewer)) {
                throw RuleBroken.at(field, "application.duty-reviews");
            }
        }
        sql.one(
                        """
                        SELECT w.title, w.year FROM talent.application a
                          JOIN talent.application_work w ON w.application_id = a.id
                          JOIN talent.application_co_author c ON c.work_id = w.id
                         WHERE a.applicant = ? AND c.person = ? AND w.year >= ? ORDER BY w.year DESC LIMIT 1
                        """,
                        row -> RuleBroken.at(
                                field, "application.co-author", row.text("title"), String.valueOf(row.integer("year"))),
                        reviewer,
                        it.applicant(),
                        today().getYear() - limits().coAuthorYears())
                .ifPresent(no -> {
                    throw no;
                });
    }

    ApplicationLimits limits() {
        return ApplicationLimits.on(today(), parameters);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
