package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.CalendarPlan;
import org.ronghe.domain.time.CalendarPlan.DayMark;
import org.ronghe.domain.time.CalendarPlan.Line;
import org.ronghe.domain.time.CalendarYear;
import org.ronghe.domain.time.CalendarYear.Arrangement;
import org.ronghe.domain.time.CalendarYear.Standing;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Json;

/** The calendar as it stands, as it stood, and as a file that was handed in would make it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CalendarLedger {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CalendarBook book;

    @Inject
    CalendarDesk desk;

    @Inject
    WorkingDays workingDays;

    @Inject
    People people;

    @Inject
    Gate gate;

    /**
     * One year.
     *
     * @param working working days of the whole year
     * @param loadedBy who loaded it; empty for the shipped calendar
     */
    public record YearLine(
            int year,
            String basis,
            Standing standing,
            int free,
            int shifted,
            int working,
            String loadedBy,
            @Nullable Instant loadedAt) {}

    /** A year as it stood before it was replaced. */
    public record PastYear(
            int year,
            String basis,
            Standing standing,
            String loadedBy,
            String replacedBy,
            Instant replacedAt,
            List<CalendarBook.PastDay> days) {}

    /** A file that was handed in. */
    public record Load(
            long id,
            String fileName,
            String sha256,
            String madeBy,
            Instant madeAt,
            @Nullable Instant appliedAt,
            int changes) {}

    /**
     * The calendar.
     *
     * @param year the year that is shown alone; null shows all
     * @param rows the days that differ from their day of the week, in the words of the file
     */
    public record Calendar(
            @Nullable Integer year,
            List<YearLine> years,
            List<Line> rows,
            List<PastYear> past,
            List<Load> loads,
            boolean mayWrite,
            long megabytes) {
        public LocalDate day(Line line) {
            return LocalDate.parse(line.day());
        }
    }

    @Permits(value = "calendar.read", trace = Trace.NONE)
    Calendar page(@Nullable Integer year) {
        var kept = chosen(year);
        var past = past(year);
        boolean mayWrite = gate.may("calendar.write");
        var loads = mayWrite ? loads() : List.<Load>of();
        return new Calendar(
                year,
                lines(kept),
                CalendarSheet.lines(kept.stream().map(CalendarBook.Kept::year).toList()),
                past,
                loads,
                mayWrite,
                CalendarSheet.MOST_BYTES / 1024 / 1024);
    }

    /** The years for a file; the same as the page shows. */
    @Permits(value = "calendar.read", trace = Trace.NONE)
    List<Line> file(@Nullable Integer year) {
        return CalendarSheet.lines(
                chosen(year).stream().map(CalendarBook.Kept::year).toList());
    }

    private List<CalendarBook.Kept> chosen(@Nullable Integer year) {
        return book.years().stream()
                .filter(each -> year == null || each.year().year() == year)
                .toList();
    }

    private List<YearLine> lines(List<CalendarBook.Kept> kept) {
        var names = people.namesOf(kept.stream()
                .map(CalendarBook.Kept::loadedBy)
                .filter(by -> by > 0)
                .collect(Collectors.toSet()));
        var calendar = workingDays.calendar();
        return kept.stream()
                .map(each -> {
                    var year = each.year();
                    var before = LocalDate.of(year.year(), 1, 1).minusDays(1);
                    return new YearLine(
                            year.year(),
                            year.basis(),
                            year.standing(),
                            count(year, Arrangement.FREE),
                            count(year, Arrangement.WORKS),
                            calendar.years().contains(year.year()) ? calendar.between(before, before.plusYears(1)) : 0,
                            names.getOrDefault(each.loadedBy(), ""),
                            each.loadedBy() == 0 ? null : each.loadedAt());
                })
                .toList();
    }

    private static int count(CalendarYear year, Arrangement which) {
        return (int) year.days().values().stream()
                .filter(day -> day.arrangement() == which)
                .count();
    }

    private List<PastYear> past(@Nullable Integer year) {
        record Found(PastYear year, long loadedBy, long replacedBy) {}
        var found = sql.list(
                """
                SELECT * FROM domain.calendar_past WHERE (?::int IS NULL OR year = ?::int) ORDER BY id DESC LIMIT 20
                """,
                row -> new Found(
                        new PastYear(
                                row.integer("year"),
                                row.text("source"),
                                CalendarBook.standing(row),
                                "",
                                "",
                                row.instant("replaced_at"),
                                Json.read(row.text("days"), CalendarBook.PastDays.class)
                                        .days()),
                        row.number("loaded_by"),
                        row.number("replaced_by")),
                year,
                year);
        var names = people.namesOf(found.stream()
                .flatMap(each -> Stream.of(each.loadedBy(), each.replacedBy()))
                .filter(by -> by > 0)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new PastYear(
                        each.year().year(),
                        each.year().basis(),
                        each.year().standing(),
                        names.getOrDefault(each.loadedBy(), ""),
                        names.getOrDefault(each.replacedBy(), ""),
                        each.year().replacedAt(),
                        each.year().days()))
                .toList();
    }

    private List<Load> loads() {
        return named(sql.list("SELECT * FROM domain.calendar_load ORDER BY id DESC LIMIT 10", CalendarLedger::load));
    }

    private record FoundLoad(Load load, long by) {}

    private static FoundLoad load(Sql.Cursor row) throws SQLException {
        return new FoundLoad(
                new Load(
                        row.number("id"),
                        row.text("file_name"),
                        row.text("sha256"),
                        "",
                        row.instant("made_at"),
                        row.instantOrNull("applied_at"),
                        row.integer("changes")),
                row.number("made_by"));
    }

    private List<Load> named(List<FoundLoad> found) {
        var names = people.namesOf(found.stream().map(FoundLoad::by).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new Load(
                        each.load().id(),
                        each.load().fileName(),
                        each.load().sha256(),
                        names.getOrDefault(each.by(), ""),
                        each.load().madeAt(),
                        each.load().appliedAt(),
                        each.load().changes()))
                .toList();
    }

    /** What the file would change now; for a written one, what it did is in its load and no row is shown. */
    @Permits(value = "calendar.write", trace = Trace.NONE)
    CalendarPreview preview(long id) {
        var found = sql.one(
                        "SELECT * FROM domain.calendar_load WHERE id = ?",
                        row -> Map.entry(
                                load(row),
                                Json.read(row.text("rows"), CalendarDesk.Lines.class)
                                        .lines()),
                        id)
                .orElseThrow(() -> new NotFound("calendar-load", id));
        var load = named(List.of(found.getKey())).get(0);
        var plan = desk.plan(found.getValue());
        boolean written = load.appliedAt() != null;
        return new CalendarPreview(
                load,
                found.getValue().size(),
                written
                        ? Map.of()
                        : Arrays.stream(DayMark.values()).collect(Collectors.toMap(mark -> mark, plan::count)),
                written ? List.of() : plan.days(),
                written ? List.of() : plan.years(),
                written ? 0 : plan.changes(),
                CalendarDesk.mark(plan));
    }

    /** What a file would change. */
    public record CalendarPreview(
            Load load,
            int read,
            Map<DayMark, Integer> counts,
            List<CalendarPlan.PlannedDay> days,
            List<CalendarPlan.PlannedYear> years,
            int changes,
            String mark)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("calendar.preview") + " · " + load.fileName();
        }

        public int of(DayMark which) {
            return Objects.requireNonNullElse(counts.get(which), 0);
        }

        public boolean open() {
            return load.appliedAt() == null && of(DayMark.PROBLEM) == 0;
        }
    }
}
