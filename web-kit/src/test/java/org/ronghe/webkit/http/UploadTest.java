package org.ronghe.webkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.bind.Malformed;

class UploadTest {
    private static final String FORM = "multipart/form-data; boundary=line";

    /** Note, name and content of the file. */
    private static List<String> taken(InputStream body) {
        var taken = new ArrayList<String>();
        Upload.read(FORM, body, (fields, name, content) -> {
            taken.add(fields.getOrDefault("note", ""));
            taken.add(name);
            taken.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        });
        return taken;
    }

    @Test
    void the_file_of_a_form_comes_with_its_fields_its_name_and_every_byte() {
        assertThat(taken(form("名单.csv", "code\r\n--lin\r\nL01")))
                .containsExactly("第一", "名单.csv", "code\r\n--lin\r\nL01");
    }

    @Test
    void a_path_before_the_name_is_dropped() {
        assertThat(taken(form("C:\\\\office\\\\list.csv", "x"))).contains("list.csv");
        assertThat(Upload.name("../../etc/名单.csv")).isEqualTo("名单.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/.", "\u202e"})
    void a_name_of_nothing_is_refused(String name) {
        assertThatThrownBy(() -> Upload.name(name))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("upload.name");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 600, 3000})
    void a_name_that_is_too_long_is_told_the_limit(int length) {
        assertThatThrownBy(() -> taken(form("报".repeat(length) + ".pdf", "x")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("upload.name-too-long");
                    assertThat(refusal.arguments()).containsExactly(200);
                });
    }

    @Test
    void a_long_name_within_the_limit_is_kept() {
        var name = "报".repeat(196) + ".pdf";

        assertThat(taken(form(name, "x"))).contains(name);
    }

    @Test
    void a_form_without_a_file_is_refused() {
        assertThatThrownBy(() ->
                        taken(bytes("--line\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--line--\r\n")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("upload.no-file");
        assertThatThrownBy(() -> taken(form("", ""))).hasMessage("upload.no-file");
    }

    @Test
    void a_form_that_breaks_off_or_is_none_is_called_so() {
        assertThatThrownBy(() -> taken(
                        bytes("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n12")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Upload.read("multipart/form-data", bytes("x"), (fields, name, content) -> {}))
                .isInstanceOf(Malformed.class);
    }

    private static InputStream form(String name, String content) {
        return bytes("--line\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n第一\r\n"
                + "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--line--\r\n");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
