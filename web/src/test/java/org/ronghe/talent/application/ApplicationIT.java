package org.ronghe.talent.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Talent programmes in the real server: the road from a draft of a cycle to a selection, and what is refused on it. */
@InTheServer
class ApplicationIT {
    private final String words = "人才试验 " + UUID.randomUUID();
    private TheServer server;
    private MeetingRoad meetings;
    private Session personnel;
    private Session secretary;
    private Session office;
    private Session discipline;
    private Session applicant;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        meetings = new MeetingRoad(server);
        personnel = server.signIn("fengshitong");
        secretary = server.signIn("linshiyuan");
        office = meetings.office;
        discipline = server.signIn("heshiqing");
        applicant = server.signIn("pengshian");
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var table = path.contains("/cycles/") ? "cycle" : "application";
        var all = new ArrayList<Object>(
                List.of("version", server.number("SELECT version FROM talent." + table + " WHERE id = ?", id(path))));
        all.addAll(List.of(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private static void atField(HttpResponse<String> answer, String code, String field) {
        assertThat(refused(answer, code).get("gaps").findValuesAsText("field")).containsExactly(field);
    }

    private static void lacks(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(code);
    }

    private boolean waits(Session who, String path) {
        return who.page("/?all=true").body().contains("href=\"" + path + "\"");
    }

    /** What a signed meeting of the committee today came to a resolution on. */
    private long meeting() {
        var path = meetings.committeePlanned();
        moved(meetings.step(
                office,
                path,
                "points/" + meetings.point(path, 1) + "/study",
                "title",
                "学习材料 " + words,
                "issuedOn",
                TODAY.minusDays(8).toString(),
                "receivedOn",
                TODAY.minusDays(7).toString(),
                "lead",
                server.person("linshiyuan"),
                "discussion",
                "结合任务研讨",
                "outcome",
                "STUDY_ONLY",
                "classified",
                false));
        moved(meetings.step(office, path, "points", "kind", "DISCUSSION", "title", words));
        moved(meetings.step(office, path, "notice"));
        moved(meetings.step(office, path, "opening"));
        var lines = new ArrayList<Object>();
        for (JsonNode line : office.read(path).get("roll")) {
            lines.add(Session.map("person", line.get("person").asLong(), "presence", "PRESENT"));
        }
        moved(meetings.step(office, path, "roll", "lines", lines));
        moved(meetings.step(
                office,
                path,
                "points/" + meetings.point(path, 2) + "/text",
                "title",
                words,
                "lead",
                server.person("linshiyuan"),
                "discussion",
                "逐项讨论",
                "resolution",
                "同意"));
        moved(meetings.step(office, path, "adjournment", "ends", "00:01"));
        moved(meetings.step(office, path, "submission"));
        moved(meetings.step(secretary, path, "signing"));
        return meetings.point(path, 2);
    }

    private long programme(String name, String group) {
        moved(personnel.post(
                "/talent/programmes", "name", name, "kind", "PROMOTION", "audience", "STAFF", "exclusiveGroup", group));
        return server.number("SELECT id FROM talent.programme WHERE name = ?", name);
    }

    private HttpResponse<String> draft(long programme, Object... more) {
        var body = new ArrayList<Object>(List.of(
                "programme",
                programme,
                "title",
                words,
                "months",
                24,
                "reviewers",
                3,
                "midtermOn",
                TODAY.plusDays(300).toString(),
                "finalOn",
                TODAY.plusDays(600).toString(),
                "papers",
                "申请书"));
        body.addAll(List.of(more));
        return personnel.post("/talent/cycles", body.toArray());
    }

    private String drafted(long programme) {
        var path = leadsTo(moved(draft(
                programme,
                "opensOn",
                TODAY.toString(),
                "closesOn",
                TODAY.plusDays(5).toString())));
        moved(step(personnel, path, "criteria", "name", "学术思想", "looks", "想法是否新", "most", 40));
        return path;
    }

    private String receiving(long programme, long meeting) {
        var path = drafted(programme);
        moved(step(office, path, "decision", "point", meeting, "resolution", "同意"));
        moved(step(personnel, path, "publication"));
        moved(step(personnel, path, "opening"));
        return path;
    }

    private String written(Session who, String cycle) {
        var path = leadsTo(moved(who.post("/talent/applications", "cycle", id(cycle))));
        moved(step(who, path, "text", "plan", "研究一个新问题"));
        moved(step(
                who,
                path,
                "works",
                "title",
                "一项工作",
                "year",
                TODAY.getYear(),
                "contribution",
                "提出想法",
                "coAuthors",
                List.of(server.person("mengshijing"))));
        moved(who.put(path + "/papers/" + Session.encoded("申请书.txt"), words.getBytes(StandardCharsets.UTF_8)));
        return path;
    }

    private String submitted(Session who, String cycle) {
        var path = written(who, cycle);
        moved(step(who, path, "submission", "consent", true));
        return path;
    }

    private HttpResponse<String> review(Session who, String path, long criterion, int mark) {
        return step(
                who,
                path,
                "reviews",
                "noConflict",
                true,
                "marks",
                List.of(Map.of("criterion", criterion, "mark", mark)),
                "words",
                "有新意");
    }

    private void closeCall(String cycle) {
        server.update(
                "UPDATE talent.cycle SET opens_on = ?, closes_on = ? WHERE id = ?",
                TODAY.minusDays(5),
                TODAY.minusDays(1),
                id(cycle));
        moved(step(personnel, cycle, "call-closing"));
    }

    @Test
    void a_cycle_and_an_application_travel_from_draft_to_selection_and_are_refused_by_name_on_the_way() {
        var group = "组" + words.substring(words.length() - 12);
        long programme = programme(words, group);
        var cycle = drafted(programme);
        assertThat(applicant.get(cycle).statusCode()).isEqualTo(404);
        lacks(step(personnel, cycle, "publication"), "cycle.undecided");
        lacks(step(personnel, cycle, "opening"), "cycle.unpublished");
        atField(
                step(personnel, cycle, "criteria", "name", "产出", "looks", "论文篇数", "most", 5),
                "cycle.counting-criterion",
                "looks");
        assertThat(waits(secretary, cycle)).isTrue();
        long meeting = meeting();
        moved(step(office, cycle, "decision", "point", meeting, "resolution", "同意"));
        lacks(step(personnel, cycle, "criteria", "name", "新标准", "looks", "看新的", "most", 5), "cycle.criteria-frozen");
        moved(step(personnel, cycle, "publication"));
        moved(step(personnel, cycle, "opening"));
        assertThat(applicant.page(cycle).body()).contains("已锁定，版本 " + TODAY, words);

        var path = leadsTo(moved(applicant.post("/talent/applications", "cycle", id(cycle))));
        assertThat(personnel.get(path).statusCode()).isEqualTo(404);
        lacks(step(applicant, path, "submission", "consent", true), "application.guard.PLAN_WRITTEN");
        moved(step(applicant, path, "text", "plan", "研究一个新问题"));
        for (int i = 1; i <= 5; i++) {
            moved(step(
                    applicant,
                    path,
                    "works",
                    "title",
                    "工作 " + i,
                    "year",
                    TODAY.getYear() - 1,
                    "contribution",
                    "提出想法",
                    "coAuthors",
                    List.of(server.person("mengshijing"))));
        }
        atField(
                step(applicant, path, "works", "title", "第六项", "year", 2020, "contribution", "完成"),
                "application.sixth-work",
                "title");
        moved(applicant.put(path + "/papers/" + Session.encoded("申请书.txt"), words.getBytes(StandardCharsets.UTF_8)));
        atField(step(applicant, path, "submission", "consent", false), "application.no-consent", "consent");
        moved(step(applicant, path, "submission", "consent", true));
        atField(applicant.post("/talent/applications", "cycle", id(cycle)), "application.once", "cycle");

        var other = receiving(programme(words + "二", group), meeting);
        atField(applicant.post("/talent/applications", "cycle", id(other)), "application.title-held", "cycle");

        assertThat(waits(personnel, path)).isTrue();
        moved(step(personnel, path, "return", "missing", "缺签字\n缺单位意见"));
        assertThat(applicant.page(path).body()).contains("缺签字", "缺单位意见", "退回补正");
        moved(step(applicant, path, "completion", "consent", true));
        lacks(step(personnel, path, "return", "missing", "还缺"), "application.guard.FIRST_RETURN");
        atField(step(personnel, path, "passing"), "application.papers-missing", "present");
        moved(step(personnel, path, "passing", "present", List.of("申请书")));
        closeCall(cycle);

        atField(
                step(personnel, path, "reviewers", "reviewer", server.person("mengshijing")),
                "application.co-author",
                "reviewer");
        atField(
                step(personnel, path, "reviewers", "reviewer", server.person("xushiwen")),
                "application.own-group",
                "reviewer");
        for (var name : List.of("heshihuan", "nishiwen", "tangshiqian")) {
            moved(step(personnel, path, "reviewers", "reviewer", server.person(name)));
        }
        long criterion = server.number("SELECT id FROM talent.cycle_criterion WHERE cycle_id = ?", id(cycle));
        var first = server.signIn("heshihuan");
        var second = server.signIn("nishiwen");
        var third = server.signIn("tangshiqian");
        assertThat(waits(first, path)).isTrue();
        assertThat(review(first, path, criterion, 41).body()).contains("application.mark-high");
        moved(review(first, path, criterion, 37));
        assertThat(second.read(path).get("reviews")).isEmpty();
        assertThat(secretary.get(path).statusCode()).isEqualTo(404);
        moved(review(second, path, criterion, 36));
        assertThat(second.read(path).get("reviews")).hasSize(2);
        assertThat(second.read(path).get("reviews").findValuesAsText("reviewer"))
                .contains("倪试温")
                .doesNotContain("贺试环");
        assertThat(step(secretary, path, "proposal", "point", meeting, "reason", "支持")
                        .statusCode())
                .isEqualTo(404);
        moved(review(third, path, criterion, 30));
        atField(
                step(secretary, path, "proposal", "point", meeting, "reason", "92"),
                "application.reason-missing",
                "reason");
        moved(step(secretary, path, "proposal", "point", meeting, "reason", "想法新，支持"));

        personnel.read(path);
        var seen = applicant.read(path);
        assertThat(seen.get("reviews")).isEmpty();
        assertThat(seen.get("decision").asText()).isEmpty();
        assertThat(seen.toString()).doesNotContain("贺试环", "倪试温", "汤试前", "有新意");
        assertThat(seen.get("opened").findValuesAsText("capacity")).contains("PERSONNEL", "REVIEWER");

        var narrow = discipline.read(path);
        assertThat(narrow.get("plan").asText()).isEmpty();
        assertThat(narrow.get("works")).isEmpty();
        assertThat(narrow.get("applicant").asText()).isEqualTo("彭试安");
        assertThat(step(discipline, path, "integrity", "integrity", "CLEAR", "reason", "因为")
                        .statusCode())
                .isEqualTo(400);
        moved(step(discipline, path, "integrity", "integrity", "CLEAR"));

        atField(
                step(
                        personnel,
                        cycle,
                        "notice",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(2).toString()),
                "cycle.publicity-short",
                "to");
        moved(step(
                personnel,
                cycle,
                "notice",
                "from",
                TODAY.toString(),
                "to",
                TODAY.plusDays(14).toString()));
        var anybody = server.signIn("qianshiyi");
        assertThat(anybody.page(cycle).body()).contains("彭试安").doesNotContain("研究一个新问题");
        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        moved(anybody.post("/talent/objections/" + id(path), "words", "请核实贡献"));
        lacks(step(personnel, path, "selection"), "application.guard.OBJECTIONS_ANSWERED");
        assertThat(applicant.read(path).toString()).contains("请核实贡献").doesNotContain("钱试一");
        long objection =
                server.number("SELECT id FROM talent.application_objection WHERE application_id = ?", id(path));
        moved(step(personnel, path, "objections/" + objection + "/answer", "words", "已核实"));
        lacks(step(personnel, path, "selection"), "application.guard.NOTICE_OVER");
        server.update(
                "UPDATE talent.application SET notice_from = ?, notice_to = ? WHERE id = ?",
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                id(path));
        moved(step(personnel, path, "selection"));
        moved(step(personnel, cycle, "start"));
        atField(
                step(personnel, path, "panel", "panel", List.of(server.person("xushiwen"))),
                "application.panel-group",
                "panel");
        moved(step(
                personnel, path, "panel", "panel", List.of(server.person("nishiwen"), server.person("tangshiqian"))));
        moved(step(
                personnel,
                path,
                "promises",
                "kind",
                "LABORATORY",
                "words",
                "安排实验室",
                "ownerUnit",
                meetings.unit("L01"),
                "responsible",
                server.person("qianshiyi"),
                "due",
                TODAY.plusDays(30).toString()));
        var promise = applicant.read(path).get("promises").get(0);
        assertThat(promise.get("item").get("responsible").asText()).isEqualTo("钱试一");
        var item = "/meetings/items/" + promise.get("item").get("id").asLong();
        var responsible = server.signIn("qianshiyi");
        moved(responsible.put(item + "/evidence/" + Session.encoded("材料.txt"), words.getBytes(StandardCharsets.UTF_8)));
        moved(meetings.itemStep(responsible, item, "report", "words", "已安排"));
        moved(meetings.itemStep(personnel, item, "acceptance", "words", "属实"));
        assertThat(applicant
                        .read(path)
                        .get("promises")
                        .get(0)
                        .get("item")
                        .get("open")
                        .asBoolean())
                .isFalse();
        moved(step(applicant, path, "midterm-report", "report", "做了一半"));
        lacks(step(second, path, "midterm-judgement", "words", "正常"), "application.guard.MIDTERM_NEAR");
        server.update(
                "UPDATE talent.application SET midterm_due = ?, final_due = ? WHERE id = ?",
                TODAY.plusDays(5),
                TODAY.plusDays(60),
                id(path));
        moved(step(second, path, "midterm-judgement", "words", "正常"));
        moved(step(applicant, path, "final-report", "report", "做完了"));
        moved(step(second, path, "final-judgement", "grade", "QUALIFIED", "words", "合格"));
        assertThat(applicant.read(path).get("state").asText()).isEqualTo("CONCLUDED");
        assertThat(server.text(
                        "SELECT state FROM domain.work_item WHERE kind = 'application' AND item_id = ?"
                                + " AND valid_to = 'infinity'",
                        id(path)))
                .isEqualTo("CONCLUDED");
    }

    @Test
    void a_call_that_is_over_takes_nothing_and_a_draft_is_withdrawn_by_its_applicant_alone() {
        long meeting = meeting();
        var cycle = receiving(programme(words, ""), meeting);
        var path = written(applicant, cycle);
        assertThat(step(personnel, path, "passing").statusCode()).isEqualTo(404);
        closeCall(cycle);
        lacks(step(applicant, path, "submission", "consent", true), "application.guard.CALL_OPEN");
        atField(
                server.signIn("qianshiyi").post("/talent/applications", "cycle", id(cycle)),
                "application.closed",
                "cycle");
        atField(
                server.signIn("huashibo").post("/talent/applications", "cycle", id(cycle)),
                "application.closed",
                "cycle");
        moved(step(applicant, path, "withdrawal", "reason", "改期"));
        assertThat(applicant.read(path).get("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void lists_are_filtered_exported_found_and_pictured_for_whoever_may_read_them() {
        long meeting = meeting();
        var cycle = receiving(programme(words, ""), meeting);
        var path = submitted(applicant, cycle);
        var q = "q=" + Session.encoded(words);
        assertThat(personnel
                        .read("/talent/applications?" + q + "&state=SUBMITTED")
                        .get("rows"))
                .hasSize(1);
        assertThat(personnel.read("/talent/applications?" + q + "&only=MISSING").get("rows"))
                .isEmpty();
        assertThat(personnel
                        .read("/talent/applications?" + q + "&cycle=" + id(cycle) + "&sort=DUE")
                        .get("rows"))
                .hasSize(1);
        assertThat(server.signIn("baishiyu").read("/talent/applications?" + q).get("rows"))
                .isEmpty();
        assertThat(secretary.read("/talent/applications?" + q).get("rows")).isEmpty();
        assertThat(personnel.get("/talent/applications?sort=SCORE").statusCode())
                .isEqualTo(400);
        assertThat(personnel.get("/talent/applications?sort=DUE&after=nothing").statusCode())
                .isEqualTo(400);
        assertThat(new String(
                        personnel.file("/talent/applications?" + q + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains(words, "彭试安");
        assertThat(applicant.get("/talent/applications?as=csv").statusCode()).isEqualTo(403);
        assertThat(personnel
                        .read("/talent/applications?" + q + "&asOf=" + TODAY.minusDays(1))
                        .get("rows"))
                .isEmpty();
        assertThat(personnel.page("/search?" + q).body()).contains("href=\"" + path, "href=\"" + cycle);
        assertThat(office.read("/talent/cycles?" + q + "&state=RECEIVING").get("rows"))
                .hasSize(1);
        assertThat(new String(office.file("/talent/cycles?" + q + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains(words);
    }

    @Test
    void the_board_has_cycles_and_numbers_and_no_names() {
        var board = server.signIn("qianshiyi").read("/talent");
        assertThat(board.get("cycles").findValuesAsText("state"))
                .contains("RUNNING", "PUBLICITY", "REVIEWING", "RECEIVING")
                .doesNotContain("DRAFT");
        assertThat(board.get("cycles").toString()).doesNotContain("孙试二", "杨试七", "applicant");
        assertThat(personnel.read("/talent").get("cycles").findValuesAsText("state"))
                .contains("DRAFT");
        var mine = server.signIn("sunshier").read("/talent");
        assertThat(mine.get("mine").get("state").asText()).isEqualTo("SELECTED");
        assertThat(mine.get("dates").findValuesAsText("key")).contains("talent.date.midterm");
        assertThat(server.signIn("sunshier").page("/").body()).contains("中期报告 20 天后截止");
    }

    @Test
    void the_demonstration_shows_every_important_state() {
        var states = personnel.read("/talent/applications").get("rows").findValuesAsText("state");
        assertThat(states)
                .contains(
                        "SUBMITTED",
                        "RETURNED",
                        "REVIEWING",
                        "PUBLICITY",
                        "SELECTED",
                        "CONCLUDED",
                        "NOT_SELECTED",
                        "QUIT");
        assertThat(personnel.read("/talent/applications?only=OBJECTED").get("rows"))
                .isNotEmpty();
    }
}
