package org.ronghe.orgstructure.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.orgstructure.meeting.MeetingRoad.refused;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The gaps of Party life over the server: figures are their rows, rows are their meetings, and a superior excuses. */
@InTheServer
class LifeIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/life/gaps";

    private TheServer server;
    private Session office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    /** The last day, up to today, on which the end of a month was near: before the middle of a month nothing is due. */
    private static LocalDate nearTheEndOfAMonth() {
        return TODAY.getDayOfMonth() > 17 ? TODAY : TODAY.withDayOfMonth(1).minusDays(1);
    }

    private static Period quarterBefore() {
        return Period.Span.QUARTER.around(TODAY).before();
    }

    private static List<JsonNode> rows(JsonNode page) {
        return StreamSupport.stream(page.get("rows").spliterator(), false).toList();
    }

    private JsonNode row(String unit, LifeRule rule, Period period, String more) {
        var page = office.read(PATH + "?unit=" + unit(unit) + "&rule=" + rule + "&period=" + period + more);
        return rows(page).stream()
                .filter(row -> row.get("period").asText().equals(period.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " does not owe " + rule + " in " + period));
    }

    private static String state(JsonNode row) {
        return row.get("state").asText();
    }

    @Test
    void every_figure_is_the_number_of_its_rows_and_every_state_occurs() {
        var on = "&asOf=" + nearTheEndOfAMonth();
        for (var figure : office.read(PATH + "?" + on.substring(1)).get("figures")) {
            var state = figure.get("state").asText();
            var page = office.read(PATH + "?state=" + state + on);

            assertThat(figure.get("count").asInt()).as(state).isPositive();
            assertThat(page.get("total").asInt())
                    .as(state)
                    .isEqualTo(Math.min(figure.get("count").asInt(), 1000));
            assertThat(rows(page)).allMatch(row -> state(row).equals(state));
        }
    }

    @Test
    void every_rule_of_a_month_or_quarter_is_missed_somewhere_in_the_demonstration() {
        for (var rule : LifeRule.values()) {
            if (rule.span() != Period.Span.YEAR) {
                var missed = office.read(PATH + "?state=MISSING&rule=" + rule + "&period="
                        + Period.Span.QUARTER.around(TODAY).before());
                assertThat(missed.get("total").asInt()).as(rule.name()).isPositive();
            }
        }
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended_and_stands_in_the_order_asked_for() {
        var seen = new HashSet<String>();
        var next = "";
        int total = office.read(PATH).get("total").asInt();
        do {
            var page = office.read(PATH + (next.isEmpty() ? "" : "?after=" + next));
            rows(page).forEach(row -> assertThat(seen.add(row.get("unit") + " " + row.get("rule") + row.get("period")))
                    .isTrue());
            next = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(total);

        assertThat(rows(office.read(PATH + "?sort=ENDING")).stream()
                        .map(row -> row.get("to").asText())
                        .toList())
                .isSorted();
        assertThat(office.get(PATH + "?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(office.get(PATH + "?period=2026-13").statusCode()).isEqualTo(400);
        assertThat(office.get(PATH + "?rank=1").statusCode()).isEqualTo(400);
        assertThat(office.get(PATH + "?asOf=" + TODAY.plusDays(1)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_satisfied_row_leads_to_signed_meetings_of_its_period() {
        for (var row : rows(office.read(PATH + "?state=SATISFIED"))) {
            assertThat(row.get("counted").asInt())
                    .isGreaterThanOrEqualTo(row.get("needed").asInt());
            for (var meeting : row.get("meetings")) {
                var day = LocalDate.parse(meeting.get("day").asText());
                assertThat(day)
                        .isBetween(
                                LocalDate.parse(row.get("from").asText()),
                                LocalDate.parse(row.get("to").asText()));
                assertThat(meeting.get("signed").asBoolean())
                        .isEqualTo(server.number(
                                        "SELECT count(*) FROM orgstructure.meeting WHERE id = ? AND sha256 <> ''",
                                        meeting.get("id").asLong())
                                > 0);
                if (meeting.get("open").asBoolean()) {
                    assertThat(office.get("/meetings/" + meeting.get("id").asLong())
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void a_meeting_held_together_is_credited_to_each_and_counted_once() {
        var month = Period.Span.MONTH.around(TODAY.minusDays(41));
        var one = row("ZB-L02", LifeRule.THEME_DAY, month, "");
        var other = row("ZB-L03", LifeRule.THEME_DAY, month, "");

        assertThat(state(one)).isEqualTo("SATISFIED");
        assertThat(other.get("meetings").findValuesAsText("id"))
                .isEqualTo(one.get("meetings").findValuesAsText("id"));
        var page = office.read(PATH + "?rule=THEME_DAY&period=" + month);
        assertThat(page.get("credits").asInt()).isEqualTo(page.get("meetings").asInt() + 1);
    }

    @Test
    void an_organisation_that_was_named_and_sent_nobody_is_not_credited() {
        var road = new MeetingRoad(server);
        var path = road.open("THEME_DAY");
        moved(road.step(road.recorder, path, "partners", "partners", List.of(unit("ZB-L05"))));
        var month = Period.Span.MONTH.around(TODAY);

        assertThat(row("ZB-L05", LifeRule.THEME_DAY, month, "").get("meetings").findValuesAsText("id"))
                .doesNotContain(String.valueOf(id(path)));
        moved(road.step(road.recorder, path, "guests", "person", server.person("chenshiwu")));
        var lines = new ArrayList<Object>();
        road.recorder
                .read(path)
                .get("roll")
                .forEach(line ->
                        lines.add(Session.map("person", line.get("person").asLong(), "presence", "PRESENT")));
        moved(road.step(road.recorder, path, "roll", "lines", lines));
        assertThat(row("ZB-L05", LifeRule.THEME_DAY, month, "").get("meetings").findValuesAsText("id"))
                .contains(String.valueOf(id(path)));
    }

    @Test
    void those_who_hold_a_meeting_together_are_named_before_it_is_signed() {
        var road = new MeetingRoad(server);
        var path = road.planned("THEME_DAY");

        refused(road.step(road.recorder, path, "partners", "partners", List.of(unit("DW"))), "meeting.partner-kind");
        refused(
                road.step(road.recorder, path, "partners", "partners", List.of(unit("ZB-L01"))),
                "meeting.partner-kind");
        moved(road.step(road.recorder, path, "partners", "partners", List.of(unit("ZB-L05"))));
        assertThat(office.read(path).get("partners").findValuesAsText("id"))
                .containsExactly(String.valueOf(unit("ZB-L05")));
        var planned = row("ZB-L05", LifeRule.THEME_DAY, Period.Span.MONTH.around(TODAY), "");
        assertThat(planned.get("meetings").findValuesAsText("id")).contains(String.valueOf(id(path)));
        assertThat(StreamSupport.stream(planned.get("meetings").spliterator(), false)
                        .filter(meeting -> meeting.get("id").asLong() == id(path))
                        .findFirst()
                        .orElseThrow()
                        .get("signed")
                        .asBoolean())
                .isFalse();
        moved(road.step(road.recorder, path, "partners", "partners", List.of()));
        assertThat(office.read(path).get("partners")).isEmpty();
        moved(road.step(road.recorder, path, "cancellation", "reason", "试验"));
    }

    @Test
    void a_lecture_of_the_secretary_counts_for_the_committee_wherever_it_was_held() {
        var lectured = Period.Span.YEAR.around(TODAY.minusDays(80));
        var row = row("DW", LifeRule.SECRETARY_LECTURE, lectured, "");

        assertThat(state(row)).isEqualTo("SATISFIED");
        assertThat(server.text(
                        "SELECT u.code FROM orgstructure.meeting m JOIN orgstructure.org_unit u ON u.id = m.unit_id"
                                + " WHERE m.id = ?",
                        row.get("meetings").get(0).get("id").asLong()))
                .isEqualTo("ZB-L08");
    }

    @Test
    void a_past_day_shows_the_exemption_that_was_revoked_since() {
        var quarter = quarterBefore();

        assertThat(state(row("ZB-L03", LifeRule.LECTURE, quarter, "&asOf=" + TODAY.minusDays(7))))
                .isEqualTo("EXCUSED");
        assertThat(state(row("ZB-L03", LifeRule.LECTURE, quarter, ""))).isEqualTo("MISSING");
        assertThat(state(row("ZB-L03", LifeRule.LECTURE, quarter, "&asOf=" + TODAY.minusDays(11))))
                .isEqualTo("MISSING");
    }

    private HttpResponse<String> excuse(Session who, String unit, LifeRule rule, String period) {
        return who.post(
                "/life/exemptions", "unit", unit(unit), "rule", rule.name(), "period", period, "reason", "试验：外场任务");
    }

    @Test
    void a_superior_excuses_with_a_reason_and_takes_it_back_and_nobody_does_so_for_the_own() {
        var quarter = quarterBefore().toString();

        refused(excuse(office, "ZB-J1", LifeRule.LECTURE, quarter), "life.own-organisation");
        refused(excuse(office, "DW", LifeRule.STUDY_CENTRE, quarter), "life.not-superior");
        refused(excuse(office, "ZB-L08", LifeRule.STUDY_CENTRE, quarter), "life.not-owed");
        var wrong = refused(excuse(office, "ZB-L08", LifeRule.LECTURE, "2026-11"), "life.wrong-period");
        assertThat(wrong.get("gaps").get(0).get("field").asText()).isEqualTo("period");
        assertThat(excuse(server.signIn("liaoshigan"), "ZB-L04", LifeRule.LECTURE, quarter)
                        .statusCode())
                .isEqualTo(403);

        var missing = row("ZB-L09", LifeRule.LECTURE, quarterBefore(), "");
        assertThat(missing.get("excusable").asBoolean()).isTrue();
        var path = leadsTo(moved(excuse(office, "ZB-L09", LifeRule.LECTURE, quarter)));
        try {
            refused(excuse(office, "ZB-L09", LifeRule.LECTURE, quarter), "life.already-excused");
            var excused = row("ZB-L09", LifeRule.LECTURE, quarterBefore(), "");
            assertThat(state(excused)).isEqualTo("EXCUSED");
            assertThat(excused.get("reason").asText()).isEqualTo("试验：外场任务");
            assertThat(office.page(path).body()).contains("试验：外场任务", "顾试言");
            assertThat(server.number(
                            "SELECT count(*) FROM domain.audit_line WHERE object = ? AND outcome = 'ok'",
                            "life-exemption/" + id(path)))
                    .isPositive();
            var other = server.signIn("liaoshigan");
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.post(path + "/revocation", "version", 1, "reason", "改")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            moved(office.post(path + "/revocation", "version", version(path), "reason", "试验结束"));
        }
        refused(office.post(path + "/revocation", "version", version(path), "reason", "再撤"), "life.revoked");
        assertThat(state(row("ZB-L09", LifeRule.LECTURE, quarterBefore(), ""))).isEqualTo("MISSING");
    }

    private long version(String path) {
        return server.number("SELECT version FROM orgstructure.life_exemption WHERE id = ?", id(path));
    }

    @Test
    void secretaries_see_their_branches_offices_all_and_staff_nothing() {
        var own = server.signIn("liaoshigan").read(PATH);
        assertThat(names(own)).isEqualTo(Set.of("智能感知实验室党支部"));
        assertThat(names(server.signIn("linshiyuan").read(PATH)).size())
                .isEqualTo(names(office.read(PATH)).size());
        assertThat(server.signIn("sunshier").get(PATH).statusCode()).isEqualTo(403);
        assertThat(server.signIn("sysadmin").get(PATH).statusCode()).isEqualTo(403);
    }

    private static Set<String> names(JsonNode page) {
        return new HashSet<>(page.get("units").findValuesAsText("name"));
    }

    @Test
    void the_desk_of_a_secretary_says_what_is_missing_and_leads_to_the_rows() {
        var secretary = server.signIn("liaoshigan");
        var lines = secretary.read("/").get("lines");

        assertThat(lines.findValuesAsText("key")).contains("life.desk.MISSING");
        for (var line : lines) {
            assertThat(secretary.read(line.get("path").asText()).get("total").asInt())
                    .isEqualTo(line.get("count").asInt());
        }
        assertThat(server.signIn("linshiyuan").read("/").get("lines")).isEmpty();
    }

    @Test
    void every_cell_of_the_matrix_leads_to_its_row() {
        var page = office.read("/life/matrix?period=" + quarterBefore());

        assertThat(page.get("rows")).isNotEmpty();
        int marks = 0;
        for (var row : page.get("rows")) {
            assertThat(row.get("cells").size()).isEqualTo(page.get("rules").size());
        }
        for (var mark : page.get("rows").get(1).findValue("cells").findParents("path")) {
            var rows = rows(office.read(mark.get("path").asText()));
            assertThat(rows)
                    .anyMatch(row ->
                            row.get("period").asText().equals(mark.get("period").asText())
                                    && state(row).equals(mark.get("state").asText()));
            marks++;
        }
        assertThat(marks).isPositive();
        assertThat(office.page("/life/matrix").statusCode()).isEqualTo(200);
        assertThat(office.page("/life/matrix?lang=en&unit=" + unit("ZB-L01")).body())
                .contains("Theme Party day")
                .doesNotContain("ZB-L02");
    }

    @Test
    void the_list_leaves_as_a_file_in_the_readers_language() {
        var csv = new String(
                office.file(PATH + "?as=csv&rule=THEME_DAY&unit=" + unit("ZB-L06"))
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("ME-7", "主题党日", "先进能源实验室党支部").doesNotContain("ME-1,");
        assertThat(office.file(PATH + "?as=xlsx").statusCode()).isEqualTo(200);
        assertThat(office.page(PATH + "?lang=en").body()).contains("Theme Party day", "Missing");
        assertThat(server.signIn("liaoshigan").file(PATH + "?as=csv").statusCode())
                .isEqualTo(200);
    }
}
