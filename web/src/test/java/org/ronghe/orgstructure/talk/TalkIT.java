package org.ronghe.orgstructure.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Talks over the server: two people and nobody else, and numbers for those who have to see to it. */
@InTheServer
class TalkIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String COVERAGE = "/talks/coverage";

    private TheServer server;
    private Session one;
    private Session other;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        one = server.signIn("shishiguang");
        other = server.signIn("sunshier");
    }

    private static List<JsonNode> rows(JsonNode page) {
        return StreamSupport.stream(page.get("rows").spliterator(), false).toList();
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private HttpResponse<String> enter(LocalDate day) {
        return one.post("/talks", "other", server.person("sunshier"), "day", day.toString(), "occasion", "CULTIVATION");
    }

    private JsonNode row(Session who, LocalDate day) {
        return rows(who.read("/talks")).stream()
                .filter(row -> row.get("day").asText().equals(day.toString())
                        && row.get("occasion").asText().equals("CULTIVATION"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> step(Session who, JsonNode row, String noun) {
        return who.post(
                "/talks/" + row.get("id").asLong() + "/" + noun,
                "version",
                row.get("version").asLong());
    }

    private JsonNode covered(String unit, TalkRule rule, String more) {
        return rows(server.signIn("gushiyan").read(COVERAGE + "?unit=" + unit(unit) + "&rule=" + rule + more))
                .get(0);
    }

    @Test
    void a_talk_counts_when_the_other_one_agrees_and_not_before() {
        var day = TODAY.minusDays(5);
        int before =
                covered("ZB-L02", TalkRule.COMMITTEE_MEMBERS, "").get("met").asInt();

        assertThat(enter(day).statusCode()).isEqualTo(303);
        refused(enter(day), "talk.again");
        assertThat(covered("ZB-L02", TalkRule.COMMITTEE_MEMBERS, "").get("met").asInt())
                .isEqualTo(before);
        refused(step(one, row(one, day), "confirmation"), "talk.not-yours");
        assertThat(step(other, row(other, day), "confirmation").statusCode()).isEqualTo(303);

        assertThat(covered("ZB-L02", TalkRule.COMMITTEE_MEMBERS, "").get("met").asInt())
                .isEqualTo(before + 1);
        assertThat(covered("ZB-L02", TalkRule.COMMITTEE_MEMBERS, "&asOf=" + TODAY.minusDays(1))
                        .get("met")
                        .asInt())
                .isEqualTo(before);
        assertThat(row(other, day).get("mayObject").asBoolean()).isFalse();
    }

    @Test
    void whoever_objects_gives_no_reason_and_the_one_who_entered_it_takes_it_back() {
        var day = TODAY.minusDays(6);
        assertThat(enter(day).statusCode()).isEqualTo(303);

        assertThat(step(other, row(other, day), "objection").statusCode()).isEqualTo(303);
        assertThat(row(one, day).get("state").asText()).isEqualTo("DISPUTED");
        assertThat(step(one, row(one, day), "withdrawal").statusCode()).isEqualTo(303);
        assertThat(enter(day).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_no_talk_is_refused_by_its_field() {
        assertThat(refused(enter(TODAY.plusDays(1)), "talk.day-ahead")
                        .get("gaps")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("day");
        refused(enter(TODAY.minusDays(200)), "talk.too-late");
        refused(
                one.post(
                        "/talks",
                        "other",
                        server.person("shishiguang"),
                        "day",
                        TODAY.toString(),
                        "occasion",
                        "REGULAR"),
                "talk.self");
        refused(
                one.post("/talks", "other", 987_654_321, "day", TODAY.toString(), "occasion", "REGULAR"),
                "talk.stranger");
    }

    @Test
    void no_office_reads_who_talked_with_whom() {
        long talk = server.number("SELECT max(id) FROM orgstructure.talk WHERE state = 'CONFIRMED'"
                + " AND recorder = (SELECT person_id FROM web.account WHERE username = 'linshiyuan')");

        for (var name : List.of("gushiyan", "heshiqing", "sunshier")) {
            var office = server.signIn(name);
            assertThat(office.post("/talks/" + talk + "/withdrawal", "version", 2)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(rows(server.signIn("gushiyan").read("/talks"))).isEmpty();
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE object LIKE 'talk/%'"
                        + " AND line LIKE '%石试光%' AND line LIKE '%孙试二%'"))
                .isZero();
    }

    @Test
    void every_figure_of_the_coverage_is_the_number_of_its_rows_now_and_on_a_past_day() {
        var office = server.signIn("gushiyan");
        for (var day : List.of("", "&asOf=" + TODAY.minusDays(25))) {
            for (var figure : office.read(COVERAGE + "?" + day).get("figures")) {
                var page =
                        office.read(COVERAGE + "?state=" + figure.get("state").asText() + day);

                assertThat(page.get("total").asInt())
                        .isEqualTo(figure.get("count").asInt());
            }
        }
        // yesterday: other tests appoint people today
        var before = "&asOf=" + TODAY.minusDays(1);
        assertThat(covered("ZB-L01", TalkRule.COMMITTEE_MEMBERS, before)
                        .get("state")
                        .asText())
                .isEqualTo("FULL");
        assertThat(covered("DW", TalkRule.TOP_LEADER, before).get("met").asInt())
                .isEqualTo(2);
    }

    @Test
    void the_committee_of_a_branch_sees_whom_to_ask_and_nobody_else_does() {
        var path = COVERAGE + "/" + unit("ZB-L02") + "?rule=" + TalkRule.COMMITTEE_MEMBERS;

        assertThat(one.read(path).get("names")).isNotEmpty();
        assertThat(server.signIn("fanshishi").get(path).statusCode()).isEqualTo(404);
        assertThat(server.signIn("linshiyuan").get(path).statusCode()).isEqualTo(404);
        assertThat(server.signIn("gushiyan").get(path).statusCode()).isEqualTo(404);
        assertThat(server.signIn("heshiqing").get(path).statusCode()).isEqualTo(403);
        var heads = COVERAGE + "/" + unit("DW") + "?rule=" + TalkRule.TOP_LEADER;
        assertThat(server.signIn("linshiyuan").read(heads).get("names")).isNotEmpty();
        assertThat(one.get(COVERAGE + "/" + unit("ZB-L02")).statusCode()).isEqualTo(400);
    }

    @Test
    void the_numbers_leave_as_a_file_and_the_own_talks_too() {
        var office = server.signIn("gushiyan");

        assertThat(new String(office.file(COVERAGE + "?as=csv").body(), StandardCharsets.UTF_8))
                .contains("应谈", "支委与党员")
                .doesNotContain("孙试二");
        assertThat(new String(server.signIn("linshiyuan").file("/talks?as=csv").body(), StandardCharsets.UTF_8))
                .contains("范试石", "双方已确认");
        assertThat(other.get(COVERAGE).statusCode()).isEqualTo(403);
    }
}
