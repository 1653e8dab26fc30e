package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** The road of a supervision order in a browser, by the several people whose steps they are. */
@InTheServer
class OrderPageIT {
    private Visitor visitor;
    private Page page;
    private OrderRoad road;

    @BeforeEach
    void arrive(TheServer server, Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        road = new OrderRoad(server, false);
    }

    @Test
    void from_issue_to_completion_by_several_people() {
        road.drafted().registered();

        visitor.signIn("秦试川");
        take("issuing");
        assertStands("已交办");
        visitor.signIn("蒋试立");
        take("receipt");
        take("progress", "text", "已成立工作小组。");
        open();
        assertThat(page.locator("#guard-REPORT")).containsText("还没有上传证据");
        page.locator("#proof-file")
                .setInputFiles(new FilePayload("材料.txt", "text/plain", road.matter.getBytes(StandardCharsets.UTF_8)));
        send(page.locator("form.dj-upload"), "evidence");
        take("reply", "reply", "已办理，材料见附件。");
        visitor.signIn("沈试岳");
        take("consent", "opinion", "同意");
        visitor.signIn("蒋试立");
        take("report");
        assertStands("已反馈");

        visitor.signIn("周试岚");
        open();
        var check = page.locator("form[action$='/check']");
        for (var box : new String[] {"factsClear", "problemSolved", "formRight"}) {
            check.locator("[name=" + box + "]").check();
        }
        check.locator("[name=opinion]").fill("查阅材料，事项已落实。");
        send(check, "check");
        visitor.signIn("秦试川");
        take("conclusion", "conclusion", "办结");
        assertStands("已办结");

        page.navigate(road.path() + "/print");
        visitor.assertTidy();
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(15);
        visitor.assertAccessible();
        page.navigate("/discipline/orders?q=" + road.matter.substring(5));
        visitor.assertTidy();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_office_makes_a_draft_from_a_proposal_with_one_act() {
        visitor.signIn("周试岚");
        page.navigate("/discipline/orders/suggestions");
        visitor.assertTidy();
        visitor.assertAccessible();
        var first = page.locator("tbody tr").first();
        var code = first.locator("td a").first().innerText();
        var supervisor = road.supervisor;
        var rows = page.locator("tbody tr").count();
        assertThat(new String(
                                supervisor
                                        .file("/discipline/orders/suggestions?as=csv")
                                        .body(),
                                StandardCharsets.UTF_8)
                        .lines()
                        .count())
                .isEqualTo(1 + rows);
        assertThat(new String(
                        supervisor.file("/discipline/orders/suggestions?as=csv").body(), StandardCharsets.UTF_8))
                .contains(code);
        assertThat(supervisor.file("/discipline/orders/suggestions?as=xlsx").body())
                .startsWith('P', 'K');

        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("拟督办单"))
                .click();

        assertThat(page.locator(".dj-road [aria-current]")).hasText("拟办");
        assertThat(page.locator("h1")).containsText(code);
        assertThat(page.locator("#guard-REGISTER")).containsText("还没有定签发领导");
        page.navigate("/discipline/orders/suggestions");
        assertThat(page.locator("tbody")).not().containsText(code);
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Takes one step by its form, which may be folded up, and opens the order again. */
    private void take(String noun, String... fields) {
        open();
        var form = page.locator("form[action$='/" + noun + "']");
        if (!form.isVisible()) {
            page.locator("details")
                    .filter(new Locator.FilterOptions().setHas(form))
                    .locator("summary")
                    .click();
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.locator("[name='" + fields[i] + "']").fill(fields[i + 1]);
        }
        send(form, noun);
        open();
    }

    private void send(Locator form, String noun) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> form.locator("button").click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
    }

    private void open() {
        page.navigate(road.path());
        visitor.assertTidy();
    }

    private void assertStands(String state) {
        open();
        assertThat(page.locator(".dj-road [aria-current]")).hasText(state);
        visitor.assertAccessible();
    }
}
