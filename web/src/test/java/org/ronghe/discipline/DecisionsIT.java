package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;
import static org.ronghe.web.Session.leadsTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** 待我审批: what waits for a decision stands on the desk of whoever decides, from the asking move to the deciding one. */
@InTheServer
class DecisionsIT {

    /** Steps for which this record waits on the reader's desk. */
    static List<String> waiting(Session reader, String path) {
        var steps = new ArrayList<String>();
        reader.read("/").get("waiting").forEach(each -> {
            if (each.get("path").asText().equals(path)) {
                steps.add(each.get("step").asText());
            }
        });
        return steps;
    }

    /** The demonstration's own requests are older and more than a desk shows: they are moved behind. */
    private static void first(TheServer server, Road road) {
        server.update(
                "UPDATE domain.awaited SET since = now() - interval '900 days' WHERE kind = 'rectification' AND item_id = ?",
                road.id);
    }

    @Test
    void a_plan_waits_on_the_desk_of_the_leading_group_until_it_is_issued(TheServer server) {
        var road = Road.begin(server).planned();
        assertThat(waiting(road.group, road.path())).isEmpty();

        assertMoved(road.step(road.office, "proposal"));
        first(server, road);
        assertThat(waiting(road.group, road.path())).containsExactly("ISSUE");
        assertThat(waiting(road.office, road.path())).isEmpty();
        assertThat(road.group.page("/?all=true").body()).contains("待我审批", "审定方案", road.words);

        assertMoved(road.step(road.group, "issuing", "decision", "党委会第 9 次会议决议", "lateReason", "分步完成"));
        assertThat(waiting(road.group, road.path())).isEmpty();
    }

    @Test
    void an_overdue_decision_counts_as_overdue_and_once_in_the_sum(TheServer server) {
        var road = Road.begin(server).proposed();
        first(server, road);
        var due = "UPDATE domain.awaited SET due = current_date + ? WHERE kind = 'rectification' AND item_id = ?";
        server.update(due, 5, road.id);
        var before = road.group.read("/").get("due");

        server.update(due, -5, road.id);

        var after = road.group.read("/").get("due");
        assertThat(after.get("late").asInt()).isEqualTo(before.get("late").asInt() + 1);
        assertThat(after.get("lateWaiting").asInt())
                .isEqualTo(before.get("lateWaiting").asInt() + 1);
        assertThat(after.get("waiting")).isEqualTo(before.get("waiting"));
        assertThat(road.group.read("/workbench/badge").get("due")).isEqualTo(after);
        int sum = after.get("late").asInt()
                + after.get("soon").asInt()
                + after.get("waiting").asInt()
                - after.get("lateWaiting").asInt();
        assertThat(road.group.page("/").body()).contains("<b class=\"\">" + sum, "已计入逾期");
    }

    @Test
    void an_extension_waits_for_leader_and_office_until_each_has_spoken(TheServer server) {
        var road = Road.begin(server).signed();
        assertMoved(road.step(
                road.responsible,
                "extensions",
                "newDue",
                TODAY.plusDays(15).toString(),
                "reason",
                "等待设备到货",
                "committee",
                ""));
        first(server, road);
        assertThat(waiting(road.leader, road.path())).containsExactly("DECIDE_EXTENSION");
        assertThat(waiting(road.office, road.path())).containsExactly("DECIDE_EXTENSION");
        assertThat(waiting(road.responsible, road.path())).isEmpty();

        assertMoved(road.step(road.leader, "extension-decision", "yes", true, "opinion", "同意"));
        assertThat(waiting(road.leader, road.path())).isEmpty();
        assertThat(waiting(road.office, road.path())).containsExactly("DECIDE_EXTENSION");
        assertRefused(
                road.step(road.leader, "extension-decision", "yes", true, "opinion", "同意"),
                "rectification.gaps",
                "guard.SIDE_NOT_DECIDED_YET");

        assertMoved(road.step(road.office, "extension-decision", "yes", true, "opinion", "同意"));
        assertThat(waiting(road.office, road.path())).isEmpty();
    }

    @Test
    void consent_acceptance_and_close_out_wait_one_after_the_other(TheServer server) {
        var road = Road.begin(server).signed();
        assertMoved(road.report("本周按方案推进。"));
        assertMoved(road.state("措施已落实。"));
        assertThat(waiting(road.leader, road.path())).isEmpty();
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        first(server, road);
        assertThat(waiting(road.leader, road.path())).containsExactly("CONSENT");

        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
        assertThat(waiting(road.leader, road.path())).isEmpty();
        assertRefused(
                road.step(road.leader, "consent", "opinion", "同意"), "rectification.gaps", "guard.NOT_CONSENTED_YET");

        assertMoved(road.step(road.responsible, "submission", "summary", "请予验收。"));
        first(server, road);
        assertThat(waiting(road.otherOffice, road.path())).containsExactly("ACCEPT");
        assertThat(waiting(road.leader, road.path())).isEmpty();
        road.recognise(road.otherOffice);
        assertMoved(road.accept(road.otherOffice, "DONE"));
        assertThat(waiting(road.otherOffice, road.path())).isEmpty();
        assertThat(waiting(road.discipline, road.path())).containsExactly("ACCEPT");
        road.recognise(road.discipline);
        assertMoved(road.accept(road.discipline, "DONE"));

        var list = leadsTo(
                assertMoved(road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id))));
        server.update("UPDATE domain.awaited SET since = now() - interval '900 days' WHERE path = ?", list);
        assertThat(waiting(road.group, list)).containsExactly("CLOSE");
        assertThat(waiting(road.office, list)).isEmpty();
        assertMoved(road.group.post(
                list + "/confirmation",
                "version",
                road.office.read(list).get("version").asLong(),
                "meeting",
                "领导小组会议纪要",
                "meetingOn",
                TODAY.toString()));
        assertThat(waiting(road.group, list)).isEmpty();
    }

    @Test
    void a_request_to_void_waits_for_a_second_person(TheServer server) {
        var road = Road.begin(server).signed();
        assertMoved(road.step(road.office, "void-request", "reason", "与另一项措施重复"));
        first(server, road);

        assertThat(waiting(road.office, road.path())).isEmpty();
        assertThat(waiting(road.otherOffice, road.path())).containsExactly("CONFIRM_VOID");
        assertThat(waiting(road.group, road.path())).containsExactly("CONFIRM_VOID");

        assertMoved(road.step(road.otherOffice, "void-decision", "yes", false));
        assertThat(waiting(road.group, road.path())).isEmpty();
    }

    /** What an installation had before is entered once, as the moves would have entered it; it had no tasks apart. */
    @Test
    void a_fill_from_the_ledgers_finds_what_the_moves_left(TheServer server) {
        Road.begin(server).proposed();
        var moves = kept(server);
        var fill = migration();
        server.update("DELETE FROM domain.awaited WHERE module = 'discipline' AND " + KNOWN_THEN);
        server.update(fill.substring(fill.indexOf("INSERT INTO domain.awaited")));

        assertThat(kept(server)).isEqualTo(moves).isNotEmpty();
    }

    private static final String KNOWN_THEN = "kind IN ('rectification', 'closing', 'order', 'letter')"
            + " AND step NOT IN ('REVISE', 'DECIDE_DISPUTE', 'DECIDE_DEFERRAL', 'REVIEW')";

    private static List<String> kept(TheServer server) {
        return server.texts("""
                SELECT kind || ' ' || item_id || ' ' || step || ' ' || decider || ' ' || in_person || ' '
                       || (SELECT coalesce(string_agg(DISTINCT b::text, ',' ORDER BY b::text), '')
                             FROM unnest(barred) AS b)
                  FROM domain.awaited WHERE module = 'discipline' AND %s ORDER BY 1
                """.formatted(KNOWN_THEN));
    }

    private static String migration() {
        try (var file = DecisionsIT.class.getResourceAsStream(
                "/db/migration/discipline/V2026_11_23_1001__let_decisions_wait.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
