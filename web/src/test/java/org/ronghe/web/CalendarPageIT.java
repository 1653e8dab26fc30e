package org.ronghe.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The calendar in a browser: look, hand in a file, read what is wrong with it. */
@InTheServer
class CalendarPageIT {
    @Test
    void the_keeper_sees_the_years_hands_in_a_file_and_reads_what_is_wrong_row_by_row(
            TheServer server, Visitor visitor) {
        var page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^系试统")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("系试统");
        page.navigate("/admin/calendar?year=2026");
        assertThat(page.locator("h1")).hasText("工作日历");
        visitor.assertAccessible();
        page.navigate("/admin/calendar");
        visitor.assertAccessible();
        page.locator("#calendar-file")
                .setInputFiles(new FilePayload(
                        "2028.csv",
                        "text/csv",
                        "年度,日期,安排,名称,依据,状态\n2028,2028-01-01,休息,元旦,示例通知,暂定\n2028,2027-01-01,休息,元旦,示例通知,暂定\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action='/admin/calendar/loads'] button").click();

        assertThat(page.locator("h1")).hasText("日历载入预览");
        assertThat(page.locator("tbody")).containsText("2027-01-01 不在 2028 年");
        assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
        visitor.assertAccessible();
        assertThat(page.locator("body").innerText()).doesNotContainPattern("\\{\\d}");
        assertThat(visitor.complaints()).isEmpty();
    }
}
