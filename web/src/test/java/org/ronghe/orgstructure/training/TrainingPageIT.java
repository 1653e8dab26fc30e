package org.ronghe.orgstructure.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** The Party office goes in a browser from the list of courses to a roll, and from a figure to its rows. */
@InTheServer
class TrainingPageIT {
    @Test
    void courses_rolls_gaps_and_the_own_hours_read_well(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");

        page.navigate("/courses");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("党员培训");
        page.locator("#courses tbody a", new com.microsoft.playwright.Page.LocatorOptions())
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/courses/\\d+"));
        assertThat(page.locator("#roll tbody tr").first()).isVisible();
        visitor.assertGood();
        page.navigate("/courses/gaps");
        visitor.assertGood();
        page.locator("[data-figure='MET']").click();
        page.waitForURL(Pattern.compile(".*state=MET.*"));
        assertThat(page.locator("#gaps tbody tr").first()).containsText("已达到");
        page.navigate("/courses/hours");
        visitor.assertGood();
        page.navigate("/courses/new");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/courses?lang=en");
        visitor.assertGood();
        page.navigate("/courses/gaps");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
