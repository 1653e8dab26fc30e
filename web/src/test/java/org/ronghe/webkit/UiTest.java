package org.ronghe.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Which ways a page offers, by the access table as it stands. */
class UiTest {
    private static Ui at(String address, Role role) {
        var actor = new Actor(1, 1, "", "", List.of(new Actor.Grant(role, Set.of(), 0)), Set.of(), false, "");
        return new Ui(Lang.ZH, actor, LocalDate.of(2026, 11, 20), URI.create(address), "light", false);
    }

    @ParameterizedTest
    @CsvSource({
        "/discipline/rectifications/42/plan, RZ, /discipline/rectifications/42",
        "/discipline/rectifications/42/evidence/7/verdict, RZ, /discipline/rectifications/42",
        "/discipline/closings/3/confirmation?x=1, LG, /discipline/closings/3",
        "/people/7/posts/3/ending, HR, /people/7",
        "/organisations/9/revision, PO, /organisations/9",
        "/admin/parameters/rectify.due_soon_days, SYSA, /admin/parameters/rectify.due_soon_days",
        "/me/sessions/5/end, STF, /me",
        "/discipline/closings/3, STF, /",
    })
    void a_write_knows_the_page_of_its_record(String address, Role role, String page) {
        assertThat(at(address, role).recordPage()).isEqualTo(page);
    }

    @Test
    void a_link_is_open_to_whom_the_access_table_opens_its_route() {
        assertThat(at("/", Role.AUDA).mayOpen("/admin/audit?refused=true")).isTrue();
        assertThat(at("/", Role.AUDA).mayOpen("/organisations")).isFalse();
        assertThat(at("/", Role.STF).mayOpen("/discipline/rectifications/12")).isTrue();
        assertThat(at("/", Role.STF).mayOpen("/discipline/rectifications/new")).isFalse();
        assertThat(at("/", Role.RZ).mayOpen("/nowhere")).isFalse();
        assertThat(at("/", Role.AUDA).mayOpen("/help/access")).isTrue();
    }
}
