package org.ronghe.discipline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which week is signed, and as of which moment. */
class SnapshotDeskTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123456789Z");

    @Test
    void a_week_is_named_by_its_monday() {
        assertThat(SnapshotDesk.weekOf(FRIDAY)).isEqualTo("2026-11-16");
        assertThat(SnapshotDesk.weekOf(LocalDate.of(2026, 11, 16))).isEqualTo("2026-11-16");
        assertThat(SnapshotDesk.weekOf(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-16");
    }

    @Test
    void a_past_day_is_signed_as_it_ended_in_the_office() {
        assertThat(SnapshotDesk.moment(FRIDAY.minusDays(1), FRIDAY, NOW)).isEqualTo("2026-11-19T16:00:00Z");
    }

    @Test
    void today_is_signed_as_it_stands_to_the_databases_own_precision() {
        assertThat(SnapshotDesk.moment(FRIDAY, FRIDAY, NOW)).isEqualTo("2026-11-20T09:00:00.123456Z");
    }
}
