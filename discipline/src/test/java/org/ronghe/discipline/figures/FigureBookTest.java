package org.ronghe.discipline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ronghe.discipline.figures.FigureBook.Entry;
import org.ronghe.discipline.rectification.LineCounts.Of;

/** What the figures stand for. */
class FigureBookTest {

    /** A week that was signed must come out the same for ever; another book is another format. */
    @Test
    void the_figures_of_format_1_are_those_that_were_signed() throws IOException {
        try (var file = Objects.requireNonNull(FigureBookTest.class.getResourceAsStream("format-1.txt"))) {
            assertThat(FigureBook.FORMAT_1.stream().map(FigureBookTest::line).toList())
                    .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    /** What is signed today may grow only under a number of its own. */
    @Test
    void the_figures_of_format_2_are_those_of_format_1_with_the_tasks_that_stand_apart() {
        assertThat(WeekPicture.FORMAT).isEqualTo(2);
        assertThat(FigureBook.ENTRIES).containsAll(FigureBook.FORMAT_1);
        assertThat(FigureBook.ENTRIES.stream()
                        .filter(each -> !FigureBook.FORMAT_1.contains(each))
                        .map(FigureBookTest::line))
                .containsExactlyInAnyOrder(
                        "class.DUE_NOW.DISPUTED timing=DUE_NOW state=DISPUTED",
                        "class.DUE_NOW.DEFERRED timing=DUE_NOW state=DEFERRED",
                        "class.BY_YEAR_END.DISPUTED timing=BY_YEAR_END state=DISPUTED",
                        "class.BY_YEAR_END.DEFERRED timing=BY_YEAR_END state=DEFERRED",
                        "class.CONTINUING.DISPUTED timing=CONTINUING state=DISPUTED",
                        "class.CONTINUING.DEFERRED timing=CONTINUING state=DEFERRED",
                        "state.DISPUTED state=DISPUTED",
                        "state.DEFERRED state=DEFERRED",
                        "apart state=DISPUTED state=DEFERRED",
                        "review-late reviewLate=true",
                        "deferred deferred=true",
                        "deferrals deferred=true DEFERRALS");
    }

    private static String line(Entry entry) {
        var line = new ArrayList<>(List.of(entry.key()));
        for (int i = 0; i < entry.conditions().size(); i += 2) {
            line.add(entry.conditions().get(i) + "=" + entry.conditions().get(i + 1));
        }
        if (entry.of() != Of.LINES) {
            line.add(entry.of().name());
        }
        return String.join(" ", line);
    }

    @Test
    void every_figure_has_a_name_of_its_own() {
        assertThat(FigureBook.ENTRIES.stream().map(Entry::key).toList()).doesNotHaveDuplicates();
    }

    @Test
    void a_figure_leads_to_its_own_conditions_in_its_round_and_on_its_day() {
        var entry = FigureBook.ENTRIES.stream()
                .filter(each -> each.key().equals("closed.CURRENT"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.filter(7, null).address())
                .isEqualTo("/discipline/rectifications?round=7&state=CLOSED&due=CURRENT");
        assertThat(entry.filter(7, LocalDate.of(2026, 11, 1)).address())
                .isEqualTo("/discipline/rectifications?round=7&asOf=2026-11-01&state=CLOSED&due=CURRENT");
        assertThat(entry.counted().filter().address()).isEqualTo("/discipline/rectifications?state=CLOSED&due=CURRENT");
    }
}
