package org.ronghe.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Actor;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Ui;

class WidgetsTest {
    private static final Ui UI =
            new Ui(Lang.ZH, Actor.NOBODY, LocalDate.of(2026, 11, 20), URI.create("/"), "light", false);

    private static String html(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }

    @Test
    void a_text_of_usual_length_stands_as_it_was_written() {
        assertThat(html(Widgets.folded(UI, "第一行\n<b>第二行"))).isEqualTo("第一行<br>&lt;b&gt;第二行");
    }

    @Test
    void a_text_that_would_fill_the_screen_is_folded_and_can_be_read_whole_without_script() {
        var text = "整".repeat(9_999) + "😀";

        var html = html(Widgets.folded(UI, text));

        assertThat(html)
                .startsWith("<details class=\"dj-long\"><summary>")
                .contains("<span class=\"dj-long-beginning\">" + "整".repeat(160) + "… </span>", "全文 10000 字")
                .endsWith("</summary>" + text + "</details>");
    }

    @Test
    void many_short_lines_fill_the_screen_too() {
        assertThat(Widgets.isLong("一行\n".repeat(13))).isTrue();
        assertThat(Widgets.isLong("一行\n".repeat(12))).isFalse();
        assertThat(html(Widgets.folded(UI, "😀".repeat(300)))).contains("😀".repeat(160) + "… ");
    }
}
