package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** Single steps of a task as the people take them in a browser, with and without its script. */
@InTheServer
class StepsPageIT {
    private TheServer server;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void arrive(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
    }

    @Test
    void a_file_can_be_judged_as_soon_as_it_was_opened_and_nothing_typed_beside_it_is_lost() {
        var road = Road.begin(server).signed();
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        assertMoved(road.prove("纪要.txt", "会议 " + road.words));
        signIn("何试清");
        page.navigate(road.path());
        assertThat(page.locator("#evidence [data-unopened]")).hasCount(2);

        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报告.txt"))
                .click());
        var first = page.locator("#evidence tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("报告.txt"));
        first.locator("summary").click();
        first.locator("select[name=verdict]").selectOption("REJECTED");
        first.locator("textarea[name=reason], input[name=reason]").fill("缺文号");
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("纪要.txt"))
                .click());

        assertThat(page.locator("#evidence [data-unopened]")).hasCount(0);
        assertThat(page.locator("#evidence summary")).hasCount(2);
        assertThat(first.locator("textarea[name=reason], input[name=reason]")).hasValue("缺文号");
        assertThat(page.locator("#evidence [id^=opened-]").first()).hasText("1/2");
        visitor.assertAccessible();
        first.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("审阅证据"))
                .click();
        assertThat(page.locator("#evidence")).containsText("缺文号");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void without_script_a_link_leads_to_the_judgement_of_an_opened_file() {
        var road = Road.begin(server).signed();
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        var proof = road.proofs().get(0);
        var verdict = road.path() + "/evidence/" + proof + "/verdict";
        var before = road.discipline.page(road.path()).body();

        assertThat(before).doesNotContain(verdict).contains("dj-no-print\" href=\"" + road.path() + "\"");
        road.discipline.file(road.path() + "/evidence/" + proof);

        assertThat(road.discipline.page(road.path()).body()).contains(verdict).doesNotContain("data-unopened");
    }

    private void signIn(String name) {
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        assertThat(page.locator(".dj-who b")).hasText(name);
    }
}
