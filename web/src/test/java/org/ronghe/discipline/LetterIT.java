package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One supervision letter on its whole road, by the people whose steps they are, and everything that stops it. */
@InTheServer
class LetterIT {
    private TheServer server;
    private Session drafter;
    private Session issuer;
    private Session contact;
    private boolean forms;
    private long id;
    private final String subject = "试验建议函 " + UUID.randomUUID();

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        drafter = server.signIn("heshiqing");
        issuer = server.signIn("zhengshiwei");
        contact = server.signIn("jiangshili");
    }

    private HttpResponse<String> send(Session who, String path, Object... fields) {
        return forms ? who.form(path, fields) : who.post(path, fields);
    }

    private String path() {
        return "/discipline/letters/" + id;
    }

    private JsonNode sheet() {
        return drafter.read(path());
    }

    private HttpResponse<String> step(Session who, String noun, Object... fields) {
        var all =
                new ArrayList<Object>(List.of("version", sheet().get("version").asLong()));
        all.addAll(Arrays.asList(fields));
        return send(who, path() + "/" + noun, all.toArray());
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private void drafted() {
        id = Road.number(assertMoved(send(drafter, "/discipline/letters", "subject", subject, "unit", unit("D-KY"))));
    }

    private void written() {
        drafted();
        assertMoved(step(drafter, "text", text("zhengshiwei")));
        assertMoved(step(drafter, "issues", "area", "经费管理", "text", "单据不全", "advice", "补齐单据"));
        assertMoved(step(drafter, "issues", "area", "会议管理", "text", "记录不全", "advice", "补齐记录"));
    }

    private Object[] text(String issuer) {
        return new Object[] {
            "subject", subject,
            "basis", "日常监督检查",
            "unit", unit("D-KY"),
            "leader", server.person("shenshiyue"),
            "contact", server.person("jiangshili"),
            "issuer", server.person(issuer),
            "replyForm", "书面回复"
        };
    }

    private void issued() {
        written();
        assertMoved(step(drafter, "proposal"));
        assertMoved(step(issuer, "issuing"));
    }

    private HttpResponse<String> prove(int issue, String name) {
        var bytes = (subject + issue).getBytes(StandardCharsets.UTF_8);
        return forms
                ? contact.upload(path() + "/evidence", Map.of("issue", String.valueOf(issue)), name, bytes)
                : contact.put(path() + "/issues/" + issue + "/evidence/" + Session.encoded(name), bytes);
    }

    private void replied() {
        issued();
        assertMoved(step(contact, "receipt"));
        for (int issue = 1; issue <= 2; issue++) {
            assertMoved(step(contact, "answers", "issue", issue, "answer", "已整改"));
            assertMoved(prove(issue, "佐证" + issue + ".txt"));
        }
        assertMoved(step(contact, "reply"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_letter_goes_from_draft_to_closed_and_every_wrong_step_is_refused_by_name(boolean forms) {
        this.forms = forms;
        drafted();
        if (!forms) {
            assertRefused(
                    step(drafter, "proposal"),
                    "letter.gaps",
                    "letter.guard.BASIS",
                    "letter.guard.HAS_ISSUES",
                    "letter.guard.LEADER",
                    "letter.guard.CONTACT",
                    "letter.guard.ISSUER");
            assertThat(contact.get(path()).statusCode()).isEqualTo(404);
        }
        assertMoved(step(drafter, "text", text("zhengshiwei")));
        for (var area : List.of("经费管理", "会议管理", "经费管理")) {
            assertMoved(step(drafter, "issues", "area", area, "text", "问题", "advice", "建议"));
        }
        assertMoved(step(drafter, "issue-dropping", "issue", 2));
        assertThat(sheet().get("issues")).hasSize(2);
        assertThat(sheet().at("/issues/1/number").asInt()).isEqualTo(2);
        assertMoved(step(drafter, "proposal"));
        assertMoved(step(issuer, "issuing"));
        assertThat(sheet().get("number").asText()).matches("监督建议〔20\\d\\d〕[1-9]\\d*号");
        assertThat(register()).isEqualTo("RUNNING ISSUED 3");
        assertMoved(step(contact, "receipt"));
        assertMoved(step(contact, "answers", "issue", 1, "answer", "已整改"));
        if (!forms) {
            assertRefused(
                    step(contact, "reply"), "letter.gaps", "letter.guard.ALL_ANSWERED", "letter.guard.ALL_PROVEN");
            assertThat(step(contact, "answers", "issue", 9, "answer", "没有这条").statusCode())
                    .isEqualTo(404);
        }
        assertMoved(step(contact, "answers", "issue", 2, "answer", "已整改"));
        assertMoved(prove(1, "佐证一.txt"));
        assertMoved(prove(2, "佐证二.txt"));
        assertMoved(step(contact, "reply"));
        assertMoved(step(issuer, "judgements", "issue", 1, "verdict", "SETTLED", "words", "属实"));
        assertMoved(step(issuer, "judgements", "issue", 2, "verdict", "FOLLOWED", "words", "再看一季"));
        if (!forms) {
            assertRefused(step(issuer, "conclusion", "conclusion", "销函"), "letter.gaps", "letter.guard.ALL_SETTLED");
        }
        var again = LocalDate.parse(server.text("SELECT (current_date + 90)::text"));
        assertMoved(step(issuer, "following", "checkOn", again, "words", "下季度再核实"));
        assertThat(sheet().get("due").asText()).isEqualTo(again.toString());
        assertMoved(step(issuer, "judgements", "issue", 2, "verdict", "SETTLED", "words", "已看"));
        assertMoved(step(issuer, "conclusion", "conclusion", "问题均已解决"));

        assertThat(register()).isEqualTo("CLOSED CLOSED 3");
        assertThat(issuer.page(path() + "/print").body())
                .contains(sheet().get("number").asText(), "依据", "存在问题", "建议", "反馈时限和方式", "针对问题 2：");
        assertThat(audited())
                .startsWith("draft", "letter.REVISE", "letter.ADD_ISSUE")
                .endsWith("letter.FOLLOW", "letter.JUDGE", "letter.CLOSE")
                .contains("letter.ISSUE", "letter.SIGN", "letter.PROVE", "letter.REPLY");
    }

    private String register() {
        return server.text(
                "SELECT category || ' ' || state || ' ' || level FROM domain.work_item WHERE kind = 'letter' AND item_id = ? AND valid_to = 'infinity'",
                id);
    }

    private List<String> audited() {
        return server.texts("""
                SELECT coalesce(line::jsonb #>> '{details,step}', 'draft') FROM domain.audit_line
                 WHERE object = ? AND outcome = 'ok' AND line LIKE '%"letter.%' AND line NOT LIKE '%"letter.read"%'
                 ORDER BY seq
                """, "letter/" + id);
    }

    @Test
    void a_letter_to_a_dissolved_unit_is_refused_by_its_name_and_nothing_is_lost() {
        var name = "试撤处" + UUID.randomUUID().toString().substring(0, 6);
        server.update("""
                INSERT INTO orgstructure.org_unit (id, version, code, kind, name, short_name, established, dissolved)
                SELECT nextval('orgstructure.org_unit_seq'), 1, ?, kind, ?, ?, established, current_date - 1
                  FROM orgstructure.org_unit WHERE code = 'D-CW'
                """, name, name, name);
        written();
        var fields = text("zhengshiwei");
        fields[5] = unit(name);
        var answer = step(drafter, "text", fields);

        assertRefused(answer, "letter.unit-dissolved");
        assertThat(answer.body()).contains(name);
        assertThat(sheet().at("/unit/id").asLong()).isEqualTo(unit("D-KY"));
        assertThat(send(drafter, "/discipline/letters", "subject", subject, "unit", unit(name))
                        .body())
                .contains("letter.unit-dissolved", name);
    }

    @Test
    void nobody_issues_what_they_drafted_and_only_the_issuer_checks() {
        drafted();
        assertMoved(step(drafter, "text", text("heshiqing")));
        assertMoved(step(drafter, "issues", "area", "经费管理", "text", "问题", "advice", "建议"));
        assertMoved(step(drafter, "proposal"));
        assertRefused(step(drafter, "issuing"), "letter.gaps", "letter.guard.OTHER_THAN_DRAFTER");
        replied();
        assertRefused(step(drafter, "judgements", "issue", 1, "verdict", "SETTLED", "words", "属实"), "letter.not-yours");
        assertThat(step(contact, "judgements", "issue", 1, "verdict", "SETTLED", "words", "属实")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_unsettled_issue_goes_back_with_a_new_day_and_the_letter_keeps_its_first_one() {
        replied();
        var first = sheet().get("replyDue").asText();
        assertMoved(step(issuer, "judgements", "issue", 1, "verdict", "SETTLED", "words", "属实"));
        assertMoved(step(issuer, "judgements", "issue", 2, "verdict", "UNSETTLED", "words", "未见成效"));
        var again = server.text("SELECT (current_date + 10)::text");
        assertMoved(step(issuer, "return", "newDue", again, "reasons", "第 2 条未见成效"));

        assertThat(sheet().get("due").asText()).isEqualTo(again);
        assertThat(sheet().get("replyDue").asText()).isEqualTo(first);
        assertRefused(step(contact, "answers", "issue", 1, "answer", "再说"), "letter.issue-settled");
        assertMoved(step(contact, "answers", "issue", 2, "answer", "已重做"));
        assertMoved(step(contact, "reply"));
    }

    @Test
    void cancelling_keeps_the_number_used_with_its_reason() {
        issued();
        var number = sheet().get("number").asText();
        assertMoved(step(issuer, "cancellation", "reason", "依据有误"));

        assertThat(sheet().get("number").asText()).isEqualTo(number);
        assertThat(server.text(
                        "SELECT void_reason FROM domain.document_number WHERE series = '监督建议' AND number = ?",
                        Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"))))
                .isEqualTo("依据有误");
    }

    @Test
    void a_file_is_taken_once_and_urging_is_done_once_a_day() {
        issued();
        assertMoved(step(contact, "receipt"));
        assertMoved(step(contact, "answers", "issue", 1, "answer", "已整改"));
        assertMoved(prove(1, "佐证.txt"));
        assertRefused(prove(1, "佐证.txt"), "letter.proof-known");
        assertMoved(step(drafter, "reminders", "words", "请按期回复"));
        assertRefused(step(drafter, "reminders", "words", "请按期回复"), "letter.gaps", "letter.guard.NOT_REMINDED_TODAY");
        assertThat(sheet().get("reminders").asInt()).isEqualTo(1);
    }

    @Test
    void the_ledger_filters_pages_and_leaves_as_a_file_for_those_who_may() {
        issued();
        var number = sheet().get("number").asText();

        var found = drafter.read("/discipline/letters?q=" + Session.encoded(subject));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/rows/0/issues").asInt()).isEqualTo(2);
        assertThat(drafter.read("/discipline/letters?area=" + Session.encoded("会议管理") + "&q="
                                + Session.encoded(subject))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(drafter.read("/discipline/letters?flag=RED&q=" + Session.encoded(subject))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(drafter.page("/discipline/letters?state=ISSUED").body()).contains(number, subject, "监督建议函");
        assertThat(drafter.get("/discipline/letters?colour=red").statusCode()).isEqualTo(400);
        assertThat(drafter.get("/discipline/letters?after=nowhere").statusCode())
                .isEqualTo(400);
        assertThat(new String(
                        drafter.file("/discipline/letters?as=csv&q=" + Session.encoded(subject))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(number, subject, "会议管理、经费管理");
        assertThat(drafter.file("/discipline/letters?as=xlsx").body()).startsWith('P', 'K');
        assertThat(contact.file("/discipline/letters?as=csv").statusCode()).isEqualTo(403);
        assertThat(contact.read("/discipline/letters?q=" + Session.encoded(subject))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(server.signIn("sunshier")
                        .read("/discipline/letters?q=" + Session.encoded(subject))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(contact.page("/search?q=" + Session.encoded(subject)).body()).contains(path());
    }

    @Test
    void the_demonstration_stands_in_several_states_reached_by_moves() {
        assertThat(server.texts("SELECT DISTINCT state FROM discipline.letter"))
                .contains("DRAFTED", "ISSUED", "ANSWERING", "FOLLOW_UP");
        assertThat(
                        server.number(
                                "SELECT count(*) FROM discipline.letter l WHERE NOT EXISTS (SELECT 1 FROM discipline.letter_move m WHERE m.letter_id = l.id)"))
                .isZero();
    }
}
