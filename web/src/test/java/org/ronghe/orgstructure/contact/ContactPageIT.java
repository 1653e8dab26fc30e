package org.ronghe.orgstructure.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Contacts in a browser: the Party office goes from a figure to its rows, a committee member plans a visit. */
@InTheServer
class ContactPageIT {
    @Test
    void a_figure_opens_its_rows_and_a_branch_without_contact_gets_one(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/contacts");
        visitor.assertGood();
        assertThat(page.locator("#menu > a[aria-current=page]")).hasText("联系制度");
        page.locator("[data-figure='NO_CONTACT']").click();
        page.waitForURL(Pattern.compile(".*only=NO_CONTACT.*"));
        page.locator("#contacts tbody td a").first().click();
        page.waitForURL(Pattern.compile(".*/contacts/new\\?kind=.*&branch=.*"));
        visitor.assertGood();
        page.navigate("/contacts/kinds");
        visitor.assertGood();
        page.navigate("/contacts/visits");
        visitor.assertGood();
        page.locator("#visits tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/contacts/visits/\\d+"));
        visitor.assertGood();

        visitor.takeUpPhone();
        for (var path : new String[] {"/contacts", "/contacts/visits", "/contacts/kinds"}) {
            page.navigate(path);
            visitor.assertGood();
        }
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_committee_member_plans_a_visit_from_the_contact(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("沈试岳");
        page.navigate("/contacts");
        visitor.assertGood();
        page.locator("#contacts tbody th a").first().click();
        page.waitForURL(Pattern.compile(".*/contacts/\\d+"));
        visitor.assertGood();
        var planned = LocalDate.now(OfficeClock.OFFICE).plusMonths(20).toString();
        page.locator("#plan input[type=date]").fill(planned);
        page.locator("#plan button").click();
        page.waitForURL(Pattern.compile(".*/contacts/visits/\\d+"));
        assertThat(page.locator("main")).containsText(planned);
        visitor.assertGood();
        page.locator("#step-CANCEL summary").click();
        page.locator("#step-CANCEL textarea").fill("试验取消");
        page.locator("#step-CANCEL button").click();
        visitor.page()
                .locator("dialog button.dj-btn-danger, dialog button")
                .last()
                .click();
        assertThat(page.locator("main")).containsText("已取消");
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
