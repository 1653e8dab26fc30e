package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;
import org.ronghe.webkit.http.Json;

/** The access table is what the running server does: every route × every role. */
@InTheServer
class AccessIT {
    private static final long NOBODY_HAS = 999_999_999_999L;

    /** One account a role; together they hold all seventeen. */
    private static final Map<Role, String> ACCOUNTS = Map.ofEntries(
            Map.entry(Role.STF, "sunshier"),
            Map.entry(Role.BC, "qianshiyi"),
            Map.entry(Role.BS, "weishizhou"),
            Map.entry(Role.GB, "dengshihang"),
            Map.entry(Role.HEAD, "caoshiqin"),
            Map.entry(Role.PCM, "zhengshiwei"),
            Map.entry(Role.SEC, "linshiyuan"),
            Map.entry(Role.DIR, "shenshiyue"),
            Map.entry(Role.DIC, "heshiqing"),
            Map.entry(Role.PO, "gushiyan"),
            Map.entry(Role.SUP, "zhoushilan"),
            Map.entry(Role.HR, "fengshitong"),
            Map.entry(Role.RZ, "fangshining"),
            Map.entry(Role.LG, "qinshichuan"),
            Map.entry(Role.SYSA, "sysadmin"),
            Map.entry(Role.SECA, "secadmin"),
            Map.entry(Role.AUDA, "auditor"));

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");

    private record Route(String method, String path, JsonNode operation) {
        String line() {
            return method + " " + path;
        }
    }

    @Test
    void every_route_stands_in_exactly_one_row_of_the_access_table(TheServer server) {
        var listed = AccessTable.get().rules().stream()
                .flatMap(rule -> rule.routes().stream())
                .filter(route -> !route.contains(" as "))
                .collect(Collectors.groupingBy(route -> route, TreeMap::new, Collectors.counting()));
        var running = routes(document(server)).stream().map(Route::line).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed.keySet()).isEqualTo(running);
        assertThat(listed.values()).allMatch(count -> count == 1);
    }

    @Test
    void every_account_holds_the_roles_of_its_posts_and_no_others(TheServer server) throws IOException {
        for (var account : ACCOUNTS.entrySet()) {
            var roles = new TreeSet<String>();
            server.signIn(account.getValue()).read("/me").get("roles").forEach(role -> roles.add(role.asText()));

            assertThat(roles)
                    .as(account.getValue())
                    .isEqualTo(
                            rolesOf(account.getValue()).stream().map(Role::name).collect(Collectors.toSet()))
                    .contains(account.getKey().name());
        }
    }

    @Test
    void every_route_answers_every_role_as_the_table_says(TheServer server) throws IOException {
        var document = document(server);
        var before = server.rows();
        long newest = server.number("SELECT coalesce(max(id), 0) FROM orgstructure.correction");
        long kinds = server.number("SELECT max(id) FROM orgstructure.contact_kind");
        long programmes = server.number("SELECT max(id) FROM talent.programme");
        var wrong = new ArrayList<String>();
        for (var account : ACCOUNTS.entrySet()) {
            var roles = rolesOf(account.getValue());
            var session = server.signIn(account.getValue());
            for (var route : routes(document)) {
                var permission = permissionOf(route);
                boolean allowed = Set.of("open", "signed-in").contains(permission)
                        || AccessTable.get().rule(permission).scopes().keySet().stream()
                                .anyMatch(roles::contains);
                // signing out ends the session that the other routes are asked with
                var asking = route.line().equals("POST /sign-out") ? server.signIn(account.getValue()) : session;
                var answer = ask(server, document, route, "Cookie", asking.cookie(), "Origin", server.origin());
                if (!fits(route, allowed, answer)) {
                    wrong.add(account.getKey() + " " + route.line() + " should be " + (allowed ? "allowed" : "denied")
                            + " (" + permission + "): " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(wrong).isEmpty();
        // a request for correction needs nothing but words: those made from the description are taken away again
        for (var table : List.of("domain.awaited", "domain.work_item")) {
            server.update("DELETE FROM " + table + " WHERE kind = 'correction' AND item_id > ?", newest);
        }
        for (var table : List.of("orgstructure.correction_version", "orgstructure.correction")) {
            server.update("DELETE FROM " + table + " WHERE id > ?", newest);
        }
        // and so does a kind of contact
        for (var table : List.of("orgstructure.contact_kind_version", "orgstructure.contact_kind")) {
            server.update("DELETE FROM " + table + " WHERE id > ?", kinds);
        }
        // and a programme
        server.update("DELETE FROM talent.programme WHERE id > ?", programmes);
        var after = server.rows();
        // what a body made from the description alone can leave behind
        for (var table : List.of(
                "web.saved_view",
                "web.list_choice",
                "domain.calendar_load",
                "domain.document_made",
                "domain.once",
                "web.reminder_wish")) {
            before.remove(table);
            after.remove(table);
        }
        // other tests look at the lists as they come
        server.update("DELETE FROM web.list_choice");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_ledger_leaves_as_a_file_for_those_whom_the_table_lets_export(TheServer server) throws IOException {
        var exporters = AccessTable.get().rule("rectification.export").scopes().keySet();
        for (var account : ACCOUNTS.values()) {
            boolean allowed = rolesOf(account).stream().anyMatch(exporters::contains);
            var session = server.signIn(account);
            for (var kind : List.of("csv", "xlsx")) {
                assertThat(session.file("/discipline/rectifications?as=" + kind).statusCode())
                        .as(account + " " + kind)
                        .isEqualTo(allowed ? 200 : 403);
            }
        }
    }

    /** Every way from the start page, and by the table every way from the pages that it leads to. */
    @Test
    void no_link_leads_anybody_to_a_page_that_the_table_keeps_from_them(TheServer server) throws IOException {
        var wrong = new ArrayList<String>();
        for (var account : ACCOUNTS.entrySet()) {
            var roles = rolesOf(account.getValue());
            var session = server.signIn(account.getValue());
            var start = links(session.page("/").body());
            assertThat(start).as(account.getValue()).contains("/", "/me", "/help/access");
            for (var link : start) {
                var page = session.page(link);
                if (page.statusCode() >= 400) {
                    wrong.add(account.getKey() + " / -> " + link + " " + page.statusCode());
                    continue;
                }
                links(page.body()).stream()
                        .filter(further -> !mayOpen(roles, further))
                        .forEach(further -> wrong.add(account.getKey() + " " + link + " -> " + further));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static TreeSet<String> links(String page) {
        var links = new TreeSet<String>();
        var matcher = LINK.matcher(page);
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    private static boolean mayOpen(Set<Role> roles, String link) {
        var permission = AccessTable.get()
                .permissionOf("GET", link.replaceFirst("[?#].*", ""))
                .orElse("in no row");
        return Set.of("open", "signed-in").contains(permission)
                || (!permission.equals("in no row")
                        && AccessTable.get().rule(permission).scopes().keySet().stream()
                                .anyMatch(roles::contains));
    }

    @Test
    void nobody_is_let_in_without_a_name_where_the_table_wants_one(TheServer server) {
        var document = document(server);
        var wrong = new ArrayList<String>();
        for (var route : routes(document)) {
            boolean open = permissionOf(route).equals("open");
            var answer = ask(server, document, route, "Origin", server.origin());
            boolean right = open ? fits(route, true, answer) : answer.statusCode() == 401;
            if (!right) {
                wrong.add(route.line() + ": " + answer.statusCode() + " " + answer.body());
            }
            if (route.method().equals("GET") && !open && !isFile(route)) {
                var page = server.get(addressOf(route), "Accept", "text/html");
                if (page.statusCode() != 303 || !Session.leadsTo(page).startsWith("/sign-in?back=")) {
                    wrong.add("page " + route.line() + ": " + page.statusCode());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_token_opens_its_scope_alone(TheServer server) {
        var document = document(server);
        var maker = server.signIn("fangshining");
        var made = Session.json(maker.post(
                "/me/tokens", "name", "对照", "purpose", "核对权限", "scopes", List.of("rectification.read"), "days", 1));
        var bearer = "Bearer " + made.get("made").get("token").asText();
        var wrong = new ArrayList<String>();
        for (var route : routes(document)) {
            var permission = permissionOf(route);
            boolean allowed = Set.of("open", "rectification.read").contains(permission);
            var answer = ask(server, document, route, "Authorization", bearer);
            if (!fits(route, allowed, answer)) {
                wrong.add(route.line() + " (" + permission + "): " + answer.statusCode() + " " + answer.body());
            }
        }
        maker.post("/me/tokens/" + made.get("made").get("id").asLong() + "/revocation");

        assertThat(wrong).isEmpty();
    }

    /** Allowed is every answer that looked at the request itself; 405, 406 and 415 would mean that we asked wrongly. */
    private static boolean fits(Route route, boolean allowed, HttpResponse<String> answer) {
        if (route.line().equals("POST /sign-in")) {
            // the door is open to everybody, and turns away whoever has no such password
            return allowed && Set.of(401, 429).contains(answer.statusCode());
        }
        return allowed
                ? answer.statusCode() < 500 && !Set.of(401, 403, 405, 406, 415).contains(answer.statusCode())
                : answer.statusCode() == 403;
    }

    private static JsonNode document(TheServer server) {
        return Session.json(server.get("/openapi.json"));
    }

    private static List<Route> routes(JsonNode document) {
        var routes = new ArrayList<Route>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> routes.add(new Route(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), operation.getValue()))));
        return routes;
    }

    /** From the table itself: what the document says about it is not asked. */
    private static String permissionOf(Route route) {
        return AccessTable.get().rules().stream()
                .filter(rule -> rule.routes().contains(route.line()))
                .map(AccessTable.Rule::permission)
                .findFirst()
                .orElse("in no row");
    }

    private static Set<Role> rolesOf(String username) throws IOException {
        try (InputStream in = Objects.requireNonNull(TheServer.class.getResourceAsStream("demo/people.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals(username))
                    .findFirst()
                    .map(cells -> {
                        var roles = EnumSet.noneOf(Role.class);
                        if (!cells[2].equals("ADMINISTRATOR")) {
                            roles.add(Role.STF);
                        }
                        for (var post : cells[6].split("\\|", -1)) {
                            if (!post.isEmpty()) {
                                roles.add(Role.valueOf(post.substring(0, post.indexOf(':'))));
                            }
                        }
                        return roles;
                    })
                    .orElseThrow();
        }
    }

    private static boolean isFile(Route route) {
        return !route.operation().at("/responses/200/content").has("text/html");
    }

    private static String addressOf(Route route) {
        return route.path()
                .replace("{step}", "REPORT")
                .replace("{name}", "no-such.txt")
                .replace("{hash}", "0000")
                .replace("{key}", "no.such")
                .replaceAll("\\{\\w+}", String.valueOf(NOBODY_HAS));
    }

    private static HttpResponse<String> ask(TheServer server, JsonNode document, Route route, String... headers) {
        var request = server.request(addressOf(route)).headers(headers).header("Accept", accepted(route));
        if (route.method().equals("GET")) {
            return server.send(request.GET());
        }
        var content = route.operation().at("/requestBody/content");
        if (content.isMissingNode()) {
            return server.send(request.method(route.method(), BodyPublishers.noBody()));
        }
        if (content.has("application/json")) {
            var body = example(document, content.at("/application~1json/schema"));
            return server.send(request.header("Content-Type", "application/json")
                    .method(route.method(), BodyPublishers.ofString(Json.text(body))));
        }
        return server.send(file(request, route, content.fieldNames().next()));
    }

    private static String accepted(Route route) {
        return isFile(route) && route.method().equals("GET") ? "*/*" : "application/json";
    }

    /** A file that no reader of sheets takes. */
    private static HttpRequest.Builder file(HttpRequest.Builder request, Route route, String type) {
        if (!type.startsWith("multipart/")) {
            return request.header("Content-Type", type).method(route.method(), BodyPublishers.ofString("PK"));
        }
        return request.header("Content-Type", type + "; boundary=b")
                .method(
                        route.method(),
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\""
                                        + "\r\nContent-Type: application/octet-stream\r\n\r\nPK\r\n--b--\r\n"));
    }

    /** A body that the schema takes, about things that do not exist. */
    private static Object example(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return example(document, document.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("oneOf")) {
            return example(document, schema.get("oneOf").get(0));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        var type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> {
                var body = new LinkedHashMap<String, Object>();
                schema.path("properties")
                        .properties()
                        .forEach(property -> body.put(property.getKey(), example(document, property.getValue())));
                yield body;
            }
            case "array" -> List.of(example(document, schema.get("items")));
            case "integer" ->
                schema.has("maximum")
                        ? schema.get("maximum").asLong()
                        : schema.path("format").asText().equals("int32") ? 999_999 : NOBODY_HAS;
            case "boolean" -> false;
            default ->
                switch (schema.path("format").asText()) {
                    case "date" -> "2999-12-31";
                    case "uuid" -> UUID.randomUUID().toString();
                    case "date-time" -> "2999-12-31T00:00:00Z";
                    default -> word(schema.path("pattern").asText());
                };
        };
    }

    /** A word that the pattern takes; one that is a word itself takes no other. */
    private static String word(String pattern) {
        return pattern.isEmpty() || "nobody".matches(pattern)
                ? "nobody"
                : pattern.replaceAll("^\\^\\(\\?:|\\)\\$$", "");
    }
}
