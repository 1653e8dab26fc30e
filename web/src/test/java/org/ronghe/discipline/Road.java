package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/**
 * One new task of a round beside the demonstration's, and the people whose steps it takes, over documents or over
 * forms. Every move is a legal one: what a test needs, it is led to.
 */
final class Road {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    final TheServer server;
    final boolean forms;
    final Session office;
    final Session otherOffice;
    final Session group;
    final Session leader;
    final Session responsible;
    final Session discipline;
    final long round;
    final long finding;
    final String words;
    long id;

    private Road(TheServer server, boolean forms, String cause, String roundName) {
        this.server = server;
        this.forms = forms;
        office = server.signIn("fangshining");
        otherOffice = server.signIn("baishiyu");
        group = server.signIn("linshiyuan");
        leader = server.signIn("qinshichuan");
        responsible = server.signIn("luoshiqing");
        discipline = server.signIn("heshiqing");
        round = round(roundName);
        words = "试验措施 " + UUID.randomUUID();
        assertMoved(send(
                office,
                "/discipline/rounds/" + round + "/findings",
                "section",
                "试验部分",
                "text",
                "问题：" + words,
                "rootCause",
                cause,
                "source",
                "THIS_ROUND"));
        finding = finding();
    }

    /** Older than the demonstration's, which stays the one that pages open with. */
    private long round(String name) {
        var known = server.text("SELECT id FROM discipline.inspection_round WHERE name = ?", name);
        return known.isEmpty()
                ? number(assertMoved(office.post(
                        "/discipline/rounds",
                        "name",
                        name,
                        "level",
                        "SUPERIOR",
                        "feedbackOn",
                        TODAY.minusDays(160).toString())))
                : Long.parseLong(known);
    }

    private long finding() {
        for (var each : office.read("/discipline/rounds/" + round).get("findings")) {
            if (each.get("text").asText().equals("问题：" + words)) {
                return each.get("id").asLong();
            }
        }
        throw new AssertionError("the finding is not in its round");
    }

    static Road begin(TheServer server) {
        return new Road(server, false, "制度执行不严", "试验轮次").drafted();
    }

    static Road beginByForms(TheServer server) {
        return new Road(server, true, "制度执行不严", "试验轮次").drafted();
    }

    static Road beginWithoutCause(TheServer server) {
        return new Road(server, false, "", "试验轮次").drafted();
    }

    static Road beginIn(TheServer server, String roundName) {
        return new Road(server, false, "制度执行不严", roundName).drafted();
    }

    private Road drafted() {
        id = number(assertMoved(send(office, "/discipline/rectifications", "finding", finding, "measure", words)));
        return this;
    }

    /** One more measure below the finding of this task, as a task of its own. */
    HttpResponse<String> draftBeside(Session by, String measure) {
        return send(by, "/discipline/rectifications", "finding", finding, "measure", measure);
    }

    static long number(HttpResponse<String> moved) {
        var path = leadsTo(moved);
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    Road planned() {
        assertMoved(step(office, "plan", plan(words)));
        return this;
    }

    Object[] plan(String measure) {
        return new Object[] {
            "measure",
            measure,
            "findings",
            List.of(),
            "deliverable",
            "专项报告",
            "standard",
            "成果印发",
            "kinds",
            List.of("CORRECT_NOW"),
            "timing",
            "DUE_NOW",
            "firstDue",
            TODAY.plusDays(10).toString(),
            "secretaryLed",
            false,
            "ownerUnit",
            server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'D-DB'"),
            "responsible",
            server.person("luoshiqing"),
            "leader",
            server.person("qinshichuan"),
            "acceptors",
            List.of(server.person("baishiyu"), server.person("heshiqing"))
        };
    }

    Road proposed() {
        planned();
        assertMoved(step(office, "proposal"));
        return this;
    }

    Road issued() {
        proposed();
        assertMoved(step(group, "issuing", "decision", "党委会第 9 次会议决议", "lateReason", "分步完成"));
        return this;
    }

    Road signed() {
        issued();
        assertMoved(step(responsible, "signature"));
        return this;
    }

    HttpResponse<String> report(String text) {
        return step(
                responsible, "weekly-entries", "progress", "ON_SCHEDULE", "percent", 60, "text", text, "blocker", "");
    }

    HttpResponse<String> prove(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return forms
                ? responsible.upload(path() + "/evidence", Map.of("kind", "DELIVERABLE"), name, bytes)
                : responsible.put(path() + "/evidence/" + Session.encoded(name) + "?kind=DELIVERABLE", bytes);
    }

    HttpResponse<String> state(String result) {
        return step(
                responsible,
                "result",
                "results",
                List.of(map("measure", sheet().at("/measures/0/id").asLong(), "result", result)),
                "institutionNumber",
                "示例所发〔2026〕9号");
    }

    Road submitted() {
        signed();
        assertMoved(report("本周按方案推进。"));
        assertMoved(prove("报告.txt", "成果 " + words));
        assertMoved(state("措施已落实。"));
        assertMoved(step(leader, "consent", "opinion", "同意"));
        assertMoved(step(responsible, "submission", "summary", "请予验收。"));
        return this;
    }

    /** The acceptor looks into every file and recognises it. */
    void recognise(Session acceptor) {
        for (var proof : proofs()) {
            assertThat(acceptor.file(path() + "/evidence/" + proof).statusCode())
                    .isEqualTo(200);
            assertMoved(step(acceptor, "evidence/" + proof + "/verdict", "verdict", "RECOGNISED", "reason", ""));
        }
    }

    HttpResponse<String> accept(Session acceptor, String conclusion) {
        return step(acceptor, "acceptance", acceptance(conclusion));
    }

    Object[] acceptance(String conclusion) {
        return new Object[] {
            "form",
            "DOCUMENT",
            "conclusions",
            List.of(map("measure", sheet().at("/measures/0/id").asLong(), "conclusion", conclusion)),
            "opinion",
            "与方案一致。"
        };
    }

    Road accepted() {
        submitted();
        for (var acceptor : List.of(otherOffice, discipline)) {
            recognise(acceptor);
            assertMoved(accept(acceptor, "DONE"));
        }
        return this;
    }

    /** Closed by the leading group in a list of its own. */
    Road closed() {
        accepted();
        var list = leadsTo(assertMoved(office.post("/discipline/closings", "round", round, "tasks", List.of(id))));
        assertMoved(group.post(
                list + "/confirmation",
                "version",
                office.read(list).get("version").asLong(),
                "meeting",
                "领导小组会议纪要",
                "meetingOn",
                TODAY.toString()));
        return this;
    }

    List<Long> proofs() {
        var proofs = new ArrayList<Long>();
        sheet().get("proofs").forEach(proof -> proofs.add(proof.get("id").asLong()));
        return proofs;
    }

    String path() {
        return "/discipline/rectifications/" + id;
    }

    JsonNode sheet() {
        return office.read(path());
    }

    String state() {
        return sheet().get("state").asText();
    }

    long version() {
        return sheet().get("version").asLong();
    }

    /** A step from the version that stands now. */
    HttpResponse<String> step(Session who, String noun, Object... fields) {
        return stepFrom(version(), who, noun, fields);
    }

    HttpResponse<String> stepFrom(long version, Session who, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version));
        all.addAll(java.util.Arrays.asList(fields));
        return send(who, path() + "/" + noun, all.toArray());
    }

    HttpResponse<String> send(Session who, String path, Object... fields) {
        return forms ? who.form(path, fields) : who.post(path, fields);
    }

    static HttpResponse<String> assertMoved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    /** Refused by a rule: the code, and under a list of gaps exactly these. */
    static void assertRefused(HttpResponse<String> answer, String code, String... gaps) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        var problem = Session.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("title").asText()).isNotBlank().doesNotContain("{0}");
        var found = new ArrayList<String>();
        problem.path("gaps").forEach(gap -> {
            found.add(gap.get("code").asText());
            assertThat(gap.get("message").asText())
                    .isNotBlank()
                    .isNotEqualTo(gap.get("code").asText())
                    .doesNotContain("{0}");
        });
        assertThat(found).containsExactlyInAnyOrder(gaps);
    }
}
