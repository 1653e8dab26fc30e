package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;
import org.ronghe.web.Workbook;

/** What a person does with the ledger in a browser, on a desk and on a phone, in both languages. */
@InTheServer
class RectificationPageIT {
    private static final Path PICTURES =
            Boolean.getBoolean("screenshots") ? Path.of("../docs/screenshots") : Path.of("target/screenshots");

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
    void the_responsible_person_works_on_a_task_at_a_desk_in_chinese() {
        work(false);
    }

    @Test
    void the_responsible_person_works_on_a_task_at_a_desk_in_english() {
        work(true);
    }

    @Test
    void the_responsible_person_works_on_a_task_on_a_phone_in_chinese() {
        visitor.takeUpPhone();
        work(false);
    }

    @Test
    void the_responsible_person_works_on_a_task_on_a_phone_in_english() {
        visitor.takeUpPhone();
        work(true);
    }

    private void work(boolean english) {
        var road = Road.begin(server).signed();
        signIn("罗试青", english);
        page.navigate("/discipline/rectifications?round=" + road.round + "&mine=responsible");
        visitor.assertAccessible();
        page.locator("input[name=q]:not(#q)").fill(road.words);
        page.locator("input[name=q]:not(#q)").press("Enter");
        page.waitForURL(Pattern.compile(".*[?&]q=.*"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(road.sheet().get("code").asText())
                                .setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(road.words)))
                .isVisible();
        visitor.assertAccessible();
        assertThat(page.locator("#guard-SUBMIT .dj-guard-gap")).hasCount(4);
        assertFits();

        var report = page.locator("#report form");
        report.locator("select[name=progress]").selectOption("ON_SCHEDULE");
        report.locator("input[name=percent]").fill("60");
        report.locator("textarea[name=text]").fill("本周按方案推进。");
        report.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#guard-SUBMIT .dj-guard-gap")).hasCount(3);
        assertThat(page.locator("#report .dj-weeks")).containsText("本周按方案推进。");

        page.locator("#proof-file")
                .setInputFiles(
                        new FilePayload("报告.txt", "text/plain", ("成果 " + road.words).getBytes(StandardCharsets.UTF_8)));
        page.locator("form.dj-upload button").click();
        assertThat(page.locator("#guard-SUBMIT .dj-guard-gap")).hasCount(2);
        assertThat(page.locator("#evidence")).containsText("报告.txt");
        assertThat(page.locator("html")).hasAttribute("lang", english ? "en" : "zh-CN");
        visitor.assertAccessible();
        assertFits();
        assertNothingUntranslated();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(road.sheet().get("entries")).hasSize(1);
    }

    /** By a click on one of the accounts that the demonstration offers. */
    private void signIn(String name, boolean english) {
        page.navigate("/sign-in");
        if (english) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
        }
        visitor.assertAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        assertThat(page.locator(".dj-who b")).hasText(name);
        visitor.assertAccessible();
    }

    /** Nothing sticks out of the page. */
    private void assertFits() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }

    private void assertNothingUntranslated() {
        // what other tests wrote on purpose is no message of ours
        assertThat(page.locator("body").innerText().replace(HostileTextIT.BRACES, ""))
                .as(page.url())
                .doesNotContainPattern("\\{\\d}")
                .doesNotContainPattern("(?m)^[a-z]+(\\.[a-z-]+)+$");
    }

    @Test
    void everybody_can_use_every_page(TheServer server) {
        signIn("方试宁", false);
        var task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'SUBMITTED'");
        for (var path : List.of(
                "/",
                "/discipline/rectifications",
                "/discipline/rectifications?late=true",
                "/discipline/rectifications?q=" + "none-of-these-words",
                "/discipline/rectifications/new",
                "/discipline/rectifications/" + task,
                "/discipline/rectifications/" + task + "/steps/RETURN",
                "/discipline/closings",
                "/discipline/closings/" + server.number("SELECT min(id) FROM discipline.closing_list"),
                "/discipline/rounds",
                "/discipline/rounds/" + server.number("SELECT min(id) FROM discipline.inspection_round"),
                "/discipline/imports",
                Workbook.handIn(server),
                "/organisations",
                "/people",
                "/search?q=M1",
                "/views/new",
                "/me",
                "/me/tokens",
                "/me/password",
                "/me/delegations",
                "/admin/parameters",
                "/help/access")) {
            page.navigate(path);
            visitor.assertAccessible();
            assertNothingUntranslated();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void on_a_phone_the_first_task_is_on_the_first_screen_and_the_conditions_are_a_tap_away() {
        visitor.takeUpPhone();
        signIn("方试宁", false);
        for (boolean english : new boolean[] {false, true}) {
            page.navigate("/discipline/rectifications");
            if (english) {
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("EN").setExact(true))
                        .click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
            }

            var code = page.locator("[data-ledger] tbody td.dj-code a").first();
            var box = code.boundingBox();
            assertThat(box.y + box.height).isLessThan(844 - 56);
            assertThat(page.locator("select[name=state]")).isHidden();
            page.locator(".dj-more").click();
            assertThat(page.locator("select[name=state]")).isVisible();
            visitor.assertAccessible();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void on_a_phone_nothing_sticks_out_of_any_page(TheServer server) {
        visitor.takeUpPhone();
        signIn("方试宁", false);
        var task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'CLOSED'");
        for (var path : List.of(
                "/",
                "/discipline/rectifications",
                "/discipline/rectifications/" + task,
                "/discipline/closings",
                "/discipline/rounds",
                "/discipline/imports",
                Workbook.handIn(server),
                "/organisations",
                "/people",
                "/me",
                "/me/tokens",
                "/admin/parameters",
                "/help/access")) {
            page.navigate(path);
            assertFits();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_refusal_is_a_page_that_everybody_can_use() {
        signIn("罗试青", false);
        for (var path : List.of("/discipline/rectifications/999999999", "/admin/audit", "/nowhere")) {
            page.navigate(path);
            visitor.assertAccessible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
    }

    @Test
    void the_offices_own_workbook_comes_back_without_a_change() {
        signIn("方试宁", false);
        page.navigate("/discipline/imports");
        page.getByLabel("导入到")
                .selectOption(String.valueOf(
                        server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'")));
        page.getByLabel("台账文件")
                .setInputFiles(new FilePayload(
                        "ledger-official.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Workbook.official()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并检查"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("导入预览")))
                .isVisible();
        var batch = page.url().replaceFirst("^https?://[^/]+", "");
        var counts = server.signIn("fangshining").read(batch).get("counts").toString();
        assertThat(counts).contains("\"read\":171,\"added\":0,\"changed\":0,\"same\":171,\"problems\":0");
        assertThat(page.getByText("与台账一致，没有要写入的内容。")).isVisible();
        visitor.assertAccessible();
        picture("import");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("放弃这次导入"))
                .click();
        assertThat(page.locator("#confirm h2")).hasText(Pattern.compile("^放弃这次导入：.+？$"));
        page.locator("#confirm [data-act]").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("已放弃的导入")))
                .isVisible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_main_pages_have_their_picture_taken() {
        signIn("方试宁", false);
        picture("workbench");
        page.navigate("/discipline/rectifications");
        picture("ledger");
        page.navigate("/discipline/rectifications/"
                + server.number("SELECT min(id) FROM discipline.task WHERE state = 'SUBMITTED'"));
        picture("task");
        page.navigate("/organisations");
        picture("organisations");
        visitor.takeUpPhone();
        page.navigate("/");
        picture("workbench-390");
        page.setViewportSize(1440, 900);
        page.navigate("/discipline/rectifications");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("EN").setExact(true))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        picture("ledger-en");

        for (var name : List.of("workbench", "ledger", "task", "organisations", "workbench-390", "ledger-en")) {
            assertThat(PICTURES.resolve(name + ".png")).isNotEmptyFile();
        }
    }

    private void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.locator("main").waitFor(new Locator.WaitForOptions());
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
