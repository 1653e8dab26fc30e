package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Lamps, urgings and the reminder that the system makes by itself. */
@InTheServer
class EscalationIT {

    /** As if nobody had moved it for weeks; the clock of the server cannot be turned back for one task. */
    private static void stoodStill(TheServer server, long task) {
        for (var table : List.of(
                "task SET moved_on = current_date - 21 WHERE id = ?",
                "task_line SET moved_on = current_date - 21 WHERE valid_to = 'infinity' AND task_id = ?")) {
            server.update("UPDATE discipline." + table, task);
        }
    }

    @Test
    void a_task_in_time_without_progress_is_blue_in_ledger_figures_and_sheet_and_a_report_ends_it(TheServer server) {
        var road = Road.begin(server).signed();
        stoodStill(server, road.id);
        var blue = "/discipline/rectifications?round=" + road.round + "&flag=BLUE";

        assertThat(road.office.read(blue + "&task=" + road.id).get("total").asInt())
                .isEqualTo(1);
        assertThat(road.sheet().at("/lamp/kind").asText()).isEqualTo("IDLE");
        assertThat(road.office.page(road.path()).body()).contains("无进展");
        var figures = road.office.read("/discipline/figures?round=" + road.round);
        var warning = figures.at("/figures/warnings/2");
        assertThat(warning.get("flag").asText()).isEqualTo("BLUE");
        assertThat(road.office
                        .read(warning.at("/figure/link").asText())
                        .get("total")
                        .asLong())
                .isEqualTo(warning.at("/figure/count").asLong())
                .isPositive();
        assertThat(road.office.page(blue).body()).contains("预警：无进展");

        assertMoved(road.report("本周已推进。"));
        assertThat(road.office.read(blue + "&task=" + road.id).get("total").asInt())
                .isZero();
        assertThat(road.sheet().at("/lamp/kind").asText()).isNotEqualTo("IDLE");
    }

    @Test
    void every_open_task_with_a_date_has_exactly_one_lamp(TheServer server) {
        var road = Road.begin(server).signed();
        var base = "/discipline/rectifications?round=" + road.round + "&open=true";
        long all = road.office.read(base).get("total").asLong();
        long undated = road.office
                .read("/discipline/rectifications?round=" + road.round + "&currentAge=NO_DATE")
                .get("total")
                .asLong();
        long lit = 0;
        for (var flag : List.of("RED", "YELLOW", "BLUE", "NONE")) {
            lit += road.office.read(base + "&flag=" + flag).get("total").asLong();
        }

        assertThat(lit + undated).isEqualTo(all);
    }

    @Test
    void urging_is_counted_seen_on_the_desk_once_a_day_and_answered_by_work(TheServer server) {
        var road = Road.begin(server).signed();
        var supervisor = server.signIn("zhoushilan");
        var words = "请抓紧办理 " + road.id;
        assertMoved(road.step(supervisor, "reminders", "words", words));

        assertRefused(
                road.step(supervisor, "reminders", "words", "再催一次"), "rectification.gaps", "guard.NOT_REMINDED_TODAY");
        assertThat(road.sheet().get("reminders").asInt()).isEqualTo(1);
        assertThat(road.office.page(road.path()).body()).contains("催办 1 次");
        // a desk shows the most urgent fifty: this task stands among them
        server.update(
                "UPDATE domain.work_item SET current_due = current_date - 400 WHERE kind = 'rectification' AND item_id = ? AND valid_to = 'infinity'",
                road.id);
        assertThat(road.responsible.page("/?all=true").body()).contains("催办 1 次", words, "周试岚");
        assertMoved(road.report("已推进。"));
        server.update(
                "UPDATE domain.work_item SET current_due = current_date - 400 WHERE kind = 'rectification' AND item_id = ? AND valid_to = 'infinity'",
                road.id);
        assertThat(road.responsible.page("/?all=true").body()).doesNotContain(words);
    }

    @Test
    void several_are_urged_together_or_none(TheServer server) {
        var one = Road.begin(server).signed();
        var two = Road.begin(server).signed();
        var supervisor = server.signIn("zhoushilan");
        var path = "/discipline/rectifications/urgings";
        var tasks = List.of(
                Map.of("task", one.id, "version", one.version()), Map.of("task", two.id, "version", two.version()));

        assertThat(supervisor
                        .page(path + "/new?task=" + one.id + "&task=" + two.id)
                        .body())
                .contains("催办 2 项", "可以催办");
        assertThat(one.responsible.post(path, "tasks", tasks, "words", "自催").statusCode())
                .isEqualTo(403);
        assertThat(supervisor.post(path, "tasks", tasks, "words", "请按期推进").statusCode())
                .isEqualTo(303);
        assertThat(one.sheet().get("reminders").asInt()).isEqualTo(1);
        assertThat(two.sheet().get("reminders").asInt()).isEqualTo(1);
        var three = Road.begin(server).signed();
        var again = List.of(
                Map.of("task", one.id, "version", one.version()), Map.of("task", three.id, "version", three.version()));
        var refused = supervisor.post(path, "tasks", again, "words", "再催");
        assertRefused(refused, "rectification.bulk-gaps", "guard.NOT_REMINDED_TODAY");
        assertThat(three.sheet().get("reminders").asInt()).isZero();
    }

    @Test
    void an_order_not_signed_for_in_time_is_reminded_of_by_the_system_once(TheServer server) throws Exception {
        var road = new OrderRoad(server, false).drafted().issued();
        server.update("UPDATE discipline.supervision_order SET sign_due = current_date - 2 WHERE id = ?", road.id);
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (road.sheet().get("reminders").asInt() == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
        }

        assertThat(road.sheet().get("reminders").asInt()).isEqualTo(1);
        var first = road.sheet().at("/events/0");
        assertThat(first.get("step").asText()).isEqualTo("AUTO_REMIND");
        assertThat(first.get("by").asText()).isEmpty();
        assertThat(road.supervisor.page(road.path()).body()).contains("系统催签");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND line LIKE '%order.AUTO_REMIND%'",
                        "order/" + road.id))
                .isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.order_move WHERE order_id = ? AND step = 'AUTO_REMIND'",
                        road.id))
                .isEqualTo(1);
    }

    @Test
    void whoever_may_not_urge_is_not_offered_it(TheServer server) {
        Session staff = server.signIn("sunshier");

        assertThat(staff.get("/discipline/rectifications/urgings/new").statusCode())
                .isEqualTo(403);
    }
}
