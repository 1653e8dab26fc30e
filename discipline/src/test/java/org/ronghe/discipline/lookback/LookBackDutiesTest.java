package org.ronghe.discipline.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.lookback.LookBacks.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.handover.Candidate;

/** What becomes of a look-back when the checker's post ends. */
class LookBackDutiesTest {
    private static String no(long person, @Nullable Long unit) {
        return LookBackDuties.judge(planned(), task(true, 0), new Candidate(person, "new", unit, Set.of()))
                .map(RuleBroken::code)
                .orElse("");
    }

    @Test
    void nobody_of_the_work_comes_to_look_back_on_it() {
        assertThat(no(RESPONSIBLE, 200L)).isEqualTo("handover.is-responsible");
        assertThat(no(LEADER, 200L)).isEqualTo("handover.is-leader");
        assertThat(no(ACCEPTOR, 200L)).isEqualTo("handover.has-accepted");
        assertThat(no(COLLEAGUE, UNIT)).isEqualTo("handover.of-the-unit");
        assertThat(no(COLLEAGUE, 200L)).isEmpty();
    }

    @Test
    void the_new_checker_checks_and_the_old_one_no_more() {
        var lookBack = proven();
        lookBack.handOver(COLLEAGUE, "words", by(0));

        assertThat(LookBackWho.CHECKER.is(actor(COLLEAGUE), lookBack)).isTrue();
        assertThat(LookBackWho.CHECKER.is(actor(CHECKER), lookBack)).isFalse();
        assertThat(lookBack.proofs()).hasSize(1);
    }
}
