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
                "UPDATE orgstructure.election SET public_from = public_from - 21 WHERE id = ?",
                Long.valueOf(path.replaceAll(".*/", "")));
        refused(meeting(path, members.size() + 100, members.size(), tellers), "election.entitled");
        refused(meeting(path, members.size(), 0, tellers), "election.no-quorum");
        refused(
                meeting(path, members.size(), members.size(), List.of(members.get(0), members.get(1))),
                "election.teller-stands");
        moved(meeting(path, members.size(), members.size(), tellers));

        refused(step(office, path, "report", "secretary", members.get(0)), "election.guard.COUNTED");
        refused(
                step(office, path, "candidates/" + members.get(0) + "/votes", "votes", members.size() + 1),
                "election.more-votes-than-valid");
        moved(step(office, path, "candidates/" + members.get(0) + "/votes", "votes", members.size()));
        moved(step(office, path, "candidates/" + members.get(1) + "/votes", "votes", members.size()));
        moved(step(office, path, "candidates/" + members.get(2) + "/votes", "votes", members.size() - 1));
        moved(step(office, path, "candidates/" + members.get(3) + "/votes", "votes", 0));
        refused(step(office, path, "report", "secretary", members.get(3)), "election.secretary-not-elected");
        moved(step(office, path, "report", "secretary", members.get(0)));
        moved(step(secretary, path, "confirmation", "number", "示党复〔2026〕91号", "on", TODAY.toString()));

        var sheet = office.read(path);
        assertThat(sheet.at("/candidates/0/elected").asBoolean()).isTrue();
        refused(step(office, path, "settling"), "election.guard.POSTS");
        for (int i = 0; i < 3; i++) {
            appoint(members.get(i), branch, i == 0 ? "BS" : "BC");
        }
        moved(step(office, path, "settling"));
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

    /** A rule that changes today says nothing of what was held before it. */
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

        assertThat(office.read(open).get("publicityEnd").asText()).isGreaterThan(openBefore);
        assertThat(office.read(held).get("publicityEnd").asText()).isEqualTo(heldBefore);
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
