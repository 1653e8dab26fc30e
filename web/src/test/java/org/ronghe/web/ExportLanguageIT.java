package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file's headings and words are in the language of whoever asks for it, in every ledger; the office's form is not.
 */
@InTheServer
class ExportLanguageIT {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @CsvSource({
        "fangshining, /discipline/closings",
        "fangshining, /discipline/figures",
        "fangshining, /discipline/figures/difference",
        "fangshining, /discipline/figures/snapshots",
        "fangshining, /discipline/inspectors",
        "fangshining, /discipline/letters",
        "fangshining, /discipline/look-back-samples",
        "fangshining, /discipline/look-backs",
        "fangshining, /discipline/notices",
        "fangshining, /discipline/orders",
        "fangshining, /discipline/orders/suggestions",
        "fangshining, /discipline/rectifications/tasks",
        "fangshining, /discipline/rounds",
        "gushiyan, /changes",
        "gushiyan, /elections",
        "fangshining, /handovers",
        "gushiyan, /meetings",
        "gushiyan, /meetings/items",
        "gushiyan, /members",
        "gushiyan, /organisations/coverage",
        "gushiyan, /corrections",
        "sysadmin, /admin/reminders"
    })
    void headings_follow_the_reader(String who, String path, TheServer server) {
        var reader = server.signIn(who);

        assertThat(heading(reader, path + "?as=csv&lang=en")).doesNotContainPattern(HAN);
        assertThat(heading(reader, path + "?as=csv")).containsPattern(HAN);
        assertThat(reader.file(path + "?as=xlsx&lang=en").body()).startsWith('P', 'K');
    }

    private static String heading(Session reader, String path) {
        var answer = reader.file(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void words_of_ours_follow_too_and_what_people_wrote_stays(TheServer server) {
        var file = new String(
                server.signIn("fangshining")
                        .file("/discipline/orders?as=csv&lang=en")
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(file).contains("修订大型仪器共享管理办法");
        for (var word : List.of("已交办", "已签收", "办理中")) {
            assertThat(file.lines().map(line -> List.of(line.split(",", -1)))).noneMatch(cells -> cells.contains(word));
        }
    }

    @Test
    void the_office_s_own_form_stays_as_the_office_drew_it(TheServer server) {
        assertThat(heading(server.signIn("fangshining"), "/discipline/rectifications?as=csv&lang=en"))
                .containsPattern(HAN);
    }
}
