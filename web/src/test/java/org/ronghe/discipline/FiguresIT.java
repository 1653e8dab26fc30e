package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Figures of a round: each is its lines and nothing else. */
@InTheServer
class FiguresIT {
    private static final String FIGURES = "/discipline/figures";
    private static final Pattern NUMBER = Pattern.compile("data-figure=\"([^\"]+)\" href=\"([^\"]+)\">(\\d+)</a>");

    private static long demonstration(TheServer server) {
        return server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
    }

    /** Every figure of a document, wherever it stands. */
    private static List<JsonNode> figures(JsonNode document) {
        var found = new ArrayList<JsonNode>();
        collect(document, found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.has("link") && node.has("count") && node.has("key")) {
            found.add(node);
        }
        node.forEach(each -> collect(each, found));
    }

    private static long count(JsonNode document, String key) {
        return figures(document).stream()
                .filter(each -> each.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + key))
                .get("count")
                .asLong();
    }

    /** What the list behind a figure adds up to. */
    private static long behind(Session reader, String key, String link) {
        var list = reader.read(link + "&all=true");
        assertThat(list.get("more").asBoolean()).as(link).isFalse();
        assertThat(list.get("rows")).as(link).hasSize(list.get("total").asInt());
        if (key.equals("extensions") || key.equals("reopenings") || key.equals("deferrals")) {
            long sum = 0;
            for (var row : list.get("rows")) {
                sum += row.get(key.equals("reopenings") ? "reopened" : key).asLong();
            }
            return sum;
        }
        return list.get("total").asLong();
    }

    private static void assertEveryNumberOpensItsLines(Session reader, String address) {
        var document = reader.read(address);
        var all = figures(document);
        assertThat(all).hasSizeGreaterThan(80);
        for (var figure : all) {
            var key = figure.get("key").asText();
            assertThat(behind(reader, key, figure.get("link").asText()))
                    .as(address + " " + key)
                    .isEqualTo(figure.get("count").asLong());
        }
    }

    @Test
    void every_number_opens_exactly_the_lines_it_counts_today(TheServer server) {
        assertEveryNumberOpensItsLines(server.signIn("fangshining"), FIGURES + "?round=" + demonstration(server));
    }

    @Test
    void every_number_opens_exactly_the_lines_it_counted_on_a_past_day(TheServer server) {
        var office = server.signIn("fangshining");
        for (int ago : new int[] {20, 90}) {
            assertEveryNumberOpensItsLines(
                    office, FIGURES + "?round=" + demonstration(server) + "&asOf=" + TODAY.minusDays(ago));
        }
    }

    @Test
    void whoever_sees_some_tasks_alone_counts_those_alone(TheServer server) {
        var round = demonstration(server);
        var responsible = server.signIn("luoshiqing");
        var mine = responsible.read(FIGURES + "?round=" + round);
        var all = server.signIn("fangshining").read(FIGURES + "?round=" + round);

        assertThat(mine.get("whole").asBoolean()).isFalse();
        assertThat(all.get("whole").asBoolean()).isTrue();
        assertThat(count(mine, "total")).isPositive().isLessThan(count(all, "total"));
        assertEveryNumberOpensItsLines(responsible, FIGURES + "?round=" + round);
        assertThat(responsible.page(FIGURES + "?round=" + round).body()).contains("按你能看到的任务统计");
    }

    @Test
    void the_page_shows_the_numbers_of_the_document_and_their_ways(TheServer server) {
        var office = server.signIn("fangshining");
        var address = FIGURES + "?round=" + demonstration(server);
        var document = office.read(address);
        var page = office.page(address).body();

        var matcher = NUMBER.matcher(page);
        int shown = 0;
        while (matcher.find()) {
            var key = matcher.group(1);
            assertThat(Long.parseLong(matcher.group(3))).as(key).isEqualTo(count(document, key));
            shown++;
        }
        assertThat(shown).isGreaterThan(70);
        assertThat(page).contains("原文所述", "≥ 600", "165", "中共科学技术部党组").doesNotContain("0 ÷ 0", "NaN");
    }

    @Test
    void the_classes_add_up_and_states_add_up_within_them(TheServer server) {
        var document = server.signIn("fangshining").read(FIGURES + "?round=" + demonstration(server));
        long classes = 0;
        for (var each : document.at("/figures/classes")) {
            long states = 0;
            for (var state : each.get("states")) {
                states += state.at("/figure/count").asLong();
            }
            assertThat(states)
                    .as(each.get("timing").asText())
                    .isEqualTo(each.at("/all/count").asLong());
            classes += states;
        }
        long first = 0;
        long current = 0;
        for (var row : document.at("/figures/ages")) {
            first += row.at("/first/count").asLong();
            current += row.at("/current/count").asLong();
        }

        assertThat(classes + count(document, "unclassed")).isEqualTo(count(document, "total"));
        assertThat(List.of(first, current)).containsOnly(count(document, "open"));
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.task WHERE round_id = ? AND state <> 'VOID'",
                        demonstration(server)))
                .as("read from the tasks themselves, not from their lines")
                .isEqualTo(count(document, "total"));
    }

    @Test
    void the_figures_are_those_of_the_tasks_themselves(TheServer server) {
        var round = demonstration(server);
        var document = server.signIn("fangshining").read(FIGURES + "?round=" + round);
        var due = "FROM discipline.task WHERE round_id = ? AND timing <> 'CONTINUING' AND state NOT IN"
                + " ('DRAFT','PLAN_REVIEW','VOID') AND current_due <= '" + TODAY + "'"
                + " AND NOT (state IN ('DISPUTED','DEFERRED') AND review_on >= '" + TODAY + "')";

        assertThat(count(document, "due.CURRENT")).isEqualTo(server.number("SELECT count(*) " + due, round));
        assertThat(count(document, "closed.CURRENT"))
                .isPositive()
                .isEqualTo(server.number("SELECT count(*) " + due + " AND state = 'CLOSED'", round));
        assertThat(count(document, "kept.FIRST"))
                .isPositive()
                .isEqualTo(server.number(
                        "SELECT count(*) " + due.replace("current_due", "first_due") + " AND accepted_on <= first_due",
                        round));
        assertThat(count(document, "extensions"))
                .isPositive()
                .isEqualTo(server.number("SELECT sum(extensions) FROM discipline.task WHERE round_id = ?", round));
        assertThat(count(document, "reopened"))
                .isPositive()
                .isEqualTo(server.number(
                        "SELECT count(*) FROM discipline.task WHERE round_id = ? AND reopened > 0", round));
        assertThat(count(document, "concluded.BASICALLY_DONE"))
                .isPositive()
                .isEqualTo(server.number(
                        "SELECT count(*) FROM discipline.task t WHERE round_id = ? AND accepted_on IS NOT NULL AND"
                                + " EXISTS (SELECT 1 FROM discipline.measure m WHERE m.task_id = t.id"
                                + " AND m.conclusion = 'BASICALLY_DONE')",
                        round));
        assertThat(count(document, "unconcluded")).isZero();
    }

    @Test
    void what_has_no_timing_class_is_named_and_a_rate_of_nothing_is_a_dash(TheServer server) {
        var road = Road.beginIn(server, "统计轮次" + UUID.randomUUID());
        var address = FIGURES + "?round=" + road.round;
        var code = road.sheet().get("code").asText();

        var document = road.office.read(address);
        var page = road.office.page(address).body();

        assertThat(count(document, "unclassed")).isEqualTo(1);
        assertThat(document.at("/figures/unclassedTasks/0/code").asText()).isEqualTo(code);
        assertThat(page).contains("有 1 项任务没有时限类别", ">" + code + "</a>").doesNotContain("0 ÷ 0", "0.0%");
        for (var rate : document.at("/figures/rates")) {
            assertThat(rate.at("/of/count").asLong()).isZero();
        }

        road.planned();
        assertThat(road.office.page(address).body()).doesNotContain("没有时限类别");
    }

    @Test
    void the_conclusion_stays_with_the_line_and_is_counted(TheServer server) {
        var road = Road.beginIn(server, "结论轮次" + UUID.randomUUID()).submitted();
        for (var acceptor : List.of(road.otherOffice, road.discipline)) {
            road.recognise(acceptor);
            assertMoved(road.accept(acceptor, acceptor == road.discipline ? "BASICALLY_DONE" : "DONE"));
        }
        var document = road.office.read(FIGURES + "?round=" + road.round);

        assertThat(count(document, "concluded.DONE")).isZero();
        assertThat(count(document, "concluded.BASICALLY_DONE")).isEqualTo(1);
        assertThat(count(document, "accepted")).isEqualTo(1);
        assertThat(road.office
                        .read("/discipline/rectifications?conclusion=BASICALLY_DONE&round=" + road.round)
                        .at("/rows/0/id")
                        .asLong())
                .isEqualTo(road.id);
    }

    @Test
    void a_day_to_come_is_refused_by_its_parameter_and_an_unknown_round_is_not_found(TheServer server) {
        var office = server.signIn("fangshining");
        var answer = office.get(FIGURES + "?asOf=" + TODAY.plusDays(1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Session.json(answer).at("/errors/0/field").asText()).isEqualTo("asOf");
        assertThat(office.get(FIGURES + "?asOf=2026-02-30").statusCode()).isEqualTo(400);
        assertThat(office.get(FIGURES + "?round=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void the_figures_leave_as_a_table_with_a_line_in_the_audit_chain(TheServer server) {
        var office = server.signIn("fangshining");
        var address = FIGURES + "?round=" + demonstration(server);
        long before = server.number("SELECT count(*) FROM domain.audit_line WHERE line LIKE '%rectification.export%'");

        var csv = new String(office.file(address + "&as=csv").body(), StandardCharsets.UTF_8);
        var workbook = office.file(address + "&as=xlsx");

        assertThat(csv).contains("任务合计," + count(office.read(address), "total"), "销号率（按现行时限）", "已验收");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith('P', 'K');
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE line LIKE '%rectification.export%'"))
                .isEqualTo(before + 2);
        assertThat(server.signIn("luoshiqing").file(address + "&as=csv").statusCode())
                .isEqualTo(403);
    }

    private static long changed(JsonNode difference, String change) {
        for (var each : difference.get("counts")) {
            if (each.get("change").asText().equals(change)) {
                return each.get("count").asLong();
            }
        }
        throw new AssertionError("no change " + change);
    }

    private static String difference(long round, LocalDate from, LocalDate to) {
        return FIGURES + "/difference?round=" + round + "&from=" + from + "&to=" + to;
    }

    @Test
    void the_difference_of_two_days_is_what_the_figures_of_the_two_days_say(TheServer server) {
        var office = server.signIn("fangshining");
        var round = demonstration(server);
        for (var days : List.of(
                List.of(TODAY.minusDays(7), TODAY),
                List.of(TODAY.minusDays(30), TODAY.minusDays(10)),
                List.of(TODAY.minusDays(120), TODAY.minusDays(100)))) {
            var from = office.read(FIGURES + "?round=" + round + "&asOf=" + days.get(0));
            var to = office.read(FIGURES + "?round=" + round + "&asOf=" + days.get(1));
            var address = difference(round, days.get(0), days.get(1));
            var between = office.read(address);

            assertThat(changed(between, "NEW") - changed(between, "VOIDED"))
                    .as(address)
                    .isEqualTo(count(to, "total") - count(from, "total"));
            assertThat(changed(between, "ISSUED")).as(address).isGreaterThanOrEqualTo(issued(to) - issued(from));
            for (var each : between.get("counts")) {
                var list = office.read(each.get("link").asText());
                assertThat(list.get("rows"))
                        .as(each.get("link").asText())
                        .hasSize(each.get("count").asInt())
                        .allMatch(row -> row.get("changes")
                                .toString()
                                .contains(each.get("change").asText()));
            }
        }
        assertThat(changed(office.read(difference(round, TODAY.minusDays(7), TODAY)), "REOPENED"))
                .isGreaterThanOrEqualTo(2);
        assertThat(changed(office.read(difference(round, TODAY.minusDays(15), TODAY)), "EXTENDED"))
                .isPositive()
                .isEqualTo(server.number(
                        "SELECT count(*) FROM discipline.task WHERE round_id = ? AND extensions > 0", round));
        assertThat(changed(office.read(difference(round, TODAY.minusDays(14), TODAY.minusDays(12))), "CLOSED"))
                .isPositive();
    }

    private static long issued(JsonNode document) {
        return count(document, "total") - count(document, "state.DRAFT") - count(document, "state.PLAN_REVIEW");
    }

    /** Counted the long way: the two lists of late tasks, one beside the other. */
    @Test
    void became_overdue_is_late_on_the_later_day_and_not_on_the_earlier(TheServer server) {
        var office = server.signIn("fangshining");
        var round = demonstration(server);
        var from = TODAY.minusDays(6);
        var late = "/discipline/rectifications?late=true&all=true&round=" + round;
        var before = new ArrayList<Long>();
        office.read(late + "&asOf=" + from)
                .get("rows")
                .forEach(row -> before.add(row.get("id").asLong()));
        var became = new ArrayList<Long>();
        office.read(late).get("rows").forEach(row -> became.add(row.get("id").asLong()));
        became.removeAll(before);

        var listed = new ArrayList<Long>();
        office.read(difference(round, from, TODAY) + "&kind=OVERDUE")
                .get("rows")
                .forEach(row -> listed.add(row.get("id").asLong()));

        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(became);
    }

    @Test
    void a_task_made_and_handed_out_today_is_new_and_issued_since_yesterday(TheServer server) {
        var road = Road.beginIn(server, "对比轮次" + UUID.randomUUID()).signed();
        var address = difference(road.round, TODAY.minusDays(1), TODAY);

        var row = road.office.read(address).at("/rows/0");

        assertThat(row.get("id").asLong()).isEqualTo(road.id);
        assertThat(row.get("before").isNull()).isTrue();
        assertThat(row.get("after").asText()).isEqualTo("IN_PROGRESS");
        assertThat(row.get("changes").toString()).isEqualTo("[\"NEW\",\"ISSUED\"]");
        assertThat(road.office.page(address).body()).contains("新增 1", "下达 1", "销号 0");
        assertThat(new String(road.office.file(address + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains("新增、下达", road.words);
        assertThat(road.office.file(address + "&as=xlsx").body()).startsWith('P', 'K');
        assertThat(road.office
                        .page(difference(road.round, TODAY.minusDays(9), TODAY.minusDays(8)))
                        .body())
                .contains("这两天之间没有变化");
    }

    /** As if the task had been at work since weeks, and all that followed had been done today. */
    static void atWorkSinceWeeks(TheServer server, long task) {
        server.update(
                "UPDATE discipline.task_line SET valid_from = now() - interval '20 days' WHERE task_id = ? AND valid_from ="
                        + " (SELECT min(valid_from) FROM discipline.task_line WHERE task_id = ? AND state = 'IN_PROGRESS')",
                task,
                task);
    }

    @Test
    void what_was_closed_and_reopened_between_the_two_days_is_not_closed_and_stands_reopened(TheServer server) {
        var road = Road.beginIn(server, "净变化轮次" + UUID.randomUUID()).closed();
        atWorkSinceWeeks(server, road.id);
        var address = difference(road.round, TODAY.minusDays(1), TODAY);
        assertThat(road.office.read(address).at("/rows/0/changes").toString()).isEqualTo("[\"ACCEPTED\",\"CLOSED\"]");

        assertMoved(road.step(road.discipline, "reopening", "why", "REBOUND", "reason", "抽查发现反弹"));

        var net = road.office.read(address);
        assertThat(net.at("/rows/0/changes").toString()).isEqualTo("[\"REOPENED\"]");
        assertThat(changed(net, "REOPENED")).isEqualTo(1);
        assertThat(changed(net, "CLOSED") + changed(net, "ACCEPTED")).isZero();
        assertThat(road.office.page(address).body()).contains("只计净变化");
    }

    @Test
    void of_a_day_before_the_feedback_no_period_is_counted(TheServer server) {
        var road = Road.beginIn(server, "时段轮次" + UUID.randomUUID());
        var address = FIGURES + "?round=" + road.round + "&asOf=";

        assertThat(road.office.page(address + TODAY.minusDays(161)).body())
                .contains("反馈前（反馈日期")
                .doesNotContain("集中整改期至");
        assertThat(road.office.page(address + TODAY.minusDays(160)).body())
                .contains("集中整改期至")
                .doesNotContain("反馈前");
    }

    @Test
    void each_rate_says_its_numerator_and_its_denominator_and_what_is_left_out(TheServer server) {
        var office = server.signIn("fangshining");
        var page = office.page(FIGURES + "?round=" + demonstration(server)).body();

        var rates = page.split("data-rate=\"", -1);
        assertThat(rates.length).isEqualTo(9);
        for (int i = 1; i < rates.length; i++) {
            assertThat(rates[i].substring(0, rates[i].indexOf("</tr>"))).contains("分子：", "分母：", "草稿", "暂缓");
        }
        assertThat(page).contains("持续推进类；暂缓和有异议的，复核日前不计入");
    }

    @Test
    void days_in_the_wrong_order_or_still_to_come_are_refused_by_name(TheServer server) {
        var office = server.signIn("fangshining");
        var round = demonstration(server);
        var order = office.get(difference(round, TODAY, TODAY.minusDays(1)));
        var future = office.get(difference(round, TODAY, TODAY.plusDays(1)));

        assertThat(order.statusCode()).isEqualTo(409);
        assertThat(Session.json(order).get("code").asText()).isEqualTo("difference.order");
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(Session.json(future).at("/errors/0/field").asText()).isEqualTo("to");
    }
}
