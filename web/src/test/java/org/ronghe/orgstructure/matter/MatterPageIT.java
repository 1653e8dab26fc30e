package org.ronghe.orgstructure.matter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Major matters in a browser: list, sheet, what is missing, and a new one. */
@InTheServer
class MatterPageIT {
    @Test
    void the_office_reads_a_matter_and_what_is_missing(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/matters");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("三重一大");
        page.locator("#matters a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("三重一大〔"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/matters/\\d+"));
        visitor.assertGood();
        page.navigate("/matters?q=电镜");
        page.locator("#matters tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/matters/\\d+"));
        assertThat(page.locator("#views")).containsText("末位表态");
        assertThat(page.locator("#next")).containsText("项议定事项没有办结");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/matters");
        visitor.assertGood();
        page.locator("#matters tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/matters/\\d+"));
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_head_raises_a_matter_and_is_told_at_once_which_opinions_are_missing(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("韩试松");
        page.navigate("/matters/new");
        visitor.assertGood();
        page.locator("[name=kind]").selectOption("PROJECT");
        page.locator("[name=title]").fill("页面试验事项");
        page.locator("[name=reason]").fill("任务需要");
        page.locator("[name=options]").fill("甲、乙");
        page.locator("[name=unit]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("form.dj-form button[type=submit], .dj-page-form form button")
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/matters/\\d+"));
        assertThat(page.locator("#opinions")).containsText("还应征求：调研论证、专家意见、合法合规审查、党委前置研究");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
