package org.ronghe.orgstructure.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;
import org.ronghe.web.signin.DemoAccounts;

@InTheServer
class OrganisationsPageIT {
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void sign_in(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        page.navigate("/sign-in");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("gushiyan");
        page.getByLabel("口令", new Page.GetByLabelOptions().setExact(true)).fill(DemoAccounts.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.waitForURL("**/");
    }

    @Test
    void the_tree_leads_to_the_card_of_a_branch_whose_term_is_over() {
        page.navigate("/organisations");
        visitor.assertAccessible();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("智感室支部").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("智能感知实验室党支部")))
                .isVisible();
        assertThat(page.getByText("任期 2026-10-31 已满")).isVisible();
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_list_is_handed_in_looked_at_and_written() {
        var code = "D-" + UUID.randomUUID().toString().substring(0, 8);
        page.navigate("/organisations/import");
        visitor.assertAccessible();
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "list.csv",
                        "text/csv",
                        ("code,parent,kind,name,short_name\n" + code + ",INST,department,试建处,试建处\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并检查"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("导入预览")))
                .isVisible();
        visitor.assertAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("写入 1 行"))
                .click();

        assertThat(page.getByText("已写入 1 行")).isVisible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void everybody_can_use_the_other_pages() {
        for (var path : new String[] {"/organisations/new", "/people", "/me/delegations"}) {
            page.navigate(path);
            visitor.assertAccessible();
        }
    }

    @Test
    void on_a_phone_nothing_sticks_out_of_the_page() {
        visitor.takeUpPhone();
        for (var path : new String[] {"/organisations", "/organisations/import", "/people", "/me/delegations"}) {
            page.navigate(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
    }
}
