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
        var reports = auditor.page("/admin/audit?what=REPORT").body();

        assertThat(refused).contains("查看审计", "没有权限", "普通职工", "<small class=\"dj-code dj-line dj-meta\">denied</small>");
        assertThat(reports).contains("承办整改任务 · 填周报", "rectification.work REPORT", "整改任务");
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
        assertThat(found).contains(code + " <small class=\"dj-meta\">" + round + "</small>");
    }
}
