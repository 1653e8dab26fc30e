package org.ronghe.discipline.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.inspection.Recusal.Candidate;
import org.ronghe.discipline.inspection.Recusal.Inspection;
import org.ronghe.discipline.inspection.Recusal.Kind;
import org.ronghe.discipline.inspection.Recusal.Place;
import org.ronghe.discipline.inspection.Recusal.Reason;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.Posts.Held;

/** IN-8: who may not inspect whom, and that the refusal says why. */
class RecusalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Inspection INSPECTION =
            new Inspection(Set.of(100L, 101L), Set.of(90L), TODAY, TODAY.plusDays(20), TODAY.minusYears(3));

    private static Candidate somebody(
            boolean inPool,
            boolean consented,
            boolean pledged,
            List<Place> own,
            List<Held> posts,
            List<Place> related,
            String busyWith,
            boolean ledLast) {
        return new Candidate(
                1,
                11,
                "某人",
                false,
                inPool,
                consented,
                pledged,
                TODAY.minusDays(1),
                TODAY.plusDays(90),
                own,
                posts,
                related,
                busyWith,
                ledLast,
                true);
    }

    private static Candidate fit() {
        return somebody(true, true, true, List.of(new Place(200, "科研处")), List.of(), List.of(), null, false);
    }

    private static Held post(long unit, LocalDate to) {
        return new Held(11, unit, Role.HEAD, "实验室主任", TODAY.minusYears(9), to);
    }

    @Test
    void whoever_has_nothing_to_do_with_the_unit_may_serve() {
        assertThat(Recusal.of(fit(), INSPECTION, TeamPost.LEADER)).isEmpty();
    }

    @Test
    void without_place_in_the_pool_consent_and_pledge_nobody_serves_and_all_is_said_at_once() {
        assertThat(Recusal.of(somebody(false, false, false, List.of(), List.of(), List.of(), null, false), INSPECTION))
                .extracting(Reason::kind)
                .containsExactly(Kind.NOT_IN_POOL, Kind.NO_CONSENT, Kind.NO_PLEDGE);
    }

    @Test
    void nobody_inspects_the_own_unit_or_what_belongs_to_it() {
        assertThat(Recusal.of(
                        somebody(true, true, true, List.of(new Place(101, "第一支部")), List.of(), List.of(), null, false),
                        INSPECTION))
                .containsExactly(Reason.of(Kind.OWN_UNIT, "第一支部"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1094, true", "1097, false"})
    void a_former_post_keeps_out_for_the_parameters_years(int daysAgo, boolean keptOut) {
        var held = somebody(
                true, true, true, List.of(), List.of(post(100, TODAY.minusDays(daysAgo))), List.of(), null, false);

        assertThat(Recusal.of(held, INSPECTION).stream().map(Reason::kind))
                .isEqualTo(keptOut ? List.of(Kind.FORMER_POST) : List.of());
    }

    @Test
    void a_post_elsewhere_keeps_nobody_out_and_one_that_lasts_does() {
        var elsewhere = somebody(true, true, true, List.of(), List.of(post(300, null)), List.of(), null, false);
        var lasting = somebody(true, true, true, List.of(), List.of(post(100, null)), List.of(), null, false);

        assertThat(Recusal.of(elsewhere, INSPECTION)).isEmpty();
        assertThat(Recusal.of(lasting, INSPECTION)).containsExactly(Reason.of(Kind.FORMER_POST, "实验室主任", ""));
    }

    @Test
    void a_declared_relation_keeps_out() {
        assertThat(Recusal.of(
                        somebody(true, true, true, List.of(), List.of(), List.of(new Place(100, "第一实验室")), null, false),
                        INSPECTION))
                .containsExactly(Reason.of(Kind.RELATION, "第一实验室"));
    }

    @Test
    void nobody_serves_in_two_rounds_or_leads_twice_running_at_one_unit() {
        assertThat(Recusal.of(somebody(true, true, true, List.of(), List.of(), List.of(), "另一轮", false), INSPECTION))
                .containsExactly(Reason.of(Kind.BUSY, "另一轮"));
        var led = somebody(true, true, true, List.of(), List.of(), List.of(), null, true);
        assertThat(Recusal.of(led, INSPECTION, TeamPost.LEADER)).containsExactly(Reason.of(Kind.LEADER_AGAIN));
        assertThat(Recusal.of(led, INSPECTION, TeamPost.MEMBER)).isEmpty();
    }

    @Test
    void somebody_is_called_on_days_that_were_offered() {
        var later = new Inspection(Set.of(), Set.of(), TODAY, TODAY.plusDays(91), TODAY);

        assertThat(Recusal.of(fit(), later)).containsExactly(Reason.of(Kind.NOT_AVAILABLE));
    }

    @Test
    void a_post_of_command_in_a_unit_above_keeps_out_and_membership_there_does_not() {
        var head = somebody(true, true, true, List.of(), List.of(post(90, null)), List.of(), null, false);
        var member = somebody(
                true,
                true,
                true,
                List.of(new Place(90, "第一总支")),
                List.of(new Held(11, 90, Role.BC, "委员", TODAY.minusYears(1), null)),
                List.of(),
                null,
                false);

        assertThat(Recusal.of(head, INSPECTION)).extracting(Reason::kind).containsExactly(Kind.POST_ABOVE);
        assertThat(Recusal.of(member, INSPECTION)).isEmpty();
    }

    @Test
    void whoever_has_left_serves_in_no_team() {
        var fit = fit();
        var gone = new Candidate(
                1, 11, "某人", true, true, true, true, null, null, fit.own(), List.of(), List.of(), null, false, true);

        for (var post : TeamPost.values()) {
            assertThat(Recusal.of(gone, INSPECTION, post))
                    .extracting(Reason::kind)
                    .containsExactly(Kind.GONE);
        }
    }

    @Test
    void nobody_leads_a_team_whose_condition_personnel_has_not_confirmed() {
        var fit = fit();
        var unconfirmed = new Candidate(
                1, 11, "某人", false, true, true, true, null, null, fit.own(), List.of(), List.of(), null, false, false);

        assertThat(Recusal.of(unconfirmed, INSPECTION, TeamPost.LEADER))
                .extracting(Reason::kind)
                .containsExactly(Kind.NOT_LEADER);
        assertThat(Recusal.of(unconfirmed, INSPECTION, TeamPost.MEMBER)).isEmpty();
    }
}
