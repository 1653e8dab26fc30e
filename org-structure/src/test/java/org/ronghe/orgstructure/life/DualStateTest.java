package org.ronghe.orgstructure.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DualStateTest {
    @Test
    void taking_part_once_is_enough_whether_the_quarter_runs_or_is_over() {
        assertThat(DualState.of(true, 5, 1, false)).isEqualTo(DualState.JOINED);
        assertThat(DualState.of(true, 5, 1, true)).isEqualTo(DualState.JOINED);
    }

    @Test
    void nobody_is_absent_while_the_quarter_runs() {
        assertThat(DualState.of(true, 5, 0, false)).isEqualTo(DualState.RUNNING);
    }

    @Test
    void a_quarter_without_any_meeting_of_the_branch_is_no_gap_of_the_leader() {
        assertThat(DualState.of(true, 0, 0, true)).isEqualTo(DualState.NOTHING_HELD);
        assertThat(DualState.of(true, 1, 0, true)).isEqualTo(DualState.ABSENT);
    }

    @Test
    void whoever_belongs_to_no_branch_of_the_house_stands_apart() {
        assertThat(DualState.of(false, 0, 0, true)).isEqualTo(DualState.ELSEWHERE);
    }
}
