package org.ronghe.orgstructure.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Plans of themes: who makes and issues them, who picks, and what is refused by name. */
@InTheServer
class ThemePlanIT {
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.OFFICE);
    private TheServer server;
    private Session office;
    private Session secretary;
    private Session branch;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        secretary = server.signIn("linshiyuan");
        branch = server.signIn("liaoshigan");
    }

    private long version(String path) {
        return server.number(
                "SELECT version FROM orgstructure.theme_plan WHERE id = ?", Long.valueOf(path.replaceAll(".*/", "")));
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of("version", version(path)));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private String draft(int year) {
        return leadsTo(office.form("/theme-plans", "year", String.valueOf(year), "title", year + " 年计划（检验）"));
    }

    private String inForce() {
        return "/theme-plans/"
                + server.number(
                        "SELECT id FROM orgstructure.theme_plan WHERE year = ? AND state = 'ISSUED'", TODAY.getYear());
    }

    private long offered() {
        return server.number(
                "SELECT min(t.id) FROM orgstructure.theme t JOIN orgstructure.theme_plan p ON p.id = t.plan_id"
                        + " WHERE p.state = 'ISSUED' AND p.year = ? AND t.retired_on IS NULL",
                TODAY.getYear());
    }

    @Test
    void a_plan_is_drafted_proposed_and_sent_back_and_nobody_else_sees_it_before_it_is_issued() {
        var path = draft(TODAY.getYear() + 1);
        assertThat(branch.get(path).statusCode()).isEqualTo(404);
        assertThat(step(office, path, "proposal").statusCode()).isEqualTo(409);
        assertThat(step(office, path, "themes", "title", "读书分享", "month", 13).statusCode())
                .isEqualTo(422);
        assertThat(step(office, path, "themes", "title", "读书分享", "month", 4).statusCode())
                .isEqualTo(303);
        assertThat(step(office, path, "proposal").statusCode()).isEqualTo(303);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'theme-plan' AND decider = 'SEC' AND path = ?",
                        path))
                .isEqualTo(1);
        assertThat(step(office, path, "issuing", "basis", "自己印发").statusCode()).isEqualTo(403);
        assertThat(step(secretary, path, "return", "reason", "补充提示").statusCode())
                .isEqualTo(303);
        assertThat(step(office, path, "discarding", "reason", "检验完毕").statusCode())
                .isEqualTo(303);
        refused(step(office, path, "themes", "title", "再加"), "theme-plan.step-not-open");
        assertThat(office.page(path).body()).contains("补充提示", "已作废");
    }

    @Test
    void a_second_plan_of_a_year_in_force_is_refused_by_name_and_a_year_that_is_over_too() {
        var path = draft(TODAY.getYear());
        step(office, path, "themes", "title", "再来一份");
        var refusal = refused(step(office, path, "proposal"), "theme-plan.gaps");
        assertThat(refusal.toString()).contains("已经印发");
        refused(office.post("/theme-plans", "year", TODAY.getYear() - 1, "title", "去年"), "theme-plan.year");
        step(office, path, "discarding", "reason", "检验完毕");
    }

    @Test
    void a_branch_picks_a_theme_by_arranging_a_theme_day_and_the_plan_counts_it() {
        long theme = offered();
        var blank = branch.page("/meetings/new?kind=THEME_DAY&theme=" + theme).body();
        assertThat(blank).contains("selected>" + TODAY.getYear() + " · ");
        long unit = server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'ZB-L04'");
        long before = picked(theme);
        var meeting = leadsTo(arrange(unit, "THEME_DAY", TODAY, theme));

        assertThat(picked(theme)).isEqualTo(before + 1);
        assertThat(branch.read(meeting).get("theme").get("path").asText()).isEqualTo(inForce());
        var followers = branch.read("/meetings?theme=" + theme).get("rows").toString();
        assertThat(followers).contains("\"id\":" + meeting.replaceAll(".*/", "") + ",");
        assertThat(office.page(inForce() + "/picks").body()).contains(meeting);
        var csv = new String(branch.file(inForce() + "/picks?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("党支部,月份,主题").doesNotContain("财务");
        assertThat(server.signIn("sunshier").get(inForce() + "/picks").statusCode())
                .isEqualTo(403);

        refused(arrange(unit, "LECTURE", TODAY, theme), "meeting.theme-kind");
        refused(arrange(unit, "THEME_DAY", TODAY.plusYears(1), theme), "meeting.theme-not-offered");
        long retired = server.number("SELECT min(id) FROM orgstructure.theme WHERE retired_on IS NOT NULL");
        refused(arrange(unit, "THEME_DAY", TODAY, retired), "meeting.theme-not-offered");
    }

    private HttpResponse<String> arrange(long unit, String kind, LocalDate day, long theme) {
        return branch.post(
                "/meetings",
                "kind",
                kind,
                "unit",
                unit,
                "day",
                day,
                "starts",
                "15:00",
                "place",
                "会议室",
                "theme",
                theme,
                "recorder",
                server.person("sunshier"));
    }

    private long picked(long theme) {
        for (var line : office.read(inForce()).get("themes")) {
            if (line.get("id").asLong() == theme) {
                return line.get("picked").asLong();
            }
        }
        throw new AssertionError("theme " + theme);
    }
}
