package org.ronghe.orgstructure.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final long HOLDER = 5;
    private static final long BRANCH = 70;
    private static final By BY = new By(HOLDER, null, NOW);

    private static ContactKind kind(ContactTarget target, boolean everyOne) {
        return ContactKind.enter("党委委员联系支部", "Members", ContactHolder.COMMITTEE, target, everyOne, 2);
    }

    private static ContactLink link() {
        return ContactLink.begin(kind(ContactTarget.BRANCH, true), HOLDER, BRANCH, null, SINCE, NOW);
    }

    private static Visit recorded() {
        var visit = Visit.plan(link(), TODAY.plusDays(3));
        visit.record(TODAY, VisitWay.ON_SITE, "支委", "按计划开展", TODAY, 15, BY);
        return visit;
    }

    /** The whole rule as a table (SM-18). */
    @ParameterizedTest
    @CsvSource({
        "PLANNED, RECORD RESCHEDULE CANCEL HAND_OVER",
        "RECORDED, HAND FEED_BACK HAND_OVER",
        "CLOSED, ''",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(VisitState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void a_visit_is_recorded_on_the_day_it_was_made_and_not_before() {
        var visit = Visit.plan(link(), TODAY.plusDays(3));
        assertThatThrownBy(() -> visit.record(TODAY.plusDays(1), VisitWay.TALK, "支委", "情况", TODAY, 15, BY))
                .hasMessage("contact-visit.future");
        assertThatThrownBy(() -> visit.record(SINCE.minusDays(1), VisitWay.TALK, "支委", "情况", TODAY, 15, BY))
                .hasMessage("contact-visit.before-contact");
        assertThat(visit.state()).isEqualTo(VisitState.PLANNED);
        assertThat(visit.due()).isEqualTo(TODAY.plusDays(3));

        visit.record(TODAY, VisitWay.TALK, "支委", "情况", TODAY, 15, BY);

        assertThat(visit.due()).isEqualTo(TODAY.plusDays(15));
        assertThatThrownBy(() -> Visit.plan(link(), SINCE.minusDays(1))).hasMessage("contact-visit.before-contact");
    }

    @Test
    void a_problem_goes_to_somebody_whom_neither_that_person_nor_the_own_unit_judges() {
        var visit = recorded();
        assertThatThrownBy(() -> visit.hand("问题", 8, 8, false, BY)).hasMessage("contact-visit.own-acceptor");
        assertThatThrownBy(() -> visit.hand("问题", 8, HOLDER, true, BY)).hasMessage("contact-visit.own-field");
        assertThat(visit.moves()).hasSize(1);
        visit.hand("问题", 8, HOLDER, false, BY);
        assertThat(visit.state()).isEqualTo(VisitState.RECORDED);
    }

    @Test
    void feedback_waits_until_every_problem_is_settled() {
        var holder = new Actor(1, HOLDER, "林", "", List.of(), Set.of(), false, "");
        var waiting = VisitGuard.RULES.lines(VisitStep.FEED_BACK, new VisitFacts(recorded(), 2, holder));
        assertThat(waiting).singleElement().satisfies(line -> {
            assertThat(line.met()).isFalse();
            assertThat(line.arguments()).isEqualTo(List.of(2));
        });
        assertThat(VisitGuard.RULES.lines(VisitStep.FEED_BACK, new VisitFacts(recorded(), 0, holder)))
                .allMatch(line -> line.met());
    }

    @Test
    void both_ends_see_a_contact_and_nobody_else() {
        var link = link();
        assertThat(link.visibleTo(person(HOLDER), Reach.OWN)).isTrue();
        assertThat(link.visibleTo(person(6), new Reach(false, Set.of(BRANCH)))).isTrue();
        assertThat(link.visibleTo(person(6), new Reach(false, Set.of(71L)))).isFalse();
        assertThat(link.visibleTo(person(6), Reach.OWN)).isFalse();
        var friend = ContactLink.begin(kind(ContactTarget.PERSON, false), HOLDER, null, 6L, SINCE, NOW);
        assertThat(friend.visibleTo(person(6), Reach.OWN)).isTrue();
    }

    @Test
    void a_visit_goes_with_its_contact_and_keeps_what_was_recorded() {
        var visit = recorded();
        var next = ContactLink.begin(kind(ContactTarget.BRANCH, true), 9, BRANCH, null, TODAY, NOW);
        visit.handOver(next, "任期届满", BY);
        assertThat(visit.holder()).isEqualTo(9);
        assertThat(visit.state()).isEqualTo(VisitState.RECORDED);
        assertThat(visit.found()).isEqualTo("按计划开展");
        assertThat(VisitWho.HANDOVER.of(visit).include(person(9))).isFalse();
    }

    private static Actor person(long id) {
        return new Actor(id, id, "某人", "", List.of(), Set.of(), false, "");
    }

    @Test
    void a_contact_leads_where_its_kind_says_and_ends_once() {
        assertThatThrownBy(() -> kind(ContactTarget.PERSON, true)).hasMessage("contact.kind-every");
        assertThatThrownBy(() -> ContactLink.begin(kind(ContactTarget.BRANCH, true), HOLDER, null, 6L, SINCE, NOW))
                .hasMessage("contact.target-branch");
        assertThatThrownBy(() -> ContactLink.begin(kind(ContactTarget.PERSON, false), HOLDER, BRANCH, 6L, SINCE, NOW))
                .hasMessage("contact.target-person");
        assertThatThrownBy(() -> ContactLink.begin(kind(ContactTarget.PERSON, false), HOLDER, null, HOLDER, SINCE, NOW))
                .hasMessage("contact.self");
        var link = link();
        assertThatThrownBy(() -> link.end(SINCE.minusDays(1), "调整", TODAY, NOW)).hasMessage("contact.end-before");
        assertThatThrownBy(() -> link.end(TODAY.plusDays(1), "调整", TODAY, NOW)).hasMessage("contact.end-future");
        link.end(TODAY, "分工调整", TODAY, NOW);
        assertThatThrownBy(() -> link.end(TODAY, "再次", TODAY, NOW)).hasMessage("contact.ended");
        assertThatThrownBy(() -> Visit.plan(link, TODAY)).hasMessage("contact.ended");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "2025-05-01, 2",
        "2026-01-01, 2",
        "2026-01-02, 1",
        "2026-07-01, 1",
        "2026-07-02, 0",
        "2026-12-31, 0"
    })
    void what_began_during_the_year_is_asked_for_its_whole_months(String since, int required) {
        var year = ContactYear.of(2026, TODAY, 60);
        assertThat(year.required(2, since.isEmpty() ? null : LocalDate.parse(since)))
                .isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-11-01, false", "2026, 2026-11-02, true", "2025, 2026-03-01, true"})
    void what_is_missing_is_announced_before_the_year_ends(int year, LocalDate day, boolean near) {
        var counted = ContactYear.of(year, day, 59);
        assertThat(counted.near()).isEqualTo(near);
        assertThat(counted.end()).isEqualTo(year == 2025 ? LocalDate.of(2025, 12, 31) : day);
    }

    @Test
    void a_branch_without_a_contact_stands_apart_from_missing_visits() {
        assertThat(ContactMark.of(false, 2, 2, true)).isEqualTo(ContactMark.NO_CONTACT);
        assertThat(ContactMark.of(true, 2, 2, true)).isEqualTo(ContactMark.MET);
        assertThat(ContactMark.of(true, 1, 2, true)).isEqualTo(ContactMark.MISSING);
        assertThat(ContactMark.of(true, 1, 2, false)).isEqualTo(ContactMark.TO_COME);
    }
}
