package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/**
 * The road of a look-back in a browser: a sample is drawn and drawn again, one look-back planned, checked and answered.
 */
@InTheServer
class LookBackPageIT {
    private Visitor visitor;
    private Page page;

    @Test
    void from_the_sample_to_the_proposal_to_reopen(TheServer server, Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        var road = Road.beginIn(server, "回头看页面轮次 " + UUID.randomUUID()).closed();
        visitor.signIn("方试宁");
        page.navigate("/discipline/look-back-samples");
        visitor.assertTidy();
        var form = page.locator("form[method=post][action$='/look-back-samples']");
        if (!form.isVisible()) {
            page.locator("details")
                    .filter(new Locator.FilterOptions().setHas(form))
                    .locator("summary")
                    .click();
        }
        form.locator("[name=round]").selectOption(String.valueOf(road.round));
        form.locator("[name=size]").fill("1");
        send(form, "look-back-samples");
        assertThat(page.locator("#seed")).hasText(Pattern.compile("^[0-9a-f]{32}$"));
        visitor.assertTidy();
        visitor.assertAccessible();
        var sample = page.url();
        page.navigate(sample + "/redraw");
        assertThat(page.locator("#verdict")).hasText("重抽结果一致。");
        visitor.assertTidy();
        visitor.assertAccessible();

        page.navigate(sample);
        page.locator("a[href*='/look-backs/new']").click();
        page.waitForURL("**/look-backs/new**");
        var plan = page.locator("form[action$='/look-backs']");
        plan.locator("[name=measure]").fill("抽查台账");
        plan.locator("[name=threshold]").fill("同类问题零新增");
        plan.locator("[name=due]").fill(Road.TODAY.plusDays(3).toString());
        plan.locator("[name=checker]").fill(String.valueOf(server.person("luoshiqing")));
        plan.locator("button").click();
        assertThat(page.locator("body")).containsText("是任务");
        assertThat(page.locator("body")).containsText("不能核查");
        var again = page.locator("form[action$='/look-backs']");
        assertThat(again.locator("[name=measure]")).hasValue("抽查台账");
        again.locator("[name=checker]").fill(String.valueOf(server.person("jiangshili")));
        send(again, "look-backs");
        assertThat(page.locator(".dj-road [aria-current]")).hasText("待核查");
        var path = page.url();

        visitor.signIn("蒋试立");
        page.navigate(path);
        visitor.assertTidy();
        visitor.assertAccessible();
        assertThat(page.locator("#guard-REPORT")).containsText("还没有上传核查材料");
        page.locator("#proof-file")
                .setInputFiles(new FilePayload("核查记录.txt", "text/plain", road.words.getBytes(StandardCharsets.UTF_8)));
        send(page.locator("form.dj-upload"), "evidence");
        page.navigate(path);
        var report = page.locator("form[action$='/report']");
        report.locator("[name=result]").selectOption("REBOUND");
        report.locator("[name=words]").fill("同类问题再次出现。");
        send(report, "report");

        visitor.signIn("何试清");
        page.navigate(path);
        assertThat(page.locator(".dj-road [aria-current]")).hasText("已核查");
        assertThat(page.locator("#proposal")).containsText("反弹");
        visitor.assertTidy();
        visitor.assertAccessible();
        page.navigate("/discipline/look-backs?proposal=OPEN&round=" + road.round);
        assertThat(page.locator("#look-backs tbody tr")).hasCount(1);
        visitor.assertTidy();
        visitor.assertAccessible();
        page.navigate(road.path());
        assertThat(page.locator("#look-backs")).containsText("建议重开");
        page.navigate("/discipline/rounds/findings/" + road.finding + "#repeats");
        visitor.assertTidy();
        visitor.assertAccessible();
        // the browser notes the one refusal that was asked for
        assertThat(visitor.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("409 (Conflict)"));
    }

    private void send(Locator form, String noun) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> form.locator("button").click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
        page.waitForLoadState();
    }
}
