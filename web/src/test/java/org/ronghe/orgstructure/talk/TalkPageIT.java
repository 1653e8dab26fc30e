package org.ronghe.orgstructure.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** A secretary goes in a browser from a branch that is behind to those whom to ask, and enters a talk. */
@InTheServer
class TalkPageIT {
    @Test
    void from_the_numbers_to_whom_to_ask_and_to_the_talk(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("廖试感");

        page.navigate("/talks/coverage");
        visitor.assertGood();
        page.locator("#coverage tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/talks/coverage/\\d+.*"));
        visitor.assertGood();

        page.navigate("/talks");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("谈心谈话");
        assertThat(page.locator("#talks tbody tr").first()).containsText("已撤回");
        page.navigate("/talks/new");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/talks?lang=en");
        visitor.assertGood();
        page.navigate("/talks/coverage");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
