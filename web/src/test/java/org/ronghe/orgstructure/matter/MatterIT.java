package org.ronghe.orgstructure.matter;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** 三重一大 in the real server: each missing step blocks the decision and is named; who sees what. */
@InTheServer
class MatterIT {
    private final String words = "决策试验 " + UUID.randomUUID();
    private TheServer server;
    private MeetingRoad meetings;
    private Session raiser;
    private Session office;
    private Session chair;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        meetings = new MeetingRoad(server);
        raiser = server.signIn("hanshisong");
        office = server.signIn("gushiyan");
        chair = server.signIn("qinshichuan");
    }

    private HttpResponse<String> raise(Session who, String kind, String unit, Object... more) {
        var body = new ArrayList<Object>(List.of(
                "kind",
                kind,
                "title",
                words,
                "reason",
                "任务需要",
                "options",
                "甲、乙，建议甲",
                "touchesStaff",
                false,
                "assault",
                true,
                "unit",
                meetings.unit(unit)));
        body.addAll(List.of(more));
        return who.post("/matters", body.toArray());
    }

    private HttpResponse<String> step(Session who, String matter, String noun, Object... fields) {
        var all = new ArrayList<Object>(
                List.of("version", server.number("SELECT version FROM orgstructure.matter WHERE id = ?", id(matter))));
        all.addAll(List.of(fields));
        return who.post(matter + "/" + noun, all.toArray());
    }

    private void opinion(String matter, String kind, String giver) {
        opinion(matter, kind, giver, "AGREE");
    }

    private void opinion(String matter, String kind, String giver, String verdict) {
        moved(step(raiser, matter, "opinions", "opinion", kind, "giver", server.person(giver)));
        moved(step(
                server.signIn(giver),
                matter,
                "opinion",
                "opinion",
                server.number(
                        "SELECT max(id) FROM orgstructure.matter_opinion WHERE matter_id = ? AND verdict IS NULL",
                        id(matter)),
                "verdict",
                verdict,
                "words",
                "意见"));
    }

    private String sitting() {
        return leadsTo(moved(office.post(
                "/meetings",
                "kind",
                "ADMINISTRATION",
                "unit",
                meetings.unit("INST"),
                "title",
                words,
                "day",
                TODAY.toString(),
                "starts",
                "00:00",
                "place",
                "302",
                "chair",
                server.person("qinshichuan"),
                "recorder",
                server.person("gushiyan"))));
    }

    private void signed(String meeting) {
        moved(meetings.step(office, meeting, "points", "kind", "DISCUSSION", "title", words));
        moved(meetings.step(office, meeting, "notice"));
        moved(meetings.step(office, meeting, "opening"));
        var lines = new ArrayList<Object>();
        for (JsonNode line : office.read(meeting).get("roll")) {
            lines.add(Session.map("person", line.get("person").asLong(), "presence", "PRESENT"));
        }
        moved(meetings.step(office, meeting, "roll", "lines", lines));
        moved(meetings.step(office, meeting, "adjournment", "ends", "00:01"));
        moved(meetings.step(office, meeting, "submission"));
        moved(meetings.step(chair, meeting, "signing"));
    }

    private HttpResponse<String> heard(String matter, String member, String stance) {
        return step(office, matter, "views", "member", server.person(member), "stance", stance, "words", "说明");
    }

    @Test
    void a_decision_blocks_on_every_missing_step_and_is_followed_to_its_evaluation() {
        var matter = leadsTo(moved(raise(raiser, "PROJECT", "D-KY")));
        server.update("UPDATE orgstructure.matter SET raised_on = raised_on - 15 WHERE id = ?", id(matter));
        assertThat(raiser.read(matter).get("number").asText()).matches("三重一大〔20\\d\\d〕[1-9]\\d*号");
        refused(
                step(raiser, matter, "opinions", "opinion", "LEGAL", "giver", server.person("hanshisong")),
                "matter.own-opinion");
        refused(
                step(raiser, matter, "opinions", "opinion", "PRE_STUDY", "giver", server.person("dingshian")),
                "matter.not-giver");
        opinion(matter, "RESEARCH", "baishiyu");
        opinion(matter, "EXPERT", "fanshishi");
        var meeting = sitting();
        var agenda = new Object[] {
            "meeting", id(meeting), "papersOn", TODAY.minusDays(10).toString(), "emergency", false
        };
        assertThat(refused(step(office, matter, "agenda", agenda), "matter.gaps")
                        .toString())
                .contains("matter.guard.OPINIONS_THERE", "matter.guard.PAPERS_THERE");
        assertThat(office.page(matter).body()).contains("还没有征求：合法合规审查、党委前置研究");
        opinion(matter, "LEGAL", "dingshian");
        opinion(matter, "PRE_STUDY", "linshiyuan");
        moved(raiser.put(matter + "/papers/" + Session.encoded("材料.txt"), words.getBytes(StandardCharsets.UTF_8)));
        assertThat(office.page("/?all=true").body()).contains(matter);
        refused(
                step(
                        office,
                        matter,
                        "agenda",
                        "meeting",
                        id(meeting),
                        "papersOn",
                        TODAY.toString(),
                        "emergency",
                        false),
                "matter.papers-late");
        assertThat(step(raiser, matter, "agenda", agenda).statusCode()).isEqualTo(403);
        refused(
                step(
                        office,
                        matter,
                        "agenda",
                        "meeting",
                        id(meeting),
                        "papersOn",
                        TODAY.minusDays(16).toString(),
                        "emergency",
                        false),
                "matter.papers-before");
        moved(step(office, matter, "agenda", agenda));

        refused(heard(matter, "qinshichuan", "AGREE"), "matter.chair-last");
        refused(heard(matter, "sunshier", "AGREE"), "matter.no-seat");
        moved(heard(matter, "shenshiyue", "AGREE"));
        moved(heard(matter, "qinshichuan", "AGREE"));
        assertThat(refused(step(office, matter, "adoption", "resolution", "同意"), "matter.gaps")
                        .toString())
                .contains("matter.guard.MINUTES_SIGNED")
                .doesNotContain("matter.guard.QUORUM");
        signed(meeting);
        assertThat(refused(step(office, matter, "rejection", "resolution", "不同意"), "matter.gaps")
                        .toString())
                .contains("matter.guard.NOT_ADOPTED");
        moved(step(office, matter, "adoption", "resolution", "同意甲方案"));

        refused(step(office, matter, "evaluation", "evaluation", "完成"), "matter.gaps");
        moved(step(
                office,
                matter,
                "items",
                "text",
                words,
                "ownerUnit",
                meetings.unit("D-CW"),
                "responsible",
                server.person("caoshiqin"),
                "due",
                TODAY.plusDays(5).toString()));
        long item = server.number("SELECT id FROM orgstructure.meeting_item WHERE text = ?", words);
        var at = "/meetings/items/" + item;
        assertThat(office.page(at).body()).contains("href=\"" + matter + "\"");
        var finance = server.signIn("caoshiqin");
        moved(finance.put(at + "/evidence/" + Session.encoded("合同.txt"), words.getBytes(StandardCharsets.UTF_8)));
        moved(meetings.itemStep(finance, at, "report", "words", "已签订"));
        moved(meetings.itemStep(chair, at, "acceptance", "words", "属实"));
        moved(step(server.signIn("heshiqing"), matter, "samples", "finding", "程序完整"));
        assertThat(step(server.signIn("baishiyu"), matter, "samples", "finding", "越权")
                        .statusCode())
                .isEqualTo(403);
        moved(step(office, matter, "evaluation", "evaluation", "按决议完成"));

        var sheet = raiser.read(matter);
        assertThat(sheet.get("state").asText()).isEqualTo("CLOSED");
        assertThat(sheet.at("/count/yes").asInt()).isEqualTo(2);
        assertThat(raiser.page(matter).body()).contains("同意甲方案", "程序完整", "按决议完成", "末位表态");
        assertThat(office.page("/matters?q=" + Session.encoded(words)).body()).contains("完结");
        assertThat(office.file("/matters?as=xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void money_forces_the_class_alone_or_added_up() {
        var payee = "收款方" + UUID.randomUUID();
        refused(
                raise(raiser, "PROJECT", "D-KY", "amount", 2_000_000, "fund", "CAPITAL", "subject", payee),
                "matter.amount-forces-funds");
        moved(raise(raiser, "PROJECT", "D-KY", "amount", 1_500_000, "fund", "CAPITAL", "subject", payee));
        refused(
                raise(raiser, "PROJECT", "D-KY", "amount", 600_000, "fund", "CAPITAL", "subject", payee),
                "matter.split");
        var funds =
                leadsTo(moved(raise(raiser, "FUNDS", "D-KY", "amount", 600_000, "fund", "CAPITAL", "subject", payee)));
        assertThat(raiser.page(funds).body()).contains("合并计算达到大额标准", "1,500,000 元");
        refused(raise(raiser, "FUNDS", "D-KY"), "matter.amount-missing");
        refused(raise(raiser, "PROJECT", "D-KY", "amount", 5), "matter.amount-half");
        assertThat(raise(raiser, "PROJECT", "L01").statusCode()).isEqualTo(404);
    }

    @Test
    void each_matter_has_its_circle_and_the_list_keeps_it() {
        var project = leadsTo(moved(raise(raiser, "PROJECT", "D-KY")));
        var personnel = leadsTo(moved(raise(server.signIn("fengshitong"), "PERSONNEL", "D-RS")));
        var readers = new String[][] {
            {"gushiyan", "project"},
            {"fengshitong", "personnel"},
            {"linshiyuan", "personnel"},
            {"heshiqing", "both"},
            {"sunshier", "none"},
            {"baishiyu", "none"}
        };
        for (var reader : readers) {
            var session = server.signIn(reader[0]);
            boolean sees = reader[1].equals("both");
            boolean seesProject = sees || reader[1].equals("project");
            boolean seesPersonnel = sees || reader[1].equals("personnel");
            assertThat(session.get(project).statusCode()).as(reader[0]).isEqualTo(seesProject ? 200 : 404);
            assertThat(session.get(personnel).statusCode()).as(reader[0]).isEqualTo(seesPersonnel ? 200 : 404);
            var found = session.read("/matters?q=" + Session.encoded(words))
                    .get("rows")
                    .findValuesAsText("kind");
            var expected = new ArrayList<String>();
            if (seesPersonnel) {
                expected.add("PERSONNEL");
            }
            if (seesProject) {
                expected.add("PROJECT");
            }
            assertThat(found).as(reader[0]).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(server.text(
                        "SELECT title FROM domain.work_item WHERE kind = 'matter' AND item_id = ? AND valid_to = 'infinity'",
                        id(personnel)))
                .isEqualTo("重要人事任免");
        assertThat(office.page("/search?q=" + Session.encoded(words)).body())
                .contains(project)
                .doesNotContain(personnel);
    }

    /** What is on the agenda of a meeting goes with it. */
    @Test
    void a_matter_follows_the_officers_of_its_meeting() {
        var matter = leadsTo(moved(raise(raiser, "DECISION", "D-KY")));
        moved(raiser.put(matter + "/papers/" + Session.encoded("材料.txt"), words.getBytes(StandardCharsets.UTF_8)));
        opinion(matter, "RESEARCH", "baishiyu");
        opinion(matter, "LEGAL", "dingshian");
        var meeting = leadsTo(moved(office.post(
                "/meetings",
                "kind",
                "COMMITTEE",
                "unit",
                meetings.unit("DW"),
                "title",
                words,
                "day",
                TODAY.plusDays(20).toString(),
                "starts",
                "09:00",
                "place",
                "302",
                "chair",
                server.person("linshiyuan"))));
        moved(step(office, matter, "agenda", "meeting", id(meeting), "papersOn", TODAY.toString(), "emergency", false));
        assertThat(raiser.read(matter).at("/sitting/recorder").asText()).isEqualTo("顾试言");

        moved(meetings.step(
                office,
                meeting,
                "officers",
                "chair",
                server.person("linshiyuan"),
                "recorder",
                server.person("luoshiqing")));

        assertThat(raiser.read(matter).at("/sitting/recorder").asText()).isEqualTo("罗试青");
        assertThat(server.text(
                        "SELECT responsible::text FROM domain.work_item WHERE kind = 'matter' AND item_id = ? AND valid_to = 'infinity'",
                        id(matter)))
                .isEqualTo(String.valueOf(server.person("luoshiqing")));
        moved(meetings.step(
                server.signIn("luoshiqing"),
                meeting,
                "plan",
                "title",
                words,
                "day",
                TODAY.plusDays(1).toString(),
                "starts",
                "09:00",
                "place",
                "302"));
        assertThat(raiser.read(matter).get("state").asText()).isEqualTo("REVIEW");
    }

    @Test
    void an_opinion_that_says_no_stands_out_and_is_a_filter() {
        var matter = leadsTo(moved(raise(raiser, "PROJECT", "D-KY")));
        opinion(matter, "LEGAL", "dingshian", "DISAGREE");

        assertThat(raiser.read(matter).get("opposed").get(0).asText()).isEqualTo("LEGAL");
        assertThat(office.read("/matters?only=OPPOSED").get("rows").findValuesAsText("number"))
                .contains(raiser.read(matter).get("number").asText());
    }

    @Test
    void the_demonstration_shows_what_is_not_carried_out() {
        var marks = office.read("/matters?only=UNCONFIRMED").get("rows");
        assertThat(marks.findValuesAsText("title")).contains("低温机组抢修（演示）");
        assertThat(office.read("/matters?only=NOTHING_FOLLOWS").get("rows").findValuesAsText("title"))
                .contains("低温机组抢修（演示）")
                .doesNotContain("电镜平台扩建设备购置（演示）");
        assertThat(office.read("/matters?state=DEFERRED").get("rows")).isNotEmpty();
        assertThat(office.get("/matters?only=LOST").statusCode()).isEqualTo(400);
    }
}
