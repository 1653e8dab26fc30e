package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.webkit.http.Json;

/** What is not exactly a document of ours is refused in words and changes nothing. */
@InTheServer
class HostileJsonIT {

    @Test
    void a_weekly_entry_that_is_none_is_refused_and_nothing_is_written(TheServer server) {
        var road = Road.begin(server).signed();
        var good = "{\"version\":" + road.version()
                + ",\"progress\":\"ON_SCHEDULE\",\"percent\":50,\"text\":\"好\",\"blocker\":\"\"}";
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var body : List.of(
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "5",
                "{",
                "{}",
                "[" + good + "]",
                good + "{}",
                good + "x",
                good.replace("}", ",}"),
                good.replace("\"", "'"),
                "/* */" + good,
                good.replace("50", "9999999999"),
                good.replace("50", "5.9"),
                good.replace("50", "5.0"),
                good.replace("50", "5e1"),
                good.replace("50", "1e400"),
                good.replace("50", "1e-400"),
                good.replace("50", "1".repeat(5000)),
                good.replace("50", "050"),
                good.replace("50", "NaN"),
                good.replace("50", "\"50\""),
                good.replace("50", "true"),
                good.replace("50", "[50]"),
                good.replace("50", "{\"a\":50}"),
                good.replace("50", "null"),
                good.replace("50", "101"),
                good.replace("50", "-1"),
                good.replace("ON_SCHEDULE", "on_schedule"),
                good.replace("\"ON_SCHEDULE\"", "0"),
                good.replace("\"ON_SCHEDULE\"", "null"),
                good.replace("\"ON_SCHEDULE\"", "[\"ON_SCHEDULE\"]"),
                good.replace("\"好\"", "5"),
                good.replace("\"好\"", "[\"好\"]"),
                good.replace("\"好\"", "null"),
                good.replace("好", "   "),
                good.replace("好", "\\u0000"),
                good.replace("好", "\\u0007"),
                good.replace("好", "\\ud800"),
                good.replace("好", "\\udc00\\ud800"),
                good.replace("好", "字".repeat(2001)),
                good.replace("好", "字".repeat(300_000)),
                good.replace("{", "{\"percent\":1,"),
                good.replace("{", "{\"state\":\"CLOSED\","),
                good.replace("{", "{\"__proto__\":{},"),
                good.replace("{", "{\"id\":1,"),
                good.replace("{", "{\"" + "n".repeat(200) + "\":1,"),
                good.replace("\"version\":" + road.version(), "\"version\":\"x\""),
                good.replace("\"version\":" + road.version(), "\"version\":\"" + road.version() + "\""),
                good.replace("\"version\":" + road.version(), "\"version\":99999999999999999999"),
                good.replace("\"version\":" + road.version() + ",", ""),
                "[".repeat(1000),
                "{\"a\":".repeat(1000),
                good.replace("\"blocker\":\"\"", "\"blocker\":" + "[".repeat(30) + "]".repeat(30)))) {
            bodies.put(body, body.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("bytes that are no UTF-8", good.replace("好", "\u00ff").getBytes(StandardCharsets.ISO_8859_1));

        assertAllRefused(server, road, road.responsible, road.path() + "/weekly-entries", bodies);
        assertThat(road.responsible.raw(road.path() + "/weekly-entries", good).statusCode())
                .as("the good one")
                .isEqualTo(303);
    }

    @Test
    void a_plan_with_things_of_the_wrong_kind_is_refused_and_nothing_is_written(TheServer server) {
        var road = Road.begin(server);
        var fields = Session.map(road.plan(road.words));
        fields.put("version", road.version());
        var bodies = new LinkedHashMap<String, byte[]>();
        var wrong = List.of(
                Map.entry("firstDue", "[2026,1,1]"),
                Map.entry("firstDue", "\"2026-02-30\""),
                Map.entry("firstDue", "\"2026-01-01T00:00:00\""),
                Map.entry("firstDue", "\"2026-1-1\""),
                Map.entry("firstDue", "20260101"),
                Map.entry("firstDue", "\"0001-01-01\""),
                Map.entry("firstDue", "\"+12026-01-01\""),
                Map.entry("firstDue", "true"),
                Map.entry("acceptors", "1"),
                Map.entry("acceptors", "[null]"),
                Map.entry("acceptors", "[\"1\"]"),
                Map.entry("acceptors", "{\"0\":1}"),
                Map.entry("acceptors", "[[1]]"),
                Map.entry("acceptors", "[1.5]"),
                Map.entry("kinds", "[\"GONE\"]"),
                Map.entry("kinds", "\"CORRECT_NOW\""),
                Map.entry("kinds", "[0]"),
                Map.entry("ownerUnit", "1.5"),
                Map.entry("ownerUnit", "\"1\""),
                Map.entry("ownerUnit", "999999999"),
                Map.entry("secretaryLed", "\"true\""),
                Map.entry("secretaryLed", "1"),
                Map.entry("secretaryLed", "[]"),
                Map.entry("timing", "\"due_now\""),
                Map.entry("timing", "{}"),
                Map.entry("findings", "[999999999]"),
                Map.entry("measure", "{\"a\":1}"),
                Map.entry("responsible", "true"));
        for (var each : wrong) {
            var body = new LinkedHashMap<>(fields);
            body.put(each.getKey(), "@@");
            var text = Json.text(body).replace("\"@@\"", each.getValue());
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }

        assertAllRefused(server, road, road.office, road.path() + "/plan", bodies);
    }

    @Test
    void forms_that_are_none_are_refused_too(TheServer server) {
        var road = Road.begin(server).signed();
        var before = server.rows();
        var failed = new ArrayList<String>();
        for (var name : List.of(
                "version.x",
                "version[0]",
                "percent[0].a",
                "a[",
                "a]",
                "[0]",
                ".",
                "..",
                "text[99999999]",
                "text[-1]",
                "text.x.y",
                "state",
                "percent[0")) {
            var answer = road.responsible.form(
                    road.path() + "/weekly-entries",
                    "version",
                    road.version(),
                    "progress",
                    "ON_SCHEDULE",
                    "percent",
                    5,
                    "text",
                    "好",
                    name,
                    "x");
            if (answer.statusCode() < 400 || answer.statusCode() > 499) {
                failed.add(name + ": " + answer.statusCode());
            }
        }

        assertThat(failed).isEmpty();
        assertThat(server.rows()).isEqualTo(before);
    }

    private static void assertAllRefused(
            TheServer server, Road road, Session who, String path, Map<String, byte[]> bodies) {
        var before = server.rows();
        var version = road.version();
        var wrong = new ArrayList<String>();
        bodies.forEach((name, body) -> {
            var answer = who.raw(path, body);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            boolean right = answer.statusCode() >= 400
                    && answer.statusCode() < 500
                    && type.startsWith("application/problem+json")
                    && !answer.body().contains("Exception")
                    && !answer.body().contains("jackson");
            if (!right) {
                wrong.add(name.substring(0, Math.min(200, name.length())) + ": " + answer.statusCode() + " " + type
                        + " " + answer.body());
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(bodies).hasSizeGreaterThan(25);
        assertThat(server.rows()).isEqualTo(before);
        assertThat(road.version()).isEqualTo(version);
    }
}
