package org.ronghe.orgstructure.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The coverage page over the server: figures are their lists, every kind of gap occurs, a past day is a past day. */
@InTheServer
class CoverageIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/organisations/coverage";

    private TheServer server;
    private Session office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
    }

    @Test
    void every_figure_is_the_length_of_its_list() {
        var page = office.read(PATH);

        assertThat(page.get("units").asInt()).isEqualTo(page.get("rows").size());
        assertThat(page.get("covered").asInt() + page.get("uncovered").asInt())
                .isEqualTo(page.get("units").asInt());
        assertThat(office.read(PATH + "?cover=COVERED").get("rows").size())
                .isEqualTo(page.get("covered").asInt());
        assertThat(office.read(PATH + "?cover=UNCOVERED").get("rows").size())
                .isEqualTo(page.get("uncovered").asInt());
        int all = 0;
        for (var figure : page.get("figures")) {
            all += figure.get("count").asInt();
            assertThat(office.read(PATH + "?kind=" + figure.get("kind").asText())
                            .get("gaps")
                            .findValuesAsText("kind"))
                    .hasSize(figure.get("count").asInt())
                    .allMatch(figure.get("kind").asText()::equals);
        }
        assertThat(page.get("gaps").size()).isEqualTo(all);
    }

    /** CT-9: what a unit lacks stands on its row, and its branches lead to their meetings. */
    @Test
    void a_unit_is_covered_in_effect_when_a_branch_met_in_each_month_of_the_quarter() {
        var page = office.read(PATH);
        var quarter = page.get("quarter").asText();

        assertThat(page.get("effective").asInt()).isPositive();
        assertThat(page.get("effective").asInt() + page.get("ineffective").asInt())
                .isEqualTo(page.get("units").asInt());
        var effective = office.read(PATH + "?effect=EFFECTIVE").get("rows");
        assertThat(effective.size()).isEqualTo(page.get("effective").asInt());
        for (var unit : effective) {
            assertThat(unit.get("without")).isEmpty();
            for (var branch : unit.get("branches")) {
                assertThat(office.read("/life/gaps?unit=" + branch.get("id").asLong() + "&period=" + quarter)
                                .get("rows")
                                .findValuesAsText("signed"))
                        .contains("true");
            }
        }
        var others = office.read(PATH + "?effect=INEFFECTIVE").get("rows");
        assertThat(others.size()).isEqualTo(page.get("ineffective").asInt());
        for (var unit : others) {
            assertThat(unit.get("without")).isNotEmpty();
        }
        // before the ledger of meetings began nobody met
        assertThat(office.read(PATH + "?asOf=" + TODAY.minusDays(200))
                        .get("effective")
                        .asInt())
                .isZero();
        assertThat(office.get(PATH + "?effect=NONE").statusCode()).isEqualTo(400);
    }

    @Test
    void the_demonstration_shows_every_kind_of_gap() {
        var gaps = office.read(PATH).get("gaps");

        assertThat(gaps.findValuesAsText("kind")).contains(kinds());
        assertThat(gaps.findValuesAsText("rule"))
                .contains("BR-1", "BR-2", "BR-3", "BR-6", "BR-8", "BR-9", "BR-10", "BR-12", "BR-13");
        assertThat(office.read(PATH + "?kind=NO_BRANCH").get("gaps").findValuesAsText("name"))
                .contains("财务处");
        assertThat(office.read(PATH + "?kind=JOINT_TOO_WIDE").get("gaps").findValuesAsText("name"))
                .containsExactly("支撑部门联合党支部");
        var vacancy = office.read(PATH + "?kind=VACANCY").get("gaps").get(0);
        assertThat(vacancy.get("name").asText()).isEqualTo("智能感知实验室党支部");
        assertThat(vacancy.get("post").asText()).isEqualTo("纪检委员");
        assertThat(vacancy.get("days").asInt()).isEqualTo(74);
        assertThat(office.page(PATH).body()).contains("纪检委员空缺超过 60 天", "有形覆盖", "有效覆盖");
    }

    private static String[] kinds() {
        return java.util.Arrays.stream(GapKind.values()).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void a_past_day_shows_the_vacancy_that_was_not_one_yet_and_the_links_of_that_day() {
        assertThat(office.read(PATH + "?kind=VACANCY&asOf=" + TODAY.minusDays(30))
                        .get("gaps"))
                .isEmpty();
        assertThat(office.read(PATH + "?kind=NO_BRANCH&asOf=" + TODAY.minusDays(30))
                        .get("gaps")
                        .findValuesAsText("name"))
                .contains("财务处");
        long branch = unit("ZB-J2");
        var own = List.of(unit("D-KY"));
        var before = uncovered("");
        assertThat(before).contains("财务处");
        link(branch, List.of(unit("D-KY"), unit("D-CW")));
        try {
            assertThat(uncovered("")).doesNotContain("财务处").hasSize(before.size() - 1);
            assertThat(office.read(PATH + "?kind=NO_BRANCH").get("gaps").findValuesAsText("name"))
                    .doesNotContain("财务处");
            assertThat(uncovered("&asOf=" + TODAY.minusDays(1))).contains("财务处");
        } finally {
            link(branch, own);
        }
        assertThat(uncovered("")).containsExactlyElementsOf(before);
        assertThat(office.get(PATH + "?asOf=" + TODAY.plusDays(1)).statusCode()).isEqualTo(400);
        assertThat(office.get(PATH + "?kind=LOST").statusCode()).isEqualTo(400);
    }

    private List<String> uncovered(String day) {
        return office.read(PATH + "?cover=UNCOVERED" + day).get("rows").findValuesAsText("name");
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private void link(long branch, List<Long> units) {
        var path = "/organisations/" + branch;
        assertThat(office.post(
                                path + "/links",
                                "version",
                                office.read(path).get("version").asLong(),
                                "units",
                                units)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void committees_see_everything_secretaries_their_branches_and_staff_nothing() {
        int all = office.read(PATH).get("gaps").size();

        assertThat(server.signIn("linshiyuan").read(PATH).get("gaps").size()).isEqualTo(all);
        var secretary = server.signIn("liaoshigan").read(PATH);
        assertThat(names(secretary)).isEqualTo(Set.of("智能感知实验室党支部"));
        assertThat(secretary.get("units").asInt()).isEqualTo(1);
        assertThat(names(server.signIn("dengshihang").read(PATH)))
                .contains("研究生第二党支部")
                .doesNotContain("智能感知实验室党支部", "财务处");
        assertThat(server.signIn("sunshier").get(PATH).statusCode()).isEqualTo(403);
        assertThat(server.signIn("sysadmin").get(PATH).statusCode()).isEqualTo(403);
    }

    private static Set<String> names(com.fasterxml.jackson.databind.JsonNode page) {
        return new HashSet<>(page.get("gaps").findValuesAsText("name"));
    }

    @Test
    void gaps_and_units_leave_as_files() {
        var gaps = new String(office.file(PATH + "?as=csv&kind=TOO_LARGE").body(), StandardCharsets.UTF_8);
        assertThat(gaps).contains("BR-3", "研究生第二党支部", "一般不超过 50 名");
        var units = new String(office.file(PATH + "?as=csv&cover=UNCOVERED").body(), StandardCharsets.UTF_8);
        assertThat(units).contains("财务处").doesNotContain("智能感知实验室");
        assertThat(office.file(PATH + "?as=xlsx").statusCode()).isEqualTo(200);
        assertThat(office.page(PATH + "?lang=en").statusCode()).isEqualTo(200);
    }
}
