package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SheetMessagesTest {

    private static Properties messages(String language) throws IOException {
        var properties = new Properties();
        try (var in = SheetRefused.class.getResourceAsStream("messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void every_refusal_has_a_sentence_in_both_languages_and_no_sentence_is_left_over() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.list(Path.of("src/main/java/org/ronghe/webkit/sheet"))) {
            for (Path source : sources.toList()) {
                Pattern.compile("\"(sheet\\.[a-z0-9.-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(match -> codes.add(match.group(1)));
            }
        }

        assertThat(messages("zh").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(messages("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
    }
}
