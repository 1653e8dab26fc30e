package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/**
 * Meetings of one branch, by legal moves alone; the secretary chairs and a member of the committee keeps the minutes.
 */
public final class MeetingRoad {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    public final TheServer server;
    public final Session chair;
    public final Session recorder;
    public final Session office;

    /** Words that stand in everything this road made. */
    public final String words = "会议试验 " + UUID.randomUUID();

    public MeetingRoad(TheServer server) {
        this.server = server;
        chair = server.signIn("fanshishi");
        recorder = server.signIn("qianshiyi");
        office = server.signIn("gushiyan");
    }

    public long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    /** Address of a meeting of the first laboratory's branch, today. */
    public String planned(String kind) {
        return leadsTo(moved(recorder.post(
                "/meetings",
                "kind",
                kind,
                "unit",
                unit("ZB-L01"),
                "title",
                words,
                "day",
                TODAY.toString(),
                "starts",
                "00:00",
                "place",
                "302",
                "chair",
                server.person("fanshishi"))));
    }

    public long version(String path) {
        return server.number("SELECT version FROM orgstructure.meeting WHERE id = ?", id(path));
    }

    public static long id(String path) {
        return Long.parseLong(path.replaceAll(".*/", ""));
    }

    /** A step on a meeting with the version it has. */
    public HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version(path)));
        all.addAll(List.of(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    public long point(String path, int position) {
        return server.number(
                "SELECT id FROM orgstructure.meeting_point WHERE meeting_id = ? AND position = ?", id(path), position);
    }

    public HttpResponse<String> study(String path, String outcome) {
        return step(
                recorder,
                path,
                "points/" + point(path, 1) + "/study",
                "title",
                "学习材料 " + words,
                "issuedOn",
                TODAY.minusDays(8).toString(),
                "receivedOn",
                TODAY.minusDays(7).toString(),
                "lead",
                server.person("fanshishi"),
                "discussion",
                "结合任务研讨",
                "outcome",
                outcome,
                "classified",
                false);
    }

    /** Everybody on the roll there, but these. */
    public HttpResponse<String> roll(String path, Set<Long> away) {
        var lines = new ArrayList<Map<String, Object>>();
        for (JsonNode line : recorder.read(path).get("roll")) {
            long person = line.get("person").asLong();
            lines.add(
                    away.contains(person)
                            ? map("person", person, "presence", "LEAVE", "leave", "TRIP")
                            : map("person", person, "presence", "PRESENT"));
        }
        return step(recorder, path, "roll", "lines", lines);
    }

    /** Notified and open, with everybody there. */
    public String open(String kind) {
        var path = planned(kind);
        if (server.number("SELECT count(*) FROM orgstructure.meeting_point WHERE meeting_id = ?", id(path)) > 0) {
            moved(study(path, "STUDY_ONLY"));
        } else {
            moved(step(recorder, path, "points", "kind", "DISCUSSION", "title", words));
        }
        moved(step(recorder, path, "notice"));
        moved(step(recorder, path, "opening"));
        moved(roll(path, Set.of()));
        return path;
    }

    /** Address of a meeting of the committee today, planned and no more. */
    public String committeePlanned() {
        return leadsTo(moved(office.post(
                "/meetings",
                "kind",
                "COMMITTEE",
                "unit",
                unit("DW"),
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
    }

    /** Number of a meeting of the committee whose minutes are signed. */
    public long committeeSigned() {
        var path = committeePlanned();
        moved(step(
                office,
                path,
                "points/" + point(path, 1) + "/study",
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
        moved(step(office, path, "points", "kind", "DISCUSSION", "title", words));
        moved(step(office, path, "notice"));
        moved(step(office, path, "opening"));
        var lines = new ArrayList<Object>();
        for (JsonNode line : office.read(path).get("roll")) {
            lines.add(map("person", line.get("person").asLong(), "presence", "PRESENT"));
        }
        moved(step(office, path, "roll", "lines", lines));
        moved(step(
                office,
                path,
                "points/" + point(path, 2) + "/text",
                "title",
                words,
                "lead",
                server.person("linshiyuan"),
                "discussion",
                "逐项讨论",
                "resolution",
                "同意"));
        moved(step(office, path, "adjournment", "ends", "00:01"));
        moved(step(office, path, "submission"));
        moved(step(server.signIn("linshiyuan"), path, "signing"));
        return id(path);
    }

    /** Number of the point that such a meeting came to a resolution on. */
    public long resolved(long meeting) {
        return point("/meetings/" + meeting, 2);
    }

    /** Number of a point of the meeting, put on its agenda where it has none; nothing is resolved on it. */
    public long unresolved(String path) {
        if (server.number("SELECT count(*) FROM orgstructure.meeting_point WHERE meeting_id = ?", id(path)) == 0) {
            moved(step(recorder, path, "points", "kind", "DISCUSSION", "title", words));
        }
        return point(path, 1);
    }

    /** Written down, with one thing that somebody has to do. */
    public String written(long responsible) {
        var path = open("BRANCH_COMMITTEE");
        moved(step(recorder, path, "points", "kind", "DISCUSSION", "title", words));
        moved(task(recorder, path, "tasks", responsible));
        moved(step(recorder, path, "adjournment", "ends", "00:01"));
        return path;
    }

    public HttpResponse<String> task(Session who, String path, String noun, long responsible) {
        return step(
                who,
                path,
                "points/" + point(path, 2) + "/" + noun,
                "text",
                "排出轮值表 " + words,
                "ownerUnit",
                unit("ZB-L01"),
                "responsible",
                responsible,
                "due",
                TODAY.plusDays(10).toString());
    }

    public String archived(long responsible) {
        var path = written(responsible);
        moved(step(recorder, path, "submission"));
        moved(step(chair, path, "signing"));
        return path;
    }

    /** Address of the first item of an archived meeting. */
    public String item(String path) {
        return "/meetings/items/"
                + server.number("SELECT min(id) FROM orgstructure.meeting_item WHERE meeting_id = ?", id(path));
    }

    public HttpResponse<String> itemStep(Session who, String item, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of(
                "version", server.number("SELECT version FROM orgstructure.meeting_item WHERE id = ?", id(item))));
        all.addAll(List.of(fields));
        return who.post(item + "/" + noun, all.toArray());
    }

    public static HttpResponse<String> moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    public static JsonNode refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Session.json(answer).get("code").asText()).isEqualTo(code);
        return Session.json(answer);
    }
}
