package org.ronghe.orgstructure.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Rosters from a file: looked at first, written at once or not at all, and nothing changes the second time. */
@InTheServer
class MemberImportIT {
    private static final String HEAD = "姓名,所在单位,所在支部,类别,入党日期,转正日期,在本支部起\n";
    private TheServer server;
    private Session office;
    private String name;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        name = "名册试" + UUID.randomUUID().toString().substring(0, 6);
        var personnel = server.signIn("fengshitong");
        var entered = personnel.post(
                "/people",
                "name",
                name,
                "kind",
                "STAFF",
                "unit",
                server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'L04'"),
                "job",
                "工程师",
                "joined",
                "2024-07-01");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    }

    private String handIn(String rows) {
        return leadsTo(office.upload(
                "/members/import", Map.of(), "members.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private long members() {
        return server.number(
                "SELECT count(*) FROM orgstructure.membership m JOIN orgstructure.person p ON p.id = m.person_id"
                        + " WHERE p.name = ? AND m.to_date IS NULL",
                name);
    }

    @Test
    void a_new_member_is_shown_entered_once_and_unchanged_the_second_time() {
        var row = name + ",,ZB-L04,正式党员,2015年7月1日,2016-07-01,2024-07-01\n";
        var batch = handIn(row);
        var preview = office.read(batch);
        assertThat(preview.at("/counts/NEW").asInt()).isEqualTo(1);
        assertThat(preview.get("problems")).isEmpty();
        assertThat(members()).isZero();

        refused(office.post(batch + "/confirmation", "seen", "0".repeat(64)), "org.import-moved");
        var seen = preview.get("mark").asText();
        assertThat(office.post(batch + "/confirmation", "seen", seen).statusCode())
                .isEqualTo(303);
        assertThat(members()).isEqualTo(1);
        refused(office.post(batch + "/confirmation", "seen", seen), "org.import-applied");
        assertThat(office.page(batch).body()).contains("看花名册");

        var again = office.read(handIn(row));
        assertThat(again.at("/counts/UNCHANGED").asInt()).isEqualTo(1);
        assertThat(again.get("before").asText()).isNotEmpty();
        var moved = office.read(handIn(name + ",,ZB-L01,正式党员,2015-07-01,2016-07-01,2024-07-01\n"));
        assertThat(moved.get("problems").toString()).contains("member.import.other");
    }

    @Test
    void every_problem_is_told_with_its_cell_and_nothing_is_written() {
        var batch = handIn(name + ",,没有的支部,正式党员,2015-07-01,2016-07-01,\n"
                + "查无此人,,ZB-L04,正式党员,2015-07-01,2016-07-01,\n"
                + name + ",,ZB-L04,正式党员,2015-02-30,2016-07-01,\n"
                + name + ",,ZB-L04,正式党员,2015-07-01,,\n"
                + name + ",,L04,预备党员,2025-07-01,,\n"
                + name + ",,ZB-L04,积极分子,2025-07-01,,\n");
        var preview = office.read(batch);
        assertThat(preview.get("problems").toString())
                .contains(
                        "\"address\":\"C2\"",
                        "list.unit",
                        "\"address\":\"A3\"",
                        "list.unknown",
                        "\"address\":\"E4\"",
                        "org.import.day",
                        "\"address\":\"F5\"",
                        "member.full-day",
                        "\"address\":\"D7\"",
                        "member.import.category");
        refused(office.post(batch + "/confirmation", "seen", preview.get("mark").asText()), "org.import-problems");
        assertThat(members()).isZero();
        assertThat(office.page(batch).body()).contains("人员名单中没有“查无此人”，请先登记人员");
    }

    @Test
    void the_exported_roster_changes_nothing_and_nobody_else_hands_one_in() {
        var roster = office.file("/members?as=csv").body();
        var preview = office.read(leadsTo(office.upload("/members/import", Map.of(), "roster.csv", roster)));
        assertThat(preview.at("/counts/NEW").asInt()).isZero();
        assertThat(preview.at("/counts/UNCHANGED").asInt()).isPositive();
        // people of one name in one unit are told apart by nobody but a person
        preview.get("problems")
                .forEach(cell -> assertThat(cell.at("/problem/code").asText()).isEqualTo("list.several"));
        assertThat(server.signIn("liaoshigan").get("/members/import").statusCode())
                .isEqualTo(403);
    }
}
