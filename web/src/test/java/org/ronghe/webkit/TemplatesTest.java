package org.ronghe.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page may hold: the policy that the browser keeps for us refuses it, and the page would lose it silently. */
class TemplatesTest {
    private static final Pattern REFUSED = Pattern.compile(
            "\\bstyle=\\\\?[\"']|<style|<[a-z][^<>]*\\son[a-z]+=\\\\?[\"']|<script(?![^>]*\\ssrc=)|javascript:");

    @Test
    void no_template_and_no_widget_styles_or_scripts_in_line() throws IOException {
        var found = new ArrayList<String>();
        int read = 0;
        for (var module : List.of("web-kit", "org-structure", "discipline", "drive", "talent", "culture", "web")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (var file : files.filter(TemplatesTest::writesMarkup).toList()) {
                    read++;
                    if (REFUSED.matcher(Files.readString(file)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(100);
    }

    private static boolean writesMarkup(Path file) {
        var name = file.toString();
        return name.endsWith(".jte") || name.endsWith(".java") || name.endsWith(".js");
    }
}
