package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
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
                rivals(it.applicant(), it.group(), it.id()),
                limits(),
                today(),
                actor);
    }

    /** What is known of the record and its cycle alone, for what it waits for. */
    ApplicationFacts alone(Application it) {
        return new ApplicationFacts(it, cycles.offer(it.cycle()), 0, List.of(), limits(), today(), Actor.NOBODY);
    }

    /**
     * Titles that the person holds in a group, and applications in it that are past the draft, by name; none where the
     * group is empty.
     *
     * @param but an application that is not asked about
     */
    List<String> rivals(long person, String group, long but) {
        return group.isEmpty() ? List.of() : sql.list("""
                        SELECT cycle_name FROM talent.application
                         WHERE applicant = ? AND exclusive_group = ? AND id <> ?
                           AND state IN ('SUBMITTED', 'RETURNED', 'REVIEWING', 'PROPOSED', 'PUBLICITY', 'SELECTED', 'MIDTERM')
                         ORDER BY id
                        """, row -> row.text("cycle_name"), person, group, but);
    }

    ApplicationLimits limits() {
        return ApplicationLimits.on(today(), parameters);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
