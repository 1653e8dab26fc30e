package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** An auditor goes from a list of a past day to a task of that day, and from there to the task as it stands. */
@InTheServer
class PastTaskPageIT {
    @Test
    void a_day_that_is_still_to_come_is_said_at_its_field_and_the_other_conditions_stay(Visitor visitor) {
        var page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^方试宁")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
        page.navigate("/discipline/rectifications?state=CLOSED&sort=DUE");

        page.locator("[name=asOf]").fill(Road.TODAY.plusDays(3).toString());

        assertThat(page.locator("#wrong-asOf")).containsText("截至：请选择 " + Road.TODAY + " 或更早的日期");
        assertThat(page.locator("[name=asOf]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=asOf]")).isFocused();
        assertThat(page.locator(".dj-filter [name=state]")).hasValue("CLOSED");
        visitor.assertAccessible();
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        page.setViewportSize(1440, 900);

        page.locator("[name=asOf]").fill(Road.TODAY.minusDays(3).toString());

        page.waitForURL(Pattern.compile(".*asOf=" + Road.TODAY.minusDays(3) + ".*"));
        assertThat(page.url()).contains("state=CLOSED", "sort=DUE");
        assertThat(page.locator("#wrong-asOf")).hasText("");
        assertThat(page.locator("main .dj-note")).containsText("历史快照");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_task_opened_from_a_past_list_stands_as_it_did(TheServer server, Visitor visitor) {
        var page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^方试宁")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
        var day = Road.TODAY.minusDays(30);

        page.navigate("/discipline/rectifications?asOf=" + day);
        page.locator("[data-ledger] td.dj-code a").first().click();

        page.waitForURL(Pattern.compile(".*/days/" + day));
        assertThat(page.locator("main .dj-note")).containsText("历史快照：这是 " + day);
        assertThat(page.locator("main form")).hasCount(0);
        for (var lang : new String[] {"zh", "en"}) {
            page.setViewportSize(1440, 900);
            page.navigate(page.url().replaceFirst("\\?.*", "") + "?lang=" + lang);
            visitor.assertAccessible();
            assertThat(page.locator("main").innerText())
                    .doesNotContainPattern("\\{\\d}")
                    .doesNotContainPattern("(?m)^[a-z]+(\\.[a-zA-Z-]+)+$");
            page.setViewportSize(390, 844);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
            visitor.assertAccessible();
        }
        page.navigate(page.url().replaceFirst("\\?.*", ""));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看现在的情况"))
                .click();
        page.waitForURL(Pattern.compile(".*/discipline/rectifications/\\d+$"));
        assertThat(visitor.complaints()).isEmpty();
    }
}
