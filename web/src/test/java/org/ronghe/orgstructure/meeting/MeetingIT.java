package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;
import static org.ronghe.web.Session.leadsTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.discipline.DocumentIT;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The ledger of meetings in the real server: its road, who sees what, and what is refused by name. */
@InTheServer
class MeetingIT {
    private TheServer server;
    private MeetingRoad road;

    @BeforeEach
    void begin(TheServer server) {
        this.server = server;
        road = new MeetingRoad(server);
    }

    @Test
    void a_meeting_goes_from_its_plan_to_the_archive_and_its_resolution_becomes_an_item() {
        long responsible = server.number("SELECT id FROM orgstructure.person WHERE name = '邹试岩' ORDER BY id LIMIT 1");
        var path = road.written(responsible);
        assertThat(road.recorder.read(path).get("roll")).hasSize(5);
        assertThat(road.recorder.read(path).get("study").get("day").asInt()).isEqualTo(7);

        assertThat(road.step(road.chair, path, "signing").statusCode()).isEqualTo(409);
        moved(road.step(road.recorder, path, "submission"));
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'meeting' AND item_id = ? AND step = 'SIGN'",
                        id(path)))
                .isEqualTo(1);
        refused(road.step(road.recorder, path, "signing"), "meeting.not-yours");
        moved(road.step(road.chair, path, "signing"));

        var sheet = road.chair.read(path);
        assertThat(sheet.get("state").asText()).isEqualTo("ARCHIVED");
        assertThat(sheet.get("intact").asBoolean()).isTrue();
        assertThat(sheet.get("sha256").asText()).hasSize(64);
        assertThat(sheet.get("items")).hasSize(1);
        assertThat(server.text(
                        "SELECT source || ' ' || category FROM domain.work_item WHERE kind = 'meeting-item' AND item_id = ?"
                                + " AND responsible = ? AND valid_to = 'infinity'",
                        id(road.item(path)),
                        responsible))
                .isEqualTo("极材室支部 " + TODAY + " RUNNING");
        // one action more, after the minutes were signed; they stay as they are
        moved(road.task(road.chair, path, "items", responsible));
        assertThat(road.chair.read(path).get("items")).hasSize(2);
        assertThat(road.chair.read(path).get("intact").asBoolean()).isTrue();
    }

    @Test
    void signed_minutes_are_locked_in_the_desk_and_in_the_database_and_corrected_beside_them() {
        var path = road.archived(server.person("qianshiyi"));

        refused(road.study(path, "STUDY_ONLY"), "meeting.step-not-open");
        for (var change : List.of(
                "UPDATE orgstructure.meeting_point SET discussion = 'x' WHERE meeting_id = ?",
                "DELETE FROM orgstructure.meeting_attendee WHERE meeting_id = ?",
                "UPDATE orgstructure.meeting SET title = 'x' WHERE id = ?",
                "UPDATE orgstructure.meeting_move SET note = 'x' WHERE meeting_id = ?",
                "DELETE FROM orgstructure.meeting WHERE id = ?")) {
            assertThatThrownBy(() -> server.update(change, id(path))).as(change).isNotNull();
        }
        moved(road.step(road.recorder, path, "additions", "text", "地点应为 303"));
        refused(road.step(road.recorder, path, "additions/receipt"), "meeting.not-yours");
        moved(road.step(road.chair, path, "additions/receipt"));
        var sheet = road.chair.read(path);
        assertThat(sheet.get("additions").get(0).get("acknowledgedBy").asText()).isEqualTo("范试石");
        assertThat(sheet.get("intact").asBoolean()).isTrue();
        assertThatThrownBy(() -> server.update(
                        "UPDATE orgstructure.meeting_addition SET text = 'x' WHERE meeting_id = ?", id(path)))
                .isNotNull();
    }

    @Test
    void bad_totals_a_missing_quorum_and_a_secret_text_are_refused_by_name_and_nothing_is_written() {
        var path = road.open("BRANCH_COMMITTEE");
        moved(road.step(road.recorder, path, "points", "kind", "DECISION", "title", "评先"));
        var vote = "points/" + road.point(path, 2) + "/vote";

        refused(vote(path, vote, 6, 0, 0), "meeting.more-yes-than-present");
        refused(vote(path, vote, 4, 1, 1), "meeting.more-votes-than-present");
        refused(vote(path, vote, 2, 1, 0), "meeting.votes-missing");
        assertThat(server.number("SELECT count(yes) FROM orgstructure.meeting_point WHERE meeting_id = ?", id(path)))
                .isZero();
        moved(vote(path, vote, 5, 0, 0));
        assertThat(road.recorder.read(path).get("points").get(1).get("passed").asBoolean())
                .isTrue();
        moved(road.roll(
                path,
                Set.copyOf(server
                        .texts(
                                "SELECT person_id::text FROM orgstructure.meeting_attendee WHERE meeting_id = ?"
                                        + " AND person_id NOT IN (?, ?)",
                                id(path),
                                server.person("fanshishi"),
                                server.person("qianshiyi"))
                        .stream()
                        .map(Long::valueOf)
                        .toList())));
        refused(vote(path, vote, 2, 0, 0), "meeting.no-quorum");
        moved(road.step(road.recorder, path, "adjournment", "ends", "00:01"));
        var gaps = refused(road.step(road.recorder, path, "submission"), "meeting.gaps");
        assertThat(gaps.toString()).contains("meeting.guard.QUORUM", "meeting.guard.DECIDED");

        var secret = road.step(
                road.recorder,
                path,
                "points/" + road.point(path, 2) + "/text",
                "title",
                "评先",
                "discussion",
                "机密★10年 某文件内容");
        refused(secret, "secrecy.mark");
        assertThat(secret.body()).contains("discussion");
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.meeting_point WHERE discussion LIKE '%机密★%' AND meeting_id = ?",
                        id(path)))
                .isZero();
    }

    private java.net.http.HttpResponse<String> vote(String path, String noun, int yes, int no, int abstain) {
        return road.step(
                road.recorder,
                path,
                noun,
                "yes",
                yes,
                "no",
                no,
                "abstain",
                abstain,
                "ballot",
                false,
                "recused",
                List.of());
    }

    @Test
    void a_meeting_to_come_is_not_opened_today_nor_entered_as_a_late_one() {
        var tomorrow = leadsTo(moved(road.recorder.post(
                "/meetings",
                "kind",
                "THEME_DAY",
                "unit",
                road.unit("ZB-L01"),
                "title",
                road.words,
                "day",
                TODAY.plusDays(1).toString(),
                "starts",
                "09:00",
                "place",
                "302")));
        moved(road.step(road.recorder, tomorrow, "points", "kind", "DISCUSSION", "title", "安排"));
        moved(road.step(road.recorder, tomorrow, "notice"));

        assertThat(refused(road.step(road.recorder, tomorrow, "opening"), "meeting.gaps")
                        .toString())
                .contains("meeting.guard.DAY");
        refused(late(TODAY.plusDays(1).toString()), "meeting.late-in-future");
        // the secretary convenes, though nobody named a chair
        assertThat(road.recorder.read(tomorrow).get("chair").get("name").asText())
                .isEqualTo("范试石");
        moved(road.step(road.recorder, tomorrow, "postponement", "reason", "装置检修"));
        moved(road.step(
                road.recorder,
                tomorrow,
                "reschedule",
                "day",
                TODAY.plusDays(3).toString(),
                "starts",
                "10:00",
                "place",
                "303"));
        moved(road.step(road.recorder, tomorrow, "cancellation", "reason", "并入下次"));
        assertThat(road.recorder.read(tomorrow).get("state").asText()).isEqualTo("CANCELLED");
    }

    private java.net.http.HttpResponse<String> late(String day) {
        return road.recorder.post(
                "/meetings/late",
                "kind",
                "THEME_DAY",
                "unit",
                road.unit("ZB-L01"),
                "title",
                road.words,
                "day",
                day,
                "starts",
                "09:00",
                "ends",
                "10:00",
                "place",
                "302",
                "reason",
                "记录人出差");
    }

    @Test
    void a_late_record_waits_for_the_superior_and_counts_as_such_after_thirty_days() {
        var path = leadsTo(moved(late(TODAY.minusDays(31).toString())));
        var recent = leadsTo(moved(late(TODAY.minusDays(30).toString())));
        moved(road.step(road.recorder, path, "points", "kind", "DISCUSSION", "title", "参观"));
        moved(road.roll(path, Set.of()));

        assertThat(refused(road.step(road.recorder, path, "submission"), "meeting.gaps")
                        .toString())
                .contains("meeting.guard.LATE");
        refused(road.step(road.office, path, "signing"), "meeting.not-yours");
        assertThat(road.step(road.recorder, path, "late-confirmation", "words", "属实")
                        .statusCode())
                .isEqualTo(403);
        moved(road.step(road.office, path, "late-confirmation", "words", "属实"));
        moved(road.step(road.recorder, path, "submission"));
        moved(road.step(road.chair, path, "signing"));
        var marked = road.office.read("/meetings?mark=RECORDED_LATE&q=" + Session.encoded(road.words));
        assertThat(marked.get("rows").findValuesAsText("id"))
                .contains(String.valueOf(id(path)))
                .doesNotContain(String.valueOf(id(recent)));
        assertThat(road.office
                        .read("/meetings?mark=ENTERED_LATE&q=" + Session.encoded(road.words))
                        .get("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_branch_meeting_is_read_by_those_who_were_there_and_its_offices_alone() {
        var path = road.archived(server.person("qianshiyi"));

        assertThat(road.office.get(path).statusCode()).isEqualTo(200);
        for (var stranger : List.of("sunshier", "shishiguang", "fengshitong", "linshiyuan", "heshiqing")) {
            var session = server.signIn(stranger);
            assertThat(session.get(path).statusCode()).as(stranger).isEqualTo(404);
            assertThat(session.file(path + "/document").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(session.read("/meetings?q=" + Session.encoded(road.words))
                            .get("total")
                            .asInt())
                    .as(stranger)
                    .isZero();
            assertThat(session.page("/search?q=" + Session.encoded(road.words)).body())
                    .as(stranger)
                    .doesNotContain(path + "\"");
        }
        for (var administrator : List.of("sysadmin", "secadmin", "auditor")) {
            assertThat(server.signIn(administrator).get(path).statusCode())
                    .as(administrator)
                    .isEqualTo(403);
        }
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE what = 'meeting.read' AND outcome = 'ok' AND line LIKE ?",
                        "%极材室支部 " + TODAY + "%"))
                .isPositive();
    }

    @Test
    void a_committee_is_closed_to_the_party_office_that_does_not_keep_its_minutes() {
        var path = leadsTo(moved(road.office.post(
                "/meetings",
                "kind",
                "COMMITTEE",
                "unit",
                road.unit("DW"),
                "title",
                road.words,
                "day",
                TODAY.toString(),
                "starts",
                "00:00",
                "place",
                "一楼")));
        assertThat(road.office.get(path).statusCode()).isEqualTo(200);
        assertThat(server.signIn("zhengshiwei").get(path).statusCode()).isEqualTo(200);
        assertThat(server.signIn("heshiqing").get(path).statusCode()).isEqualTo(200);
        assertThat(server.signIn("fangshining").get(path).statusCode()).isEqualTo(404);
        refused(
                road.office.post(
                        "/meetings",
                        "kind",
                        "COMMITTEE",
                        "unit",
                        road.unit("DW"),
                        "day",
                        TODAY.toString(),
                        "starts",
                        "00:00",
                        "place",
                        "一楼",
                        "recorder",
                        server.person("luoshiqing")),
                "meeting.committee-by-recorder");

        // the note-taker hands over; from then on the office has no part in it but what it noted
        moved(road.step(
                road.office,
                path,
                "officers",
                "chair",
                server.person("linshiyuan"),
                "recorder",
                server.person("luoshiqing")));
        assertThat(server.signIn("luoshiqing").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_said_in_criticism_is_for_those_who_came_and_for_nobody_else_in_no_form() {
        var path = road.open("ORGANISATIONAL_LIFE");
        long away = server.number(
                "SELECT min(person_id) FROM orgstructure.meeting_attendee WHERE meeting_id = ? AND person_id NOT IN (?, ?)",
                id(path),
                server.person("fanshishi"),
                server.person("qianshiyi"));
        moved(road.roll(path, Set.of(away)));
        var secret = "批评内容" + road.words;
        moved(road.step(road.recorder, path, "closed-notes", "text", secret));
        moved(road.step(road.recorder, path, "adjournment", "ends", "00:01"));
        moved(road.step(road.recorder, path, "submission"));
        moved(road.step(road.chair, path, "signing"));

        assertThat(road.chair.read(path).get("closed").get("words").asText()).isEqualTo(secret);
        assertThat(road.chair.page(path).body()).contains(secret);
        var office = road.office.read(path);
        assertThat(office.get("closed").get("readable").asBoolean()).isFalse();
        assertThat(office.get("closed").get("words").isNull()).isTrue();
        assertThat(road.office.page(path).body()).doesNotContain(secret);
        assertThat(road.office.page("/search?q=" + Session.encoded("批评内容会议试验")).body())
                .doesNotContain(road.words);
        assertThat(road.chair.page("/search?q=" + Session.encoded("批评内容会议试验")).body())
                .doesNotContain(path + "\"");
        assertThat(new String(
                        road.office
                                .file("/meetings?as=csv&q=" + Session.encoded(road.words))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(road.words)
                .doesNotContain("批评内容");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.document_made WHERE words::text LIKE ?", "%" + secret + "%"))
                .isZero();
        road.chair.file(path + "/document");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.document_made WHERE words::text LIKE ?", "%" + secret + "%"))
                .isZero();
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE line LIKE ?", "%" + secret + "%"))
                .isZero();
    }

    @Test
    void the_minutes_leave_as_a_document_a_draft_until_they_are_signed() throws Exception {
        var path = road.written(server.person("qianshiyi"));
        var draft = DocumentIT.made(road.recorder, path + "/document", "meeting", road.words);
        assertThat(draft).contains("第一议题", "领学：范试石", "排出轮值表", "学习类，无落实事项");

        moved(road.step(road.recorder, path, "submission"));
        moved(road.step(road.chair, path, "signing"));

        var signed = DocumentIT.made(road.recorder, path + "/document", "meeting", road.words);
        assertThat(server.texts(
                        "SELECT DISTINCT words ->> 'draft' FROM domain.document_made WHERE kind = 'meeting' AND words ->> 'title' = ?",
                        road.words))
                .as("the mark stands in the head of every page until the chair has signed")
                .containsExactlyInAnyOrder("true", "false");
        assertThat(signed).contains("极限条件材料实验室党支部会议纪要", "出席", "法定人数");
    }

    @Test
    void the_list_is_one_answer_in_every_dress_and_a_past_day_shows_it_as_it_was() {
        var path = road.planned("THEME_DAY");
        var found = "/meetings?q=" + Session.encoded(road.words);

        assertThat(road.office.read(found).get("rows").get(0).get("id").asLong())
                .isEqualTo(id(path));
        assertThat(road.office.page(found).body()).contains(road.words, "计划", "</html>");
        assertThat(road.office.page(found + "&lang=en").body()).contains("Planned");
        assertThat(road.office.file(found + "&as=xlsx").statusCode()).isEqualTo(200);
        assertThat(server.signIn("qianshiyi").file(found + "&as=csv").statusCode())
                .isEqualTo(403);
        for (var filter : List.of(
                "&kind=THEME_DAY",
                "&state=PLANNED",
                "&from=" + TODAY,
                "&to=" + TODAY,
                "&unit=" + road.unit("ZB-L01"),
                "&sort=OLDEST")) {
            assertThat(road.office.read(found + filter).get("total").asInt())
                    .as(filter)
                    .isEqualTo(1);
        }
        for (var filter :
                List.of("&kind=MEMBERS", "&state=ARCHIVED", "&from=" + TODAY.plusDays(1), "&mark=STUDIED_LATE")) {
            assertThat(road.office.read(found + filter).get("total").asInt())
                    .as(filter)
                    .isZero();
        }
        assertThat(road.office.get("/meetings?kind=LOST").statusCode()).isEqualTo(400);
        assertThat(road.office.get("/meetings?after=x").statusCode()).isEqualTo(400);
        assertThat(road.office
                        .read(found + "&asOf=" + TODAY.minusDays(1))
                        .get("total")
                        .asInt())
                .isZero();
        server.update(
                "UPDATE orgstructure.meeting_version SET valid_from = now() - interval '3 days' WHERE id = ?",
                id(path));
        moved(road.step(road.recorder, path, "cancellation", "reason", "并入下次"));
        assertThat(road.office
                        .read(found + "&asOf=" + TODAY.minusDays(1))
                        .get("rows")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("PLANNED");
        assertThat(road.office.read(found).get("rows").get(0).get("state").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void the_demonstration_has_every_state_that_rests_and_every_mark() {
        var resting = server.texts("SELECT DISTINCT state FROM orgstructure.meeting ORDER BY state");
        assertThat(resting)
                .contains("PLANNED", "NOTIFIED", "HELD_OPEN", "MINUTES_DRAFT", "ARCHIVED", "POSTPONED", "CANCELLED");
        for (var mark : List.of("STUDIED_LATE", "ENTERED_LATE", "RECORDED_LATE", "UNSIGNED")) {
            assertThat(road.office.read("/meetings?mark=" + mark).get("total").asInt())
                    .as(mark)
                    .isPositive();
        }
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.meeting_item WHERE state IN ('TO_DO', 'RETURNED') AND due < ?::date",
                        TODAY.toString()))
                .isPositive();
    }

    @Test
    void a_form_with_an_error_keeps_what_was_typed_and_says_where_it_is() {
        var answer = road.recorder.form(
                "/meetings",
                "kind",
                "THEME_DAY",
                "unit",
                road.unit("ZB-L01"),
                "title",
                road.words,
                "day",
                TODAY.toString(),
                "starts",
                "25:00",
                "place",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(road.words, "aria-invalid=\"true\"", "25:00");
        var unit = road.recorder.post(
                "/meetings",
                "kind",
                "THEME_DAY",
                "unit",
                road.unit("ZB-L02"),
                "day",
                TODAY.toString(),
                "starts",
                "09:00",
                "place",
                "302");
        refused(unit, "meeting.not-your-unit");
    }
}
