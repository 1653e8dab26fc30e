package org.ronghe.orgstructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/**
 * Somebody new who is in a post of the Party office, answers for a task, accepts another and is the contact of an
 * order; and a colleague who may come after. By legal moves alone.
 */
public final class HandoverRoad {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    public final TheServer server;
    public final Session office;
    public final Session supervisor;
    public final Session group;
    public final Session personnel;
    public final Session security;
    public final Session issuer;

    /** Words that stand in everything this road made. */
    public final String words = "交接试验 " + UUID.randomUUID();

    public final long holder;
    public final long colleague;
    public final long post;

    public HandoverRoad(TheServer server) {
        this.server = server;
        office = server.signIn("fangshining");
        supervisor = server.signIn("zhoushilan");
        group = server.signIn("linshiyuan");
        personnel = server.signIn("fengshitong");
        security = server.signIn("secadmin");
        issuer = server.signIn("qinshichuan");
        holder = enter("祖试交");
        colleague = enter("左试接");
        post = appoint(holder, "HEAD", "D-DB", "副主任");
    }

    public long enter(String name) {
        return last(moved(personnel.post(
                "/people",
                "name",
                name,
                "kind",
                "STAFF",
                "unit",
                unit("D-DB"),
                "job",
                "主管",
                "joined",
                TODAY.minusDays(300).toString())));
    }

    /** Proposed by the security administrator and confirmed by personnel; the number of the post. */
    public long appoint(long person, String role, String unit, String title) {
        moved(security.post(
                "/people/" + person + "/posts",
                "unit",
                unit(unit),
                "role",
                role,
                "title",
                title,
                "from",
                TODAY.minusDays(200).toString(),
                "reason",
                "任免文件"));
        long id = server.number("SELECT max(id) FROM orgstructure.post WHERE person_id = ?", person);
        moved(personnel.post(
                "/people/" + person + "/posts/" + id + "/decision",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", id),
                "verdict",
                "CONFIRMED"));
        return id;
    }

    public long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    /** An issued task with these people. */
    public long task(String ownerUnit, long responsible, long... acceptors) {
        long round = server.number("SELECT min(id) FROM discipline.inspection_round");
        var text = words + " " + UUID.randomUUID();
        moved(office.post(
                "/discipline/rounds/" + round + "/findings",
                "section",
                "试验部分",
                "text",
                text,
                "rootCause",
                "职责不清",
                "source",
                "THIS_ROUND"));
        long finding = server.number("SELECT id FROM discipline.finding WHERE text = ?", text);
        long id = last(moved(office.post("/discipline/rectifications", "finding", finding, "measure", text)));
        step(
                office,
                "/discipline/rectifications/" + id,
                "plan",
                "measure",
                text,
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
                unit(ownerUnit),
                "responsible",
                responsible,
                "leader",
                server.person("qinshichuan"),
                "acceptors",
                java.util.Arrays.stream(acceptors).boxed().toList());
        step(office, "/discipline/rectifications/" + id, "proposal");
        step(group, "/discipline/rectifications/" + id, "issuing", "decision", "决议", "lateReason", "分步完成");
        return id;
    }

    /** An issued order to the Party office with the holder as its contact. */
    public long order() {
        long id = last(moved(
                supervisor.post("/discipline/orders", "matter", words, "source", "所务会第 6 次会议", "urgency", "NORMAL")));
        var path = "/discipline/orders/" + id;
        step(
                supervisor,
                path,
                "text",
                "matter",
                words,
                "source",
                "所务会第 6 次会议",
                "urgency",
                "NORMAL",
                "secretaryLevel",
                false,
                "hostUnit",
                unit("D-DB"),
                "cohosts",
                List.of(),
                "leader",
                server.person("shenshiyue"),
                "contact",
                holder,
                "issuer",
                server.person("qinshichuan"),
                "feedback",
                "书面反馈");
        step(supervisor, path, "registration");
        step(issuer, path, "issuing");
        return id;
    }

    /** Ends the holder's post with this last day. @param more names and values in turn */
    public HttpResponse<String> ends(LocalDate on, Object... more) {
        var fields = new java.util.ArrayList<Object>(List.of(
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", post),
                "on",
                on.toString(),
                "reason",
                "岗位调整"));
        fields.addAll(java.util.Arrays.asList(more));
        return security.post("/people/" + holder + "/posts/" + post + "/ending", fields.toArray());
    }

    public long list() {
        return server.number("SELECT id FROM orgstructure.handover WHERE person_id = ?", holder);
    }

    public String path() {
        return "/handovers/" + list();
    }

    /** State and reason of each line, by record and part. */
    public Map<String, String> lines() {
        var lines = new java.util.TreeMap<String, String>();
        server.texts(
                        "SELECT kind || '/' || item_id || ' ' || part || '=' || state || ' ' || why FROM orgstructure.handover_line"
                                + " WHERE handover_id = ?",
                        list())
                .forEach(each -> lines.put(each.split("=")[0], each.split("=")[1].strip()));
        return lines;
    }

    public long line(String kind, long item) {
        return server.number(
                "SELECT id FROM orgstructure.handover_line WHERE handover_id = ? AND kind = ? AND item_id = ?",
                list(),
                kind,
                item);
    }

    public HttpResponse<String> gives(Session who, long line, long taker) {
        return who.post(
                path() + "/lines/" + line + "/taking-over",
                "version",
                server.number("SELECT version FROM orgstructure.handover WHERE id = ?", list()),
                "taker",
                taker);
    }

    public static void step(Session who, String path, String noun, Object... fields) {
        var all = new java.util.ArrayList<Object>(
                List.of("version", who.read(path).get("version").asLong()));
        all.addAll(java.util.Arrays.asList(fields));
        moved(who.post(path + "/" + noun, all.toArray()));
    }

    public static HttpResponse<String> moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    private static long last(HttpResponse<String> moved) {
        var path = leadsTo(moved);
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
