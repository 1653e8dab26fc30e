package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.web.Session.leadsTo;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;

/** Who leaves the institute leaves the pool of inspectors with it, by the minute's job and once. */
@InTheServer
class LeaversIT {
    @Test
    void the_entry_of_somebody_who_left_ends_by_itself_and_those_of_others_stay(TheServer server)
            throws InterruptedException {
        var road = new HandoverRoad(server);
        var path = recommended(road, road.holder);
        var other = recommended(road, road.colleague);
        assertMoved(road.personnel.post(
                "/people/" + road.holder + "/departure",
                "version",
                server.number("SELECT version FROM orgstructure.person WHERE id = ?", road.holder),
                "on",
                HandoverRoad.TODAY.toString(),
                "reason",
                "调出"));

        var end = Instant.now().plus(Duration.ofSeconds(150));
        while (!state(road, path).equals("LEFT") && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
        }

        assertThat(state(road, path)).isEqualTo("LEFT");
        assertThat(road.office.page(path).body()).contains("本人已离开本单位");
        assertThat(state(road, other)).isNotEqualTo("LEFT");
        var entry = path.replaceAll(".*/", "");
        Thread.sleep(65_000);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND what = 'inspector.auto'",
                        "inspector/" + entry))
                .as("once, however often the minute comes")
                .isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.work_item WHERE kind = 'inspector' AND item_id = ?"
                                + " AND state = 'LEFT' AND valid_to = 'infinity'",
                        Long.parseLong(entry)))
                .isEqualTo(1);
    }

    private static String recommended(HandoverRoad road, long person) {
        return leadsTo(
                assertMoved(road.office.post("/discipline/inspectors", "person", person, "speciality", "RESEARCH")));
    }

    private static String state(HandoverRoad road, String path) {
        return road.server.text(
                "SELECT state FROM discipline.inspector WHERE id = ?", Long.parseLong(path.replaceAll(".*/", "")));
    }
}
