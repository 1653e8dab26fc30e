package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where meetings are read. What was said in them stands on their own pages alone. */
@ApplicationScoped
class MeetingLedger {
    private static final String TABLE = "orgstructure.meeting";
    private static final int MOST_CHOICES = 200;
    private static final int MOST_OF_DAY = 5;
    private static final int MOST_OF_MONTH = 500;
    private static final String HELD = "m.state IN ('HELD_OPEN', 'MINUTES_DRAFT', 'SIGNED', 'ARCHIVED')";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    MeetingSight sight;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record MeetingPage(
            MeetingFilter filter,
            List<HolderChoice> units,
            List<MeetingRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** An organisation that one can ask for. */
    public record HolderChoice(long id, String name) {}

    /**
     * One meeting.
     *
     * @param studyDay on which day after its receipt the material was first studied; null where there is none, or where
     *     it was studied before
     * @param studiedLate whether that was later than the parameter of the day allows
     * @param enteredLate entered after it took place
     * @param recordedLate counts as 补录
     */
    public record MeetingRow(
            long id,
            MeetingKind kind,
            long unit,
            String unitName,
            String title,
            LocalDate day,
            String starts,
            String place,
            String chair,
            MeetingState state,
            boolean submitted,
            @Nullable Integer studyDay,
            boolean studiedLate,
            boolean enteredLate,
            boolean recordedLate,
            @Nullable LocalDate signedOn) {}

    /** What the form for a meeting starts from. */
    public record NewMeetingPage(
            @Nullable Long unit,
            @Nullable MeetingKind kind,
            @Nullable Long theme,
            @Nullable Long session,
            LocalDate today) {}

    @Permits(value = "meeting.plan", trace = Trace.NONE)
    NewMeetingPage blank(
            @Nullable Long unit, @Nullable MeetingKind kind, @Nullable Long theme, @Nullable Long session) {
        return new NewMeetingPage(unit, kind, theme, session, pictures.day(Picture.NOW));
    }

    @Permits(value = "meeting.read", trace = Trace.NONE)
    MeetingPage page(MeetingFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = after(where, filter);
        var today = pictures.day(picture);
        var found = sql.list(
                select(picture) + keyed.text() + " ORDER BY " + filter.order().order() + Leaf.LIMIT,
                row -> line(row, today),
                keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " m", where, found);
        return new MeetingPage(
                filter,
                holders(),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(line -> line.row().day() + "_" + line.row().id()));
    }

    /**
     * A month of meetings, week by week from Monday to Sunday.
     *
     * @param units organisations that one can ask for; of a large house those that meet in the month
     * @param total meetings of the weeks shown, however many of a day are drawn
     */
    public record MonthPage(
            MonthFilter filter,
            String month,
            String before,
            String after,
            List<HolderChoice> units,
            List<Week> weeks,
            int total) {}

    public record Week(List<CalendarDay> days) {}

    /**
     * @param within whether the day is one of the month asked for
     * @param more meetings of the day beside those listed; the ledger has them
     */
    public record CalendarDay(LocalDate day, boolean within, boolean today, List<MeetingRow> meetings, int more) {}

    private record OfDay(Line line, int all) {}

    /**
     * One month by the index of days: it costs the same however long the ledger is. Of the whole house the first few
     * meetings of a day are listed, of one organisation all of them.
     */
    @Permits(value = "meeting.read", trace = Trace.NONE)
    MonthPage month(MonthFilter filter) {
        var today = pictures.day(Picture.NOW);
        var month = filter.asked(YearMonth.from(today));
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var where = sight.visible(new Where().and("m.day BETWEEN ? AND ?", first, last));
        if (filter.unit() != null) {
            where.and("m.unit_id = ?", filter.unit());
        }
        var found = sql.list(
                "SELECT * FROM (SELECT m.*, row_number() OVER of_day AS at, count(*) OVER (PARTITION BY m.day) AS all_of_day"
                        + " FROM " + TABLE + " m WHERE " + where.text()
                        + " WINDOW of_day AS (PARTITION BY m.day ORDER BY m.starts, m.id)) m WHERE at <= "
                        + (filter.unit() == null ? MOST_OF_DAY : MOST_OF_MONTH)
                        + " ORDER BY m.day, m.starts, m.id LIMIT "
                        + MOST_OF_MONTH,
                row -> new OfDay(line(row, today), row.integer("all_of_day")),
                where.values());
        var shown = named(found.stream().map(OfDay::line).toList());
        var all = found.stream()
                .collect(Collectors.toMap(each -> each.line().row().day(), OfDay::all, (one, same) -> one));
        var byDay = shown.stream().collect(Collectors.groupingBy(MeetingRow::day));
        var weeks = new ArrayList<Week>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> new CalendarDay(
                            day,
                            YearMonth.from(day).equals(month),
                            day.equals(today),
                            byDay.getOrDefault(day, List.of()),
                            all.getOrDefault(day, 0)
                                    - byDay.getOrDefault(day, List.of()).size()))
                    .toList()));
        }
        return new MonthPage(
                filter,
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                holders(shown, filter.unit()),
                weeks,
                all.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** The same of a small house; of a large one, where a list of all would be the page, those that meet there. */
    private List<HolderChoice> holders(List<MeetingRow> shown, @Nullable Long asked) {
        var today = pictures.day(Picture.NOW);
        var all = sql.list(
                "SELECT id, short_name FROM orgstructure.org_unit WHERE kind <> 'COMMANDO_TEAM'"
                        + " AND (established IS NULL OR established <= ?) AND (dissolved IS NULL OR dissolved > ?)"
                        + " ORDER BY position, id LIMIT " + (MOST_CHOICES + 1),
                row -> new HolderChoice(row.number("id"), row.text("short_name")),
                today,
                today);
        if (all.size() <= MOST_CHOICES) {
            return all;
        }
        var meeting = new LinkedHashMap<Long, HolderChoice>();
        if (asked != null) {
            meeting.put(
                    asked, new HolderChoice(asked, units.namesOf(Set.of(asked)).getOrDefault(asked, "")));
        }
        shown.stream()
                .sorted(Comparator.comparing(MeetingRow::unit))
                .forEach(row -> meeting.computeIfAbsent(row.unit(), id -> new HolderChoice(id, row.unitName())));
        return meeting.values().stream().limit(MOST_CHOICES).toList();
    }

    /** Organisations that hold meetings, in the order of the tree. */
    private List<HolderChoice> holders() {
        var today = pictures.day(Picture.NOW);
        return units.all(today).stream()
                .filter(unit -> unit.kind() != OrgUnits.Kind.COMMANDO_TEAM)
                .map(unit -> new HolderChoice(unit.id(), unit.shortName()))
                .toList();
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "meeting.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = sight.visible(new Where());
        searched(words, where);
        return sql.list(
                select(Picture.NOW) + where.text() + " ORDER BY m.day DESC, m.id DESC LIMIT ?",
                row -> new Findable.Found(
                        "meeting",
                        row.text("unit_name") + " " + row.requiredDate("day"),
                        row.text("title"),
                        row.text("place"),
                        MeetingFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "meeting.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(MeetingFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "meeting.export", trace = Trace.NONE)
    @Transactional
    void each(MeetingFilter filter, Consumer<MeetingRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var today = pictures.day(picture);
        sql.parts(
                select(picture) + where.text() + " ORDER BY " + filter.order().order(),
                row -> line(row, today),
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static String select(Picture picture) {
        return "SELECT m.* FROM " + picture.of(TABLE) + " m WHERE ";
    }

    private Where where(MeetingFilter filter, Picture picture) {
        var where = sight.visible(picture.where("m"));
        if (filter.unit() != null) {
            where.and("m.unit_id = ?", filter.unit());
        }
        if (!filter.kind().isEmpty()) {
            where.and("m.kind = ANY (?)", filter.kind());
        }
        if (!filter.state().isEmpty()) {
            where.and("m.state = ANY (?)", filter.state());
        }
        if (filter.from() != null) {
            where.and("m.day >= ?", filter.from());
        }
        if (filter.to() != null) {
            where.and("m.day <= ?", filter.to());
        }
        if (filter.theme() != null) {
            where.and("m.theme_id = ?", filter.theme());
        }
        if (filter.mark() != null) {
            marked(filter.mark(), pictures.day(picture), where);
        }
        if (filter.q() != null) {
            searched(filter.q(), where);
        }
        return where;
    }

    private static void marked(MeetingMark mark, LocalDate today, Where where) {
        switch (mark) {
            case STUDIED_LATE -> where.and(HELD + " AND NOT m.first_again AND m.day - m.first_received > m.study_days");
            case ENTERED_LATE -> where.and("m.late_reason <> ''");
            case RECORDED_LATE -> where.and(HELD + " AND coalesce(m.signed_on, ?::date) - m.day > m.late_days", today);
            case UNSIGNED -> where.and("m.state = 'MINUTES_DRAFT' AND m.submitted");
            case FIRST_TOPIC -> where.and(HELD + " AND m.first_received IS NOT NULL");
            case PLANNED_THEME -> where.and("m.theme_id IS NOT NULL");
        }
    }

    private static void searched(String words, Where where) {
        var pattern = "%" + Sql.pattern(words) + "%";
        where.and("(m.unit_name ILIKE ? OR m.title ILIKE ? OR m.place ILIKE ?)", pattern, pattern, pattern);
    }

    private static Where after(Where where, MeetingFilter filter) {
        var place = filter.after();
        if (place == null) {
            return where;
        }
        try {
            int gap = place.indexOf('_');
            return where.copy()
                    .and(
                            "(m.day, m.id) " + filter.order().beyond() + " (?::date, ?)",
                            LocalDate.parse(place.substring(0, Math.max(gap, 0))),
                            Long.valueOf(place.substring(gap + 1)));
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw Malformed.place("after", place);
        }
    }

    private record Line(MeetingRow row, long chair) {}

    private static Line line(Sql.Cursor row, LocalDate today) throws SQLException {
        var state = row.word(MeetingState.class, "state");
        var day = row.requiredDate("day");
        var received = row.date("first_received");
        var signedOn = row.date("signed_on");
        var studyDay = received == null || row.flag("first_again")
                ? null
                : Integer.valueOf((int) ChronoUnit.DAYS.between(received, day));
        return new Line(
                new MeetingRow(
                        row.number("id"),
                        row.word(MeetingKind.class, "kind"),
                        row.number("unit_id"),
                        row.text("unit_name"),
                        row.text("title"),
                        day,
                        LocalTime.parse(row.text("starts")).toString(),
                        row.text("place"),
                        "",
                        state,
                        row.flag("submitted"),
                        studyDay,
                        studyDay != null && state.held() && studyDay > row.integer("study_days"),
                        !row.text("late_reason").isEmpty(),
                        state.held()
                                && ChronoUnit.DAYS.between(day, signedOn == null ? today : signedOn)
                                        > row.integer("late_days"),
                        signedOn),
                row.number("chair"));
    }

    /** Names of all lines at once. */
    private List<MeetingRow> named(List<Line> lines) {
        var names = people.namesOf(lines.stream().map(Line::chair).distinct().toList());
        return lines.stream()
                .map(line -> {
                    var row = line.row();
                    return new MeetingRow(
                            row.id(),
                            row.kind(),
                            row.unit(),
                            row.unitName(),
                            row.title(),
                            row.day(),
                            row.starts(),
                            row.place(),
                            names.getOrDefault(line.chair(), ""),
                            row.state(),
                            row.submitted(),
                            row.studyDay(),
                            row.studiedLate(),
                            row.enteredLate(),
                            row.recordedLate(),
                            row.signedOn());
                })
                .toList();
    }
}
