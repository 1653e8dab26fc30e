package org.ronghe.orgstructure.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One election on its whole road, who sees it, and what it refuses. */
@InTheServer
class ElectionIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private TheServer server;
    private Session office;
    private Session secretary;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        secretary = server.signIn("linshiyuan");
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version(path)));
        all.addAll(Arrays.asList(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private long version(String path) {
        return server.number(
                "SELECT version FROM orgstructure.election WHERE id = ?", Long.valueOf(path.replaceAll(".*/", "")));
    }

    private static void moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private static void refusedAt(HttpResponse<String> answer, String field, String code) {
        refused(answer, code);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private List<Long> members(String branch) {
        // whoever holds no post in the branch first
        var text = server.text(
                "SELECT string_agg(person_id::text, ',' ORDER BY EXISTS (SELECT FROM orgstructure.post p"
                        + " WHERE p.person_id = m.person_id AND p.unit_id = m.branch_id), person_id)"
                        + " FROM orgstructure.membership m"
                        + " WHERE category = 'FULL' AND to_date IS NULL AND taken_back_at IS NULL AND branch_id = ?",
                unit(branch));
        return Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
    }

    private String draw(String branch, int seats) {
        return leadsTo(office.post(
                "/elections",
                "unit",
                unit(branch),
                "kind",
                "TERM",
                "form",
                "MEETING",
                "seats",
                seats,
                "plannedOn",
                TODAY.plusDays(10).toString(),
                "reason",
                "届满时间与验收任务冲突"));
    }

    @Test
    void an_election_goes_from_the_request_to_the_new_term_and_every_gap_is_named() {
        var branch = "ZB-L01";
        var members = members(branch);
        var path = draw(branch, 3);
        moved(step(office, path, "request"));
        assertThat(server.number("SELECT count(*) FROM domain.awaited WHERE path = ? AND step = 'APPROVE'", path))
                .isPositive();
        assertThat(step(office, path, "approval", "number", "示党复〔2026〕90号", "on", TODAY.toString())
                        .statusCode())
                .isEqualTo(403);
        refusedAt(
                step(
                        secretary,
                        path,
                        "approval",
                        "number",
                        "示党复〔2026〕90号",
                        "on",
                        TODAY.minusDays(1).toString()),
                "on",
                "election.before-request");
        moved(step(secretary, path, "approval", "number", "示党复〔2026〕90号", "on", TODAY.toString()));

        moved(step(office, path, "candidates", "candidates", List.of(members.get(0))));
        refused(step(office, path, "publicity"), "election.guard.CANDIDATES");
        long outsider = members("ZB-L02").get(0);
        moved(step(
                office,
                path,
                "candidates",
                "candidates",
                List.of(members.get(0), members.get(1), members.get(2), outsider)));
        refused(step(office, path, "publicity"), "election.guard.ELIGIBLE");
        moved(step(office, path, "candidates", "candidates", members.subList(0, 4)));
        moved(step(office, path, "publicity"));
        var tellers = members.subList(4, 6);
        refused(meeting(path, members.size(), members.size(), tellers), "election.guard.PUBLICITY");
        // as if the candidates had been made known three weeks ago
        server.update(
                "UPDATE orgstructure.election SET public_from = public_from - 21, public_until = public_until - 21 WHERE id = ?",
                Long.valueOf(path.replaceAll(".*/", "")));
        refused(meeting(path, members.size() + 100, members.size(), tellers), "election.entitled");
        refused(meeting(path, members.size(), 0, tellers), "election.no-quorum");
        refused(
                meeting(path, members.size(), members.size(), List.of(members.get(0), members.get(1))),
                "election.teller-stands");
        refusedAt(
                meeting(path, members.size(), members.size(), List.of(tellers.get(0), outsider)),
                "tellers",
                "election.foreign-tellers");
        moved(meeting(path, members.size(), members.size(), tellers));

        refused(step(office, path, "report", "secretary", members.get(0)), "election.guard.COUNTED");
        refused(
                step(office, path, "candidates/" + members.get(0) + "/votes", "votes", members.size() + 1),
                "election.more-votes-than-valid");
        moved(step(office, path, "candidates/" + members.get(0) + "/votes", "votes", members.size()));
        moved(step(office, path, "candidates/" + members.get(1) + "/votes", "votes", members.size()));
        moved(step(office, path, "candidates/" + members.get(2) + "/votes", "votes", members.size() - 1));
        refusedAt(
                step(office, path, "candidates/" + members.get(3) + "/votes", "votes", 2),
                "votes",
                "election.more-votes-than-ballots");
        moved(step(office, path, "candidates/" + members.get(3) + "/votes", "votes", 0));
        refused(step(office, path, "report", "secretary", members.get(3)), "election.secretary-not-elected");
        moved(step(office, path, "report", "secretary", members.get(0)));
        assertThat(office.read(path).get("events").findValuesAsText("text"))
                .anyMatch(text -> text.endsWith("— → " + members.size()));
        refusedAt(
                step(
                        secretary,
                        path,
                        "confirmation",
                        "number",
                        "示党复〔2026〕91号",
                        "on",
                        TODAY.minusDays(1).toString()),
                "on",
                "election.before-report");
        refusedAt(
                step(secretary, path, "confirmation", "number", "示党复〔2026〕90号", "on", TODAY.toString()),
                "number",
                "election.same-number");
        moved(step(secretary, path, "confirmation", "number", "示党复〔2026〕91号", "on", TODAY.toString()));

        var sheet = office.read(path);
        assertThat(sheet.at("/candidates/0/elected").asBoolean()).isTrue();
        refused(step(office, path, "settling"), "election.guard.POSTS");
        for (int i = 0; i < 3; i++) {
            appoint(members.get(i), branch, i == 0 ? "BS" : "BC");
        }
        refused(step(office, path, "settling"), "election.guard.FORMER");
        endFormer(branch, members.subList(0, 3));
        moved(step(office, path, "settling"));
        assertThat(server.number(
                        "SELECT count(DISTINCT person_id) FROM orgstructure.held_post WHERE unit_id = ?"
                                + " AND role IN ('BS', 'BC') AND (to_date IS NULL OR to_date > current_date)",
                        unit(branch)))
                .isEqualTo(3);
        assertThat(server.text("SELECT term_end::text FROM orgstructure.org_unit WHERE code = ?", branch))
                .isEqualTo(TODAY.plusYears(3).minusDays(1).toString());
        assertThat(office.page(path).statusCode()).isEqualTo(200);
        assertThat(office.page(path + "?lang=en").body()).contains("Votes that elect");
    }

    /** Proposed by the security administrator, confirmed by personnel; whoever holds the post keeps it. */
    private void appoint(long person, String branch, String role) {
        if (server.number(
                        "SELECT count(*) FROM orgstructure.held_post WHERE person_id = ? AND unit_id = ? AND role = ?"
                                + " AND (to_date IS NULL OR to_date >= current_date)",
                        person,
                        unit(branch),
                        role)
                > 0) {
            return;
        }
        var path = "/people/" + person;
        moved(server.signIn("secadmin")
                .post(
                        path + "/posts",
                        "unit",
                        unit(branch),
                        "role",
                        role,
                        "title",
                        "支部委员",
                        "from",
                        TODAY.toString(),
                        "reason",
                        "示党复〔2026〕91号"));
        long post = server.number(
                "SELECT max(id) FROM orgstructure.post WHERE person_id = ? AND confirmed_at IS NULL", person);
        moved(server.signIn("fengshitong")
                .post(
                        path + "/posts/" + post + "/decision",
                        "version",
                        server.number("SELECT version FROM orgstructure.post WHERE id = ?", post),
                        "verdict",
                        "CONFIRMED"));
    }

    /** The security administrator ends today the posts of whoever was not elected. */
    private void endFormer(String branch, List<Long> elected) {
        var former = server.text(
                "SELECT string_agg(person_id || '/posts/' || id, ',') FROM orgstructure.held_post WHERE unit_id = ?"
                        + " AND role IN ('BS', 'BC') AND (to_date IS NULL OR to_date > current_date)"
                        + " AND person_id NOT IN (" + elected.get(0) + "," + elected.get(1) + "," + elected.get(2)
                        + ")",
                unit(branch));
        for (var post : former.split(",", -1)) {
            long id = Long.parseLong(post.replaceAll(".*/", ""));
            moved(server.signIn("secadmin")
                    .post(
                            "/people/" + post + "/ending",
                            "version",
                            server.number("SELECT version FROM orgstructure.post WHERE id = ?", id),
                            "on",
                            TODAY.toString(),
                            "reason",
                            "换届未当选"));
        }
    }

    private HttpResponse<String> meeting(String path, int entitled, int present, List<Long> tellers) {
        return step(
                office,
                path,
                "meeting",
                "on",
                TODAY.toString(),
                "entitled",
                entitled,
                "present",
                present,
                "valid",
                present,
                "tellers",
                tellers);
    }

    /** A rule that changes today says nothing of what was held, or made known, before it. */
    @Test
    void an_election_is_judged_by_the_numbers_of_its_day() {
        var held =
                "/elections/" + server.number("SELECT min(id) FROM orgstructure.election WHERE held_on < current_date");
        var open = "/elections/"
                + server.number("SELECT min(id) FROM orgstructure.election WHERE state = 'PUBLIC'"
                        + " AND public_from > current_date - 7");
        var heldBefore = office.read(held).get("publicityEnd").asText();
        var openBefore = office.read(open).get("publicityEnd").asText();

        moved(server.signIn("sysadmin")
                .post(
                        "/admin/parameters/election.publicity_days",
                        "value",
                        8,
                        "effectiveFrom",
                        TODAY.toString(),
                        "basis",
                        "测试",
                        "confidence",
                        "P",
                        "reason",
                        "公示期延长到八个工作日"));

        assertThat(office.read(open).get("publicityEnd").asText()).isEqualTo(openBefore);
        assertThat(office.read(held).get("publicityEnd").asText()).isEqualTo(heldBefore);
    }

    @Test
    void a_value_that_was_replaced_on_its_day_stands_on_the_page_of_its_parameter() {
        var path = "/admin/parameters/election.surplus_percent";
        var system = server.signIn("sysadmin");
        for (int value : new int[] {30, 20}) {
            moved(system.post(
                    path,
                    "value",
                    value,
                    "effectiveFrom",
                    TODAY.plusYears(5).toString(),
                    "basis",
                    "测试",
                    "confidence",
                    "P",
                    "reason",
                    "改为" + value));
        }

        assertThat(system.read(path).at("/replaced/0/value").asText()).isEqualTo("30");
        assertThat(system.page(path).body()).contains("当日被替换的取值", "改为30");
    }

    @Test
    void a_term_that_ends_and_no_election_stand_on_the_desks_of_its_secretary_and_of_the_office() {
        long over = server.number("SELECT min(u.id) FROM orgstructure.org_unit u WHERE u.kind = 'BRANCH'"
                + " AND u.dissolved IS NULL AND u.term_end < current_date AND NOT EXISTS (SELECT 1 FROM"
                + " orgstructure.election e WHERE e.unit_id = u.id AND e.state NOT IN ('SETTLED', 'CANCELLED'))");
        var own = server.signIn(server.text(
                "SELECT a.username FROM web.account a JOIN orgstructure.held_post p ON p.person_id = a.person_id"
                        + " WHERE p.unit_id = ? AND p.role = 'BS' AND p.to_date IS NULL ORDER BY p.id LIMIT 1",
                over));

        assertThat(own.page("/").body()).contains("/elections/new?unit=" + over, "还没有换届请示，请起草");
        assertThat(own.page("/organisations/" + over).body()).contains("/elections/new?unit=" + over);
        assertThat(office.page("/").body()).contains("/elections#due");
        assertThat(office.page("/elections").body()).contains("/elections/new?unit=" + over);
        assertThat(server.signIn("sunshier").page("/").body()).doesNotContain("/elections/new?unit=");
    }

    @Test
    void secretaries_see_their_own_elections_and_strangers_none() {
        var own = server.signIn("liaoshigan");
        assertThat(own.read("/elections").get("rows").findValuesAsText("unitName"))
                .isNotEmpty()
                .allMatch(name -> name.equals("智能感知实验室党支部"));
        var other = server.number("SELECT min(e.id) FROM orgstructure.election e JOIN orgstructure.org_unit u"
                + " ON u.id = e.unit_id WHERE u.code = 'ZB-L08'");
        assertThat(own.get("/elections/" + other).statusCode()).isEqualTo(404);
        assertThat(server.signIn("sunshier").get("/elections").statusCode()).isEqualTo(403);
        assertThat(own.file("/elections?as=csv").statusCode()).isEqualTo(403);
        var csv = new String(office.file("/elections?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("组织,类别,方式,应选名额", "智能感知实验室党支部");
        assertThat(office.file("/elections?as=xlsx").statusCode()).isEqualTo(200);
        assertThat(office.get("/elections?state=LOST").statusCode()).isEqualTo(400);
    }

    @Test
    void a_second_election_and_one_of_an_organisation_that_elects_nobody_are_refused_by_name() {
        refused(
                office.post(
                        "/elections",
                        "unit",
                        unit("ZB-L08"),
                        "kind",
                        "TERM",
                        "form",
                        "MEETING",
                        "seats",
                        1,
                        "plannedOn",
                        TODAY.toString()),
                "election.runs");
        refused(
                office.post(
                        "/elections",
                        "unit",
                        unit("L08"),
                        "kind",
                        "TERM",
                        "form",
                        "MEETING",
                        "seats",
                        1,
                        "plannedOn",
                        TODAY.toString()),
                "election.kind");
    }
}
