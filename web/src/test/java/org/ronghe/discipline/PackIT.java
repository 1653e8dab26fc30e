package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.webkit.http.Json;

/** Evidence packs: the same data is the same file, everything in it is what it says, and nothing else is in it. */
@InTheServer
class PackIT {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private static Map<String, byte[]> files(byte[] pack) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertWhole(Map<String, byte[]> files) {
        var sums = text(files, "SHA256SUMS.txt").lines().toList();
        assertThat(sums).hasSize(files.size() - 1);
        for (var line : sums) {
            var path = line.substring(66);
            assertThat(files).containsKey(path);
            assertThat(line.substring(0, 64)).as(path).isEqualTo(sha256(files.get(path)));
        }
        var links = LINK.matcher(text(files, "index.html"));
        int count = 0;
        while (links.find()) {
            assertThat(files).containsKey(URLDecoder.decode(links.group(1), StandardCharsets.UTF_8));
            count++;
        }
        assertThat(count).isGreaterThan(3);
        assertThat(text(files, "index.html")).doesNotContain("<script", "http://", "https://");
    }

    private static byte[] pack(Session reader, String path) {
        var answer = reader.file(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/zip");
        return answer.body();
    }

    @Test
    void the_same_data_is_the_same_pack_whoever_asks_and_whoever_read_in_between(TheServer server) throws IOException {
        var road = Road.beginIn(server, "证据包轮次" + UUID.randomUUID()).submitted();
        var path = "/discipline/packs/rounds/" + road.round;
        long before = made(server, "round/" + road.round);
        var first = pack(road.office, path);
        road.sheet();
        road.office.page("/discipline/rounds/" + road.round);

        assertThat(pack(road.office, path)).isEqualTo(first);
        assertThat(pack(road.discipline, path)).as("another reader").isEqualTo(first);
        assertThat(made(server, "round/" + road.round)).isEqualTo(before + 3);
        var files = files(first);
        assertWhole(files);
        var code = road.sheet().get("code").asText();
        var task = Json.read(text(files, "任务/" + code + ".json"), com.fasterxml.jackson.databind.JsonNode.class);
        assertThat(task.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(task.get("evidence")).isNotEmpty();
        for (var file : task.get("evidence")) {
            assertThat(sha256(files.get(file.get("path").asText())))
                    .isEqualTo(file.get("sha256").asText());
        }
        assertThat(text(files, "审计/" + code + ".jsonl"))
                .contains("\"SUBMIT\"", "\"PROVE\"")
                .doesNotContain("rectification.read", "rectification.pack");

        for (var acceptor : java.util.List.of(road.otherOffice, road.discipline)) {
            road.recognise(acceptor);
            assertMoved(road.accept(acceptor, "DONE"));
        }
        assertThat(pack(road.office, path)).as("changed data").isNotEqualTo(first);
    }

    @Test
    void the_pack_of_a_round_holds_the_round_and_its_audit_lines_and_no_name_of_its_team(TheServer server)
            throws IOException {
        var round = server.number("SELECT min(m.round_id) FROM discipline.team_member m"
                + " JOIN discipline.inspection_round r ON r.id = m.round_id WHERE r.name LIKE '%（演示）%'");
        var names = server.texts(
                "SELECT p.name FROM discipline.team_member m JOIN orgstructure.person p ON p.id = m.person_id"
                        + " WHERE m.round_id = ?",
                round);
        assertThat(names).isNotEmpty();
        var files = files(pack(server.signIn("fangshining"), "/discipline/packs/rounds/" + round));

        assertWhole(files);
        var record = Json.read(text(files, "轮次.json"), com.fasterxml.jackson.databind.JsonNode.class);
        assertThat(record.get("name").asText())
                .isEqualTo(server.text("SELECT name FROM discipline.inspection_round WHERE id = ?", round));
        assertThat(record.get("team").asInt()).isEqualTo((int) server.number(
                "SELECT count(*) FROM discipline.team_member WHERE round_id = ? AND released_on IS NULL", round));
        assertThat(record.get("history"))
                .hasSize((int) server.number("SELECT count(*) FROM discipline.round_move WHERE round_id = ?", round));
        assertThat(text(files, "审计/轮次.jsonl")).contains("round.plan", "round.authorise");
        for (var name : names) {
            assertThat(text(files, "轮次.json") + text(files, "审计/轮次.jsonl") + text(files, "index.html"))
                    .doesNotContain(name);
        }
    }

    private static long made(TheServer server, String object) {
        return server.number(
                "SELECT count(*) FROM domain.audit_line WHERE what = 'rectification.pack' AND outcome = 'ok' AND object = ?",
                object);
    }

    @Test
    void a_pack_of_a_finding_holds_its_own_tasks_and_no_file_of_another(TheServer server) throws IOException {
        var mine = Road.beginIn(server, "本包轮次" + UUID.randomUUID()).submitted();
        var other = Road.beginIn(server, "他包轮次" + UUID.randomUUID()).submitted();
        var finding = mine.sheet().at("/findings/0/id").asLong();
        var files = files(pack(mine.office, "/discipline/packs/findings/" + finding));

        assertWhole(files);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("任务/")))
                .containsExactly("任务/" + mine.sheet().get("code").asText() + ".json");
        for (var proof : other.sheet().get("proofs")) {
            assertThat(text(files, "SHA256SUMS.txt"))
                    .doesNotContain(proof.get("sha256").asText());
        }
        assertThat(text(files, "index.html")).doesNotContain(other.words);
        assertThat(mine.office.page("/discipline/rounds/findings/" + finding).body())
                .contains("/discipline/packs/findings/" + finding, "证据包");
    }

    @Test
    void whoever_sees_a_part_of_the_ledger_alone_makes_no_pack_and_unknown_ones_are_not_found(TheServer server) {
        var round = server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");

        assertThat(server.signIn("luoshiqing")
                        .file("/discipline/packs/rounds/" + round)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.signIn("fangshining")
                        .file("/discipline/packs/rounds/999999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.signIn("fangshining")
                        .file("/discipline/packs/findings/999999999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_whole_demonstration_round_is_one_pack(TheServer server) throws IOException {
        var round = server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
        var office = server.signIn("fangshining");
        var files = files(pack(office, "/discipline/packs/rounds/" + round));

        assertWhole(files);
        assertThat(files.keySet().stream()
                        .filter(name -> name.startsWith("任务/"))
                        .count())
                .isEqualTo(server.number("SELECT count(*) FROM discipline.task WHERE round_id = ?", round));
        assertThat(files.keySet().stream()
                        .filter(name -> name.startsWith("证据/"))
                        .count())
                .isEqualTo(server.number("""
                        SELECT (SELECT count(*) FROM discipline.proof p JOIN discipline.task t ON t.id = p.task_id
                                 WHERE t.round_id = r.id)
                             + (SELECT count(*) FROM discipline.order_proof p
                                  JOIN discipline.supervision_order o ON o.id = p.order_id
                                  JOIN discipline.task t ON t.id = o.task_id
                                 WHERE t.round_id = r.id AND o.number <> '')
                             + (SELECT count(*) FROM discipline.look_back_proof p
                                  JOIN discipline.look_back l ON l.id = p.look_back_id
                                  JOIN discipline.task t ON t.id = l.task_id WHERE t.round_id = r.id)
                          FROM discipline.inspection_round r WHERE r.id = ?
                        """, round));
        var orders = server.texts(
                "SELECT o.number FROM discipline.supervision_order o JOIN discipline.task t ON t.id = o.task_id"
                        + " WHERE t.round_id = ? AND o.number <> '' ORDER BY o.id",
                round);
        assertThat(orders).isNotEmpty();
        assertThat(text(files, "督办单/" + orders.get(0) + ".json")).contains("\"history\"", "\"ISSUE\"");
        assertThat(text(files, "审计/督办单 " + orders.get(0) + ".jsonl")).contains("order.issue");
        assertThat(text(files, "index.html")).contains("督办单 " + orders.get(0));
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("回头看/"));
    }
}
