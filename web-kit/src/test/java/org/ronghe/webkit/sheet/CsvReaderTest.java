package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static Grid read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Grid read(byte[] content) {
        return new SheetReader().read(content, "台账.csv");
    }

    private static List<String> row(Grid grid, int row) {
        return java.util.stream.IntStream.range(0, grid.columns())
                .mapToObj(column -> grid.cell(row, column).text())
                .toList();
    }

    private static byte[] marked(int[] mark, String text, Charset charset) {
        var out = new ByteArrayOutputStream();
        for (int b : mark) {
            out.write(b);
        }
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    @Test
    void every_encoding_that_an_office_saves_in_reads_alike() {
        String text = "序号,整改措施\r\n1,建立台账，销号管理\r\n";

        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                marked(new int[] {0xEF, 0xBB, 0xBF}, text, StandardCharsets.UTF_8),
                marked(new int[] {0xFF, 0xFE}, text, StandardCharsets.UTF_16LE),
                marked(new int[] {0xFE, 0xFF}, text, StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("GBK")),
                text.getBytes(Charset.forName("GB18030")))) {
            Grid grid = read(content);
            assertThat(row(grid, 0)).containsExactly("序号", "整改措施");
            assertThat(row(grid, 1)).containsExactly("1", "建立台账，销号管理");
        }
    }

    @Test
    void rare_characters_survive_gb18030() {
        assertThat(read("𠮷,㐂".getBytes(Charset.forName("GB18030"))).cell(0, 0).text())
                .isEqualTo("𠮷");
    }

    @Test
    void quotes_hold_delimiters_line_ends_and_quotes() {
        Grid grid = read("a,\"b,\"\"c\"\"\nd\",e\r\nf,,\"\"\r\n");

        assertThat(row(grid, 0)).containsExactly("a", "b,\"c\"\nd", "e");
        assertThat(row(grid, 1)).containsExactly("f", "", "");
        assertThat(grid.rows()).isEqualTo(2);
    }

    @Test
    void the_delimiter_is_told_from_the_first_rows() {
        assertThat(row(read("a;b;c\n1;2,5;3\n4;5,5;6\n"), 1)).containsExactly("1", "2,5", "3");
        assertThat(row(read("a\tb\n一；二，三\t\"四\t五\"\n"), 1)).containsExactly("一；二，三", "四\t五");
        assertThat(row(read("sep=;\na;b\n1,1;2,2\n"), 1)).containsExactly("1,1", "2,2");
        assertThat(row(read("只有一列\n第二行\n"), 1)).containsExactly("第二行");
    }

    @Test
    void every_kind_of_line_end_ends_a_row() {
        assertThat(read("a,1\rb,2\nc,3\r\nd,4").rows()).isEqualTo(4);
    }

    @Test
    void blank_rows_keep_their_place() {
        Grid grid = read("标题\n\na,b\n");

        assertThat(grid.rows()).isEqualTo(3);
        assertThat(grid.cell(2, 1).address()).isEqualTo("B3");
    }

    @Test
    void only_the_apostrophe_that_makes_a_formula_harmless_is_taken_away() {
        assertThat(row(read("'=1+1,''-2,'abc,it's,a '+b\n"), 0))
                .containsExactly("=1+1", "'-2", "'abc", "it's", "a '+b");
    }

    @Test
    void leading_zeros_and_dates_stay_text() {
        Grid grid = read("007,2020-11-05,1e5\n");

        assertThat(row(grid, 0)).containsExactly("007", "2020-11-05", "1e5");
        assertThat(grid.cell(0, 1).kind()).isEqualTo(Cell.Kind.TEXT);
    }
}
