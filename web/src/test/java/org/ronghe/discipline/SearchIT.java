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
        assertThat(road.responsible.page("/").body())
                .contains(road.sheet().get("roundName").asText());
    }
}
