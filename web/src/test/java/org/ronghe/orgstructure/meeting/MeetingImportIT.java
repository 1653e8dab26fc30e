package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Lists of meetings from a file: looked at first, planned or entered late at once, and unchanged the second time. */
@InTheServer
class MeetingImportIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String HEAD = "会议类型,组织,会议名称,日期,开始时间,结束时间,地点,主持人,记录人,补录原因\n";

    private TheServer server;
    private Session chair;
    private String title;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        chair = server.signIn("fanshishi");
        title = "清单会议 " + UUID.randomUUID().toString().substring(0, 6);
    }

    private String handIn(Session who, String rows) {
        return leadsTo(who.upload(
                "/meetings/import", Map.of(), "meetings.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private long meetings(String state) {
        return server.number("SELECT count(*) FROM orgstructure.meeting WHERE title = ? AND state = ?", title, state);
    }

    private String row(LocalDate day, String starts, String more) {
        return "支委会,ZB-L01," + title + "," + day + "," + starts + "," + more + "\n";
    }

    @Test
    void meetings_to_come_are_planned_and_held_ones_entered_late_and_nothing_changes_the_second_time() {
        var rows = row(TODAY.plusDays(40), "9:05", ",302,范试石,钱试一,")
                + row(TODAY.minusDays(40), "14:35", "15:40,302,范试石,钱试一,当时未及时记录");
        var batch = handIn(chair, rows);
        var preview = chair.read(batch);
        assertThat(preview.get("problems")).isEmpty();
        assertThat(preview.at("/counts/NEW").asInt()).isEqualTo(2);
        assertThat(meetings("PLANNED")).isZero();

        refused(chair.post(batch + "/confirmation", "seen", "0".repeat(64)), "org.import-moved");
        assertThat(chair.post(
                                batch + "/confirmation",
                                "seen",
                                preview.get("mark").asText())
                        .statusCode())
                .isEqualTo(303);
        assertThat(meetings("PLANNED")).isEqualTo(1);
        assertThat(meetings("MINUTES_DRAFT")).isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.meeting_attendee a JOIN orgstructure.meeting m ON m.id = a.meeting_id"
                                + " WHERE m.title = ?",
                        title))
                .isPositive();

        assertThat(chair.read(handIn(chair, rows)).at("/counts/UNCHANGED").asInt())
                .isEqualTo(2);
    }

    @Test
    void every_problem_is_told_with_its_cell_and_nothing_is_written() {
        var batch = handIn(
                chair,
                row(TODAY.plusDays(41), "9:00", ",302,范试石,范试石,")
                        + row(TODAY.minusDays(41), "9:00", ",302,范试石,钱试一,")
                        + row(TODAY.plusDays(41), "25:00", ",302,查无此人,钱试一,")
                        + "茶话会,ZB-L01,茶话会," + TODAY.plusDays(42) + ",9:00,,302,范试石,钱试一,\n"
                        + "党课,L01,党课," + TODAY.plusDays(42) + ",9:00,,302,范试石,钱试一,\n"
                        + "支委会,ZB-L04,别的支部," + TODAY.plusDays(42) + ",9:00,,302,廖试感,褚试朔,\n"
                        + row(TODAY.plusDays(43), "9:00", ",302,范试石,钱试一,")
                        + row(TODAY.plusDays(43), "9:00", ",302,范试石,钱试一,"));
        var preview = chair.read(batch);
        var told = preview.get("problems").toString();

        assertThat(told)
                .contains(
                        "\"address\":\"I2\"",
                        "meeting.recorder-is-chair",
                        "\"address\":\"D3\"",
                        "meeting.import.late",
                        "\"address\":\"E4\"",
                        "list.time",
                        "\"address\":\"H4\"",
                        "list.unknown",
                        "\"address\":\"A5\"",
                        "meeting.import.kind",
                        "\"address\":\"A6\"",
                        "meeting.kind-of-unit",
                        "\"address\":\"B7\"",
                        "meeting.not-your-unit",
                        "\"address\":\"D9\"",
                        "meeting.import.twice");
        refused(chair.post(batch + "/confirmation", "seen", preview.get("mark").asText()), "org.import-problems");
        assertThat(meetings("PLANNED")).isZero();
        assertThat(chair.page(batch).body()).contains("茶话会”不是会议类型");
    }

    @Test
    void a_secretary_sees_the_own_lists_and_the_office_all_of_them() {
        var batch = handIn(chair, row(TODAY.plusDays(44), "9:00", ",302,范试石,钱试一,"));

        assertThat(server.signIn("liaoshigan").get(batch).statusCode()).isEqualTo(404);
        assertThat(server.signIn("gushiyan").get(batch).statusCode()).isEqualTo(200);
        assertThat(server.signIn("sunshier").get("/meetings/import").statusCode())
                .isEqualTo(403);
    }
}
