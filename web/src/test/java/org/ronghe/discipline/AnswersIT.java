package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** What people and programs are told after a write that was carried out, and after one that was not. */
@InTheServer
class AnswersIT {
    private static final String NOTICE = "class=\"dj-saved\"";

    @Test
    void the_page_after_a_write_says_once_that_it_was_saved_and_a_program_is_told_nothing(TheServer server) {
        var byForms = Road.beginByForms(server);
        var moved = assertMoved(byForms.step(byForms.office, "plan", byForms.plan(byForms.words)));
        assertThat(moved.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("saved=1;") && cookie.contains("HttpOnly"));

        var next = server.get(byForms.path(), "Accept", "text/html", "Cookie", byForms.office.cookie() + "; saved=1");
        assertThat(next.body()).contains(NOTICE, "已保存");
        assertThat(next.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("saved=;") && cookie.contains("Max-Age=0"));
        assertThat(byForms.office.page(byForms.path()).body()).doesNotContain(NOTICE);

        var byJson = Road.begin(server);
        assertThat(assertMoved(byJson.step(byJson.office, "plan", byJson.plan(byJson.words)))
                        .headers()
                        .allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("saved="));
    }

    @Test
    void a_refused_step_says_which_task_it_is_about_and_leads_back_to_it(TheServer server) {
        var road = Road.beginByForms(server).signed();

        var refused = road.step(road.responsible, "submission", "summary", "请予验收。");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("· " + road.sheet().get("code").asText() + "</h1>", "href=\"" + road.path() + "\"", "请予验收。");
    }

    @Test
    void a_conflict_with_oneself_says_so(TheServer server) {
        var road = Road.begin(server).planned();
        var old = road.version();
        assertMoved(road.step(road.office, "plan", road.plan(road.words + "，改")));

        var own = road.stepFrom(old, road.office, "plan", road.plan("我写的措施"));
        var others = road.stepFrom(old, road.otherOffice, "plan", road.plan("我写的措施"));

        assertRefused(own, "stale");
        assertRefused(others, "stale");
        assertThat(Session.json(own).get("title").asText()).startsWith("你已在别处改过");
        assertThat(Session.json(own).get("detail").asText()).startsWith("你自己");
        assertThat(Session.json(others).get("title").asText()).startsWith("这条记录刚被别人改过");
    }

    @Test
    void a_program_is_refused_in_the_language_it_accepts_whatever_was_chosen_on_a_page(TheServer server) {
        var office = server.signIn("fangshining");
        for (var language : List.of("en", "en-GB,en;q=0.9")) {
            var answer = server.get(
                    "/discipline/rectifications/987650001",
                    "Accept",
                    "application/json",
                    "Accept-Language",
                    language,
                    "Cookie",
                    office.cookie() + "; lang=zh");
            assertThat(Session.json(answer).get("title").asText()).startsWith("No such record");
        }
        var page = server.get(
                "/discipline/rectifications/987650001",
                "Accept",
                "text/html",
                "Accept-Language",
                "en-GB,en;q=0.9",
                "Cookie",
                office.cookie() + "; lang=zh");
        assertThat(page.body()).contains("找不到这条记录");
    }

    @Test
    void a_text_that_is_too_long_is_told_its_limit_alone(TheServer server) {
        var road = Road.begin(server).signed();

        var answer = road.report("长".repeat(5000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Session.json(answer).at("/errors/0/message").asText())
                .startsWith("不超过 ")
                .doesNotContain("0 到");
    }

    @Test
    void figures_open_with_the_newest_round_that_has_tasks(TheServer server) {
        var office = server.signIn("fangshining");
        var before = office.read("/discipline/figures").at("/round/id").asLong();
        var empty = Road.number(assertMoved(office.post(
                "/discipline/rounds", "name", "尚无措施的轮次", "level", "SUPERIOR", "feedbackOn", TODAY.toString())));
        try {
            assertThat(office.read("/discipline/figures").at("/round/id").asLong())
                    .isEqualTo(before)
                    .isNotEqualTo(empty);
            assertThat(office.read("/discipline/figures?round=" + empty)
                            .at("/round/id")
                            .asLong())
                    .isEqualTo(empty);
        } finally {
            server.update("DELETE FROM discipline.inspection_round WHERE id = ?", empty);
        }
    }

    @Test
    void the_plan_offers_findings_of_its_own_round_alone(TheServer server) {
        var road = Road.begin(server);

        var form = road.office.page(road.path() + "/steps/REVISE").body();

        var offered = form.substring(form.indexOf("id=\"TaskPlan-findings\""));
        offered = offered.substring(0, offered.indexOf("</div>"));
        assertThat(offered.split("type=\"checkbox\"", -1).length - 1L)
                .isEqualTo(server.number("SELECT count(*) FROM discipline.finding WHERE round_id = ?", road.round));
    }

    @Test
    void a_leader_who_consented_is_not_asked_again(TheServer server) {
        var road = Road.begin(server).signed();
        assertMoved(road.report("本周按方案推进。"));
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        assertMoved(road.state("措施已落实。"));
        assertThat(road.leader.page(road.path()).body()).contains("step-CONSENT");

        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));

        assertThat(road.leader.page(road.path()).body()).doesNotContain("step-CONSENT");
    }

    @Test
    void no_page_lets_itself_be_framed_by_old_browsers_either(TheServer server) {
        assertThat(server.get("/sign-in").headers().firstValue("X-Frame-Options"))
                .hasValue("DENY");
    }
}
