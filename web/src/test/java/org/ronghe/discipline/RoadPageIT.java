package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** Whole roads of a task in a browser, by the several people whose steps they are. */
@InTheServer
class RoadPageIT {
    private TheServer server;
    private Visitor visitor;
    private Page page;
    private Road road;

    @BeforeEach
    void arrive(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
    }

    @Test
    void from_issue_to_close_out_by_several_people_on_a_phone_in_english() {
        visitor.takeUpPhone();
        road = Road.begin(server).proposed();

        signIn("林试远", true);
        take("issuing", "decision", "Resolution 9 of the committee", "lateReason", "in steps");
        assertStands("Issued");

        signIn("罗试青", true);
        take("signature");
        take("weekly-entries", "progress", "ON_SCHEDULE", "percent", "80", "text", "As planned.");
        open();
        page.locator("#proof-file")
                .setInputFiles(
                        new FilePayload("Report 1.txt", "text/plain", road.words.getBytes(StandardCharsets.UTF_8)));
        send(page.locator("form.dj-upload"), "evidence");
        take("result", "results[0].result", "Put right.", "institutionNumber", "2026-9");
        signIn("秦试川", true);
        take("consent", "opinion", "Agreed.");
        signIn("罗试青", true);
        take("submission", "summary", "Everything is done.");
        assertStands("Submitted");

        for (var acceptor : List.of("白试羽", "何试清")) {
            signIn(acceptor, true);
            open();
            page.waitForDownload(() -> page.locator("#evidence a[data-opens]").click());
            assertThat(page.locator("#evidence [data-unopened]")).hasCount(0);
            page.locator("#evidence summary").click();
            var verdict = page.locator("#evidence form.dj-form");
            verdict.locator("[name=verdict]").selectOption("RECOGNISED");
            send(verdict, "verdict");
            take(
                    "acceptance",
                    "form",
                    "DOCUMENT",
                    "conclusions[0].conclusion",
                    "DONE",
                    "opinion",
                    "In line with the plan.");
        }
        assertStands("Accepted");

        var list = Road.number(
                assertMoved(road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id))));
        signIn("林试远", true);
        page.navigate("/discipline/closings/" + list);
        visitor.assertTidy();
        var confirmation = page.locator("form[action$='/confirmation']");
        confirmation.locator("[name=meeting]").fill("Meeting 12 of the leading group");
        confirmation.locator("[name=meetingOn]").fill(TODAY.toString());
        send(confirmation, "confirmation");
        assertStands("Closed");
        assertThat(road.state()).isEqualTo("CLOSED");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_continuing_task_is_checked_on_its_planned_days() {
        road = Road.begin(server).signed();

        signIn("林试远", false);
        open();
        page.locator("#step-CONTINUE summary").click();
        assertThat(page.locator("#step-CONTINUE")).containsText("方案不是“需要持续推进”，纪检也还没有同意");

        signIn("何试清", false);
        take("continuing-consent", "reason", "列入长效机制。");
        signIn("林试远", false);
        take("continuation", "firstCheck", TODAY.toString(), "checks", "4", "reason", "按季度检查。");
        assertThat(page.locator(".dj-record")).containsText("长期坚持");
        assertThat(page.locator(".dj-record")).containsText("季度检查 0/4");
        var plan = page.locator("section")
                .filter(new Locator.FilterOptions().setHasText("计划检查"))
                .locator("tbody tr");
        assertThat(plan).hasCount(4);
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThat(plan.nth(quarter))
                    .containsText(TODAY.plusMonths(3L * quarter).toString());
        }

        signIn("白试羽", false);
        for (int done = 1; done <= 4; done++) {
            if (done > 1) {
                assertThat(page.locator("main")).containsText("到期后登记");
                comesDue();
            }
            take("checks", "result", done == 2 ? "WEAKENED" : "KEPT", "text", "第 " + done + " 次抽查台账和现场。");
            assertThat(page.locator(".dj-record")).containsText("季度检查 " + done + "/4");
        }
        assertThat(plan.nth(1)).containsText("松动");
        assertThat(page.locator("form[action$='/checks']")).hasCount(0);
        visitor.assertAccessible();
        assertThat(road.sheet().get("checks"))
                .allMatch(check -> check.get("doneOn").asText().equals(TODAY.toString()));
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void whoever_acts_for_the_responsible_person_may_report_for_them_but_never_accept() {
        road = Road.begin(server).signed();
        signIn("罗试青", false);
        page.navigate("/me/delegations");
        var form = page.locator("form[action='/me/delegations']");
        form.locator("[name=receiver]").selectOption(String.valueOf(server.person("baishiyu")));
        form.locator("[name=to]").fill(TODAY.plusDays(2).toString());
        form.locator("[name=reason]").fill("外出开会");
        send(form, "delegations");
        try {
            signIn("白试羽", false);
            take("weekly-entries", "progress", "ON_SCHEDULE", "percent", "70", "text", "代为填报。");
            assertThat(page.locator(".dj-events")).containsText("代 罗试青");
            assertMoved(road.prove("报告.txt", "成果 " + road.words));
            assertMoved(road.state("措施已落实。"));
            assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
            assertMoved(road.step(road.responsible, "submission", "summary", "请予验收。"));

            open();

            assertThat(page.locator("#guard-ACCEPT")).containsText("责任人 罗试青 本人和受其委托的人不能验收");
            assertThat(page.locator("form[action$='/acceptance']")).hasCount(0);
            var refused = road.accept(road.otherOffice, "DONE");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("guard.APART_FROM_THE_WORK", "罗试青");
            assertThat(road.state()).isEqualTo("SUBMITTED");
        } finally {
            for (var delegation : road.responsible.read("/me/delegations").get("delegations")) {
                if (delegation.get("state").asText().equals("RUNNING")) {
                    road.responsible.post(
                            "/me/delegations/" + delegation.get("id").asLong() + "/ending",
                            "version",
                            delegation.get("version").asLong());
                }
            }
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    /** The day of the next check. */
    private void comesDue() {
        server.update("""
                UPDATE discipline.planned_check SET due = ? WHERE id =
                       (SELECT id FROM discipline.planned_check WHERE task_id = ? AND done_on IS NULL
                         ORDER BY number LIMIT 1)
                """, TODAY, road.id);
    }

    /** Takes one step by its form, which may be folded up, and opens the task again. */
    private void take(String noun, String... fields) {
        open();
        var form = page.locator("form[action$='/" + noun + "']");
        if (!form.isVisible()) {
            page.locator("details")
                    .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/" + noun + "']")))
                    .locator("summary")
                    .click();
        }
        for (int i = 0; i < fields.length; i += 2) {
            var control = form.locator("[name='" + fields[i] + "']");
            if (control.evaluate("each => each.tagName").equals("SELECT")) {
                control.selectOption(fields[i + 1]);
            } else {
                control.fill(fields[i + 1]);
            }
        }
        send(form, noun);
        open();
    }

    private void send(Locator form, String noun) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> form.locator("button").click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
    }

    private void open() {
        page.navigate(road.path());
        visitor.assertTidy();
    }

    private void assertStands(String state) {
        open();
        assertThat(page.locator(".dj-road [aria-current]")).hasText(state);
        visitor.assertAccessible();
    }

    private void signIn(String name, boolean english) {
        // the page that is left would still ask in the name of whoever left it
        page.navigate("about:blank");
        visitor.context().clearCookies();
        page.navigate("/sign-in");
        if (english) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        assertThat(page.locator(".dj-who b")).hasText(name);
    }
}
