package org.ronghe.orgstructure.meeting.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.Resolved;

class ItemTest {
    private static final long CHAIR = 1;
    private static final long RECORDER = 2;
    private static final long RESPONSIBLE = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static MeetingItem item(Circle circle, long responsible) {
        return MeetingItem.begin(
                "议定〔2026〕1号",
                new Resolved(
                        Resolved.Origin.meeting(9),
                        "极材室支部",
                        7,
                        DAY,
                        circle,
                        1,
                        "排出轮值表",
                        8,
                        responsible,
                        DAY.plusDays(14),
                        CHAIR,
                        RECORDER));
    }

    private static By by(long person, int minute) {
        return new By(person, null, Instant.EPOCH.plusSeconds(60L * minute));
    }

    private static void prove(MeetingItem item, String name, int minute) {
        var stored = new EvidenceStore.Stored("0".repeat(63) + minute % 10, 10, "application/pdf");
        item.prove(
                new ItemProof(
                        item, name, stored, RESPONSIBLE, by(RESPONSIBLE, minute).at()),
                by(RESPONSIBLE, minute));
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "TO_DO, PROVE REPORT CHANGE STOP HAND_OVER",
        "RETURNED, PROVE REPORT CHANGE STOP HAND_OVER",
        "REPORTED, ACCEPT RETURN HAND_OVER",
        "DONE, ''",
        "STOPPED, ''"
    })
    void each_state_opens_exactly_these_steps(ItemState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    private static Candidate candidate(long person) {
        return new Candidate(person, "某人", null, Set.of());
    }

    private static String bar(MeetingItem item, ItemPart part, long to) {
        return ItemDuties.judge(item, part, candidate(to)).map(RuleBroken::code).orElse("");
    }

    @Test
    void a_part_goes_to_somebody_else_as_long_as_somebody_is_left_to_accept() {
        var item = item(Circle.BRANCH, RESPONSIBLE);
        assertThat(bar(item, ItemPart.RESPONSIBLE, 4)).isEmpty();
        assertThat(bar(item, ItemPart.RESPONSIBLE, CHAIR)).isEmpty();
        assertThat(bar(item, ItemPart.CHAIR, RECORDER)).isEqualTo("handover.is-recorder");
        assertThat(bar(item, ItemPart.RECORDER, CHAIR)).isEqualTo("handover.is-chair");
        // the recorder does it: were the chair's part to go to the one who reported, nobody could accept
        var own = item(Circle.BRANCH, RECORDER);
        assertThat(bar(own, ItemPart.CHAIR, 5)).isEmpty();
        assertThat(bar(item(Circle.BRANCH, RECORDER), ItemPart.RESPONSIBLE, RECORDER))
                .isEmpty();
        assertThat(bar(own, ItemPart.CHAIR, RECORDER)).isEqualTo("handover.is-recorder");
        prove(item, "一.pdf", 1);
        item.report("已排出", by(CHAIR, 2));
        assertThat(bar(item, ItemPart.RESPONSIBLE, RECORDER)).isEqualTo("handover.no-acceptor-left");
        assertThat(bar(item, ItemPart.RECORDER, RESPONSIBLE)).isEqualTo("handover.no-acceptor-left");
        item.handOver(ItemPart.RESPONSIBLE, 4, "岗位调整", by(9, 3));
        assertThat(item.responsible()).isEqualTo(4);
        assertThat(item.state()).isEqualTo(ItemState.REPORTED);
        assertThat(item.carries(ItemPart.RESPONSIBLE, RESPONSIBLE)).isFalse();
    }

    @Test
    void a_report_needs_evidence_and_a_new_one_after_it_was_sent_back() {
        var item = item(Circle.BRANCH, RESPONSIBLE);
        assertThat(gaps(item, ItemStep.REPORT, RESPONSIBLE)).containsExactly("EVIDENCE");
        prove(item, "一.pdf", 1);
        assertThat(gaps(item, ItemStep.REPORT, RESPONSIBLE)).isEmpty();
        item.report("已排出", by(RESPONSIBLE, 2));
        item.sendBack("缺签字", by(CHAIR, 3));

        assertThat(item.state()).isEqualTo(ItemState.RETURNED);
        assertThat(gaps(item, ItemStep.REPORT, RESPONSIBLE)).containsExactly("EVIDENCE");
        assertThatThrownBy(() -> prove(item, "一.pdf", 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("meeting-item.proof-known");
        prove(item, "二.pdf", 4);
        assertThat(gaps(item, ItemStep.REPORT, RESPONSIBLE)).isEmpty();
    }

    @Test
    void somebody_else_than_the_one_responsible_accepts() {
        var item = reported(RESPONSIBLE);

        assertThat(yours(item, ItemStep.ACCEPT, RESPONSIBLE)).isFalse();
        assertThat(yours(item, ItemStep.ACCEPT, CHAIR)).isTrue();
        assertThat(yours(item, ItemStep.ACCEPT, RECORDER)).isTrue();
        item.accept("属实", DAY, by(RECORDER, 5));
        assertThat(item.state()).isEqualTo(ItemState.DONE);
        assertThat(item.closedOn()).isEqualTo(DAY);
    }

    @Test
    void where_the_recorder_is_responsible_the_chair_accepts_alone() {
        var item = reported(RECORDER);

        assertThat(yours(item, ItemStep.ACCEPT, RECORDER)).isFalse();
        assertThat(yours(item, ItemStep.CHANGE, RECORDER)).isFalse();
        assertThat(ItemGuard.RULES.awaited(new ItemFacts(item, Actor.NOBODY)))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.by().people()).containsExactly(CHAIR));
    }

    private static MeetingItem reported(long responsible) {
        var item = item(Circle.BRANCH, responsible);
        prove(item, "一.pdf", 1);
        item.report("已办", by(responsible, 2));
        return item;
    }

    @Test
    void a_change_keeps_the_first_due_date_and_says_why_and_who_decided() {
        var item = item(Circle.BRANCH, RESPONSIBLE);

        item.change(DAY.plusDays(30), 8, RESPONSIBLE, "材料未到（支委会 2026-11-27）", by(CHAIR, 1));

        assertThat(item.firstDue()).isEqualTo(DAY.plusDays(14));
        assertThat(item.due()).isEqualTo(DAY.plusDays(30));
        assertThat(item.changes()).isEqualTo(1);
        assertThat(item.moves().get(0).note()).contains("支委会");
        assertThatThrownBy(() -> item.change(DAY.plusDays(30), 8, RESPONSIBLE, "同样", by(CHAIR, 2)))
                .hasMessage("meeting-item.nothing-changed");
    }

    @Test
    void what_was_reported_in_time_is_not_late_before_it_is_judged() {
        assertThat(ItemState.TO_DO.isOverdue(DAY, DAY.plusDays(1))).isTrue();
        assertThat(ItemState.TO_DO.isOverdue(DAY, DAY)).isFalse();
        assertThat(ItemState.REPORTED.isOverdue(DAY, DAY.plusDays(1))).isFalse();
        assertThat(ItemState.DONE.isOverdue(DAY, DAY.plusDays(1))).isFalse();
    }

    @Test
    void an_item_of_a_committee_is_not_for_the_party_office() {
        var office = actor(90, Role.PO);

        assertThat(item(Circle.COMMITTEE, RESPONSIBLE).visibleTo(office, Reach.EVERYTHING))
                .isFalse();
        assertThat(item(Circle.BRANCH, RESPONSIBLE).visibleTo(office, Reach.EVERYTHING))
                .isTrue();
        assertThat(item(Circle.COMMITTEE, RESPONSIBLE).visibleTo(actor(RESPONSIBLE), Reach.OWN))
                .isTrue();
        assertThat(item(Circle.COMMITTEE, RESPONSIBLE).visibleTo(actor(91), Reach.OWN))
                .isFalse();
        assertThat(item(Circle.COMMITTEE, RESPONSIBLE).visibleTo(actor(91), new Reach(false, Set.of(8L))))
                .isTrue();
    }

    private static Actor actor(long person, Role... roles) {
        return new Actor(
                person,
                person,
                "某人",
                "",
                java.util.stream.Stream.of(roles)
                        .map(role -> new Actor.Grant(role, Set.of(), 0))
                        .toList(),
                Set.of(),
                false,
                "");
    }

    private static boolean yours(MeetingItem item, ItemStep step, long person) {
        return new ItemFacts(item, actor(person)).yours(step);
    }

    private static List<String> gaps(MeetingItem item, ItemStep step, long person) {
        return ItemGuard.RULES.lines(step, new ItemFacts(item, actor(person))).stream()
                .filter(line -> !line.met())
                .map(line -> line.guard().name())
                .toList();
    }
}
