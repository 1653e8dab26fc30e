package org.ronghe.orgstructure.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party office at the roster in a browser. */
@InTheServer
class MemberPageIT {
    @Test
    void the_office_finds_a_member_and_opens_what_it_may_do(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");

        page.navigate("/members");
        visitor.assertGood();
        page.getByLabel("姓名").fill("樊试远");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找"))
                .click();
        assertThat(page.locator("table tbody tr")).hasCount(1);
        page.locator("table tbody th a").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("樊试远")))
                .isVisible();
        assertThat(page.locator("table tbody")).containsText("示例大学物理学院教工党支部");
        visitor.assertGood();
        var member = page.url();
        page.navigate(member + "/transfer");
        visitor.assertGood();
        page.navigate("/members/new");
        visitor.assertGood();

        page.navigate(member + "/taking-back");
        visitor.assertGood();

        page.navigate("/me");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("申请更正"))
                .click();
        assertThat(page.getByLabel("事项", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("MEMBERSHIP");
        visitor.assertGood();
        page.getByLabel("哪里有误").fill("在本支部的起始日期有误");
        page.getByLabel("应为").fill("以介绍信回执为准");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申请更正"))
                .click();
        assertThat(page.locator("main")).containsText("这是你自己的申请");
        visitor.assertGood();
        var correction = page.url();
        page.navigate("/corrections");
        assertThat(page.locator("table tbody tr").first()).containsText("顾试言");
        visitor.assertGood();

        visitor.takeUpPhone();
        for (var each : new String[] {
            "/members",
            member,
            member + "/transfer",
            member + "/taking-back",
            "/me",
            "/corrections",
            "/corrections/new",
            correction
        }) {
            page.navigate(each);
            visitor.assertGood();
        }
        assertThat(visitor.complaints()).isEmpty();
    }
}
