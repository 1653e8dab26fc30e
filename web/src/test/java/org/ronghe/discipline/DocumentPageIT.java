package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** A notice and its document in a browser, the buttons on the other pages, and the templates behind them. */
@InTheServer
class DocumentPageIT {
    private final String title = "关于试验页面" + UUID.randomUUID().toString().substring(0, 6) + "的通知";

    private static void signIn(Visitor visitor, String name) {
        var page = visitor.page();
        page.navigate("about:blank");
        visitor.context().clearCookies();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        assertThat(page.locator(".dj-who b")).hasText(name);
    }

    private static void assertGood(Visitor visitor) {
        var page = visitor.page();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as(page.url())
                .doesNotContainPattern("(?<!\\{)\\{\\d}")
                .doesNotContainPattern("(?m)^[a-z]+(\\.[a-z-]+)+$");
        visitor.assertAccessible();
    }

    private static String downloaded(Page page, String link) {
        return page.waitForDownload(() -> page.locator(link).first().click()).suggestedFilename();
    }

    @Test
    void a_notice_is_written_signed_and_taken_away(TheServer server, Visitor visitor) {
        var page = visitor.page();
        signIn(visitor, "方试宁");
        page.navigate("/discipline/notices/new");
        assertGood(visitor);
        var draft = page.locator("form[action='/discipline/notices']");
        draft.locator("[name=title]").fill(title);
        draft.locator("[name=issuer]").fill(String.valueOf(server.person("qinshichuan")));
        draft.locator("button").click();
        assertThat(page.locator("h1")).hasText(title);
        var path = page.url();
        assertThat(page.locator("#guard-PROPOSE")).containsText("还没有写正文");
        assertGood(visitor);
        page.navigate(path + "/steps/REVISE");
        assertGood(visitor);
        var text = page.locator("form[action$='/text']");
        text.locator("[name=addressee]").fill("各部门");
        text.locator("[name=body]").fill("请按周填报台账。");
        text.locator("button").click();
        page.locator("form[action$='/proposal'] button").click();
        assertThat(page.locator(".dj-road [aria-current]")).hasText("待签发");

        signIn(visitor, "秦试川");
        page.navigate(path);
        page.locator("form[action$='/issuing'] button").click();
        assertThat(page.locator(".dj-road [aria-current]")).hasText("已签发");
        assertThat(downloaded(page, "a[href$='/document']"))
                .startsWith("通知")
                .contains("〔")
                .endsWith(".docx");
        page.navigate("/discipline/notices");
        assertGood(visitor);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void figures_round_finding_and_templates_offer_their_files(TheServer server, Visitor visitor) {
        var page = visitor.page();
        signIn(visitor, "方试宁");
        page.navigate("/discipline/figures");
        assertGood(visitor);
        page.locator("summary:has-text('下载公文')").click();
        assertThat(downloaded(page, "a[href*='/figures/report']")).contains("整改进展情况报告");
        var round = server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
        page.navigate("/discipline/rounds/" + round);
        assertGood(visitor);
        page.locator("summary:has-text('下载公文')").click();
        assertThat(downloaded(page, "a[href*='/figures/plan']")).contains("整改方案");
        page.navigate("/discipline/rounds/findings/"
                + server.number("SELECT min(id) FROM discipline.finding WHERE round_id = ?", round));
        assertGood(visitor);
        assertThat(downloaded(page, "a[href*='/packs/findings/']"))
                .startsWith("证据包")
                .endsWith(".zip");

        signIn(visitor, "系试统");
        page.navigate("/admin/templates");
        assertThat(page.locator("h1")).hasText("公文模板");
        assertGood(visitor);
        assertThat(downloaded(page, "#template-letter a[href$='/file']")).endsWith(".docx");
        assertThat(visitor.complaints()).isEmpty();
    }
}
