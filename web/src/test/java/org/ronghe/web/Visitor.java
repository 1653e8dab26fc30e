package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser, in Chinese and on a desk unless told otherwise. */
public final class Visitor implements AutoCloseable {

    /** What htmx says of a background request that the way to the next page cut off. */
    private static final List<String> CUT_OFF = List.of("htmx:sendAbort", "htmx:afterRequest");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && CUT_OFF.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visitor arriveAt(URI base, Browser browser) {
        return new Visitor(browser.newContext(new NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900)));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What the browser itself complained about: broken scripts, refused resources, violated policies. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public void takeUpPhone() {
        page.setViewportSize(390, 844);
    }

    /** Everyone can use this page: axe finds no violation. */
    public void assertAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .as(page.url())
                .isEmpty();
    }

    /** Signs in as one of the demonstration's people, by the button that says the name, whoever was there before. */
    public void signIn(String name) {
        // the page that is left would still ask in the name of whoever left it
        page.navigate("about:blank");
        context.clearCookies();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        PlaywrightAssertions.assertThat(page.locator(".dj-who b")).hasText(name);
    }

    /** Nothing sticks out, nothing is untranslated, nothing stands in anybody's way. */
    public void assertGood() {
        assertAccessible();
        assertTidy();
    }

    /** Nothing sticks out, nothing is untranslated. */
    public void assertTidy() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as(page.url())
                .doesNotContainPattern("\\{\\d}")
                .doesNotContainPattern("(?m)^[a-z]+(\\.[a-z-]+)+$");
    }

    @Override
    public void close() {
        context.close();
    }
}
