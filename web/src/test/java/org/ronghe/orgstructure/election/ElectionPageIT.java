package org.ronghe.orgstructure.election;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party office at an election in a browser: what is missing is said, and candidates are named. */
@InTheServer
class ElectionPageIT {
    @Test
    void the_office_draws_a_request_up_and_sees_what_is_missing_before_it_goes_on(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");

        page.navigate("/elections");
        visitor.assertGood();
        assertThat(page.locator("table tbody")).containsText("生物物理实验室党支部");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("起草换届请示"))
                .click();
        visitor.assertGood();
        page.getByLabel("组织", new Page.GetByLabelOptions().setExact(true)).selectOption("低温工程实验室党支部");
        page.getByLabel("类别").selectOption("TERM");
        page.getByLabel("方式").selectOption("MEETING");
        page.getByLabel("应选名额").fill("3");
        page.getByLabel("拟选举日期")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("起草换届请示"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("低温工程实验室党支部")))
                .isVisible();
        assertThat(page.locator("#next")).containsText("名额不超过 2");
        visitor.assertGood();
        var drawnUp = page.url();

        page.navigate("/elections?state=PUBLIC");
        page.locator("table tbody td a").first().click();
        assertThat(page.locator("#candidates tbody tr")).not().hasCount(0);
        assertThat(page.locator("#next")).containsText("公示到");
        visitor.assertGood();
        var open = page.url();
        page.navigate("/elections?state=REPORTED");
        page.locator("table tbody td a").first().click();
        assertThat(page.locator("#candidates")).containsText("当选");
        visitor.assertGood();
        var reported = page.url();

        visitor.takeUpPhone();
        for (var each :
                new String[] {"/elections", "/elections/new", drawnUp, drawnUp + "/steps/REVISE", open, reported}) {
            page.navigate(each);
            visitor.assertGood();
        }
        page.navigate(reported + "?lang=en");
        assertThat(page.locator("main")).containsText("Votes that elect");
        page.navigate("/elections?lang=zh");
        assertThat(visitor.complaints()).isEmpty();
    }
}
