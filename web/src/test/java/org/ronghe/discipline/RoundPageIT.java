package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/**
 * Somebody enters the pool and a round asks for its authorisation, in a browser, by the people whose steps it takes.
 */
@InTheServer
class RoundPageIT {
    private final String name = "试验轮次 " + UUID.randomUUID();
    private Visitor visitor;
    private Page page;
    private TheServer server;
    private String path = "";

    @BeforeEach
    void arrive(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
    }

    @Test
    void somebody_recommended_consents_and_pledges_and_stands_in_the_pool() {
        visitor.signIn("方试宁");
        page.navigate("/discipline/inspectors/new");
        visitor.assertTidy();
        page.locator("form[action$='/inspectors'] [name=person]").fill(String.valueOf(server.person("shishishi")));
        page.locator("form[action$='/inspectors'] [name=speciality]").selectOption("ASSETS");
        page.locator("form[action$='/inspectors'] button").click();
        assertThat(page.locator("h1")).hasText("施试十");
        path = page.url();
        assertThat(page.locator("#guard-CHECK")).containsText("本人还没有同意");

        visitor.signIn("施试十");
        take("consent", "agreed");
        take("pledge", "pledged");
        take("relations", "unit", unit("L10"), "kinship", "SPOUSE");
        assertThat(page.locator("#relations")).containsText("配偶");
        visitor.signIn("冯试桐");
        take("confirmation", "partyMember trained");
        visitor.signIn("何试清");
        take("check", "noSanction");
        visitor.signIn("林试远");
        take("admission");
        assertThat(page.locator(".dj-road [aria-current]")).hasText("在库");
        assertThat(page.locator("#relations")).hasCount(0);
        looked();

        visitor.signIn("方试宁");
        path = "/discipline/inspectors?q=施试十";
        open();
        assertThat(page.locator("tbody tr")).hasCount(1);
        looked();
    }

    @Test
    void a_round_is_planned_and_refuses_whoever_must_stand_aside() {
        visitor.signIn("方试宁");
        page.navigate("/discipline/rounds/new");
        assertThat(page.locator("main")).containsText("访谈记录、问题线索和反映人姓名不在本系统登记");
        visitor.assertTidy();
        page.locator("form[action$='/plans'] [name=name]").fill(name);
        page.locator("form[action$='/plans'] [name=level]").selectOption("INTERNAL");
        page.locator("form[action$='/plans'] button").click();
        assertThat(page.locator("h1")).hasText(name);
        path = page.url();
        assertThat(page.locator("#guard-PROPOSE")).containsText("还没有选被巡视单位");
        take("plan", "target", unit("L03"), "periodFrom", "2027-01-04", "periodTo", "2027-01-22");
        assertThat(page.locator("#plan")).containsText("2027");

        open();
        var form = unfolded("team");
        form.locator("[name=inspector]")
                .selectOption(String.valueOf(server.number(
                        "SELECT id FROM discipline.inspector WHERE person_id = ? AND state = 'IN_POOL'",
                        server.person("gongshizi"))));
        form.locator("[name=post]").selectOption("LEADER");
        form.locator("button").click();
        assertThat(page.locator("main h2").filter(new Locator.FilterOptions().setHasText("龚试子 不能抽用")))
                .isVisible();
        assertThat(page.getByText("本人所在单位").first()).isVisible();
        looked();

        path = "/discipline/rounds?q=" + name.substring(5);
        open();
        assertThat(page.locator("tbody tr")).hasCount(1);
        looked();
        path = "/discipline/figures";
        open();
        assertThat(page.locator(".dj-countdown")).containsText("集中整改期至");
        assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    private String unit(String code) {
        return String.valueOf(server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code));
    }

    private Locator unfolded(String noun) {
        var form = page.locator("form[action$='/" + noun + "']");
        if (!form.isVisible()) {
            page.locator("details")
                    .filter(new Locator.FilterOptions().setHas(form))
                    .locator("summary")
                    .click();
        }
        return form;
    }

    /**
     * Takes one step by its form, which may be folded up, and opens the record again; a lone field is a box to tick.
     */
    private void take(String noun, String... fields) {
        open();
        var form = unfolded(noun);
        if (fields.length == 1) {
            for (var box : fields[0].split(" ", -1)) {
                form.locator("[name='" + box + "'][type=checkbox]").check();
            }
        }
        for (int i = 0; i + 1 < fields.length; i += 2) {
            var field = form.locator("[name='" + fields[i] + "']");
            if (field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(fields[i + 1]);
            } else {
                field.fill(fields[i + 1]);
            }
        }
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/" + noun),
                () -> form.locator("button").click());
        assertThat(answer.status()).as(noun).isEqualTo(303);
        open();
    }

    private void open() {
        page.navigate(path);
        visitor.assertTidy();
    }

    /** Usable by everybody, on the desk and on the phone. */
    private void looked() {
        visitor.assertAccessible();
        page.setViewportSize(390, 844);
        visitor.assertTidy();
        page.setViewportSize(1440, 900);
    }
}
