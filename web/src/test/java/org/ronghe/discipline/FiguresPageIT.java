package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** What a person does with the figures in a browser: opens a number, compares days, signs a week and checks it. */
@InTheServer
class FiguresPageIT {
    private TheServer server;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void sign_in(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^方试宁")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
    }

    private void assertFits() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }

    @Test
    void a_number_opens_the_tasks_it_counts_and_the_conditions_are_said_in_words() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("台账统计"))
                .first()
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("台账统计").setLevel(1)))
                .isVisible();
        visitor.assertAccessible();
        assertFits();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/figures.png"))
                .setFullPage(true));

        var number = page.locator("[data-figure=\"kept.FIRST\"]").first();
        var count = number.innerText();
        number.click();
        page.waitForURL(Pattern.compile(".*kept=FIRST.*"));

        assertThat(page.locator(".dj-filter")).containsText("按期验收：按首定时限");
        assertThat(page.locator(".dj-pager")).containsText("共 " + count);
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_pages_can_be_used_by_everybody_in_both_languages_and_on_a_phone() {
        var week = server.number("SELECT min(id) FROM discipline.weekly_snapshot");
        var paths = List.of(
                "/discipline/figures",
                "/discipline/figures?asOf=" + Road.TODAY.minusDays(40),
                "/discipline/figures/difference",
                "/discipline/figures/difference?kind=REOPENED",
                "/discipline/figures/snapshots",
                "/discipline/figures/snapshots/" + week,
                "/discipline/figures/snapshots/" + week + "/reproduction");
        for (var lang : List.of("zh", "en")) {
            for (var path : paths) {
                page.setViewportSize(1440, 900);
                page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                visitor.assertAccessible();
                assertThat(page.locator("main").innerText())
                        .as(path)
                        .doesNotContainPattern("\\{\\d}")
                        .doesNotContainPattern("(?m)^[a-z]+(\\.[a-zA-Z-]+)+$");
                page.setViewportSize(390, 844);
                assertFits();
            }
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    /** A rate names its two numbers in one line, whatever the width. */
    @Test
    void on_a_phone_numbers_that_belong_together_stand_in_one_line() {
        page.setViewportSize(390, 844);
        page.navigate("/discipline/figures");
        var parts = page.locator("tr[data-rate] td:has(.dj-number + .dj-number)");
        assertThat(parts.count()).isPositive();
        for (var part : parts.all()) {
            var numbers = part.locator(".dj-number");
            assertThat(numbers.nth(1).boundingBox().y)
                    .as(part.innerText())
                    .isEqualTo(numbers.nth(0).boundingBox().y);
        }
        assertFits();
        visitor.assertAccessible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/figures-390.png"))
                .setFullPage(true));
    }

    @Test
    void a_week_is_signed_and_found_the_same() {
        var road = Road.beginIn(server, "页面快照" + UUID.randomUUID()).signed();
        page.navigate("/discipline/figures/snapshots");
        page.getByLabel("轮次").selectOption(String.valueOf(road.round));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签署本周快照"))
                .click();
        assertThat(page.locator("#confirm h2")).hasText(Pattern.compile("^签署本周快照：.+？$"));
        page.locator("#confirm [data-close]").click();
        assertThat(server.number("SELECT count(*) FROM discipline.weekly_snapshot WHERE round_id = ?", road.round))
                .as("not before it was confirmed")
                .isZero();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签署本周快照"))
                .click();
        page.locator("#confirm [data-act]").click();
        assertThat(page.locator("main")).containsText("校验值 SHA-256");
        assertThat(page.locator("main")).containsText("方试宁");
        visitor.assertAccessible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重算核对"))
                .click();

        assertThat(page.locator(".dj-tag-grn")).hasText("一致");
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }
}
