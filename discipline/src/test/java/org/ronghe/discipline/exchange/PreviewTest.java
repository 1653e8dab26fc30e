package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ronghe.discipline.exchange.Plan.Kind;
import org.ronghe.discipline.exchange.Preview.Show;
import org.ronghe.discipline.exchange.Preview.Tone;

class PreviewTest {
    private static Preview preview(Map<String, String> corrections, Show show, int from, String at) {
        var sheet = Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx", corrections);
        return Preview.of(sheet, Ledgers.plan(sheet), show, from, at);
    }

    @Test
    void a_file_without_problems_is_shown_from_its_first_row_page_by_page() {
        var first = preview(Map.of(), null, 0, null);
        var second = preview(Map.of(), null, 100, null);

        assertThat(first.show()).isEqualTo(Show.ALL);
        assertThat(first.rows()).hasSize(100);
        assertThat(first.rows().get(0).number()).isEqualTo(5);
        assertThat(first.hasNext()).isTrue();
        assertThat(second.rows()).hasSize(71);
        assertThat(second.rows().get(0).number()).isEqualTo(105);
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void columns_have_the_letters_and_words_of_the_file() {
        assertThat(preview(Map.of(), null, 0, null).columns())
                .extracting(Preview.Col::letter, Preview.Col::header)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("A", "序号"),
                        org.assertj.core.groups.Tuple.tuple("B", "所属方面"))
                .hasSize(12);
    }

    @Test
    void a_merged_cell_is_shown_once_over_its_rows_and_goes_on_on_the_next_page() {
        var first = preview(Map.of(), null, 0, null);
        var second = preview(Map.of(), null, 100, null);

        var finding = first.rows().get(0).cells().get(2);
        assertThat(finding.address()).isEqualTo("C5");
        assertThat(finding.merged()).isEqualTo("C5:C11");
        assertThat(finding.rows()).isEqualTo(7);
        assertThat(first.rows().get(1).cells()).noneMatch(cell -> cell.letter().equals("C"));
        assertThat(second.rows().get(0).cells().get(2).text()).isNotEmpty();
    }

    @Test
    void problems_are_shown_with_their_neighbours_first() {
        var preview = preview(Map.of("H149", "2026年13月底前", "E154", ""), null, 0, null);

        assertThat(preview.show()).isEqualTo(Show.PROBLEMS);
        assertThat(preview.rows()).extracting(Preview.Line::number).containsExactly(148, 149, 150, 153, 154, 155);
        assertThat(preview.rows().get(1).kind()).isEqualTo(Kind.PROBLEM);
        assertThat(preview.problems()).extracting(Preview.Problem::cell).containsExactly("H149", "E154");
        assertThat(preview.current().cell()).isEqualTo("H149");
        assertThat(preview(Map.of("H149", "2026年13月底前", "E154", ""), null, 0, "E154")
                        .current()
                        .code())
                .isEqualTo("import.measure-empty");
    }

    @Test
    void a_problem_says_how_often_its_column_says_the_same() {
        var preview = preview(Map.of("K5", "差不多", "K6", "差不多", "K7", "快了"), null, 0, null);

        assertThat(preview.problems()).extracting(Preview.Problem::alike).containsExactly(1, 1, 0);
    }

    @Test
    void a_changed_cell_shows_what_the_ledger_says() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW)));
        var sheet = Ledgers.rows(Ledgers.ROW.replace("2次", "3次"));

        var preview = Preview.of(sheet, Ledgers.plan(sheet, before), Show.CHANGED, 0, null);

        var remark = preview.rows().get(0).cells().get(11);
        assertThat(remark.tone()).isEqualTo(Tone.CHANGED);
        assertThat(remark.text()).isEqualTo("3次");
        assertThat(remark.old()).isEqualTo("2次");
    }

    @Test
    void a_page_beyond_the_end_is_the_last_one() {
        assertThat(preview(Map.of(), Show.ALL, 9999, null).rows()).hasSize(71);
        assertThat(preview(Map.of(), Show.CHANGED, 0, null).rows()).isEmpty();
    }
}
