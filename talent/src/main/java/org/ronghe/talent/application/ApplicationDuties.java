package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who runs and who reviews which application, for the handover when a post ends. */
@ApplicationScoped
class ApplicationDuties extends LedgerDuties<Application, ApplicationPart> {
    private static final Set<Role> RUNNING = Set.of(Role.HR);

    @Inject
    Sql sql;

    @Inject
    ApplicationLines lines;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    Clock clock;

    ApplicationDuties() {
        super(Application.class, ApplicationPart.class);
    }

    @Override
    public String kind() {
        return ApplicationLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                """
                SELECT a.id, a.number, a.cycle_name, p.part
                  FROM talent.application a
                  JOIN LATERAL (VALUES
                      ('OFFICER', a.officer = ?),
                      ('REVIEWER', a.state = 'REVIEWING' AND EXISTS (SELECT 1 FROM talent.application_review r
                          WHERE r.application_id = a.id AND r.reviewer = ? AND r.conflict IS NULL
                            AND r.handed_in_on IS NULL))) AS p (part, theirs) ON p.theirs
                 WHERE a.state IN ('SUBMITTED', 'RETURNED', 'REVIEWING', 'PROPOSED', 'PUBLICITY', 'SELECTED', 'MIDTERM')
                 ORDER BY a.id, p.part
                """,
                row -> {
                    var part = row.word(ApplicationPart.class, "part");
                    return new Duty(
                            kind(),
                            row.number("id"),
                            part.name(),
                            row.text("number"),
                            row.text("cycle_name"),
                            ApplicationFilter.PATH + "/" + row.number("id"),
                            new Duty.Place(null, part == ApplicationPart.OFFICER ? RUNNING : Set.of()),
                            RUNNING);
                },
                person,
                person);
    }

    @Override
    protected boolean carries(Application it, ApplicationPart part, long person) {
        return it.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Application it, ApplicationPart part, long from) {
        int years = facts.limits().coAuthorYears();
        var today = LocalDate.now(clock);
        return to -> judge(it, part, to, years, today);
    }

    /** Whoever takes a review over is barred as if asked for it; whoever runs it is of the personnel office. */
    static Optional<RuleBroken> judge(Application it, ApplicationPart part, Candidate to, int years, LocalDate today) {
        return part == ApplicationPart.OFFICER
                ? Bar.first(
                        bar(!to.holdsOneOf(RUNNING), "handover.no-personnel", to, it),
                        bar(to.person() == it.applicant(), "handover.own-application", to, it))
                : Bar.first(bar(
                        it.bars(to.person(), to.unit(), years, today).isPresent(), "handover.barred-reviewer", to, it));
    }

    @Override
    protected void pass(Application it, ApplicationPart part, long from, long to, String words, By by) {
        it.handOver(part, from, to, words, by);
        lines.put(it);
    }
}
