package org.ronghe.orgstructure.theme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/**
 * Plans of themes in a browser: a branch secretary goes from the plan to a theme day, the office to who picked what.
 */
@InTheServer
class ThemePlanPageIT {
    @Test
    void a_branch_secretary_arranges_a_theme_day_from_the_plan(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("廖试感");
        page.navigate("/theme-plans");
        visitor.assertGood();
        page.locator("#theme-plans tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/theme-plans/\\d+"));
        visitor.assertGood();
        page.locator("#themes tbody a.dj-btn").first().click();
        page.waitForURL(Pattern.compile(".*/meetings/new\\?kind=THEME_DAY&theme=\\d+"));
        visitor.assertGood();
        assertThat(page.getByLabel("选用主题")).not().hasValue("");
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_office_sees_who_picked_what_and_a_plan_under_way(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/theme-plans?state=ISSUED");
        page.locator("#theme-plans tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/theme-plans/\\d+"));
        page.navigate(page.url() + "/picks");
        visitor.assertGood();
        page.navigate("/theme-plans/new");
        visitor.assertGood();
        page.locator("main form button").last().click();
        page.waitForURL(Pattern.compile(".*/theme-plans/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#next-title")).hasText("添加主题");
        page.locator("#next").getByLabel("主题").fill("检验用主题");
        page.locator("#next button").click();
        assertThat(page.locator("#themes")).containsText("检验用主题");
        assertThat(page.locator("#next-title")).hasText("送签");
        visitor.takeUpPhone();
        visitor.assertGood();
        page.navigate("/theme-plans?lang=en");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
