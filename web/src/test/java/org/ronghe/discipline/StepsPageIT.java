package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** Single steps of a task as the people take them in a browser, with and without its script. */
@InTheServer
class StepsPageIT {
    private TheServer server;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void arrive(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
    }

    @Test
    void a_file_can_be_judged_as_soon_as_it_was_opened_and_nothing_typed_beside_it_is_lost() {
        var road = Road.begin(server).signed();
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        assertMoved(road.prove("纪要.txt", "会议 " + road.words));
        signIn("何试清");
        page.navigate(road.path());
        assertThat(page.locator("#evidence [data-unopened]")).hasCount(2);

        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报告.txt"))
                .click());
        var first = page.locator("#evidence tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("报告.txt"));
        first.locator("summary").click();
        first.locator("select[name=verdict]").selectOption("REJECTED");
        first.locator("textarea[name=reason], input[name=reason]").fill("缺文号");
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("纪要.txt"))
                .click());

        assertThat(page.locator("#evidence [data-unopened]")).hasCount(0);
        assertThat(page.locator("#evidence summary")).hasCount(2);
        assertThat(first.locator("textarea[name=reason], input[name=reason]")).hasValue("缺文号");
        assertThat(page.locator("#evidence [id^=opened-]").first()).hasText("1/2");
        visitor.assertAccessible();
        first.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("审阅证据"))
                .click();
        assertThat(page.locator("#evidence")).containsText("缺文号");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void without_script_a_link_leads_to_the_judgement_of_an_opened_file() {
        var road = Road.begin(server).signed();
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        var proof = road.proofs().get(0);
        var verdict = road.path() + "/evidence/" + proof + "/verdict";
        var before = road.discipline.page(road.path()).body();

        assertThat(before).doesNotContain(verdict).contains("dj-no-print\" href=\"" + road.path() + "\"");
        road.discipline.file(road.path() + "/evidence/" + proof);

        assertThat(road.discipline.page(road.path()).body()).contains(verdict).doesNotContain("data-unopened");
    }

    @Test
    void the_weeks_entry_is_written_on_the_desk_by_keys_alone() {
        var road = Road.begin(server).signed();
        signIn("罗试青");
        page.navigate("/");
        var act = page.locator("[data-quick][open]");
        for (int i = 0; i < 50 && act.count() == 0; i++) {
            page.keyboard().press("j");
            page.keyboard().press("e");
        }
        assertThat(act).hasCount(1);
        assertThat(act.locator("select")).isFocused();
        page.keyboard().press("Escape");
        assertThat(act).hasCount(0);
        page.keyboard().press("e");
        page.keyboard().press("Home");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type("66");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        var words = "在工作台上填写 " + road.words;
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");

        assertThat(page.getByText(Pattern.compile("的周报已保存"))).isVisible();
        assertThat(page.locator("tr.dj-at")).hasCount(1);
        assertThat(page.locator("tr.dj-at a").first()).isFocused();
        assertThat(page.locator("tr.dj-at + .dj-quick-row")).containsText("本周已报");
        visitor.assertAccessible();
        assertThat(server.text("SELECT percent || ' ' || progress FROM discipline.weekly_entry WHERE text = ?", words))
                .isEqualTo("66 ON_SCHEDULE");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_desks_entry_is_a_plain_form_that_leads_back_to_the_desk() {
        var road = Road.begin(server).signed();

        var answer = road.responsible.form(
                road.path() + "/weekly-entries?then=DESK",
                "version",
                road.version(),
                "progress",
                "ON_SCHEDULE",
                "percent",
                30,
                "text",
                "本周按方案推进。",
                "blocker",
                "");

        assertThat(org.ronghe.web.Session.leadsTo(answer)).isEqualTo("/?saved=" + road.id);
        assertThat(road.sheet().at("/entries/0/percent").asInt()).isEqualTo(30);
    }

    @Test
    void the_notice_before_an_idle_sign_out_is_quiet_and_going_on_loses_nothing() {
        var road = Road.begin(server).signed();
        signIn("罗试青");
        page.navigate(road.path());
        page.locator("#report textarea[name=text]").fill("写到一半");
        var token = visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-ronghe"))
                .findFirst()
                .orElseThrow()
                .value;
        var seen = "UPDATE web.session SET last_seen = now() - interval '14 minutes'"
                + " WHERE token = sha256(convert_to(?, 'UTF8'))";
        assertThat(server.update(seen, token)).isEqualTo(1);
        page.evaluate("htmx.ajax('GET', '/me/session', '#idle')");

        assertThat(page.locator("#idle")).containsText("约 1 分钟后自动退出");
        visitor.assertAccessible();
        page.locator("#idle")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("继续"))
                .click();
        assertThat(page.locator("#idle .dj-idle-notice")).hasCount(0);
        assertThat(page.locator("#report textarea[name=text]")).hasValue("写到一半");
        assertThat(server.number(
                        "SELECT count(*) FROM web.session WHERE last_seen > now() - interval '1 minute'"
                                + " AND token = sha256(convert_to(?, 'UTF8'))",
                        token))
                .isEqualTo(1);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void on_paper_every_line_names_its_finding_so_that_a_new_sheet_begins_with_it() {
        signIn("方试宁");
        page.navigate("/discipline/rectifications?all=true");
        assertThat(page.locator(".dj-on-paper").first()).isHidden();
        var rows = page.locator("tr[data-row]").count();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator("th.dj-finding").first()).isHidden();
        assertThat(page.locator(".dj-on-paper:visible")).hasCount(rows);
        var again = page.locator(".dj-on-paper-again").first();
        assertThat(again).containsText("（续）");
        assertThat(page.locator(".dj-picked")).isHidden();
        assertThat(page.locator(".dj-pick").first()).isHidden();
        assertThat(page.pdf(new Page.PdfOptions().setLandscape(true)).length).isGreaterThan(10_000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
    }

    @Test
    void on_a_phone_the_acts_of_a_task_stay_in_reach_and_cover_nothing() {
        var road = Road.begin(server).signed();
        visitor.takeUpPhone();
        signIn("罗试青");
        page.navigate(road.path());
        var bar = page.locator(".dj-task-bar");
        assertThat(bar).isVisible();
        assertThat(bar.getByRole(AriaRole.LINK)).hasCount(3);
        assertThat(bottomOf(".dj-task-bar")).isEqualTo(844 - 56);

        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(bottomOf("main .dj-side-col > :last-child")).isLessThanOrEqualTo(topOf(".dj-task-bar"));
        assertThat(bottomOf(".dj-task-bar")).isLessThanOrEqualTo(844 - 56);
        bar.getByRole(AriaRole.LINK).nth(1).click();
        assertThat(page.locator("#report")).isInViewport();
        visitor.assertAccessible();
        page.setViewportSize(1440, 900);
        assertThat(bar).isHidden();
        assertThat(visitor.complaints()).isEmpty();
    }

    private int bottomOf(String selector) {
        return edge(selector, "bottom");
    }

    private int topOf(String selector) {
        return edge(selector, "top");
    }

    private int edge(String selector, String edge) {
        return ((Number) page.evaluate(
                        "([s, e]) => Math.round(document.querySelector(s).getBoundingClientRect()[e])",
                        List.of(selector, edge)))
                .intValue();
    }

    private void signIn(String name) {
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        assertThat(page.locator(".dj-who b")).hasText(name);
    }
}
