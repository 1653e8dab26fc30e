package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Look-backs on closed tasks over documents: planning, checking, the proposal to reopen, and samples drawn again. */
@InTheServer
class LookBackIT {
    private static Object[] plan(Road road, String checker, Object... more) {
        var fields = new ArrayList<Object>(List.of(
                "task",
                road.id,
                "measure",
                "抽查台账 " + road.words,
                "threshold",
                "同类问题零新增",
                "due",
                TODAY.plusDays(20).toString(),
                "checker",
                road.server.person(checker)));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    private static Road closed(TheServer server) {
        return Road.beginIn(server, "回头看轮次 " + UUID.randomUUID()).closed();
    }

    private static HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(
                List.of("version", who.read(path).get("version").asLong()));
        all.addAll(Arrays.asList(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private static String prove(Session checker, String path) {
        var name = Session.encoded("核查记录.txt");
        assertMoved(checker.put(path + "/evidence/" + name, path.getBytes(StandardCharsets.UTF_8)));
        return path;
    }

    @Test
    void a_look_back_goes_from_plan_to_the_proposal_to_reopen_and_the_reopening_is_counted(TheServer server) {
        var road = closed(server);
        var checker = server.signIn("jiangshili");
        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        long id = road.office.read(path).get("id").asLong();
        assertThat(road.office.read(path).get("number").asText()).matches("回头看〔20\\d\\d〕[1-9]\\d*号");
        assertThat(register(server, id)).isEqualTo("RUNNING PLANNED " + server.person("jiangshili"));
        assertThat(checker.page("/?all=true").body())
                .contains(road.office.read(path).get("number").asText());

        assertRefused(
                step(checker, path, "report", "result", "REBOUND", "words", "再次出现"),
                "lookback.gaps",
                "lookback.guard.PROVEN");
        prove(checker, path);
        assertRefused(step(road.office, path, "report", "result", "EFFECTIVE", "words", "好"), "lookback.not-yours");
        assertMoved(step(road.office, path, "reminders", "words", "请按期核查"));
        assertRefused(
                step(road.office, path, "reminders", "words", "再催"),
                "lookback.gaps",
                "lookback.guard.NOT_REMINDED_TODAY");
        assertMoved(step(checker, path, "report", "result", "REBOUND", "words", "同类问题再次出现"));

        assertThat(road.office.read(path).get("proposed").asBoolean()).isTrue();
        assertThat(road.sheet().at("/lookBacks/0/proposed").asBoolean()).isTrue();
        assertThat(road.state()).isEqualTo("CLOSED");
        assertThat(numbers(road.office.read("/discipline/look-backs?proposal=OPEN&round=" + road.round)))
                .hasSize(1);
        assertMoved(road.step(road.discipline, "reopening", "why", "REBOUND", "reason", "回头看发现反弹"));
        assertThat(road.sheet().get("reopened").asInt()).isEqualTo(1);
        assertThat(road.office.read(path).get("proposed").asBoolean()).isFalse();
        assertThat(numbers(road.office.read("/discipline/look-backs?proposal=OPEN&round=" + road.round)))
                .isEmpty();
        assertThat(register(server, id)).startsWith("CLOSED DONE");
        assertThat(server.texts("""
                        SELECT coalesce(line::jsonb #>> '{details,step}', 'plan') FROM domain.audit_line
                         WHERE object = ? AND outcome = 'ok' AND line NOT LIKE '%"lookback.read"%' ORDER BY seq
                        """, "lookback/" + id))
                .containsExactly("plan", "lookback.PROVE", "lookback.REMIND", "lookback.REPORT");
    }

    @Test
    void the_checker_reads_the_task_and_its_files_while_the_look_back_is_open_and_nothing_more(TheServer server) {
        var road = closed(server);
        var other = closed(server);
        var checker = server.signIn("jiangshili");
        var proof = road.path() + "/evidence/" + road.sheet().at("/proofs/0/id").asLong();
        assertThat(checker.get(road.path()).statusCode()).isEqualTo(404);
        assertThat(checker.get(proof).statusCode()).isEqualTo(404);
        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));

        assertThat(checker.page(road.path()).body()).contains(road.words);
        assertThat(checker.get(proof).statusCode()).isEqualTo(200);
        assertThat(checker.get(other.path()).statusCode()).as("another task").isEqualTo(404);
        assertThat(checker.get("/discipline/rectifications?round=" + road.round).statusCode())
                .as("the ledger of that round")
                .isEqualTo(404);
        assertThat(road.step(
                                checker,
                                "weekly-entries",
                                "progress",
                                "ON_SCHEDULE",
                                "percent",
                                60,
                                "text",
                                "代填",
                                "blocker",
                                "")
                        .statusCode())
                .isIn(403, 404);
        assertThat(server.signIn("sunshier").get(road.path()).statusCode())
                .as("anybody else")
                .isEqualTo(404);

        prove(checker, path);
        assertMoved(step(checker, path, "report", "result", "EFFECTIVE", "words", "成效保持"));
        assertThat(checker.get(road.path()).statusCode()).as("after the check").isEqualTo(404);
        assertThat(checker.get(proof).statusCode()).isEqualTo(404);
    }

    @Test
    void a_planned_look_back_ends_with_the_reopening_of_its_task_and_leaves_the_desk(TheServer server) {
        var road = closed(server);
        var checker = server.signIn("jiangshili");
        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        var sheet = road.office.read(path);
        long id = sheet.get("id").asLong();
        var number = sheet.get("number").asText();

        assertMoved(road.step(road.discipline, "reopening", "why", "REBOUND", "reason", "抽查发现反弹"));

        assertThat(register(server, id)).startsWith("VOID CANCELLED");
        assertThat(checker.page("/?all=true").body()).doesNotContain(number);
        assertThat(checker.page(path).body()).contains("因任务重开取消", "任务已重开，本次回头看随之取消");
        assertThat(server.text(
                        "SELECT line FROM domain.audit_line WHERE object = ? ORDER BY seq DESC LIMIT 1",
                        "rectification/" + road.id))
                .contains(number);
        assertRefused(step(checker, path, "report", "result", "EFFECTIVE", "words", "x"), "lookback.step-not-open");
    }

    private static String register(TheServer server, long id) {
        return server.text(
                "SELECT category || ' ' || state || ' ' || responsible FROM domain.work_item WHERE kind = 'lookback'"
                        + " AND item_id = ? AND valid_to = 'infinity'",
                id);
    }

    private static List<String> numbers(JsonNode page) {
        return page.get("rows").findValuesAsText("number");
    }

    @ParameterizedTest
    @CsvSource({
        "luoshiqing, lookback.checker-responsible",
        "qinshichuan, lookback.checker-leader",
        "baishiyu, lookback.checker-acceptor"
    })
    void nobody_of_the_work_looks_back_on_it_and_nothing_is_written(String who, String code, TheServer server) {
        var road = closed(server);
        var refused = road.office.post("/discipline/look-backs", plan(road, who));

        assertRefused(refused, code);
        assertThat(refused.body())
                .contains(server.text("SELECT name FROM orgstructure.person WHERE id = ?", server.person(who)));
        assertThat(road.office.read("/discipline/look-backs?task=" + road.id).get("rows"))
                .isEmpty();
    }

    @Test
    void an_open_task_has_no_look_back_and_a_form_sent_twice_makes_one(TheServer server) {
        var road = Road.beginIn(server, "回头看轮次 " + UUID.randomUUID()).accepted();
        assertRefused(road.office.post("/discipline/look-backs", plan(road, "jiangshili")), "lookback.task-not-closed");
        var closed = closed(server);
        var asked = plan(closed, "jiangshili", "once", UUID.randomUUID().toString());

        var first = leadsTo(assertMoved(closed.office.post("/discipline/look-backs", asked)));

        assertThat(leadsTo(assertMoved(closed.office.post("/discipline/look-backs", asked))))
                .isEqualTo(first);
        assertThat(numbers(closed.office.read("/discipline/look-backs?task=" + closed.id)))
                .hasSize(1);
    }

    @Test
    void a_sample_is_drawn_again_with_the_same_result_even_after_a_task_was_reopened(TheServer server) {
        var name = "抽样轮次 " + UUID.randomUUID();
        var roads = List.of(
                Road.beginIn(server, name).closed(),
                Road.beginIn(server, name).closed(),
                Road.beginIn(server, name).closed());
        var road = roads.get(0);
        assertRefused(
                road.office.post("/discipline/look-back-samples", "round", road.round, "size", 4),
                "lookback.sample-too-few");
        var path =
                leadsTo(assertMoved(road.office.post("/discipline/look-back-samples", "round", road.round, "size", 2)));
        var sheet = road.office.read(path);
        assertThat(sheet.get("tasks")).hasSize(3);
        assertThat(sheet.at("/sample/seed").asText()).hasSize(32);
        assertThat(sheet.get("tasks").findValues("chosen").stream().filter(JsonNode::asBoolean))
                .hasSize(2);

        long left = sheet.at("/tasks/2/task").asLong();
        long drawn = sheet.at("/tasks/0/task").asLong();
        long sample = sheet.at("/sample/id").asLong();
        var of = roads.stream().filter(each -> each.id == left).findFirst().orElseThrow();
        assertRefused(
                road.office.post("/discipline/look-backs", plan(of, "jiangshili", "sample", sample)),
                "lookback.not-drawn");
        var chosen = roads.stream().filter(each -> each.id == drawn).findFirst().orElseThrow();
        assertMoved(road.office.post("/discipline/look-backs", plan(chosen, "jiangshili", "sample", sample)));
        assertThat(road.office.read(path).at("/sample/planned").asInt()).isEqualTo(1);
        assertMoved(of.step(of.discipline, "reopening", "why", "FAKE", "reason", "虚假整改"));

        var csv = new String(road.office.file(path + "?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + 3);
        assertThat(csv).contains(sheet.at("/tasks/0/key").asText(), "抽中");
        assertThat(road.office.file(path + "?as=xlsx").body()).startsWith('P', 'K');
        assertThat(new String(
                        road.office.file("/discipline/look-back-samples?as=csv").body(), StandardCharsets.UTF_8))
                .contains(name, sheet.at("/sample/seed").asText());
        assertThat(road.office.file("/discipline/look-back-samples?as=xlsx").body())
                .startsWith('P', 'K');
        assertThat(road.responsible.get(path + "?as=csv").statusCode()).isEqualTo(403);

        var again = road.office.read(path + "/redraw");
        assertThat(again.get("same").asBoolean()).isTrue();
        assertThat(again.get("population").asBoolean()).isTrue();
        assertThat(again.get("drawnAgain")).isEqualTo(again.get("drawn"));
        assertThat(road.office.page(path + "/redraw").body()).contains("重抽结果一致");
        assertThat(server.signIn("luoshiqing").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void the_round_stands_beside_a_code_outside_of_it(TheServer server) {
        var road = closed(server);
        var name = server.text("SELECT name FROM discipline.inspection_round WHERE id = ?", road.round);
        var checker = server.signIn("jiangshili");
        assertThat(road.office
                        .page("/discipline/look-backs/new?task=" + road.id)
                        .body())
                .contains(name);
        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        var number = road.office.read(path).get("number").asText();
        var code = road.sheet().get("code").asText();

        assertThat(road.office.page(path).body()).contains(code, name);
        var list = "/discipline/look-backs?q=" + Session.encoded(number);
        assertThat(road.office.read(list).at("/rows/0/roundName").asText()).isEqualTo(name);
        assertThat(road.office.page(list).body()).contains(name);
        assertThat(new String(road.office.file(list + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains("," + name + ",");
        assertThat(server.text(
                        "SELECT source FROM domain.work_item WHERE kind = 'lookback' AND item_id = ? AND valid_to = 'infinity'",
                        road.office.read(path).get("id").asLong()))
                .isEqualTo(name + " " + code);
        assertThat(checker.read("/search?q=" + Session.encoded(number)).toString())
                .contains(name);
        assertThat(new String(
                        road.office
                                .file("/discipline/rectifications/tasks?as=csv&round=" + road.round)
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(name + "," + code);

        var open = Road.beginIn(server, name).signed();
        assertThat(server.signIn("zhoushilan")
                        .page("/discipline/orders/new?task=" + open.id)
                        .body())
                .contains(name);
        var order = new OrderRoad(server, false).drafted("task", open.id);
        assertThat(order.sheet().at("/task/roundName").asText()).isEqualTo(name);
        assertThat(order.supervisor.page(order.path()).body()).contains(name);
        assertThat(open.responsible
                        .page("/discipline/rectifications/submissions/new?task=" + open.id)
                        .body())
                .contains(name);
    }

    @Test
    void a_closed_task_stands_in_the_list_without_look_back_until_one_is_planned(TheServer server) {
        var road = closed(server);
        var list = "/discipline/rectifications?noLookBack=true&round=" + road.round;
        var figures = "/discipline/figures?round=" + road.round;
        assertThat(road.office.read(list).get("total").asInt()).isEqualTo(1);
        assertThat(road.office.page(list).body()).contains("已销号未回头看", road.words);
        var figure = road.office.read(figures).at("/figures/noLookBack");
        assertThat(figure.get("count").asInt()).isEqualTo(1);
        assertThat(figure.get("link").asText()).contains("noLookBack=true");

        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        assertThat(road.office.read(list).get("total").asInt()).isZero();
        assertThat(road.office.read(list + "&asOf=" + TODAY).get("total").asInt())
                .as("as the day ends")
                .isZero();
        assertThat(road.office.read(figures).at("/figures/noLookBack/count").asInt())
                .isZero();

        assertMoved(step(road.office, path, "cancellation", "reason", "另行安排"));
        assertThat(road.office.read(list).get("total").asInt()).isEqualTo(1);
        assertThat(road.office
                        .page("/discipline/look-backs?round=" + road.round)
                        .body())
                .contains("noLookBack=true");
        var closing = server.number("SELECT max(list_id) FROM discipline.closing_line WHERE task_id = ?", road.id);
        assertThat(road.office.page("/discipline/closings/" + closing).body())
                .contains("销号后转入回头看", "round=" + road.round + "&amp;noLookBack=true");
    }

    @Test
    void a_round_is_sampled_again_only_with_a_reason_which_is_kept_and_shown(TheServer server) {
        var road = closed(server);
        var samples = "/discipline/look-back-samples";
        var first = leadsTo(assertMoved(road.office.post(samples, "round", road.round, "size", 1)));
        assertThat(road.office.read(first).at("/sample/draw").asInt()).isEqualTo(1);

        var refused = road.office.post(samples, "round", road.round, "size", 1, "reason", " ");
        assertRefused(refused, "lookback.sample-again", "lookback.sample-again");
        assertThat(Session.json(refused).at("/gaps/0/field").asText()).isEqualTo("reason");
        assertThat(road.office.form(samples, "round", road.round, "size", 1).body())
                .contains("NewLookBackSample-reason-error", "再次抽样请写明理由");
        assertThat(server.number("SELECT count(*) FROM discipline.look_back_sample WHERE round_id = ?", road.round))
                .isEqualTo(1);

        var again =
                leadsTo(assertMoved(road.office.post(samples, "round", road.round, "size", 1, "reason", "首次样本任务已重开")));
        assertThat(road.office.read(again).at("/sample/draw").asInt()).isEqualTo(2);
        assertThat(road.office.page(again).body()).contains("本轮第 2 次抽样，理由：首次样本任务已重开");
        assertThat(road.office.page(samples).body()).contains("首次样本任务已重开");
        assertThat(new String(road.office.file(samples + "?as=csv").body(), StandardCharsets.UTF_8))
                .contains("首次样本任务已重开");
        assertThat(server.text(
                        "SELECT line FROM domain.audit_line WHERE object = ? AND outcome = 'ok' ORDER BY seq LIMIT 1",
                        "sample/" + again.replaceAll(".*/", "")))
                .contains("首次样本任务已重开");
    }

    @Test
    void each_figure_leads_to_exactly_the_rows_it_counts_and_the_file_says_the_same(TheServer server) {
        var road = closed(server);
        var path = leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        var checker = server.signIn("jiangshili");
        prove(checker, path);
        assertMoved(step(checker, path, "report", "result", "PARTLY", "words", "个别记录不完整"));
        leadsTo(assertMoved(road.office.post("/discipline/look-backs", plan(road, "jiangshili"))));
        var page = road.office.read("/discipline/look-backs?round=" + road.round);
        for (var figure : page.get("figures")) {
            assertThat(road.office.read(figure.get("link").asText()).get("rows"))
                    .as(figure.get("key").asText())
                    .hasSize(figure.get("count").asInt());
        }
        assertThat(page.get("figures").findValuesAsText("count")).containsExactly("1", "1", "0", "1", "0", "0");
        var csv = new String(
                road.office
                        .file("/discipline/look-backs?as=csv&round=" + road.round)
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("部分有效", "个别记录不完整", page.at("/rows/0/number").asText());
        assertThat(road.office.get("/discipline/look-backs?result=GOOD").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_similar_finding_of_another_round_is_shown_as_a_hint_with_its_link(TheServer server) {
        var one = Road.beginIn(server, "屡改轮次甲 " + UUID.randomUUID());
        var other = Road.beginIn(server, "屡改轮次乙 " + UUID.randomUUID());
        var text = "共享平台预约系统停用后未及时恢复 " + UUID.randomUUID();
        for (var road : Map.of(1, one, 2, other).values()) {
            assertMoved(road.office.post(
                    "/discipline/rounds/" + road.round + "/findings",
                    "section",
                    "平台管理",
                    "text",
                    text,
                    "rootCause",
                    "责任不清",
                    "source",
                    "THIS_ROUND"));
        }
        long first = finding(server, one.round, text);
        long second = finding(server, other.round, text);

        var sheet = one.office.read("/discipline/rounds/findings/" + first);

        assertThat(sheet.at("/repeats/0/id").asLong()).isEqualTo(second);
        assertThat(sheet.at("/repeats/0/alike").asInt()).isEqualTo(100);
        assertThat(sheet.at("/repeats/0/sameCause").asBoolean()).isTrue();
        assertThat(one.office.page("/discipline/rounds/findings/" + first).body())
                .contains("/discipline/rounds/findings/" + second, "仅供参考，由人判断");
    }

    private static long finding(TheServer server, long round, String text) {
        return server.number("SELECT id FROM discipline.finding WHERE round_id = ? AND text = ?", round, text);
    }
}
