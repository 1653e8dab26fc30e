package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.LedgerLines;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.document.DocumentOffice;

/**
 * Documents of a round as of a day: the plan (整改方案) and the report (整改进展情况报告), both without a number. Of the day on
 * which the round records that it was reported each is what was reported; of every other day it is a draft and says so.
 */
@ApplicationScoped
class PaperLedger {
    /** More measures than any paper is read to the end with; beyond it the workbook serves. */
    static final int MOST = 2_000;

    @Inject
    FiguresLedger figures;

    @Inject
    LedgerLines ledger;

    @Inject
    Sql sql;

    @Inject
    Bodies bodies;

    @Inject
    DocumentOffice documents;

    @Inject
    AuditNote note;

    /**
     * What both are made from.
     *
     * @param figures the very figures of the page
     * @param lines the measures of all tasks that are not void
     */
    record Paper(Dates dates, FiguresLedger.Page figures, List<LedgerLine> lines, String institute) {
        /** @param reported the day on which the round records that the document was reported; null for not yet */
        boolean draft(@Nullable LocalDate reported) {
            return !figures.day().equals(reported);
        }
    }

    /** The days of a round (IN-2 to IN-4). */
    record Dates(LocalDate feedbackOn, LocalDate planDue, LocalDate periodEnd) {}

    /**
     * The plan.
     *
     * @throws RuleBroken {@code document.too-long} above {@link #MOST} measures
     */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made plan(@Nullable Long round, @Nullable LocalDate asOf) {
        var paper = read(round, asOf);
        return documents.make("plan", PlanDocument.title(paper), PlanDocument.of(paper));
    }

    /**
     * The report.
     *
     * @throws RuleBroken {@code document.too-long} above {@link #MOST} measures
     */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made report(@Nullable Long round, @Nullable LocalDate asOf) {
        var paper = read(round, asOf);
        return documents.make("report", ReportDocument.title(paper), ReportDocument.of(paper));
    }

    private Instant begun(long round) {
        return sql.one(
                        "SELECT created_at FROM discipline.inspection_round WHERE id = ?",
                        row -> row.instant("created_at"),
                        round)
                .orElseThrow(() -> new NotFound("round", round));
    }

    private Paper read(@Nullable Long asked, @Nullable LocalDate asOf) {
        var page = figures.page(asked, asOf);
        var round = page.round();
        if (round == null) {
            throw new NotFound("round", "");
        }
        if (page.day().isBefore(LocalDate.ofInstant(begun(round.id()), OfficeClock.OFFICE))) {
            throw new RuleBroken("document.before-round", page.day());
        }
        var pairs = new ArrayList<>(List.of("round", String.valueOf(round.id()), "live", "true"));
        if (asOf != null) {
            pairs.addAll(List.of("asOf", asOf.toString()));
        }
        var lines = new ArrayList<LedgerLine>();
        ledger.each(
                new LedgerLines.Extent(round.id(), round.name(), page.day(), page.past()),
                TaskFilter.of(pairs),
                line -> {
                    if (lines.size() == MOST) {
                        throw new RuleBroken("document.too-long", MOST);
                    }
                    lines.add(line);
                });
        var dates = sql.one(
                        "SELECT feedback_on, plan_due, period_end FROM discipline.inspection_round WHERE id = ?",
                        row -> new Dates(
                                row.requiredDate("feedback_on"),
                                row.requiredDate("plan_due"),
                                row.requiredDate("period_end")),
                        round.id())
                .orElseThrow();
        // the ledgers asked above are gates of their own and leave the note empty
        note.about("round", round.id(), round.name());
        note.detail("day", page.day());
        return new Paper(dates, page, lines, bodies.institute());
    }
}
