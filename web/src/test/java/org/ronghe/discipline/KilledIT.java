package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.web.Session.leadsTo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.audit.AuditVerifier;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.web.serving.Ronghe;

/**
 * The process is killed while it writes: what was acknowledged is there, of what was not there is nothing, and the same
 * work can simply be done again.
 */
class KilledIT {
    private static final String HEADER = "序号,所属方面,具体问题,措施序号,整改措施,成果形式,整改类型,完成时限,牵头责任,责任人（单位）,完成情况,备注\n";
    private static final int ROWS = 6000;

    private final Path data =
            Path.of("target/distribution/killed-" + System.nanoTime()).toAbsolutePath();
    private Ronghe process;
    private TheServer server;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(data);
        again();
    }

    private void again() throws IOException {
        process = Ronghe.start(Ronghe.HOME, Map.of("DATA_DIR", data.toString()), "demo");
        process.awaitReady();
        server = process.server(data);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        process.close();
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_half_written_stays() throws Exception {
        var road = Road.begin(server).signed();
        killedWhileEvidenceArrives(road);
        var closed = killedWhileAListIsClosed();
        killedWhileAFileIsImported();
        for (var each : closed) {
            assertThat(state(each)).isEqualTo("CLOSED");
        }
        theImportIsDoneAgain();
        try (var connection = server.database()) {
            assertThat(AuditVerifier.verify(connection, data.resolve("audit-anchors"))
                            .whole())
                    .isTrue();
        }
    }

    private void killedWhileEvidenceArrives(Road road) throws Exception {
        assertMoved(road.prove("已收.txt", "已经收到的成果"));
        var acknowledged = road.proofs();
        var stored = files();
        var content = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(content);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
            var out = socket.getOutputStream();
            out.write(("PUT " + road.path() + "/evidence/half.pdf?kind=DELIVERABLE HTTP/1.1\r\nHost: 127.0.0.1:"
                            + process.port() + "\r\nOrigin: " + server.origin() + "\r\nCookie: "
                            + road.responsible.cookie()
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + content.length
                            + "\r\n\r\n%PDF-1.7\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content, 0, content.length / 2);
            out.flush();
            Ronghe.await(() -> files() > stored);
            killed();
        }
        var office = server.signIn("fangshining");
        assertThat(office.read(road.path()).get("proofs")).hasSize(acknowledged.size());
        assertThat(new String(
                        server.signIn("luoshiqing")
                                .file(road.path() + "/evidence/" + acknowledged.get(0))
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("已经收到的成果");
        var sent = server.signIn("luoshiqing")
                .put(road.path() + "/evidence/whole.txt?kind=DELIVERABLE", "成果全文".getBytes(StandardCharsets.UTF_8));
        assertMoved(sent);
    }

    private long files() {
        try (var files = Files.walk(data.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The list's second task is held by somebody else, so that the first one is written when the end comes. */
    private List<Road> killedWhileAListIsClosed() throws Exception {
        var first = Road.begin(server).accepted();
        var second = Road.begin(server).accepted();
        var list = leadsTo(assertMoved(first.office.post(
                "/discipline/closings", "round", first.round, "tasks", List.of(first.id, second.id))));
        long version = first.office.read(list).get("version").asLong();
        try (var holding = server.database()) {
            holding.setAutoCommit(false);
            try (var hold = holding.prepareStatement(
                    "SELECT 1 FROM discipline.task_line WHERE task_id = ? AND valid_to = 'infinity' FOR UPDATE")) {
                hold.setLong(1, second.id);
                hold.executeQuery();
            }
            var answer = CompletableFuture.supplyAsync(() -> confirm(first.group, list, version));
            Ronghe.await(() -> server.number(
                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%task_line%'")
                    > 0);
            process.kill();
            assertThat(answer).failsWithin(Duration.ofSeconds(10));
        }
        killed();

        for (var road : List.of(first, second)) {
            assertThat(state(road)).isEqualTo("ACCEPTED");
        }
        var office = server.signIn("fangshining");
        assertThat(office.read(list).get("status").asText()).isNotEqualTo("CONFIRMED");
        assertMoved(confirm(server.signIn("linshiyuan"), list, version));
        return List.of(first, second);
    }

    private String state(Road road) {
        return server.signIn("fangshining").read(road.path()).get("state").asText();
    }

    private static HttpResponse<String> confirm(Session group, String list, long version) {
        return group.post(
                list + "/confirmation", "version", version, "meeting", "领导小组会议纪要 11 号", "meetingOn", TODAY.toString());
    }

    private String batch = "";
    private long tasks;

    private void killedWhileAFileIsImported() throws Exception {
        var office = server.signIn("fangshining");
        var csv = new StringBuilder(HEADER);
        for (int i = 1; i <= ROWS; i++) {
            csv.append((i - 1) / 50 + 1)
                    .append(",理论武装,问题")
                    .append((i - 1) / 50 + 1)
                    .append(',')
                    .append((i - 1) % 50 + 1)
                    .append(",制定学习计划")
                    .append(i)
                    .append(",学习计划,当下改,立行立改,所党委,党办,已完成,\n");
        }
        tasks = tasks();
        batch = leadsTo(office.put("/discipline/imports/big.csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertMoved(office.post(
                batch + "/mapping",
                "version",
                office.read(batch).get("version").asLong(),
                "newRound",
                "中断轮次",
                "level",
                "INTERNAL",
                "feedbackOn",
                "2026-01-15"));
        apply(office);
        Ronghe.await(() ->
                server.number("SELECT coalesce(max(done), 0) FROM discipline.import_progress WHERE batch_id = ?", id())
                        > 0);
        killed();
    }

    private void theImportIsDoneAgain() {
        assertThat(tasks()).isEqualTo(tasks);
        assertThat(server.number("SELECT count(*) FROM discipline.inspection_round WHERE name = '中断轮次'"))
                .isZero();
        var office = server.signIn("fangshining");
        Ronghe.await(() -> office.read(batch).get("interrupted").asBoolean());

        apply(office);

        Ronghe.await(() -> office.read(batch).get("state").asText().equals("APPLIED"));
        assertThat(tasks()).isEqualTo(tasks + ROWS);
    }

    private void apply(Session office) {
        assertMoved(office.post(
                batch + "/application",
                "version",
                office.read(batch).get("version").asLong()));
    }

    private long id() {
        return Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1));
    }

    private long tasks() {
        return server.number("SELECT count(*) FROM discipline.task");
    }

    private void killed() throws InterruptedException, IOException {
        process.kill();
        process.close();
        again();
    }
}
