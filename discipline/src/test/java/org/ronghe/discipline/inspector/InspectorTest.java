package org.ronghe.discipline.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

/** SM-16, 人员库: 推荐→审核→在库→暂停/退出, with the person's own consent. */
class InspectorTest {
    private static final long PERSON = 1;
    private static final long OFFICE = 2;
    private static final long CHECKER = 3;
    private static final long PERSONNEL = 5;
    private static final long GROUP = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Inspector inspector = Inspector.recommend(PERSON, Speciality.FINANCE, OFFICE);

    private static By by(long person) {
        return new By(person, null, Instant.EPOCH);
    }

    private static Actor actor(long person, Role role, long behalf) {
        return new Actor(
                person, person, "某人", "", List.of(new Actor.Grant(role, Set.of(), behalf)), Set.of(), false, "");
    }

    private List<InspectorGuard> missing(InspectorStep step, Actor actor) {
        return InspectorGuard.RULES.lines(step, new InspectorFacts(inspector, actor)).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private void admitted() {
        inspector.consent(TODAY, by(PERSON));
        inspector.pledge(TODAY, by(PERSON));
        inspector.confirm(false, by(PERSONNEL));
        inspector.check(by(CHECKER));
        inspector.admit(TODAY, by(GROUP));
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "RECOMMENDED, CONSENT PLEDGE SET_DAYS DECLARE END_RELATION WITHDRAW REVISE CONFIRM CHECK DECLINE",
        "CHECKED, CONSENT PLEDGE SET_DAYS DECLARE END_RELATION WITHDRAW ADMIT DECLINE",
        "IN_POOL, CONSENT PLEDGE SET_DAYS DECLARE END_RELATION WITHDRAW REVISE APPRAISE SUSPEND LEAVE",
        "SUSPENDED, CONSENT PLEDGE SET_DAYS DECLARE END_RELATION WITHDRAW RESUME APPRAISE LEAVE",
        "LEFT, ''"
    })
    void each_state_opens_exactly_these_steps(InspectorState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1)));
    }

    @Test
    void the_entry_of_whoever_has_left_ends_by_a_move_of_its_own() {
        var waiting = Inspector.recommend(PERSON, Speciality.FINANCE, OFFICE);
        waiting.gone("本人已离开本单位", TODAY, by(0));
        admitted();
        inspector.gone("本人已离开本单位", TODAY, by(0));

        for (var ended : List.of(waiting, inspector)) {
            assertThat(ended.state()).isEqualTo(InspectorState.LEFT);
            assertThat(ended.leftOn()).isEqualTo(TODAY);
            assertThat(ended.reason()).isEqualTo("本人已离开本单位");
            assertThat(ended.moves().get(ended.moves().size() - 1).to()).isEqualTo(InspectorState.LEFT);
        }
    }

    @Test
    void nobody_is_checked_or_admitted_without_consent_and_pledge() {
        assertThat(missing(InspectorStep.CHECK, actor(CHECKER, Role.DIC, 0)))
                .containsExactly(InspectorGuard.CONSENT_GIVEN, InspectorGuard.PLEDGE_GIVEN, InspectorGuard.CONFIRMED);
        inspector.consent(TODAY, by(PERSON));
        inspector.pledge(TODAY, by(PERSON));
        assertThat(missing(InspectorStep.CHECK, actor(CHECKER, Role.DIC, 0))).containsExactly(InspectorGuard.CONFIRMED);
        inspector.confirm(true, by(PERSONNEL));
        assertThat(missing(InspectorStep.CHECK, actor(PERSONNEL, Role.DIC, 0)))
                .containsExactly(InspectorGuard.OTHER_HANDS);
        assertThat(missing(InspectorStep.CHECK, actor(CHECKER, Role.DIC, 0))).isEmpty();

        inspector.check(by(CHECKER));

        assertThat(missing(InspectorStep.ADMIT, actor(CHECKER, Role.LG, 0)))
                .containsExactly(InspectorGuard.OTHER_HANDS);
        assertThat(missing(InspectorStep.ADMIT, actor(GROUP, Role.LG, 0))).isEmpty();
    }

    @Test
    void consent_is_given_by_the_person_alone_never_by_a_delegate() {
        assertThat(InspectorWho.SELF.is(actor(PERSON, Role.STF, 0), inspector)).isTrue();
        assertThat(InspectorWho.SELF.is(actor(OFFICE, Role.STF, PERSON), inspector))
                .isFalse();
    }

    @Test
    void nobody_decides_about_oneself_or_recommends_oneself() {
        assertThatThrownBy(() -> Inspector.recommend(PERSON, Speciality.FINANCE, PERSON))
                .hasMessage("inspector.own");
        for (long maker : new long[] {PERSON, OFFICE}) {
            assertThat(missing(InspectorStep.CHECK, actor(maker, Role.DIC, 0))).contains(InspectorGuard.OTHER_HANDS);
            assertThat(missing(InspectorStep.ADMIT, actor(maker, Role.LG, 0))).contains(InspectorGuard.OTHER_HANDS);
        }
    }

    @Test
    void whoever_takes_consent_back_is_out_the_same_day_and_gives_no_reason() {
        admitted();

        inspector.withdraw(TODAY, by(PERSON));

        assertThat(inspector.state()).isEqualTo(InspectorState.LEFT);
        assertThat(inspector.leftOn()).isEqualTo(TODAY);
        assertThat(inspector.consentOn()).isNull();
        assertThat(inspector.reason()).isEmpty();
    }

    @Test
    void a_relation_is_read_by_the_person_and_the_two_offices_and_its_history_names_no_unit() {
        admitted();
        inspector.declare(100, Kinship.SPOUSE, TODAY, by(PERSON));

        assertThat(InspectorSheets.declared(inspector, actor(PERSON, Role.STF, 0)))
                .isTrue();
        assertThat(InspectorSheets.declared(inspector, actor(9, Role.RZ, 0))).isTrue();
        assertThat(InspectorSheets.declared(inspector, actor(9, Role.DIC, 0))).isTrue();
        assertThat(InspectorSheets.declared(inspector, actor(GROUP, Role.LG, 0)))
                .isFalse();
        assertThat(InspectorSheets.declared(inspector, actor(9, Role.STF, PERSON)))
                .isFalse();
        assertThat(inspector.moves()).last().extracting(InspectorMove::note).isEqualTo("");
        assertThatThrownBy(() -> inspector.declare(100, Kinship.SPOUSE, TODAY, by(PERSON)))
                .hasMessage("inspector.relation-known");
        inspector.endRelation(100, TODAY, by(PERSON));
        assertThat(inspector.relations()).isEmpty();
    }

    @Test
    void the_entry_is_seen_by_its_readers_and_the_person_and_by_nobody_in_the_persons_place() {
        assertThat(inspector.visibleTo(actor(PERSON, Role.STF, 0), Reach.OWN)).isTrue();
        assertThat(inspector.visibleTo(actor(9, Role.STF, PERSON), Reach.OWN)).isFalse();
        assertThat(inspector.visibleTo(actor(9, Role.RZ, 0), Reach.EVERYTHING)).isTrue();
    }

    @Test
    void personnel_reads_an_entry_only_while_it_has_to_confirm_it() {
        assertThat(inspector.visibleTo(actor(PERSONNEL, Role.HR, 0), Reach.OWN)).isTrue();
        admitted();
        assertThat(inspector.visibleTo(actor(PERSONNEL, Role.HR, 0), Reach.OWN)).isFalse();
    }

    @Test
    void one_word_is_said_of_a_service_and_nothing_follows_from_it_by_itself() {
        admitted();

        inspector.appraise(7, Appraisal.NOT_FOR_NOW, TODAY, by(OFFICE));

        assertThat(inspector.state()).isEqualTo(InspectorState.IN_POOL);
        assertThat(inspector.appraisals()).extracting(InspectorAppraisal::word).containsExactly(Appraisal.NOT_FOR_NOW);
        assertThat(inspector.moves()).last().extracting(InspectorMove::note).isEqualTo("");
        assertThatThrownBy(() -> inspector.appraise(7, Appraisal.CALL_AGAIN, TODAY, by(OFFICE)))
                .hasMessage("inspector.appraised");
    }
}
