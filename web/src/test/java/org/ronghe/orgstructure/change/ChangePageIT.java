package org.ronghe.orgstructure.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Changes of organisations in a browser: list, a running temporary branch, one that is over, and a new request. */
@InTheServer
class ChangePageIT {
    private static final Pattern SHEET = Pattern.compile(".*/changes/\\d+");

    @Test
    void the_office_reads_what_runs_and_what_is_over(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/changes");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("组织设置");
        page.navigate("/changes?q=低温装置");
        page.locator("#changes tbody a").first().click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#roll tbody tr")).hasCount(3);
        assertThat(page.locator("#pledge")).containsText("签名：");
        visitor.assertGood();
        page.navigate("/changes?only=LAPSED");
        page.locator("#changes tbody a").first().click();
        page.waitForURL(SHEET);
        assertThat(page.locator(".dj-alert")).containsText("到期待撤");
        visitor.assertGood();

        visitor.takeUpPhone();
        for (var path : new String[] {"/changes", "/changes/new?kind=TEMPORARY", "/changes/new?kind=ESTABLISH"}) {
            page.navigate(path);
            visitor.assertGood();
        }
        page.navigate("/changes?state=ENDED");
        page.locator("#changes tbody a").first().click();
        page.waitForURL(SHEET);
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_secretary_draws_up_a_request_and_asks_for_it(Visitor visitor) {
        var page = visitor.page();
        var code = "ZB-" + UUID.randomUUID().toString().substring(0, 8);
        visitor.signIn("范试石");
        page.navigate("/changes/new?kind=ESTABLISH");
        visitor.assertGood();
        page.locator("[name=applicant]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("[name=target]").selectOption("BRANCH");
        page.locator("[name=code]").fill(code);
        page.locator("[name=name]").fill("页面试验党支部");
        page.locator("[name=shortName]").fill("页面支部");
        page.locator("[name=parent]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("中共示例科学研究所委员会"));
        page.locator("[name=reason]").fill("正式党员已满三人");
        page.locator("form.dj-form .dj-form-foot button").last().click();
        page.waitForURL(SHEET);
        visitor.assertGood();
        page.locator("#next")
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .click();
        assertThat(page.locator("#decision")).containsText("请示日期");
        assertThat(page.locator("#next")).containsText("起草人不能登记");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
