package org.ronghe.orgstructure.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.HandoverRoad.TODAY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** The road of a handover in a browser: a post ends with a successor, the office empties what is left on its desk. */
@InTheServer
class HandoverPageIT {
    private Visitor visitor;
    private Page page;

    @Test
    void from_the_end_of_a_post_to_the_empty_list(TheServer server, Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        var road = new HandoverRoad(server);
        long work = road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));
        long accepted = road.task("D-CW", road.colleague, server.person("baishiyu"), road.holder);

        visitor.signIn("安试全");
        page.navigate("/people/" + road.holder + "/posts/" + road.post + "/ending");
        assertThat(page.locator("main")).containsText("交接清单");
        visitor.assertTidy();
        visitor.assertAccessible();
        var form = page.locator("form[action$='/ending']");
        form.locator("[name=on]").fill(TODAY.minusDays(1).toString());
        form.locator("[name=reason]").fill("岗位调整");
        form.locator("[name=successor]").fill(String.valueOf(road.colleague));
        form.locator("button").click();
        var ended = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/ending"),
                () -> page.locator("#confirm [data-act]").click());
        assertThat(ended.status()).isEqualTo(303);
        page.navigate("/people/" + road.holder);
        assertThat(page.locator("main")).containsText(TODAY.minusDays(1).toString());

        visitor.signIn("方试宁");
        page.navigate("/?all=true");
        var path = "/handovers/" + road.list();
        assertThat(page.locator("a[href='" + path + "']").first()).isVisible();
        page.navigate(path);
        visitor.assertTidy();
        visitor.assertAccessible();
        var lines = page.locator("table tbody tr");
        assertThat(lines).hasCount(2);
        assertThat(lines.nth(0)).containsText("所涉任务的责任人");
        assertThat(lines.nth(1)).containsText("随任职接办");
        page.navigate(lines.nth(0).getByRole(AriaRole.LINK).last().getAttribute("href"));
        visitor.assertTidy();
        visitor.assertAccessible();
        var giving = page.locator("form[action$='/taking-over']");
        assertThat(giving.locator("option[value='" + road.colleague + "']")).hasCount(0);
        giving.locator("[name=taker]").selectOption(String.valueOf(server.person("heshiqing")));
        send(giving, "taking-over");
        page.navigate(path);
        assertThat(page.locator("header.dj-page-head")).containsText("已办结");
        assertThat(page.locator("table tbody")).containsText("方试宁安排");

        page.navigate("/discipline/rectifications/" + work);
        assertThat(page.locator(".dj-events")).containsText("责任人由祖试交（副主任");
        assertThat(page.locator(".dj-events")).containsText("系统");
        page.navigate("/discipline/rectifications/" + accepted);
        assertThat(page.locator(".dj-events")).containsText("方试宁（整改办主任");
        page.navigate("/handovers");
        visitor.assertTidy();
        visitor.assertAccessible();

        visitor.takeUpPhone();
        for (var each : new String[] {"/handovers", path}) {
            page.navigate(each);
            visitor.assertTidy();
            visitor.assertAccessible();
        }
        assertThat(visitor.complaints()).isEmpty();
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
