package org.ronghe.orgstructure.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Responsibility lists in the real server: from the draft to the file, what is refused by name, who sees what. */
@InTheServer
class ResponsibilityIT {
    private static final int NEXT = TODAY.getYear() + 1;
    private TheServer server;
    private MeetingRoad road;
    private Session office;
    private Session secretary;
    private Session holder;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        road = new MeetingRoad(server);
        office = server.signIn("gushiyan");
        secretary = server.signIn("linshiyuan");
        holder = server.signIn("shenshiyue");
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of(
                "version", server.number("SELECT version FROM orgstructure.responsibility WHERE id = ?", id(path))));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private HttpResponse<String> draft(int year, String member) {
        return office.post(
                "/responsibilities",
                "year",
                year,
                "holder",
                server.person(member),
                "post",
                "党委委员、副所长",
                "fields",
                "科研条件保障",
                "duties",
                "分管领域党建和党风廉政建设");
    }

    private HttpResponse<String> task(String path, LocalDate due) {
        return step(
                office,
                path,
                "tasks",
                "text",
                "听取分管领域汇报（检验）",
                "measure",
                "有会议记录",
                "due",
                due.toString(),
                "leadUnit",
                road.unit("D-DB"));
    }

    private String first(String path) {
        return "tasks/"
                + server.number("SELECT min(id) FROM orgstructure.responsibility_task WHERE list_id = ?", id(path))
                + "/";
    }

    private long awaited(String path, String step) {
        return server.number(
                "SELECT count(*) FROM domain.awaited WHERE kind = 'responsibility' AND path = ? AND step = ?",
                path,
                step);
    }

    @Test
    void a_list_goes_from_the_draft_over_the_committee_to_the_file_and_a_change_is_a_next_edition() {
        var path = leadsTo(draft(NEXT, "shenshiyue"));
        refused(draft(NEXT, "shenshiyue"), "responsibility.exists");
        refused(step(office, path, "submission"), "responsibility.gaps");
        refused(task(path, TODAY), "responsibility.task-year");
        assertThat(refused(task(path, TODAY.minusMonths(11)), "plan.too-early")
                        .at("/gaps/0/field")
                        .asText())
                .isEqualTo("due");
        moved(task(path, LocalDate.of(NEXT, 3, 1)));
        moved(step(office, path, "submission"));
        assertThat(awaited(path, "CONFIRM")).isEqualTo(1);
        assertThat(step(secretary, path, "confirmation").statusCode()).isEqualTo(409);
        moved(step(holder, path, "return", "reason", "补充联系支部任务"));
        moved(step(office, path, "submission"));
        moved(step(holder, path, "confirmation"));
        assertThat(awaited(path, "DECIDE")).isPositive();

        long open = road.unresolved(road.committeePlanned());
        refused(step(secretary, path, "decision", "point", open, "resolution", "同意"), "responsibility.minutes-open");
        long others = road.unresolved(road.planned("BRANCH_COMMITTEE"));
        refused(step(secretary, path, "decision", "point", others, "resolution", "同意"), "responsibility.other-body");
        long meeting = road.committeeSigned();
        long talked = road.unresolved("/meetings/" + meeting);
        refused(step(secretary, path, "decision", "point", talked, "resolution", "同意"), "responsibility.no-resolution");
        long signed = road.resolved(meeting);
        refused(step(holder, path, "decision", "point", signed, "resolution", "同意"), "responsibility.gaps");
        assertThat(step(office, path, "decision", "point", signed, "resolution", "同意")
                        .statusCode())
                .isEqualTo(403);
        moved(step(secretary, path, "decision", "point", signed, "resolution", "同意"));
        assertThat(office.read(path).get("meetingCode").asText()).endsWith("2. " + road.words);
        refused(step(office, path, "text", "post", "a", "fields", "b", "duties", "c"), "responsibility.step-not-open");

        moved(step(office, path, first(path) + "report", "evidence", "牵头部门报告"));
        refused(step(office, path, first(path) + "acceptance"), "responsibility.own-report");
        refused(step(holder, path, first(path) + "report", "evidence", "重复"), "responsibility.gaps");
        moved(step(secretary, path, first(path) + "return", "reason", "附记录"));
        moved(step(holder, path, first(path) + "progress", "words", "正在补"));
        moved(step(holder, path, first(path) + "report", "evidence", "记录见党办"));
        assertThat(step(holder, path, first(path) + "acceptance").statusCode()).isEqualTo(403);

        var next = leadsTo(step(office, path, "renewal", "reason", "增加任务"));
        refused(step(office, path, "renewal", "reason", "再一次"), "responsibility.gaps");
        refused(step(holder, path, "statement", "words", "述责"), "responsibility.gaps");
        moved(step(office, path, first(path) + "acceptance"));
        moved(step(office, next, "submission"));
        moved(step(holder, next, "confirmation"));
        moved(step(secretary, next, "decision", "point", road.resolved(road.committeeSigned()), "resolution", "同意调整"));
        assertThat(office.read(path).get("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(office.read(next).get("tasks").get(0).get("stage").asText()).isEqualTo("ACCEPTED");
        assertThat(office.page(next).body()).contains("第 2 版", "第 1 版", "同意调整");

        assertThat(step(secretary, next, "statement", "words", "代写").statusCode())
                .isEqualTo(409);
        assertThat(step(holder, next, "statement", "words", "").statusCode()).isEqualTo(422);
        moved(step(holder, next, "statement", "words", "本人述责（检验）"));
        moved(step(office, next, "statement-return", "reason", "写明不足"));
        moved(step(holder, next, "statement", "words", "本人述责二（检验）"));
        moved(step(office, next, "filing"));
        assertThat(office.page(next).body()).contains("本人述责二（检验）");
        refused(step(office, next, "filing"), "responsibility.step-not-open");
    }

    @Test
    void what_is_wrong_with_a_draft_is_said_at_its_field() {
        refused(draft(TODAY.getYear() - 1, "shenshiyue"), "responsibility.year");
        refused(draft(TODAY.getYear(), "fanshishi"), "responsibility.no-member");
        assertThat(office.post("/responsibilities", "year", TODAY.getYear()).statusCode())
                .isEqualTo(422);
        assertThat(holder.get("/responsibilities/new").statusCode()).isEqualTo(403);
        assertThat(office.get("/responsibilities?year=12").statusCode()).isEqualTo(400);
        assertThat(office.get("/responsibilities?only=WRONG").statusCode()).isEqualTo(400);
        assertThat(office.get("/responsibilities?asOf=" + TODAY.plusDays(1)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_figure_of_members_without_a_list_leads_to_those_persons() {
        var page = office.read("/responsibilities?only=NO_LIST");
        var names = new ArrayList<String>();
        page.get("rows").forEach(row -> names.add(row.get("holderName").asText()));
        for (var figure : page.get("figures")) {
            if (figure.get("mark").asText().equals("NO_LIST")) {
                assertThat(figure.get("count").asInt()).isEqualTo(names.size());
            }
        }
        // until the end of March nobody is late
        if (TODAY.getMonthValue() > 6) {
            assertThat(names).contains("沈试岳").doesNotContain("林试远", "秦试川", "郑试维");
        }
        var before =
                office.read("/responsibilities?asOf=" + TODAY.minusDays(126)).get("rows");
        assertThat(before.findValuesAsText("state")).contains("DRAFTED").doesNotContain("CONFIRMING", "IN_FORCE");
        var csv = new String(office.file("/responsibilities?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("责任人,职务,版本", "沈试岳");
        assertThat(office.read("/responsibilities?q=公共平台开放").get("rows").findValuesAsText("holderName"))
                .containsOnly("秦试川");
    }

    @Test
    void nobody_outside_the_committee_sees_a_list() {
        var path = "/responsibilities/"
                + server.number("SELECT min(id) FROM orgstructure.responsibility WHERE state = 'IN_FORCE'");
        assertThat(server.signIn("heshiqing").page(path).statusCode()).isEqualTo(200);
        var stranger = server.signIn("fanshishi");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.read("/responsibilities").get("rows")).isEmpty();
        assertThat(stranger.get("/responsibilities?as=csv").statusCode()).isEqualTo(403);
        assertThat(stranger.page("/").body()).doesNotContain("href=\"/responsibilities\"");
        assertThat(stranger.page("/search?q=公共平台开放").body()).doesNotContain("/responsibilities/");
    }
}
