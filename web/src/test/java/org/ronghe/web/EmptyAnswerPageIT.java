package org.ronghe.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the machinery before the application refuses without a word leaves the page as it was, and says so. */
@InTheServer
class EmptyAnswerPageIT {
    @Test
    void an_answer_without_words_does_not_empty_the_page(Visitor visitor) {
        var page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^方试宁")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
        page.route("**/search?*", route -> route.fulfill(new FulfillOptions().setStatus(400)));

        page.locator("#q").fill("任务");
        page.locator("#q").press("Enter");

        assertThat(page.locator("#toasts")).containsText("服务器不能处理这个请求");
        assertThat(page.locator("h1")).hasText("我的工作台");
        visitor.assertAccessible();
    }
}
