package org.ronghe.discipline.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;
import org.ronghe.web.Visitor;
import org.ronghe.web.Workbook;

/** What the rectification office does with a workbook in a browser. */
@InTheServer
class ImportPageIT {
    private static final String HEADER = "序号,所属方面,具体问题,措施序号,整改措施,完成时限,责任人（单位）\n";
    private static final String ROW = "1,理论武装,学习不系统,1,制定学习计划,2026年13月底前,党办\n";

    /** How far the chosen words of a select reach beyond the room it has for them; 20 px are for its arrow. */
    private static final String CUT = """
            Array.from(document.querySelectorAll('main select')).filter(s => s.offsetParent && s.value).map(s => {
              const style = getComputedStyle(s), pen = document.createElement('canvas').getContext('2d');
              pen.font = style.font;
              return pen.measureText(s.selectedOptions[0].text).width + 20
                  + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) - s.clientWidth;
            })""";

    private TheServer server;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void sign_in(TheServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
        page = visitor.page();
        visitor.context().addInitScript("""
                        document.addEventListener('securitypolicyviolation',
                            event => console.error('policy', event.violatedDirective, event.sample))""");
        page.navigate("/sign-in");
        button(Pattern.compile("^方试宁")).click();
        assertThat(page.locator(".dj-who b")).hasText("方试宁");
    }

    private Locator button(Object name) {
        var options = new Page.GetByRoleOptions();
        return page.getByRole(
                AriaRole.BUTTON,
                name instanceof Pattern pattern ? options.setName(pattern) : options.setName(String.valueOf(name)));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private void handIn(String csv) {
        handIn("台账.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void handIn(String name, byte[] content) {
        page.navigate("/discipline/imports");
        page.getByLabel("台账文件").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        button("上传并检查").click();
    }

    private void aim(String round) {
        page.getByLabel("新轮次名称").fill(round);
        page.getByLabel("级别").selectOption("INTERNAL");
        page.getByLabel("反馈日期").fill("2026-01-15");
        button("按此检查").click();
    }

    private static String round() {
        return "页面轮次" + UUID.randomUUID();
    }

    @Test
    void a_cell_is_put_right_in_the_preview_and_the_browser_has_nothing_to_complain_of() {
        handIn(HEADER + ROW);
        aim(round());
        assertThat(heading("导入预览")).isVisible();
        assertThat(page.locator("[data-problem]")).containsText("月份无效");
        visitor.assertAccessible();
        page.keyboard().press("F8");
        page.waitForURL(Pattern.compile(".*[?&]at=F2$"));
        assertThat(page.locator("#import-problem")).isVisible();

        page.locator("#correction").fill("2026年12月底前");
        page.locator("#import-problem button").click();

        assertThat(page.locator("#import-why")).containsText("没有问题，可以写入。");
        assertThat(page.locator("[style]")).hasCount(0);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_file_that_is_refused_stays_chosen_and_the_message_stands_at_its_field() {
        handIn("台账.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("#import-upload-error")).containsText("另存为 .xlsx");
        assertThat(page.locator("#import-file")).hasAttribute("aria-invalid", "true");
        assertThat((Integer) page.evaluate("document.querySelector('#import-file').files.length"))
                .isEqualTo(1);
        assertThat(page.url()).endsWith("/discipline/imports");
        visitor.assertAccessible();

        page.getByLabel("台账文件")
                .setInputFiles(new FilePayload("台账.csv", "text/csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#import-upload-error")).isEmpty();
        button("上传并检查").click();
        assertThat(heading("对应列")).isVisible();
    }

    @Test
    void without_script_the_refusal_says_which_file_is_to_be_chosen_again() {
        var answer = server.signIn("fangshining")
                .upload(
                        "/discipline/imports",
                        java.util.Map.of("round", ""),
                        "七月台账.xlsx",
                        "not a workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("文件“七月台账.xlsx”没有保存，改好后请重新选择。");
    }

    @Test
    void a_blocked_row_is_ticked_and_left_out() {
        handIn(HEADER + ROW + ROW.replace(",1,", ",2,").replace("2026年13月底前", "立行立改"));
        aim(round());
        assertThat(heading("导入预览")).isVisible();

        page.locator("input[name=out]").check();
        button("按勾选重新检查").click();

        assertThat(page.locator("#import-why")).containsText("1 行按勾选不导入");
        assertThat(button("写入 1 项，1 行不导入")).isVisible();
        visitor.assertAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_cell_of_ten_thousand_characters_is_folded_and_the_rows_stay_low() {
        handIn(HEADER + ROW + ROW.replace(",1,", ",2,").replaceFirst("(,2,)[^,]*", "$1" + "长".repeat(10_000)));
        aim(round());
        assertThat(heading("导入预览")).isVisible();

        assertThat(page.locator(".dj-grid .dj-long").first()).isVisible();
        assertThat(((Number)
                                page.evaluate(
                                        "Math.max(...[...document.querySelectorAll('.dj-grid tbody tr')].map(r => r.offsetHeight))"))
                        .doubleValue())
                .isLessThan(400);
        page.locator(".dj-grid .dj-long > summary").first().click();
        assertThat(((Number)
                                page.evaluate(
                                        "Math.max(...[...document.querySelectorAll('.dj-grid tbody tr')].map(r => r.offsetHeight))"))
                        .doubleValue())
                .isGreaterThan(2000);
    }

    @Test
    void the_chosen_columns_can_be_read_in_full_on_a_desk_and_on_a_phone() {
        handIn("台账.xlsx", Workbook.official());
        assertThat(heading("对应列")).isVisible();

        for (int width : List.of(1440, 390)) {
            page.setViewportSize(width, 900);
            assertThat(page.locator("main select:visible")).not().hasCount(0);
            assertThat((List<?>) page.evaluate(CUT))
                    .as(width + " px")
                    .hasSizeGreaterThan(11)
                    .allSatisfy(beyond ->
                            assertThat(((Number) beyond).doubleValue()).isLessThanOrEqualTo(0));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
        }
        visitor.assertAccessible();
    }

    @Test
    void whoever_mapped_a_layout_is_asked_for_the_round_alone_the_next_time() {
        var odd = "第几个" + UUID.randomUUID() + ",类,毛病,第几条,怎么改\n1,理论武装,学习不系统,1,制定学习计划\n";
        handIn(odd);
        var columns = page.locator("select[name^=columns]");
        for (var field : List.of("问题序号", "所属方面", "具体问题", "措施序号")) {
            page.getByLabel(field)
                    .selectOption(String.valueOf(
                            List.of("问题序号", "所属方面", "具体问题", "措施序号").indexOf(field)));
        }
        aim(round());
        assertThat(page.locator(".dj-summary")).containsText("缺少必需的列“任务清单/整改措施”");
        assertThat(page.getByLabel("措施序号")).hasValue("3");
        visitor.assertAccessible();
        page.getByLabel("整改措施").selectOption("4");
        button("按此检查").click();
        assertThat(heading("导入预览")).isVisible();

        handIn(odd);

        assertThat(page.getByText("这种版式已按上次的对应填好")).isVisible();
        assertThat(columns.first()).not().isVisible();
        aim(round());
        assertThat(heading("导入预览")).isVisible();
        // the browser notes an answer of 409 by itself
        assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    @Test
    void the_heading_follows_the_work_with_script_and_without() {
        handIn(HEADER + ROW.replace("13月", "12月"));
        aim(round());
        assertThat(heading("导入预览")).isVisible();
        var path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        var id = Long.valueOf(path.substring(path.lastIndexOf('/') + 1));
        server.update(
                "UPDATE discipline.import_batch SET state = 'APPLYING', begun_by = made_by, begun_at = now()"
                        + " WHERE id = ?",
                id);
        page.navigate(path);
        assertThat(heading("写入中")).isVisible();
        assertThat(asPlainPage(path)).contains(">写入中</h1>");

        server.update(
                "UPDATE discipline.import_batch SET state = 'APPLIED', applied_at = now(),"
                        + " round_id = (SELECT min(id) FROM discipline.inspection_round) WHERE id = ?",
                id);

        assertThat(heading("导入结果")).isVisible();
        assertThat(page).hasTitle(Pattern.compile("^导入结果"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("写入完成")))
                .isVisible();
        assertThat(asPlainPage(path)).contains(">导入结果</h1>");
        assertThat(visitor.complaints()).isEmpty();
    }

    private String asPlainPage(String path) {
        return server.signIn("fangshining").page(path).body();
    }
}
