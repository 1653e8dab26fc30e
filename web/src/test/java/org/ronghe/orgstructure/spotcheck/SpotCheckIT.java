package org.ronghe.orgstructure.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Spot checks of minutes in the real server: the draw, the look, the answer, and who sees what. */
@InTheServer
class SpotCheckIT {
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.OFFICE);
    private TheServer server;
    private MeetingRoad road;
    private Session discipline;

    @BeforeEach
    void begin(TheServer server) {
        this.server = server;
        road = new MeetingRoad(server);
        discipline = server.signIn("heshiqing");
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of(
                "version",
                server.number(
                        "SELECT version FROM orgstructure.spot_check WHERE id = ?",
                        Long.valueOf(path.replaceAll(".*/", "")))));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private HttpResponse<String> draw(Session who, int size, String reason) {
        return who.post(
                "/spot-checks", "from", TODAY.toString(), "to", TODAY.toString(), "size", size, "reason", reason);
    }

    @Test
    void a_sample_of_signed_minutes_goes_from_the_draw_to_its_close() {
        var meeting = road.archived(server.person("fanshishi"));
        long signed = server.number(
                "SELECT count(*) FROM orgstructure.meeting WHERE circle = 'BRANCH' AND day = ? AND sha256 <> ''",
                TODAY);
        var path = leadsTo(draw(discipline, (int) signed, "检验"));
        JsonNode line = null;
        for (var each : discipline.read(path).get("lines")) {
            if (each.get("meeting").asLong() == MeetingRoad.id(meeting)) {
                line = each;
            }
        }
        assertThat(line).isNotNull();
        var own = "lines/" + line.get("id").asLong();

        assertThat(step(road.recorder, path, own + "/finding", "sound", true).statusCode())
                .isEqualTo(403);
        assertThat(step(discipline, path, own + "/finding", "sound", false).statusCode())
                .isEqualTo(409);
        assertThat(step(discipline, path, own + "/finding", "sound", false, "words", "讨论过简")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'spot-check' AND step = 'ANSWER' AND path = ?",
                        path))
                .isPositive();
        var seen = road.recorder.read(path);
        assertThat(seen.get("lines")).isNotEmpty();
        seen.get("lines").forEach(each -> assertThat(
                        each.get("chair").asText() + each.get("recorder").asText())
                .containsAnyOf("范试石", "钱试一"));
        assertThat(seen.get("steps").toString()).doesNotContain("ALL_SEEN");
        assertThat(server.signIn("sunshier").get(path).statusCode()).isEqualTo(404);

        assertThat(step(road.recorder, path, own + "/answer", "words", "已加附页").statusCode())
                .isEqualTo(303);
        assertThat(step(discipline, path, own + "/return", "reason", "再具体些").statusCode())
                .isEqualTo(303);
        assertThat(step(road.chair, path, own + "/answer", "words", "已补充两条").statusCode())
                .isEqualTo(303);
        assertThat(step(discipline, path, own + "/settling").statusCode()).isEqualTo(303);
        var left = discipline.read(path).get("lines");
        for (var each : left) {
            if (each.get("stage").asText().equals("OPEN")) {
                assertThat(step(discipline, path, "lines/" + each.get("id").asLong() + "/finding", "sound", true)
                                .statusCode())
                        .isEqualTo(303);
            }
        }
        assertThat(step(discipline, path, "conclusion", "conclusion", "总体规范").statusCode())
                .isEqualTo(303);
        assertThat(discipline.page(path).body()).contains("总体规范", "已结束");

        var redrawn = discipline.read(path + "/redraw");
        assertThat(redrawn.get("population").asBoolean()).isTrue();
        assertThat(redrawn.get("same").asBoolean()).isTrue();
        var csv = new String(discipline.file("/spot-checks?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("编号", "已查看");
        assertThat(road.recorder.file("/spot-checks?as=csv").statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_draw_is_refused_by_name() {
        road.archived(server.person("fanshishi"));
        refused(draw(discipline, 200, "检验"), "spot-check.too-few");
        leadsTo(draw(discipline, 1, "检验"));
        refused(draw(discipline, 1, ""), "spot-check.again");
        refused(
                discipline.post(
                        "/spot-checks",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(1).toString(),
                        "size",
                        1),
                "spot-check.day-ahead");
        refused(
                discipline.post(
                        "/spot-checks",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.minusDays(1).toString(),
                        "size",
                        1),
                "spot-check.days-turned");
    }
}
