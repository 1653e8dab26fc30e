package org.ronghe.orgstructure.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party office sees in a browser which unit has no branch and what the branches lack. */
@InTheServer
class CoveragePageIT {
    @Test
    void a_figure_opens_its_rows(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");

        page.navigate("/organisations/coverage");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("组织覆盖");
        page.locator("#menu > a[href='/organisations']").click();
        page.waitForURL(Pattern.compile(".*/organisations$"));
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("党组织");
        page.locator("#menu > a[href='/organisations/coverage']").click();
        page.waitForURL(Pattern.compile(".*/coverage$"));
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("组织覆盖");
        var figure = page.locator("[data-figure='NO_BRANCH']");
        int count = Integer.parseInt(figure.innerText());
        figure.click();
        assertThat(page.locator("#gaps .dj-tag")).hasText("应建未建");
        assertThat(page.locator("#gaps tbody tr")).hasCount(count);
        assertThat(page.locator("#gaps tbody")).containsText("财务处");
        page.locator("[data-figure='uncovered']").click();
        assertThat(page.locator("#units .dj-tag")).hasText("未建党支部");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/organisations/coverage");
        visitor.assertGood();
        assertThat(visitor.complaints()).isEmpty();
    }
}
