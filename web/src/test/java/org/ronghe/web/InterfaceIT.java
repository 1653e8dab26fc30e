package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;

/** The interface is what its description says, in every answer that a program can get. */
@InTheServer
class InterfaceIT {
    private static final Map<Role, String> ACCOUNTS = Map.of(
            Role.RZ,
            "fangshining",
            Role.HR,
            "fengshitong",
            Role.SECA,
            "secadmin",
            Role.AUDA,
            "auditor",
            Role.PO,
            "gushiyan",
            Role.SYSA,
            "sysadmin",
            Role.DIC,
            "heshiqing",
            Role.HEAD,
            "hanshisong",
            Role.BS,
            "zoushizai");

    /** One existing thing for each address that names one, as a query of its id. */
    private static final Map<String, String> EXISTING = new TreeMap<>(Map.ofEntries(
            Map.entry("/discipline/rectifications/{id}", "SELECT min(id) FROM discipline.task WHERE state = 'CLOSED'"),
            Map.entry(
                    "/talent/objections/{application}",
                    "SELECT min(id) FROM talent.application WHERE state = 'PUBLICITY'"),
            Map.entry("/discipline/rounds/{id}", "SELECT min(id) FROM discipline.inspection_round"),
            Map.entry("/discipline/rounds/findings/{finding}", "SELECT min(id) FROM discipline.finding"),
            Map.entry("/discipline/closings/{id}", "SELECT min(id) FROM discipline.closing_list"),
            Map.entry("/discipline/orders/{id}", "SELECT min(id) FROM discipline.supervision_order"),
            Map.entry("/discipline/letters/{id}", "SELECT min(id) FROM discipline.letter"),
            Map.entry("/discipline/letters/{id}/print", "SELECT min(id) FROM discipline.letter"),
            Map.entry("/discipline/look-backs/{id}", "SELECT min(id) FROM discipline.look_back"),
            Map.entry("/discipline/look-back-samples/{id}", "SELECT min(id) FROM discipline.look_back_sample"),
            Map.entry("/discipline/look-back-samples/{id}/redraw", "SELECT min(id) FROM discipline.look_back_sample"),
            Map.entry("/discipline/imports/{id}", "SELECT max(id) FROM discipline.import_batch"),
            Map.entry("/discipline/figures/snapshots/{id}", "SELECT min(id) FROM discipline.weekly_snapshot"),
            Map.entry(
                    "/discipline/figures/snapshots/{id}/reproduction",
                    "SELECT min(id) FROM discipline.weekly_snapshot"),
            Map.entry("/organisations/{id}", "SELECT min(id) FROM orgstructure.org_unit"),
            Map.entry("/people/{id}", "SELECT min(person_id) FROM web.account"),
            Map.entry("/members/{id}", "SELECT min(person_id) FROM orgstructure.membership"),
            Map.entry("/admin/parameters/{key}", "SELECT min(key) FROM domain.parameter")));

    private final Map<String, Session> sessions = new HashMap<>();

    @Test
    void every_read_answers_with_the_document_that_is_described_and_with_a_page(TheServer server) {
        Workbook.handIn(server);
        var document = Session.json(server.get("/openapi.json"));
        var wrong = new ArrayList<String>();
        var walked = new HashSet<String>();
        document.get("paths").properties().forEach(path -> {
            var read = path.getValue().get("get");
            if (read == null) {
                return;
            }
            var address = address(server, path.getKey());
            if (address.contains("{")) {
                return;
            }
            walked.add(path.getKey());
            var session = whoMay(server, "GET " + path.getKey());
            var content = read.at("/responses/200/content");
            if (content.has("application/json") && content.has("text/html")) {
                var answer = session.get(address);
                if (answer.statusCode() != 200
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("application/json")) {
                    wrong.add(address + ": " + answer.statusCode() + " " + answer.body());
                    return;
                }
                differences(document, content.at("/application~1json/schema"), Session.json(answer), address, wrong);
                var page = session.page(address);
                if (page.statusCode() != 200 || !page.body().contains("</html>")) {
                    wrong.add(address + " as a page: " + page.statusCode());
                }
            } else {
                var answer = session.file(address);
                if (answer.statusCode() != 200 || answer.body().length == 0) {
                    wrong.add(address + ": " + answer.statusCode());
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(walked).hasSizeGreaterThan(25).containsAll(EXISTING.keySet());
    }

    /** A parameter that no answer would be different for is described in vain: each one is said back, or refused. */
    @Test
    void every_described_parameter_of_the_ledger_is_understood_and_said_back_by_its_name(TheServer server) {
        var ledger = "/discipline/rectifications";
        var office = server.signIn("fangshining");
        var round = server.number("SELECT max(id) FROM discipline.inspection_round WHERE feedback_on IS NOT NULL");
        var asked = new TreeMap<>(Map.of(
                "round", String.valueOf(round),
                "asOf", "2026-11-01",
                "state", "CLOSED",
                "timing", "DUE_NOW",
                "kind", "LASTING",
                "unit", "7",
                "finding", "9",
                "section", "方面",
                "q", "词",
                "late", "true"));
        asked.putAll(Map.of("stated", "true", "mine", "leader", "sort", "DUE", "after", "x", "all", "true"));
        asked.putAll(Map.of("live", "true", "open", "true", "unclassed", "true", "due", "FIRST", "kept", "CURRENT"));
        asked.putAll(Map.of("firstAge", "NOT_DUE", "currentAge", "OVER_180", "accepted", "true"));
        asked.putAll(Map.of("conclusion", "DONE", "unconcluded", "true", "extended", "true", "reopened", "true"));
        asked.putAll(Map.of("reviewLate", "true", "deferred", "true"));
        asked.put("noLookBack", "true");
        asked.put("task", "9");
        asked.put("flag", "BLUE");
        var described = new HashSet<String>();
        Session.json(server.get("/openapi.json"))
                .at("/paths/" + ledger.replace("/", "~1") + "/get/parameters")
                .forEach(parameter -> described.add(parameter.get("name").asText()));

        assertThat(described.removeAll(Set.of("as", "lang", "picked"))).isTrue();
        assertThat(described).isEqualTo(asked.keySet());
        asked.forEach((name, value) -> {
            var answer = office.get(ledger + "?" + name + "=" + Session.encoded(value));
            if (name.equals("after")) {
                assertThat(answer.statusCode()).isIn(200, 400);
                return;
            }
            assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(200);
            var said = Session.json(answer).get("filter").get(name);
            assertThat(said.isArray() ? said.get(0).asText() : said.asText())
                    .as(name)
                    .isEqualTo(value);
        });
        assertThat(office.read(ledger + "?asof=2026-11-01")
                        .get("filter")
                        .get("asOf")
                        .asText())
                .as("links of old")
                .isEqualTo("2026-11-01");
    }

    /** Of the other reads: a value that cannot be of the described kind is not passed over. */
    @Test
    void every_described_parameter_is_read(TheServer server) {
        var wrong = new ArrayList<String>();
        var walked = new ArrayList<String>();
        Session.json(server.get("/openapi.json")).get("paths").properties().forEach(path -> {
            var read = path.getValue().path("get");
            var address = address(server, path.getKey());
            for (var parameter : read.path("parameters")) {
                var type = parameter.at("/schema/type").asText();
                boolean kind = parameter.at("/schema").has("enum")
                        || Set.of("integer", "array").contains(type);
                if (!kind || !parameter.get("in").asText().equals("query") || address.contains("{")) {
                    continue;
                }
                var asked = address + "?" + parameter.get("name").asText() + "=no-such-thing";
                walked.add(asked);
                var reader = whoMay(server, "GET " + path.getKey());
                // what is a file alone is no document to whoever asks for one
                int status = read.at("/responses/200/content").has("application/json")
                        ? reader.get(asked).statusCode()
                        : reader.file(asked).statusCode();
                if (status != 400 && status != 404) {
                    wrong.add(asked + ": " + status);
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(walked).hasSizeGreaterThan(8);
    }

    @Test
    void forms_with_a_file_are_described_part_by_part(TheServer server) {
        var forms = new TreeMap<String, Set<String>>();
        Session.json(server.get("/openapi.json")).get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    var form = operation.getValue().at("/requestBody/content/multipart~1form-data/schema");
                    if (!form.isMissingNode()) {
                        var parts = new HashSet<String>();
                        form.get("properties").fieldNames().forEachRemaining(parts::add);
                        forms.put(path.getKey(), parts);
                        assertThat(form.at("/properties/file/format").asText()).isEqualTo("binary");
                        assertThat(form.get("required")).hasSize(1);
                    }
                }));

        assertThat(forms)
                .containsEntry("/discipline/imports", Set.of("round", "file"))
                .containsEntry("/discipline/rectifications/{id}/evidence", Set.of("kind", "replaces", "same", "file"))
                .containsEntry("/discipline/orders/{id}/evidence", Set.of("file"))
                .containsEntry("/organisations/import", Set.of("file"))
                .containsEntry("/members/import", Set.of("file"))
                .containsEntry("/discipline/letters/{id}/evidence", Set.of("issue", "file"))
                .containsEntry("/discipline/look-backs/{id}/evidence", Set.of("file"))
                .containsEntry("/admin/calendar/loads", Set.of("file"))
                .containsEntry("/meetings/items/{id}/evidence", Set.of("file"))
                .containsEntry("/matters/{id}/papers", Set.of("file"))
                .containsEntry("/talent/applications/{id}/papers", Set.of("file"))
                .hasSize(13);
    }

    private static String address(TheServer server, String path) {
        var query = EXISTING.get(path);
        return query == null ? path : path.replaceAll("\\{\\w+}", server.text(query));
    }

    /** Somebody whom the table lets through. */
    private Session whoMay(TheServer server, String route) {
        var rule = AccessTable.get().rules().stream()
                .filter(each -> each.routes().contains(route))
                .findFirst()
                .orElseThrow();
        var username = ACCOUNTS.entrySet().stream()
                .filter(account -> Set.of("open", "signed-in").contains(rule.permission())
                        || rule.scopes().containsKey(account.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElseThrow();
        return sessions.computeIfAbsent(username, server::signIn);
    }

    /** Where a value is not what the schema says, all the way down. */
    private static void differences(JsonNode document, JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("$ref")) {
            differences(document, document.at(schema.get("$ref").asText().substring(1)), value, at, wrong);
        } else if (schema.has("oneOf")) {
            if (!value.isNull()) {
                differences(document, schema.get("oneOf").get(0), value, at, wrong);
            }
        } else if (schema.has("type")) {
            var types = new HashSet<String>();
            if (schema.get("type").isArray()) {
                schema.get("type").forEach(type -> types.add(type.asText()));
            } else {
                types.add(schema.get("type").asText());
            }
            var found = typeOf(value);
            if (!types.contains(found)) {
                wrong.add(at + " is " + found + ", described as " + types);
            } else if (found.equals("object")) {
                objects(document, schema, value, at, wrong);
            } else if (found.equals("array")) {
                for (int i = 0; i < value.size(); i++) {
                    differences(document, schema.get("items"), value.get(i), at + "[" + i + "]", wrong);
                }
            } else if (schema.has("enum") && !schema.get("enum").toString().contains(value.toString())) {
                wrong.add(at + " is " + value + ", described as " + schema.get("enum"));
            }
        }
    }

    private static void objects(JsonNode document, JsonNode schema, JsonNode value, String at, List<String> wrong) {
        var properties = schema.path("properties");
        if (properties.isMissingNode()) {
            value.properties()
                    .forEach(entry -> differences(
                            document,
                            schema.get("additionalProperties"),
                            entry.getValue(),
                            at + "." + entry.getKey(),
                            wrong));
            return;
        }
        var described = new HashSet<String>();
        properties.fieldNames().forEachRemaining(described::add);
        var sent = new HashSet<String>();
        value.fieldNames().forEachRemaining(sent::add);
        if (!described.equals(sent)) {
            wrong.add(at + " has " + sent + ", described as " + described);
        }
        sent.retainAll(described);
        sent.forEach(name -> differences(document, properties.get(name), value.get(name), at + "." + name, wrong));
    }

    private static String typeOf(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            default -> "number";
        };
    }

    @Test
    void what_did_not_change_is_not_sent_again(TheServer server) {
        var office = server.signIn("fangshining");
        // a page with a form carries a fresh key of its own each time
        for (var path : List.of("/discipline/rectifications", "/organisations", "/help/access")) {
            for (var accept : List.of("application/json", "text/html")) {
                var first = server.get(path, "Cookie", office.cookie(), "Accept", accept);
                var tag = first.headers().firstValue("ETag").orElseThrow();
                var again = server.get(path, "Cookie", office.cookie(), "Accept", accept, "If-None-Match", tag);

                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("ETag")).hasValue(tag);
                assertThat(again.headers().firstValue("Vary").orElse("")).contains("Accept", "Cookie");
            }
        }
        var tag = office.get("/discipline/rounds").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(
                                "/discipline/rounds",
                                "Cookie",
                                office.cookie(),
                                "Accept",
                                "application/json",
                                "If-None-Match",
                                tag)
                        .statusCode())
                .isEqualTo(304);
        var page = server.get(
                "/discipline/rounds", "Cookie", office.cookie(), "Accept", "text/html", "If-None-Match", tag);
        assertThat(page.statusCode()).as("a document's tag is not its page's").isEqualTo(200);
    }

    @Test
    void wrong_questions_get_their_own_answers(TheServer server) {
        var office = server.signIn("fangshining");
        var ledger = "/discipline/rectifications";

        assertProblem(server.get(ledger, "Cookie", office.cookie(), "Accept", "image/png"), 406);
        for (var method : List.of("DELETE", "PUT", "PATCH")) {
            var answer = server.send(server.request(ledger)
                    .header("Cookie", office.cookie())
                    .header("Origin", server.origin())
                    .header("Accept", "application/json")
                    .method(method, BodyPublishers.noBody()));
            assertProblem(answer, 405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        }
        for (var query : List.of(
                "nothing=1", "state=GONE", "round=abc", "asOf=2026-02-30", "cols=1", "round=99999999999999999999")) {
            assertProblem(office.get(ledger + "?" + query), 400);
        }
        for (var path :
                List.of(ledger + "/abc", ledger + "/99999999999999999999", ledger + "/1/steps/GONE", "/nowhere")) {
            assertProblem(office.get(path), 404);
        }
        for (var query : List.of("after=x", "after=%00", "after=1", "q=%00", "section=%00")) {
            assertThat(office.get(ledger + "?" + query).statusCode()).as(query).isLessThan(500);
        }
        for (var path : List.of(
                "/search?q=%00",
                "/people?q=%00",
                "/people?after=x",
                "/organisations?shown=GONE",
                "/?tab=GONE",
                "/discipline/imports/1?from=x",
                "/discipline/imports/1?show=GONE")) {
            assertThat(office.get(path).statusCode()).as(path).isLessThan(500);
        }
        assertProblem(
                server.send(server.request(ledger)
                        .header("Cookie", office.cookie())
                        .header("Origin", server.origin())
                        .header("Accept", "application/json")
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString("<a/>"))),
                415);
    }

    @Test
    void what_is_sent_without_a_body_is_an_empty_form_and_told_what_is_missing(TheServer server) {
        var office = server.signIn("gushiyan");
        for (var path : List.of("/talks", "/matters", "/spot-checks")) {
            var answer = server.send(server.request(path)
                    .header("Cookie", office.cookie())
                    .header("Origin", server.origin())
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(422);
        }
    }

    @Test
    void a_value_that_a_query_parameter_cannot_take_is_refused_by_its_name_and_with_what_it_takes(TheServer server) {
        var office = server.signIn("fangshining");
        var ledger = "/discipline/rectifications?";
        var batch = "/discipline/imports/" + server.number("SELECT min(id) FROM discipline.import_batch") + "?";
        for (var wrong : List.of(
                List.of(ledger, "kind", "NOPE", "CORRECT_NOW"),
                List.of(ledger, "state", "closed", "CLOSED"),
                List.of(ledger, "sort", "UP", "DUE_DESC"),
                List.of(ledger, "mine", "yes", "responsible"),
                List.of(ledger, "late", "1", "true"),
                List.of(ledger, "as", "pdf", "xlsx"),
                List.of(ledger, "after", "x", "上一页"),
                List.of(ledger, "asOf", "2026-13-01", "日期"),
                List.of(ledger, "unit", "D-DB", "整数"),
                List.of("/organisations?", "shown", "ALL_OF_THEM", "BRANCH"),
                List.of("/people?", "after", "x", "整数"),
                List.of("/?", "tab", "OURS", "MINE"),
                List.of(batch, "show", "SOME", "CHANGED"))) {
            var address = wrong.get(0) + wrong.get(1) + "=" + wrong.get(2);
            var answer = office.get(address);
            assertProblem(answer, 400);
            var error = Session.json(answer).at("/errors/0");
            assertThat(error.get("field").asText()).as(address).isEqualTo(wrong.get(1));
            assertThat(error.get("message").asText()).as(address).contains(wrong.get(2), wrong.get(3));

            var page = office.page(address);
            assertThat(page.statusCode()).as(address).isEqualTo(400);
            assertThat(page.body()).as(address).contains("查询参数 " + wrong.get(1), wrong.get(3), "<html");
        }
        assertThat(office.get(ledger + "kind=&unit=&mine=&late=").statusCode()).isEqualTo(200);
        assertThat(office.get("/organisations?shown=&term=").statusCode()).isEqualTo(200);
    }

    private static void assertProblem(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + " " + answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.request().uri().toString())
                .startsWith("application/problem+json");
        var problem = Session.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("urn:ronghe:");
        assertThat(problem.get("title").asText()).isNotBlank();
    }

    @Test
    void a_token_lives_as_long_and_reaches_as_far_as_it_was_made_for(TheServer server) {
        var maker = server.signIn("baishiyu");
        var made = Session.json(maker.post(
                        "/me/tokens",
                        "name",
                        "周报程序",
                        "purpose",
                        "读取台账",
                        "scopes",
                        List.of("rectification.read"),
                        "days",
                        30))
                .get("made");
        var secret = made.get("token").asText();
        var id = made.get("id").asLong();
        var bearer = "Bearer " + secret;

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(maker.get("/me/tokens").body()).doesNotContain(secret).contains("周报程序");
        assertThat(maker.page("/me/tokens").body()).doesNotContain(secret);
        assertThat(server.text("SELECT row_to_json(t)::text FROM web.api_token t WHERE id = ?", id))
                .doesNotContain(secret);
        assertThat(server.number(
                        "SELECT count(*) FROM web.api_token WHERE id = ? AND token = sha256(convert_to(?, 'UTF8'))",
                        id,
                        secret))
                .isEqualTo(1);
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE line LIKE '%' || ? || '%'", secret))
                .isZero();
        assertThat(lastUse(maker, id).isNull()).isTrue();

        assertThat(asks(server, "/discipline/rectifications", bearer)).isEqualTo(200);
        assertThat(asks(server, "/discipline/rounds", bearer)).isEqualTo(403);
        assertThat(asks(server, "/me/tokens", bearer)).isEqualTo(403);
        assertThat(lastUse(maker, id).isNull()).isFalse();
        for (var wrong : List.of(
                "Bearer " + secret.toLowerCase(java.util.Locale.ROOT), "Basic " + secret, "Bearer ", bearer + "x")) {
            assertThat(asks(server, "/discipline/rectifications", wrong))
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(server.get(
                                "/discipline/rectifications",
                                "Accept",
                                "application/json",
                                "Cookie",
                                "__Host-ronghe=" + secret)
                        .statusCode())
                .isEqualTo(401);
        for (var name : List.of("token", "access_token", "Authorization")) {
            assertThat(server.get("/discipline/rounds?" + name + "=" + secret, "Accept", "application/json")
                            .statusCode())
                    .isEqualTo(401);
        }

        server.update("UPDATE web.api_token SET expires_on = current_date - 2 WHERE id = ?", id);
        assertThat(asks(server, "/discipline/rectifications", bearer)).isEqualTo(401);
        server.update("UPDATE web.api_token SET expires_on = current_date + 2 WHERE id = ?", id);
        assertThat(asks(server, "/discipline/rectifications", bearer)).isEqualTo(200);
        assertThat(server.signIn("xushiwen")
                        .post("/me/tokens/" + id + "/revocation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(maker.post("/me/tokens/" + id + "/revocation").statusCode()).isEqualTo(303);
        assertThat(asks(server, "/discipline/rectifications", bearer)).isEqualTo(401);
        assertThat(maker.post("/me/tokens/" + id + "/revocation").statusCode()).isEqualTo(404);
    }

    private static int asks(TheServer server, String path, String authorization) {
        return server.get(path, "Accept", "application/json", "Authorization", authorization)
                .statusCode();
    }

    private static JsonNode lastUse(Session maker, long id) {
        for (var token : maker.read("/me/tokens").get("tokens")) {
            if (token.get("id").asLong() == id) {
                return token.get("lastUsed");
            }
        }
        throw new AssertionError("the token is not listed");
    }

    @Test
    void a_token_is_not_made_for_more_than_its_maker_may(TheServer server) {
        var maker = server.signIn("sunshier");
        for (var scope : List.of("rectification.plan", "audit.read", "account.write", "token.write", "no.such")) {
            var answer = maker.post("/me/tokens", "name", "多", "purpose", "试", "scopes", List.of(scope), "days", 1);
            assertThat(answer.statusCode()).as(scope).isEqualTo(409);
            assertThat(Session.json(answer).get("code").asText()).isEqualTo("token.scope");
        }
        assertThat(Session.json(maker.post(
                                "/me/tokens",
                                "name",
                                "久",
                                "purpose",
                                "试",
                                "scopes",
                                List.of("rectification.read"),
                                "days",
                                366))
                        .get("code")
                        .asText())
                .isEqualTo("token.too-long");
        assertThat(maker.page("/me/tokens").body())
                .contains("有效期最长 365 天", "不授给令牌：", "代理授权")
                .doesNotContain("value=\"open\"", "value=\"token.write\"");
    }
}
