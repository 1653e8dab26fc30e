package org.ronghe.orgstructure.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;

class CorrectionTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final By OFFICE = new By(9, null, NOW);

    private static Correction raised(CorrectionAbout about) {
        return Correction.raise(7, about, " 入党日期有误 ", "2024-07-01", NOW);
    }

    @Test
    void the_office_that_keeps_the_record_decides_and_the_person_concerned_withdraws() {
        assertThat(CorrectionStep.ADOPT
                        .who()
                        .of(raised(CorrectionAbout.MEMBERSHIP))
                        .roles())
                .isEqualTo(Set.of(Role.PO));
        assertThat(CorrectionStep.DECLINE.who().of(raised(CorrectionAbout.CARD)).roles())
                .isEqualTo(Set.of(Role.HR));
        var withdrawing = CorrectionStep.WITHDRAW.who().of(raised(CorrectionAbout.CARD));
        assertThat(withdrawing.people()).isEqualTo(Set.of(7L));
        assertThat(withdrawing.inPerson()).isTrue();
    }

    @Test
    void a_request_is_answered_once_and_its_words_stay() {
        var correction = raised(CorrectionAbout.MEMBERSHIP);
        correction.adopt("已改为 2024-07-01", OFFICE);

        assertThat(correction.state()).isEqualTo(CorrectionState.ADOPTED);
        assertThat(correction.wrong()).isEqualTo("入党日期有误");
        assertThat(correction.answer()).isEqualTo("已改为 2024-07-01");
        assertThat(correction.moves()).hasSize(1);
        assertThatThrownBy(() -> correction.decline("不改", OFFICE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("correction.step-not-open"));
    }

    @Test
    void nothing_can_be_done_once_it_is_answered_or_withdrawn() {
        for (var state : EnumSet.complementOf(EnumSet.of(CorrectionState.RAISED))) {
            assertThat(state.openSteps()).isEmpty();
        }
        assertThat(CorrectionState.RAISED.openSteps()).containsExactlyInAnyOrder(CorrectionStep.values());
    }
}
