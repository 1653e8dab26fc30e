package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar of working days as a file: out, in again, and everything that a file may get wrong. */
@InTheServer
class CalendarIT {
    private static final String LOADS = "/admin/calendar/loads";
    private static final String HEADER = "年度,日期,安排,名称,依据,状态\n";

    private Session keeper;
    private Session staff;

    @BeforeEach
    void sign_in(TheServer server) {
        keeper = server.signIn("sysadmin");
        staff = server.signIn("sunshier");
    }

    @Test
    void everybody_sees_the_years_with_their_basis_and_standing_and_nobody_else_loads_one() {
        var calendar = staff.read("/admin/calendar?year=2026");

        assertThat(calendar.at("/years/0/standing").asText()).isEqualTo("PUBLISHED");
        assertThat(calendar.at("/years/0/working").asInt()).isEqualTo(248);
        assertThat(staff.page("/admin/calendar").body())
                .contains("国务院办公厅关于2026年部分节假日安排的通知", "暂定", "2027-02-05")
                .doesNotContain("calendar-file");
        assertThat(staff.page("/admin/calendar?year=2031").body()).contains("没有这一年的安排");
        assertThat(staff.post(LOADS, "name", "a", "rows", java.util.List.of()).statusCode())
                .isIn(403, 422);
        assertThat(staff.upload(LOADS, Map.of(), "日历.csv", bytes(HEADER + "2028,2028-01-01,休息,元旦,示例,暂定\n"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_taken_away_is_read_in_again_without_a_change_as_csv_workbook_and_document() {
        for (var kind : new String[] {"csv", "xlsx"}) {
            var file = keeper.file("/admin/calendar?as=" + kind).body();
            var load = keeper.read(Session.leadsTo(keeper.upload(LOADS, Map.of(), "日历." + kind, file)));

            assertThat(load.get("read").asInt()).as(kind).isGreaterThan(80);
            assertThat(load.get("changes").asInt()).as(kind).isZero();
            assertThat(load.at("/counts/PROBLEM").asInt()).as(kind).isZero();
        }
        var rows = keeper.read("/admin/calendar").get("rows");
        var load = keeper.read(Session.leadsTo(keeper.post(LOADS, "name", "日历.json", "rows", rows)));
        assertThat(load.get("changes").asInt()).isZero();
    }

    @Test
    void a_published_year_replaces_the_provisional_one_whole_and_the_earlier_one_stays_to_be_read(TheServer server) {
        var before = keeper.file("/admin/calendar?year=2027&as=csv").body();
        var published = new String(before, StandardCharsets.UTF_8).replace("暂定", "已公布")
                + "2027,2027-02-20,上班,春节调休,"
                + basis(server) + ",已公布\n";
        var load = Session.leadsTo(keeper.upload(LOADS, Map.of(), "2027.csv", bytes(published)));
        var preview = keeper.read(load);

        assertThat(preview.at("/counts/NEW").asInt()).isEqualTo(1);
        assertThat(keeper.page(load).body()).contains("2027-02-20", "新增", "已公布");
        assertThat(keeper.post(load + "/confirmation", "seen", "0".repeat(64)).body())
                .contains("calendar.load-moved");
        assertThat(keeper.post(
                                load + "/confirmation",
                                "seen",
                                preview.get("mark").asText())
                        .statusCode())
                .isEqualTo(303);
        assertThat(keeper.post(
                                load + "/confirmation",
                                "seen",
                                preview.get("mark").asText())
                        .body())
                .contains("calendar.load-applied");

        var after = keeper.read("/admin/calendar?year=2027");
        assertThat(after.at("/years/0/standing").asText()).isEqualTo("PUBLISHED");
        assertThat(after.at("/years/0/shifted").asInt()).isEqualTo(1);
        assertThat(after.at("/past/0/standing").asText()).isEqualTo("PROVISIONAL");
        assertThat(server.text("SELECT line::jsonb #>> '{details,years}' FROM domain.audit_line"
                        + " WHERE object LIKE 'calendar-load/%' AND line LIKE '%years%' ORDER BY seq DESC LIMIT 1"))
                .contains("2027");
        // a published year never becomes provisional again; the database alone puts the demonstration back
        var back = keeper.read(Session.leadsTo(keeper.upload(LOADS, Map.of(), "2027.csv", before)));
        assertThat(back.at("/days/0/problems/0/code").asText()).isEqualTo("calendar.row.published-already");
        server.update("UPDATE domain.calendar_year SET provisional = true WHERE year = 2027");
        server.update("DELETE FROM domain.calendar_day WHERE day = '2027-02-20'");
    }

    private static String basis(TheServer server) {
        return server.text("SELECT source FROM domain.calendar_year WHERE year = 2027");
    }

    @Test
    void a_file_with_wrong_rows_names_each_of_them_and_writes_nothing(TheServer server) {
        var days = server.number("SELECT count(*) FROM domain.calendar_day");
        var file = HEADER
                + ",2028-01-01,休息,元旦,示例通知,暂定\n"
                + "2028,2027-12-31,休息,元旦,示例通知,暂定\n"
                + "2028,2028-10-01,休息,国庆节,示例通知,暂定\n"
                + "2028,2028-10-01,休息,国庆节,示例通知,暂定\n"
                + "2028,2028-10-09,上班,国庆节调休,示例通知,暂定\n"
                + "2028,十月二日,休息,国庆节,示例通知,暂定\n";
        var load = Session.leadsTo(keeper.upload(LOADS, Map.of(), "2028.csv", bytes(file)));

        assertThat(keeper.page(load).body())
                .contains("年度不能为空", "2027-12-31 不在 2028 年", "2028-10-01 已在第 4 行出现", "2028-10-09 是周一至周五", "“十月二日”不是日期")
                .doesNotContain("confirmation");
        var answer = keeper.post(
                load + "/confirmation", "seen", keeper.read(load).get("mark").asText());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("calendar.load-problems", "2、3、5、6、7");
        assertThat(server.number("SELECT count(*) FROM domain.calendar_day")).isEqualTo(days);
    }

    @Test
    void a_year_that_leaves_a_gap_is_refused_by_the_missing_year_and_a_file_without_columns_by_their_names() {
        var load = Session.leadsTo(
                keeper.upload(LOADS, Map.of(), "2029.csv", bytes(HEADER + "2029,2029-01-01,休息,元旦,示例通知,暂定\n")));

        assertThat(keeper.page(load).body()).contains("缺少 2028 年");
        assertThat(keeper.upload(LOADS, Map.of(), "少列.csv", bytes("年度,日期,名称\n2028,2028-01-01,元旦\n"))
                        .body())
                .contains("表头里缺少需要的列", "安排", "依据", "状态");
        assertThat(keeper.upload(LOADS, Map.of(), "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                        .statusCode())
                .isEqualTo(409);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
