package org.ronghe.orgstructure.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Reach;

/** Between whom talks are due, when they count, and who sees them. */
class TalkTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final TalkRule.Body BRANCH = new TalkRule.Body(Set.of(1L, 2L, 3L), Set.of(1L, 2L, 3L, 4L, 5L));

    private static TalkCover on(int met, LocalDate day) {
        return TalkCover.of(5, met, day, LAST.minusDays(30), LAST);
    }

    @Test
    void every_two_of_a_committee_talk_with_each_other() {
        assertThat(TalkRule.COMMITTEE_AMONG.dues(BRANCH))
                .extracting(TalkRule.Due::people)
                .containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(1L, 3L), Set.of(2L, 3L));
    }

    @Test
    void every_member_without_a_seat_talks_with_one_of_the_committee_and_with_another_member() {
        assertThat(TalkRule.COMMITTEE_MEMBERS.dues(BRANCH))
                .extracting(TalkRule.Due::one)
                .containsExactly(4L, 5L);
        assertThat(TalkRule.MEMBERS_AMONG.dues(BRANCH)).hasSize(2).allSatisfy(due -> assertThat(due.others())
                .containsExactlyInAnyOrder(4L, 5L));
    }

    @Test
    void nothing_is_due_where_there_is_nobody_to_talk_with() {
        assertThat(TalkRule.COMMITTEE_MEMBERS.dues(new TalkRule.Body(Set.of(), Set.of(4L))))
                .isEmpty();
        assertThat(TalkRule.MEMBERS_AMONG.dues(new TalkRule.Body(Set.of(1L), Set.of(1L, 4L))))
                .isEmpty();
        assertThat(TalkRule.COMMITTEE_AMONG.dues(new TalkRule.Body(Set.of(1L), Set.of())))
                .isEmpty();
    }

    @Test
    void a_year_is_short_only_when_it_is_over_and_announced_before_it_ends() {
        assertThat(on(5, LAST.minusDays(200))).isEqualTo(TalkCover.FULL);
        assertThat(on(4, LAST.minusDays(200))).isEqualTo(TalkCover.RUNNING);
        assertThat(on(4, LAST.minusDays(30))).isEqualTo(TalkCover.DUE);
        assertThat(on(4, LAST)).isEqualTo(TalkCover.DUE);
        assertThat(on(4, LAST.plusDays(1))).isEqualTo(TalkCover.SHORT);
    }

    @Test
    void only_the_other_one_agrees_or_objects_and_only_the_one_who_entered_it_withdraws() {
        assertThat(TalkStep.CONFIRM.who()).isEqualTo(TalkWho.OTHER);
        assertThat(TalkStep.OBJECT.who()).isEqualTo(TalkWho.OTHER);
        assertThat(TalkStep.WITHDRAW.who()).isEqualTo(TalkWho.RECORDER);
        assertThat(Arrays.stream(TalkState.values())
                        .filter(state -> !state.moves().isEmpty()))
                .containsExactly(TalkState.RECORDED, TalkState.DISPUTED);
    }

    @Test
    void nobody_but_the_two_sees_a_talk_however_far_the_posts_reach() {
        var talk = Talk.record(LAST, TalkOccasion.REGULAR, new Talk.Party(1, "甲", "支部书记"), new Talk.Party(2, "乙", ""));

        assertThat(talk.between(1)).isTrue();
        assertThat(talk.between(2)).isTrue();
        assertThat(talk.visibleTo(org.ronghe.domain.gate.Actor.NOBODY, Reach.EVERYTHING))
                .isFalse();
    }

    @Test
    void a_talk_has_no_field_for_what_was_said() {
        assertThat(Arrays.stream(TalkWrites.NewTalk.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getType))
                .doesNotContain(String.class);
    }
}
