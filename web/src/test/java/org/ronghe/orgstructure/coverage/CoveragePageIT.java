package org.ronghe.orgstructure.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^顾试言")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("顾试言");

        page.navigate("/organisations/coverage");
        assertGood(visitor, page);
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
        assertGood(visitor, page);

        visitor.takeUpPhone();
        page.navigate("/organisations/coverage");
        assertGood(visitor, page);
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Nothing sticks out, nothing is untranslated, nothing stands in anybody's way. */
    private static void assertGood(Visitor visitor, Page page) {
        visitor.assertAccessible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as(page.url())
                .doesNotContainPattern("\\{\\d}")
                .doesNotContainPattern("(?m)^[a-z]+(\\.[a-z-]+)+$");
    }
}
