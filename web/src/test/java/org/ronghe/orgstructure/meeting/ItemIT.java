package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The ledger of resolved items in the real server: from the signed minutes to the acceptance by somebody else. */
@InTheServer
class ItemIT {
    private TheServer server;
    private MeetingRoad road;
    private String item;

    @BeforeEach
    void begin(TheServer server) {
        this.server = server;
        road = new MeetingRoad(server);
        // the recorder is responsible: the chair alone accepts
        item = road.item(road.archived(server.person("qianshiyi")));
    }

    @Test
    void an_item_is_reported_with_evidence_sent_back_and_accepted_by_somebody_else() {
        assertThat(refused(road.itemStep(road.recorder, item, "report", "words", "已排出"), "meeting-item.gaps")
                        .toString())
                .contains("meeting-item.guard.EVIDENCE");
        moved(proof("一.txt", "轮值表"));
        moved(road.itemStep(road.recorder, item, "report", "words", "已排出"));
        refused(road.itemStep(road.recorder, item, "acceptance", "words", "好"), "meeting-item.not-yours");
        moved(road.itemStep(road.chair, item, "return", "reason", "缺 12 月"));
        refused(road.itemStep(road.recorder, item, "report", "words", "补了"), "meeting-item.gaps");
        moved(proof("二.txt", "轮值表 12 月"));
        moved(road.itemStep(road.recorder, item, "report", "words", "补了"));
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'meeting-item' AND item_id = ? AND decider = ?",
                        id(item),
                        String.valueOf(server.person("fanshishi"))))
                .isEqualTo(1);
        moved(road.itemStep(road.chair, item, "acceptance", "words", "属实"));

        var sheet = road.chair.read(item);
        assertThat(sheet.get("state").asText()).isEqualTo("DONE");
        assertThat(sheet.get("proofs")).hasSize(2);
        long file = sheet.get("proofs").get(0).get("id").asLong();
        assertThat(new String(road.chair.file(item + "/evidence/" + file).body(), StandardCharsets.UTF_8))
                .isEqualTo("轮值表");
        assertThat(server.text(
                        "SELECT category FROM domain.work_item WHERE kind = 'meeting-item' AND item_id = ?"
                                + " AND valid_to = 'infinity'",
                        id(item)))
                .isEqualTo("CLOSED");
    }

    private java.net.http.HttpResponse<String> proof(String name, String content) {
        return road.recorder.put(item + "/evidence/" + Session.encoded(name), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_branch_binds_its_own_units_and_people_alone() {
        var path = road.open("BRANCH_COMMITTEE");
        moved(road.step(road.recorder, path, "points", "kind", "DISCUSSION", "title", "分工"));
        refused(road.task(road.recorder, path, "tasks", server.person("linshiyuan")), "meeting.task-person");
        refused(
                road.itemStep(
                        road.chair,
                        item,
                        "change",
                        "due",
                        TODAY.plusDays(20).toString(),
                        "ownerUnit",
                        road.unit("L02"),
                        "responsible",
                        server.person("qianshiyi"),
                        "reason",
                        "换人",
                        "decidedBy",
                        "支委会"),
                "meeting.task-unit");
    }

    @Test
    void a_change_and_a_stop_need_a_reason_and_whoever_decided() {
        var half = road.itemStep(
                road.chair,
                item,
                "change",
                "due",
                TODAY.plusDays(20).toString(),
                "ownerUnit",
                road.unit("ZB-L01"),
                "responsible",
                server.person("qianshiyi"),
                "reason",
                "材料未到");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("decidedBy");
        moved(road.itemStep(
                road.chair,
                item,
                "change",
                "due",
                TODAY.plusDays(20).toString(),
                "ownerUnit",
                road.unit("ZB-L01"),
                "responsible",
                server.person("qianshiyi"),
                "reason",
                "材料未到",
                "decidedBy",
                "支委会"));
        var sheet = road.chair.read(item);
        assertThat(sheet.get("firstDue").asText()).isEqualTo(TODAY.plusDays(10).toString());
        assertThat(sheet.get("due").asText()).isEqualTo(TODAY.plusDays(20).toString());
        assertThat(sheet.get("events").get(0).get("text").asText()).isEqualTo("材料未到（支委会）");
        moved(road.itemStep(road.chair, item, "stop", "reason", "并入年度任务", "decidedBy", "支委会"));
        assertThat(road.chair.read(item).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void what_a_meeting_left_open_stands_on_the_page_of_the_next_one() {
        var next = road.planned("BRANCH_COMMITTEE");

        var open = road.recorder.read(next).get("open");

        assertThat(open.findValuesAsText("number"))
                .contains(server.text("SELECT number FROM orgstructure.meeting_item WHERE id = ?", id(item)));
        assertThat(road.recorder.page(next).body()).contains("以前会议未办结事项", item);
    }

    @Test
    void the_ledger_is_asked_by_organisation_state_person_and_what_is_overdue() {
        var found = "/meetings/items?q=" + Session.encoded(road.words);

        for (var filter : List.of(
                "",
                "&unit=" + road.unit("ZB-L01"),
                "&owner=" + road.unit("ZB-L01"),
                "&state=TO_DO",
                "&only=OPEN",
                "&person=" + server.person("qianshiyi"))) {
            assertThat(road.office.read(found + filter).get("total").asInt())
                    .as(filter)
                    .isEqualTo(1);
        }
        assertThat(road.office.read(found + "&only=OVERDUE").get("total").asInt())
                .isZero();
        server.update(
                "UPDATE orgstructure.meeting_item SET due = ?::date WHERE id = ?",
                TODAY.minusDays(1).toString(),
                id(item));
        assertThat(road.office.read(found + "&only=OVERDUE").get("total").asInt())
                .isEqualTo(1);
        assertThat(road.office.page(found).body()).contains("逾期", "</html>");
        assertThat(road.office.file(found + "&as=csv").statusCode()).isEqualTo(200);
        assertThat(road.office.file(found + "&as=xlsx").statusCode()).isEqualTo(200);
        assertThat(road.office.get("/meetings/items?only=LOST").statusCode()).isEqualTo(400);
        var stranger = server.signIn("sunshier");
        assertThat(stranger.get(item).statusCode()).isEqualTo(404);
        assertThat(stranger.read(found).get("total").asInt()).isZero();
        assertThat(road.office.page("/search?q=" + Session.encoded(road.words)).body())
                .contains(item);
    }
}
