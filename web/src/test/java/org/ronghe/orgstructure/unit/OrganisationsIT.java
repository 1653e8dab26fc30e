package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.Somebody.leadsTo;
import static org.ronghe.orgstructure.Somebody.number;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.Somebody;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;

@InTheServer
class OrganisationsIT {
    private Somebody office;
    private Somebody staff;

    @BeforeEach
    void sign_in(TheServer server) {
        office = Somebody.signsIn(server, "gushiyan");
        staff = Somebody.signsIn(server, "sunshier");
    }

    @Test
    void the_tree_is_a_page_a_fragment_a_document_and_two_files() {
        var page = office.opens("/organisations");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("中共示例科学研究所委员会", "智感室支部", "<svg class=\"dj-axis\"")
                .doesNotContain("style=", "org.title", "Shown.");
        assertThat(office.reads("/organisations?shown=BRANCH").body())
                .contains("\"code\":\"ZB-L04\"")
                .doesNotContain("\"code\":\"ZZ-YJ\"");
        assertThat(office.asks("/organisations?shown=ALL&as=csv", "text/html").body())
                .startsWith("\ufeff编码,上级编码,类别,名称,简称")
                .contains("ZB-L04,DW,党支部,智能感知实验室党支部,智感室支部,2014-11-06,2026-10-31,党支部书记（实验室副主任）,智感室");
        assertThat(office.downloads("/organisations?as=xlsx").body()).startsWith('P', 'K');
    }

    @Test
    void the_figures_are_those_of_the_list_and_open_their_rows() {
        var list = office.reads("/organisations").body();

        assertThat(list)
                .contains("\"generalBranches\":1,\"branches\":" + rows("BRANCH") + ",\"temporaryBranches\":"
                        + rows("TEMPORARY_BRANCH") + ",\"teams\":" + rows("COMMANDO_TEAM"))
                .contains("\"laboratories\":12,\"covered\":12,\"uncovered\":[],\"directorSecretaries\":9")
                .contains("\"otherSecretaries\":[\"智感室\",\"计算室\",\"前沿室\"]");
        for (var stage : new String[] {"PAST", "NEAR", "FAR"}) {
            var figure = Pattern.compile("\"" + stage.toLowerCase(Locale.ROOT) + "\":\\[([^\\]]*)\\]")
                    .matcher(list);
            assertThat(figure.find()).isTrue();
            var rows = office.reads("/organisations?term=" + stage).body();
            assertThat(Pattern.compile("\"level\"").matcher(rows).results().count())
                    .as(stage)
                    .isEqualTo(figure.group(1).isEmpty() ? 0 : figure.group(1).split(",").length);
        }
    }

    private long rows(String shown) {
        long rows = Pattern.compile("\"level\"")
                .matcher(office.reads("/organisations?shown=" + shown).body())
                .results()
                .count();
        assertThat(rows).as(shown).isPositive();
        return rows;
    }

    @Test
    void the_tree_is_read_in_the_order_of_its_codes() {
        assertThat(Pattern.compile("\"code\":\"(ZB-L\\d\\d|ZZ-YJ|ZB-Y\\d)\"")
                        .matcher(office.reads("/organisations").body())
                        .results()
                        .map(found -> found.group(1)))
                .containsSequence("ZB-L01", "ZB-L02", "ZB-L03")
                .endsWith("ZB-L12", "ZZ-YJ", "ZB-Y1", "ZB-Y2", "ZB-Y3");
    }

    @Test
    void a_branch_knows_its_laboratory_and_a_laboratory_its_branch() {
        assertThat(office.reads(path("ZB-L04")).body()).contains("\"units\":[{\"id\":" + id("L04"));
        assertThat(office.reads(path("L04")).body()).contains("\"branches\":[{\"id\":" + id("ZB-L04"));
        assertThat(office.opens(path("L04")).body()).contains("智能感知实验室党支部");
    }

    @Test
    void a_unit_is_established_revised_and_dissolved() {
        var once = UUID.randomUUID();
        var code = "TJ-" + once.toString().substring(0, 8);
        var made = establish(code, once);

        assertThat(leadsTo(establish(code, once))).as("the same form again").isEqualTo(leadsTo(made));
        var path = leadsTo(made);
        assertThat(office.sends(path + "/revision", revision(0, path)).statusCode())
                .isEqualTo(409);
        assertThat(office.sends(path + "/revision", revision(version(path), path))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.reads(path).body()).contains("改名的突击队");
        assertThat(office.sends(path + "/dissolution", "version", version(path), "on", "2026-11-20", "reason", "任务完成")
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.sends(path + "/revision", revision(version(path), path))
                        .body())
                .contains("\"org.dissolved\"");
    }

    @Test
    void the_list_is_a_picture_of_any_past_day() {
        var once = UUID.randomUUID();
        var code = "TJ-" + once.toString().substring(0, 8);
        leadsTo(establish(code, once));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        assertThat(office.reads("/organisations?shown=ALL&asOf=" + today).body())
                .contains(code);
        assertThat(office.reads("/organisations?shown=ALL&asOf=" + today.minusDays(1))
                        .body())
                .contains("ZB-L04")
                .doesNotContain(code);
        assertThat(office.reads("/organisations?shown=PARTY&asOf=" + today.minusDays(200))
                        .body())
                .contains("ZB-L04")
                .doesNotContain("LS-DC");
        assertThat(office.reads("/organisations?asOf=" + today.plusDays(1)).statusCode())
                .isEqualTo(400);
        assertThat(office.reads("/organisations?rank=1").statusCode()).isEqualTo(400);
    }

    private java.net.http.HttpResponse<String> establish(String code, UUID once) {
        return office.sends(
                "/organisations",
                "kind",
                "COMMANDO_TEAM",
                "code",
                code,
                "name",
                "试建突击队",
                "shortName",
                "试建队",
                "parent",
                id("DW"),
                "established",
                "2026-01-01",
                "once",
                once);
    }

    private Object[] revision(long version, String path) {
        return new Object[] {
            "version", version, "name", "改名的突击队", "shortName", "改名队", "parent", id("DW"), "established", "2026-01-01"
        };
    }

    @Test
    void what_is_refused_says_why() {
        var answer = office.sends(
                "/organisations",
                "kind",
                "LABORATORY",
                "code",
                "L-W",
                "name",
                "支部",
                "shortName",
                "支部",
                "parent",
                id("L01"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"org.parent-kind\"", "这类组织不能设在所选的上级之下");
        var branch = office.sends(
                "/organisations",
                "kind",
                "BRANCH",
                "code",
                "ZB-W",
                "name",
                "支部",
                "shortName",
                "支部",
                "parent",
                id("DW"));
        assertThat(branch.statusCode()).isEqualTo(409);
        assertThat(branch.body()).contains("\"org.by-change\"", "由党委研究决定");
        assertThat(office.sends(
                                path("ZB-L05") + "/dissolution",
                                "version",
                                version(path("ZB-L05")),
                                "on",
                                "2026-11-20",
                                "reason",
                                "x")
                        .body())
                .contains("\"org.by-change\"");
        assertThat(office.sends("/organisations", "kind", "BRANCH").statusCode())
                .isEqualTo(422);
    }

    @Test
    void who_may_only_read_cannot_write() {
        assertThat(staff.opens("/organisations").statusCode()).isEqualTo(200);
        assertThat(staff.opens("/organisations").body()).doesNotContain("/organisations/new");
        for (var path : new String[] {"/organisations/new", "/organisations/import", path("L01") + "/revision"}) {
            assertThat(staff.reads(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(staff.sends(path("L01") + "/dissolution", "version", 1, "on", "2026-11-20", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_form_opens() {
        for (var form : new String[] {"/revision", "/links", "/dissolution"}) {
            assertThat(office.opens(path("ZB-L05") + form).body())
                    .as(form)
                    .contains("<form class=\"dj-form\"")
                    .doesNotContain(">UnitRevision.", ">UnitLinks.", ">Dissolution.");
        }
        assertThat(office.opens("/organisations/new").body()).contains("name=\"termEnd\"");
    }

    @Test
    void links_are_written_and_followed_by_the_reach() {
        var path = path("ZB-J1");

        assertThat(office.sends(path + "/links", "version", version(path), "units", id("D-DB"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.reads(path).body()).contains("\"units\":[{\"id\":" + id("D-DB"));
        assertThat(office.sends(path + "/links", "version", version(path), "units", id("ZB-J2"))
                        .body())
                .contains("\"org.link-kind\"");
    }

    @Test
    void the_list_of_the_demonstration_changes_nothing() throws IOException {
        var answer = office.uploads("/organisations/import?name=org-example.csv", "text/csv", list());
        var preview = office.reads(leadsTo(answer)).body();

        assertThat(preview).contains("\"NEW\":0", "\"problems\":[]");
        assertThat(office.opens(leadsTo(answer)).body()).contains("导入预览", "org-example.csv");
    }

    @Test
    void a_changed_list_is_shown_written_once_and_then_changes_nothing() throws IOException {
        var code = "D-" + UUID.randomUUID().toString().substring(0, 8);
        var list = (new String(list(), StandardCharsets.UTF_8) + code + ",INST,department,试建处,试建处,2026-01-01,,\n")
                .getBytes(StandardCharsets.UTF_8);
        var batch = leadsTo(office.uploads("/organisations/import", "text/csv", list));
        var seen = mark(batch);

        assertThat(office.reads(batch).body()).contains("\"NEW\":1");
        assertThat(office.sends(batch + "/confirmation", "seen", "0".repeat(64)).body())
                .contains("\"org.import-moved\"");
        assertThat(office.sends(batch + "/confirmation", "seen", seen).statusCode())
                .isEqualTo(303);
        assertThat(office.reads(batch).body()).contains("\"changes\":1");
        assertThat(office.sends(batch + "/confirmation", "seen", seen).body()).contains("\"org.import-applied\"");
        var again = leadsTo(office.uploads("/organisations/import", "text/csv", list));
        assertThat(office.reads(again).body())
                .contains("\"NEW\":0", "\"CHANGED\":0")
                .doesNotContain("\"before\":null");
    }

    @Test
    void a_list_with_one_problem_is_not_written_at_all() throws IOException {
        var list = (new String(list(), StandardCharsets.UTF_8).replace("ZB-J1,DW,", "ZB-J1,DX,")
                        + "D-OK,INST,department,甲,甲,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        var batch = leadsTo(office.uploads("/organisations/import", "text/csv", list));
        var answer = office.sends(batch + "/confirmation", "seen", mark(batch));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"org.import-problems\"", "B11");
        assertThat(office.reads("/organisations?shown=ALL").body()).doesNotContain("\"D-OK\"");
        assertThat(office.opens(batch).body()).contains("清单和系统里都没有上级 DX", "aria-disabled=\"true\"");
    }

    @Test
    void an_upload_from_a_form_is_read_and_a_picture_is_refused() throws IOException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"名单.csv\"\r\n\r\n"
                + new String(list(), StandardCharsets.UTF_8) + "\r\n--b--\r\n";
        var answer = office.uploads(
                "/organisations/import", "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));

        assertThat(office.reads(leadsTo(answer)).body()).contains("\"fileName\":\"名单.csv\"");
        var picture =
                office.uploads("/organisations/import?name=a.png", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(picture.statusCode()).isEqualTo(409);
        assertThat(picture.body()).contains("\"sheet.not-workbook\"", "这不是可以读取的表格");
    }

    @Test
    void our_own_export_comes_back_without_a_change() {
        for (var kind : new String[] {"csv", "xlsx"}) {
            var file =
                    office.downloads("/organisations?shown=BRANCH&as=" + kind).body();
            var type = kind.equals("csv")
                    ? "text/csv"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            var preview = office.reads(leadsTo(office.uploads("/organisations/import", type, file)));

            assertThat(preview.body()).as(kind).contains("\"NEW\":0,\"CHANGED\":0", "\"problems\":[]");
        }
    }

    private String mark(String batch) {
        var found = Pattern.compile("\"mark\":\"([0-9a-f]{64})\"")
                .matcher(office.reads(batch).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] list() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                OrganisationsIT.class.getResourceAsStream("/org/ronghe/orgstructure/demo/org-example.csv"))) {
            return file.readAllBytes();
        }
    }

    private String path(String code) {
        return "/organisations/" + id(code);
    }

    private long version(String path) {
        return number(office.reads(path).body(), "version");
    }

    private long id(String code) {
        var found = Pattern.compile("\"id\":(\\d+),\"code\":\"" + code + "\"")
                .matcher(office.reads("/organisations?shown=ALL").body());
        assertThat(found.find()).as(code).isTrue();
        return Long.parseLong(found.group(1));
    }
}
