package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.Somebody.leadsTo;
import static org.ronghe.orgstructure.Somebody.number;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.Somebody;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Each test opens a round of its own. */
@InTheServer
class ImportIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "序号,所属方面,具体问题,措施序号,整改措施,成果形式,整改类型,完成时限,牵头责任,责任人（单位）,完成情况,备注\n";
    private static final String ROW = "1,理论武装,学习不系统,1,制定学习计划,学习计划,当下改,立行立改,所党委,党办,已完成,2次\n";

    private TheServer server;
    private Somebody office;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = Somebody.signsIn(server, "fangshining");
    }

    private HttpResponse<String> puts(String name, String type, byte[] content) {
        return server.send(office.request("/discipline/imports/" + name)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private String taken(String csv) {
        return leadsTo(puts("ledger.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String body(String path) {
        return office.reads(path).body();
    }

    private HttpResponse<String> aimed(String batch, String round) {
        return office.sends(
                batch + "/mapping",
                "version",
                number(body(batch), "version"),
                "newRound",
                round,
                "level",
                "INTERNAL",
                "feedbackOn",
                "2026-01-15");
    }

    private HttpResponse<String> confirmed(String batch) {
        return office.sends(batch + "/application", "version", number(body(batch), "version"));
    }

    private String finished(String batch) throws InterruptedException {
        for (int i = 0; i < 100 && body(batch + "/progress").contains("APPLYING"); i++) {
            Thread.sleep(100);
        }
        return body(batch);
    }

    private static String round() {
        return "轮次" + UUID.randomUUID();
    }

    private static byte[] official() throws IOException {
        try (var file = ImportIT.class.getResourceAsStream("/org/ronghe/discipline/demo/ledger-official.xlsx")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void the_official_workbook_goes_in_comes_out_and_changes_nothing_afterwards() throws Exception {
        var batch = leadsTo(puts("ledger-official.xlsx", XLSX, official()));
        assertThat(aimed(batch, round()).statusCode()).isEqualTo(303);

        assertThat(body(batch)).contains("\"read\":171,\"added\":171,\"changed\":0,\"same\":0,\"problems\":0");
        assertThat(confirmed(batch).statusCode()).isEqualTo(303);
        var applied = finished(batch);

        assertThat(applied).contains("\"state\":\"APPLIED\"");
        long round = number(applied.substring(applied.indexOf("\"target\"")), "round");
        var again = leadsTo(puts("again.xlsx?round=" + round, XLSX, official()));
        assertThat(body(again)).contains("\"read\":171,\"added\":0,\"changed\":0,\"same\":171,\"problems\":0");
        var export = office.downloads("/discipline/rectifications?as=xlsx&round=" + round);
        assertThat(export.headers().firstValue("Content-Type").orElse("")).startsWith(XLSX);
        var back = leadsTo(puts("export.xlsx?round=" + round, XLSX, export.body()));
        assertThat(body(back)).contains("\"read\":171,\"added\":0,\"changed\":0,\"same\":171,\"problems\":0");
        var csv = office.downloads("/discipline/rectifications?as=csv&round=" + round);
        assertThat(body(leadsTo(puts("export.csv?round=" + round, "text/csv", csv.body()))))
                .contains("\"changed\":0,\"same\":171,\"problems\":0");
        assertThat(body("/discipline/rectifications?round=" + round)).contains("\"state\":\"DRAFT\"");
    }

    @Test
    void nothing_is_written_while_a_cell_has_a_problem_and_a_correction_takes_it_away() throws Exception {
        var batch = taken(HEADER + ROW.replace("立行立改", "2026年13月底前"));
        aimed(batch, round());

        assertThat(body(batch)).contains("\"cell\":\"H2\"", "import.due-month");
        assertThat(confirmed(batch).body()).contains("import.problems");
        var marked = office.downloads(batch + "/marked");
        assertThat(marked.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''ledger-%E6%89%B9%E6%B3%A8.csv");
        assertThat(new String(marked.body(), StandardCharsets.UTF_8)).contains("H2：“2026年13月底前”月份无效");
        assertThat(lines(batch, "\"copy\":\"marked\"")).isEqualTo(1);
        var corrected = office.sends(
                batch + "/corrections", "version", number(body(batch), "version"), "cell", "H2", "value", "2026年12月底前");

        assertThat(corrected.statusCode()).isEqualTo(303);
        assertThat(body(batch)).contains("\"problems\":0", "\"was\":\"2026年13月底前\"");
        confirmed(batch);
        assertThat(finished(batch)).contains("\"state\":\"APPLIED\"");
        assertThat(new String(office.downloads(batch + "/file").body(), StandardCharsets.UTF_8))
                .contains("2026年13月底前");
    }

    @Test
    void a_blocked_row_is_left_out_and_the_rest_is_all_or_nothing() throws Exception {
        var batch = taken(HEADER + ROW + ROW.replace(",1,制定", ",2,编制").replace("立行立改", "2026年13月底前"));
        aimed(batch, round());
        assertThat(confirmed(batch).body()).contains("import.problems");

        assertThat(leftOut(batch, "[2]", "[2]").body()).contains("import.row-not-blocked", "第 2 行没有问题");
        assertThat(leftOut(batch, "[9]", "[9]").statusCode()).isEqualTo(404);
        assertThat(leftOut(batch, "[3]", "[3]").statusCode()).isEqualTo(303);

        assertThat(body(batch)).contains("\"problems\":0", "\"leftOut\":1", "\"leftOut\":[3]", "\"kind\":\"LEFT_OUT\"");
        assertThat(office.opens(batch).body()).contains("写入 1 项，1 行不导入", "本行不导入");
        assertThat(leftOut(batch, "[3]", "[]").statusCode()).isEqualTo(303);
        assertThat(body(batch)).contains("\"problems\":1", "\"leftOut\":[]");
        leftOut(batch, "[3]", "[3]");
        assertThat(confirmed(batch).statusCode()).isEqualTo(303);
        assertThat(finished(batch)).contains("\"state\":\"APPLIED\"", "\"added\":1", "\"leftOut\":[3]");

        assertThat(office.opens(batch).body()).contains("没有导入的行：3");
        assertThat(lines(batch, "\"added\":\"1\"%\"left-out\":\"1\"%\"left-out-rows\":\"3\""))
                .isEqualTo(1);
        assertThat(leftOut(batch, "[3]", "[]").body()).contains("import.step-not-open");
    }

    private HttpResponse<String> leftOut(String batch, String rows, String out) {
        return office.uploads(
                batch + "/omissions",
                "application/json",
                ("{\"version\":" + number(body(batch), "version") + ",\"rows\":" + rows + ",\"out\":" + out + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_ledger_that_changed_since_the_preview_is_previewed_again() throws Exception {
        var first = taken(HEADER + ROW);
        aimed(first, round());
        confirmed(first);
        var applied = finished(first);
        var to = "?round=" + number(applied.substring(applied.indexOf("\"target\"")), "round");
        var one = leadsTo(
                puts("one.csv" + to, "text/csv", (HEADER + ROW.replace("2次", "3次")).getBytes(StandardCharsets.UTF_8)));
        var other = leadsTo(puts(
                "other.csv" + to, "text/csv", (HEADER + ROW.replace("2次", "4次")).getBytes(StandardCharsets.UTF_8)));
        confirmed(one);
        finished(one);

        assertThat(body(other)).contains("\"changedSince\":true");
        assertThat(confirmed(other).body()).contains("import.changed-since");
        assertThat(body(other)).contains("\"changedSince\":false", "\"old\":\"3次\"");
        confirmed(other);
        assertThat(finished(other)).contains("\"state\":\"APPLIED\"");
    }

    @Test
    void who_confirmed_stands_in_the_audit_chain_behind_what_was_written() throws Exception {
        var batch = taken(HEADER + ROW);
        aimed(batch, round());
        confirmed(batch);
        finished(batch);

        assertThat(lines(batch, "\"added\":\"1\"")).isEqualTo(1);
        assertThat(lines(batch, "方试宁")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void an_export_of_a_past_day_says_what_the_workbook_said_then() throws Exception {
        var round = round();
        var first = taken(HEADER + ROW);
        aimed(first, round);
        confirmed(first);
        var applied = finished(first);
        var to = "?round=" + number(applied.substring(applied.indexOf("\"target\"")), "round");
        // as if the first file had been taken in the day before yesterday
        server.update("""
                UPDATE discipline.task_line l SET valid_from = now() - interval '2 days'
                  FROM discipline.inspection_round r WHERE r.id = l.round_id AND r.name = ?
                """, round);
        var second = leadsTo(puts(
                "second.csv" + to,
                "text/csv",
                (HEADER
                                + ROW.replace("2次", "3次")
                                        .replace("已完成", "持续推进")
                                        .replace("党办", "计财处")
                                        .replace("所党委", "办公室")
                                        .replace("立行立改", "长期坚持"))
                        .getBytes(StandardCharsets.UTF_8)));
        confirmed(second);
        assertThat(finished(second)).contains("\"state\":\"APPLIED\"");

        var export = "/discipline/rectifications" + to + "&as=csv";
        var day = LocalDate.now(OfficeClock.OFFICE).minusDays(1);

        assertThat(text(export)).contains("长期坚持,办公室,计财处,持续推进,3次");
        assertThat(text(export + "&asOf=" + day)).contains("立行立改,所党委,党办,已完成,2次").doesNotContain("长期坚持", "3次");
    }

    private String text(String path) {
        return new String(office.downloads(path).body(), StandardCharsets.UTF_8);
    }

    private long lines(String batch, String words) throws SQLException {
        try (var connection = server.database();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND line LIKE ?")) {
            statement.setString(1, "import/" + batch.substring(batch.lastIndexOf('/') + 1));
            statement.setString(2, "%" + words + "%");
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    void two_confirmations_have_one_result() throws Exception {
        var batch = taken(HEADER + ROW);
        aimed(batch, round());
        long version = number(body(batch), "version");

        var one = office.sends(batch + "/application", "version", version);
        var other = office.sends(batch + "/application", "version", version);

        assertThat(one.statusCode()).isEqualTo(303);
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(finished(batch)).contains("\"state\":\"APPLIED\"");
        assertThat(lines(batch, "\"added\":\"1\"")).isEqualTo(1);
    }

    @Test
    void a_layout_that_was_mapped_once_is_known_from_then_on() {
        var odd = "编" + UUID.randomUUID() + ",类,毛病,第几条,怎么改\n1,理论武装,学习不系统,1,制定学习计划\n";
        var first = taken(odd);
        assertThat(body(first)).contains("\"state\":\"MAPPING\"", "\"missing\":[\"FINDING_NUMBER\"");
        assertThat(aimed(first, round()).body())
                .contains("import.columns-missing", "缺少必需的列“问题清单/序号”，表头也可以写作：问题序号、问题编号、序号");

        var fields = new String[] {"FINDING_NUMBER", "SECTION", "FINDING", "NUMBER", "MEASURE"};
        var json = new StringBuilder("{\"version\":" + number(body(first), "version") + ",\"newRound\":\"" + round()
                + "\",\"level\":\"INTERNAL\",\"feedbackOn\":\"2026-01-15\",\"columns\":[");
        for (int i = 0; i < fields.length; i++) {
            json.append(i == 0 ? "" : ",").append("{\"field\":\"" + fields[i] + "\",\"column\":" + i + "}");
        }
        var mapped = office.uploads(
                first + "/mapping",
                "application/json",
                json.append("]}").toString().getBytes(StandardCharsets.UTF_8));

        assertThat(mapped.statusCode()).isEqualTo(303);
        assertThat(body(first)).contains("\"state\":\"PREVIEW\"", "\"added\":1");
        assertThat(body(taken(odd))).contains("\"missing\":[]");
    }

    @Test
    void a_mapping_without_a_required_column_names_it_at_its_field_in_document_and_page() {
        var batch = taken("编号" + UUID.randomUUID() + ",方面,具体问题,措施序号,整改措施\n1,理论武装,学习不系统,1,制定学习计划\n");
        var fields = Session.map(
                "version",
                number(body(batch), "version"),
                "newRound",
                round(),
                "level",
                "INTERNAL",
                "feedbackOn",
                "2026-01-15",
                "columns",
                List.of(
                        Session.map("field", "FINDING_NUMBER", "column", ""),
                        Session.map("field", "SECTION", "column", 1),
                        Session.map("field", "FINDING", "column", 2),
                        Session.map("field", "NUMBER", "column", ""),
                        Session.map("field", "MEASURE", "column", 4)));

        var page = server.signIn("fangshining")
                .form(
                        batch + "/mapping",
                        fields.entrySet().stream()
                                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                .toArray());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("缺少必需的列“问题清单/序号”", "缺少必需的列“任务清单/措施序号”", "id=\"map-columns-3-error\"", "对应列")
                .doesNotContain("缺少必需的列“任务清单/整改措施”");
        var problem = Session.json(office.sends(
                batch + "/mapping",
                "version",
                number(body(batch), "version"),
                "round",
                "",
                "columns[0].field",
                "NUMBER",
                "columns[0].column",
                ""));
        assertThat(problem.get("code").asText()).isEqualTo("import.round-missing");
        assertThat(problem.get("gaps").findValuesAsText("field")).containsExactly("newRound", "level", "feedbackOn");
        assertThat(body(batch)).contains("\"state\":\"MAPPING\"");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_with_its_reason_and_leaves_nothing() {
        var before = body("/discipline/imports");

        var refused = puts("ledger.xlsx", XLSX, "not a workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("sheet.not-workbook", "另存为 .xlsx");
        assertThat(body("/discipline/imports")).isEqualTo(before);
    }

    @Test
    void the_pages_speak_to_people() {
        var batch = taken(HEADER + ROW.replace("立行立改", "2026年13月底前"));
        assertThat(office.opens(batch).body())
                .contains("对应列", "columns[4].column")
                .doesNotContain("import.");
        aimed(batch, round());

        var page = office.opens(batch);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-problem=\"H2\"", "月份无效")
                .doesNotContain("style=", "import.due", "Field.");
        assertThat(office.opens("/discipline/imports").body()).contains("导入整改台账");
    }

    @Test
    void nobody_else_imports() {
        var secretary = Somebody.signsIn(server, "linshiyuan");

        assertThat(secretary.opens("/discipline/imports").statusCode()).isEqualTo(403);
        var batch = taken(HEADER + ROW);
        assertThat(secretary.downloads(batch + "/marked").statusCode()).isEqualTo(403);
        assertThat(office.downloads(batch + "/marked").statusCode()).isEqualTo(409);
        assertThat(secretary.downloads("/discipline/imports/template").statusCode())
                .isEqualTo(403);
        assertThat(secretary.downloads("/discipline/rectifications?as=csv").statusCode())
                .isEqualTo(200);
        assertThat(office.downloads("/discipline/imports/template").statusCode())
                .isEqualTo(200);
    }
}
