package org.ronghe.orgstructure.spotcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Spot checks in a browser: the Party office reads one and draws another. */
@InTheServer
class SpotCheckPageIT {
    @Test
    void the_office_reads_a_spot_check_and_draws_it_again(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/spot-checks?state=CLOSED");
        visitor.assertGood();
        page.locator("#spot-checks tbody a").last().click();
        page.waitForURL(Pattern.compile(".*/spot-checks/\\d+"));
        visitor.assertGood();
        page.getByText("重新抽取核对").click();
        page.waitForURL(Pattern.compile(".*/redraw"));
        assertThat(page.locator("main")).containsText("结果一致");
        visitor.assertGood();
        page.navigate("/spot-checks/new");
        visitor.assertGood();
        visitor.takeUpPhone();
        for (var path : new String[] {"/spot-checks", "/spot-checks?lang=en", "/spot-checks/new"}) {
            page.navigate(path);
            visitor.assertGood();
        }
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
