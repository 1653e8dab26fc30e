package org.ronghe.orgstructure.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The roster of members: who sees which branch, how members move, and how it stood on a past day. */
@InTheServer
class MemberIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private TheServer server;
    private Session office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
    }

    @Test
    void the_office_sees_the_institute_a_secretary_the_branch_and_a_member_the_own_branch() {
        var own = "SELECT count(*) FROM orgstructure.membership m JOIN orgstructure.org_unit b ON b.id = m.branch_id"
                + " WHERE m.to_date IS NULL AND b.code = ?";

        assertThat(office.read("/members").get("total").asLong())
                .isEqualTo(server.number("SELECT count(*) FROM orgstructure.membership WHERE to_date IS NULL"));
        var secretary = server.signIn("liaoshigan");
        assertThat(branches(secretary)).containsOnly("智感室支部");
        assertThat(secretary.read("/members").get("total").asLong()).isEqualTo(server.number(own, "ZB-L04"));
        assertThat(branches(server.signIn("sunshier"))).containsOnly("光电室支部");
        assertThat(branches(server.signIn("dengshihang")))
                .contains("研一支部", "研二支部", "研三支部")
                .doesNotContain("智感室支部");
        assertThat(branches(server.signIn("linshiyuan"))).containsOnly("机关一支部");
        long stranger = server.person("sunshier");
        assertThat(secretary.get("/members/" + stranger).statusCode()).isEqualTo(404);
        assertThat(secretary.read("/members?branch=" + unit("ZB-L02")).get("rows"))
                .isEmpty();
        assertThat(server.signIn("sysadmin").get("/members").statusCode()).isEqualTo(403);
        assertThat(office.page("/me").body()).contains("我的组织关系", "机关第一党支部");
    }

    private static List<String> branches(Session who) {
        var found = new ArrayList<String>();
        for (JsonNode page = who.read("/members"); ; ) {
            found.addAll(page.get("rows").findValuesAsText("branchName"));
            if (page.get("next").isNull()) {
                return found;
            }
            page = who.read("/members?after=" + page.get("next").asLong());
        }
    }

    @Test
    void every_read_is_written_down_and_only_the_office_takes_a_file_away() {
        var secretary = server.signIn("shishiguang");
        var lines = "SELECT count(*) FROM domain.audit_line WHERE what = 'member.read' AND outcome = 'ok'";
        long before = server.number(lines);
        secretary.read("/members");

        assertThat(server.number(lines)).isEqualTo(before + 1);
        assertThat(secretary.file("/members?as=csv").statusCode()).isEqualTo(403);
        assertThat(secretary.get("/members/new").statusCode()).isEqualTo(403);
        var csv = new String(office.file("/members?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("姓名,所在支部,所在单位,类别,入党日期,转正日期,在本支部起", "樊试远");
        assertThat(csv.lines().count() - 1)
                .isEqualTo(server.number("SELECT count(*) FROM orgstructure.membership WHERE to_date IS NULL"));
        assertThat(office.file("/members?as=xlsx").statusCode()).isEqualTo(200);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE what = 'member.export' AND outcome = 'ok'"))
                .isPositive();
    }

    @Test
    void a_person_in_two_home_branches_is_refused_by_name_and_by_the_table() {
        long person = person("盛试双");
        moved(enter(person, "ZB-L06", "PROBATIONARY", TODAY.minusDays(20)));

        var second = enter(person, "ZB-L07", "PROBATIONARY", TODAY.minusDays(5));
        refused(second, "member.two-branches");
        assertThat(Session.json(second).get("title").asText()).contains("先进能源实验室党支部");
        assertThat(server.number("SELECT count(*) FROM orgstructure.membership WHERE person_id = ?", person))
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> server.update("""
                        INSERT INTO orgstructure.membership (id, version, person_id, branch_id, category, joined_party,
                               from_date, began, entered_by, entered_at)
                        SELECT nextval('orgstructure.membership_seq'), 1, person_id, ?, category, joined_party,
                               from_date + 1, 'ENTERED', 1, now() FROM orgstructure.membership WHERE person_id = ?
                        """, unit("ZB-L07"), person))
                .hasStackTraceContaining("membership_one_home_branch");
    }

    @Test
    void members_move_by_dated_steps_and_the_roster_of_a_past_day_stays_as_it_was() {
        long person = person("单试转");
        moved(enter(person, "ZB-L06", "PROBATIONARY", TODAY.minusDays(20)));
        var path = "/members/" + person;
        moved(office.post(
                path + "/full-membership",
                "version",
                version(person),
                "on",
                TODAY.minusDays(10).toString()));
        refused(
                office.post(
                        path + "/full-membership",
                        "version",
                        version(person),
                        "on",
                        TODAY.minusDays(9).toString()),
                "member.already-full");
        moved(office.post(
                path + "/transfer",
                "version",
                version(person),
                "branch",
                unit("ZB-L07"),
                "on",
                TODAY.minusDays(4).toString()));
        assertThat(server.text(
                        "SELECT b.code FROM orgstructure.person p JOIN orgstructure.org_unit b ON b.id = p.branch_id"
                                + " WHERE p.id = ?",
                        person))
                .isEqualTo("ZB-L07");
        var personnel = server.signIn("fengshitong");
        refused(
                personnel.post(
                        "/people/" + person + "/revision",
                        "version",
                        personnel.read("/people/" + person).get("version").asLong(),
                        "name",
                        "单试转",
                        "kind",
                        "STAFF",
                        "branch",
                        unit("ZB-L06")),
                "person.branch-by-transfer");
        moved(office.post(
                path + "/transfer-out", "version", version(person), "destination", "示例大学党支部", "on", TODAY.toString()));

        var stretches = office.read(path).get("stretches");
        assertThat(stretches.findValuesAsText("closed")).containsExactly("TRANSFERRED_OUT", "MOVED", "CONVERTED");
        assertThat(stretches.findValuesAsText("category")).containsExactly("FULL", "FULL", "PROBATIONARY");
        assertThat(found("单试转", null)).isEmpty();
        // entered today for days before: what the roster showed on those days does not change
        assertThat(found("单试转", TODAY.minusDays(15))).isEmpty();
        // as if every step had been recorded on its day
        server.update(
                "UPDATE orgstructure.membership SET entered_at = from_date + time '09:00', closed_at ="
                        + " to_date + interval '1 day' + time '09:00' WHERE person_id = ?",
                person);
        assertThat(found("单试转", TODAY.minusDays(15))).containsExactly("能源室支部 PROBATIONARY");
        assertThat(found("单试转", TODAY.minusDays(6))).containsExactly("能源室支部 FULL");
        assertThat(found("单试转", TODAY.minusDays(2))).containsExactly("精测室支部 FULL");
    }

    @Test
    void a_wrong_step_is_taken_back_with_a_reason_and_what_it_ended_goes_on() {
        long person = person("成试返");
        moved(enter(person, "ZB-L06", "PROBATIONARY", TODAY.minusDays(20)));
        var path = "/members/" + person;
        moved(office.post(
                path + "/transfer",
                "version",
                version(person),
                "branch",
                unit("ZB-L07"),
                "on",
                TODAY.minusDays(4).toString()));
        long stale = version(person) + 7;
        assertThat(office.post(path + "/taking-back", "version", stale, "reason", "误选支部")
                        .statusCode())
                .isEqualTo(409);
        assertThat(office.post(path + "/taking-back", "version", version(person), "reason", " ")
                        .statusCode())
                .isEqualTo(422);

        moved(office.post(path + "/taking-back", "version", version(person), "reason", "误选支部"));

        assertThat(found("成试返", null)).containsExactly("能源室支部 PROBATIONARY");
        var stretches = office.read(path).get("stretches");
        assertThat(stretches.findValuesAsText("reason")).containsExactly("", "误选支部", "误选支部");
        assertThat(office.page(path).body()).contains("已撤回", "误选支部");
        assertThat(server.text(
                        "SELECT b.code FROM orgstructure.person p JOIN orgstructure.org_unit b ON b.id = p.branch_id"
                                + " WHERE p.id = ?",
                        person))
                .isEqualTo("ZB-L06");
        // as if the mistake had stood for a week: the roster of those days keeps it
        server.update(
                "UPDATE orgstructure.membership SET entered_at = entered_at - interval '9 days', closed_at = closed_at"
                        + " - interval '9 days' WHERE person_id = ? AND taken_back_at IS NOT NULL",
                person);
        assertThat(found("成试返", TODAY.minusDays(2))).containsExactly("精测室支部 PROBATIONARY");

        moved(office.post(
                path + "/transfer-out", "version", version(person), "destination", "示例大学党支部", "on", TODAY.toString()));
        moved(office.post(path + "/taking-back", "version", version(person), "reason", "未转出"));
        assertThat(found("成试返", null)).containsExactly("能源室支部 PROBATIONARY");
        moved(office.post(path + "/taking-back", "version", version(person), "reason", "不是本所党员"));
        assertThat(found("成试返", null)).isEmpty();
        assertThat(office.read(path).get("standing").asBoolean()).isFalse();
        assertThat(server.signIn("shishiguang")
                        .post(path + "/taking-back", "version", 1, "reason", "无权")
                        .statusCode())
                .isEqualTo(403);
        moved(enter(person, "ZB-L07", "PROBATIONARY", TODAY.minusDays(1)));
    }

    private List<String> found(String name, LocalDate day) {
        var rows = office.read("/members?q=" + Session.encoded(name) + (day == null ? "" : "&asOf=" + day))
                .get("rows");
        var words = new ArrayList<String>();
        rows.forEach(row -> words.add(
                row.get("branchName").asText() + " " + row.get("category").asText()));
        return words;
    }

    @Test
    void the_figures_are_their_lists_and_wrong_addresses_are_refused() {
        var page = office.read("/members?branch=" + unit("ZB-L04"));

        for (var category : List.of("FULL", "PROBATIONARY")) {
            assertThat(office.read("/members?branch=" + unit("ZB-L04") + "&category=" + category)
                            .get("rows")
                            .size())
                    .isEqualTo(page.get(category.equals("FULL") ? "full" : "probationary")
                            .asInt());
        }
        assertThat(office.get("/members?category=LOST").statusCode()).isEqualTo(400);
        assertThat(office.get("/members?asOf=" + TODAY.plusDays(1)).statusCode())
                .isEqualTo(400);
        assertThat(office.page("/members?lang=en").statusCode()).isEqualTo(200);
    }

    private long person(String name) {
        return Long.parseLong(leadsTo(server.signIn("fengshitong")
                        .post(
                                "/people",
                                "name",
                                name,
                                "kind",
                                "STAFF",
                                "unit",
                                unit("L06"),
                                "joined",
                                TODAY.minusDays(300).toString()))
                .replaceAll(".*/", ""));
    }

    private HttpResponse<String> enter(long person, String branch, String category, LocalDate from) {
        return office.post(
                "/members",
                "person",
                person,
                "branch",
                unit(branch),
                "category",
                category,
                "joined",
                TODAY.minusDays(400).toString(),
                "from",
                from.toString());
    }

    private long version(long person) {
        return server.number(
                "SELECT version FROM orgstructure.membership WHERE person_id = ? AND taken_back_at IS NULL"
                        + " ORDER BY from_date DESC LIMIT 1",
                person);
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private static void moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Session.json(answer).get("code").asText()).isEqualTo(code);
    }
}
