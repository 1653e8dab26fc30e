package org.ronghe.domain.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.time.CalendarYear.Arrangement;
import org.ronghe.domain.time.CalendarYear.Day;
import org.ronghe.domain.time.CalendarYear.Standing;

/**
 * What a calendar file would change, row by row, and everything that stands in its way. A year that the file names is
 * replaced whole; other years stay. Made without writing, as often as it is asked for.
 */
public final class CalendarPlan {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_BASIS = 300;

    /** What becomes of a day. GONE: it differs from its day of the week now and the file does not name it. */
    public enum DayMark {
        NEW,
        CHANGED,
        GONE,
        UNCHANGED,
        PROBLEM
    }

    /**
     * One row of a file as texts.
     *
     * @param row its number as the file counts
     * @param arrangement name of an {@link Arrangement}, or what stands there instead
     * @param standing name of a {@link Standing}, or what stands there instead
     */
    public record Line(
            int row, String year, String day, String arrangement, String name, String basis, String standing) {}

    /** A message code with its arguments. */
    public record Problem(String code, List<Object> arguments) {}

    /**
     * One day of the plan.
     *
     * @param row the file's row; 0 for a day that the file does not name
     * @param old what stands there now, where the file says something else
     */
    public record PlannedDay(
            int row, DayMark mark, Line line, @Nullable Day old, List<Problem> problems) {}

    /** One year of the plan; {@code old} is what it replaces, null for a year that was not there. */
    public record PlannedYear(CalendarYear wanted, @Nullable CalendarYear old) {
        /** Whether writing it would change anything. */
        public boolean differs() {
            return !wanted.equals(old);
        }

        public boolean headingDiffers() {
            return old == null || !old.basis().equals(wanted.basis()) || old.standing() != wanted.standing();
        }
    }

    private final Map<Integer, CalendarYear> known = new HashMap<>();
    private final Map<String, Integer> rowOfDay = new HashMap<>();
    private final Map<Integer, Line> firstOfYear = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<LocalDate, Day>> wanted = new TreeMap<>();
    private final List<PlannedDay> days = new ArrayList<>();

    private CalendarPlan(Collection<CalendarYear> known) {
        known.forEach(year -> this.known.put(year.year(), year));
    }

    public static CalendarPlan of(List<Line> lines, Collection<CalendarYear> known) {
        var plan = new CalendarPlan(known);
        lines.stream()
                .map(CalendarPlan::year)
                .filter(Objects::nonNull)
                .forEach(year -> plan.wanted.put(year, new TreeMap<>()));
        lines.forEach(plan::judge);
        plan.leftOut();
        return plan;
    }

    private static @Nullable Integer year(Line line) {
        var year = number(line.year());
        return year == null || year < EARLIEST || year > LATEST ? null : year;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void judge(Line line) {
        var problems = new ArrayList<Problem>();
        var year = year(line);
        if (line.year().isEmpty()) {
            problems.add(problem("calendar.row.no-year"));
        } else if (year == null) {
            problems.add(problem("calendar.row.year", line.year(), EARLIEST, LATEST));
        }
        var day = day(line, year, problems);
        var arrangement = word(Arrangement.class, line.arrangement());
        if (arrangement == null) {
            problems.add(problem("calendar.row.arrangement", line.arrangement()));
        } else if (arrangement == Arrangement.WORKS
                && day != null
                && day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
            problems.add(problem("calendar.row.works-already", day));
        }
        text("name", line.name(), LONGEST_NAME, problems);
        text("basis", line.basis(), LONGEST_BASIS, problems);
        var standing = word(Standing.class, line.standing());
        if (standing == null) {
            problems.add(problem("calendar.row.standing", line.standing()));
        }
        if (year != null) {
            heading(line, year, standing, problems);
        }
        var old = day == null || year == null ? null : old(year, day);
        if (problems.isEmpty() && day != null && year != null && arrangement != null) {
            var kept = new Day(arrangement, line.name());
            Objects.requireNonNull(wanted.get(year)).put(day, kept);
            var mark = old == null ? DayMark.NEW : old.equals(kept) ? DayMark.UNCHANGED : DayMark.CHANGED;
            days.add(new PlannedDay(line.row(), mark, line, mark == DayMark.CHANGED ? old : null, List.of()));
        } else {
            days.add(new PlannedDay(line.row(), DayMark.PROBLEM, line, null, List.copyOf(problems)));
        }
    }

    private @Nullable LocalDate day(Line line, @Nullable Integer year, List<Problem> problems) {
        LocalDate day;
        try {
            day = LocalDate.parse(line.day());
        } catch (DateTimeException e) {
            problems.add(problem("calendar.row.day", line.day()));
            return null;
        }
        if (year != null && day.getYear() != year) {
            problems.add(problem("calendar.row.other-year", day, year));
        }
        var first = rowOfDay.putIfAbsent(line.day(), line.row());
        if (first != null) {
            problems.add(problem("calendar.row.twice", day, first));
        }
        return day;
    }

    /** What holds for a whole year: said alike in all its rows, not behind what is published, and without a gap. */
    private void heading(Line line, int year, @Nullable Standing standing, List<Problem> problems) {
        var first = firstOfYear.putIfAbsent(year, line);
        if (first != null) {
            if (!first.basis().equals(line.basis()) || !first.standing().equals(line.standing())) {
                problems.add(problem("calendar.row.heading", year, first.row()));
            }
            return;
        }
        var old = known.get(year);
        if (old != null && old.standing() == Standing.PUBLISHED && standing == Standing.PROVISIONAL) {
            problems.add(problem("calendar.row.published-already", year));
        }
        var missing = missingBeside(year);
        if (missing != null) {
            problems.add(problem("calendar.row.gap", missing, year));
        }
    }

    /** A limit that runs through a year without arrangement cannot be reckoned. */
    private @Nullable Integer missingBeside(int year) {
        var years = new TreeSet<>(known.keySet());
        years.addAll(wanted.keySet());
        if (years.lower(year) != null && !years.contains(year - 1)) {
            return year - 1;
        }
        return years.higher(year) != null && !years.contains(year + 1) && !known.containsKey(year) ? year + 1 : null;
    }

    private @Nullable Day old(int year, LocalDate day) {
        var old = known.get(year);
        return old == null ? null : old.days().get(day);
    }

    private static void text(String field, String value, int most, List<Problem> problems) {
        if (value.isEmpty()) {
            problems.add(problem("calendar.row.no-" + field));
        } else if (value.length() > most) {
            problems.add(problem("calendar.row.long-" + field, most));
        }
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Problem problem(String code, Object... arguments) {
        return new Problem(code, List.of(arguments));
    }

    private void leftOut() {
        firstOfYear.forEach((year, first) -> {
            var old = known.get(year);
            if (old != null) {
                old.days().forEach((day, was) -> {
                    if (!rowOfDay.containsKey(day.toString())) {
                        days.add(new PlannedDay(
                                0,
                                DayMark.GONE,
                                new Line(
                                        0,
                                        String.valueOf(year),
                                        day.toString(),
                                        was.arrangement().name(),
                                        was.name(),
                                        old.basis(),
                                        old.standing().name()),
                                was,
                                List.of()));
                    }
                });
            }
        });
    }

    /** Every row of the file in its order, then the days that it leaves out. */
    public List<PlannedDay> days() {
        return List.copyOf(days);
    }

    public List<PlannedDay> problems() {
        return days.stream().filter(day -> day.mark() == DayMark.PROBLEM).toList();
    }

    public int count(DayMark mark) {
        return (int) days.stream().filter(day -> day.mark() == mark).count();
    }

    /** The years that the file names, as they would stand; only to be written when there is no problem. */
    public List<PlannedYear> years() {
        return firstOfYear.entrySet().stream()
                .map(each -> new PlannedYear(
                        new CalendarYear(
                                each.getKey(),
                                each.getValue().basis(),
                                Objects.requireNonNullElse(
                                        word(Standing.class, each.getValue().standing()), Standing.PROVISIONAL),
                                Objects.requireNonNull(wanted.get(each.getKey()))),
                        known.get(each.getKey())))
                .toList();
    }

    /** Days and headings of years that writing would change. */
    public int changes() {
        return count(DayMark.NEW)
                + count(DayMark.CHANGED)
                + count(DayMark.GONE)
                + (int) years().stream()
                        .filter(year -> year.old() != null && year.headingDiffers())
                        .count();
    }
}
