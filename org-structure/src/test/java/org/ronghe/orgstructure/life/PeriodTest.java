package org.ronghe.orgstructure.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026-02, 2026-02-01, 2026-02-28",
        "2028-02, 2028-02-01, 2028-02-29",
        "2026-12, 2026-12-01, 2026-12-31"
    })
    void a_period_is_read_as_it_is_written_and_ends_on_its_last_day(String text, LocalDate first, LocalDate last) {
        var period = Period.of(text).orElseThrow();

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period).hasToString(text);
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-1", "2026-11-30", "二〇二六"})
    void anything_else_is_no_period(String text) {
        assertThat(Period.of(text)).isEmpty();
    }

    @Test
    void a_month_has_its_quarter_and_its_year_and_a_year_all_of_its_months() {
        var november = Period.of("2026-11").orElseThrow();

        assertThat(november.overlapping(Period.Span.QUARTER)).hasToString("[2026-Q4]");
        assertThat(november.overlapping(Period.Span.YEAR)).hasToString("[2026]");
        assertThat(Period.of("2026-Q2").orElseThrow().overlapping(Period.Span.MONTH))
                .hasToString("[2026-04, 2026-05, 2026-06]");
        assertThat(Period.of("2026").orElseThrow().overlapping(Period.Span.MONTH))
                .hasSize(12);
        assertThat(Period.of("2026-Q1").orElseThrow().before()).hasToString("2025-Q4");
        assertThat(Period.of("2026-12").orElseThrow().next()).hasToString("2027-01");
    }
}
