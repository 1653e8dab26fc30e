package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.sheet.Cell.Kind;

class SheetReaderTest {

    private final SheetReader reader = new SheetReader();

    private Grid read(Books book) {
        return reader.read(book.bytes(), "台账.xlsx");
    }

    private static String cell(String address, String xml) {
        return "<c r=\"" + address + "\"" + xml + "</c>";
    }

    @Test
    void the_official_ledger_has_176_rows_12_columns_and_68_merged_regions() {
        Grid grid = reader.read(Books.official(), "ledger-official.xlsx");

        assertThat(grid.sheet()).isEqualTo("整改台账");
        assertThat(grid.sheets()).containsExactly("整改台账");
        assertThat(grid.rows()).isEqualTo(176);
        assertThat(grid.columns()).isEqualTo(12);
        assertThat(grid.merges()).hasSize(68);
        assertThat(grid.notes()).isEmpty();
    }

    @Test
    void the_official_ledger_keeps_its_343_distinct_texts() {
        Grid grid = reader.read(Books.official(), "ledger-official.xlsx");

        Set<String> texts = new HashSet<>();
        int cells = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = grid.cell(row, column);
                if (cell.kind() == Kind.TEXT) {
                    texts.add(cell.text());
                    cells++;
                }
            }
        }
        assertThat(texts).hasSize(343);
        assertThat(cells).isEqualTo(796);
    }

    @Test
    void the_official_ledger_reads_as_a_person_sees_it() {
        Grid grid = reader.read(Books.official(), "ledger-official.xlsx");

        assertThat(grid.textAt(0, 11)).isEqualTo("2020年巡视整改工作台账");
        assertThat(grid.cell(1, 0).text()).isEqualTo("填报单位：中共科学技术部党组");
        assertThat(grid.cell(1, 6).text()).isEqualTo("填报日期：2020年11月5日");
        assertThat(grid.textAt(2, 4)).isEqualTo("任务清单");
        assertThat(grid.cell(3, 4).text()).isEqualTo("整改措施");
        assertThat(grid.textAt(3, 10)).isEqualTo("完成情况");
        assertThat(grid.cell(4, 0).kind()).isEqualTo(Kind.NUMBER);
        assertThat(grid.textAt(10, 0)).isEqualTo("1");
        assertThat(grid.cell(10, 0).isEmpty()).isTrue();
        assertThat(grid.textAt(174, 0)).isEqualTo("18");
        assertThat(grid.merged(61, 1)).contains(new Region(4, 1, 61, 1));
        assertThat(grid.merged(4, 4)).isEmpty();
        assertThat(grid.textAt(175, 5)).startsWith("注");
    }

    @Test
    void every_kind_of_cell_is_told_apart() {
        Grid grid = read(Books.rows("<row r=\"1\">" + cell("A1", " t=\"s\"><v>0</v>")
                + cell("B1", "><v>0.1</v>") + cell("C1", " t=\"b\"><v>1</v>") + cell("D1", " t=\"e\"><v>#N/A</v>")
                + cell("E1", "><f>A1+1</f><v>42</v>") + cell("F1", " t=\"str\"><f>\"=\"&amp;A1</f><v>=共享</v>")
                + cell("G1", " t=\"inlineStr\"><is><r><t>甲</t></r><r><t> 乙</t></r><rPh><t>jia</t></rPh></is>")
                + cell("H1", " t=\"d\"><v>2020-11-05T00:00:00</v>") + "</row>"));

        assertThat(grid.cell(0, 0).kind()).isEqualTo(Kind.TEXT);
        assertThat(grid.cell(0, 0).text()).isEqualTo("共享");
        assertThat(grid.cell(0, 1).number()).contains(new BigDecimal("0.1"));
        assertThat(grid.cell(0, 2).text()).isEqualTo("TRUE");
        assertThat(grid.cell(0, 3).kind()).isEqualTo(Kind.ERROR);
        assertThat(grid.cell(0, 4).kind()).isEqualTo(Kind.FORMULA);
        assertThat(grid.cell(0, 4).text()).isEqualTo("42");
        assertThat(grid.cell(0, 5).kind()).isEqualTo(Kind.FORMULA);
        assertThat(grid.cell(0, 5).text()).isEqualTo("=共享");
        assertThat(grid.cell(0, 6).text()).isEqualTo("甲 乙");
        assertThat(grid.cell(0, 7).date()).contains(LocalDate.of(2020, 11, 5));
        assertThat(grid.cell(0, 7).address()).isEqualTo("H1");
        assertThat(grid.cell(0, 8).isEmpty()).isTrue();
        assertThat(grid.notes()).extracting(Grid.Note::code).containsExactly("sheet.note.formulas");
    }

    @Test
    void dates_are_iso_text_and_a_day_whatever_the_chinese_format() {
        String formats = "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"[$-804]yyyy年m月d日\"/>"
                + "<numFmt numFmtId=\"178\" formatCode=\"h:mm\"/>"
                + "<numFmt numFmtId=\"179\" formatCode=\"#,##0.00&quot;元&quot;\"/>";
        String styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/><xf numFmtId=\"57\"/>"
                + "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"22\"/><xf numFmtId=\"178\"/>"
                + "<xf numFmtId=\"179\"/>";
        Grid grid = read(Books.rows("<row r=\"1\">" + cell("A1", " s=\"1\"><v>44140</v>")
                        + cell("B1", " s=\"2\"><v>44140</v>") + cell("C1", " s=\"3\"><v>44140</v>")
                        + cell("D1", " s=\"4\"><v>44140</v>") + cell("E1", " s=\"5\"><v>44140</v>")
                        + cell("F1", " s=\"6\"><v>44140.35416666666</v>") + cell("G1", " s=\"7\"><v>0.35416666666</v>")
                        + cell("H1", " s=\"8\"><v>1234.5</v>") + cell("I1", "><v>44140</v>") + "</row>")
                .part("xl/styles.xml", Books.styles(formats, styles)));

        for (int column = 0; column < 5; column++) {
            assertThat(grid.cell(0, column).text()).as("column %d", column).isEqualTo("2020-11-05");
            assertThat(grid.cell(0, column).date()).contains(LocalDate.of(2020, 11, 5));
        }
        assertThat(grid.cell(0, 5).text()).isEqualTo("2020-11-05 08:30");
        assertThat(grid.cell(0, 6).text()).isEqualTo("8:30");
        assertThat(grid.cell(0, 6).date()).isEmpty();
        assertThat(grid.cell(0, 7).text()).isEqualTo("1,234.50元");
        assertThat(grid.cell(0, 8).text()).isEqualTo("44140");
    }

    @Test
    void a_workbook_that_counts_from_1904_has_the_same_days() {
        Grid grid = read(Books.rows("<row r=\"1\">" + cell("A1", " s=\"1\"><v>42678</v>") + "</row>")
                .part("xl/styles.xml", Books.styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"))
                .part(
                        "xl/workbook.xml",
                        Books.workbook(
                                "<workbookPr date1904=\"1\"/>", "<sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>")));

        assertThat(grid.cell(0, 0).date()).contains(LocalDate.of(2020, 11, 5));
    }

    @Test
    void hidden_rows_and_columns_are_read_and_marked() {
        Grid grid = read(Books.of("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row></sheetData>"));

        assertThat(grid.hiddenColumn(0)).isFalse();
        assertThat(grid.hiddenColumn(1)).isTrue();
        assertThat(grid.hiddenRow(1)).isTrue();
        assertThat(grid.cell(1, 0).text()).isEqualTo("3");
    }

    @Test
    void cells_without_addresses_follow_each_other() {
        Grid grid = read(Books.rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));

        assertThat(grid.cell(0, 1).text()).isEqualTo("2");
        assertThat(grid.cell(1, 0).text()).isEqualTo("3");
    }

    @Test
    void formatting_down_to_the_last_row_and_column_is_no_content() {
        Grid grid = read(Books.rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row>"
                + "<row r=\"1048576\" s=\"0\" hidden=\"1\"><c r=\"A1048576\" s=\"0\"/></row>"));

        assertThat(grid.rows()).isEqualTo(1);
        assertThat(grid.columns()).isEqualTo(1);
    }

    private static Books threeSheets() {
        return Books.rows("")
                .part(
                        "xl/workbook.xml",
                        Books.workbook(
                                "",
                                "<sheet name=\"隐藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId5\"/>"
                                        + "<sheet name=\"空\" sheetId=\"1\" r:id=\"rId1\"/>"
                                        + "<sheet name=\"数据\" sheetId=\"3\" r:id=\"rId6\"/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        Books.rels(Books.rel("rId1", "worksheet", "worksheets/sheet1.xml")
                                + Books.rel("rId5", "worksheet", "worksheets/hidden.xml")
                                + Books.rel("rId6", "worksheet", "worksheets/data.xml")))
                .part("xl/worksheets/hidden.xml", Books.sheet("<sheetData><row><c><v>1</v></c></row></sheetData>"))
                .part("xl/worksheets/data.xml", Books.sheet("<sheetData><row><c><v>2</v></c></row></sheetData>"));
    }

    @Test
    void the_first_visible_sheet_with_content_is_taken() {
        Grid grid = read(threeSheets());

        assertThat(grid.sheet()).isEqualTo("数据");
        assertThat(grid.sheets()).containsExactly("空", "数据");
        assertThat(grid.cell(0, 0).text()).isEqualTo("2");
    }

    @Test
    void a_sheet_asked_for_by_name_is_taken_even_if_hidden() {
        assertThat(reader.read(threeSheets().bytes(), "a.xlsx", "隐藏").cell(0, 0).text())
                .isEqualTo("1");
        assertThat(Refusals.code(() -> reader.read(threeSheets().bytes(), "a.xlsx", "没有")))
                .isEqualTo("sheet.no-such-sheet");
    }

    @Test
    void control_characters_never_reach_the_database_and_the_person_is_told() {
        Grid grid = read(Books.rows(
                "<row><c t=\"inlineStr\"><is><t>a_x0000_b_x0007_c_xD83D_d_x000D_e_x005F_x0000_</t></is></c></row>"));

        assertThat(grid.cell(0, 0).text()).isEqualTo("abcd\re_x0000_");
        assertThat(grid.notes()).extracting(Grid.Note::code).containsExactly("sheet.note.control-characters");
        assertThat(grid.notes().get(0).args()).containsExactly(1, "A1");
    }

    @Test
    void links_to_other_workbooks_are_noted_and_not_followed() {
        Grid grid = read(Books.rows("<row><c><f>[1]表!A1</f><v>7</v></c></row>")
                .part(
                        "[Content_Types].xml",
                        Books.contentTypes(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\""
                                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/>"))
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>"));

        assertThat(grid.cell(0, 0).text()).isEqualTo("7");
        assertThat(grid.notes())
                .extracting(Grid.Note::code)
                .containsExactly("sheet.note.external-links", "sheet.note.formulas");
    }

    @Test
    void a_strict_workbook_reads_like_any_other() {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        String ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Grid grid = read(Books.rows("<row><c t=\"s\"><v>0</v></c></row>")
                .part(
                        "_rels/.rels",
                        Books.rels(Books.rel("rId1", "officeDocument", "xl/workbook.xml"))
                                .replace(ns, strict))
                .part(
                        "xl/workbook.xml",
                        Books.workbook("", "<sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>")
                                .replace(ns, strict))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        Books.rels(Books.rel("rId1", "worksheet", "worksheets/sheet1.xml")
                                        + Books.rel("rId2", "sharedStrings", "sharedStrings.xml"))
                                .replace(ns, strict)));

        assertThat(grid.cell(0, 0).text()).isEqualTo("共享");
    }

    /** As an office program locks it: the workbook encrypted inside an old container. */
    @Test
    void a_workbook_with_a_password_is_refused_by_that_name() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(Books.official());
            }
            container.writeFilesystem(locked);
        }

        assertThat(Refusals.code(() -> reader.read(locked.toByteArray(), "台账.xlsx")))
                .isEqualTo("sheet.password");
    }

    @Test
    void macros_without_a_workbook_are_refused_by_that_name() throws Exception {
        var macros = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var code = container.createDirectory("VBA");
            code.createDocument("_VBA_PROJECT", new ByteArrayInputStream(new byte[7]));
            code.createDocument("dir", new ByteArrayInputStream(new byte[500]));
            container.createDocument(new ByteArrayInputStream(new byte[300]), "PROJECT");
            container.writeFilesystem(macros);
        }

        assertThat(Refusals.code(() -> reader.read(macros.toByteArray(), "台账.xlsx")))
                .isEqualTo("sheet.macro-alone");
    }
}
