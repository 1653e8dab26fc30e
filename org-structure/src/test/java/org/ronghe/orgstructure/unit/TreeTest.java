package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeTest {
    @Test
    void codes_are_read_as_people_count() {
        assertThat(Stream.of("L10", "L9", "L1", "1.1.10", "1.1.9", "L", "ZB-L2", "ZB-L10", "L01")
                        .sorted(Tree::naturally))
                .containsExactly("1.1.9", "1.1.10", "L", "L01", "L1", "L9", "L10", "ZB-L2", "ZB-L10");
    }

    @Test
    void long_numbers_in_codes_do_not_overflow() {
        assertThat(Tree.naturally("A99999999999999999999", "A100000000000000000000"))
                .isNegative();
    }

    @Test
    void every_unit_is_read_before_what_is_below_it_and_after_its_smaller_neighbours() {
        var codes = Units.example().codesInOrder();

        assertThat(codes).hasSize(44).startsWith("INST", "D-CW", "D-DB");
        assertThat(codes)
                .containsSubsequence("DW", "JW", "LS-FS", "TJ-01", "ZB-J1", "ZB-L01", "ZB-L12", "ZB-LT", "ZZ-YJ");
        assertThat(codes).endsWith("L12");
        assertThat(codes).containsSequence("ZZ-YJ", "ZB-Y1", "ZB-Y2", "ZB-Y3");
    }

    @Test
    void a_tenth_laboratory_follows_the_ninth() {
        var units = Units.none();
        units.establish("I", org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE, "");
        units.establish("L10", LABORATORY, "I");
        units.establish("L9", LABORATORY, "I");

        assertThat(units.codesInOrder()).containsExactly("I", "L9", "L10");
    }
}
