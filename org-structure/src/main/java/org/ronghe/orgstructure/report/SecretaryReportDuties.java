package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.ronghe.orgstructure.api.Posts;

/** Who writes which report, for the handover when the post of a secretary ends. */
@ApplicationScoped
class SecretaryReportDuties extends LedgerDuties<SecretaryReport, SecretaryReportPart> {
    private static final Set<Role> OFFICES = Set.of(Role.PO);
    private static final Set<SecretaryReportState> OPEN =
            Set.of(SecretaryReportState.DRAFT, SecretaryReportState.SUBMITTED);

    @Inject
    Sql sql;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Inject
    SecretaryReportLines lines;

    SecretaryReportDuties() {
        super(SecretaryReport.class, SecretaryReportPart.class);
    }

    @Override
    public String kind() {
        return SecretaryReportLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                "SELECT id, year, unit_id, unit_name FROM orgstructure.secretary_report"
                        + " WHERE secretary = ? AND state = ANY (?) ORDER BY year, id",
                row -> new Duty(
                        kind(),
                        row.number("id"),
                        SecretaryReportPart.SECRETARY.name(),
                        SecretaryReportLedger.code(row),
                        row.text("unit_name"),
                        SecretaryReportFilter.PATH + "/" + row.number("id"),
                        new Duty.Place(row.number("unit_id"), Secretaries.ROLES),
                        OFFICES),
                person,
                OPEN);
    }

    @Override
    protected boolean carries(SecretaryReport report, SecretaryReportPart part, long person) {
        return OPEN.contains(report.state()) && report.secretary() == person;
    }

    /** Whoever is secretary of that very organisation reports on it. */
    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(
            SecretaryReport report, SecretaryReportPart part, long from) {
        var today = LocalDate.now(clock);
        var heads = new HashSet<Long>();
        Secretaries.ROLES.forEach(role -> heads.addAll(posts.holdersIn(role, report.unit(), today)));
        return to -> judge(report, to, heads);
    }

    static Optional<RuleBroken> judge(SecretaryReport report, Candidate to, Set<Long> heads) {
        return Bar.first(bar(!heads.contains(to.person()), "handover.no-secretary", to, report));
    }

    @Override
    protected void pass(SecretaryReport report, SecretaryReportPart part, long from, long to, String words, By by) {
        report.handOver(to, words, by);
        lines.put(report);
    }
}
