package org.ronghe.orgstructure.responsibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Responsibility lists in a browser: the office goes from a member without a list to a draft with a task. */
@InTheServer
class ResponsibilityPageIT {
    @Test
    void the_office_drafts_a_list_for_a_member_without_one(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/responsibilities");
        visitor.assertGood();
        page.locator("#responsibilities tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("沈试岳"))
                .getByText("起草", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/responsibilities/new\\?holder=\\d+"));
        visitor.assertGood();
        page.getByLabel("职务").fill("党委委员（检验）");
        page.getByLabel("分管业务").fill("科研条件");
        page.getByLabel("一岗双责").fill("分管领域党建");
        page.locator("main form button").last().click();
        page.waitForURL(Pattern.compile(".*/responsibilities/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#next-title")).hasText("添加任务");
        visitor.takeUpPhone();
        visitor.assertGood();
        page.locator("summary").getByText("作废").click();
        page.locator("#step-DISCARD").getByLabel("理由").fill("检验完毕");
        page.locator("#step-DISCARD button").click();
        page.locator("dialog button.dj-btn-danger, dialog button").last().click();
        assertThat(page.locator("header .dj-tag").last()).hasText("已作废");
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_member_reports_a_task_of_a_list_in_force_and_reads_the_facts(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("林试远");
        page.navigate("/responsibilities?state=IN_FORCE&q=林试远");
        page.locator("#responsibilities tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/responsibilities/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#tasks")).containsText("超过时限");
        page.locator("#tasks summary").getByText("报告进展").first().click();
        page.locator("#tasks").getByLabel("进展").first().fill("检验进展");
        visitor.assertGood();
        page.locator("#tasks details[open] button").first().click();
        assertThat(page.locator("#tasks")).containsText("检验进展");
        assertThat(page.locator("#next-title")).hasText("述责");
        visitor.takeUpPhone();
        visitor.assertGood();
        page.navigate("/responsibilities?lang=en");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
