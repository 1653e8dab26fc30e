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
}
