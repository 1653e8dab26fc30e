package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;
import org.ronghe.web.signin.DemoAccounts;

/** Whatever people write comes back as they wrote it, on pages, in documents and in files, and does nothing. */
@InTheServer
class HostileTextIT {
    static final String BRACES = "${7*7} #{7*7} {{7*7}} {0} !{x}";

    private static final List<String> TEXTS = List.of(
            "<script>window.hostile=1</script>",
            "\"'><img src=x onerror=window.hostile=1>&amp;&lt;",
            "</textarea></title><svg onload=window.hostile=1>",
            "javascript:window.hostile=1",
            BRACES,
            "=HYPERLINK(\"http://evil.example\",\"点\")",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "＝1＋1",
            "=cmd|' /C calc'!A0",
            "\uD842\uDFB7\uD883\uDEDD㐀 👩‍👩‍👧‍👦 🇨🇳 é é",
            "\u202Eabc\u202C \u2066x\u2069 \u200B零",
            "%00 %2e%2e \\u0000 \\x00 '; DROP TABLE x; --",
            "字".repeat(180));

    @Test
    void every_text_of_a_task_comes_back_as_it_was_written_and_does_nothing(TheServer server, Visitor visitor) {
        signIn(visitor);
        for (var text : TEXTS) {
            var road = written(server, text);
            var sheet = road.sheet();

            assertThat(texts(sheet)).as(text).containsOnly(text);
            assertThat(finding(road)).as(text).containsOnly(text);
            for (var path : List.of(
                    road.path(),
                    "/discipline/rectifications?round=" + road.round + "&finding=" + road.finding,
                    "/discipline/rounds/" + road.round)) {
                visitor.page().navigate(path);
                assertHarmless(visitor.page(), path, text);
            }
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    private static void signIn(Visitor visitor) {
        visitor.page().navigate("/sign-in");
        visitor.page().locator("#username").fill("fangshining");
        visitor.page().locator("#password").fill(DemoAccounts.PASSWORD);
        visitor.page().locator("#password").press("Enter");
        visitor.page().waitForURL("**/");
    }

    private static void assertHarmless(Page page, String path, String text) {
        var shown = (String) page.evaluate("document.querySelector('main').textContent");
        assertThat(shown).as(path).contains(text);
        assertThat(page.evaluate("typeof window.hostile")).as(path).isEqualTo("undefined");
        assertThat(page.evaluate("document.querySelectorAll('main script, img[src=x], svg[onload]').length"))
                .as(path)
                .isEqualTo(0);
    }

    /** A task with this text in every field that takes one. */
    private static Road written(TheServer server, String text) {
        var road = Road.beginIn(server, "难写的文字");
        var finding = "/discipline/rounds/findings/" + road.finding;
        assertMoved(road.office.post(
                finding,
                "version",
                road.office.read(finding).at("/finding/version").asLong(),
                "section",
                text,
                "text",
                text,
                "rootCause",
                text,
                "source",
                "THIS_ROUND"));
        var plan = road.plan(text);
        for (int i = 0; i < plan.length; i += 2) {
            if (List.of("deliverable", "standard").contains(plan[i])) {
                plan[i + 1] = text;
            }
        }
        assertMoved(road.step(road.office, "plan", plan));
        assertMoved(road.step(road.office, "proposal"));
        assertMoved(road.step(road.group, "issuing", "decision", text, "lateReason", ""));
        assertMoved(road.step(road.responsible, "signature"));
        assertMoved(road.step(
                road.responsible,
                "weekly-entries",
                "progress",
                "BLOCKED",
                "percent",
                5,
                "text",
                text,
                "blocker",
                text));
        assertMoved(road.step(
                road.responsible,
                "result",
                "results",
                List.of(Session.map("measure", road.sheet().at("/measures/0/id").asLong(), "result", text)),
                "institutionNumber",
                text));
        return road;
    }

    private static List<String> texts(JsonNode sheet) {
        return List.of(
                sheet.at("/measures/0/text").asText(),
                sheet.at("/measures/0/result").asText(),
                sheet.get("deliverable").asText(),
                sheet.get("standard").asText(),
                sheet.get("decision").asText(),
                sheet.get("institutionNumber").asText(),
                sheet.at("/entries/0/text").asText(),
                sheet.at("/entries/0/blocker").asText(),
                sheet.at("/findings/0/text").asText(),
                sheet.at("/findings/0/section").asText(),
                sheet.at("/findings/0/rootCause").asText());
    }

    private static List<String> finding(Road road) {
        var texts = new ArrayList<String>();
        road.office.read("/discipline/rounds/" + road.round).get("findings").forEach(each -> {
            if (each.get("id").asLong() == road.finding) {
                texts.add(each.get("section").asText());
                texts.add(each.get("text").asText());
                texts.add(each.get("rootCause").asText());
            }
        });
        assertThat(texts).hasSize(3);
        return texts;
    }

    @Test
    void ten_thousand_characters_come_back_and_one_more_is_refused(TheServer server) {
        var road = Road.begin(server).signed();
        var long10000 = "长\uD842\uDFB7".repeat(3333) + "尾";

        assertMoved(road.state(long10000));
        assertThat(road.sheet().at("/measures/0/result").asText()).isEqualTo(long10000);
        assertThat(road.responsible.page(road.path()).statusCode()).isEqualTo(200);
        var tooLong = road.state(long10000 + "余");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Session.json(tooLong).at("/errors/0/field").asText()).isEqualTo("results[0].result");
    }

    @Test
    void lines_keep_their_ends_and_lose_their_carriage_returns(TheServer server) {
        var road = Road.begin(server).signed();

        assertMoved(road.state("一\r\n二\r三\n\n四"));

        assertThat(road.sheet().at("/measures/0/result").asText()).isEqualTo("一\n二\n三\n\n四");
    }

    @Test
    void the_name_of_a_file_is_a_name_and_nothing_else(TheServer server) {
        var road = Road.begin(server).signed();
        var names = List.of(
                List.of("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
                List.of("=1+1\uD842\uDFB7.txt", "=1+1\uD842\uDFB7.txt"),
                List.of("..\\..\\etc\\passwd.txt", "passwd.txt"),
                List.of("a\u202Etxt.exe.txt", "atxt.exe.txt"),
                List.of("名 字&;\"'.txt", "名 字&;\"'.txt"));
        for (var name : names) {
            // the server takes no backslash in an address; a browser sends one in the form
            assertMoved(
                    name.get(0).contains("\\")
                            ? road.responsible.upload(
                                    road.path() + "/evidence",
                                    Map.of("kind", "DELIVERABLE"),
                                    name.get(0),
                                    ("内容 " + name.get(0)).getBytes(StandardCharsets.UTF_8))
                            : road.prove(name.get(0), "内容 " + name.get(0)));
        }

        var found = new ArrayList<String>();
        road.sheet().get("proofs").forEach(proof -> found.add(proof.get("name").asText()));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> name.get(1)).toList());
        for (var proof : road.proofs()) {
            var file = road.office.file(road.path() + "/evidence/" + proof);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9%._*-]+");
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
        }
        for (var refused : List.of("..", " ", "\u200B", "长".repeat(201))) {
            assertThat(road.prove(refused, "内容").statusCode()).as(refused).isBetween(400, 499);
        }
        assertThat(road.proofs()).hasSize(names.size());
    }

    private static final Pattern CELL = Pattern.compile("(?:^|[,\\n])(?:\"((?:[^\"]|\"\")*)\"|([^,\\r\\n]*))");

    @Test
    void no_cell_of_an_exported_file_is_a_formula(TheServer server) throws IOException {
        var written = new ArrayList<Road>();
        for (var text : TEXTS) {
            written.add(written(server, text));
        }
        var road = written.get(0);
        var ledger = "/discipline/rectifications?round=" + road.round + "&as=";

        var csv = new String(road.office.file(ledger + "csv").body(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var cells = CELL.matcher(csv)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
        assertThat(cells).hasSizeGreaterThan(100).noneMatch(cell -> cell.matches("(?s)[=+\\-@＝＋－＠\\t\\r\\x00].+"));
        assertThat(cells).anyMatch(cell -> cell.contains("HYPERLINK"));

        var workbook = road.office.file(ledger + "xlsx").body();
        var parts = new StringBuilder();
        var saved = Files.write(Path.of("target/hostile.xlsx"), workbook);
        try (var zip = new ZipFile(saved.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    parts.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(parts.toString())
                .doesNotContain("<f>", "<f ", "externalLink")
                .contains("HYPERLINK");
    }
}
