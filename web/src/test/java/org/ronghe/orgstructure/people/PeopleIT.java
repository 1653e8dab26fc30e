package org.ronghe.orgstructure.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.Somebody.leadsTo;
import static org.ronghe.orgstructure.Somebody.number;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.Somebody;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

@InTheServer
class PeopleIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Somebody personnel;
    private Somebody security;
    private Somebody secretary;
    private Somebody staff;

    @BeforeEach
    void sign_in(TheServer server) {
        personnel = Somebody.signsIn(server, "fengshitong");
        security = Somebody.signsIn(server, "secadmin");
        secretary = Somebody.signsIn(server, "liaoshigan");
        staff = Somebody.signsIn(server, "sunshier");
    }

    @Test
    void personnel_sees_everybody_a_secretary_the_branch_and_staff_themselves() {
        assertThat(names(personnel)).contains("林试远", "吴试四", "孙试二");
        assertThat(names(secretary)).contains("廖试感", "吴试四").doesNotContain("孙试二", "林试远");
        assertThat(names(staff)).isEqualTo("孙试二 ");
        assertThat(staff.reads("/people/" + id("林试远")).statusCode()).isEqualTo(404);
        assertThat(staff.opens("/people/" + id("孙试二")).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_in_pinyin_order() {
        var all = personnel.asks("/people?as=csv", "text/html").body().lines().count() - 1;
        var first = personnel.reads("/people").body();
        int seen = count(first);
        var next = Pattern.compile("\"next\":(\\d+)").matcher(first);
        while (next.find()) {
            var page = personnel.reads("/people?after=" + next.group(1)).body();
            seen += count(page);
            next = Pattern.compile("\"next\":(\\d+)").matcher(page);
        }

        assertThat(seen).isEqualTo((int) all);
        assertThat(first.indexOf("白试羽")).isPositive().isLessThan(first.indexOf("曹试琴"));
    }

    @Test
    void a_surname_sorts_by_its_reading_as_a_surname(TheServer server) {
        var inOrder = server.texts("SELECT name FROM orgstructure.person ORDER BY sort_name COLLATE \"zh-x-icu\", id");
        assertThat(inOrder).contains("沈试岳", "曹试琴", "秦试川", "孙试二");
        assertThat(inOrder.indexOf("沈试岳")).isGreaterThan(inOrder.indexOf("秦试川")).isLessThan(inOrder.indexOf("孙试二"));
    }

    private static int count(String page) {
        return (int) Pattern.compile("\"joined\"").matcher(page).results().count();
    }

    @Test
    void a_name_is_found_and_a_percent_sign_finds_nothing() {
        assertThat(personnel
                        .reads("/people?q=" + URLEncoder.encode("试感", StandardCharsets.UTF_8))
                        .body())
                .contains("廖试感")
                .doesNotContain("林试远");
        assertThat(count(personnel.reads("/people?q=%25").body())).isZero();
    }

    @Test
    void a_person_comes_gets_a_post_and_leaves() {
        var path = leadsTo(personnel.sends(
                "/people", "name", "来试新", "kind", "STAFF", "unit", unit("D-DB"), "job", "主管", "joined", "2026-01-05"));
        var appointed = security.sends(
                path + "/posts",
                "unit",
                unit("D-DB"),
                "role",
                "SUP",
                "title",
                "督办专员",
                "from",
                TODAY,
                "reason",
                "党委会决定");

        assertThat(leadsTo(appointed)).isEqualTo(path);
        assertThat(security.sends(
                                path + "/posts",
                                "unit",
                                unit("D-DB"),
                                "role",
                                "SUP",
                                "title",
                                "督办专员",
                                "from",
                                TODAY,
                                "reason",
                                "再次登记")
                        .body())
                .contains("\"post.already\"");
        assertThat(personnel.opens(path).body()).contains("督办专员", "党委办公室", "待确认");
        assertThat(personnel.opens("/").body()).contains("督办专员 · 来试新");
        assertThat(confirm(security, path, "CONFIRMED", "").statusCode()).isEqualTo(403);
        assertThat(confirm(personnel, path, "DECLINED", "").body()).contains("\"post.why-declined\"");
        assertThat(confirm(personnel, path, "CONFIRMED", "").statusCode()).isEqualTo(303);
        assertThat(confirm(personnel, path, "CONFIRMED", "").body()).contains("\"post.decided\"");
        assertThat(personnel.reads(path).body()).contains("\"state\":\"HELD\"");
        assertThat(personnel.opens("/").body()).doesNotContain("督办专员 · 来试新");
        assertThat(personnel
                        .sends(
                                path + "/posts",
                                "unit",
                                unit("D-DB"),
                                "role",
                                "PO",
                                "title",
                                "x",
                                "from",
                                TODAY,
                                "reason",
                                "x")
                        .statusCode())
                .isEqualTo(403);
        var post = number(security.reads(path).body().replaceFirst(".*\"posts\":\\[", ""), "id");
        assertThat(security.opens(path + "/posts/" + post + "/ending").statusCode())
                .isEqualTo(200);
        var version = number(personnel.reads(path).body(), "version");
        assertThat(personnel
                        .sends(path + "/departure", "version", version, "on", TODAY.plusDays(1), "reason", "调出")
                        .statusCode())
                .isEqualTo(303);
        assertThat(personnel.reads(path).body()).contains("\"to\":\"" + TODAY + "\"");
        assertThat(personnel.opens(path).body()).contains("已登记离开");
        assertThat(personnel
                        .sends(path + "/departure", "version", version + 1, "on", TODAY.plusYears(3), "reason", "写错年份")
                        .body())
                .contains("\"person.leaves-too-far\"");
        assertThat(personnel
                        .sends(path + "/departure", "version", version + 1, "on", TODAY.plusDays(2), "reason", "改期")
                        .statusCode())
                .isEqualTo(303);
        assertThat(personnel.reads(path).body()).contains("\"leftOn\":\"" + TODAY.plusDays(2) + "\"");
    }

    @Test
    void the_three_administrators_stay_apart_and_the_last_security_administrator_stays() {
        var system =
                leadsTo(personnel.sends("/people", "name", "管试甲", "kind", "ADMINISTRATOR", "joined", "2026-01-05"));

        assertThat(appoint(system, "SYSA").statusCode()).isEqualTo(303);
        assertThat(confirm(personnel, system, "DECLINED", "另有安排").statusCode()).isEqualTo(303);
        assertThat(appoint(system, "SYSA").statusCode()).isEqualTo(303);
        assertThat(appoint(system, "AUDA").body()).contains("\"post.administrators-apart\"");
        assertThat(appoint(system, "PO").body()).contains("\"post.administrator-kind\"");
        assertThat(appoint("/people/" + self(security), "SECA").body()).contains("\"post.own\"");
        var own = "/people/" + self(security);
        var posts = security.reads(own).body().replaceFirst(".*\"posts\":\\[", "");
        assertThat(security.sends(
                                own + "/posts/" + number(posts, "id") + "/ending",
                                "version",
                                number(posts, "version"),
                                "on",
                                TODAY,
                                "reason",
                                "x")
                        .body())
                .contains("\"post.last-security-administrator\"");
    }

    @Test
    void nobody_registers_their_own_departure_and_the_last_of_personnel_is_replaced_first(TheServer server) {
        long self = server.person("fengshitong");
        var path = "/people/" + self;

        assertThat(personnel.opens(path).body()).doesNotContain(path + "/departure");
        assertThat(leaves(personnel, path).body()).contains("\"person.leave-own\"");
        assertThat(server.text("SELECT coalesce(left_on::text, 'here') FROM orgstructure.person WHERE id = ?", self))
                .isEqualTo("here");
        assertThat(personnel.reads("/people?q=" + Session.encoded("冯试桐")).body())
                .contains("\"posts\":\"人事处处长\"")
                .doesNotContain("人事处处长、人事处处长");
    }

    /** Signed in and with a token on the last day; on the next there is neither, and no way in. */
    @Test
    void who_has_left_is_let_in_nowhere(TheServer server) {
        var path = leadsTo(personnel.sends(
                "/people", "name", "门试离", "kind", "STAFF", "unit", unit("D-DB"), "job", "主管", "joined", "2026-01-05"));
        long person = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(security.sends(
                                "/admin/accounts",
                                "person",
                                person,
                                "username",
                                "menshili",
                                "passwordFirst",
                                "First-Tangerine-47-mist")
                        .statusCode())
                .isEqualTo(303);
        var session = Session.of(server, "menshili", "First-Tangerine-47-mist");
        session.post(
                "/me/password",
                "passwordOld",
                "First-Tangerine-47-mist",
                "passwordNew",
                "Tangerine-47-mist",
                "passwordAgain",
                "Tangerine-47-mist");
        session = Session.of(server, "menshili", "Tangerine-47-mist");
        var token = Session.json(session.post(
                        "/me/tokens", "name", "试", "purpose", "试验", "scopes", List.of("workbench.read"), "days", 5))
                .at("/made/token")
                .asText();
        assertThat(server.get("/", "Authorization", "Bearer " + token, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(personnel
                        .sends(
                                path + "/departure",
                                "version",
                                number(personnel.reads(path).body(), "version"),
                                "on",
                                TODAY.plusDays(1),
                                "reason",
                                "调出")
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get("/me").statusCode()).as("the last day").isEqualTo(200);

        server.update("UPDATE orgstructure.person SET left_on = current_date WHERE id = ?", person);

        for (var page : List.of("/me/password", "/help/access", "/me")) {
            assertThat(session.get(page).statusCode()).as(page).isIn(303, 401);
        }
        assertThat(server.get("/", "Authorization", "Bearer " + token, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        var knock = server.post(
                "/sign-in",
                java.util.Map.of("username", "menshili", "password", "Tangerine-47-mist"),
                "Origin",
                server.origin(),
                "Accept",
                "application/json");
        assertThat(knock.statusCode()).isEqualTo(401);
        assertThat(knock.body()).contains("\"signin.wrong\"");
        assertThat(knock.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static java.net.http.HttpResponse<String> leaves(Somebody who, String path) {
        return who.sends(
                path + "/departure",
                "version",
                number(who.reads(path).body(), "version"),
                "on",
                TODAY.plusDays(1),
                "reason",
                "调出");
    }

    /** Decides about the newest post of a person. */
    private java.net.http.HttpResponse<String> confirm(Somebody who, String path, String verdict, String why) {
        var posts = security.reads(path).body().replaceFirst(".*\"posts\":\\[", "");
        return who.sends(
                path + "/posts/" + number(posts, "id") + "/decision",
                "version",
                number(posts, "version"),
                "verdict",
                verdict,
                "why",
                why);
    }

    private java.net.http.HttpResponse<String> appoint(String path, String role) {
        return security.sends(
                path + "/posts", "unit", unit("INST"), "role", role, "title", "管理员", "from", TODAY, "reason", "分工");
    }

    private static long self(Somebody who) {
        var found = Pattern.compile("\"id\":(\\d+),\"name\":\"安试全\"")
                .matcher(who.reads("/people").body());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void a_delegation_works_from_its_first_day_and_ends_at_once() {
        var receiver = id("吴试四");
        var given = secretary.sends(
                "/me/delegations", "receiver", receiver, "from", TODAY, "to", TODAY.plusDays(5), "reason", "出差");

        assertThat(leadsTo(given)).isEqualTo("/me/delegations");
        var mine = secretary.reads("/me/delegations").body();
        assertThat(mine).contains("\"RUNNING\"", "吴试四");
        assertThat(secretary.opens("/me/delegations").body()).contains("代理中");
        assertThat(staff.sends("/me/delegations/" + number(mine, "id") + "/ending", "version", number(mine, "version"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(secretary
                        .sends("/me/delegations/" + number(mine, "id") + "/ending", "version", number(mine, "version"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(secretary.reads("/me/delegations").body()).contains("\"ENDED\"");
        assertThat(secretary
                        .sends(
                                "/me/delegations",
                                "receiver",
                                receiver,
                                "from",
                                TODAY,
                                "to",
                                TODAY.plusDays(90),
                                "reason",
                                "x")
                        .body())
                .contains("\"delegation.too-long\"");
    }

    @Test
    void every_form_opens() {
        var path = "/people/" + id("吴试四");

        for (var form : new String[] {"/revision", "/departure"}) {
            assertThat(personnel.opens(path + form).body()).as(form).contains("<form class=\"dj-form\"");
        }
        assertThat(security.opens(path + "/posts/new").body()).contains("<option value=\"BS\"");
        assertThat(personnel.opens("/people/new").body()).contains("name=\"joined\"");
    }

    private String names(Somebody reader) {
        var names = new StringBuilder();
        for (var path = "/people"; !path.isEmpty(); ) {
            var page = reader.reads(path).body();
            Pattern.compile("\"id\":\\d+,\"name\":\"([^\"]+)\",\"kind\"")
                    .matcher(page)
                    .results()
                    .forEach(found -> names.append(found.group(1)).append(' '));
            var next = Pattern.compile("\"next\":(\\d+)").matcher(page);
            path = next.find() ? "/people?after=" + next.group(1) : "";
        }
        return names.toString();
    }

    private long id(String name) {
        var body = personnel
                .reads("/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body();
        var found = Pattern.compile("\"id\":(\\d+),\"name\":\"" + name + "\",\"kind\"")
                .matcher(body);
        assertThat(found.find()).as(name).isTrue();
        return Long.parseLong(found.group(1));
    }

    private long unit(String code) {
        var found = Pattern.compile("\"id\":(\\d+),\"code\":\"" + code + "\"")
                .matcher(personnel.reads("/organisations?shown=ALL").body());
        assertThat(found.find()).as(code).isTrue();
        return Long.parseLong(found.group(1));
    }
}
