package org.ronghe.orgstructure.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** A recorder plans, holds and writes down a meeting in a browser; the secretary signs it. */
@InTheServer
class MeetingPageIT {
    private Visitor visitor;
    private Page page;

    @Test
    void from_the_plan_of_a_meeting_to_its_signed_minutes(TheServer server, Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        var road = new MeetingRoad(server);

        visitor.signIn("钱试一");
        page.navigate("/meetings");
        visitor.assertGood();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新建会议"))
                .first()
                .click();
        page.waitForURL("**/meetings/new");
        visitor.assertGood();
        page.getByLabel("会议类型").selectOption("BRANCH_COMMITTEE");
        page.getByLabel("组织", new Page.GetByLabelOptions().setExact(true))
                .selectOption(String.valueOf(road.unit("ZB-L01")));
        page.getByLabel("会议名称").fill(road.words);
        page.getByLabel("日期").fill(TODAY.toString());
        page.getByLabel("开始时间").fill("00:00");
        page.getByLabel("地点").fill("302");
        send(page.locator("form[action='/meetings'].dj-form"), "meetings");
        page.waitForURL(Pattern.compile(".*/meetings/\\d+$"));
        var path = page.url().replaceFirst("^https?://[^/]+", "");
        assertThat(page.locator("#roll")).containsText("范试石");
        assertThat(page.locator("#point-1")).containsText("固定首项");
        // the button is there and says what is missing
        assertThat(page.locator("#next")).containsText("第一议题没有写学习内容");
        visitor.assertGood();

        page.locator("#point-1 summary").first().click();
        page.locator("#point-1 form[action$='/study'] [name=title]").fill("学习材料 " + road.words);
        page.locator("#point-1 form[action$='/study'] [name=receivedOn]")
                .fill(TODAY.minusDays(20).toString());
        send(page.locator("#point-1 form[action$='/study']"), "study");
        page.navigate(path);
        assertThat(page.locator("#point-1")).containsText("第 20 天，超过 15 天");
        page.locator("#step-ARRANGE summary").click();
        page.locator("#step-ARRANGE [name=kind]").selectOption("DECISION");
        page.locator("#step-ARRANGE [name=title]").fill("评先");
        send(page.locator("#step-ARRANGE form"), "points");
        page.navigate(path);
        send(page.locator("#next form"), "notice");
        page.navigate(path);
        send(page.locator("#next form"), "opening");

        page.navigate(path);
        for (var present : page.locator("#roll-form input[value=PRESENT]").all()) {
            present.check();
        }
        visitor.assertGood();
        send(page.locator("#roll-form"), "roll");
        page.navigate(path);
        assertThat(page.locator("#roll")).containsText("满足");
        page.locator("#point-2 summary").nth(1).click();
        page.locator("#point-2 form[action$='/vote'] [name=yes]").fill("4");
        page.locator("#point-2 form[action$='/vote'] [name=no]").fill("0");
        page.locator("#point-2 form[action$='/vote'] [name=abstain]").fill("0");
        var refused = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/vote"),
                () -> page.locator("#point-2 form[action$='/vote'] button").click());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(page.locator("body")).containsText("赞成 4 + 反对 0 + 弃权 0 = 4，少于实到 5 人");
        page.navigate(path);
        page.locator("#point-2 summary").nth(1).click();
        page.locator("#point-2 form[action$='/vote'] [name=yes]").fill("5");
        page.locator("#point-2 form[action$='/vote'] [name=no]").fill("0");
        page.locator("#point-2 form[action$='/vote'] [name=abstain]").fill("0");
        send(page.locator("#point-2 form[action$='/vote']"), "vote");
        page.navigate(path);
        assertThat(page.locator("#point-2")).containsText("通过");
        page.locator("#point-1 summary").first().click();
        page.locator("#point-1 form[action$='/study'] [name=lead]").fill("范试石");
        page.locator("#point-1 form[action$='/study'] [name=discussion]").fill("结合任务研讨");
        page.locator("#point-1 form[action$='/study'] [name=outcome]").selectOption("STUDY_ONLY");
        visitor.assertGood();
        send(page.locator("#point-1 form[action$='/study']"), "study");
        page.navigate(path);
        page.locator("#next [name=ends]").fill("00:01");
        send(page.locator("#next form"), "adjournment");
        page.navigate(path);
        send(page.locator("#next form"), "submission");
        page.navigate(path);
        assertThat(page.locator("#next")).containsText("由主持人办理");

        visitor.signIn("范试石");
        page.navigate("/?all=true");
        assertThat(page.locator("a[href='" + path + "']").first()).isVisible();
        page.navigate(path);
        visitor.assertGood();
        send(page.locator("#next form"), "signing");
        page.navigate(path);
        assertThat(page.locator("main")).containsText("核对一致");
        assertThat(page.locator(".dj-road [aria-current=step]")).hasText("归档");
        page.locator("#point-2 summary").first().click();
        page.locator("#point-2 form[action$='/items'] [name=text]").fill("排出轮值表 " + road.words);
        page.locator("#point-2 form[action$='/items'] [name=ownerUnit]")
                .selectOption(String.valueOf(road.unit("ZB-L01")));
        page.locator("#point-2 form[action$='/items'] [name=responsible]").fill("钱试一");
        page.locator("#point-2 form[action$='/items'] [name=due]")
                .fill(TODAY.plusDays(9).toString());
        send(page.locator("#point-2 form[action$='/items']"), "items");
        page.navigate(path);
        assertThat(page.locator("#items")).containsText("钱试一");
        var item = page.locator("#items a").first().getAttribute("href");
        visitor.assertGood();
        for (var each :
                new String[] {"/meetings/items", item, "/meetings/late", path + "/steps/ADD", item + "/steps/CHANGE"}) {
            page.navigate(each);
            visitor.assertGood();
        }
        page.navigate("/meetings/items?lang=en");
        visitor.assertGood();

        visitor.takeUpPhone();
        for (var each : new String[] {"/meetings", path, "/meetings/items", item, "/meetings/new"}) {
            page.navigate(each);
            visitor.assertGood();
        }
        assertThat(visitor.complaints().stream()
                        .filter(line -> !line.contains("409"))
                        .toList())
                .isEmpty();
    }

    private void send(Locator form, String noun) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> form.locator("button").last().click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
        page.waitForLoadState();
    }
}
