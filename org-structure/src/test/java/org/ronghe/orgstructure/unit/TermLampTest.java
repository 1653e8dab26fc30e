package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.unit.Units.TODAY;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.gate.Actor;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.TermLamp.Stage;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Ui;

class TermLampTest {
    private static final Ui UI = new Ui(Lang.ZH, Actor.NOBODY, TODAY, URI.create("/"), "light", false);

    /** With reminders 90 and 180 days ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-31, PAST, 任期已满 20 天",
        "2026-11-19, PAST, 任期已满 1 天",
        "2026-11-20, NEAR, 今天 24:00 期满",
        "2026-11-30, NEAR, 剩 10 天",
        "2027-02-18, NEAR, 剩 90 天",
        "2027-02-19, FAR, 剩 91 天",
        "2027-05-19, FAR, 剩 180 天",
        "2027-05-20, CALM, 任期内"
    })
    void a_term_says_how_near_its_end_is(LocalDate end, Stage stage, String words) {
        var lamp = TermLamp.of(Kind.BRANCH, end, TODAY, 90, 180);

        assertThat(lamp.stage()).isEqualTo(stage);
        assertThat(lamp.words(UI)).isEqualTo(words);
    }

    @Test
    void what_has_no_term_has_no_lamp() {
        assertThat(TermLamp.of(Kind.LABORATORY, null, TODAY, 90, 180).stage()).isEqualTo(Stage.NONE);
    }

    @Test
    void a_temporary_branch_ends_without_an_election() {
        var lamp = TermLamp.of(Kind.TEMPORARY_BRANCH, LocalDate.of(2026, 11, 10), TODAY, 90, 180);

        assertThat(lamp.elects()).isFalse();
        assertThat(lamp.words(UI)).isEqualTo("已到期 10 天");
    }

    @Test
    void the_axis_begins_with_the_oldest_end_and_shows_today_in_order() {
        var past = LocalDate.of(2026, 8, 31);
        var last = LocalDate.of(2029, 6, 30);
        var axis = TermAxis.over(List.of(last, past), TODAY);

        assertThat(axis.from()).isEqualTo(past);
        assertThat(axis.x(past)).isLessThan(axis.x(TODAY));
        assertThat(axis.x(TODAY)).isLessThan(axis.x(last)).isBetween(0.0, 140.0);
    }

    @Test
    void an_axis_without_terms_still_has_room() {
        var axis = TermAxis.over(List.of(), TODAY);

        assertThat(axis.x(TODAY)).isFinite().isLessThan(axis.x(axis.to()));
    }
}
