package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;

class UploadTest {
    private static final String FORM = "multipart/form-data; boundary=line";

    @Test
    void the_file_of_a_form_comes_with_its_name_and_every_byte() {
        var upload = Upload.of(form("名单.csv", "code\r\n--lin\r\nL01"), FORM, null, 1000);

        assertThat(upload.name()).isEqualTo("名单.csv");
        assertThat(new String(upload.content(), StandardCharsets.UTF_8)).isEqualTo("code\r\n--lin\r\nL01");
    }

    @Test
    void a_path_before_the_name_is_dropped() {
        assertThat(Upload.of(form("C:\\\\office\\\\list.csv", "x"), FORM, null, 1000)
                        .name())
                .isEqualTo("list.csv");
    }

    @Test
    void a_program_sends_the_bare_file() {
        var upload = Upload.of(bytes("code"), "text/csv; charset=utf-8", null, 1000);

        assertThat(upload.name()).isEqualTo("organisations.csv");
        assertThat(upload.content()).hasSize(4);
    }

    @Test
    void one_byte_over_the_limit_is_refused() {
        assertThat(Upload.of(bytes("1234"), "text/csv", "a.csv", 4).content()).hasSize(4);
        refuses("org.upload-too-large", bytes("12345"), "text/csv");
        refuses("org.upload-too-large", form("a.csv", "12345"), FORM);
    }

    @Test
    void a_form_without_a_file_is_refused() {
        refuses(
                "org.upload-missing",
                bytes("--line\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--line--\r\n"),
                FORM);
        refuses("org.upload-missing", form("a.csv", ""), FORM);
    }

    @Test
    void a_form_that_breaks_off_is_refused() {
        refuses(
                "org.upload-broken",
                bytes("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n12"),
                FORM);
        refuses("org.upload-broken", bytes("anything"), "multipart/form-data");
    }

    private static void refuses(String rule, InputStream body, String type) {
        assertThatThrownBy(() -> Upload.of(body, type, null, 4))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(rule);
    }

    private static InputStream form(String name, String content) {
        return bytes("--line\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfirst\r\n"
                + "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--line--\r\n");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
