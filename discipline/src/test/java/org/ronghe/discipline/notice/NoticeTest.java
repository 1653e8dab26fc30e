package org.ronghe.discipline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.webkit.document.Layout;

/** How a notice moves, and what never happens to it. */
class NoticeTest {
    private static final long DRAFTER = 1;
    private static final long LEADER = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Notice notice = Notice.draft("关于填报台账的通知", LEADER, DRAFTER);

    private static By by(long person) {
        return new By(person, null, Instant.EPOCH);
    }

    private static Notice.Content content(Long issuer) {
        return new Notice.Content(Layout.FILE, "关于填报台账的通知", "各单位", "请按周填报。", "", issuer);
    }

    private static Actor actor(long person, Role role, long behalf) {
        return new Actor(
                person, person, "某人", "", List.of(new Actor.Grant(role, Set.of(), behalf)), Set.of(), false, "");
    }

    private boolean ready(NoticeStep step, Set<Long> leading) {
        return NoticeGuard.RULES.lines(step, new NoticeFacts(notice, actor(LEADER, Role.LG, 0), leading, "秦某")).stream()
                .allMatch(line -> line.met());
    }

    private static void assertRefused(Runnable move, String code) {
        assertThatThrownBy(move::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @Test
    void it_is_signed_only_when_it_is_addressed_has_a_text_and_names_a_leader() {
        assertThat(ready(NoticeStep.ISSUE, Set.of(LEADER))).isFalse();
        notice.revise(content(LEADER), by(DRAFTER));

        assertThat(ready(NoticeStep.ISSUE, Set.of(LEADER))).isTrue();
        assertThat(ready(NoticeStep.ISSUE, Set.of())).as("no leader any more").isFalse();
    }

    @Test
    void whoever_drafted_it_never_signs_it_even_for_the_leader() {
        assertRefused(() -> Notice.draft("标题", DRAFTER, DRAFTER), "notice.issuer-is-drafter");
        assertRefused(() -> notice.revise(content(DRAFTER), by(DRAFTER)), "notice.issuer-is-drafter");
        notice.revise(content(LEADER), by(DRAFTER));

        assertThat(NoticeWho.ISSUER.is(actor(LEADER, Role.LG, 0), notice)).isTrue();
        assertThat(NoticeWho.ISSUER.is(actor(3, Role.LG, LEADER), notice)).isTrue();
        assertThat(NoticeWho.ISSUER.is(actor(DRAFTER, Role.LG, LEADER), notice)).isFalse();
    }

    @Test
    void what_is_signed_keeps_its_number_and_words() {
        notice.revise(content(LEADER), by(DRAFTER));
        notice.propose(by(DRAFTER));
        notice.issue("通知〔2026〕1号", TODAY, by(LEADER));

        assertRefused(() -> notice.revise(content(LEADER), by(DRAFTER)), "notice.step-not-open");
        notice.cancel("日期有误", by(LEADER));
        assertThat(notice.number()).isEqualTo("通知〔2026〕1号");
        assertThat(notice.reason()).isEqualTo("日期有误");
        assertThat(notice.moves())
                .extracting(NoticeMove::step)
                .containsExactly(NoticeStep.REVISE, NoticeStep.PROPOSE, NoticeStep.ISSUE, NoticeStep.CANCEL);
    }

    @Test
    void whoever_is_not_named_and_reads_no_ledger_does_not_see_it() {
        notice.revise(content(LEADER), by(DRAFTER));

        assertThat(notice.visibleTo(actor(9, Role.STF, 0), Reach.OWN)).isFalse();
        assertThat(notice.visibleTo(actor(9, Role.STF, 0), Reach.EVERYTHING)).isTrue();
        assertThat(notice.visibleTo(actor(LEADER, Role.LG, 0), Reach.OWN)).isTrue();
    }

    @Test
    void who_drew_it_up_never_comes_to_sign_it_even_after_the_draft_was_handed_over() {
        notice.revise(content(LEADER), by(DRAFTER));
        notice.handOver(NoticePart.DRAFTER, 3, "words", by(0));

        assertThat(notice.draftedBy()).isEqualTo(3);
        assertThat(no(NoticePart.ISSUER, DRAFTER, Role.SEC)).isEqualTo("handover.has-drafted");
        assertThat(no(NoticePart.ISSUER, 4, Role.RZ)).isEqualTo("handover.no-issuing-post");
        assertThat(no(NoticePart.DRAFTER, LEADER, Role.SEC)).isEqualTo("handover.is-issuer");
        assertThat(no(NoticePart.ISSUER, 4, Role.SEC)).isEmpty();
    }

    private String no(NoticePart part, long person, Role role) {
        return NoticeDuties.judge(notice, part, new Candidate(person, "new", null, Set.of(role)), Set.of(Role.SEC))
                .map(RuleBroken::code)
                .orElse("");
    }
}
