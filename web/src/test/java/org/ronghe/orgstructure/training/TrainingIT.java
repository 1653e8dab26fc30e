package org.ronghe.orgstructure.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Courses over the server: rolls that close, hours that are one's own, and gaps for those who have to see to them. */
@InTheServer
class TrainingIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String GAPS = "/courses/gaps";

    private TheServer server;
    private Session office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
    }

    private static List<JsonNode> rows(JsonNode page) {
        return StreamSupport.stream(page.get("rows").spliterator(), false).toList();
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private HttpResponse<String> planned(Session who, String unit, LocalDate from, LocalDate to) {
        return who.post(
                "/courses",
                "kind",
                "MEMBERS",
                "title",
                "学习班（试验）",
                "unit",
                unit(unit),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "hours",
                12);
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of(
                "version",
                server.number(
                        "SELECT version FROM orgstructure.course WHERE id = ?",
                        Long.parseLong(path.replaceAll(".*/", "")))));
        all.addAll(List.of(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private int total(String who) {
        return server.signIn(who).read("/courses/hours").get("total").asInt();
    }

    @Test
    void hours_count_when_the_course_is_closed_and_only_for_whoever_attended() {
        var path = leadsTo(planned(server.signIn("liaoshigan"), "ZB-L04", TODAY.minusDays(1), TODAY));
        int before = total("wushisi");

        assertThat(step(office, path, "roll", "person", server.person("wushisi"), "hours", 7)
                        .statusCode())
                .isEqualTo(303);
        refused(step(office, path, "roll", "person", server.person("wushisi")), "course.enrolled");
        refused(
                step(office, path, "roll", "person", server.person("liaoshigan"), "hours", 13),
                "course.too-many-hours");
        assertThat(total("wushisi")).isEqualTo(before);
        assertThat(step(office, path, "closing").statusCode()).isEqualTo(303);
        assertThat(total("wushisi")).isEqualTo(before + 7);

        long line = office.read(path).get("roll").get(0).get("id").asLong();
        assertThat(step(office, path, "roll/" + line + "/hours", "hours", 5, "reason", "第二天请假")
                        .statusCode())
                .isEqualTo(303);
        assertThat(total("wushisi")).isEqualTo(before + 5);
    }

    @Test
    void a_secretary_puts_own_members_on_a_roll_and_gives_nobody_elses_hours() {
        var own = server.signIn("liaoshigan");
        var path = leadsTo(planned(own, "ZB-L04", TODAY.minusDays(1), TODAY));
        assertThat(refused(step(own, path, "roll", "person", server.person("sunshier")), "course.not-your-people")
                        .at("/gaps/0/field")
                        .asText())
                .isEqualTo("person");
        refused(step(own, path, "roll/branch", "branch", unit("ZB-L02")), "course.not-your-branch");
        assertThat(step(own, path, "roll", "person", server.person("wushisi")).statusCode())
                .isEqualTo(303);
        assertThat(step(office, path, "roll", "person", server.person("sunshier"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(refused(step(own, path, "closing"), "course.gaps").toString())
                .contains("OWN_PEOPLE", "孙试二");
        assertThat(step(office, path, "closing").statusCode()).isEqualTo(303);
    }

    @Test
    void the_roll_is_for_whoever_holds_the_course_and_everybody_sees_the_own_line() {
        var path = leadsTo(planned(server.signIn("fanshishi"), "ZB-L01", TODAY.minusDays(1), TODAY));
        assertThat(step(server.signIn("fanshishi"), path, "roll/branch", "branch", unit("ZB-L01"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(office.read(path).get("roll").size()).isGreaterThan(2);
        assertThat(server.signIn("qianshiyi").read(path).get("roll").size()).isGreaterThan(2);
        assertThat(server.signIn("sunshier").read(path).get("roll")).isEmpty();
        var refusal = refused(step(server.signIn("fanshishi"), path, "closing"), "course.gaps");
        assertThat(refusal.toString()).contains("NOT_OWN_HOURS");
        refused(step(server.signIn("liaoshigan"), path, "closing"), "course.gaps");
        assertThat(server.signIn("sunshier")
                        .post(path + "/closing", "version", 1)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_course_is_refused_by_its_field() {
        assertThat(refused(planned(office, "DW", TODAY, TODAY.minusDays(1)), "course.days-turned")
                        .get("gaps")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("to");
        refused(planned(server.signIn("liaoshigan"), "ZB-L01", TODAY, TODAY), "course.not-your-unit");
        var ahead = leadsTo(planned(office, "DW", TODAY.plusDays(3), TODAY.plusDays(4)));
        assertThat(refused(step(office, ahead, "closing"), "course.gaps").toString())
                .contains("OVER", "ROLL");
    }

    @Test
    void every_figure_is_the_number_of_its_rows_and_no_row_says_how_many_hours() {
        for (var figure : office.read(GAPS).get("figures")) {
            var page = office.read(GAPS + "?state=" + figure.get("state").asText());

            assertThat(page.get("total").asInt()).isEqualTo(figure.get("count").asInt());
            assertThat(page.get("rows").toString()).doesNotContain("hours\":");
        }
        assertThat(rows(office.read(GAPS + "?rule=ROTATION")))
                .extracting(row -> row.get("state").asText())
                .contains("MET")
                .containsAnyOf("RUNNING", "DUE");
    }

    @Test
    void a_secretary_sees_the_own_members_and_those_above_see_posts_and_numbers() {
        var own = rows(server.signIn("fanshishi").read(GAPS + "?rule=MEMBER_HOURS"));

        assertThat(own).isNotEmpty().allMatch(row -> row.get("unit").asLong() == unit("ZB-L01"));
        assertThat(rows(office.read(GAPS + "?rule=MEMBER_HOURS")))
                .allMatch(row -> row.get("unit").asLong() == unit("ZB-J1"));
        assertThat(office.read(GAPS).get("counts").size()).isGreaterThan(3);
        assertThat(rows(server.signIn("linshiyuan").read(GAPS + "?rule=MEMBER_HOURS")))
                .isEmpty();
        assertThat(server.signIn("sunshier").get(GAPS).statusCode()).isEqualTo(403);
        assertThat(office.get(GAPS + "?year=12").statusCode()).isEqualTo(400);
    }

    @Test
    void a_past_day_has_the_hours_of_that_day() {
        long before = rows(office.read(GAPS + "?rule=CONCENTRATED&state=MET&asOf=" + TODAY.minusDays(100)))
                .size();
        long now = rows(office.read(GAPS + "?rule=CONCENTRATED&state=MET")).size();

        assertThat(now).isGreaterThanOrEqualTo(10).isGreaterThan(before);
    }

    @Test
    void lists_leave_as_files_without_hours_or_rolls() {
        assertThat(new String(office.file("/courses?as=csv").body(), StandardCharsets.UTF_8))
                .contains("党支部书记年度轮训班（演示）", "已取消");
        assertThat(new String(office.file(GAPS + "?as=csv").body(), StandardCharsets.UTF_8))
                .contains("书记轮训")
                .doesNotContain("学时数");
    }
}
