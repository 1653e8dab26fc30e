package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.sheet.Cell.Kind;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

class RoundTripTest {

    private static final SheetLayout TWO =
            SheetLayout.plain("表", List.of(Column.text(30, "内容"), Column.text(10, "备注")));

    private static List<String> hostileTexts() {
        List<String> texts = new ArrayList<>(List.of(
                "<script>alert('x')</script>&amp;",
                "]]>",
                "👨‍👩‍👧‍👦🇨🇳",
                "𠮷野家 㐂",
                "第一行\n第二行\r\n第三行\r第四行",
                "007",
                "1e5",
                "TRUE",
                " 前后有空格 ",
                "\t制表",
                "\n换行开头",
                "换行结尾\n",
                "　全角空格",
                "\u00a0",
                " ",
                "'",
                "''",
                "'=",
                "''=1",
                "'abc",
                "it's",
                "\"",
                "\"\"",
                "a\"b",
                "a,b;c\td",
                ";=1+1",
                "x;=cmd|' /C calc'!A1",
                "x\n=1+1",
                "x\r-1",
                "x;'=1",
                "x; '=1",
                "_x000D_",
                "_x005F_x000D_",
                "_x0000_",
                "长".repeat(10_000),
                "=".repeat(10_000),
                "'".repeat(10_000) + "=",
                "\u202egnp.exe",
                "\ufeffBOM",
                "sep=;"));
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) {
            texts.add(start);
            texts.add(start + "1+1");
            texts.add(" " + start + "1+1");
            texts.add("　" + start + "1+1");
            texts.add(start + "HYPERLINK(\"http://example.invalid\",\"x\")");
        }
        var random = new Random(20201105);
        String alphabet = "'=+-@;,\t\r\n \"　＝a中_x0";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(8) + 1; j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private interface Opening {
        TableWriter open(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] write(List<String> texts, Opening opening) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter writer = opening.open(out);
        for (String text : texts) {
            writer.row(text, "x");
        }
        writer.finish();
        return out.toByteArray();
    }

    @Test
    void hostile_text_comes_back_exactly_from_a_workbook_and_is_never_a_formula() throws IOException {
        List<String> texts = hostileTexts();

        byte[] file = write(texts, out -> SheetWriter.open(out, TWO));

        Grid grid = new SheetReader().read(file, "a.xlsx");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(grid.cell(i + 1, 0).text()).as("row %d", i).isEqualTo(texts.get(i));
            assertThat(grid.cell(i + 1, 0).kind()).isEqualTo(Kind.TEXT);
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void hostile_text_comes_back_exactly_from_a_csv() throws IOException {
        List<String> texts = hostileTexts();

        byte[] file = write(texts, out -> CsvWriter.open(out, TWO));

        Grid grid = new SheetReader().read(file, "a.csv");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(grid.cell(i + 1, 0).text()).as("row %d", i).isEqualTo(texts.get(i));
            assertThat(grid.cell(i + 1, 1).text()).isEqualTo("x");
        }
    }

    @Test
    void no_field_of_a_csv_starts_a_formula_even_where_a_program_assumes_another_delimiter() throws IOException {
        String file = new String(write(hostileTexts(), out -> CsvWriter.open(out, TWO)), StandardCharsets.UTF_8);

        for (String delimiter : List.of(";", "\t")) { // at commas the quotes hold
            for (String field : file.split("[\\r\\n]|" + delimiter)) {
                String seen = field.replaceFirst("^[\" \\u00a0　]+", "");
                assertThat(seen)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("＝")
                        .doesNotStartWith("＋")
                        .doesNotStartWith("－")
                        .doesNotStartWith("＠");
            }
        }
    }

    @Test
    void control_characters_are_left_out_on_the_way_out() throws IOException {
        byte[] workbook = write(List.of("\0=1", "a\u0007b"), out -> SheetWriter.open(out, TWO));
        byte[] csv = write(List.of("\0=1", "a\u0007b"), out -> CsvWriter.open(out, TWO));

        for (Grid grid : List.of(new SheetReader().read(workbook, "a.xlsx"), new SheetReader().read(csv, "a.csv"))) {
            assertThat(grid.cell(1, 0).text()).isEqualTo("=1");
            assertThat(grid.cell(2, 0).text()).isEqualTo("ab");
        }
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'=1");
    }

    @Test
    void the_official_ledger_written_in_its_own_layout_reads_back_the_same() throws IOException {
        Grid official = new SheetReader().read(Books.official(), "a.xlsx");

        byte[] file = rewrite(official);

        Grid again = new SheetReader().read(file, "b.xlsx");
        assertThat(again.rows()).isEqualTo(official.rows());
        assertThat(again.columns()).isEqualTo(official.columns());
        assertThat(again.merges()).containsExactlyInAnyOrderElementsOf(official.merges());
        for (int row = 0; row < official.rows(); row++) {
            for (int column = 0; column < official.columns(); column++) {
                Cell was = official.cell(row, column);
                Cell is = again.cell(row, column);
                assertThat(is.text()).as(was.address()).isEqualTo(was.text());
                assertThat(is.kind()).as(was.address()).isEqualTo(was.kind());
            }
        }
    }

    @Test
    void the_official_layout_is_printed_on_a3_with_its_header_on_every_page() throws IOException {
        byte[] file = rewrite(new SheetReader().read(Books.official(), "a.xlsx"));

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains(
                        "paperSize=\"8\"",
                        "orientation=\"landscape\"",
                        "fitToWidth=\"1\"",
                        "fitToHeight=\"0\"",
                        "fitToPage=\"true\"",
                        "xSplit=\"3\"",
                        "ySplit=\"4\"",
                        "state=\"frozen\"",
                        "&amp;P",
                        "&amp;N");
        assertThat(part(file, "xl/workbook.xml")).contains("$3:$4");
    }

    private static byte[] rewrite(Grid official) throws IOException {
        double[] widths = {6, 16, 22, 7, 44, 34, 10, 16, 10, 18, 12, 20};
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < 12; column++) {
            String group = official.textAt(2, column);
            String label = official.textAt(3, column);
            columns.add(
                    group.equals(label)
                            ? Column.centered(widths[column], label)
                            : Column.text(widths[column], group, label));
        }
        var layout = new SheetLayout(
                "整改台账",
                official.textAt(0, 0),
                List.of(official.textAt(1, 0), official.textAt(1, 6)),
                columns,
                3,
                Paper.A3);
        var out = new ByteArrayOutputStream();
        SheetWriter writer = SheetWriter.open(out, layout);
        for (int row = 4; row < 175; row++) {
            Object[] cells = new Object[12];
            for (int column = 0; column < 12; column++) {
                boolean goesOn = official.merged(row, column).isPresent()
                        && official.cell(row, column).isEmpty();
                Cell cell = official.cell(row, column);
                cells[column] = goesOn
                        ? TableWriter.ABOVE
                        : cell.kind() == Kind.NUMBER ? cell.number().orElseThrow() : cell.text();
            }
            writer.row(cells);
        }
        writer.note(official.textAt(175, 0));
        writer.finish();
        return out.toByteArray();
    }

    @Test
    void a_csv_repeats_what_a_workbook_merges() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvWriter writer = CsvWriter.open(
                out,
                SheetLayout.plain(
                        "表", List.of(Column.text(9, "问题", "序号"), Column.text(9, "措施", "序号"), Column.text(9, "完成时限"))));
        writer.row(1, 1, LocalDate.of(2020, 12, 31));
        writer.row(TableWriter.ABOVE, -2.5, null);
        writer.note("注：不写");
        writer.finish();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff问题/序号,措施/序号,完成时限\r\n1,1,2020-12-31\r\n1,-2.5,\r\n");
    }

    @Test
    void what_a_cell_cannot_hold_is_a_fault_of_the_program() throws IOException {
        SheetWriter writer = SheetWriter.open(new ByteArrayOutputStream(), TWO);

        assertThatThrownBy(() -> writer.row("只有一个")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.row(TableWriter.ABOVE, "x")).isInstanceOf(IllegalArgumentException.class);
        writer.row("长".repeat(32_768), "x");
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unfinished_workbook_cannot_be_opened() throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter writer = SheetWriter.open(out, TWO);
        for (int i = 0; i < 1_000; i++) {
            writer.row("第" + i, "x");
        }

        assertThat(Refusals.code(() -> new SheetReader().read(out.toByteArray(), "a.xlsx")))
                .isEqualTo("sheet.broken");
    }

    @Test
    void long_numbers_keep_every_digit_as_text() throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter writer = SheetWriter.open(out, TWO);
        writer.row(12345678901234567L, 999_999_999_999_999L);
        writer.finish();

        Grid grid = new SheetReader().read(out.toByteArray(), "a.xlsx");
        assertThat(grid.cell(1, 0).text()).isEqualTo("12345678901234567");
        assertThat(grid.cell(1, 0).kind()).isEqualTo(Kind.TEXT);
        assertThat(grid.cell(1, 1).kind()).isEqualTo(Kind.NUMBER);
    }

    @Test
    void a_hundred_thousand_rows_are_written_within_128_megabytes_of_heap() throws Exception {
        Process process = Forked.java("-Xmx128m", LargeExport.class).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        System.out.print(output);
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_workbook_can_be_read_from_front_to_back() throws IOException {
        byte[] book = write(List.of("整改", "=1+1", "长".repeat(20_000)), out -> SheetWriter.open(out, TWO));

        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).endsWith("</worksheet>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("&#x6574;&#x6539;", "&#x957f;".repeat(20_000));
    }
}
