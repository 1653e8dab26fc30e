package org.ronghe.webkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.document.OfficialDocument.Text;

/** What GB/T 9704-2012 asks of a page, read from the written XML (domain rules §2.12). */
class DocumentWriterTest {
    private static final String MAIN = "word/document.xml";
    private static final String NAME = "试验物质科学研究所";

    private static Written of(Layout layout) throws IOException {
        return Written.of(Specimen.of(layout));
    }

    private static String at(Written written, String path) {
        return String.join(" ", written.in(MAIN, path));
    }

    @Test
    void the_page_is_a4_with_37_mm_above_28_left_35_below_and_26_right() throws IOException {
        for (var layout : Layout.values()) {
            var written = of(layout);
            assertThat(at(written, "//pgSz/@w") + "×" + at(written, "//pgSz/@h"))
                    .isEqualTo("11906×16838");
            assertThat(List.of("top", "left", "bottom", "right"))
                    .extracting(side -> at(written, "//pgMar/@" + side))
                    .containsExactly("2098", "1588", "1984", "1474");
        }
    }

    @Test
    void twenty_two_lines_of_twenty_eight_characters_fill_the_type_area() throws IOException {
        var written = of(Layout.FILE);
        int pitch = Integer.parseInt(at(written, "//docGrid/@linePitch"));
        int size = Integer.parseInt(String.join("", written.in("word/styles.xml", "//rPrDefault/rPr/sz/@val")));
        int closer = Integer.parseInt(String.join("", written.in("word/styles.xml", "//rPrDefault/rPr/spacing/@val")));
        var line = String.join("", written.in("word/styles.xml", "//pPrDefault/pPr/spacing/@line"));

        assertThat((16838 - 2098 - 1984) / pitch).isEqualTo(22);
        assertThat((11906 - 1588 - 1474) / (size * 10 + closer)).isEqualTo(28);
        assertThat(line).isEqualTo(String.valueOf(pitch));
    }

    @Test
    void fonts_are_named_with_a_fallback_and_none_is_inside() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.in("word/styles.xml", "//rPrDefault/rPr/rFonts/@eastAsia"))
                .containsExactly("仿宋_GB2312");
        assertThat(written.style("公文标题", "rPr/rFonts", "eastAsia")).isEqualTo("方正小标宋简体");
        assertThat(written.style("公文标题", "rPr/sz", "val")).as("二号").isEqualTo("44");
        assertThat(written.style("公文一级标题", "rPr/rFonts", "eastAsia")).isEqualTo("黑体");
        assertThat(written.style("公文二级标题", "rPr/rFonts", "eastAsia")).isEqualTo("楷体_GB2312");
        assertThat(written.style("公文页码", "rPr/rFonts", "eastAsia")).isEqualTo("宋体");
        assertThat(written.style("公文版记", "rPr/sz", "val")).as("四号").isEqualTo("28");
        assertThat(written.in("word/fontTable.xml", "//font/altName/@val"))
                .hasSameSizeAs(written.in("word/fontTable.xml", "//font/@name"))
                .contains("仿宋", "楷体", "宋体");
        assertThat(written.parts().keySet()).noneMatch(part -> part.contains("fonts/") || part.endsWith(".odttf"));
    }

    @Test
    void the_number_stands_in_hexagonal_brackets_as_it_was_drawn() throws IOException {
        assertThat(of(Layout.FILE).paragraphs()).contains("督办〔2026〕5号");
        assertThat(at(of(Layout.FILE), "//p[contains(.,'〔2026〕')]/pPr/jc/@val")).isEqualTo("center");
        assertThat(at(of(Layout.LETTER), "//p[contains(.,'〔2026〕')]/pPr/tabs/tab/@val"))
                .as("flush right in a letter")
                .isEqualTo("right");
    }

    @Test
    void the_date_has_arabic_digits_without_leading_zeros() throws IOException {
        assertThat(of(Layout.FILE).paragraphs()).contains("2026年11月5日").noneMatch(text -> text.contains("05日"));
        assertThat(OfficialDocument.day(LocalDate.of(2024, 5, 22))).isEqualTo("2024年5月22日");
    }

    @Test
    void the_date_ends_four_characters_from_the_right_and_the_name_is_centred_on_it() throws IOException {
        var written = of(Layout.FILE);
        int name = Integer.parseInt(written.property(NAME, "ind", "rightChars"));
        int date = Integer.parseInt(written.property("2026年11月5日", "ind", "rightChars"));

        assertThat(date).isEqualTo(400);
        assertThat(name + NAME.length() * 100 / 2)
                .as("middle of the name, and of the date of 6.5 characters")
                .isEqualTo(date + 650 / 2);
        assertThat(written.property("2026年11月5日", "jc", "val")).isEqualTo("right");
    }

    @Test
    void name_and_date_never_stand_on_a_page_without_text() throws IOException {
        var plain = Specimen.of(Layout.FILE);
        var written = Written.of(new OfficialDocument(
                Layout.FILE,
                false,
                "",
                NAME + "文件",
                plain.number(),
                plain.title(),
                "",
                List.of(new Text("第一段\n末段")),
                List.of(),
                NAME,
                plain.date(),
                "",
                ""));

        assertThat(written.in(MAIN, "//p[contains(.,'末段')]/pPr/keepNext")).hasSize(1);
        assertThat(written.in(MAIN, "//p[contains(.,'第一段')]/pPr/keepNext")).isEmpty();
    }

    @Test
    void a_long_name_stays_inside_and_the_date_is_centred_under_it() {
        var signature = Signature.of("中共试验物质科学研究所纪律检查委员会", "2026年11月5日");

        assertThat(signature.nameRight()).isEqualTo(200);
        assertThat(signature.dateRight() + 650 / 2).isEqualTo(200 + 1800 / 2);
    }

    @Test
    void a_file_has_a_red_mark_35_mm_down_and_a_red_rule_4_mm_below_the_number() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.style("公文发文机关标志", "rPr/color", "val")).isEqualTo("FF0000");
        assertThat(at(written, "//p[pPr/pStyle[@val='DocMark']]/pPr/spacing/@before"))
                .as("35 mm in twips")
                .isEqualTo("1984");
        assertThat(at(written, "//p[contains(.,'〔2026〕')]/pPr/pBdr/bottom/@color"))
                .isEqualTo("FF0000");
        assertThat(at(written, "//p[contains(.,'〔2026〕')]/pPr/pBdr/bottom/@space"))
                .as("4 mm in points")
                .isEqualTo("11");
        assertThat(at(written, "//titlePg/@val") + written.in(MAIN, "//titlePg").size())
                .isEqualTo("0");
    }

    @Test
    void a_letter_has_its_mark_30_mm_down_double_rules_and_no_number_on_its_first_page() throws IOException {
        var written = of(Layout.LETTER);

        assertThat(at(written, "//pgMar/@header")).as("30 mm").isEqualTo("1701");
        assertThat(written.in("word/header-first.xml", "//t")).containsExactly(NAME + "文件");
        assertThat(written.in("word/header-first.xml", "//pBdr/bottom/@val")).containsExactly("thickThinSmallGap");
        assertThat(written.in("word/footer-first.xml", "//pBdr/top/@val")).containsExactly("thinThickSmallGap");
        assertThat(written.in("word/header-first.xml", "//ind/@left"))
                .as("170 mm wide")
                .containsExactly("-397");
        assertThat(at(written, "//pgMar/@footer")).as("20 mm").isEqualTo("1134");
        assertThat(written.part("word/footer-first.xml")).doesNotContain("PAGE");
        assertThat(written.in(MAIN, "//titlePg")).hasSize(1);
        assertThat(written.paragraphs()).as("a letter names no printer").noneMatch(text -> text.endsWith("印发"));
    }

    @Test
    void page_numbers_stand_between_dashes_right_on_odd_and_left_on_even_pages() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.in("word/settings.xml", "//evenAndOddHeaders")).hasSize(1);
        for (var page : List.of("odd", "even")) {
            var part = "word/footer-" + page + ".xml";
            assertThat(written.in(part, "//jc/@val")).containsExactly(page.equals("odd") ? "right" : "left");
            assertThat(String.join("", written.in(part, "//t"))).isEqualTo("— 1 —");
        }
    }

    @Test
    void headings_are_counted_by_level_and_the_first_line_is_indented_by_two_characters() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.paragraphs()).contains("一、总体要求", "（一）压实责任", "1.逐项对照", "（1）当月完成", "二、台账");
        assertThat(written.style("公文正文", "pPr/ind", "firstLineChars")).isEqualTo("200");
        assertThat(List.of(9, 10, 11, 20, 21, 99, 100, 120))
                .extracting(Numerals::chinese)
                .containsExactly("九", "十", "十一", "二十", "二十一", "九十九", "一〇〇", "一二〇");
    }

    @Test
    void typed_headings_are_headings_where_their_number_is_the_next_one_and_text_otherwise() {
        assertThat(OfficialDocument.typed("一、总则\n（一）范围\n全所。\n三、跳号\n二、附则\n（一）另起"))
                .containsExactly(
                        new OfficialDocument.Heading(OfficialDocument.Level.ONE, "总则"),
                        new OfficialDocument.Heading(OfficialDocument.Level.TWO, "范围"),
                        new Text("全所。"),
                        new Text("三、跳号"),
                        new OfficialDocument.Heading(OfficialDocument.Level.ONE, "附则"),
                        new OfficialDocument.Heading(OfficialDocument.Level.TWO, "另起"));
    }

    @Test
    void annexes_are_named_under_the_text_without_a_stop_and_begin_a_page_each() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.paragraphs()).contains("附件：1.任务分解表", "2.联系表", "附件1", "附件2");
        assertThat(written.style("公文附件标识", "pPr/pageBreakBefore", "val")).isEmpty();
        assertThat(written.in("word/styles.xml", "//style[name[@val='公文附件标识']]/pPr/pageBreakBefore"))
                .hasSize(1);
        var paragraphs = written.paragraphs();
        assertThat(paragraphs.indexOf("附件：1.任务分解表")).isLessThan(paragraphs.indexOf(NAME));
        assertThat(paragraphs.lastIndexOf("附件1")).isGreaterThan(paragraphs.indexOf("2026年11月5日"));
    }

    @Test
    void copies_and_printer_stand_at_the_bottom_between_rules() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.paragraphs()).contains("抄送：所领导，纪委。", NAME + "办公室2026年11月5日印发");
        assertThat(written.style("公文版记线", "pPr/pBdr/top", "sz")).as("0.35 mm").isEqualTo("8");
        assertThat(written.style("公文版记线", "pPr/pBdr/between", "sz"))
                .as("0.25 mm")
                .isEqualTo("6");
        assertThat(written.style("公文版记线", "pPr/pBdr/bottom", "sz")).isEqualTo("8");
        assertThat(at(written, "//p[contains(.,'抄送')]/pPr/framePr/@yAlign")).isEqualTo("bottom");
    }

    @Test
    void a_long_title_is_broken_at_sense_and_leaves_no_character_alone() {
        assertThat(TitleLines.of("关于规范经费使用和内控管理的监督建议函")).doesNotContain("\n");
        assertThat(TitleLines.of("关于进一步规范科研经费使用和内部控制管理的监督建议函")).isEqualTo("关于进一步规范科研经费使用和\n内部控制管理的监督建议函");
        assertThat(TitleLines.of("二〇二六年院党组巡视整改进展情况报告报告告").lines()).hasSize(2).allMatch(line -> line.length() >= 10);
    }

    @Test
    void a_long_mark_is_set_smaller_and_stays_on_one_line() throws IOException {
        var long18 = "中共试验物质科学研究所纪律检查委员会";
        var document = Specimen.of(Layout.LETTER);
        var written = Written.of(new OfficialDocument(
                Layout.LETTER,
                false,
                "",
                long18,
                document.number(),
                document.title(),
                "",
                List.of(),
                List.of(),
                NAME,
                document.date(),
                "",
                ""));
        var size = written.in("word/header-first.xml", "//r/rPr/sz/@val");

        assertThat(size).hasSize(1);
        assertThat(Integer.parseInt(size.get(0)) * long18.length()).isLessThanOrEqualTo(2 * 442);
    }

    @Test
    void what_is_empty_leaves_no_trace() throws IOException {
        var bare = new OfficialDocument(
                Layout.FILE, true, "", NAME, "", "标题", "", List.of(new Text("正文")), List.of(), NAME, null, "", NAME);
        var written = Written.of(bare);

        assertThat(written.paragraphs())
                .contains("标题", "正文")
                .noneMatch(text ->
                        text.contains("：") || text.contains("附件") || text.contains("印发") || text.contains("{{"));
        assertThat(written.part(MAIN)).as("the red rule stays").contains("FF0000");
    }

    @Test
    void a_draft_carries_its_mark_on_every_page_and_no_number() throws IOException {
        var draft = Written.of(Specimen.with(Layout.LETTER, "", "正文"));
        var signed = of(Layout.LETTER);

        for (var page : List.of("first", "odd", "even")) {
            assertThat(draft.part("word/header-" + page + ".xml")).contains("string=\"草稿\"");
            assertThat(signed.part("word/header-" + page + ".xml")).doesNotContain("草稿", "textpath");
        }
        assertThat(draft.part(MAIN)).doesNotContain("〔");
    }

    @Test
    void the_same_document_is_the_same_bytes_in_every_time_zone() {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            var first = write();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(write()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] write() {
        return DocumentWriter.write(
                DocumentTemplate.read(DocumentTemplate.shipped(Layout.FILE)), Specimen.of(Layout.FILE));
    }

    @Test
    void the_properties_come_from_the_document_and_not_from_the_clock() throws IOException {
        var written = of(Layout.FILE);

        assertThat(written.in("docProps/core.xml", "//created")).containsExactly("2026-11-05T00:00:00Z");
        assertThat(written.in("docProps/core.xml", "//title")).containsExactly("关于做好巡视反馈问题整改工作的通知");
        assertThat(written.in("docProps/core.xml", "//creator")).containsExactly(NAME);
    }

    @Test
    void whatever_is_typed_stays_text() throws IOException {
        var typed = "😀 <b onclick=\"x()\">粗</b> & ]]> {{标题}} \u0000\u0007\ud800\ufffe末";
        var written = Written.of(Specimen.with(Layout.FILE, "督办〔2026〕5号", typed));

        assertThat(written.paragraphs()).contains("😀 <b onclick=\"x()\">粗</b> & ]]> {{标题}} 末");
    }

    @Test
    void a_title_that_names_a_place_is_a_title() throws IOException {
        var document = Specimen.of(Layout.FILE);
        var written = Written.of(new OfficialDocument(
                Layout.FILE,
                false,
                "",
                "{{署名}}",
                document.number(),
                "{{正文}}",
                "",
                List.of(new Text("{{附件}}")),
                List.of(),
                NAME,
                document.date(),
                "",
                ""));

        assertThat(written.paragraphs()).contains("{{正文}}", "{{署名}}", "{{附件}}");
    }

    @Test
    void ten_thousand_characters_are_kept_to_the_last() throws IOException {
        var words = "整改".repeat(5_000);

        assertThat(Written.of(Specimen.with(Layout.LETTER, "函〔2026〕1号", words)).paragraphs())
                .contains(words);
    }
}
