package org.ronghe.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        assertThat(type("PK\3\4 [Content_Types].xml xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1)))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
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
}
