package org.ronghe.orgstructure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Yearly reports in the real server: opened, written beside the facts, frozen, checked, and who sees what. */
@InTheServer
class SecretaryReportIT {
    /** As the demonstration opens them, eighteen days ago. */
    private static final int YEAR = TODAY.minusDays(18).getYear();

    private TheServer server;
    private Session office;
    private Session party;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        party = server.signIn("linshiyuan");
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of(
                "version", server.number("SELECT version FROM orgstructure.secretary_report WHERE id = ?", id(path))));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private String report(String code, int year) {
        return "/secretary-reports/"
                + server.number(
                        "SELECT id FROM orgstructure.secretary_report WHERE unit_id = ? AND year = ? AND state <> 'CANCELLED'",
                        unit(code),
                        year);
    }

    private HttpResponse<String> write(Session who, String path, String problems) {
        return step(who, path, "text", "practice", "做法（检验）", "problems", problems, "plans", "打算（检验）");
    }

    /** How many rows the ledger of a fact shows. */
    private static long rows(JsonNode page) {
        return page.get("total").asLong();
    }

    @Test
    void a_report_is_written_in_person_frozen_when_it_is_handed_in_returned_and_filed() {
        var secretary = server.signIn("mengshijing");
        var path = report("ZB-L07", YEAR);
        assertThat(leadsTo(secretary.post("/secretary-reports", "year", YEAR, "unit", unit("ZB-L07"))))
                .isEqualTo(path);
        moved(write(secretary, path, ""));
        refused(step(secretary, path, "submission"), "secretary-report.gaps");
        refused(step(office, path, "submission"), "secretary-report.not-yours");
        assertThat(step(party, path, "submission").statusCode()).isEqualTo(403);
        assertThat(write(secretary, path, "字".repeat(6001)).statusCode()).isEqualTo(422);
        moved(write(secretary, path, "问题（检验）"));
        var live = secretary.read(path);
        assertThat(live.get("frozen").asBoolean()).isFalse();
        moved(step(secretary, path, "submission"));
        var frozen = secretary.read(path);
        assertThat(frozen.get("frozen").asBoolean()).isTrue();
        assertThat(frozen.get("intact").asBoolean()).isTrue();
        assertThat(frozen.get("facts")).isEqualTo(live.get("facts")).isNotEmpty();
        refused(write(secretary, path, "改"), "secretary-report.step-not-open");
        assertThatThrownBy(() ->
                        server.update("UPDATE orgstructure.secretary_report SET facts = 'x' WHERE id = ?", id(path)))
                .isNotNull();

        moved(step(office, path, "return", "reason", "补充存在问题"));
        assertThat(office.read("/secretary-reports?only=RETURNED&year=" + YEAR).toString())
                .contains("\"id\":" + id(path) + ",");
        moved(write(secretary, path, "问题写实（检验）"));
        moved(step(secretary, path, "submission"));
        assertThat(step(secretary, path, "acceptance").statusCode()).isEqualTo(403);
        moved(step(party, path, "remarks", "words", "结合任务再具体些（检验）"));
        moved(step(office, path, "acceptance"));
        moved(step(office, path, "filing"));
        refused(step(office, path, "filing"), "secretary-report.step-not-open");
        assertThat(office.page(path).body()).contains("结合任务再具体些（检验）", "问题写实（检验）", "与提交时一致");
        assertThat(office.file(path + "/document").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZB-L02", "ZB-L05", "ZB-L06"})
    void every_figure_of_the_facts_is_the_number_of_its_rows_live_and_frozen(String branch) {
        var wrong = new ArrayList<String>();
        long figures = 0;
        for (var fact : office.read(report(branch, YEAR)).get("facts")) {
            var path = fact.get("path").asText();
            var label = fact.get("label").asText();
            // months are counted and meetings shown; posts and units stand on the card
            if (path.startsWith("/organisations/") || label.endsWith("months-met")) {
                assertThat(office.get(path).statusCode()).isEqualTo(200);
                continue;
            }
            figures++;
            long shown = rows(office.read(path));
            long said = label.startsWith("LifeRule.")
                    ? fact.get("of").asLong()
                    : fact.get("count").asLong();
            if (shown != said) {
                wrong.add(label + " " + path + ": " + said + " and not " + shown);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(figures).isGreaterThan(5);
    }

    @Test
    void frozen_facts_stay_when_the_records_go_on() {
        var path = report("ZB-L05", YEAR);
        var before = office.read(path);
        assertThat(before.get("factsOn").asText()).isEqualTo(TODAY.minusDays(10).toString());
        assertThat(before.get("intact").asBoolean()).isTrue();
        assertThat(before.get("hash").asText()).hasSize(64);
        var again = office.read("/secretary-reports?asOf=" + TODAY.minusDays(10) + "&year=" + YEAR);
        assertThat(again.toString()).contains("\"state\":\"SUBMITTED\"").doesNotContain("\"state\":\"ACCEPTED\"");
    }

    @Test
    void opening_for_all_twice_opens_nothing_twice() {
        long before = server.number(
                "SELECT count(*) FROM orgstructure.secretary_report WHERE year = ? AND state <> 'CANCELLED'", YEAR);
        moved(office.post("/secretary-reports/opening", "year", YEAR));
        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.secretary_report WHERE year = ? AND state <> 'CANCELLED'",
                        YEAR))
                .isEqualTo(before);
        refused(office.post("/secretary-reports/opening", "year", TODAY.getYear() + 1), "secretary-report.year");
        refused(office.post("/secretary-reports/opening", "year", TODAY.getYear() - 2), "secretary-report.year");
        assertThat(server.signIn("fanshishi")
                        .post("/secretary-reports/opening", "year", YEAR)
                        .statusCode())
                .isEqualTo(403);
        refused(
                server.signIn("fanshishi").post("/secretary-reports", "year", YEAR, "unit", unit("ZB-L02")),
                "secretary-report.not-secretary");
    }

    @Test
    void late_and_missing_reports_are_rows_of_their_figures() {
        var late = office.read("/secretary-reports?only=LATE&year=" + (YEAR - 1));
        assertThat(late.get("rows").findValuesAsText("id")).contains(String.valueOf(id(report("ZB-L01", YEAR - 1))));
        var missing = office.read("/secretary-reports?only=MISSING&year=" + (YEAR - 1));
        for (var figure : missing.get("figures")) {
            if (figure.get("mark").asText().equals("MISSING")) {
                assertThat(figure.get("count").asLong())
                        .isEqualTo(rows(missing))
                        .isPositive();
            }
        }
        var csv =
                new String(office.file("/secretary-reports?as=csv&year=" + YEAR).body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("党组织,书记,提交期限", "廖试感").doesNotContain("得分", "排名");
        assertThat(office.get("/secretary-reports?only=WORST").statusCode()).isEqualTo(400);
        assertThat(office.get("/secretary-reports?sort=count").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_checks_the_own_report_and_a_secretary_sees_no_other() {
        var own = report("ZB-J1", YEAR);
        var secretary = server.signIn("gushiyan");
        moved(write(secretary, own, "问题（检验）"));
        moved(step(secretary, own, "submission"));
        refused(step(secretary, own, "acceptance"), "secretary-report.gaps");
        refused(step(secretary, own, "remarks", "words", "很好"), "secretary-report.gaps");
        moved(step(party, own, "acceptance"));

        var stranger = server.signIn("fanshishi");
        assertThat(stranger.get(own).statusCode()).isEqualTo(404);
        var seen = stranger.read("/secretary-reports?year=" + YEAR).get("rows");
        assertThat(seen.findValuesAsText("secretary")).containsOnly("范试石");
        assertThat(server.signIn("sunshier")
                        .read("/secretary-reports?year=" + YEAR)
                        .get("rows"))
                .isEmpty();
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'secretary-report' AND step = 'FILE' AND path = ?",
                        own))
                .isPositive();
    }

    @Test
    void a_post_that_ends_hands_the_open_report_to_the_next_secretary() {
        var road = new HandoverRoad(server);
        long post = road.appoint(road.holder, "BS", "ZB-L11", "党支部书记");
        moved(office.post("/secretary-reports/opening", "year", YEAR - 1));
        var path = report("ZB-L11", YEAR - 1);
        assertThat(secretary(path)).isEqualTo(road.holder);
        road.appoint(road.colleague, "BS", "ZB-L11", "党支部书记");
        moved(road.security.post(
                "/people/" + road.holder + "/posts/" + post + "/ending",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", post),
                "on",
                TODAY.minusDays(1).toString(),
                "reason",
                "换届",
                "successor",
                road.colleague));
        assertThat(secretary(path)).isEqualTo(road.colleague);
        assertThat(office.page(path).body()).contains("移交");
    }

    private long secretary(String path) {
        return server.number("SELECT secretary FROM orgstructure.secretary_report WHERE id = ?", id(path));
    }

    @Test
    void a_year_that_makes_no_sense_is_refused_at_its_field() {
        assertThat(office.get("/secretary-reports?year=7").statusCode()).isEqualTo(400);
        assertThat(office.get("/secretary-reports?asOf=" + TODAY.plusDays(2)).statusCode())
                .isEqualTo(400);
        assertThat(server.signIn("fanshishi")
                        .post("/secretary-reports", "year", 1999, "unit", unit("ZB-L01"))
                        .statusCode())
                .isEqualTo(422);
    }
}
