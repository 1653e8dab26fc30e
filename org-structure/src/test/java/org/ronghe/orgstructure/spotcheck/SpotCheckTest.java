package org.ronghe.orgstructure.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class SpotCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final By OFFICE = new By(7, null, NOW);

    private static SpotCheck drawn(int size) {
        var signed = LongStream.rangeClosed(1, 20)
                .mapToObj(id -> new SpotCheck.Signed(id, "记录 #" + id, 100 + id, 200 + id))
                .toList();
        return SpotCheck.draw(
                new SpotCheck.Draw(
                        "抽查〔2026〕1号",
                        TODAY.minusMonths(3),
                        TODAY,
                        size,
                        "00ff",
                        "",
                        TODAY.plusDays(30),
                        OFFICE.person(),
                        NOW),
                signed);
    }

    private static List<SpotCheckGuard> gaps(SpotCheckStep step, SpotCheck check) {
        return SpotCheckGuard.RULES.lines(step, new SpotCheckFacts(check, Actor.NOBODY)).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @Test
    void the_same_seed_draws_the_same_minutes_and_more_than_there_are_is_refused() {
        assertThat(drawn(5).lines())
                .extracting(SpotCheckLine::code)
                .hasSize(5)
                .isEqualTo(drawn(5).lines().stream().map(SpotCheckLine::code).toList());
        assertRefused(() -> drawn(21), "spot-check.too-few");
    }

    @Test
    void whoever_chaired_or_kept_the_minutes_does_not_look_at_them() {
        var check = drawn(1);
        var line = check.lines().get(0);
        assertRefused(
                () -> check.look(line.id(), true, "", new By(line.recorder(), null, NOW)), "spot-check.own-meeting");
        assertRefused(() -> check.look(line.id(), true, "", new By(line.chair(), null, NOW)), "spot-check.own-meeting");
    }

    @Test
    void a_flaw_is_described_answered_by_its_keepers_and_settled_before_the_check_is_closed() {
        var check = drawn(1);
        var line = check.lines().get(0);
        assertThat(gaps(SpotCheckStep.CLOSE, check)).containsExactly(SpotCheckGuard.ALL_SEEN);
        assertRefused(() -> check.look(line.id(), false, " ", OFFICE), "spot-check.words");

        check.look(line.id(), false, "讨论过简", OFFICE);
        assertThat(check.keepersToAnswer()).containsExactlyInAnyOrder(line.chair(), line.recorder());
        assertThat(gaps(SpotCheckStep.CLOSE, check)).containsExactly(SpotCheckGuard.ALL_SETTLED);
        assertRefused(() -> check.settle(line.id(), OFFICE), "spot-check.line-done");
        assertRefused(() -> check.answer(line.id(), "已补", Actor.NOBODY, OFFICE), "spot-check.not-yours");

        line.answer("已加附页");
        assertThat(check.keepersToAnswer()).isEmpty();
        check.settle(line.id(), OFFICE);
        assertThat(gaps(SpotCheckStep.CLOSE, check)).isEmpty();
        check.close("记录规范", OFFICE);
        assertThat(check.state()).isEqualTo(SpotCheckState.CLOSED);
    }

    @Test
    void somebody_without_a_part_in_it_does_not_see_it() {
        assertThat(drawn(1).visibleTo(Actor.NOBODY, Reach.OWN)).isFalse();
        assertThat(drawn(1).visibleTo(Actor.NOBODY, Reach.EVERYTHING)).isTrue();
    }
}
