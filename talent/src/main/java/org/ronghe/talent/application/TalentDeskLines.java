package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.page.DeskLines;

/** Tells the applicant, from the three days of the parameters on, that a mid-term or final report comes due. */
@ApplicationScoped
class TalentDeskLines implements DeskLines {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    Clock clock;

    private record Due(long id, boolean midterm, LocalDate day) {}

    @Override
    public List<Line> lines() {
        var today = LocalDate.now(clock);
        var limits = facts.limits();
        return sql
                .list(
                        """
                        SELECT id, state = 'SELECTED' AS midterm, due_on FROM talent.application
                         WHERE applicant = ? AND due_on <= ?
                           AND ((state = 'SELECTED' AND midterm_reported IS NULL)
                             OR (state = 'MIDTERM' AND final_reported IS NULL))
                         ORDER BY due_on, id
                        """,
                        row -> new Due(row.number("id"), row.flag("midterm"), row.requiredDate("due_on")),
                        gate.actor().person(),
                        today.plusDays(limits.far()))
                .stream()
                .map(due -> {
                    long left = ChronoUnit.DAYS.between(today, due.day());
                    return new Line(
                            key(due.midterm(), left, limits), Math.abs(left), ApplicationFilter.PATH + "/" + due.id());
                })
                .toList();
    }

    /** Which of the reminders it is: 90, 30 or 7 days ahead, or past the day. */
    static String key(boolean midterm, long left, ApplicationLimits limits) {
        var report = midterm ? "midterm" : "final";
        return "talent.desk." + report
                + (left < 0 ? "-late" : left <= limits.last() ? "-last" : left <= limits.near() ? "-near" : "-far");
    }
}
