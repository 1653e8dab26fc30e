package org.ronghe.webkit.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1e400000}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":tru}",
                "// no\n{\"a\":1}"
            })
    void what_is_not_one_plain_json_object_is_refused(String body) {
        assertThatThrownBy(() -> json(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void nesting_beyond_reason_is_refused() {
        var deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

        assertThatThrownBy(() -> json(deep)).isInstanceOf(Malformed.class).hasMessageContaining("json.too-large");
    }

    @Test
    void fields_of_a_form_nest_and_index_like_json() {
        var form = Tree.form(Map.of("conclusions[0].measure", List.of("7"), "owner.name", List.of("Wang")));

        assertThat(form)
                .containsEntry("conclusions", List.of(Map.of("measure", "7")))
                .containsEntry("owner", Map.of("name", "Wang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[999999]", "a[-1]", "a[x]", "a[", "a[0"})
    void field_names_that_do_not_index_are_refused(String name) {
        assertThatThrownBy(() -> Tree.form(Map.of(name, List.of("1")))).isInstanceOf(Malformed.class);
    }

    private static Map<String, Object> json(String body) {
        return Tree.json(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
