package org.ronghe.orgstructure.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Requests to correct a record: who sees them, who answers, and that nobody answers the own. */
@InTheServer
class CorrectionIT {
    private final String words = "转入日期有误" + UUID.randomUUID().toString().substring(0, 8);
    private TheServer server;
    private Session member;
    private Session office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        member = server.signIn("liaoshigan");
        office = server.signIn("gushiyan");
    }

    private String raise(Session who, String about) {
        return leadsTo(who.form("/corrections", "about", about, "wrong", words, "wish", "以介绍信回执为准"));
    }

    private HttpResponse<String> step(Session who, String path, String noun, String answer) {
        return who.post(path + "/" + noun, "version", version(path), "answer", answer);
    }

    private long version(String path) {
        return server.number(
                "SELECT version FROM orgstructure.correction WHERE id = ?", Long.valueOf(path.replaceAll(".*/", "")));
    }

    private static List<String> found(Session who, String query) {
        var found = new ArrayList<String>();
        who.read("/corrections?" + query)
                .get("rows")
                .forEach((JsonNode row) -> found.add(row.get("state").asText()));
        return found;
    }

    @Test
    void a_request_waits_for_the_office_that_keeps_the_record_and_is_answered_with_words() {
        var path = raise(member, "MEMBERSHIP");
        var query = "q=" + Session.encoded(words);

        assertThat(found(member, query)).containsExactly("RAISED");
        assertThat(found(office, query)).containsExactly("RAISED");
        assertThat(found(server.signIn("fengshitong"), query)).isEmpty();
        assertThat(server.signIn("fengshitong").get(path).statusCode()).isEqualTo(404);
        assertThat(server.signIn("sunshier").get(path).statusCode()).isEqualTo(404);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'correction' AND decider = 'PO' AND path = ?",
                        path))
                .isEqualTo(1);
        assertThat(step(office, path, "adoption", " ").statusCode()).isEqualTo(422);
        assertThat(step(member, path, "adoption", "自己改").statusCode()).isEqualTo(403);

        assertThat(step(office, path, "adoption", "已按回执更正").statusCode()).isEqualTo(303);

        assertThat(member.page(path).body()).contains("已更正", "已按回执更正", "顾试言");
        assertThat(server.number("SELECT count(*) FROM domain.awaited WHERE path = ?", path))
                .isZero();
        var again = step(office, path, "declining", "不改");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Session.json(again).get("code").asText()).isEqualTo("correction.step-not-open");
        assertThat(office.get("/corrections?state=LOST").statusCode()).isEqualTo(400);
        var csv = new String(office.file("/corrections?as=csv&" + query).body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("申请人,事项,哪里有误,应为", words, "已按回执更正");
        assertThat(member.file("/corrections?as=csv").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_answers_the_own_request_and_the_person_concerned_may_withdraw_it() {
        var own = raise(office, "MEMBERSHIP");
        var refused = step(office, own, "adoption", "自己更正");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Session.json(refused).get("code").asText()).isEqualTo("correction.gaps");
        assertThat(office.page(own).body()).contains("这是你自己的申请");

        assertThat(office.post(own + "/withdrawal", "version", version(own)).statusCode())
                .isEqualTo(303);
        assertThat(office.read(own).get("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_fourth_open_request_and_a_kind_that_there_is_not_are_refused_by_name() {
        var nobody = server.signIn("fangshining");
        for (int i = 0; i < 3; i++) {
            raise(nobody, "CARD");
        }
        var fourth = nobody.post("/corrections", "about", "CARD", "wrong", words, "wish", "再改");
        assertThat(fourth.statusCode()).isEqualTo(409);
        assertThat(Session.json(fourth).get("code").asText()).isEqualTo("correction.many-open");
        assertThat(nobody.post("/corrections", "about", "LOST", "wrong", words, "wish", "改")
                        .statusCode())
                .isEqualTo(422);
    }
}
