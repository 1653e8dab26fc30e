package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit chain as its administrator reads and searches it. */
@InTheServer
class AuditIT {

    private static List<String> column(Session auditor, String query, String name) {
        var found = new ArrayList<String>();
        auditor.read("/admin/audit?" + query)
                .get("lines")
                .forEach(line -> found.add(line.get(name).asText()));
        return found;
    }

    @Test
    void the_chain_is_searched_by_words_of_either_language_and_by_codes(TheServer server) {
        var auditor = server.signIn("auditor");

        assertThat(column(auditor, "what=" + Session.encoded("填周报"), "step"))
                .isNotEmpty()
                .containsOnly("REPORT");
        assertThat(column(auditor, "what=" + Session.encoded("拟销号清单"), "what"))
                .isNotEmpty()
                .containsOnly("rectification.closing");
        assertThat(column(auditor, "what=draw+up+close-out", "what"))
                .isNotEmpty()
                .containsOnly("rectification.closing");
        assertThat(column(auditor, "what=rectification.reopen", "what"))
                .isNotEmpty()
                .containsOnly("rectification.reopen");
        assertThat(column(auditor, "what=" + Session.encoded("没有这样的词"), "what")).isEmpty();
    }

    @Test
    void a_record_is_found_by_the_number_people_say(TheServer server) {
        var auditor = server.signIn("auditor");
        var code = server.text("SELECT code FROM discipline.task WHERE state = 'CLOSED' ORDER BY id LIMIT 1");

        assertThat(column(auditor, "object=" + Session.encoded(code), "label"))
                .isNotEmpty()
                .containsOnly(code);
    }

    @Test
    void the_page_speaks_the_readers_language_and_keeps_the_codes(TheServer server) {
        var auditor = server.signIn("auditor");
        server.signIn("luoshiqing").get("/admin/audit");

        var refused = auditor.page("/admin/audit?refused=true&what=audit.read").body();
        var reports =
                auditor.page("/admin/audit?what=" + Session.encoded("填周报")).body();

        assertThat(refused).contains("查看审计", "没有权限", "普通职工", "title=\"denied\"");
        assertThat(refused).doesNotContain(">denied<", ">audit.read<");
        assertThat(reports).contains("承办整改任务 · 填周报", "title=\"rectification.work REPORT\"", "整改任务");
    }

    @Test
    void a_refusal_at_the_door_names_the_record_that_was_asked_for(TheServer server) {
        var task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'CLOSED'");
        var code = server.text("SELECT code FROM discipline.task WHERE id = ?", task);
        var round = server.text(
                "SELECT r.name FROM discipline.inspection_round r JOIN discipline.task t ON t.round_id = r.id"
                        + " WHERE t.id = ?",
                task);
        var stranger = server.signIn("luoshiqing");
        assertThat(stranger.post("/discipline/rectifications/" + task + "/issuing", "version", 1)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/discipline/closings").statusCode()).isEqualTo(403);

        assertThat(server.texts(
                        "SELECT label || ' ' || (line::jsonb -> 'details' ->> 'address') FROM domain.audit_line"
                                + " WHERE object = ? AND outcome = 'denied'",
                        "rectification/" + task))
                .containsExactly(code + " POST /discipline/rectifications/" + task + "/issuing");
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE outcome = 'denied'"
                        + " AND line::jsonb -> 'details' ->> 'address' = 'GET /discipline/closings'"))
                .isPositive();

        var found = server.signIn("auditor")
                .page("/admin/audit?refused=true&object=rectification/" + task)
                .body();
        assertThat(found).contains(code + "</span> <small class=\"dj-meta\">" + round + "</small>");
    }

    @Test
    void a_refusal_of_a_record_that_is_not_there_carries_the_number_that_was_asked_for(TheServer server) {
        var stranger = server.signIn("luoshiqing");
        assertThat(stranger.get("/discipline/rectifications/987654321").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/discipline/rectifications/987654322/signature", "version", 1)
                        .statusCode())
                .isEqualTo(404);

        for (var asked : List.of("987654321", "987654322")) {
            assertThat(column(server.signIn("auditor"), "object=rectification/" + asked, "outcome"))
                    .as(asked)
                    .containsOnly("not-found")
                    .isNotEmpty();
        }
        assertThat(server.signIn("auditor")
                        .page("/admin/audit?object=rectification/987654321")
                        .body())
                .contains("整改任务 编号 987654321");
    }

    @Test
    void the_chain_is_searched_by_person_and_by_days(TheServer server) {
        var name = server.text("SELECT p.name FROM orgstructure.person p JOIN web.account a ON a.person_id = p.id"
                + " WHERE a.username = 'luoshiqing'");
        server.signIn("luoshiqing").get("/");
        server.signIn("heshiqing").get("/");
        var auditor = server.signIn("auditor");

        assertThat(column(auditor, "who=" + Session.encoded(name), "name"))
                .isNotEmpty()
                .containsOnly(name);
        assertThat(column(auditor, "who=luoshiqing", "name")).isNotEmpty().containsOnly(name);
        assertThat(column(auditor, "who=" + Session.encoded("没有此人"), "name")).isEmpty();

        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(column(auditor, "since=" + today + "&until=" + today, "at"))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(java.time.LocalDate.ofInstant(
                                java.time.Instant.parse(at), java.time.ZoneId.of("Asia/Shanghai")))
                        .isEqualTo(today));
        assertThat(column(auditor, "since=" + today.plusDays(1), "at")).isEmpty();
        assertThat(column(auditor, "until=" + today.minusDays(3000), "at")).isEmpty();
    }
}
