package org.ronghe.discipline;

import static org.ronghe.discipline.Road.assertMoved;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One new supervision order and the people whose steps it takes, over documents or over forms; legal moves alone. */
final class OrderRoad {
    final TheServer server;
    final boolean forms;
    final Session supervisor;
    final Session contact;
    final Session leader;
    final Session issuer;
    final String matter = "试验督办 " + UUID.randomUUID();
    long id;

    OrderRoad(TheServer server, boolean forms) {
        this.server = server;
        this.forms = forms;
        supervisor = server.signIn("zhoushilan");
        contact = server.signIn("jiangshili");
        leader = server.signIn("shenshiyue");
        issuer = server.signIn("qinshichuan");
    }

    OrderRoad drafted(Object... more) {
        var fields = new ArrayList<Object>(List.of("matter", matter, "source", "所务会第 6 次会议", "urgency", "NORMAL"));
        fields.addAll(Arrays.asList(more));
        id = Road.number(assertMoved(send(supervisor, "/discipline/orders", fields.toArray())));
        return this;
    }

    Object[] text(String matter, String issuer) {
        return new Object[] {
            "matter",
            matter,
            "source",
            "所务会第 6 次会议",
            "urgency",
            "NORMAL",
            "secretaryLevel",
            false,
            "hostUnit",
            unit("D-KY"),
            "cohosts",
            List.of(unit("D-CW")),
            "leader",
            server.person("shenshiyue"),
            "contact",
            server.person("jiangshili"),
            "issuer",
            server.person(issuer),
            "feedback",
            "书面反馈"
        };
    }

    long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    OrderRoad registered() {
        assertMoved(step(supervisor, "text", text(matter, "qinshichuan")));
        assertMoved(step(supervisor, "registration"));
        return this;
    }

    OrderRoad issued() {
        registered();
        assertMoved(step(issuer, "issuing"));
        return this;
    }

    OrderRoad working() {
        issued();
        assertMoved(step(contact, "receipt"));
        assertMoved(step(contact, "progress", "text", "已成立工作小组。"));
        return this;
    }

    OrderRoad reported() {
        working();
        assertMoved(prove("办理材料.txt", matter));
        assertMoved(step(contact, "reply", "reply", "已办理，材料见附件。"));
        assertMoved(step(leader, "consent", "opinion", "同意"));
        assertMoved(step(contact, "report"));
        return this;
    }

    HttpResponse<String> prove(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return forms
                ? contact.upload(path() + "/evidence", Map.of(), name, bytes)
                : contact.put(path() + "/evidence/" + Session.encoded(name), bytes);
    }

    String path() {
        return "/discipline/orders/" + id;
    }

    JsonNode sheet() {
        return supervisor.read(path());
    }

    String state() {
        return sheet().get("state").asText();
    }

    /** A step from the version that stands now. */
    HttpResponse<String> step(Session who, String noun, Object... fields) {
        return stepFrom(sheet().get("version").asLong(), who, noun, fields);
    }

    HttpResponse<String> stepFrom(long version, Session who, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version));
        all.addAll(Arrays.asList(fields));
        return send(who, path() + "/" + noun, all.toArray());
    }

    private HttpResponse<String> send(Session who, String path, Object... fields) {
        return forms ? who.form(path, fields) : who.post(path, fields);
    }
}
