package org.ronghe.orgstructure.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party office goes in a browser from a figure to its rows and from the matrix to the list. */
@InTheServer
class LifePageIT {
    @Test
    void a_figure_and_a_cell_open_their_rows(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");

        page.navigate("/life/gaps");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("组织生活");
        page.locator("[data-figure='EXCUSED']").click();
        page.waitForURL(Pattern.compile(".*state=EXCUSED.*"));
        assertThat(page.locator("#duties tbody tr").first()).containsText("批准不计");
        assertThat(page.locator("#duties tbody").first()).containsText("全体党员当月外场试验");
        visitor.assertGood();

        page.navigate("/life/matrix");
        visitor.assertGood();
        page.locator("tbody td a").first().click();
        page.waitForURL(Pattern.compile(".*/life/gaps\\?unit=.*"));
        visitor.assertGood();
        page.navigate("/life/exemptions/new");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/life/gaps");
        visitor.assertGood();
        page.navigate("/life/matrix");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
