package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;

/** Where yearly reports are written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class SecretaryReportDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    Parameters parameters;

    @Inject
    Secretaries secretaries;

    @Inject
    FactSheets facts;

    @Inject
    SecretaryReportLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    /**
     * The report of the own organisation; the one that is there already, where there is one.
     *
     * @throws RuleBroken {@code secretary-report.not-secretary} for somebody else's organisation, and as
     *     {@link SecretaryReport#open} says
     */
    @Permits("secretary-report.write")
    long open(SecretaryReportWrites.NewSecretaryReport asked) {
        long unit = Objects.requireNonNull(asked.unit());
        int year = Objects.requireNonNull(asked.year());
        SecretaryReport.requireYear(year, today());
        var post = secretaries.on(today()).get(unit);
        if (post == null || post.person() != gate.actor().person()) {
            throw RuleBroken.at("unit", "secretary-report.not-secretary");
        }
        var there = sql.one(
                "SELECT id FROM orgstructure.secretary_report WHERE year = ? AND unit_id = ? AND state <> 'CANCELLED'",
                row -> row.number("id"),
                year,
                unit);
        return there.isPresent() ? there.get() : keep(year, post);
    }

    /**
     * How many reports were opened: one for each organisation that has a secretary today and no report of the year.
     *
     * @throws RuleBroken as {@link SecretaryReport#open} says
     */
    @Permits("secretary-report.office")
    int openAll(SecretaryReportWrites.SecretaryReportOpening asked) {
        int year = Objects.requireNonNull(asked.year());
        SecretaryReport.requireYear(year, today());
        // two who press at once wait for each other, and the second finds everything there
        sql.one(
                "SELECT pg_advisory_xact_lock(hashtext(?)) IS NULL AS held",
                row -> row.flag("held"),
                SecretaryReportLines.KIND + year);
        var there = new HashSet<>(sql.list(
                "SELECT unit_id FROM orgstructure.secretary_report WHERE year = ? AND state <> 'CANCELLED'",
                row -> row.number("unit_id"),
                year));
        int opened = 0;
        for (var post : secretaries.on(today()).values()) {
            if (there.add(post.unit().id())) {
                keep(year, post);
                opened++;
            }
        }
        note.detail("opened", String.valueOf(opened));
        return opened;
    }

    private long keep(int year, Secretaries.Post post) {
        var due = SecretaryReportLimits.on(LocalDate.of(year, 1, 1), parameters).due(year);
        var report = SecretaryReport.open(year, post.office(), due, today());
        em.persist(report);
        lines.put(report);
        note.about(SecretaryReportLines.KIND, report.id(), report.code());
        return report.id();
    }

    @Permits("secretary-report.write")
    void write(long id, SecretaryReportWrites.SecretaryReportText asked) {
        var report = open(id, asked.version(), SecretaryReportStep.WRITE);
        report.write(
                new SecretaryReport.Words(text(asked.practice()), text(asked.problems()), text(asked.plans())), by());
        lines.put(report);
    }

    @Permits("secretary-report.write")
    void submit(long id, SecretaryReportWrites.SecretaryReportSubmission asked) {
        var report = open(id, asked.version(), SecretaryReportStep.SUBMIT);
        report.submit(facts.of(report.unit(), report.year(), today()), by());
        lines.put(report);
    }

    @Permits("secretary-report.office")
    void cancel(long id, SecretaryReportWrites.SecretaryReportCancelling asked) {
        var report = open(id, asked.version(), SecretaryReportStep.CANCEL);
        report.cancel(asked.reason(), by());
        lines.put(report);
    }

    /** @throws NotFound for a report outside the reach of whoever is above */
    @Permits("secretary-report.remark")
    void remark(long id, SecretaryReportWrites.SecretaryReportRemark asked) {
        var report = open(id, asked.version(), SecretaryReportStep.REMARK);
        if (!gate.reach("secretary-report.remark").covers(report.unit())) {
            throw new NotFound(SecretaryReportLines.KIND, id);
        }
        report.remark(asked.words(), by());
        lines.put(report);
    }

    @Permits("secretary-report.check")
    void giveBack(long id, SecretaryReportWrites.SecretaryReportReturn asked) {
        var report = open(id, asked.version(), SecretaryReportStep.RETURN);
        report.giveBack(asked.reason(), by());
        lines.put(report);
    }

    @Permits("secretary-report.check")
    void accept(long id, SecretaryReportWrites.SecretaryReportAcceptance asked) {
        var report = open(id, asked.version(), SecretaryReportStep.ACCEPT);
        report.accept(today(), by());
        lines.put(report);
    }

    @Permits("secretary-report.check")
    void file(long id, SecretaryReportWrites.SecretaryReportFiling asked) {
        var report = open(id, asked.version(), SecretaryReportStep.FILE);
        report.file(today(), by());
        lines.put(report);
    }

    private SecretaryReport open(long id, long version, SecretaryReportStep step) {
        return opening.open(
                SecretaryReportGuard.RULES,
                SecretaryReport.class,
                id,
                version,
                step,
                report -> new SecretaryReportFacts(report, gate.actor()),
                SecretaryReportDesk::written);
    }

    /** What stands there, in the shape of its form, so that nobody's words are lost. */
    static SecretaryReportWrites.SecretaryReportText written(SecretaryReport now) {
        var words = now.words();
        return new SecretaryReportWrites.SecretaryReportText(
                now.version(), words.practice(), words.problems(), words.plans());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
