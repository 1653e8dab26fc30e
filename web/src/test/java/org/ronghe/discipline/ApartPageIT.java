package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** The road of a deferral and of a disagreement in a browser, by the people whose steps they are. */
@InTheServer
class ApartPageIT {
    private Visitor visitor;
    private Page page;
    private Road road;

    @Test
    void a_task_is_deferred_looked_at_again_late_and_disputed(TheServer server, Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        road = Road.beginIn(server, "暂缓页面轮次 " + UUID.randomUUID()).signed();

        visitor.signIn("罗试青");
        step("ASK_DEFERRAL");
        page.locator("[name=reason]").fill("配套办法正在修订");
        page.locator("[name=condition]").fill("办法印发后恢复");
        page.locator("[name=reviewOn]").fill(Road.TODAY.plusDays(300).toString());
        page.locator("form[action$='/deferrals'] button").click();
        assertThat(page.locator("main")).containsText("回看日应在");
        assertThat(page.locator("[name=reason]")).hasValue("配套办法正在修订");
        page.locator("[name=reviewOn]").fill(Road.TODAY.plusDays(30).toString());
        send("deferrals");
        assertThat(page.locator("#deferrals")).containsText("待批");
        visitor.assertAccessible();

        visitor.signIn("白试羽");
        step("DECIDE_DEFERRAL");
        page.locator("[name=yes]").selectOption("true");
        page.locator("[name=opinion]").fill("同意");
        send("deferral-decision");
        assertThat(page.locator(".dj-record")).containsText("暂缓");
        assertThat(page.locator(".dj-dues")).containsText("30 天后回看");
        visitor.assertTidy();

        server.update("UPDATE discipline.task SET review_on = ? WHERE id = ?", Road.TODAY.minusDays(2), road.id);
        server.update(
                "UPDATE discipline.task_line SET review_on = ? WHERE task_id = ? AND valid_to = 'infinity'",
                Road.TODAY.minusDays(2),
                road.id);
        page.navigate("/discipline/rectifications?round=" + road.round);
        page.locator(".dj-tabs a[href*='reviewLate']").click();
        assertThat(page.locator("tr[data-row]")).hasCount(1);
        assertThat(page.locator("tr[data-row]")).containsText("复核逾期 2 天");
        assertThat(page.locator(".dj-chip")).containsText("复核逾期");
        visitor.assertTidy();
        visitor.assertAccessible();
        page.navigate("/discipline/figures?round=" + road.round);
        assertThat(page.locator("[data-figure='review-late']")).hasText("1");
        visitor.assertTidy();
        visitor.assertAccessible();

        page.navigate(road.path());
        page.locator("[name=outcome]").selectOption("TAKEN_UP");
        page.locator("form[action$='/deferral-review'] [name=reason]").fill("条件已具备");
        send("deferral-review");
        assertThat(page.locator(".dj-road [aria-current]")).hasText("整改中");

        visitor.signIn("秦试川");
        step("DISPUTE");
        page.locator("[name=subject]").selectOption("FINDING");
        page.locator("[name=reason]").fill("问题与事实不符");
        send("disputes");
        assertThat(page.locator("#disputes")).containsText("待裁定");
        visitor.signIn("白试羽");
        page.navigate(road.path());
        page.locator("[name=ruling]").selectOption("REJECTED");
        page.locator("form[action$='/dispute-decision'] [name=opinion]").fill("事实清楚");
        send("dispute-decision");
        assertThat(page.locator("#disputes")).containsText("不成立");
        visitor.assertAccessible();
        assertThat(visitor.complaints()).as("the one refusal").hasSize(1).allMatch(each -> each.contains("409"));
    }

    private void step(String step) {
        page.navigate(road.path() + "/steps/" + step);
        visitor.assertTidy();
    }

    private void send(String noun) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> page.locator("form[action$='/" + noun + "'] button").click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
        page.waitForURL("**" + road.path());
    }
}
