package org.ronghe.orgstructure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;
import static org.ronghe.web.Session.leadsTo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Changes of organisations in the real server: nothing reaches the tree without its decision. */
@InTheServer
class ChangeIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "ZB-" + mark;
    private ChangeRoad road;
    private TheServer server;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        road = new ChangeRoad(server);
    }

    private Object[] branch(Object... more) {
        var all = new java.util.ArrayList<Object>(List.of(
                "target",
                "BRANCH",
                "code",
                code,
                "name",
                "试验党支部 " + mark,
                "shortName",
                "试验支部",
                "parent",
                road.meetings.unit("DW")));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private Object[] temporary(Object... more) {
        var all = new java.util.ArrayList<Object>(List.of(
                "code",
                "LS-" + mark,
                "name",
                "试验临时党支部 " + mark,
                "shortName",
                "试验临时",
                "parent",
                road.meetings.unit("DW"),
                "mission",
                "外场试验",
                "startsOn",
                TODAY.minusDays(30).toString(),
                "secretary",
                road.member("ZB-L05"),
                "roll",
                List.of(road.member("ZB-L06"))));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private String running() {
        var change = leadsTo(moved(road.draw(
                road.proposer,
                "TEMPORARY",
                temporary("endsOn", TODAY.plusMonths(6).toString()))));
        road.answered(road.proposer, change, road.signed(), "secretary", road.member("ZB-L05"));
        moved(road.carryOut(change));
        return change;
    }

    @Test
    void a_branch_comes_into_the_tree_by_a_signed_decision_alone() {
        refused(
                road.office.post(
                        "/organisations",
                        "kind",
                        "BRANCH",
                        "code",
                        code,
                        "name",
                        "支部",
                        "shortName",
                        "支部",
                        "parent",
                        road.meetings.unit("DW")),
                "org.by-change");
        var change = leadsTo(moved(road.draw(road.proposer, "ESTABLISH", branch())));
        assertThat(road.proposer.read(change).get("number").asText()).matches("组织设置〔20\\d\\d〕[1-9]\\d*号");
        assertThat(server.signIn("sunshier").get(change).statusCode()).isEqualTo(404);
        moved(road.step(road.proposer, change, "request"));
        assertThat(road.step(road.proposer, change, "decision", "point", 1, "resolution", "同意")
                        .statusCode())
                .isEqualTo(403);

        var open = road.planned();
        refused(
                road.step(
                        road.committee,
                        change,
                        "decision",
                        "point",
                        road.meetings.unresolved(open),
                        "resolution",
                        "同意"),
                "change.minutes-open");
        refused(
                road.step(
                        road.committee,
                        change,
                        "decision",
                        "point",
                        road.meetings.unresolved(road.meetings.planned("BRANCH_COMMITTEE")),
                        "resolution",
                        "同意"),
                "change.other-body");
        long signed = road.meetings.committeeSigned();
        assertThat(refused(
                                road.step(
                                        road.committee,
                                        change,
                                        "decision",
                                        "point",
                                        road.meetings.unresolved("/meetings/" + signed),
                                        "resolution",
                                        "同意"),
                                "change.no-resolution")
                        .at("/gaps/0/field")
                        .asText())
                .isEqualTo("point");
        long point = road.meetings.resolved(signed);
        assertThat(road.committee.page(change + "/steps/DECIDE").body())
                .contains("value=\"" + point + "\"", "2. " + road.meetings.words)
                .doesNotContain(TODAY.minusDays(58).toString());
        assertThat(road.committee.page("/?all=true").body()).contains(change);
        moved(road.step(road.committee, change, "decision", "point", point, "resolution", "同意设立"));
        assertThat(road.office.read(change).get("point").asText()).isEqualTo("2. " + road.meetings.words);
        refused(road.carryOut(change), "change.step-not-open");
        refused(
                road.step(
                        road.office,
                        change,
                        "reply",
                        "number",
                        "号",
                        "on",
                        TODAY.plusDays(1).toString()),
                "change.future");
        moved(road.step(road.office, change, "reply", "number", "示党组〔2026〕" + mark, "on", TODAY.toString()));
        assertThat(road.office.read("/organisations?shown=BRANCH").toString()).doesNotContain(code);
        moved(road.carryOut(change));
        assertThat(road.office.read("/organisations?shown=BRANCH").toString()).contains(code);
        moved(road.step(road.office, change, "filing", "number", "备 1", "on", TODAY.toString()));

        assertThat(road.proposer.read(change).get("state").asText()).isEqualTo("FILED");
        assertThat(road.office.page(change).body()).contains("同意设立", "示党组〔2026〕" + mark);
        assertThat(road.office
                        .page("/search?q=" + Session.encoded("试验党支部 " + mark))
                        .body())
                .contains(change);
        assertThat(road.office.file("/changes?as=xlsx").statusCode()).isEqualTo(200);
        assertThat(road.office.read("/changes?asOf=" + TODAY.minusDays(1)).toString())
                .doesNotContain("试验党支部 " + mark);
    }

    @Test
    void the_request_stays_as_it_was_asked_and_who_was_appointed_stands_beside_it() {
        var change = leadsTo(moved(road.draw(
                road.proposer,
                "TEMPORARY",
                temporary("endsOn", TODAY.plusMonths(2).toString()))));
        var asked = road.office.read(change).at("/leaders/0/name").asText();
        long other = road.member("ZB-L02");
        road.answered(road.proposer, change, road.signed(), "secretary", other);
        moved(road.carryOut(change));

        var sheet = road.office.read(change);
        assertThat(sheet.at("/leaders/0/name").asText()).isEqualTo(asked);
        assertThat(sheet.at("/appointed/0/name").asText()).isNotEmpty().isNotEqualTo(asked);
        assertThat(road.office.page(change).body()).contains("决定：书记");
        assertThat(server.number(
                        "SELECT person_id FROM orgstructure.held_post WHERE unit_id = ? AND role = 'BS'",
                        sheet.get("unit").asLong()))
                .isEqualTo(other);
    }

    @Test
    void whoever_drew_it_up_does_not_record_the_decision() {
        var change = leadsTo(moved(road.draw(road.office, "ESTABLISH", branch())));
        moved(road.step(road.office, change, "request"));

        assertThat(refused(
                                road.step(road.office, change, "decision", "point", road.signed(), "resolution", "同意"),
                                "change.gaps")
                        .toString())
                .contains("change.guard.NOT_PROPOSER");
        moved(road.step(road.committee, change, "refusal", "point", road.signed(), "resolution", "条件不成熟"));
        assertThat(road.office.read(change).get("state").asText()).isEqualTo("REFUSED");
    }

    @Test
    void what_cannot_be_is_refused_by_name_before_it_is_asked_for() {
        refused(
                road.draw(
                        road.office,
                        "ESTABLISH",
                        branch(
                                "nature",
                                "JOINT",
                                "units",
                                List.of("D-TS", "D-QK", "D-GJ", "D-YQ", "D-ZL", "D-CZ").stream()
                                        .map(road.meetings::unit)
                                        .toList())),
                "org.joint-reason");
        refused(
                road.draw(
                        road.office,
                        "ADJUST",
                        "unit",
                        road.meetings.unit("DW"),
                        "name",
                        "党委",
                        "shortName",
                        "党委",
                        "parent",
                        road.meetings.unit("DW")),
                "org.cycle");
        refused(
                road.draw(
                        road.proposer,
                        "TEMPORARY",
                        temporary("endsOn", TODAY.minusDays(31).toString())),
                "change.ends-before-start");
        var noMember = refused(
                road.draw(
                        road.proposer,
                        "TEMPORARY",
                        temporary("endsOn", TODAY.plusMonths(2).toString(), "committee", List.of(road.stranger()))),
                "change.no-member");
        assertThat(noMember.get("gaps").get(0).get("field").asText()).isEqualTo("secretary");
        refused(road.draw(road.proposer, "TEMPORARY", temporary()), "change.missing");
        refused(
                road.draw(road.proposer, "EXTEND", "unit", road.meetings.unit("ZB-L01"), "endsOn", "2030-01-01"),
                "change.temporary-only");
        refused(road.draw(road.proposer, "ESTABLISH", branch("target", "LABORATORY")), "change.target");
        assertThat(road.draw(road.proposer, "DISSOLVE", "unit", road.meetings.unit("ZB-L02"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.number("SELECT count(*) FROM orgstructure.org_change WHERE code LIKE '%" + mark + "'"))
                .isZero();
    }

    @Test
    void a_refused_plan_comes_back_with_the_fields_of_its_kind() {
        var blank = road.office.page("/changes/new?kind=TEMPORARY").body();
        var refused = road.office.form("/changes", "version", 0, "kind", "TEMPORARY", "reason", "试验");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(refused.body()))
                .isEqualTo(fields(blank))
                .contains("code", "secretary")
                .doesNotContain("report");
        assertThat(blank).containsPattern("name=\"code\" required").containsPattern("name=\"startsOn\" required");
    }

    /** The names of what can be filled in. */
    private static java.util.Set<String> fields(String page) {
        return java.util.regex.Pattern.compile("id=\"ChangePlan-[^\"]+\" name=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void a_branch_whose_posts_are_held_is_not_dissolved_and_every_holder_is_named() {
        long unit = road.meetings.unit("ZB-L07");
        var change = leadsTo(moved(road.draw(road.office, "DISSOLVE", "unit", unit)));
        road.answered(road.office, change, road.signed());

        var holder = server.text(
                "SELECT q.name FROM orgstructure.held_post p JOIN orgstructure.person q ON q.id = p.person_id"
                        + " WHERE p.unit_id = ? AND (p.to_date IS NULL OR p.to_date > current_date) ORDER BY p.id LIMIT 1",
                unit);
        assertThat(refused(road.carryOut(change), "change.gaps").toString())
                .contains("change.guard.POSTS", holder, "安全管理员");
        assertThat(road.office.page(change).body()).contains("还有任职没有结束", holder);
        assertThat(road.office.read(change).get("state").asText()).isEqualTo("REPLIED");
        assertThat(server.number("SELECT count(*) FROM orgstructure.org_unit WHERE id = ? AND dissolved IS NULL", unit))
                .isEqualTo(1);
    }

    @Test
    void a_temporary_branch_runs_with_roll_and_pledge_and_restricted_powers() {
        var change = running();
        long unit = server.number("SELECT unit_id FROM orgstructure.org_change WHERE id = ?", id(change));
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.held_post WHERE unit_id = ? AND person_id = ? AND role = 'BS'",
                        unit,
                        server.number(
                                "SELECT person_id FROM orgstructure.org_change_person WHERE change_id = ? AND part = 'SECRETARY' AND appointed",
                                id(change))))
                .isEqualTo(1);
        assertThat(road.office.read(change).get("roll")).hasSize(2);
        assertThat(road.office.page("/organisations/" + unit).body()).contains(change + "#roll");
        refused(
                road.step(
                        road.office,
                        change,
                        "roll",
                        "person",
                        server.person("fanshishi"),
                        "from",
                        TODAY.plusYears(4).toString()),
                "change.roll-outside");

        refused(
                road.step(road.office, change, "roll", "person", road.stranger(), "from", TODAY.toString()),
                "change.no-member");
        moved(road.step(road.office, change, "roll", "person", server.person("fanshishi"), "from", TODAY.toString()));
        refused(
                road.step(road.office, change, "roll", "person", server.person("fanshishi"), "from", TODAY.toString()),
                "change.on-roll");
        assertThat(road.proposer.page("/me").body()).contains("试验临时党支部 " + mark);

        moved(road.step(road.office, change, "pledge", "words", "攻坚克难", "on", TODAY.toString()));
        moved(road.step(road.proposer, change, "signature"));
        refused(road.step(road.proposer, change, "signature"), "change.not-yours");
        assertThat(road.office.read(change).get("signers").toString()).isEqualTo("[\"范试石\"]");

        refused(
                road.office.post(
                        "/elections",
                        "unit",
                        unit,
                        "kind",
                        "TERM",
                        "form",
                        "MEETING",
                        "seats",
                        1,
                        "plannedOn",
                        TODAY.toString()),
                "election.kind");
        moved(road.step(
                road.office,
                change,
                "release",
                "change",
                id(change),
                "person",
                server.person("fanshishi"),
                "lastDay",
                TODAY.toString()));
        assertThat(road.office.read(change).get("roll").toString()).contains("\"to\":\"" + TODAY);
    }

    @Test
    void a_note_on_an_activist_is_for_the_home_branch_alone() {
        var change = running();
        moved(road.step(road.office, change, "roll", "person", server.person("qianshiyi"), "from", TODAY.toString()));
        moved(road.step(road.office, change, "notes", "person", server.person("qianshiyi"), "words", "踏实 " + mark));

        assertThat(road.proposer.page(change).body()).contains("踏实 " + mark);
        assertThat(road.office.page(change).body()).doesNotContain("踏实 " + mark);
        assertThat(road.committee.page(change).body()).doesNotContain("踏实 " + mark);
    }

    @Test
    void a_temporary_branch_ends_with_a_report_and_nothing_left_open() {
        var change = running();
        long unit = server.number("SELECT unit_id FROM orgstructure.org_change WHERE id = ?", id(change));
        var bare = leadsTo(moved(road.draw(road.office, "DISSOLVE", "unit", unit)));
        assertThat(refused(road.step(road.office, bare, "request"), "change.gaps")
                        .toString())
                .contains("change.guard.REPORT");
        refused(road.step(road.office, change, "winding-up", "report", "完成"), "change.gaps");
        moved(road.step(road.office, bare, "withdrawal", "why", "改由结项办理"));
        var end = leadsTo(moved(road.step(road.office, change, "winding-up", "report", "任务完成 " + mark)));
        long meeting = server.number(
                "SELECT id FROM orgstructure.meeting WHERE id = ?",
                id(leadsTo(moved(road.office.post(
                        "/meetings",
                        "kind",
                        "WORKING",
                        "unit",
                        unit,
                        "title",
                        road.meetings.words,
                        "day",
                        TODAY.toString(),
                        "starts",
                        "00:00",
                        "place",
                        "302",
                        "chair",
                        server.person("gushiyan"),
                        "recorder",
                        server.person("qianshiyi"))))));
        road.answered(road.office, end, road.signed());

        assertThat(refused(road.carryOut(end), "org.dissolve-blocked").toString())
                .contains("org.has-meetings")
                .doesNotContain("org.has-posts");
        assertThat(road.office.read(change).get("state").asText()).isEqualTo("CARRIED_OUT");
        moved(road.meetings.step(road.office, "/meetings/" + meeting, "cancellation", "reason", "不开了"));
        moved(road.carryOut(end));
        assertThat(road.office.read(change).get("state").asText()).isEqualTo("ENDED");
        assertThat(road.office.page(end).body()).contains("任务完成 " + mark);
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.temporary_member WHERE unit_id = ? AND to_date IS NULL",
                        unit))
                .isZero();
    }

    @Test
    void a_temporary_branch_becomes_a_formal_one() {
        var change = running();
        long unit = server.number("SELECT unit_id FROM orgstructure.org_change WHERE id = ?", id(change));
        var formal = leadsTo(moved(road.draw(
                road.office,
                "CONVERT",
                branch(
                        "unit",
                        unit,
                        "report",
                        "任务转入长期",
                        "endsOn",
                        TODAY.plusYears(3).toString()))));
        road.answered(road.office, formal, road.signed());
        moved(road.carryOut(formal));

        assertThat(road.office.read("/organisations?shown=BRANCH").toString()).contains(code);
        assertThat(road.office.read("/organisations?shown=DISSOLVED").toString())
                .contains("LS-" + mark);
        assertThat(road.office.read(change).get("state").asText()).isEqualTo("ENDED");
    }

    @Test
    void a_second_extension_says_why_no_formal_branch() {
        var change = running();
        long unit = server.number("SELECT unit_id FROM orgstructure.org_change WHERE id = ?", id(change));
        refused(
                road.draw(
                        road.office,
                        "EXTEND",
                        "unit",
                        unit,
                        "endsOn",
                        TODAY.plusMonths(5).toString()),
                "change.not-later");
        var first = leadsTo(moved(road.draw(
                road.office,
                "EXTEND",
                "unit",
                unit,
                "endsOn",
                TODAY.plusMonths(8).toString())));
        refused(
                road.draw(
                        road.office,
                        "EXTEND",
                        "unit",
                        unit,
                        "endsOn",
                        TODAY.plusMonths(9).toString()),
                "change.runs");
        road.answered(road.office, first, road.signed());
        moved(road.carryOut(first));
        assertThat(road.office.read(change).get("extensions").asInt()).isEqualTo(1);

        var second = leadsTo(moved(road.draw(
                road.office,
                "EXTEND",
                "unit",
                unit,
                "endsOn",
                TODAY.plusMonths(9).toString())));
        assertThat(refused(road.step(road.office, second, "request"), "change.gaps")
                        .toString())
                .contains("change.guard.FORMAL_REASON");
    }

    @Test
    void the_demonstration_has_one_in_each_important_state() {
        assertThat(road.office.read("/changes?only=LAPSED").get("rows").findValuesAsText("name"))
                .contains("外场观测临时党支部");
        assertThat(road.office.read("/changes?only=OVERDUE").get("rows").findValuesAsText("name"))
                .contains("仪器共享中心党支部");
        for (var state : List.of("DRAWN_UP", "ASKED", "FILED", "ENDED", "REFUSED")) {
            assertThat(road.office.read("/changes?state=" + state).get("rows"))
                    .as(state)
                    .isNotEmpty();
        }
        assertThat(road.office.page("/?all=true").body()).contains("外场观测临时党支部");
        assertThat(road.office.get("/changes?only=LOST").statusCode()).isEqualTo(400);
        assertThat(road.office.read("/organisations?shown=ALL").toString())
                .contains("LEADING_GROUP", "WORK_GROUP", "STUDY_GROUP", "JOINT", "GRADUATE", "RETIRED", "OFFICE");
    }
}
