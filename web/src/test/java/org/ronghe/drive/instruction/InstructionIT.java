package org.ronghe.drive.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** 重要指示批示台账 in the real server: the road from the receipt to the revisit, and what is refused on it by name. */
@InTheServer
class InstructionIT {
    private final String words = "批示试验 " + UUID.randomUUID();
    private TheServer server;
    private MeetingRoad meetings;
    private Session keeper;
    private Session office;
    private Session secretary;
    private Session lead;
    private Session leader;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        meetings = new MeetingRoad(server);
        keeper = server.signIn("zhoushilan");
        office = meetings.office;
        secretary = server.signIn("linshiyuan");
        lead = server.signIn("hanshisong");
        leader = server.signIn("shenshiyue");
    }

    private HttpResponse<String> receive(Session who, LocalDate received, Object... more) {
        var body = new ArrayList<Object>(List.of(
                "kind",
                "INSTRUCTION",
                "level",
                "ACADEMY",
                "number",
                "试〔2026〕" + words,
                "receivedOn",
                received.toString(),
                "keeper",
                server.person("zhoushilan")));
        body.addAll(List.of(more));
        return who.post("/instructions", body.toArray());
    }

    private String received() {
        return leadsTo(moved(receive(office, TODAY, "title", words, "classified", false)));
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(
                List.of("version", server.number("SELECT version FROM drive.instruction WHERE id = ?", id(path))));
        all.addAll(List.of(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private HttpResponse<String> register(String path, LocalDate issued, LocalDate received, String summary) {
        return register(keeper, path, issued, received, summary);
    }

    private HttpResponse<String> register(
            Session who, String path, LocalDate issued, LocalDate received, String summary) {
        return step(
                who,
                path,
                "registration",
                "kind",
                "INSTRUCTION",
                "level",
                "ACADEMY",
                "title",
                words,
                "number",
                "试〔2026〕" + words,
                "issuedOn",
                issued.toString(),
                "receivedOn",
                received.toString(),
                "summary",
                summary,
                "classified",
                false);
    }

    private String registered() {
        var path = received();
        moved(register(path, TODAY.minusDays(1), TODAY, "要点"));
        return path;
    }

    /** A meeting of the committee today, whose first topic has this title. */
    private String meeting(String topic) {
        var path = leadsTo(moved(office.post(
                "/meetings",
                "kind",
                "COMMITTEE",
                "unit",
                meetings.unit("DW"),
                "title",
                words,
                "day",
                TODAY.toString(),
                "starts",
                "00:00",
                "place",
                "302",
                "chair",
                server.person("linshiyuan"),
                "recorder",
                server.person("gushiyan"))));
        moved(meetings.step(
                office,
                path,
                "points/" + meetings.point(path, 1) + "/study",
                "title",
                topic,
                "issuedOn",
                TODAY.minusDays(2).toString(),
                "receivedOn",
                TODAY.minusDays(1).toString(),
                "lead",
                server.person("linshiyuan"),
                "discussion",
                "结合任务研讨",
                "outcome",
                "STUDY_ONLY",
                "classified",
                false));
        moved(meetings.step(office, path, "points", "kind", "DISCUSSION", "title", words));
        return path;
    }

    private void signed(String path) {
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
                "由科研处牵头落实"));
        moved(meetings.step(office, path, "adjournment", "ends", "00:01"));
        moved(meetings.step(office, path, "submission"));
        moved(meetings.step(secretary, path, "signing"));
    }

    private HttpResponse<String> deploy(String path, String meeting, String who) {
        return step(
                office,
                path,
                "deployment",
                "point",
                resolved(meeting),
                "resolution",
                "由科研处牵头落实",
                "leadUnit",
                meetings.unit("D-KY"),
                "lead",
                server.person(who),
                "leader",
                server.person("shenshiyue"),
                "first",
                server.person("linshiyuan"),
                "coUnits",
                List.of(meetings.unit("L01")),
                "due",
                TODAY.plusDays(5).toString());
    }

    /** The last point of its agenda. */
    private long resolved(String meeting) {
        return server.number(
                "SELECT id FROM orgstructure.meeting_point WHERE meeting_id = ? ORDER BY position DESC LIMIT 1",
                id(meeting));
    }

    private static void atField(HttpResponse<String> answer, String code, String field) {
        assertThat(refused(answer, code).get("gaps").findValuesAsText("field")).containsExactly(field);
    }

    private boolean waits(Session who, String path) {
        return who.page("/?all=true").body().contains("href=\"" + path + "\"");
    }

    @Test
    void an_instruction_travels_from_its_receipt_to_its_revisit_and_is_refused_by_name_on_the_way() {
        var path = received();
        assertThat(office.read(path).get("number").asText()).matches("批示办理〔20\\d\\d〕[1-9]\\d*号");
        assertThat(waits(keeper, path)).isTrue();
        moved(register(path, TODAY.minusDays(1), TODAY, "要点"));

        var other = meeting("另一份材料 " + words);
        signed(other);
        assertThat(refused(step(secretary, path, "study", "meeting", id(other)), "instruction.gaps")
                        .toString())
                .contains("instruction.guard.STUDIED_FIRST");
        var study = meeting(words);
        assertThat(waits(secretary, path)).isFalse();
        signed(study);
        assertThat(waits(secretary, path)).isTrue();
        atField(step(secretary, path, "study", "meeting", id(other)), "instruction.other-topic", "meeting");
        var open = meeting(words);
        atField(step(secretary, path, "study", "meeting", id(open)), "instruction.minutes-open", "meeting");
        assertThat(step(keeper, path, "study", "meeting", id(study)).statusCode())
                .isEqualTo(409);
        moved(step(secretary, path, "study", "meeting", id(study)));

        atField(deploy(path, open, "hanshisong"), "instruction.minutes-open", "point");
        atField(deploy(path, study, "fengshitong"), "instruction.lead-elsewhere", "lead");
        assertThat(step(office, path, "deployment", "point", resolved(study), "resolution", "没有责任人")
                        .statusCode())
                .isEqualTo(422);
        moved(deploy(path, study, "hanshisong"));

        assertThat(step(keeper, path, "tasks", "text", "没有责任人的任务").statusCode()).isEqualTo(422);
        moved(step(
                keeper,
                path,
                "tasks",
                "text",
                words,
                "ownerUnit",
                meetings.unit("L01"),
                "responsible",
                server.person("qianshiyi"),
                "due",
                TODAY.plusDays(3).toString()));
        long item = server.number("SELECT id FROM orgstructure.meeting_item WHERE instruction_id = ?", id(path));
        var at = "/meetings/items/" + item;
        assertThat(keeper.page(at).body()).contains("href=\"" + path + "\"");

        atField(
                step(leader, path, "entries", "day", TODAY.plusDays(1).toString(), "words", "进展"),
                "instruction.future",
                "day");
        assertThat(step(keeper, path, "entries", "day", TODAY.toString(), "words", "进展")
                        .statusCode())
                .isEqualTo(403);
        moved(step(leader, path, "entries", "day", TODAY.toString(), "words", "进展顺利"));

        refused(step(keeper, path, "report", "report", "代报"), "instruction.not-yours");
        moved(step(lead, path, "report", "report", "已完成"));
        assertThat(waits(secretary, path)).isTrue();
        moved(step(secretary, path, "return", "reason", "补充数据"));
        moved(step(lead, path, "report", "report", "已完成，数据附后"));
        assertThat(step(leader, path, "approval", "reportNumber", "1").statusCode())
                .isEqualTo(403);
        moved(step(secretary, path, "approval", "reportNumber", "试党〔2026〕1号"));

        var gaps = refused(step(secretary, path, "closing", "words", "办结"), "instruction.gaps")
                .toString();
        assertThat(gaps)
                .contains("instruction.guard.TASKS_SETTLED", "instruction.guard.REPORTED_BACK", "议定〔")
                .contains(words);
        moved(step(keeper, path, "report-back", "day", TODAY.toString(), "number", "试党〔2026〕2号"));
        var responsible = server.signIn("qianshiyi");
        assertThat(responsible.get(path).statusCode()).isEqualTo(200);
        moved(responsible.put(at + "/evidence/" + Session.encoded("材料.txt"), words.getBytes(StandardCharsets.UTF_8)));
        moved(meetings.itemStep(responsible, at, "report", "words", "已完成"));
        moved(meetings.itemStep(leader, at, "acceptance", "words", "属实"));
        moved(step(secretary, path, "closing", "words", "办理到位"));
        moved(step(keeper, path, "revisit", "finding", "成效保持"));
        assertThat(keeper.read(path).get("state").asText()).isEqualTo("REVISITED");
        assertThat(server.text(
                        "SELECT state FROM domain.work_item WHERE kind = 'instruction' AND item_id = ?"
                                + " AND valid_to = 'infinity'",
                        id(path)))
                .isEqualTo("REVISITED");
    }

    @Test
    void what_contradicts_itself_or_carries_a_mark_is_refused_at_its_field_and_nothing_is_written() {
        long before = server.number("SELECT count(*) FROM drive.instruction");
        atField(receive(office, TODAY, "title", "机密★10年 某批示", "classified", false), "secrecy.mark", "title");
        atField(
                receive(office, TODAY.plusDays(1), "title", words, "classified", false),
                "instruction.future",
                "receivedOn");
        atField(receive(office, TODAY, "classified", true), "instruction.kept-at", "keptAt");
        atField(
                receive(office, TODAY, "title", words, "classified", true, "keptAt", "机要室"),
                "instruction.classified-words",
                "title");
        atField(
                office.post(
                        "/instructions",
                        "kind",
                        "INSTRUCTION",
                        "level",
                        "ACADEMY",
                        "title",
                        words,
                        "receivedOn",
                        TODAY.toString(),
                        "classified",
                        false,
                        "keeper",
                        server.person("baishiyu")),
                "instruction.not-keeper",
                "keeper");
        assertThat(server.number("SELECT count(*) FROM drive.instruction")).isEqualTo(before);

        var path = received();
        atField(register(path, TODAY, TODAY.minusDays(1), "要点"), "instruction.received-first", "receivedOn");
        atField(register(path, TODAY, TODAY, "【秘密】要点"), "secrecy.mark", "summary");
        assertThat(keeper.read(path).get("state").asText()).isEqualTo("RECEIVED");

        var again = receive(office, TODAY, "title", "另一个题目", "classified", false);
        atField(again, "instruction.entered", "number");
        assertThat(again.body()).contains(office.read(path).get("number").asText());
        var kept = leadsTo(
                moved(receive(office, TODAY, "number", "试密〔2026〕" + words, "classified", true, "keptAt", "机要室")));
        assertThat(office.page(kept).body()).contains("涉密文件 试密〔2026〕" + words, "机要室");
    }

    @Test
    void the_list_is_filtered_sorted_exported_found_and_pictured_for_whoever_may_read_it() {
        var path = registered();
        server.update("UPDATE drive.instruction SET study_due = ? WHERE id = ?", TODAY.minusDays(2), id(path));
        var q = "q=" + Session.encoded(words);
        for (var filter : List.of(
                "state=REGISTERED", "level=ACADEMY", "keeper=" + server.person("zhoushilan"), "only=LAG", "sort=DUE")) {
            assertThat(office.read("/instructions?" + q + "&" + filter).get("rows"))
                    .as(filter)
                    .hasSize(1);
        }
        for (var filter : List.of("state=CLOSED", "level=CENTRAL", "only=MISSED", "unit=" + meetings.unit("D-KY"))) {
            assertThat(office.read("/instructions?" + q + "&" + filter).get("rows"))
                    .as(filter)
                    .isEmpty();
        }
        assertThat(office.get("/instructions?only=EVERYTHING").statusCode()).isEqualTo(400);
        assertThat(office.get("/instructions?sort=DUE&after=nothing").statusCode())
                .isEqualTo(400);
        assertThat(office.page("/instructions?" + q + "&asOf=" + TODAY.minusDays(1))
                        .body())
                .contains("没有符合条件的台账记录");
        assertThat(office.page(path).body()).contains("未学习，已滞后 2 天");
        assertThat(new String(office.file("/instructions?" + q + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains(words, "传达滞后");
        assertThat(office.page("/search?" + q).body()).contains("href=\"" + path);
        assertThat(server.signIn("baishiyu").read("/instructions?" + q).get("rows"))
                .isEmpty();
        assertThat(server.signIn("baishiyu").get(path).statusCode()).isEqualTo(404);
        assertThat(lead.get(path).statusCode()).isEqualTo(404);
        assertThat(leader.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_demonstration_shows_a_lag_a_missed_entry_something_kept_on_and_something_closed() {
        assertThat(secretary.read("/instructions?only=MISSED").findValuesAsText("title"))
                .contains("关于科研安全工作的部署（演示）");
        assertThat(secretary.read("/instructions?only=LAG").findValuesAsText("title"))
                .contains("关于科研安全工作的部署（演示）", "关于大型科研仪器开放共享的通知（演示）");
        assertThat(secretary.read("/instructions?state=CONTINUING").findValuesAsText("title"))
                .contains("关于人才自主培养的重要批示（演示）");
        assertThat(secretary.read("/instructions?state=CLOSED").findValuesAsText("title"))
                .contains("关于原始创新的重要批示（演示）");
        // DUE first: pages follow one another without loss
        assertThat(secretary.read("/instructions?sort=DUE").get("rows").size()).isGreaterThan(6);
    }

    @Test
    void a_keeper_voids_before_the_study_and_nobody_but_the_keeper_registers() {
        var path = received();
        assertThat(register(secretary, path, TODAY, TODAY, "要点").statusCode()).isEqualTo(403);
        moved(register(path, TODAY.minusDays(1), TODAY, "要点"));
        refused(step(secretary, path, "annulment", "reason", "误登"), "instruction.not-yours");
        moved(step(keeper, path, "annulment", "reason", "误登"));
        refused(step(keeper, path, "annulment", "reason", "误登"), "instruction.step-not-open");
    }

    @Test
    void what_somebody_keeps_goes_to_the_successor_when_the_post_ends() {
        var road = new HandoverRoad(server);
        long post = road.appoint(road.holder, "SUP", "D-DB", "督办专员");
        road.appoint(road.colleague, "SUP", "D-DB", "督办专员");
        var path = leadsTo(moved(receive(office, TODAY, "title", words, "classified", false, "keeper", road.holder)));

        HandoverRoad.moved(road.security.post(
                "/people/" + road.holder + "/posts/" + post + "/ending",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", post),
                "on",
                TODAY.minusDays(1).toString(),
                "reason",
                "岗位调整",
                "successor",
                road.colleague));

        assertThat(road.lines()).containsEntry("instruction/" + id(path) + " KEEPER", "MOVED");
        assertThat(server.number("SELECT keeper FROM drive.instruction WHERE id = ?", id(path)))
                .isEqualTo(road.colleague);
        assertThat(office.page(path).body()).contains("左试接");
    }
}
