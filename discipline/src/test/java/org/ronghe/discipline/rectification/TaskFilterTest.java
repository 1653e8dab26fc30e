package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.domain.gate.Actor;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.Malformed;

/** What the address asks for, and how the page says it. */
class TaskFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static TaskFilter filter(String... pairs) {
        var query = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.add(pairs[i], pairs[i + 1]);
        }
        return TaskFilter.of(query);
    }

    private static List<String> chips(Lang lang, TaskFilter filter) {
        var ui = new Ui(lang, Actor.NOBODY, TODAY, URI.create("/"), "light", false);
        var page = new TaskLedger.Page(
                null,
                List.of(),
                filter,
                new TaskLedger.Names("数据平台部", "M1.2"),
                TODAY,
                false,
                List.of(),
                0,
                false,
                null);
        return filter.chips().stream()
                .map(chip -> TaskWords.chip(ui, page, chip))
                .toList();
    }

    @Test
    void every_condition_says_its_value_in_the_readers_language() {
        var asked = filter(
                "state", "IN_PROGRESS", "unit", "7", "finding", "9", "q", "差旅", "late", "true", "mine", "acceptor");

        assertThat(chips(Lang.ZH, asked))
                .containsExactly("状态：整改中", "责任单位：数据平台部", "问题：M1.2", "关键词：差旅", "逾期未验收", "与我有关：待我验收的");
        assertThat(chips(Lang.EN, asked)).startsWith("State: In progress", "Unit: 数据平台部");
    }

    @Test
    void one_of_several_states_is_taken_away_alone() {
        var asked = filter("state", "SUBMITTED", "state", "RETURNED", "q", "a b", "after", "1~2");

        assertThat(asked.chips())
                .extracting(TaskFilter.Chip::without)
                .containsExactly(
                        "/discipline/rectifications?state=RETURNED&q=a+b",
                        "/discipline/rectifications?state=SUBMITTED&q=a+b",
                        "/discipline/rectifications?state=SUBMITTED&state=RETURNED");
    }

    @Test
    void what_a_figure_counts_is_said_in_words_and_taken_away_one_by_one() {
        var asked = filter(
                "timing", "DUE_NOW", "due", "CURRENT", "kept", "FIRST", "currentAge", "DAYS_31_90", "extended", "true");

        assertThat(chips(Lang.ZH, asked))
                .containsExactly("时限类别：应完成", "已到期：按现行时限", "按期验收：按首定时限", "未验收，按现行时限：逾期 31–90 天", "延过期");
        assertThat(filter("conclusion", "DONE", "conclusion", "BASICALLY_DONE").chips())
                .extracting(TaskFilter.Chip::without)
                .containsExactly(
                        "/discipline/rectifications?conclusion=BASICALLY_DONE",
                        "/discipline/rectifications?conclusion=DONE");
    }

    @Test
    void a_condition_without_a_control_goes_on_with_the_form() {
        var asked = filter("round", "3", "q", "a b", "section", "（1）甲 & 乙", "due", "FIRST", "reopened", "true");

        assertThat(asked.held())
                .containsExactly(
                        new TaskFilter.Held("section", "（1）甲 & 乙"),
                        new TaskFilter.Held("due", "FIRST"),
                        new TaskFilter.Held("reopened", "true"));
    }

    @Test
    void every_number_of_days_past_a_due_date_is_of_exactly_one_age() {
        for (int days = -400; days <= 400; days++) {
            int past = days;
            assertThat(Arrays.stream(Age.values())
                            .filter(age -> age != Age.NO_DATE && age.least() <= past && past <= age.most()))
                    .as(days + " days")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NOPE, query-word",
        "mine, everybody, query-word",
        "late, yes, query-word",
        "due, SOON, query-word",
        "firstAge, OLD, query-word",
        "conclusion, GOOD, query-word",
        "asOf, tomorrow, query-day",
        "unit, seven, query-number",
        "nope, 1, query"
    })
    void what_cannot_be_asked_is_refused_by_the_parameters_name(String name, String value, String code) {
        assertThatThrownBy(() -> filter(name, value)).isInstanceOfSatisfying(Malformed.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.subject()).isEqualTo(name);
        });
    }
}
