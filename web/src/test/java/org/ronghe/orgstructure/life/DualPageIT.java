package org.ronghe.orgstructure.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party secretary goes in a browser from a figure of the cockpit's list to its rows, and a quarter back. */
@InTheServer
class DualPageIT {
    @Test
    void a_figure_opens_its_rows_and_a_quarter_back_is_one_click(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("林试远");

        page.navigate("/life/dual");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("双重组织生活");
        page.locator("a[rel=prev]").click();
        page.waitForURL(Pattern.compile(".*period=.*"));
        page.locator("[data-figure='ABSENT']").click();
        page.waitForURL(Pattern.compile(".*state=ABSENT.*"));
        assertThat(page.locator("#leaders tbody tr").first()).containsText("季度内未参加");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/life/dual?lang=en");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
