package org.ronghe.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BigramsTest {
    private static double alike(String one, String other) {
        return Bigrams.likeness(Bigrams.bare(one), Bigrams.bare(other));
    }

    @Test
    void equal_words_are_wholly_alike_whatever_their_punctuation_width_and_case() {
        assertThat(alike("制度执行不严。ABC", "制度，执行不严ａｂｃ")).isEqualTo(1);
    }

    @Test
    void words_that_share_half_of_their_pairs_are_half_alike() {
        assertThat(alike("甲乙丙", "甲乙丁")).isEqualTo(0.5);
        assertThat(alike("甲乙丙", "丁戊己")).isZero();
        assertThat(alike("", "")).isZero();
    }
}
