package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.audit.AuditVerifier;

/** The database is killed and comes back, or stands still for a while: people are told, and nothing is half done. */
@InTheServer
class DatabaseAwayIT {
    /** The pool asks its connection (3 s), then a new one (2 s); half a second is for a busy machine. */
    private static final Duration ANSWER = Duration.ofMillis(5_500);

    private static final String LEDGER = "/discipline/rectifications";

    @Test
    void a_killed_database_is_said_in_words_and_comes_back_by_itself(TheServer server) throws Exception {
        var office = server.signIn("fangshining");
        var asset = asset(office);
        var first = server.databasePid();

        signal("KILL", List.of(first));
        var away = new ArrayList<HttpResponse<String>>();
        await(() -> {
            var answer = office.get(LEDGER);
            if (answer.statusCode() != 200) {
                away.add(answer);
            }
            return !away.isEmpty();
        });
        assertSaidInWords(away.get(0));
        assertThat(server.get(asset).statusCode()).isEqualTo(200);
        assertThat(server.get("/live").statusCode()).isEqualTo(200);

        await(() -> office.get(LEDGER).statusCode() == 200);
        assertThat(server.databasePid()).isNotEqualTo(first);
        await(() -> server.get("/ready").statusCode() == 200);
        assertWhole(server);
    }

    @Test
    void a_database_that_stands_still_keeps_nobody_waiting_and_no_write_is_half_done(TheServer server)
            throws Exception {
        var office = server.signIn("fangshining");
        var asset = asset(office);
        var before = server.rows();
        var processes = new ArrayList<Long>();
        ProcessHandle.of(server.databasePid()).ifPresent(postmaster -> {
            processes.add(postmaster.pid());
            postmaster.descendants().forEach(child -> processes.add(child.pid()));
        });

        signal("STOP", processes);
        try {
            for (var asking : List.<java.util.function.Supplier<HttpResponse<String>>>of(
                    () -> office.get(LEDGER),
                    () -> office.page(LEDGER),
                    () -> office.post(
                            "/discipline/rounds", "name", "停库", "level", "SUPERIOR", "feedbackOn", "2026-01-05"))) {
                var start = Instant.now();
                var answer = asking.get();
                assertThat(Duration.between(start, Instant.now())).isLessThan(ANSWER);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).doesNotContain("Exception").doesNotContainIgnoringCase("postgres");
            }
            assertThat(server.get(asset).statusCode()).isEqualTo(200);
            assertThat(server.get("/live").statusCode()).isEqualTo(200);
        } finally {
            signal("CONT", processes);
        }

        await(() -> office.get(LEDGER).statusCode() == 200);
        assertThat(server.rows()).isEqualTo(before);
        assertWhole(server);
    }

    private static void assertSaidInWords(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Session.json(answer).get("title").asText()).isEqualTo("数据库暂时连不上，内容没有保存");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContainIgnoringCase("postgres");
    }

    private static String asset(Session session) {
        var link = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
                .matcher(session.page(LEDGER).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void assertWhole(TheServer server) throws Exception {
        try (var connection = server.database()) {
            assertThat(AuditVerifier.verify(connection, Path.of("target/it/audit-anchors"))
                            .whole())
                    .isTrue();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(pid -> command.add(String.valueOf(pid)));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
