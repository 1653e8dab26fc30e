package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.Grid;
import org.ronghe.webkit.sheet.SheetReader;
import org.ronghe.webkit.sheet.SheetWriter;

class MarkedCopyTest {
    private static byte[] copy(Sheet sheet, boolean csv) throws IOException {
        var out = new ByteArrayOutputStream();
        var copy = new MarkedCopy(sheet, Ledgers.plan(sheet));
        var layout = copy.layout("问题");
        copy.write(
                csv ? CsvWriter.open(out, layout) : SheetWriter.open(out, layout),
                (cell, trouble) -> cell + " " + trouble.code());
        return out.toByteArray();
    }

    private static Sheet officialWith(String cell, String words) {
        return Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx", Map.of(cell, words));
    }

    private static Grid read(byte[] book) {
        return new SheetReader().read(book, "copy.xlsx");
    }

    @Test
    void every_row_stands_where_it_stood_and_the_last_column_says_what_is_wrong_with_it() throws IOException {
        var sheet = officialWith("H149", "2026年13月底前");

        var copy = read(copy(sheet, false));

        assertThat(copy.columns()).isEqualTo(13);
        assertThat(copy.textAt(3, 12)).isEqualTo("问题");
        assertThat(copy.textAt(148, 12)).isEqualTo("H149 import.due-month");
        for (int row = 0; row < copy.rows(); row++) {
            if (row != 148 && row > 3 && row < 175) {
                assertThat(copy.cell(row, 12).text()).isEmpty();
            }
            for (int column = 0; column < 12 && row >= 2 && row < 175; column++) {
                assertThat(copy.textAt(row, column)).isEqualTo(sheet.text(row, column));
            }
        }
        assertThat(copy.textAt(0, 0)).isEqualTo("2020年巡视整改工作台账");
        assertThat(copy.textAt(175, 0)).startsWith("注：");
    }

    @Test
    void the_problem_cell_is_set_apart_from_its_neighbours() throws IOException {
        var xml = part(copy(officialWith("H149", "2026年13月底前"), false), "xl/worksheets/sheet1.xml");

        assertThat(style(xml, "H149")).isNotEqualTo(style(xml, "H148")).isNotEqualTo(style(xml, "H150"));
        assertThat(style(xml, "H148")).isEqualTo(style(xml, "H150"));
        assertThat(part(copy(officialWith("H149", "2026年13月底前"), false), "xl/styles.xml"))
                .contains("FFC7CE");
    }

    private static String style(String xml, String cell) {
        var found = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\"").matcher(xml);
        assertThat(found.find()).as(cell).isTrue();
        return found.group(1);
    }

    private static String part(byte[] book, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void a_copy_that_is_handed_in_again_has_the_same_problems_and_no_others() throws IOException {
        var sheet = officialWith("H149", "2026年13月底前");

        var again = Ledgers.plan(Ledgers.sheet(copy(sheet, false), "copy.xlsx"));

        assertThat(again.counts()).isEqualTo(Ledgers.plan(sheet).counts());
        assertThat(again.counts().cells()).isEqualTo(1);
        assertThat(again.drafts()).isEqualTo(Ledgers.plan(sheet).drafts());
    }

    @Test
    void a_merged_cell_is_told_once() throws IOException {
        var copy = read(copy(officialWith("C5", ""), false));

        assertThat(copy.textAt(4, 12)).isEqualTo("C5 import.finding-empty");
        assertThat(copy.textAt(5, 12)).isEmpty();
        assertThat(copy.merged(5, 2)).isPresent();
    }

    @Test
    void a_csv_gets_the_column_too_and_no_formula_starts_in_it() throws IOException {
        var sheet = Ledgers.rows(
                Ledgers.ROW.replace("立行立改", "=1+1").replace("2次", "@SUM(A1)"), Ledgers.ROW.replace(",1,制定", ",2,修订"));

        var copy = new String(copy(sheet, true), StandardCharsets.UTF_8);

        assertThat(copy.lines().toList()).hasSize(3);
        assertThat(copy)
                .contains(",备注,问题\r\n", ",'=1+1,", ",'@SUM(A1),H2 import.due-words")
                .doesNotContain(",=1+1", ",@SUM");
        assertThat(copy.lines().toList().get(2)).endsWith("2次,");
    }
}
