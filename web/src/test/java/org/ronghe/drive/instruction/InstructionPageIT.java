package org.ronghe.drive.instruction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Instructions in a browser: list, sheets in several states, what is missing, and a new one. */
@InTheServer
class InstructionPageIT {
    private static final Pattern SHEET = Pattern.compile(".*/instructions/\\d+");

    private static void open(Visitor visitor, String filter) {
        visitor.page().navigate("/instructions?" + filter);
        visitor.page().locator("#instructions tbody a").first().click();
        visitor.page().waitForURL(SHEET);
    }

    @Test
    void the_secretary_sees_what_is_late_and_what_waits(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("林试远");
        page.navigate("/instructions");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("批示办理");
        page.locator("select[name=only]").selectOption("MISSED");
        page.waitForURL(Pattern.compile(".*only=MISSED.*"));
        page.locator("#instructions tbody a").first().click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#study")).containsText("滞后 5 天");
        assertThat(page.locator("#entries")).containsText("调度缺报");
        assertThat(page.locator("#tasks tbody tr")).hasCount(2);
        visitor.assertGood();
        open(visitor, "state=REPORTED");
        assertThat(page.locator("#next")).containsText("审定报告");
        visitor.assertGood();
        for (var state : new String[] {"CLOSED", "CONTINUING", "RECEIVED", "STUDIED"}) {
            open(visitor, "state=" + state);
            visitor.assertGood();
        }

        visitor.takeUpPhone();
        page.navigate("/instructions");
        visitor.assertGood();
        open(visitor, "only=MISSED");
        visitor.assertGood();
        open(visitor, "state=CONTINUING");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_keeper_enters_what_came_and_completes_it(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("周试岚");
        page.navigate("/instructions/new");
        visitor.assertGood();
        page.locator("[name=kind]").selectOption("DEPLOYMENT");
        page.locator("[name=level]").selectOption("ACADEMY");
        page.locator("[name=title]").fill("机密★10年 页面试验");
        page.locator("[name=number]").fill("试〔2026〕页面1号");
        var submit = page.locator(".dj-page-form form button").last();
        submit.click();
        assertThat(page.locator(".dj-field-bad")).containsText("密级标志");
        assertThat(page.locator("[name=number]")).hasValue("试〔2026〕页面1号");
        visitor.assertGood();
        page.locator("[name=title]").fill("页面试验来文");
        page.locator(".dj-page-form form button").last().click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#next")).containsText("登记");
        Locator next = page.locator("#next");
        next.locator("[name=issuedOn]")
                .fill(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                        .toString());
        next.locator("[name=summary]").fill("公开发布的要点");
        next.locator("form button").last().click();
        assertThat(page.locator("#study")).containsText("还没有会议以第一议题学习");
        assertThat(page.locator(".dj-road [aria-current=step]")).containsText("登记");
        visitor.assertGood();
        visitor.takeUpPhone();
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints())
                .as("the one refusal")
                .allMatch(each -> each.contains("409"));
    }
}
