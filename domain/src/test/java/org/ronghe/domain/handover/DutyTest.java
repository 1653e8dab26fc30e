package org.ronghe.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Role;

/** Who gives a duty on that no successor takes. */
class DutyTest {
    private static final Duty DUTY = new Duty(
            "instruction",
            1,
            "KEEPER",
            "1号",
            "",
            "/instructions/1",
            new Duty.Place(null, Set.of(Role.SUP)),
            Set.of(Role.SUP));

    @Test
    void the_own_offices_give_it_on_while_somebody_holds_one_of_them() {
        assertThat(DUTY.givable(Set.of(Role.SUP, Role.DIC), Role.PO)).isSameAs(DUTY);
    }

    @Test
    void another_office_gives_it_on_beside_them_where_nobody_does() {
        assertThat(DUTY.givable(Set.of(Role.DIC), Role.PO).offices()).containsExactlyInAnyOrder(Role.SUP, Role.PO);
    }
}
