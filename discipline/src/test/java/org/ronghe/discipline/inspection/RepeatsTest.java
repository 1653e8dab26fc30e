package org.ronghe.discipline.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 屡改屡犯: what may have come back, as a hint with the findings themselves. */
class RepeatsTest {
    private static final String TEXT = "差旅报销单据审核不严格，部分单据缺少审批";
    private static final String CAUSE = "制度执行不严，监督检查不够";

    private static Repeats.Known known(long id, long round, String text, String cause) {
        return new Repeats.Known(id, "W" + id, round, "轮次 " + round, text, cause);
    }

    private static List<Repeats.Repeat> of(Repeats.Known... others) {
        return Repeats.of(1, 10, TEXT, CAUSE, List.of(others));
    }

    @Test
    void a_finding_with_similar_words_is_shown_with_how_alike_it_is() {
        var found = of(known(2, 9, "差旅报销单据审核不够严格，部分单据缺审批", "人手不足"));

        assertThat(found).singleElement().satisfies(repeat -> {
            assertThat(repeat.code()).isEqualTo("W2");
            assertThat(repeat.sameCause()).isFalse();
            assertThat(repeat.alike()).isBetween(50, 99);
        });
    }

    @Test
    void a_finding_of_another_round_with_the_same_cause_is_shown_whatever_its_words() {
        assertThat(of(known(2, 9, "青年人才谈心谈话记录空白", "制度执行不严、监督检查不够。")))
                .singleElement()
                .matches(Repeats.Repeat::sameCause);
    }

    @Test
    void the_same_cause_within_one_round_is_no_repetition() {
        assertThat(of(known(2, 10, "青年人才谈心谈话记录空白", CAUSE))).isEmpty();
    }

    @Test
    void a_cause_that_says_nothing_and_other_words_are_no_repetition() {
        assertThat(Repeats.of(1, 10, TEXT, "无", List.of(known(2, 9, "实验室危化品台账不清", "无"))))
                .isEmpty();
        assertThat(of(known(2, 9, "实验室危化品台账不清", "人手不足"))).isEmpty();
    }

    @Test
    void a_finding_is_no_repetition_of_itself_and_the_likest_come_first() {
        assertThat(of(known(1, 10, TEXT, CAUSE), known(2, 9, "差旅报销单据审核不够严格，部分单据缺审批", ""), known(3, 8, TEXT, "")))
                .extracting(Repeats.Repeat::id)
                .containsExactly(3L, 2L);
    }
}
