package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.LineCounts;
import org.ronghe.discipline.rectification.LineCounts.Extent;
import org.ronghe.discipline.rectification.LineCounts.Round;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;

/** Where figures are read: now or as a past day ended, over what the reader sees of the ledger. */
@ApplicationScoped
class FiguresLedger {
    /** How many tasks without a timing class are named; the figure leads to all of them. */
    private static final int NAMED = 50;

    @Inject
    LineCounts counts;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * What the page shows and the document says.
     *
     * @param asOf the past day that was asked for; null is now
     * @param whole whether the reader sees every task of the round
     * @param figures null where there is no round yet
     * @param stated what circulars stated, never added to what is counted
     * @param periodEnd end of the concentrated period (IN-4); null where there is no round yet
     * @param daysLeft days from the day of the figures to that end, negative after it
     * @param feedbackOn day of the feedback; null where there was none yet
     * @param planReportedOn day on which the plan was reported, as the round records it
     * @param progressReportedOn day on which the progress report was handed in, as the round records it
     */
    public record Page(
            @Nullable Round round,
            List<Round> rounds,
            LocalDate day,
            @Nullable LocalDate asOf,
            boolean past,
            boolean whole,
            @Nullable Figures figures,
            List<StatedFigures.Circular> stated,
            @Nullable LocalDate periodEnd,
            long daysLeft,
            @Nullable LocalDate feedbackOn,
            @Nullable LocalDate planReportedOn,
            @Nullable LocalDate progressReportedOn) {

        /** Whether the figures are of a day before there was a feedback: no period runs yet. */
        public boolean beforeFeedback() {
            return feedbackOn == null || day.isBefore(feedbackOn);
        }

        /** The address of another page of figures about the same round and day. */
        public String address(String path, String... more) {
            var query = new StringBuilder();
            if (round != null) {
                query.append("&round=").append(round.id());
            }
            if (asOf != null) {
                query.append("&asOf=").append(asOf);
            }
            Arrays.stream(more).forEach(part -> query.append('&').append(part));
            return query.isEmpty() ? path : path + "?" + query.substring(1);
        }
    }

    /** A number and the address of the very lines it counts. */
    public record Figure(String key, long count, String link) {}

    /** One timing class with its states. */
    public record TimingClass(Timing timing, Figure all, List<StateFigure> states) {}

    public record StateFigure(TaskState state, Figure figure) {}

    /** Part of a whole; a whole of nothing has no rate. */
    public record Rate(RateKind kind, Figure part, Figure of) {}

    /** 销号率、按期率、完成率: which rate, by which due date, of what. */
    public enum RateKind {
        CLOSE_OUT_CURRENT("closed.CURRENT", "due.CURRENT"),
        CLOSE_OUT_FIRST("closed.FIRST", "due.FIRST"),
        ON_TIME_FIRST("kept.FIRST", "due.FIRST"),
        ON_TIME_CURRENT("kept.CURRENT", "due.CURRENT"),
        DONE_OF_DUE("due-done", "due.CURRENT"),
        DONE_OR_BASICALLY_OF_DUE("due-done-or-basically", "due.CURRENT"),
        DONE_OF_ACCEPTED("concluded.DONE", "accepted"),
        DONE_OR_BASICALLY_OF_ACCEPTED("concluded", "accepted");

        private final String part;
        private final String of;

        RateKind(String part, String of) {
            this.part = part;
            this.of = of;
        }
    }

    /** Open tasks of one age by both due dates. */
    public record AgeRow(Age age, Figure first, Figure current) {}

    /** Open tasks under one lamp of escalation. */
    public record Warning(Flag flag, Figure figure) {}

    /**
     * Tasks that stand apart: neither overdue nor done.
     *
     * @param all disputed and deferred ones together
     * @param late those whose review day has passed: the red ones
     * @param everDeferred tasks that were ever deferred; {@code deferrals} is how often
     */
    public record Apart(
            Figure all, Figure disputed, Figure deferred, Figure late, Figure everDeferred, Figure deferrals) {}

    /** A task without a timing class, by its number. */
    public record Named(long id, String code) {}

    /**
     * All figures of a round on a day.
     *
     * @param total all tasks that are not void: the sum of the classes and of those without one
     * @param noLookBack closed tasks on which no look-back is planned or done (IN-7)
     * @param unclassedTasks the first of those without a class, by name
     */
    public record Figures(
            Figure total,
            List<TimingClass> classes,
            Figure unclassed,
            List<Named> unclassedTasks,
            List<StateFigure> states,
            Figure voided,
            List<Rate> rates,
            Figure open,
            List<AgeRow> ages,
            Figure extended,
            Figure extensions,
            Figure reopened,
            Figure reopenings,
            Figure accepted,
            Figure done,
            Figure basicallyDone,
            Figure unconcluded,
            Figure noLookBack,
            Apart apart,
            List<Warning> warnings) {

        /** Whether the classes alone make up the total (CT-4). */
        public boolean addsUp() {
            return total.count()
                    == classes.stream().mapToLong(each -> each.all().count()).sum();
        }
    }

    @Permits(value = "rectification.read", trace = Trace.NONE)
    @Transactional(Transactional.TxType.SUPPORTS)
    Page page(@Nullable Long round, @Nullable LocalDate asOf) {
        return read(round, asOf);
    }

    /** The same page as a file, and its line in the audit chain before the first byte leaves. */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional
    Page export(@Nullable Long round, @Nullable LocalDate asOf) {
        return read(round, asOf);
    }

    private Page read(@Nullable Long round, @Nullable LocalDate asOf) {
        var rounds = counts.rounds(round);
        var extent = counts.extent(round, asOf).orElse(null);
        var today = LocalDate.now(clock);
        var day = asOf == null ? today : asOf;
        var days = extent == null ? Days.NONE : days(extent.round().id());
        var end = days.periodEnd();
        return new Page(
                extent == null ? null : extent.round(),
                rounds,
                day,
                asOf,
                asOf != null && asOf.isBefore(today),
                gate.reach("rectification.read").everything(),
                extent == null ? null : figures(extent),
                StatedFigures.all(),
                end,
                end == null ? 0 : ChronoUnit.DAYS.between(day, end),
                days.feedbackOn(),
                days.planReportedOn(),
                days.progressReportedOn());
    }

    /** The days of a round that its figures are read by. */
    private record Days(
            @Nullable LocalDate feedbackOn,
            @Nullable LocalDate periodEnd,
            @Nullable LocalDate planReportedOn,
            @Nullable LocalDate progressReportedOn) {
        static final Days NONE = new Days(null, null, null, null);
    }

    private Days days(long round) {
        return sql.one(
                        """
                        SELECT feedback_on, period_end, plan_reported_on, progress_reported_on
                          FROM discipline.inspection_round WHERE id = ?
                        """,
                        row -> new Days(
                                row.date("feedback_on"),
                                row.date("period_end"),
                                row.date("plan_reported_on"),
                                row.date("progress_reported_on")),
                        round)
                .orElseThrow();
    }

    private Figures figures(Extent extent) {
        var found = new LinkedHashMap<String, Figure>();
        var values = counts.count(
                extent, FigureBook.SHOWN.stream().map(FigureBook.Entry::counted).toList());
        for (int i = 0; i < values.size(); i++) {
            var entry = FigureBook.SHOWN.get(i);
            found.put(
                    entry.key(),
                    new Figure(
                            entry.key(),
                            values.get(i),
                            entry.filter(extent.round().id(), extent.asOf()).address()));
        }
        return figures(found, extent);
    }

    private Figures figures(Map<String, Figure> found, Extent extent) {
        var unclassed = get(found, "unclassed");
        return new Figures(
                get(found, "total"),
                Arrays.stream(Timing.values())
                        .map(timing -> new TimingClass(
                                timing, get(found, "class." + timing), states(found, "class." + timing + ".")))
                        .toList(),
                unclassed,
                unclassed.count() == 0 ? List.of() : unclassed(extent),
                states(found, "state."),
                get(found, "void"),
                Arrays.stream(RateKind.values())
                        .map(kind -> new Rate(kind, get(found, kind.part), get(found, kind.of)))
                        .toList(),
                get(found, "open"),
                Arrays.stream(Age.values())
                        .map(age -> new AgeRow(age, get(found, "age.FIRST." + age), get(found, "age.CURRENT." + age)))
                        .toList(),
                get(found, "extended"),
                get(found, "extensions"),
                get(found, "reopened"),
                get(found, "reopenings"),
                get(found, "accepted"),
                get(found, "concluded." + Conclusion.DONE),
                get(found, "concluded." + Conclusion.BASICALLY_DONE),
                get(found, "unconcluded"),
                noLookBack(extent),
                new Apart(
                        get(found, "apart"),
                        get(found, "state.DISPUTED"),
                        get(found, "state.DEFERRED"),
                        get(found, "review-late"),
                        get(found, "deferred"),
                        get(found, "deferrals")),
                Stream.of(Flag.RED, Flag.YELLOW, Flag.BLUE)
                        .map(flag -> new Warning(flag, get(found, "flag." + flag)))
                        .toList());
    }

    /** Counted by itself: it asks of another ledger, and is no part of a signed week. */
    private Figure noLookBack(Extent extent) {
        var entry = new FigureBook.Entry("no-look-back", List.of("noLookBack", "true"), LineCounts.Of.LINES);
        var filter = entry.filter(extent.round().id(), extent.asOf());
        var where = counts.lines(extent, filter);
        return new Figure(
                entry.key(),
                sql.number(
                        "SELECT count(*) FROM discipline.task_line l WHERE " + where.text(),
                        where.parameters().toArray()),
                filter.address());
    }

    private static Figure get(Map<String, Figure> found, String key) {
        return Objects.requireNonNull(found.get(key), key);
    }

    private static List<StateFigure> states(Map<String, Figure> found, String prefix) {
        return FigureBook.STATES.stream()
                .map(state -> new StateFigure(state, get(found, prefix + state)))
                .toList();
    }

    private List<Named> unclassed(Extent extent) {
        var where = counts.lines(extent, TaskFilter.of(List.of("unclassed", "true")));
        return sql.list(
                "SELECT l.task_id, l.code FROM discipline.task_line l WHERE " + where.text()
                        + " ORDER BY l.position, l.task_id LIMIT " + NAMED,
                row -> new Named(row.number("task_id"), row.text("code")),
                where.parameters().toArray());
    }
}
