package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.meeting.Meetings.BRANCH;
import static org.ronghe.orgstructure.meeting.Meetings.CHAIR;
import static org.ronghe.orgstructure.meeting.Meetings.DAY;
import static org.ronghe.orgstructure.meeting.Meetings.LIMITS;
import static org.ronghe.orgstructure.meeting.Meetings.NINE;
import static org.ronghe.orgstructure.meeting.Meetings.OFFICE;
import static org.ronghe.orgstructure.meeting.Meetings.RECORDER;
import static org.ronghe.orgstructure.meeting.Meetings.TEN;
import static org.ronghe.orgstructure.meeting.Meetings.by;
import static org.ronghe.orgstructure.meeting.Meetings.facts;
import static org.ronghe.orgstructure.meeting.Meetings.first;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Line;
import org.ronghe.domain.store.ContentHash;
import org.ronghe.orgstructure.Stored;
import org.ronghe.orgstructure.api.OrgUnits;

class MeetingTest {
    /** The whole rule as a table (SM-8). */
    @ParameterizedTest
    @CsvSource({
        "PLANNED, HAND_OVER REVISE APPOINT ARRANGE EXCUSE NOTIFY POSTPONE CANCEL",
        "NOTIFIED, HAND_OVER APPOINT ARRANGE EXCUSE POSTPONE CANCEL OPEN",
        "HELD_OPEN, HAND_OVER APPOINT ARRANGE EXCUSE SIGN_IN RECORD ADJOURN",
        "MINUTES_DRAFT, HAND_OVER APPOINT ARRANGE EXCUSE SIGN_IN RECORD CONFIRM_LATE REFUSE_LATE SUBMIT SEND_BACK SIGN",
        "SIGNED, ARCHIVE",
        "ARCHIVED, RESOLVE ADD ACKNOWLEDGE",
        "POSTPONED, HAND_OVER RESCHEDULE CANCEL",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(MeetingState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void a_meeting_goes_the_whole_road_and_is_archived_by_the_system() {
        var meeting = Meetings.archived(MeetingKind.BRANCH_COMMITTEE);

        assertThat(meeting.state()).isEqualTo(MeetingState.ARCHIVED);
        assertThat(meeting.moves())
                .extracting(move -> move.step() + " " + move.to())
                .contains("NOTIFY NOTIFIED", "OPEN HELD_OPEN", "ADJOURN MINUTES_DRAFT", "SIGN SIGNED")
                .endsWith("ARCHIVE ARCHIVED");
        assertThat(meeting.moves().get(meeting.moves().size() - 1).by()).isZero();
    }

    @Test
    void signed_minutes_are_what_was_signed_and_take_no_step_that_changes_them() {
        var meeting = Meetings.archived(MeetingKind.BRANCH_COMMITTEE);

        assertThat(meeting.sha256()).isEqualTo(Minutes.hashOf(meeting)).hasSize(64);
        refused(() -> Meetings.study(meeting, null), "meeting.step-not-open");
        refused(() -> meeting.signIn(List.of(), by(RECORDER)), "meeting.step-not-open");
        refused(() -> meeting.say(first(meeting), "改", null, "", "", by(RECORDER)), "meeting.step-not-open");
        assertThat(meeting.sha256()).isEqualTo(Minutes.hashOf(meeting));
    }

    @Test
    void the_hash_tells_apart_whatever_the_chair_signs() {
        var meeting = Meetings.studied(MeetingKind.BRANCH_COMMITTEE);
        var before = Minutes.hashOf(meeting);

        meeting.signIn(List.of(new Meeting.Mark(4, Presence.ABSENT, null)), by(RECORDER));

        assertThat(Minutes.hashOf(meeting)).isNotEqualTo(before);
    }

    @Test
    void an_addition_stands_beside_the_minutes_until_the_chair_has_seen_it() {
        var meeting = Meetings.archived(MeetingKind.BRANCH_COMMITTEE);
        var hash = Minutes.hashOf(meeting);

        meeting.addTo("地点应为 303", by(RECORDER));

        assertThat(MeetingGuard.RULES.awaited(MeetingFacts.alone(meeting)))
                .extracting(each -> each.step())
                .containsExactly("ACKNOWLEDGE");
        meeting.acknowledge(by(CHAIR));
        assertThat(meeting.additions().get(0).acknowledgedBy()).isEqualTo(CHAIR);
        assertThat(MeetingGuard.RULES.awaited(MeetingFacts.alone(meeting))).isEmpty();
        assertThat(Minutes.hashOf(meeting)).isEqualTo(hash);
    }

    @Test
    void the_recorder_is_never_the_chair_and_never_signs() {
        refused(
                () -> Meeting.plan(
                        MeetingKind.MEMBERS,
                        Meetings.branch(),
                        new Meeting.Plan("会议", DAY, NINE, "302"),
                        new Meeting.Officers(CHAIR, CHAIR, ""),
                        DAY),
                "meeting.recorder-is-chair");
        var meeting = Meetings.submitted(MeetingKind.BRANCH_COMMITTEE);

        assertThat(facts(meeting, RECORDER).yours(MeetingStep.SIGN)).isFalse();
        assertThat(facts(meeting, CHAIR).yours(MeetingStep.SIGN)).isTrue();
        assertThat(MeetingGuard.RULES.awaited(MeetingFacts.alone(meeting)))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.step()).isEqualTo("SIGN");
                    assertThat(waiting.by().people()).containsExactly(CHAIR);
                    assertThat(waiting.barred()).containsExactly(RECORDER);
                });
    }

    @Test
    void what_is_changed_after_it_was_handed_in_is_handed_in_again() {
        var meeting = Meetings.submitted(MeetingKind.BRANCH_COMMITTEE);

        Meetings.study(meeting, Outcome.STUDY_ONLY);

        assertThat(gaps(meeting, MeetingStep.SIGN)).containsExactly("ASKED");
    }

    @Test
    void where_the_kind_requires_it_the_first_topic_comes_first_and_stays() {
        var meeting = Meetings.planned(MeetingKind.BRANCH_COMMITTEE);

        assertThat(meeting.points()).extracting(MeetingPoint::kind).containsExactly(PointKind.FIRST_TOPIC);
        assertThat(gaps(meeting, MeetingStep.NOTIFY)).contains("FIRST_TOPIC");
        refused(() -> meeting.add(PointKind.FIRST_TOPIC, "又一项", null, by(RECORDER)), "meeting.first-topic-once");
        refused(() -> meeting.remove(first(meeting), by(RECORDER)), "meeting.first-topic-first");
        refused(() -> meeting.shift(first(meeting), false, by(RECORDER)), "meeting.no-such-place");
        assertThat(Meetings.planned(MeetingKind.THEME_DAY).points()).isEmpty();
    }

    /** FA-1: without any part of it the minutes cannot be signed; each part is named. */
    @Test
    void minutes_without_any_part_of_the_first_topic_cannot_be_handed_in() {
        var meeting = Meetings.written(MeetingKind.BRANCH_COMMITTEE);

        assertThat(says(meeting)).contains("meeting.guard.STUDIED.gap-source");
        Meetings.study(meeting, null);
        assertThat(says(meeting)).contains("meeting.guard.STUDIED.gap-outcome");
        Meetings.study(meeting, Outcome.FOLLOW_UP);
        assertThat(says(meeting)).contains("meeting.guard.STUDIED.gap-follow-up");
        meeting.follow(first(meeting), new FollowUp.Task("排出轮值表", BRANCH, 3, DAY.plusDays(14)), by(RECORDER));
        assertThat(says(meeting)).isEmpty();
        Meetings.study(meeting, Outcome.STUDY_ONLY);
        assertThat(says(meeting)).contains("meeting.guard.STUDIED.gap-contradiction");
    }

    @Test
    void no_new_material_needs_the_chairs_own_reason() {
        var meeting = Meetings.written(MeetingKind.BRANCH_COMMITTEE);

        assertThat(facts(meeting, RECORDER).yours(MeetingStep.EXCUSE)).isFalse();
        assertThat(facts(meeting, CHAIR).yours(MeetingStep.EXCUSE)).isTrue();
        meeting.excuse("上次会议以来没有新材料", by(CHAIR));

        assertThat(gaps(meeting, MeetingStep.SUBMIT)).isEmpty();
        refused(() -> Meetings.planned(MeetingKind.THEME_DAY).excuse("不用", by(CHAIR)), "meeting.no-first-topic-needed");
    }

    @Test
    void a_text_under_a_secrecy_mark_is_refused_and_its_number_and_place_are_kept() {
        var meeting = Meetings.written(MeetingKind.BRANCH_COMMITTEE);

        refused(() -> study(meeting, "机密★10年 某文件", false, ""), "secrecy.mark");
        refused(() -> study(meeting, "某文件", true, "机要室"), "meeting.classified-words");
        study(meeting, "", true, "机要室");

        assertThat(says(meeting)).isEmpty();
        assertThat(meeting.first().orElseThrow().study())
                .extracting(MeetingPoint.Study::number, MeetingPoint.Study::keptAt, MeetingPoint.Study::title)
                .containsExactly("某发〔2026〕3号", "机要室", "");
    }

    private static void study(Meeting meeting, String title, boolean classified, String keptAt) {
        meeting.study(
                first(meeting),
                new MeetingPoint.Study(
                        title, classified, "某发〔2026〕3号", keptAt, null, null, CHAIR, "", Outcome.STUDY_ONLY),
                null,
                false,
                by(RECORDER));
    }

    @Test
    void a_material_is_not_received_before_it_was_issued() {
        var meeting = Meetings.written(MeetingKind.BRANCH_COMMITTEE);

        refused(
                () -> meeting.study(
                        first(meeting),
                        new MeetingPoint.Study("文", false, "", "", DAY, DAY.minusDays(1), null, "", null),
                        null,
                        false,
                        by(RECORDER)),
                "meeting.received-first");
    }

    @Test
    void a_meeting_in_the_future_is_neither_opened_nor_entered_nor_signed_today() {
        var meeting = Meetings.planned(MeetingKind.THEME_DAY);
        meeting.announce(by(RECORDER));

        var before = facts(meeting, Meetings.actor(RECORDER), DAY.minusDays(1).atTime(12, 0));
        assertThat(gaps(before, MeetingStep.OPEN)).containsExactly("DAY");
        refused(
                () -> Meeting.late(
                        MeetingKind.THEME_DAY,
                        Meetings.branch(),
                        new Meeting.Plan("会议", DAY, NINE, "302"),
                        TEN,
                        Meetings.officers(),
                        "忘了",
                        DAY.minusDays(1).atTime(12, 0)),
                "meeting.late-in-future");
    }

    @Test
    void minutes_are_not_signed_before_the_meeting_has_ended() {
        var meeting = Meetings.held(MeetingKind.BRANCH_COMMITTEE, 5, 4);

        refused(() -> meeting.adjourn(TEN, DAY.atTime(9, 59), by(RECORDER)), "meeting.ends-in-future");
        refused(
                () -> meeting.adjourn(LocalTime.of(8, 0), DAY.atTime(11, 0), by(RECORDER)),
                "meeting.ends-before-start");
        meeting.adjourn(TEN, DAY.atTime(10, 0), by(RECORDER));
        assertThat(gaps(facts(meeting, Meetings.actor(CHAIR), DAY.atTime(9, 30)), MeetingStep.SIGN))
                .contains("ENDED");
    }

    @Test
    void everybody_is_marked_and_both_who_answer_for_the_minutes_were_there() {
        var meeting = Meetings.held(MeetingKind.BRANCH_COMMITTEE, 5, 4);

        refused(
                () -> meeting.signIn(List.of(new Meeting.Mark(3, Presence.LEAVE, null)), by(RECORDER)),
                "meeting.leave-class");
        refused(
                () -> meeting.signIn(List.of(new Meeting.Mark(3, Presence.PRESENT, Leave.SICK)), by(RECORDER)),
                "meeting.leave-class");
        refused(
                () -> meeting.signIn(List.of(new Meeting.Mark(77, Presence.PRESENT, null)), by(RECORDER)),
                "meeting.not-on-roll");
        meeting.signIn(List.of(new Meeting.Mark(CHAIR, Presence.ABSENT, null)), by(RECORDER));
        assertThat(gaps(meeting, MeetingStep.ADJOURN)).containsExactly("ROLL");
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBERS, 10, 5, 5, true",
        "MEMBERS, 11, 5, 6, false",
        "BRANCH_COMMITTEE, 4, 2, 3, false",
        "BRANCH_COMMITTEE, 5, 3, 3, true",
        "COMMITTEE, 6, 3, 4, false",
        "DEMOCRATIC_LIFE, 6, 4, 4, true",
        "DEMOCRATIC_LIFE, 7, 4, 5, false",
        "THEME_DAY, 9, 1, 0, true"
    })
    void the_quorum_is_what_the_kind_asks_for(
            MeetingKind kind, int entitled, int present, int needed, boolean reached) {
        var standing = kind.quorum().of(entitled, present, LIMITS);

        assertThat(standing.needed()).isEqualTo(needed);
        assertThat(standing.reached()).isEqualTo(reached);
    }

    @Test
    void without_a_quorum_nothing_is_voted_on_and_no_minutes_are_handed_in() {
        var meeting = Meetings.held(MeetingKind.BRANCH_COMMITTEE, 5, 2);
        meeting.add(PointKind.DECISION, "评先", null, by(RECORDER));

        refused(() -> vote(meeting, 2, 0, 0, Set.of()), "meeting.no-quorum");
        meeting.adjourn(TEN, DAY.atTime(11, 0), by(RECORDER));
        assertThat(gaps(meeting, MeetingStep.SUBMIT)).contains("QUORUM", "DECIDED");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, 0, meeting.more-yes-than-present",
        "4, 0, 1, meeting.more-votes-than-present",
        "2, 1, 0, meeting.votes-missing"
    })
    void totals_that_do_not_fit_are_refused_by_name(int yes, int no, int abstain, String code) {
        var meeting = Meetings.held(MeetingKind.BRANCH_COMMITTEE, 5, 4);
        meeting.add(PointKind.DECISION, "评先", null, by(RECORDER));

        refused(() -> vote(meeting, yes, no, abstain, Set.of()), code);
        assertThat(decision(meeting).voted()).isFalse();
    }

    /** ME-2: more than half of those entitled, however many came. */
    @ParameterizedTest
    @CsvSource({"10, 6, 5, false", "10, 6, 6, true", "11, 6, 6, true", "9, 5, 5, true", "9, 5, 4, false"})
    void what_passes_has_more_than_half_of_those_entitled(int entitled, int present, int yes, boolean passed) {
        var meeting = Meetings.held(MeetingKind.MEMBERS, entitled, present);
        meeting.add(PointKind.DECISION, "吸收预备党员", null, by(RECORDER));

        vote(meeting, yes, present - yes, 0, Set.of());

        assertThat(decision(meeting).passed()).isEqualTo(passed);
    }

    @Test
    void whoever_is_recused_left_and_is_not_counted() {
        var meeting = Meetings.held(MeetingKind.BRANCH_COMMITTEE, 5, 4);
        meeting.add(PointKind.DECISION, "评先", null, by(RECORDER));

        vote(meeting, 3, 0, 0, Set.of(4L));

        assertThat(decision(meeting).tally()).isEqualTo(new Tally(4, 3, 3, 0, 0));
        refused(() -> vote(meeting, 3, 0, 0, Set.of(5L)), "meeting.recused-absent");
    }

    @Test
    void a_vote_that_the_roll_no_longer_bears_out_holds_the_minutes_up() {
        var meeting = Meetings.studied(MeetingKind.BRANCH_COMMITTEE);
        meeting.add(PointKind.DECISION, "评先", null, by(RECORDER));
        vote(meeting, 4, 0, 0, Set.of());
        assertThat(gaps(meeting, MeetingStep.SUBMIT)).isEmpty();

        meeting.signIn(List.of(new Meeting.Mark(4, Presence.ABSENT, null)), by(RECORDER));

        assertThat(gaps(meeting, MeetingStep.SUBMIT)).containsExactly("DECIDED");
    }

    @Test
    void kinds_without_votes_take_none() {
        var meeting = Meetings.held(MeetingKind.THEME_DAY, 5, 4);

        refused(() -> meeting.add(PointKind.DECISION, "表决", null, by(RECORDER)), "meeting.no-votes");
    }

    @Test
    void whoever_is_not_the_convener_says_who_asked_them_to_chair() {
        var meeting = Meetings.studied(MeetingKind.BRANCH_COMMITTEE);
        meeting.appoint(new Meeting.Officers(3, RECORDER, ""), "", by(RECORDER));
        assertThat(gaps(meeting, MeetingStep.SUBMIT)).containsExactly("CHAIR");

        meeting.appoint(new Meeting.Officers(3, RECORDER, "受书记委托"), "", by(RECORDER));

        assertThat(gaps(meeting, MeetingStep.SUBMIT)).isEmpty();
    }

    @Test
    void a_late_record_needs_its_reason_and_a_superior_who_took_no_part() {
        var meeting = late(DAY.minusDays(40));

        assertThat(meeting.state()).isEqualTo(MeetingState.MINUTES_DRAFT);
        assertThat(meeting.countsAsLate(DAY)).isTrue();
        assertThat(late(DAY.minusDays(30)).countsAsLate(DAY)).isFalse();
        assertThat(gaps(meeting, MeetingStep.SUBMIT)).contains("LATE");
        assertThat(facts(meeting, OFFICE, Role.PO).yours(MeetingStep.CONFIRM_LATE))
                .isTrue();
        assertThat(facts(meeting, RECORDER, Role.PO).yours(MeetingStep.CONFIRM_LATE))
                .isFalse();
        assertThat(facts(meeting, CHAIR, Role.PO).yours(MeetingStep.CONFIRM_LATE))
                .isFalse();
        assertThat(facts(Meetings.studied(MeetingKind.MEMBERS), OFFICE, Role.PO).yours(MeetingStep.CONFIRM_LATE))
                .isFalse();
        meeting.confirmLate("情况属实", DAY, by(OFFICE));
        assertThat(gaps(meeting, MeetingStep.SUBMIT)).doesNotContain("LATE");
    }

    private static Meeting late(java.time.LocalDate day) {
        var meeting = Meeting.late(
                MeetingKind.THEME_DAY,
                Meetings.branch(),
                new Meeting.Plan("主题党日", day, NINE, "302"),
                TEN,
                Meetings.officers(),
                "换届交接时遗漏",
                DAY.atTime(12, 0));
        meeting.judgedBy(LIMITS);
        return meeting;
    }

    @Test
    void a_meeting_is_put_off_and_gets_a_new_day_or_is_called_off_with_its_reason() {
        var meeting = Meetings.planned(MeetingKind.THEME_DAY);

        meeting.postpone("书记出差", by(RECORDER));
        refused(() -> meeting.reschedule(DAY.minusDays(1), NINE, "302", DAY, by(RECORDER)), "meeting.day-past");
        meeting.reschedule(DAY.plusDays(3), NINE, "302", DAY, by(RECORDER));
        assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting.day()).isEqualTo(DAY.plusDays(3));
        meeting.cancel("并入下次", by(RECORDER));
        assertThat(meeting.reason()).isEqualTo("并入下次");
    }

    @Test
    void the_roll_follows_the_roster_and_keeps_what_was_marked() {
        var meeting = Meetings.planned(MeetingKind.MEMBERS);
        meeting.expect(List.of(expected(1), expected(2), expected(3)));
        meeting.invite(new Attendee.Expected(50, "来宾", "", false, true));

        meeting.expect(List.of(expected(1), expected(2), expected(4)));

        assertThat(meeting.attendees()).extracting(Attendee::person).containsExactlyInAnyOrder(1L, 2L, 4L, 50L);
    }

    private static Attendee.Expected expected(long person) {
        return new Attendee.Expected(person, "党员" + person, "", true, false);
    }

    @Test
    void a_committee_is_read_by_its_members_the_note_taker_and_the_discipline_side_alone() {
        var meeting = Meeting.plan(
                MeetingKind.COMMITTEE,
                new Meeting.Holder(BRANCH, "所党委", OrgUnits.Kind.PARTY_COMMITTEE),
                new Meeting.Plan("党委会", DAY, NINE, "一楼"),
                Meetings.officers(),
                DAY);

        assertThat(meeting.visibleTo(Meetings.actor(OFFICE, Role.PO), Reach.EVERYTHING))
                .isFalse();
        assertThat(meeting.visibleTo(Meetings.actor(60, Role.PCM), Reach.OWN)).isTrue();
        assertThat(meeting.visibleTo(Meetings.actor(61, Role.DIC), Reach.OWN)).isTrue();
        assertThat(meeting.visibleTo(Meetings.actor(RECORDER), Reach.OWN)).isTrue();
        assertThat(meeting.visibleTo(Meetings.actor(62), Reach.OWN)).isFalse();
    }

    @Test
    void a_branch_is_read_by_its_offices_and_those_who_were_there() {
        var meeting = Meetings.archived(MeetingKind.MEMBERS);

        assertThat(meeting.visibleTo(Meetings.actor(OFFICE, Role.PO), Reach.EVERYTHING))
                .isTrue();
        assertThat(meeting.visibleTo(Meetings.actor(3), Reach.OWN)).isTrue();
        assertThat(meeting.visibleTo(Meetings.actor(62), Reach.OWN)).isFalse();
    }

    /** Of a meeting of one organisation nothing new is hashed: signatures made before still fit. */
    @Test
    void those_who_hold_a_meeting_together_are_signed_with_it() {
        var meeting = Meetings.written(MeetingKind.THEME_DAY);
        var alone = Minutes.hashOf(meeting);
        assertThat(alone).isEqualTo(ContentHash.of(Minutes.of(meeting)));

        var other = new Reach(false, Set.of(8L));
        assertThat(meeting.visibleTo(Meetings.actor(62), other)).isFalse();
        meeting.holdWith(Set.of(8L, 9L), by(RECORDER));

        assertThat(meeting.visibleTo(Meetings.actor(62), other)).isTrue();
        assertThat(meeting.partners()).containsExactlyInAnyOrder(8L, 9L);
        assertThat(Minutes.hashOf(meeting)).isNotEqualTo(alone);
        meeting.holdWith(Set.of(), by(RECORDER));
        assertThat(Minutes.hashOf(meeting)).isEqualTo(alone);
        var archived = Meetings.archived(MeetingKind.MEMBERS);
        assertThatThrownBy(() -> archived.holdWith(Set.of(8L), by(RECORDER))).isInstanceOf(RuntimeException.class);
        assertThat(archived.partners()).isEmpty();
    }

    /** Every kind of meeting can be held by some organisation, and closes what it says in criticism alone. */
    @ParameterizedTest
    @EnumSource(MeetingKind.class)
    void every_kind_is_held_by_somebody_and_votes_only_under_a_quorum(MeetingKind kind) {
        assertThat(OrgUnits.Kind.values()).anyMatch(kind::heldBy);
        assertThat(kind.votes()).isEqualTo(kind.votes() && kind.quorum() != Quorum.NONE);
        assertThat(kind.roll() == Roll.SEATS).isEqualTo(!kind.seats().isEmpty());
        assertThat(kind.closed())
                .isEqualTo(Set.of(MeetingKind.ORGANISATIONAL_LIFE, MeetingKind.APPRAISAL, MeetingKind.DEMOCRATIC_LIFE)
                        .contains(kind));
    }

    @Test
    void a_kind_that_the_organisation_does_not_hold_is_refused() {
        refused(() -> Meetings.planned(MeetingKind.COMMITTEE), "meeting.kind-of-unit");
    }

    @Test
    void what_was_said_in_criticism_is_written_where_the_kind_has_a_closed_part_alone() {
        refused(() -> Meetings.written(MeetingKind.MEMBERS).note("批评", by(RECORDER)), "meeting.no-closed-part");
        var life = Meetings.written(MeetingKind.ORGANISATIONAL_LIFE);
        life.note("批评", by(RECORDER));

        assertThat(life.closedNotes()).isEqualTo("批评");
        assertThat(life.cameInPerson(CHAIR)).isTrue();
        assertThat(life.cameInPerson(5)).isFalse();
    }

    /** The votes of this test stand on the only other point, whose number was never drawn. */
    private static void vote(Meeting meeting, int yes, int no, int abstain, Set<Long> recused) {
        var decision = decision(meeting);
        Stored.as(99, decision);
        meeting.vote(99, yes, no, abstain, false, recused, LIMITS, by(RECORDER));
    }

    private static MeetingPoint decision(Meeting meeting) {
        return meeting.points().stream()
                .filter(point -> point.kind() == PointKind.DECISION)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> gaps(Meeting meeting, MeetingStep step) {
        return gaps(facts(meeting, CHAIR), step);
    }

    private static List<String> gaps(MeetingFacts facts, MeetingStep step) {
        return MeetingGuard.RULES.lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(line -> line.guard().name())
                .toList();
    }

    /** What the minutes still lack. */
    private static List<String> says(Meeting meeting) {
        return MeetingGuard.RULES.lines(MeetingStep.SUBMIT, facts(meeting, RECORDER)).stream()
                .filter(line -> !line.met())
                .map(Line::says)
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
