package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.time.WorkCalendar;

class RhythmTest {
    /** 2026-10-01 to 10-07 are free, 2026-10-10 is worked; 2027 is not known. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Map.of(
                    LocalDate.of(2026, 10, 1), false,
                    LocalDate.of(2026, 10, 2), false,
                    LocalDate.of(2026, 10, 5), false,
                    LocalDate.of(2026, 10, 6), false,
                    LocalDate.of(2026, 10, 7), false,
                    LocalDate.of(2026, 10, 10), true),
            Set.of(2026));

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-09-24, false, 2026-09-24 2026-10-01 2026-10-08",
        "WEEKLY, 2026-09-24, true, 2026-09-24 2026-10-08",
        "FORTNIGHTLY, 2026-09-26, true, 2026-09-28 2026-10-10 2026-10-26",
        "MONTHLY, 2026-08-31, false, 2026-08-31 2026-09-30 2026-10-31",
        "QUARTERLY, 2026-11-30, true, 2026-11-30 2027-02-26 2027-05-31",
        "MONTHLY, 2026-12-31, true, 2026-12-31 2027-01-29 2027-02-26"
    })
    void a_series_is_reckoned_from_its_first_day(Rhythm rhythm, LocalDate first, boolean workdays, String days) {
        assertThat(rhythm.days(first, 3, workdays, CALENDAR))
                .containsExactlyElementsOf(
                        Stream.of(days.split(" ")).map(LocalDate::parse).toList());
    }
}
