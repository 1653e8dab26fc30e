package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.web.Session.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** What is found is what each ledger itself would show, told apart by where it stands. */
@InTheServer
class SearchIT {
    private static List<String> found(Session reader, String words, String field) {
        var values = new ArrayList<String>();
        for (JsonNode item : reader.read("/search?q=" + encoded(words)).get("items")) {
            values.add(item.get(field).asText());
        }
        return values;
    }

    @Test
    void one_code_in_two_rounds_is_told_apart_by_the_round(TheServer server) {
        var one = Road.beginIn(server, "查找轮次" + UUID.randomUUID()).issued();
        var other = Road.beginIn(server, "查找轮次" + UUID.randomUUID()).issued();
        var code = one.sheet().get("code").asText();
        assertThat(other.sheet().get("code").asText()).isEqualTo(code);

        assertThat(found(one.office, code, "place"))
                .contains(
                        one.sheet().get("roundName").asText(),
                        other.sheet().get("roundName").asText());
        assertThat(one.office.page("/search?q=" + code).body())
                .contains(one.sheet().get("roundName").asText());
        assertThat(found(one.office, "问题：" + one.words, "kind")).containsExactly("finding");
    }

    @Test
    void orders_are_found_by_whom_their_ledger_shows_them_to(TheServer server) {
        var order = new OrderRoad(server, false).drafted().issued();
        var stranger = server.signIn("baishiyu");
        var ledger = "/discipline/orders?q=" + encoded(order.matter);
        var shown = stranger.get(ledger).statusCode() == 200
                && stranger.read(ledger).get("rows").size() == 1;

        assertThat(found(order.supervisor, order.matter, "kind")).containsExactly("order");
        assertThat(found(order.contact, order.matter, "path")).containsExactly(order.path());
        assertThat(found(server.signIn("luoshiqing"), order.matter, "kind")).isEmpty();
        assertThat(found(stranger, order.matter, "kind")).hasSize(shown ? 1 : 0);
        assertThat(found(server.signIn("luoshiqing"), "问题", "kind")).doesNotContain("finding");
    }

    @Test
    void a_search_that_is_too_long_is_answered_by_the_search_page_and_says_so(TheServer server) {
        var reader = server.signIn("fangshining");
        for (var words : List.of("x".repeat(3000), "融".repeat(3000), "𠮷".repeat(201))) {
            var page = reader.page("/search?q=" + encoded(words));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<title>搜索", "搜索内容有 " + words.codePointCount(0, words.length()) + " 个字，最多 200 个字");
            var found = reader.read("/search?q=" + encoded(words));
            assertThat(found.get("tooLong").asInt()).isEqualTo(words.codePointCount(0, words.length()));
            assertThat(found.get("items")).isEmpty();
            assertThat(found.get("q").asText().codePoints()).hasSize(200);
        }
        assertThat(reader.read("/search?q=" + encoded("融".repeat(200)))
                        .get("tooLong")
                        .asInt())
                .isZero();
    }

    @Test
    void the_number_beside_the_menu_is_the_number_of_the_desk(TheServer server) {
        for (var person : List.of("fangshining", "luoshiqing", "qinshichuan", "linshiyuan", "auditor")) {
            var reader = server.signIn(person);
            var due = reader.read("/").get("due");
            assertThat(reader.read("/workbench/badge").get("due")).isEqualTo(due);
            int sum = due.get("late").asInt()
                    + due.get("soon").asInt()
                    + due.get("waiting").asInt()
                    - due.get("lateWaiting").asInt();
            var more = due.get("more").asBoolean() ? "+" : "";
            assertThat(reader.read("/?all=true").get("waiting"))
                    .hasSizeGreaterThanOrEqualTo(due.get("waiting").asInt() + (more.isEmpty() ? 0 : 1));
            assertThat(reader.page("/").body()).contains("<b class=\"\">" + sum + more + "</b> 项要办：逾期");
            assertThat(reader.page("/workbench/badge").body().strip())
                    .matches(
                            sum == 0
                                    ? "(?s).*"
                                    : "(?s).*>" + (sum > 99 ? "99\\+" : sum + (more.isEmpty() ? "" : "\\+"))
                                            + "</b>.*");
        }
    }

    /** Overdue first, then by day, those without a day last. */
    @Test
    void the_desk_begins_with_what_is_most_urgent_and_names_the_round(TheServer server) {
        var road = Road.begin(server).issued();
        assertMoved(road.step(road.responsible, "signature"));
        for (var tab : List.of("MINE", "LED")) {
            for (var reader : List.of(road.responsible, road.leader, server.signIn("jiangshili"))) {
                var ranks = new ArrayList<String>();
                for (JsonNode item : reader.read("/?tab=" + tab).get("items")) {
                    boolean late = item.path("daysLeft").asLong(0) < 0;
                    var due = item.path("due").asText("");
                    ranks.add((late ? "0" : "1") + (due.isEmpty() || due.equals("null") ? "9999" : due));
                }
                assertThat(ranks).isSorted();
            }
        }
        assertThat(road.responsible.page("/?all=true").body())
                .contains(road.sheet().get("roundName").asText());
    }
}
