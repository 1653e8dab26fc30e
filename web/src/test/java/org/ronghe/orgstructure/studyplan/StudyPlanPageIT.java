package org.ronghe.orgstructure.studyplan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/** Plans of the centre group in a browser: from the plan to a meeting, and a plan under way. */
@InTheServer
class StudyPlanPageIT {
    @Test
    void the_office_goes_from_the_plan_to_a_meeting_and_from_the_archive_to_the_minutes(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/study-plans?state=ISSUED");
        visitor.assertGood();
        page.locator("#study-plans tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/study-plans/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#sessions")).containsText("应到");
        page.locator("#sessions tbody a.dj-btn").first().click();
        page.waitForURL(Pattern.compile(".*/meetings/new\\?kind=STUDY_CENTRE&session=\\d+"));
        visitor.assertGood();
        assertThat(page.getByLabel("学习计划场次")).not().hasValue("");
        page.navigate("/study-plans/sessions?standing=HELD");
        visitor.assertGood();
        page.locator("#sessions td.dj-day a").first().click();
        page.waitForURL(Pattern.compile(".*/meetings/\\d+"));
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_plan_under_way_is_written_on_a_desk_and_read_on_a_phone(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/study-plans/new");
        visitor.assertGood();
        page.locator("main form button").last().click();
        page.waitForURL(Pattern.compile(".*/study-plans/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#next-title")).hasText("添加场次");
        visitor.takeUpPhone();
        visitor.assertGood();
        for (var path : new String[] {"/study-plans/sessions", "/study-plans?lang=en"}) {
            page.navigate(path);
            visitor.assertGood();
        }
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
