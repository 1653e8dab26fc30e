package org.ronghe.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSnifferTest {
    @Test
    void office_files_are_known_by_their_first_bytes() {
        assertThat(type("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))).contains("application/pdf");
        assertThat(type(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("image/png");
        assertThat(type(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})).contains("image/jpeg");
        assertThat(type(packed("[Content_Types].xml", "xl/workbook.xml")))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(type(packed("[Content_Types].xml", "word/document.xml")))
                .hasValueSatisfying(type -> assertThat(type).contains("wordprocessingml"));
        assertThat(type(packed("[Content_Types].xml", "ppt/presentation.xml")))
                .hasValueSatisfying(type -> assertThat(type).contains("presentationml"));
        assertThat(type(packed("OFD.xml", "Doc_0/Document.xml"))).contains("application/ofd");
    }

    @Test
    void half_a_package_or_one_of_other_things_is_none() {
        var whole = packed("[Content_Types].xml", "word/document.xml");

        assertThat(type("PK\3\4".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(type("PK\3\4 [Content_Types].xml word/document.xml".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        for (int cut = 1; cut < whole.length - 4; cut += 7) {
            assertThat(type(Arrays.copyOf(whole, whole.length - cut)))
                    .as("without the last %d bytes", cut)
                    .isEmpty();
        }
        assertThat(type(packed("run.exe"))).isEmpty();
        assertThat(type(packed("word/document.xml"))).isEmpty();
    }

    @Test
    void a_large_package_that_comes_in_pieces_is_known_by_its_end() {
        var parts = new String[3_000];
        Arrays.setAll(parts, i -> "word/media/picture" + i + ".png");
        parts[0] = "[Content_Types].xml";
        parts[1] = "word/document.xml";
        var whole = packed(parts);
        var sniffer = new MediaSniffer();
        for (int at = 0; at < whole.length; at += 1000) {
            var piece = Arrays.copyOfRange(whole, at, Math.min(whole.length, at + 1000));
            sniffer.see(piece, piece.length);
        }

        assertThat(sniffer.type()).hasValueSatisfying(type -> assertThat(type).contains("wordprocessingml"));
        assertThat(sniffer.macros()).isFalse();
    }

    @Test
    void macros_are_seen_under_any_name() {
        var sniffer = new MediaSniffer();
        var content = packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        sniffer.see(content, content.length);

        assertThat(sniffer.macros()).isTrue();
        assertThat(FileNames.forMacros("m.docm")).isTrue();
        assertThat(FileNames.forMacros("表.XLSM")).isTrue();
        assertThat(FileNames.forMacros("报告.docx")).isFalse();
    }

    @Test
    void a_name_without_ending_gets_that_of_what_was_recognised() {
        assertThat(FileNames.withEnding("报告", "application/pdf")).isEqualTo("报告.pdf");
        assertThat(FileNames.withEnding("报告 2026.11", "application/pdf")).isEqualTo("报告 2026.11.pdf");
        assertThat(FileNames.withEnding("报告.PDF", "application/pdf")).isEqualTo("报告.PDF");
        assertThat(FileNames.withEnding("旧报告", "application/x-ole-storage")).isEqualTo("旧报告");
    }

    private static byte[] packed(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void chinese_text_is_text_in_both_encodings() {
        assertThat(type("整改情况：已完成。\n".getBytes(StandardCharsets.UTF_8))).contains("text/plain");
        assertThat(type("整改情况：已完成。\n".getBytes(Charset.forName("GB18030")))).contains("text/plain");
    }

    @Test
    void a_text_longer_than_the_look_is_still_text() {
        assertThat(type("长文".repeat(10_000).getBytes(StandardCharsets.UTF_8))).contains("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "  <svg onload=x>",
                "#!/bin/sh\nrm",
                "MZ\u0090\0",
                "\u007fELF\2",
                "a\0b"
            })
    void pages_scripts_and_programs_are_refused(String content) {
        assertThat(type(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    private static Optional<String> type(byte[] content) {
        var sniffer = new MediaSniffer();
        sniffer.see(content, content.length);
        return sniffer.type();
    }

    @Test
    void a_name_that_says_another_kind_of_file_contradicts_the_content() {
        assertThat(FileNames.contradicts("照片.xlsx", "image/png")).isTrue();
        assertThat(FileNames.kind("image/png")).isEqualTo("PNG");
        assertThat(FileNames.contradicts("报告.pdf", "text/plain")).isTrue();
        assertThat(FileNames.contradicts("报告.DOCX", "application/x-ole-storage"))
                .isTrue();
        assertThat(FileNames.contradicts("照片.JPEG", "image/jpeg")).isFalse();
        assertThat(FileNames.contradicts("清单.csv", "text/plain")).isFalse();
        assertThat(FileNames.contradicts("会议纪要2.0", "text/plain")).isFalse();
        assertThat(FileNames.contradicts("底稿.bak", "text/plain")).isFalse();
    }

    @Test
    void a_pdf_without_a_page_is_seen_however_it_comes_in() {
        assertThat(withoutPage("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"))
                .isTrue();
        assertThat(withoutPage("%PDF-1.4\n<</Type /Pages /Count 0 /Kids []>>\n%%EOF"))
                .isTrue();
        assertThat(withoutPage("%PDF-1.4\n<</Type /Pages /Count 1>> <</Type /Page /Parent 1 0 R>>"))
                .isFalse();
        assertThat(withoutPage("%PDF-1.4\n<</Type/Page/Parent 1 0 R>>")).isFalse();
        assertThat(withoutPage("%PDF-1.5\n<</Type /ObjStm /N 3>> stream")).isFalse();
        assertThat(withoutPage("plain text")).isFalse();
    }

    /** Byte by byte: a token may lie on the edge of two pieces. */
    private static boolean withoutPage(String content) {
        var sniffer = new MediaSniffer();
        for (byte each : content.getBytes(StandardCharsets.ISO_8859_1)) {
            sniffer.see(new byte[] {each}, 1);
        }
        return sniffer.withoutPage();
    }
}
