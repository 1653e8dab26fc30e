package org.ronghe.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {
    @Test
    void one_is_said_as_one() {
        assertThat(Messages.fill("{0} {0|day|days} left", 1)).isEqualTo("1 day left");
        assertThat(Messages.fill("{0} {0|day|days} left", 1L)).isEqualTo("1 day left");
        assertThat(Messages.fill("{0} {0|day|days} left", 0)).isEqualTo("0 days left");
        assertThat(Messages.fill("{0} {0|day|days} left", 21)).isEqualTo("21 days left");
    }

    @Test
    void each_figure_chooses_its_own_word() {
        assertThat(Messages.fill("{1} {1|check is|checks are} done, {0} more", 3, 1))
                .isEqualTo("1 check is done, 3 more");
    }

    @Test
    void other_braces_stay_as_they_are() {
        assertThat(Messages.fill("{a|b|c} {0|x} {9|a|b} {", 1)).isEqualTo("{a|b|c} {0|x} {9|a|b} {");
    }

    @Test
    void the_lamp_says_one_day() {
        assertThat(Messages.all().get(Lang.EN, "lamp.left", 1)).isEqualTo("1 day left");
        assertThat(Messages.all().get(Lang.EN, "lamp.late", 2)).isEqualTo("2 days overdue");
    }
}
