package org.ronghe.talent.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Talent programmes in a browser: the board, lists and sheets, as applicant, reviewer and personnel. */
@InTheServer
class TalentPageIT {
    private static final Pattern SHEET = Pattern.compile(".*/talent/applications/\\d+");
    private static final Pattern CYCLE = Pattern.compile(".*/talent/cycles/\\d+");

    private static void open(Visitor visitor, String filter) {
        visitor.page().navigate("/talent/applications?" + filter);
        visitor.page().locator("#applications tbody a").first().click();
        visitor.page().waitForURL(SHEET);
    }

    @Test
    void an_applicant_sees_the_board_the_own_road_and_who_opened_it(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("冯试桐");
        page.navigate("/talent/applications?state=SELECTED");
        page.locator("#applications tbody tr", new Page.LocatorOptions().setHasText("孙试二"))
                .locator("a")
                .first()
                .click();
        page.waitForURL(SHEET);
        visitor.signIn("孙试二");
        page.navigate("/talent");
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("人才计划");
        assertThat(page.locator("#board tbody tr")).not().hasCount(0);
        assertThat(page.locator("#mine")).containsText("入选");
        assertThat(page.locator("#dates")).containsText("中期报告截止");
        visitor.assertGood();
        page.locator("#mine a.dj-btn").click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#opened")).containsText("人事处");
        assertThat(page.locator("#reviews")).hasCount(0);
        assertThat(page.locator("#next")).containsText("交中期报告");
        visitor.assertGood();
        visitor.takeUpPhone();
        visitor.assertGood();
        page.navigate("/talent");
        visitor.assertGood();
        page.navigate("/talent/applications/new");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void personnel_sees_lists_cycles_and_what_each_application_lacks(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("冯试桐");
        page.navigate("/talent/applications");
        visitor.assertGood();
        page.locator("select[name=only]").selectOption("OBJECTED");
        page.waitForURL(Pattern.compile(".*only=OBJECTED.*"));
        page.locator("#applications tbody a").first().click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#objections")).containsText("答复异议");
        visitor.assertGood();
        for (var state : new String[] {"SUBMITTED", "RETURNED", "REVIEWING", "CONCLUDED", "NOT_SELECTED"}) {
            open(visitor, "state=" + state);
            visitor.assertGood();
        }
        page.navigate("/talent/cycles?q=演示");
        visitor.assertGood();
        page.locator("#cycles tbody a").first().click();
        page.waitForURL(CYCLE);
        assertThat(page.locator("#criteria tbody tr")).hasCount(3);
        visitor.assertGood();
        page.navigate("/talent/cycles/new");
        visitor.assertGood();
        page.navigate("/talent/programmes");
        visitor.assertGood();

        visitor.takeUpPhone();
        page.navigate("/talent/applications");
        visitor.assertGood();
        page.navigate("/talent/cycles");
        visitor.assertGood();
        open(visitor, "state=REVIEWING");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_reviewer_is_told_what_is_missing_and_hands_in_a_review(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("倪试温");
        page.navigate("/talent/applications?state=REVIEWING");
        page.locator("#applications tbody tr", new Page.LocatorOptions().setHasText("陶试然"))
                .locator("a")
                .click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#reviews")).containsText("还没有可看的评审意见");
        var next = page.locator("#next");
        assertThat(next).containsText("交评审意见");
        visitor.assertGood();
        next.locator("[name='marks[0].mark']").fill("99");
        next.locator("[name='marks[1].mark']").fill("20");
        next.locator("[name='marks[2].mark']").fill("20");
        next.locator("[name=words]").fill("设想可行");
        next.locator("[name=noConflict]").check();
        next.locator("form button").last().click();
        assertThat(page.locator(".dj-field-bad")).containsText("最高");
        assertThat(page.locator("[name=words]").first()).hasValue("设想可行");
        page.locator("[name='marks[0].mark']").first().fill("30");
        page.locator("form:has([name='marks[0].mark']) button").last().click();
        page.waitForURL(SHEET);
        assertThat(page.locator("#reviews tbody tr")).hasCount(2);
        visitor.assertGood();
    }
}
