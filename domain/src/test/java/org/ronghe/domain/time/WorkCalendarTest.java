package org.ronghe.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;

/** 2026 around National Day: free 1–7 October, with 20 September and 10 October worked instead. */
class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Map.of(
                    day(9, 20),
                    true,
                    day(10, 1),
                    false,
                    day(10, 2),
                    false,
                    day(10, 5),
                    false,
                    day(10, 6),
                    false,
                    day(10, 7),
                    false,
                    day(10, 10),
                    true),
            Set.of(2026));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void weekends_and_holidays_are_free_and_shifted_days_work() {
        assertThat(CALENDAR.works(day(9, 30))).isTrue();
        assertThat(CALENDAR.works(day(10, 1))).isFalse();
        assertThat(CALENDAR.works(day(10, 3))).isFalse();
        assertThat(CALENDAR.works(day(10, 10))).isTrue();
    }

    @Test
    void a_limit_begins_the_day_after_and_ends_on_a_working_day() {
        assertThat(CALENDAR.after(day(9, 30), 2)).isEqualTo(day(10, 9));
        assertThat(CALENDAR.after(day(10, 9), 1)).isEqualTo(day(10, 10));
        assertThat(CALENDAR.after(day(10, 3), 0)).isEqualTo(day(10, 3));
    }

    @Test
    void days_between_are_counted_the_same_way_and_backwards_negative() {
        assertThat(CALENDAR.between(day(9, 30), day(10, 9))).isEqualTo(2);
        assertThat(CALENDAR.between(day(10, 9), day(9, 30))).isEqualTo(-2);
        assertThat(CALENDAR.between(day(10, 9), day(10, 9))).isZero();
    }

    @Test
    void a_year_without_an_arrangement_is_named_and_not_guessed() {
        assertThatThrownBy(() -> CALENDAR.after(day(12, 31), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("calendar.year-missing"));
    }

    @Test
    void a_look_ahead_counts_monday_to_friday_where_the_arrangement_ends() {
        assertThat(CALENDAR.ahead(day(9, 30), 2)).isEqualTo(day(10, 9));
        assertThat(CALENDAR.ahead(day(12, 31), 3)).isEqualTo(LocalDate.of(2027, 1, 5));
    }
}
