package org.ronghe.orgstructure.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Yearly reports in a browser: a secretary writes beside the facts, the office sees what is missing. */
@InTheServer
class SecretaryReportPageIT {
    @Test
    void a_secretary_writes_the_report_beside_the_facts(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("薛试生");
        page.navigate("/secretary-reports");
        visitor.assertGood();
        page.locator("#secretary-reports tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/secretary-reports/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#next-title")).hasText("撰写");
        assertThat(page.locator("#facts tbody tr").first()).isVisible();
        page.locator("#next").getByLabel("做法与成效").fill("检验做法");
        page.locator("#next").getByLabel("存在问题").fill("检验问题");
        page.locator("#next").getByLabel("下一步打算").fill("检验打算");
        page.locator("#next button").last().click();
        assertThat(page.locator("#words")).containsText("检验打算");
        assertThat(page.locator("#next-title")).hasText("提交");
        visitor.takeUpPhone();
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_office_opens_reports_for_all_and_reads_frozen_facts(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/secretary-reports");
        visitor.assertGood();
        page.locator("#opening summary").click();
        visitor.assertGood();
        page.locator("#opening button").click();
        page.waitForURL(Pattern.compile(".*/secretary-reports\\?year=\\d+"));
        page.navigate("/secretary-reports?state=FILED");
        page.locator("#secretary-reports tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/secretary-reports/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#facts")).containsText("与提交时一致");
        visitor.takeUpPhone();
        visitor.assertGood();
        page.navigate("/secretary-reports?lang=en");
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
