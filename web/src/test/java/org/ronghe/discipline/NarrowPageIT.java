package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** Some fifty people to choose from are narrowed down by typing; without script the list is whole. */
@InTheServer
class NarrowPageIT {
    @Test
    void acceptors_are_found_by_typing_and_those_chosen_stay_in_sight(TheServer server, Visitor visitor) {
        var road = Road.begin(server);
        var form = "/discipline/rectifications/" + road.id + "/steps/REVISE";
        var html = road.office.page(form).body();
        var list = html.substring(html.indexOf("id=\"TaskPlan-acceptors\""));
        list = list.substring(0, list.indexOf("</div>"));
        int all = list.split("type=\"checkbox\"", -1).length - 1;
        assertThat(all).isGreaterThan(12);
        assertThat(html).contains("data-narrow=\"TaskPlan-acceptors\" hidden");

        var page = visitor.page();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^方试宁")))
                .click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
        page.navigate(form);
        var narrow = page.locator("[data-narrow=TaskPlan-acceptors]");
        var shown = page.locator("#TaskPlan-acceptors .dj-check:visible");
        assertThat(shown).hasCount(all);
        visitor.assertAccessible();

        narrow.locator("input").fill("何试清");
        assertThat(shown).hasCount(1);
        shown.first().locator("input").check();
        narrow.locator("input").fill("白试羽");
        assertThat(shown).hasCount(2);
        assertThat(narrow.locator("[role=status]")).hasText("共 " + all + " 项，显示 2 项，已选 1 项");
        narrow.locator("input").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*" + form));
        narrow.locator("input").fill("没有这个人");
        assertThat(shown).hasCount(1);
        narrow.locator("input").fill("");
        assertThat(shown).hasCount(all);
        assertThat(page.locator("#TaskPlan-acceptors .dj-check")
                        .filter(new Locator.FilterOptions().setHasText("何试清"))
                        .locator("input"))
                .isChecked();
        page.setViewportSize(390, 844);
        visitor.assertAccessible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(visitor.complaints()).isEmpty();
    }
}
