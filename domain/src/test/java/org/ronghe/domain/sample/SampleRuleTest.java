package org.ronghe.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample that anybody draws again by its seed. */
class SampleRuleTest {
    private static final List<SampleRule.Member> CLOSED = IntStream.rangeClosed(1, 40)
            .mapToObj(i -> new SampleRule.Member(i, "ZG-" + i))
            .toList();

    private static List<String> drawn(String seed, List<SampleRule.Member> population, int size) {
        return SampleRule.ranked(seed, population).stream()
                .limit(size)
                .map(SampleRule.Ranked::code)
                .toList();
    }

    @Test
    void the_same_seed_and_tasks_give_the_same_sample_in_whatever_order_they_come() {
        var turned = new ArrayList<>(CLOSED);
        Collections.reverse(turned);

        assertThat(drawn("a1", turned, 5)).isEqualTo(drawn("a1", CLOSED, 5)).hasSize(5);
        assertThat(SampleRule.digest(turned)).isEqualTo(SampleRule.digest(CLOSED));
    }

    @Test
    void another_seed_gives_another_sample_and_another_population_another_digest() {
        assertThat(drawn("a2", CLOSED, 5)).isNotEqualTo(drawn("a1", CLOSED, 5));
        assertThat(SampleRule.digest(CLOSED.subList(0, 39))).isNotEqualTo(SampleRule.digest(CLOSED));
    }

    /** Reckoned with printf '%s' 'a1:ZG-1' | sha256sum. */
    @Test
    void the_key_is_what_any_tool_reckons_from_seed_and_code() {
        assertThat(SampleRule.ranked("a1", CLOSED.subList(0, 1)).get(0).key())
                .isEqualTo("b8772dce11ef9a561a02cb65e051d3c629e4b6a2eef8b62ab5b462620b389401");
    }
}
