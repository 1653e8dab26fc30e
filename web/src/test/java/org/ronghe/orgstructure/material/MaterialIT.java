package org.ronghe.orgstructure.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The library: who registers and checks, what meetings take from it, and who is said to have studied what. */
@InTheServer
class MaterialIT {
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.OFFICE);
    private TheServer server;
    private Session office;
    private Session secretary;
    private Session branch;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        secretary = server.signIn("linshiyuan");
        branch = server.signIn("liaoshigan");
    }

    private long version(String path) {
        return server.number(
                "SELECT version FROM orgstructure." + (path.startsWith("/meetings") ? "meeting" : "material")
                        + " WHERE id = ?",
                id(path));
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll(".*/", ""));
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of("version", version(path)));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private HttpResponse<String> register(Object... more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", "SPEECH");
        fields.put("title", "重要讲话（检验）" + System.nanoTime());
        fields.put("issuer", "上级党组织（检验）");
        fields.put("issuedOn", TODAY.minusDays(4));
        fields.put("receivedOn", TODAY.minusDays(3));
        fields.put("source", "公开网站（检验）");
        fields.put("asked", true);
        for (int at = 0; at < more.length; at += 2) {
            fields.put((String) more[at], more[at + 1]);
        }
        return office.post(
                "/materials",
                fields.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray());
    }

    private String released(Object... more) {
        var path = leadsTo(register(more));
        assertThat(step(office, path, "submission").statusCode()).isEqualTo(303);
        assertThat(step(secretary, path, "release", "contentChecked", true, "secrecyChecked", true)
                        .statusCode())
                .isEqualTo(303);
        return path;
    }

    @Test
    void a_material_is_registered_by_one_and_released_by_another_who_checks_both() {
        var path = leadsTo(register());
        assertThat(branch.get(path).statusCode()).isEqualTo(404);
        assertThat(step(office, path, "submission").statusCode()).isEqualTo(303);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'material' AND step = 'RELEASE' AND decider = 'SEC' AND path = ?",
                        path))
                .isEqualTo(1);

        var own =
                refused(step(office, path, "release", "contentChecked", true, "secrecyChecked", true), "material.gaps");
        assertThat(own.toString()).contains("由你登记");
        refused(step(secretary, path, "release", "contentChecked", true), "material.not-checked");
        assertThat(branch.post(path + "/release", "version", version(path)).statusCode())
                .isEqualTo(403);
        assertThat(step(secretary, path, "return", "reason", "补充出处").statusCode())
                .isEqualTo(303);
        assertThat(office.page(path).body()).contains("补充出处");
        step(office, path, "submission");
        step(secretary, path, "release", "contentChecked", true, "secrecyChecked", true);

        assertThat(server.signIn("sunshier").get(path).statusCode()).isEqualTo(200);
        assertThat(step(secretary, path, "withdrawal", "reason", "文本已更新").statusCode())
                .isEqualTo(303);
        assertThat(branch.page(path).body()).contains("文本已更新");
        refused(step(office, path, "words", words()), "material.step-not-open");
    }

    private Object[] words() {
        return new Object[] {
            "kind", "CASE", "title", "改", "issuer", "上级", "issuedOn", TODAY, "receivedOn", TODAY, "source", "网站"
        };
    }

    @Test
    void what_may_not_stand_in_the_library_is_refused_by_name_and_leaves_nothing_behind() {
        long before = server.number("SELECT count(*) FROM orgstructure.material");
        refused(register("title", ""), "material.title-missing");
        refused(register("source", ""), "material.source-missing");
        refused(register("receivedOn", TODAY.minusDays(5)), "material.received-first");
        refused(register("receivedOn", TODAY.plusDays(1)), "material.received-ahead");
        assertThat(refused(register("body", "机密★ 某文"), "secrecy.mark").toString())
                .contains("body");
        refused(register("classified", true), "material.classified-words");
        refused(register("classified", true, "title", "", "source", ""), "material.classified-number");
        refused(register("classified", true, "title", "", "source", "", "number", "某发1号"), "material.classified-place");
        assertThat(register("issuer", "").statusCode()).isEqualTo(422);
        assertThat(server.number("SELECT count(*) FROM orgstructure.material")).isEqualTo(before);
    }

    @Test
    void a_document_under_a_secrecy_mark_is_known_by_number_and_place_to_those_who_lead_studies() {
        var path = released(
                "classified",
                true,
                "title",
                "",
                "source",
                "",
                "number",
                "某发〔2026〕检验" + System.nanoTime(),
                "keptAt",
                "机要室");

        assertThat(branch.page(path).body()).contains("机要室", "只登记文号");
        assertThat(server.signIn("sunshier").get(path).statusCode()).isEqualTo(404);
        assertThat(server.signIn("sunshier").read("/materials").toString()).doesNotContain(path);
    }

    @Test
    void a_meeting_takes_title_and_days_from_the_library_and_stops_the_clock() {
        var path = released();
        long unit = server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'ZB-L04'");
        assertThat(state(path, unit)).isEqualTo("DUE");
        assertThat(branch.read("/materials?unstudied=" + unit).get("rows").toString())
                .contains("\"id\":" + id(path) + ",");
        var meeting = leadsTo(branch.post(
                "/meetings",
                "kind",
                "BRANCH_COMMITTEE",
                "unit",
                unit,
                "day",
                TODAY,
                "starts",
                "00:01",
                "place",
                "会议室",
                "recorder",
                server.person("sunshier")));
        var recorder = server.signIn("sunshier");
        long point = server.number(
                "SELECT id FROM orgstructure.meeting_point WHERE meeting_id = ? AND position = 1", id(meeting));
        var draft = leadsTo(register());
        refused(
                step(recorder, meeting, "points/" + point + "/study", "material", id(draft)),
                "meeting.material-not-offered");
        assertThat(step(recorder, meeting, "points/" + point + "/study", "material", id(path), "title", "别的")
                        .statusCode())
                .isEqualTo(303);
        var first = branch.read(meeting).get("points").get(0);
        assertThat(first.get("title").asText()).startsWith("重要讲话（检验）");
        assertThat(first.get("receivedOn").asText())
                .isEqualTo(TODAY.minusDays(3).toString());
        refused(
                step(recorder, meeting, "points", "kind", "DISCUSSION", "title", "讨论", "material", id(path)),
                "meeting.material-kind");
        refused(step(recorder, meeting, "points", "kind", "STUDY"), "meeting.point-title");
        assertThat(step(recorder, meeting, "points", "kind", "STUDY", "material", id(path))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(path, unit)).isEqualTo("DUE");

        step(recorder, meeting, "notice");
        assertThat(step(recorder, meeting, "opening").statusCode()).isEqualTo(303);

        assertThat(state(path, unit)).isEqualTo("IN_TIME");
        assertThat(branch.page(path).body()).contains(meeting, "第 3 日");
        assertThat(branch.read("/materials?unstudied=" + unit).get("rows").toString())
                .doesNotContain("\"id\":" + id(path) + ",");
        assertThat(server.signIn("sunshier").page(path).body()).doesNotContain("首次学习情况");
        assertThat(server.signIn("zoushizai").page(path).body()).doesNotContain(meeting);
    }

    private String state(String path, long unit) {
        return branch.read("/materials/studies?material=" + id(path) + "&unit=" + unit)
                .get("rows")
                .get(0)
                .get("state")
                .asText();
    }

    @Test
    void first_studies_of_the_house_are_counted_in_figures_that_are_filters() {
        for (var state : StudyState.values()) {
            var page = office.read("/materials/studies?state=" + state);
            for (var figure : page.get("figures")) {
                if (figure.get("state").asText().equals(state.name())) {
                    assertThat(page.get("total").asInt())
                            .isEqualTo(figure.get("count").asInt())
                            .isPositive();
                }
            }
        }
        var csv = new String(office.file("/materials/studies?state=LATE&as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("学习材料,党组织", "重要讲话");
        assertThat(office.read("/materials/studies?asOf=2000-01-01")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(server.signIn("sunshier").get("/materials/studies").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_branch_asks_for_itself_alone() {
        long other = server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'ZB-L05'");
        refused(branch.get("/materials?unstudied=" + other), "material.not-your-unit");
        assertThat(branch.read("/materials/studies?unit=" + other).get("total").asInt())
                .isZero();
    }

    @Test
    void the_library_is_searched_exported_and_read_as_of_a_day() {
        var list = office.read("/materials?q=%E5%9F%BA%E7%A1%80%E7%A0%94%E7%A9%B6&state=RELEASED");
        assertThat(list.get("rows").toString()).contains("关于加强基础研究的重要讲话");
        var csv = new String(office.file("/materials?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("类别,材料名称,发文单位", "关于加强基础研究的重要讲话");
        assertThat(office.read("/materials?asOf=2000-01-01").get("total").asInt())
                .isZero();
        assertThat(server.signIn("sunshier").file("/materials?as=csv").statusCode())
                .isEqualTo(403);
    }
}
