package org.ronghe.webkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;

/** A template of an office is taken when the writer can rely on it, and refused by name otherwise. */
class DocumentTemplateTest {
    private static final String MAIN = "word/document.xml";

    /** The shipped template with one part written anew. */
    private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
        var parts = new Written(DocumentTemplate.shipped(Layout.FILE)).parts();
        var old = parts.get(part);
        parts.put(
                part,
                change.apply(old == null ? "" : new String(old, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] file, String code, Object... arguments) {
        assertThatThrownBy(() -> DocumentTemplate.read(Layout.FILE, file))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo(code);
                    assertThat(broken.arguments()).contains(arguments);
                });
    }

    @Test
    void both_shipped_templates_are_taken() {
        for (var layout : Layout.values()) {
            assertThat(DocumentTemplate.read(layout, DocumentTemplate.shipped(layout))
                            .parts()
                            .all())
                    .containsKey(MAIN);
        }
    }

    @Test
    void what_an_office_writes_around_the_places_stays() throws IOException {
        var template = DocumentTemplate.read(
                with(MAIN, xml -> xml.replace("{{署名}}", "</w:t></w:r><w:r><w:t>签发：{</w:t></w:r><w:r><w:t>{署名}}（章）")));
        var written = new Written(DocumentWriter.write(template, Specimen.of(Layout.FILE)));

        assertThat(written.paragraphs()).contains("签发：试验物质科学研究所（章）");
    }

    @Test
    void styles_are_found_by_the_name_that_people_see() throws IOException {
        var template = DocumentTemplate.read(
                with("word/styles.xml", xml -> xml.replace("w:styleId=\"DocHeadingOne\"", "w:styleId=\"a7\"")));
        var written = new Written(DocumentWriter.write(template, Specimen.of(Layout.FILE)));

        assertThat(written.property("一、总体要求", "pStyle", "val")).isEqualTo("a7");
    }

    @Test
    void a_missing_place_is_named() throws IOException {
        assertRefused(
                with(MAIN, xml -> xml.replace("{{标题}}", "题目").replace("{{主送}}", "")),
                "template.places",
                "{{标题}}、{{主送}}");
    }

    @Test
    void a_template_of_the_other_layout_is_refused_by_the_places_that_only_one_of_them_has() {
        assertRefused(DocumentTemplate.shipped(Layout.LETTER), "template.places", "{{印发机关}}、{{印发日期}}");
        assertThatThrownBy(() -> DocumentTemplate.read(Layout.LETTER, DocumentTemplate.shipped(Layout.FILE)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("template.other-layout");
                    assertThat(broken.arguments()).contains("{{印发机关}}、{{印发日期}}");
                });
    }

    @Test
    void what_was_taken_before_the_layouts_were_told_apart_still_makes_documents() throws IOException {
        var template = DocumentTemplate.read(DocumentTemplate.shipped(Layout.LETTER));

        assertThat(new Written(DocumentWriter.write(template, Specimen.of(Layout.FILE))).paragraphs())
                .contains("2026年11月5日");
    }

    @Test
    void a_place_that_nobody_fills_is_named() throws IOException {
        assertRefused(with(MAIN, xml -> xml.replace("{{紧急程度}}", "{{密级}}")), "template.unknown-place", "{{密级}}");
    }

    @Test
    void a_missing_style_is_named() throws IOException {
        assertRefused(with("word/styles.xml", xml -> xml.replace("公文表头", "表头")), "template.styles", "公文表头");
    }

    @Test
    void macros_are_refused_by_part_and_by_declaration() throws IOException {
        assertRefused(with("word/vbaProject.bin", xml -> "x"), "template.macros");
        assertRefused(
                with(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")),
                "template.macros");
    }

    @Test
    void nothing_points_outside() throws IOException {
        assertRefused(
                with(
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"image\" TargetMode=\"External\""
                                        + " Target=\"https://example.invalid/a.png\"/></Relationships>")),
                "template.external",
                "https://example.invalid/a.png");
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        assertRefused(
                with(
                        MAIN,
                        xml -> xml.replace(
                                "<w:document ", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hosts\">]><w:document ")),
                "template.unsafe");
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        assertRefused("no package".getBytes(StandardCharsets.UTF_8), "template.not-document");
        assertRefused(new byte[0], "template.not-document");
        assertRefused(with(MAIN, xml -> "<broken"), "template.not-document");
        assertRefused(new byte[Parts.MOST_BYTES + 1], "template.too-large", 2);
        assertRefused(with("word/bomb.xml", xml -> " ".repeat(21 * 1024 * 1024)), "template.unsafe");
    }
}
