package org.ronghe.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The cockpit: every figure is the number of the rows that it opens, today and on a past day. */
@InTheServer
class CockpitIT {
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.OFFICE);

    /** How many rows the address shows, as its ledger counts them. */
    private static long rows(JsonNode page, String link) {
        if (!link.startsWith("/organisations/coverage")) {
            return page.get("total").asLong();
        }
        return link.contains("kind=")
                ? page.get("gaps").size()
                : page.get("rows").size();
    }

    private static void assertFiguresAreRows(Session who, String path) {
        var wrong = new ArrayList<String>();
        long figures = 0;
        for (var board : who.read(path).get("boards")) {
            for (var figure : board.get("figures")) {
                figures++;
                var link = figure.get("link").asText();
                long count = figure.get("count").asLong();
                long shown = rows(who.read(link), link);
                if (count != shown) {
                    wrong.add(link + ": " + count + " and not " + shown);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(figures).isGreaterThan(15);
    }

    @Test
    void every_figure_is_the_number_of_the_rows_that_it_opens(TheServer server) {
        assertFiguresAreRows(server.signIn("gushiyan"), "/cockpit");
        assertFiguresAreRows(server.signIn("gushiyan"), "/cockpit?asOf=" + TODAY.minusDays(20));
    }

    @Test
    void a_leader_sees_it_a_branch_secretary_does_not_and_it_leaves_as_a_file(TheServer server) {
        var leader = server.signIn("linshiyuan");
        assertThat(leader.page("/cockpit").body()).contains("领导驾驶舱", "组织覆盖", "没有党组织的单位");
        var csv = new String(leader.file("/cockpit?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("部分,指标,数量", "没有党组织的单位");
        assertThat(server.signIn("liaoshigan").get("/cockpit").statusCode()).isEqualTo(403);
        assertThat(leader.get("/cockpit?asOf=" + TODAY.plusDays(1)).statusCode())
                .isEqualTo(400);
    }
}
