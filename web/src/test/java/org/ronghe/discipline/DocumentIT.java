package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/**
 * Every kind of official document from the real server. Each is left in {@code target/documents}, with what its pages
 * must say beside it, for {@code ./check --documents} to open and render.
 */
@InTheServer
public class DocumentIT {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path KEPT = Path.of("target", "documents");
    private static final Pattern FIGURE = Pattern.compile("\"key\":\"([^\"]+)\",\"count\":(\\d+)");

    /** The document's text, paragraph by paragraph; the same bytes when it is made again. */
    public static String made(Session reader, String path, String kind, String... says) {
        var answer = reader.file(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(DOCX);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(".docx");
        assertThat(reader.file(path).body()).as("made twice").isEqualTo(answer.body());
        keep(kind, answer, says);
        var text = text(answer.body());
        assertThat(text).contains(says);
        return text;
    }

    private static void keep(String kind, HttpResponse<byte[]> answer, String... says) {
        try {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(kind + ".docx"), answer.body());
            Files.write(KEPT.resolve(kind + ".txt"), List.of(says));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(byte[] file, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no part " + name);
    }

    static String text(byte[] file) {
        return part(file, "word/document.xml").replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
    }

    private static long audited(TheServer server, String object, String kind) {
        return server.number(
                "SELECT count(*) FROM domain.audit_line WHERE object = ? AND outcome = 'ok'"
                        + " AND line::jsonb #>> '{details,document}' = ?"
                        + " AND line::jsonb #>> '{details,sha256}' IN (SELECT sha256 FROM domain.document_made)",
                object,
                kind);
    }

    /** Every header of the document: the mark of a draft lies in one of them. */
    private static String headers(byte[] file) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/header")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    @Test
    void a_report_is_a_draft_of_every_day_but_the_one_on_which_the_round_records_it(TheServer server) {
        var road = Road.beginIn(server, "报送轮次 " + UUID.randomUUID()).issued();
        var report = "/discipline/figures/report?round=" + road.round + "&asOf=";
        assertThat(headers(road.office.file(report + TODAY).body())).contains("草稿");
        var round = "/discipline/rounds/" + road.round;
        for (var noun : List.of("plan-report", "progress-report")) {
            assertMoved(road.office.post(
                    round + "/" + noun,
                    "version",
                    road.office.read(round).at("/round/version").asLong(),
                    "day",
                    TODAY.toString()));
        }

        assertThat(headers(road.office.file(report + TODAY).body())).doesNotContain("草稿");
        assertThat(road.office.file(report + TODAY.minusDays(1)).statusCode()).isEqualTo(409);
        assertThat(headers(road.office
                        .file("/discipline/figures/plan?round=" + road.round + "&asOf=" + TODAY)
                        .body()))
                .doesNotContain("草稿");
        assertThat(road.office.page("/discipline/figures?round=" + road.round).body())
                .contains("整改进展情况报告（", "报送稿）");
    }

    @Test
    void an_issued_order_is_a_form_with_its_number_and_a_draft_says_that_it_is_one(TheServer server) {
        var road = new OrderRoad(server, false).drafted();
        var draft = road.supervisor.file(road.path() + "/document").body();
        assertThat(part(draft, "word/header-odd.xml")).contains("string=\"草稿\"");
        assertThat(text(draft)).doesNotContain("〔");

        road.reported();
        var number = road.sheet().get("number").asText();
        var text = made(road.contact, road.path() + "/document", "order", "督办单", number);

        assertThat(number).matches("督办〔20\\d\\d〕[1-9]\\d*号");
        assertThat(text).contains(road.matter, "科研处", "已办理，材料见附件。", "办理材料.txt", "示例科学研究所");
        assertThat(part(road.contact.file(road.path() + "/document").body(), "word/header-odd.xml"))
                .doesNotContain("草稿");
        assertThat(audited(server, "order/" + road.id, "order")).isEqualTo(4);
        assertThat(server.signIn("sunshier").file(road.path() + "/document").statusCode())
                .as("whoever may not read the order")
                .isEqualTo(404);
        assertThat(road.supervisor.page(road.path()).body()).contains(road.path() + "/document", "下载公文");
    }

    @Test
    void text_from_outside_stays_text_in_a_document(TheServer server) {
        var nasty = "😀 <script>alert(1)</script> & {{标题}} ";
        var road = new OrderRoad(server, false).drafted();
        assertMoved(road.step(road.supervisor, "text", replaced(road, nasty + "长".repeat(400))));

        var file = road.supervisor.file(road.path() + "/document").body();

        assertThat(text(file)).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;", "{{标题}}", "长".repeat(400));
    }

    private static Object[] replaced(OrderRoad road, String matter) {
        return road.text(matter, "qinshichuan");
    }

    @Test
    void a_letter_stands_in_the_letter_layout_of_the_discipline_commission(TheServer server) {
        var drafter = server.signIn("heshiqing");
        var letter = drafter.read("/discipline/letters").get("rows");
        for (var row : letter) {
            var number = row.get("number").asText();
            if (!number.isEmpty()) {
                var path = "/discipline/letters/" + row.get("id").asLong();
                var text = made(drafter, path + "/document", "letter", "监督建议函", number);

                assertThat(text).contains("一、依据", "二、存在问题", "反馈时限和方式", "（一）", "中共示例科学研究所纪律检查委员会");
                assertThat(part(drafter.file(path + "/document").body(), "word/header-first.xml"))
                        .contains("中共示例科学研究所纪律检查委员会", "thickThinSmallGap");
                assertThat(audited(server, "letter/" + row.get("id").asLong(), "letter"))
                        .isGreaterThanOrEqualTo(3);
                assertThat(server.signIn("sunshier").file(path + "/document").statusCode())
                        .isEqualTo(404);
                return;
            }
        }
        throw new AssertionError("the demonstration has an issued letter");
    }

    private static String round(TheServer server) {
        return "round=" + server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
    }

    @Test
    void the_plan_lists_findings_measures_units_and_days(TheServer server) {
        var office = server.signIn("fangshining");
        var text = made(office, "/discipline/figures/plan?" + round(server), "plan", "整改方案");

        assertThat(text).contains("一、总体情况", "二、整改任务", "三、工作要求", "附件：1.问题清单", "2.任务清单和责任清单", "成果形式：", "责任单位");
        assertThat(text)
                .contains("共"
                        + server.number("SELECT count(*) FROM discipline.finding f JOIN discipline.inspection_round r"
                                + " ON r.id = f.round_id WHERE r.name LIKE '%（演示）' AND r.level = 'SUPERIOR'")
                        + "个问题");
        assertThat(server.signIn("luoshiqing")
                        .file("/discipline/figures/plan?" + round(server))
                        .statusCode())
                .as("whoever sees a part alone makes no plan of the whole")
                .isEqualTo(403);
    }

    @Test
    void the_report_counts_as_the_page_of_figures_counts_on_the_same_day(TheServer server) {
        var office = server.signIn("fangshining");
        for (int ago : new int[] {0, 30}) {
            var day = TODAY.minusDays(ago);
            var query = "?" + round(server) + "&asOf=" + day;
            var text = made(office, "/discipline/figures/report" + query, "report", "整改进展情况报告");
            var document = office.get("/discipline/figures" + query).body();
            var figures = FIGURE.matcher(document);
            long total = -1;
            while (figures.find()) {
                if (figures.group(1).equals("total")) {
                    total = Long.parseLong(figures.group(2));
                }
            }
            var page = office.read("/discipline/figures" + query);

            assertThat(text)
                    .contains("一、履行主体责任情况", "二、整改落实情况", "三、下一步工作安排")
                    .contains("截至" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                    .contains("分解整改任务" + total + "项")
                    .contains("已下达、尚未验收的任务" + page.at("/figures/open/count").asLong() + "项")
                    .contains("原文所述数字（不计入统计）", "数字（原文所述）", "≥ 600");
            for (var rate : page.at("/figures/rates")) {
                assertThat(text.replace("\n", "|"))
                        .contains("|" + rate.at("/part/count").asLong() + "|"
                                + rate.at("/of/count").asLong() + "|");
            }
            for (var each : page.at("/figures/classes")) {
                assertThat(text).contains(each.at("/all/count").asLong() + "项");
            }
        }
    }

    @Test
    void a_day_to_come_is_refused_by_its_name_and_an_unknown_round_is_not_found(TheServer server) {
        var office = server.signIn("fangshining");

        assertThat(office.get("/discipline/figures/report?asOf=" + TODAY.plusDays(1))
                        .statusCode())
                .isIn(400, 406);
        assertThat(office.file("/discipline/figures/report?asOf=" + TODAY.plusDays(1))
                        .statusCode())
                .isEqualTo(400);
        assertThat(office.file("/discipline/figures/plan?round=999999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_empty_round_has_a_plan_and_a_report_without_numbers_out_of_nothing(TheServer server) {
        var road = Road.beginIn(server, "公文轮次" + UUID.randomUUID());
        for (var kind : List.of("plan", "report")) {
            var text = text(road.office
                    .file("/discipline/figures/" + kind + "?round=" + road.round)
                    .body());
            assertThat(text).contains("未分类1项").doesNotContain("NaN", "null");
        }
    }
}
