package org.ronghe.discipline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;

/** The road of a supervision letter in a browser, by the several people whose steps they are. */
@InTheServer
class LetterPageIT {
    private final String subject = "试验建议函 " + UUID.randomUUID();
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

    private String person(String name) {
        return String.valueOf(server.person(name));
    }

    @Test
    void from_draft_to_closed_by_several_people() {
        visitor.signIn("何试清");
        page.navigate("/discipline/letters/new");
        visitor.assertTidy();
        page.locator("form[action$='/letters'] [name=subject]").fill(subject);
        page.locator("form[action$='/letters'] button").click();
        assertThat(page.locator("h1")).hasText(subject);
        path = page.url();
        assertThat(page.locator("#guard-PROPOSE")).containsText("还没有列出问题");
        page.navigate(path + "/steps/REVISE");
        var text = page.locator("form[action$='/text']");
        text.locator("[name=basis]").fill("日常监督检查");
        text.locator("[name=unit]")
                .selectOption(
                        String.valueOf(server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'D-KY'")));
        text.locator("[name=leader]").fill(person("shenshiyue"));
        text.locator("[name=contact]").fill(person("jiangshili"));
        text.locator("[name=issuer]").fill(person("zhengshiwei"));
        send(text, "text");
        take("issues", "area", "经费管理", "text", "单据不全", "advice", "补齐单据");
        take("proposal");
        assertStands("待签发");

        visitor.signIn("郑试维");
        take("issuing");
        assertStands("已发出");
        visitor.signIn("蒋试立");
        take("receipt");
        take("answers", "issue", "1", "answer", "已补齐。");
        assertThat(page.locator("#guard-REPLY")).containsText("还没有佐证");
        page.locator("#proof-file")
                .setInputFiles(new FilePayload("佐证.txt", "text/plain", subject.getBytes(StandardCharsets.UTF_8)));
        send(page.locator("form.dj-upload"), "evidence");
        take("reply");
        assertStands("已回复，待核实");

        visitor.signIn("郑试维");
        take("judgements", "issue", "1", "verdict", "SETTLED", "words", "材料属实。");
        take("conclusion", "conclusion", "问题已解决，销函。");
        assertStands("已销");
        page.navigate(path + "/print");
        visitor.assertTidy();
        visitor.assertAccessible();
        page.navigate("/discipline/letters?q=" + subject.substring(6));
        visitor.assertTidy();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Takes one step by its form, which may be folded up, and opens the letter again. */
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
            var field = form.locator("[name='" + fields[i] + "']");
            if (field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(fields[i + 1]);
            } else {
                field.fill(fields[i + 1]);
            }
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
        page.navigate(path);
        visitor.assertTidy();
    }

    private void assertStands(String state) {
        open();
        assertThat(page.locator(".dj-road [aria-current]")).hasText(state);
        visitor.assertAccessible();
    }
}
