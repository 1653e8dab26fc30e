package org.ronghe.orgstructure.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class MaterialTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final By OFFICE = new By(7, null, Instant.parse("2026-11-30T02:00:00Z"));
    private static final By SECRETARY = new By(9, null, Instant.parse("2026-11-30T03:00:00Z"));

    private static Material.Words words(String title, String source, boolean classified, String number, String keptAt) {
        return new Material.Words(
                MaterialKind.SPEECH,
                title,
                "上级党组织",
                number,
                classified,
                keptAt,
                TODAY.minusDays(3),
                TODAY.minusDays(2),
                source,
                "",
                "",
                true);
    }

    private static Material draft() {
        return Material.register(words(" 重要讲话 ", "公开网站", false, "", ""), OFFICE.person(), TODAY);
    }

    private static Material inReview() {
        var material = draft();
        material.submit(OFFICE);
        return material;
    }

    private static Material released() {
        var material = inReview();
        material.release(true, true, TODAY, SECRETARY);
        return material;
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTED, REVISE SUBMIT DISCARD",
        "IN_REVIEW, RELEASE SEND_BACK",
        "RELEASED, WITHDRAW",
        "WITHDRAWN, ''",
        "DISCARDED, ''"
    })
    void each_state_opens_exactly_these_steps(MaterialState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void somebody_else_checks_it_and_whoever_registered_it_is_kept_from_it() {
        assertThat(released().reviewer()).isEqualTo(9L);
        assertThat(MaterialStep.RELEASE.who().of(draft()).roles()).isEqualTo(Set.of(Role.SEC, Role.PO));
        for (var step : new MaterialStep[] {MaterialStep.RELEASE, MaterialStep.SEND_BACK}) {
            assertThat(MaterialGuard.RULES.barred(step, new MaterialFacts(inReview(), Actor.NOBODY, "")))
                    .containsExactly(7L);
        }
    }

    @Test
    void content_and_secrecy_are_both_checked_before_it_is_released() {
        assertRefused(() -> inReview().release(true, false, TODAY, SECRETARY), "material.not-checked");
        assertRefused(() -> inReview().release(false, true, TODAY, SECRETARY), "material.not-checked");
    }

    @Test
    void the_same_text_stands_in_the_library_once() {
        assertThat(MaterialGuard.RULES.lines(MaterialStep.SUBMIT, new MaterialFacts(draft(), Actor.NOBODY, "重要讲话")))
                .filteredOn(line -> !line.met())
                .extracting(Line::guard)
                .containsExactly(MaterialGuard.ONLY_ONE);
    }

    @Test
    void a_text_needs_its_title_and_the_place_where_it_was_released() {
        assertRefused(() -> words("", "公开网站", false, "", "").requireSound(TODAY), "material.title-missing");
        assertRefused(() -> words("讲话", " ", false, "", "").requireSound(TODAY), "material.source-missing");
    }

    @Test
    void of_a_document_under_a_secrecy_mark_number_and_place_alone_are_kept() {
        assertRefused(() -> words("讲话", "", true, "某发1号", "机要室").requireSound(TODAY), "material.classified-words");
        assertRefused(() -> words("", "", true, "", "机要室").requireSound(TODAY), "material.classified-number");
        assertRefused(() -> words("", "", true, "某发1号", "").requireSound(TODAY), "material.classified-place");
        assertThat(words("", "", true, "某发1号", "机要室").requireSound(TODAY).name())
                .isEqualTo("某发1号");
        assertRefused(() -> words("机密★讲话", "公开网站", false, "", "").requireSound(TODAY), "secrecy.mark");
    }

    @Test
    void it_is_received_after_it_was_issued_and_not_in_the_future() {
        var sound = words("讲话", "公开网站", false, "", "");
        assertRefused(() -> sound.requireSound(TODAY.minusDays(3)), "material.received-ahead");
        assertRefused(
                () -> new Material.Words(
                                MaterialKind.SPEECH,
                                "讲话",
                                "上级",
                                "",
                                false,
                                "",
                                TODAY,
                                TODAY.minusDays(1),
                                "网站",
                                "",
                                "",
                                true)
                        .requireSound(TODAY),
                "material.received-first");
    }

    @Test
    void released_words_stay_and_what_is_out_of_date_is_taken_off_with_a_reason() {
        var material = released();
        assertRefused(() -> material.revise(words("新", "网站", false, "", ""), TODAY, OFFICE), "material.step-not-open");

        material.withdraw(" 已更新 ", SECRETARY);

        assertThat(material.state()).isEqualTo(MaterialState.WITHDRAWN);
        assertThat(material.reason()).isEqualTo("已更新");
        assertThat(material.name()).isEqualTo("重要讲话");
    }

    /** FA-2 as a table: the last day is in time, the day after it is not. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 2026-11-10, IN_TIME",
        "2026-11-11, 2026-11-10, LATE",
        ", 2026-11-30, DUE",
        ", 2026-11-29, OVERDUE"
    })
    void the_clock_of_a_first_study_stops_on_its_last_day(
            @Nullable LocalDate studied, LocalDate last, StudyState state) {
        assertThat(StudyState.of(studied, last, TODAY)).isEqualTo(state);
    }
}
