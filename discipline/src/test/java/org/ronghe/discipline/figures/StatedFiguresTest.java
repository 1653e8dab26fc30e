package org.ronghe.discipline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ronghe.discipline.figures.StatedFigures.Stated;

/** What the circular of 2020 stated, as it stated it. */
class StatedFiguresTest {
    private final StatedFigures.Circular circular = StatedFigures.all().get(0);

    private Stated stated(String key) {
        return circular.figures().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void its_tasks_are_the_sum_of_their_classes() {
        assertThat(circular.partition()).extracting(Stated::value).containsExactly(165L, 104L, 33L, 28L);
        assertThat(circular.partition().stream()
                        .skip(1)
                        .mapToLong(Stated::value)
                        .sum())
                .isEqualTo(circular.partition().get(0).value());
    }

    @Test
    void its_other_figures_stand_as_they_were_stated() {
        assertThat(circular.issuedOn()).isEqualTo(LocalDate.of(2020, 11, 5));
        assertThat(circular.figures()).hasSize(27);
        assertThat(stated("supervision_issues").shown()).isEqualTo("23");
        assertThat(stated("supervision_recommendations").shown()).isEqualTo("4");
        assertThat(stated("personal_report_trainings").shown()).isEqualTo("39");
    }

    @Test
    void what_was_stated_as_more_than_is_at_least_so_much() {
        assertThat(stated("personal_report_attendees").shown()).isEqualTo("≥ 600");
        assertThat(circular.figures()).allSatisfy(each -> assertThat(each.atLeast())
                .as(each.text())
                .isEqualTo(each.text().contains("余") || each.text().contains("多")));
    }

    @Test
    void every_figure_says_where_it_stands_and_none_is_one_of_ours() {
        var ours = FigureBook.ENTRIES.stream().map(FigureBook.Entry::key).toList();

        assertThat(Stream.concat(circular.partition().stream(), circular.figures().stream()))
                .allSatisfy(each -> {
                    assertThat(each.lines()).matches("\\d+-\\d+");
                    assertThat(each.label()).isNotBlank();
                    assertThat(each.labelEn()).isNotBlank();
                    assertThat(ours).doesNotContain(each.key());
                });
    }
}
