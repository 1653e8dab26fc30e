package org.ronghe.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Role;

/** Which duties stay with somebody who still holds a post. */
class HeldPostTest {
    private static final long LABORATORY = 10;
    private static final long OTHER_LABORATORY = 20;
    private static final Set<Role> AT_WORK = Set.of(Role.HEAD, Role.BS);

    private static Duty duty(Long unit, Role... posts) {
        return new Duty("k", 1, "P", "c", "t", "/", new Duty.Place(unit, Set.of(posts)), Set.of(Role.RZ));
    }

    private static HeldPost post(Role role, long unit) {
        return new HeldPost(role, unit, Set.of(unit));
    }

    @Test
    void the_head_of_a_laboratory_carries_its_work_and_not_anothers() {
        var duty = duty(LABORATORY, AT_WORK.toArray(Role[]::new));

        assertThat(post(Role.HEAD, LABORATORY).carries(duty)).isTrue();
        assertThat(post(Role.HEAD, OTHER_LABORATORY).carries(duty)).isFalse();
    }

    @Test
    void a_post_above_carries_the_work_below() {
        assertThat(new HeldPost(Role.BS, 1, Set.of(1L, LABORATORY)).carries(duty(LABORATORY, Role.BS)))
                .isTrue();
    }

    @Test
    void any_post_in_the_very_unit_carries_its_work() {
        assertThat(post(Role.PO, LABORATORY).carries(duty(LABORATORY, Role.HEAD)))
                .isTrue();
    }

    @Test
    void an_office_of_the_whole_institute_does_not_carry_a_units_work() {
        assertThat(new HeldPost(Role.RZ, 1, Set.of(1L, LABORATORY)).carries(duty(LABORATORY, Role.HEAD)))
                .isFalse();
    }

    @Test
    void a_duty_that_goes_with_the_post_alone_stays_with_another_such_post() {
        assertThat(post(Role.DIR, 1).carries(duty(null, Role.SEC, Role.DIR))).isTrue();
        assertThat(post(Role.HEAD, LABORATORY).carries(duty(null, Role.SEC, Role.DIR)))
                .isFalse();
    }
}
