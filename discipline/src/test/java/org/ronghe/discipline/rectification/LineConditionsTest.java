package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.DueBasis;
import org.ronghe.discipline.rectification.Words.Timing;

/** What the ledger's conditions ask of a line. */
class LineConditionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Flag.Limits LIMITS = new Flag.Limits(DAY, DAY.plusDays(7), DAY.minusWeeks(2));
    private static final Pattern COLUMN = Pattern.compile("l\\.(\\w+)");

    private final List<@Nullable Object> values = new ArrayList<>();

    private String asked(String... pairs) {
        var text = new StringBuilder();
        values.clear();
        LineConditions.add(TaskFilter.of(List.of(pairs)), LIMITS, text, values);
        return text.toString();
    }

    private static TreeSet<String> columns(String text) {
        var found = new TreeSet<String>();
        COLUMN.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    @Test
    void no_condition_looks_at_more_than_the_lines_are_grouped_by() {
        var conditions = new ArrayList<String[]>();
        Stream.of(
                        "live",
                        "open",
                        "unclassed",
                        "late",
                        "accepted",
                        "unconcluded",
                        "extended",
                        "reopened",
                        "reviewLate",
                        "deferred")
                .forEach(flag -> conditions.add(new String[] {flag, "true"}));
        Stream.of(DueBasis.values()).forEach(basis -> {
            conditions.add(new String[] {"due", basis.name()});
            conditions.add(new String[] {"kept", basis.name()});
        });
        Stream.of(Age.values()).forEach(age -> {
            conditions.add(new String[] {"firstAge", age.name()});
            conditions.add(new String[] {"currentAge", age.name()});
        });
        Stream.of(Flag.values()).forEach(flag -> conditions.add(new String[] {"flag", flag.name()}));
        Stream.of(Timing.values()).forEach(timing -> conditions.add(new String[] {"timing", timing.name()}));
        Stream.of(TaskState.values()).forEach(state -> conditions.add(new String[] {"state", state.name()}));
        Stream.of(Conclusion.values()).forEach(word -> conditions.add(new String[] {"conclusion", word.name()}));

        for (var condition : conditions) {
            var text = asked(condition);
            assertThat(text).as(String.join("=", condition)).startsWith(" AND ");
            assertThat(columns(LineConditions.COLUMNS)).as(text).containsAll(columns(text));
            assertThat(values).as(text).hasSize((int)
                    text.chars().filter(c -> c == '?').count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DUE,, 2026-11-20",
        "DAYS_1_30, 2026-11-19, 2026-10-21",
        "DAYS_31_90, 2026-10-20, 2026-08-22",
        "DAYS_91_180, 2026-08-21, 2026-05-24",
        "OVER_180, 2026-05-23,"
    })
    void an_age_is_a_span_of_due_dates_without_a_gap(
            String age, @Nullable LocalDate latest, @Nullable LocalDate earliest) {
        var text = asked("currentAge", age);

        var expected = new ArrayList<@Nullable Object>();
        if (latest != null) {
            expected.add(latest);
        }
        if (earliest != null) {
            expected.add(earliest);
        }
        assertThat(values).isEqualTo(expected);
        assertThat(text.contains("l.due_key <= ?")).isEqualTo(latest != null);
        assertThat(text.contains("l.due_key >= ?")).isEqualTo(earliest != null);
    }

    @Test
    void what_is_due_leaves_out_the_continuing_class_and_what_was_never_promised() {
        assertThat(asked("due", "CURRENT"))
                .contains("l.timing <> 'CONTINUING'", "NOT IN ('DRAFT', 'PLAN_REVIEW', 'VOID')", "l.current_due <= ?");
        assertThat(values).containsExactly(DAY, DAY);
        assertThat(asked("due", "FIRST")).contains("l.first_due <= ?").doesNotContain("current_due");
    }

    @Test
    void what_stands_apart_is_not_due_until_its_review_day_has_passed() {
        assertThat(asked("due", "CURRENT"))
                .endsWith(" AND NOT (l.state IN ('DISPUTED', 'DEFERRED') AND l.review_on >= ?)");
        assertThat(asked("reviewLate", "true"))
                .isEqualTo(" AND l.review_on < ? AND l.state IN ('DISPUTED', 'DEFERRED')");
        assertThat(values).containsExactly(DAY);
    }

    @Test
    void what_stands_apart_is_neither_open_nor_late_nor_of_any_age() {
        for (var condition : new String[] {"open", "late"}) {
            assertThat(asked(condition, "true")).doesNotContain("DISPUTED", "DEFERRED");
        }
        assertThat(asked("currentAge", "DAYS_1_30")).doesNotContain("DISPUTED", "DEFERRED");
        assertThat(asked("flag", "RED")).doesNotContain("DISPUTED", "DEFERRED");
    }

    @Test
    void nothing_asked_is_nothing_left_out() {
        assertThat(asked()).isEmpty();
        assertThat(values).isEmpty();
    }
}
