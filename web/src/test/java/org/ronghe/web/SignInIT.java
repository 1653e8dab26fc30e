package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.json;
import static org.ronghe.web.Session.leadsTo;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.signin.DemoAccounts;

/** The door, and what every answer carries whoever asks. */
@InTheServer
class SignInIT {
    private static final String STRONG = "Tangerine-47-mist";

    /** An account of nobody else's tests: entered by personnel, opened by the security administrator. */
    private static String newAccount(TheServer server) {
        var username = "u" + UUID.randomUUID().toString().substring(0, 8);
        var entered = server.signIn("fengshitong")
                .form(
                        "/people",
                        "name",
                        "门试新",
                        "kind",
                        "STAFF",
                        "unit",
                        server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'L02'"),
                        "job",
                        "试用",
                        "joined",
                        "2026-01-05");
        var path = Session.leadsTo(entered);
        var opened = server.signIn("secadmin")
                .post(
                        "/admin/accounts",
                        "person",
                        Long.parseLong(path.substring(path.lastIndexOf('/') + 1)),
                        "username",
                        username,
                        "passwordFirst",
                        "First-" + STRONG);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        var first = Session.of(server, username, "First-" + STRONG);
        assertThat(Session.leadsTo(first.get("/discipline/rectifications")))
                .as("the first password opens nothing but its change")
                .isEqualTo("/me/password");
        assertThat(change(first, "First-" + STRONG, STRONG).statusCode()).isEqualTo(303);
        return username;
    }

    private static HttpResponse<String> change(Session who, String old, String fresh) {
        return who.post("/me/password", "passwordOld", old, "passwordNew", fresh, "passwordAgain", fresh);
    }

    private static HttpResponse<String> knock(TheServer server, String username, String password) {
        return server.post(
                "/sign-in",
                Map.of("username", username, "password", password),
                "Origin",
                server.origin(),
                "Accept",
                "application/json");
    }

    /** Without what the connection says of itself: it ends after so many answers, whatever they are. */
    private static Set<String> names(HttpResponse<String> answer) {
        var names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @Test
    void nobody_learns_whether_a_name_exists_and_both_are_locked_alike(TheServer server) {
        var known = newAccount(server);
        var unknown = "u" + UUID.randomUUID().toString().substring(0, 8);

        for (int left = 4; left >= 0; left--) {
            var toKnown = knock(server, known, "wrong-" + left);
            var toUnknown = knock(server, unknown, "wrong-" + left);
            assertThat(toKnown.statusCode()).isEqualTo(left > 0 ? 401 : 429);
            assertThat(toKnown.headers().firstValue(left > 0 ? "WWW-Authenticate" : "Retry-After"))
                    .hasValue(left > 0 ? "Bearer realm=\"ronghe\"" : "1800");
            assertThat(toKnown.body()).isEqualTo(toUnknown.body());
            assertThat(names(toKnown)).isEqualTo(names(toUnknown));
            assertThat(json(toKnown).get("code").asText()).isEqualTo(left > 0 ? "signin.wrong" : "signin.locked");
            assertThat(toKnown.headers().firstValue("Set-Cookie")).isEmpty();
        }
        for (var name : List.of(known, unknown)) {
            var until = Instant.parse(server.text(
                    "SELECT to_char(locked_until AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                            + " FROM web.sign_in_throttle WHERE username = ?",
                    name));
            assertThat(Duration.between(Instant.now(), until))
                    .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
        }
        assertThat(knock(server, known, STRONG).body())
                .isEqualTo(knock(server, unknown, STRONG).body());

        server.update(
                "UPDATE web.sign_in_throttle SET locked_until = now() - interval '1 second' WHERE username = ?", known);
        assertThat(Session.of(server, known, STRONG).get("/me").statusCode()).isEqualTo(200);
        assertThat(server.number("SELECT count(*) FROM web.sign_in_throttle WHERE username = ?", known))
                .isZero();
    }

    @Test
    void a_person_who_is_turned_away_gets_the_door_again_with_what_was_typed(TheServer server) {
        var name = "u" + UUID.randomUUID().toString().substring(0, 8);
        var page = server.post(
                "/sign-in",
                Map.of("username", name, "password", "no-such-secret", "back", "/people"),
                "Origin",
                server.origin(),
                "Accept",
                "text/html");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("账号或口令不正确", "value=\"" + name + "\"", "value=\"/people\"")
                .doesNotContain("no-such-secret");
    }

    @Test
    void a_refusal_is_told_in_the_language_that_was_asked_for(TheServer server) {
        var name = "u" + UUID.randomUUID().toString().substring(0, 8);
        var path = "/discipline/rectifications/999999999";
        var office = server.signIn("fangshining");

        assertThat(title(server.get(path, "Cookie", office.cookie(), "Accept", "application/json")))
                .isEqualTo(title(server.get(path + "?lang=zh", "Cookie", office.cookie() + "; lang=en")))
                .matches("\\p{IsHan}.*");
        for (var asked : List.of(
                server.get(path + "?lang=en", "Cookie", office.cookie()),
                server.get(path, "Cookie", office.cookie() + "; lang=en"),
                server.get(path, "Cookie", office.cookie(), "Accept-Language", "en-GB, en;q=0.9, zh;q=0.1"),
                server.get("/discipline/rectifications?lang=en&nothing=1", "Cookie", office.cookie()))) {
            assertThat(title(asked)).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(office.get("/discipline/rectifications?lang=en").statusCode())
                .isEqualTo(200);
        var turnedAway = server.post(
                "/sign-in?lang=en",
                Map.of("username", name, "password", "x"),
                "Origin",
                server.origin(),
                "Accept",
                "application/json");
        assertThat(title(turnedAway)).doesNotContainPattern("\\p{IsHan}");
    }

    private static String title(HttpResponse<String> answer) {
        return json(answer).get("title").asText();
    }

    @Test
    void guesses_made_at_once_share_one_count(TheServer server) throws Exception {
        var name = "u" + UUID.randomUUID().toString().substring(0, 8);
        var pool = Executors.newFixedThreadPool(10);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<String>>();
        for (int i = 0; i < 10; i++) {
            answers.add(pool.submit(() -> {
                start.await();
                return json(knock(server, name, "guess")).get("code").asText();
            }));
        }
        start.countDown();
        var codes = new ArrayList<String>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();

        assertThat(codes).filteredOn("signin.wrong"::equals).hasSize(4);
        assertThat(codes).filteredOn("signin.locked"::equals).hasSize(6);
    }

    @Test
    void the_cookie_is_new_at_every_sign_in_and_safe(TheServer server) {
        var planted = "A".repeat(43);
        var answer = server.post(
                "/sign-in",
                Map.of("username", "sunshier", "password", DemoAccounts.PASSWORD),
                "Origin",
                server.origin(),
                "Cookie",
                "__Host-ronghe=" + planted);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-ronghe=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain(planted);
        assertThat(server.get("/me", "Cookie", "__Host-ronghe=" + planted, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        var session = server.signIn("sunshier");
        assertThat(session.token()).isNotEqualTo(server.signIn("sunshier").token());
        assertThat(server.get("/me;jsessionid=" + session.token(), "Accept", "application/json")
                        .statusCode())
                .isIn(401, 404);
        assertThat(server.get("/me?__Host-ronghe=" + session.token(), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.number(
                        "SELECT count(*) FROM web.session WHERE token = sha256(convert_to(?, 'UTF8'))",
                        session.token()))
                .isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM web.session WHERE token = convert_to(?, 'UTF8')", session.token()))
                .isZero();
    }

    @Test
    void signing_out_ends_the_session_for_good(TheServer server) {
        var session = server.signIn("sunshier");
        var out = session.post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(session.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void an_idle_and_an_old_session_are_over(TheServer server) {
        for (var change :
                List.of("last_seen = now() - interval '16 minutes'", "created_at = now() - interval '13 hours'")) {
            var session = server.signIn("sunshier");
            assertThat(session.get("/me").statusCode()).isEqualTo(200);
            server.update(
                    "UPDATE web.session SET " + change + " WHERE token = sha256(convert_to(?, 'UTF8'))",
                    session.token());
            assertThat(session.get("/me").statusCode()).as(change).isEqualTo(401);
        }
    }

    @Test
    void a_session_about_to_end_says_so_until_somebody_goes_on(TheServer server) {
        var session = server.signIn("sunshier");
        assertThat(session.read("/me/session").get("soon").asBoolean()).isFalse();
        age(server, session, "last_seen = now() - interval '13 minutes'");

        session.get("/workbench/badge");
        var left = session.read("/me/session");

        assertThat(left.get("soon").asBoolean()).isTrue();
        assertThat(left.get("minutes").asLong()).isEqualTo(2);
        assertThat(session.page("/me/session").body()).contains("约 2 分钟后自动退出", "/me/session/continuation");
        assertThat(leadsTo(session.form("/me/session/continuation"))).isEqualTo("/me/session");
        assertThat(session.read("/me/session").get("minutes").asLong()).isEqualTo(15);

        age(server, session, "created_at = now() - interval '11 hours 59 minutes'");
        var last = session.read("/me/session");
        assertThat(last.get("byAge").asBoolean()).isTrue();
        assertThat(session.page("/me/session").body())
                .contains("已到最长登录时间")
                .doesNotContain("/me/session/continuation\" hx-post");
    }

    private static void age(TheServer server, Session session, String change) {
        server.update(
                "UPDATE web.session SET " + change + " WHERE token = sha256(convert_to(?, 'UTF8'))", session.token());
    }

    @Test
    void a_new_password_ends_every_session_and_the_old_one_opens_nothing(TheServer server) {
        var name = newAccount(server);
        var here = Session.of(server, name, STRONG);
        var there = Session.of(server, name, STRONG);

        for (var weak : List.of("short-1", "ronghe-ronghe-1", name + "-12345", "aaaaaaaaaaaa", STRONG)) {
            assertThat(change(here, STRONG, weak).statusCode()).as(weak).isEqualTo(409);
        }
        assertThat(change(here, "wrong-" + STRONG, "Pumpkin-58-fog").statusCode())
                .isEqualTo(409);
        assertThat(there.get("/me").statusCode()).isEqualTo(200);
        assertThat(change(here, STRONG, "Pumpkin-58-fog 𠮷 ").statusCode()).isEqualTo(303);

        assertThat(here.get("/me").statusCode()).isEqualTo(401);
        assertThat(there.get("/me").statusCode()).isEqualTo(401);
        assertThat(knock(server, name, STRONG).statusCode()).isEqualTo(401);
        assertThat(server.text("SELECT password FROM web.account WHERE username = ?", name))
                .startsWith("$argon2id$v=19$");
    }

    @Test
    void an_account_that_is_shut_is_out_at_once_and_answers_like_a_wrong_password(TheServer server) {
        var name = newAccount(server);
        var session = Session.of(server, name, STRONG);
        var token = json(session.post(
                        "/me/tokens", "name", "试", "purpose", "试", "scopes", List.of("rectification.read"), "days", 1))
                .at("/made/token")
                .asText();
        var security = server.signIn("secadmin");
        var id = server.number("SELECT id FROM web.account WHERE username = ?", name);
        var version = server.number("SELECT version FROM web.account WHERE id = ?", id);

        assertThat(security.post("/admin/accounts/" + id + "/disabled", "version", version, "disabled", true)
                        .statusCode())
                .isEqualTo(303);

        assertThat(session.get("/me").statusCode()).isEqualTo(401);
        assertThat(server.get(
                                "/discipline/rectifications",
                                "Authorization",
                                "Bearer " + token,
                                "Accept",
                                "application/json")
                        .statusCode())
                .isEqualTo(401);
        var shut = knock(server, name, STRONG);
        assertThat(shut.statusCode()).isEqualTo(401);
        assertThat(shut.body())
                .isEqualTo(knock(server, "u" + UUID.randomUUID(), "whatever").body());
        var own = server.number("SELECT id FROM web.account WHERE username = 'secadmin'");
        assertThat(security.post(
                                "/admin/accounts/" + own + "/disabled",
                                "version",
                                server.number("SELECT version FROM web.account WHERE id = ?", own),
                                "disabled",
                                true)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_write_that_no_page_of_ours_sent_changes_nothing(TheServer server) {
        var office = server.signIn("fangshining");
        var body = "name=x&level=SUPERIOR&feedbackOn=2026-01-05";
        var form = "application/x-www-form-urlencoded";
        var own = server.origin();
        var before = server.rows();
        var wrong = new ArrayList<String>();
        for (var headers : List.of(
                List.of("Content-Type", form),
                List.of("Content-Type", form, "Origin", "null"),
                List.of("Content-Type", form, "Origin", "http://evil.example"),
                List.of("Content-Type", form, "Origin", own + ".evil.example"),
                List.of("Content-Type", form, "Origin", own.replaceAll(":\\d+$", ":1")),
                List.of("Content-Type", form, "Origin", own.replace("http:", "https:")),
                List.of("Content-Type", form, "Origin", own, "Sec-Fetch-Site", "cross-site"),
                List.of("Content-Type", form, "Origin", own, "Sec-Fetch-Site", "same-site"),
                List.of("Content-Type", form, "Sec-Fetch-Site", "none"),
                List.of("Content-Type", "application/json", "Origin", "http://evil.example"),
                List.of("Content-Type", "text/plain", "Origin", "http://evil.example"),
                List.of("Content-Type", form, "X-HTTP-Method-Override", "GET"))) {
            for (var path : List.of("/discipline/rounds", "/me/password", "/preferences/theme", "/sign-out")) {
                var answer = server.send(server.request(path)
                        .headers(headers.toArray(String[]::new))
                        .header("Cookie", office.cookie())
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(body)));
                if (answer.statusCode() != 403
                        || !json(answer).get("code").asText().equals("csrf")) {
                    wrong.add(path + " " + headers + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        for (var type : List.of("text/plain", "multipart/form-data; boundary=b", "application/octet-stream")) {
            var answer = server.send(server.request("/discipline/rounds")
                    .headers(
                            "Content-Type",
                            type,
                            "Origin",
                            own,
                            "Cookie",
                            office.cookie(),
                            "Accept",
                            "application/json")
                    .POST(BodyPublishers.ofString(body)));
            if (answer.statusCode() != 415) {
                wrong.add(type + ": " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(server.rows()).isEqualTo(before);
        assertThat(office.get("/me").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void reading_every_page_writes_nothing_and_no_page_holds_a_script_or_a_style_of_its_own(TheServer server) {
        var office = server.signIn("fangshining");
        office.page("/");
        var before = server.rows();
        var wrong = new ArrayList<String>();
        var seen = crawl(server, office, 60, wrong);

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(server.rows()).isEqualTo(before);
    }

    /** Links to pages; a download is none, and that a document was made is written down. */
    private static final Pattern LINK = Pattern.compile("<a (?![^>]*hx-boost=\"false\")[^>]*href=\"(/[^\"#]*)");

    private static final Pattern TAG = Pattern.compile(
            "<([a-zA-Z][\\w-]*)((?:\\s+[^\\s=>/\"']+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+))?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=>/\"']+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+))?");

    private static Set<String> crawl(TheServer server, Session who, int most, List<String> wrong) {
        var waiting = new ArrayDeque<>(List.of("/"));
        var seen = new LinkedHashSet<String>();
        var kinds = new TreeSet<String>();
        while (!waiting.isEmpty() && seen.size() < most) {
            var path = waiting.poll();
            // a dozen pages of one kind say what a thousand would
            var kind = path.replaceAll("\\?.*", "?").replaceAll("\\d+", "N");
            if (path.equals("/openapi.json")
                    || path.contains("as=")
                    || path.contains("/evidence/")
                    || path.contains("/file")
                    || path.contains("template")
                    || !kinds.add(kind)
                    || !seen.add(path)) {
                continue;
            }
            var answer = who.page(path);
            if (answer.statusCode() != 200) {
                wrong.add(path + ": " + answer.statusCode());
                continue;
            }
            assertHeaders(answer);
            inline(path, answer.body(), wrong);
            LINK.matcher(answer.body())
                    .results()
                    .forEach(link -> waiting.add(link.group(1).replace("&amp;", "&")));
        }
        return seen;
    }

    private static void inline(String path, String page, List<String> wrong) {
        TAG.matcher(page).results().forEach(tag -> {
            var name = tag.group(1).toLowerCase(java.util.Locale.ROOT);
            if (name.equals("style") || (name.equals("script") && !tag.group(2).contains("src="))) {
                wrong.add(path + ": " + tag.group());
            }
            ATTRIBUTE.matcher(tag.group(2)).results().forEach(attribute -> {
                var key = attribute.group(1).toLowerCase(java.util.Locale.ROOT);
                var value = attribute.group(2) == null ? "" : attribute.group(2);
                if (key.startsWith("on")
                        || key.equals("style")
                        || key.equals("srcdoc")
                        || key.startsWith("hx-on")
                        || value.toLowerCase(java.util.Locale.ROOT).contains("javascript:")) {
                    wrong.add(path + ": " + tag.group());
                }
            });
        });
    }

    /** The exact set; assets may be kept, everything else may not. */
    private static void assertHeaders(HttpResponse<?> answer) {
        var headers = answer.headers();
        var where = answer.request().uri() + " " + answer.statusCode();
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(where)
                .singleElement()
                .asString()
                .startsWith("default-src 'none';")
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).as(where).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).as(where).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(where).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).as(where).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy")).as(where).hasSize(1);
        assertThat(headers.map()).as(where).doesNotContainKeys("server", "x-powered-by");
        if (!answer.request().uri().getPath().startsWith("/assets/")) {
            assertThat(headers.allValues("Cache-Control")).as(where).containsExactly("no-store");
        }
    }

    @Test
    void every_answer_of_every_status_carries_the_same_headers(TheServer server) {
        var office = server.signIn("fangshining");
        var page = office.page("/help/access");
        var asset = LINK_TO_ASSET.matcher(page.body());
        assertThat(asset.find()).isTrue();
        var tag = page.headers().firstValue("ETag").orElseThrow();
        var answers = new ArrayList<>(List.of(
                page,
                server.get("/", "Accept", "text/html"),
                server.get("/sign-in"),
                server.get("/help/access", "Cookie", office.cookie(), "Accept", "text/html", "If-None-Match", tag),
                server.get("/", "Accept", "application/json"),
                office.get("/admin/audit"),
                office.page("/admin/audit"),
                office.get("/nowhere"),
                office.page("/nowhere"),
                server.get("/error"),
                server.get("/assets/0000/none.css"),
                server.get(asset.group(1)),
                server.get("/openapi.json"),
                server.get("/live"),
                office.raw("/discipline/rounds", "{"),
                server.send(server.request("/discipline/rounds")
                        .header("Cookie", office.cookie())
                        .header("Origin", server.origin())
                        .DELETE()),
                server.send(server.request("/discipline/rounds").method("FOO", BodyPublishers.noBody())),
                server.send(server.request("/discipline/rounds").method("OPTIONS", BodyPublishers.noBody()))));
        answers.add(broken(server, office));

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .contains(200, 303, 304, 400, 401, 403, 404, 405, 500);
        answers.forEach(SignInIT::assertHeaders);
        assertThat(server.get(asset.group(1))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        var file = office.file("/discipline/rectifications?as=csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(server.get("/sign-in", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
    }

    private static final Pattern LINK_TO_ASSET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    /** A failure inside: a table is gone for a moment. */
    private static HttpResponse<String> broken(TheServer server, Session who) {
        server.update("ALTER TABLE web.saved_view RENAME TO view_gone_for_a_test");
        try {
            var answer = who.get("/views");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(json(answer).get("reference").asText()).matches("E-\\d{8}-[0-9A-F]{8}");
            assertThat(answer.body())
                    .doesNotContain("saved_view", "SQL", "Exception", "relation")
                    .doesNotContainIgnoringCase("postgres");
            assertThat(who.page("/views").body())
                    .contains("</html>")
                    .doesNotContain("saved_view", "Exception", "relation \"");
            return answer;
        } finally {
            server.update("ALTER TABLE web.view_gone_for_a_test RENAME TO saved_view");
        }
    }

    @Test
    void nothing_of_the_server_itself_answers(TheServer server) {
        var wrong = new ArrayList<String>();
        for (var path : List.of(
                "/metrics",
                "/health",
                "/health/ready",
                "/health/live",
                "/openapi",
                "/openapi/",
                "/openapi-ui",
                "/application.wadl",
                "/application.wadl/xsd0.xsd",
                "/asadmin",
                "/management",
                "/management/domain",
                "/__asadmin",
                "/monitoring",
                "/WEB-INF/web.xml",
                "/WEB-INF/",
                "/web-inf/web.xml",
                "/WEB-INF/classes/access.csv",
                "/META-INF/MANIFEST.MF",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/WEB-INF/web.xml;x",
                "/WEB-INF/web.xml%20",
                "/WEB-INF./web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/assets/x/..%2f..%2fWEB-INF%2fweb.xml",
                "/.git/HEAD",
                "/.env",
                "/access.csv",
                "/index.jsp",
                "/x.jsp",
                "/x.jspx",
                "/j_security_check",
                "/favicon.ico",
                "/rest/",
                "/api/",
                "/api/v1/",
                "/actuator",
                "/jolokia",
                "/console",
                "/db/migration/")) {
            var answer = server.get(path);
            var all = answer.body() + answer.headers().map();
            if (!List.of(400, 404).contains(answer.statusCode()) || tells(all)) {
                wrong.add(path + ": " + answer.statusCode() + " " + all);
            }
        }
        for (var method : List.of("TRACE", "FOO", "PROPFIND", "PATCH")) {
            var answer = server.send(server.request("/").method(method, BodyPublishers.noBody()));
            if (answer.statusCode() < 400 || answer.statusCode() > 501 || tells(answer.body())) {
                wrong.add(method + ": " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean tells(String text) {
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        return List.of("payara", "glassfish", "jersey", "grizzly", "exception", "servlet", "org.ronghe", "java.", "hk2")
                .stream()
                .anyMatch(lower::contains);
    }

    @Test
    void the_way_back_after_sign_in_never_leads_out_of_the_house(TheServer server) {
        for (var back : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nX: y",
                "")) {
            var answer = server.post(
                    "/sign-in",
                    Map.of("username", "sunshier", "password", DemoAccounts.PASSWORD, "back", back),
                    "Origin",
                    server.origin());
            assertThat(answer.statusCode()).as(back).isIn(303, 422);
            if (answer.statusCode() == 303) {
                assertThat(Session.leadsTo(answer)).isEqualTo("/");
            }
        }
    }

    @Test
    void the_link_of_the_first_administrator_is_closed_once_there_are_accounts(TheServer server) {
        var before = server.rows();
        var answer = server.post(
                "/first-administrator",
                Map.of(
                        "key", "x",
                        "name", "某",
                        "username", "first",
                        "passwordNew", STRONG,
                        "passwordAgain", STRONG,
                        "personnelName", "某",
                        "personnelUsername", "second",
                        "passwordFirst", STRONG + "2"),
                "Origin",
                server.origin(),
                "Accept",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asText()).isEqualTo("first.installed");
        assertThat(server.rows()).isEqualTo(before);
        assertThat(server.get("/first-administrator?key=x", "Accept", "text/html")
                        .body())
                .contains("系统已经装好", "href=\"/sign-in\"")
                .doesNotContain("<input type=\"password\"");
    }
}
