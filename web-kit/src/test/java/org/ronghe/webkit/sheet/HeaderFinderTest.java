package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.sheet.HeaderFinder.Field;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

class HeaderFinderTest {

    private static final List<Field> FIELDS = List.of(
            Field.required("findingNo", "问题清单/序号", "问题序号", "序号"),
            Field.optional("aspect", "所属方面", "方面"),
            Field.required("finding", "具体问题", "问题"),
            Field.optional("measureNo", "措施序号", "任务清单/序号"),
            Field.required("measure", "整改措施", "措施"),
            Field.optional("product", "成果形式"),
            Field.optional("due", "完成时限", "整改时限"),
            Field.optional("status", "完成情况", "进展情况"));

    private final HeaderFinder finder = new HeaderFinder(FIELDS);

    private static Grid official() {
        return new SheetReader().read(Books.official(), "ledger-official.xlsx");
    }

    private static Grid csv(String text) {
        return new SheetReader().read(text.getBytes(StandardCharsets.UTF_8), "a.csv");
    }

    @Test
    void the_official_header_is_found_below_title_and_particulars() {
        ColumnMap map = finder.find(official());

        assertThat(map.headerRow()).isEqualTo(2);
        assertThat(map.firstDataRow()).isEqualTo(4);
        assertThat(map.missing()).isEmpty();
        assertThat(map.columns())
                .containsEntry("findingNo", 0)
                .containsEntry("aspect", 1)
                .containsEntry("finding", 2)
                .containsEntry("measureNo", 3)
                .containsEntry("measure", 4)
                .containsEntry("product", 5)
                .containsEntry("status", 10);
        assertThat(map.header(4)).containsExactly("任务清单", "整改措施");
        assertThat(map.header(10)).containsExactly("完成情况");
        assertThat(map.unknown()).contains(11).doesNotContain(4);
    }

    @Test
    void the_official_ledger_has_171_rows_of_data() {
        Grid grid = official();
        ColumnMap map = finder.find(grid);

        assertThat(IntStream.range(0, grid.rows()).filter(map::isData)).hasSize(171);
        assertThat(map.isData(3)).isFalse();
        assertThat(map.isData(4)).isTrue();
        assertThat(map.isData(174)).isTrue();
        assertThat(map.isData(175)).isFalse();
    }

    private static Grid ledger(List<Column> columns, String date, int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter writer =
                SheetWriter.open(out, new SheetLayout("台账", "标题", List.of("填报单位：某所", date), columns, 0, Paper.A3));
        for (int row = 0; row < rows; row++) {
            writer.row(columns.stream().map(c -> (Object) ("值" + c.label())).toArray());
        }
        writer.finish();
        return new SheetReader().read(out.toByteArray(), "a.xlsx");
    }

    private static List<Column> columns() {
        return new ArrayList<>(List.of(
                Column.text(9, "问题清单", "序 号"),
                Column.text(9, "问题清单", "问　题"),
                Column.text(9, "任务清单", "序号"),
                Column.text(9, "任务清单", "措施\n（逐条填写）"),
                Column.text(9, "进展情况"),
                Column.text(9, "联系电话")));
    }

    @Test
    void shuffled_and_renamed_columns_are_found_by_their_words() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<Column> columns = columns();
            Collections.shuffle(columns, new Random(seed));

            ColumnMap map = finder.find(ledger(columns, "填报日期：2020年11月5日", 3));

            assertThat(map.missing()).isEmpty();
            assertThat(map.columns()).hasSize(5);
            map.columns().forEach((field, column) -> {
                List<String> header = columns.get(column).header();
                assertThat(header)
                        .isEqualTo(
                                switch (field) {
                                    case "findingNo" -> List.of("问题清单", "序 号");
                                    case "finding" -> List.of("问题清单", "问　题");
                                    case "measureNo" -> List.of("任务清单", "序号");
                                    case "measure" -> List.of("任务清单", "措施\n（逐条填写）");
                                    default -> List.of("进展情况");
                                });
            });
            assertThat(map.unknown())
                    .singleElement()
                    .satisfies(c -> assertThat(columns.get(c).label()).isEqualTo("联系电话"));
        }
    }

    @Test
    void a_layout_is_recognised_whatever_its_date_and_data() throws IOException {
        List<Column> other = columns();
        Collections.swap(other, 0, 5);

        String first = finder.find(ledger(columns(), "填报日期：2020年11月5日", 3)).fingerprint();
        String later = finder.find(ledger(columns(), "填报日期：2021年1月5日", 9)).fingerprint();
        String moved = finder.find(ledger(other, "填报日期：2020年11月5日", 3)).fingerprint();

        assertThat(later).isEqualTo(first).hasSize(64);
        assertThat(moved).isNotEqualTo(first);
    }

    @Test
    void particulars_above_a_one_level_header_are_no_part_of_it() throws IOException {
        List<Column> columns = List.of(Column.text(9, "序号"), Column.text(9, "问题"), Column.text(9, "措施"));

        ColumnMap map = finder.find(ledger(columns, "填报日期：2020年11月5日", 2));

        assertThat(map.headerRow()).isEqualTo(2);
        assertThat(map.header(2)).containsExactly("措施");
    }

    @Test
    void what_is_missing_is_named() {
        ColumnMap map = finder.find(csv("序号,措施\n1,建章立制\n"));

        assertThat(map.missing()).containsExactly("finding");
    }

    @Test
    void a_foreign_layout_is_mapped_by_a_person_and_remembered() {
        ColumnMap map = finder.find(csv("某某表\n编号,短板,对策,备用\n1,甲,乙,\n"));

        assertThat(map.missing()).containsExactly("findingNo", "finding", "measure");
        assertThat(map.headerRow()).isEqualTo(1);
        assertThat(map.unknown()).containsExactly(0, 1, 2, 3);
        ColumnMap chosen = map.remapped(Map.of("findingNo", 0, "finding", 1, "measure", 2));
        assertThat(chosen.missing()).isEmpty();
        assertThat(chosen.unknown()).containsExactly(3);
        assertThat(chosen.fingerprint()).isEqualTo(map.fingerprint());
        assertThatThrownBy(() -> map.remapped(Map.of("finding", 1, "measure", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.remapped(Map.of("finding", 9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blank_rows_notes_and_repeated_headers_are_no_data() {
        Grid grid = csv("序号,问题,措施\n1,甲,乙\n,,\n序号,问题,措施\n2,丙,丁\n注：如实填写,,\n,,注意事项\n");
        ColumnMap map = finder.find(grid);

        assertThat(IntStream.range(0, grid.rows()).filter(map::isData)).containsExactly(1, 4, 6);
    }
}
