package org.ronghe.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.CalendarPlan.DayMark;
import org.ronghe.domain.time.CalendarPlan.Line;
import org.ronghe.domain.time.CalendarYear.Arrangement;
import org.ronghe.domain.time.CalendarYear.Day;
import org.ronghe.domain.time.CalendarYear.Standing;

/** Known: 2026 published with two days, 2027 provisional with one. */
class CalendarPlanTest {
    private static final String NOTICE = "关于2027年部分节假日安排的通知（示例）";

    private static final List<CalendarYear> KNOWN = List.of(
            new CalendarYear(
                    2026,
                    "关于2026年部分节假日安排的通知（示例）",
                    Standing.PUBLISHED,
                    new TreeMap<>(Map.of(
                            LocalDate.of(2026, 1, 1), new Day(Arrangement.FREE, "元旦"),
                            LocalDate.of(2026, 1, 4), new Day(Arrangement.WORKS, "元旦调休")))),
            new CalendarYear(
                    2027,
                    "法定日",
                    Standing.PROVISIONAL,
                    new TreeMap<>(Map.of(LocalDate.of(2027, 1, 1), new Day(Arrangement.FREE, "元旦")))));

    private final List<Line> lines = new ArrayList<>();

    private CalendarPlanTest row(String year, String day, String arrangement, String name) {
        return row(year, day, arrangement, name, NOTICE, "PUBLISHED");
    }

    private CalendarPlanTest row(
            String year, String day, String arrangement, String name, String basis, String standing) {
        lines.add(new Line(lines.size() + 2, year, day, arrangement, name, basis, standing));
        return this;
    }

    private CalendarPlan plan() {
        return CalendarPlan.of(lines, KNOWN);
    }

    private List<String> problems() {
        return plan().problems().stream()
                .flatMap(day -> day.problems().stream().map(problem -> day.row() + " " + problem.code()))
                .toList();
    }

    @Test
    void a_published_year_replaces_a_provisional_one_whole() {
        row("2027", "2027-01-01", "FREE", "元旦").row("2027", "2027-02-13", "WORKS", "春节调休");

        assertThat(problems()).isEmpty();
        assertThat(plan().days())
                .extracting(CalendarPlan.PlannedDay::mark)
                .containsExactly(DayMark.UNCHANGED, DayMark.NEW);
        assertThat(plan().years()).singleElement().satisfies(year -> {
            assertThat(year.headingDiffers()).isTrue();
            assertThat(year.wanted().standing()).isEqualTo(Standing.PUBLISHED);
        });
        assertThat(plan().changes()).isEqualTo(2);
    }

    @Test
    void what_stands_there_already_changes_nothing() {
        KNOWN.forEach(year -> year.days()
                .forEach((day, what) -> row(
                        String.valueOf(year.year()),
                        day.toString(),
                        what.arrangement().name(),
                        what.name(),
                        year.basis(),
                        year.standing().name())));

        assertThat(plan().changes()).isZero();
        assertThat(plan().years()).noneMatch(CalendarPlan.PlannedYear::differs);
    }

    @Test
    void a_day_that_the_file_leaves_out_is_shown_as_gone_and_a_day_said_otherwise_as_changed() {
        row("2026", "2026-01-01", "FREE", "新年", KNOWN.get(0).basis(), "PUBLISHED");

        assertThat(plan().days())
                .extracting(CalendarPlan.PlannedDay::mark)
                .containsExactly(DayMark.CHANGED, DayMark.GONE);
        assertThat(plan().days().get(0).old()).isEqualTo(new Day(Arrangement.FREE, "元旦"));
    }

    @Test
    void every_wrong_row_is_named_with_what_is_wrong() {
        row("", "2027-01-01", "FREE", "元旦")
                .row("二七年", "2027-01-02", "FREE", "元旦")
                .row("2027", "2026-12-31", "FREE", "元旦")
                .row("2027", "2027-02-30", "FREE", "春节")
                .row("2027", "2027-05-01", "FREE", "劳动节")
                .row("2027", "2027-05-01", "FREE", "劳动节")
                .row("2027", "2027-05-05", "WORKS", "劳动节调休")
                .row("2027", "2027-05-08", "半天", "劳动节")
                .row("2027", "2027-06-09", "FREE", "")
                .row("2027", "2027-10-01", "FREE", "国庆节", "另一份通知", "PUBLISHED");

        assertThat(problems())
                .containsExactly(
                        "2 calendar.row.no-year",
                        "3 calendar.row.year",
                        "4 calendar.row.other-year",
                        "5 calendar.row.day",
                        "7 calendar.row.twice",
                        "8 calendar.row.works-already",
                        "9 calendar.row.arrangement",
                        "10 calendar.row.no-name",
                        "11 calendar.row.heading");
    }

    @Test
    void a_provisional_file_never_replaces_a_published_year() {
        row("2026", "2026-01-01", "FREE", "元旦", "法定日", "PROVISIONAL");

        assertThat(problems()).containsExactly("2 calendar.row.published-already");
    }

    @Test
    void a_year_after_a_missing_one_is_refused_by_the_missing_year() {
        row("2029", "2029-01-01", "FREE", "元旦");

        assertThat(plan().problems()).singleElement().satisfies(day -> {
            assertThat(day.problems().get(0).code()).isEqualTo("calendar.row.gap");
            assertThat(day.problems().get(0).arguments()).containsExactly(2028, 2029);
        });
    }

    @Test
    void an_earlier_year_may_be_added_before_the_first_one_but_not_with_a_gap_behind_it() {
        row("2025", "2025-01-01", "FREE", "元旦");

        assertThat(problems()).isEmpty();
        lines.clear();
        row("2023", "2023-01-01", "FREE", "元旦");
        assertThat(problems()).containsExactly("2 calendar.row.gap");
    }
}
