package org.ronghe.orgstructure.material;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

/**
 * The library in a browser: the office registers, the secretary releases, everybody reads; on a desk and on a phone.
 */
@InTheServer
class MaterialPageIT {
    @Test
    void a_branch_secretary_reads_a_material_and_sees_when_the_branch_studied_it(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("范试石");
        page.navigate("/materials?state=RELEASED&q=基础研究");
        visitor.assertGood();
        page.locator("#materials tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/materials/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#studies")).containsText("逾期学习");
        page.navigate("/materials/studies");
        visitor.assertGood();
        visitor.takeUpPhone();
        for (var path : new String[] {"/materials/studies", "/materials?lang=en"}) {
            page.navigate(path);
            visitor.assertGood();
        }
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_office_registers_a_material_and_hands_it_in(Visitor visitor) {
        var page = visitor.page();
        visitor.signIn("顾试言");
        page.navigate("/materials/new");
        visitor.assertGood();
        page.locator("main form select[name=kind]").selectOption("THEORY");
        page.getByLabel("材料名称").fill("检验用材料");
        page.getByLabel("发文单位").fill("检验单位");
        page.locator("main form input[name=issuedOn]").fill("2026-01-05");
        page.locator("main form input[name=source]").fill("公开网站");
        page.locator("main form button").last().click();
        page.waitForURL(Pattern.compile(".*/materials/\\d+"));
        visitor.assertGood();
        assertThat(page.locator("#next-title")).hasText("送审");
        page.locator("#next button").click();
        assertThat(page.locator("main")).containsText("待审核");
        visitor.takeUpPhone();
        visitor.assertGood();
        org.assertj.core.api.Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
