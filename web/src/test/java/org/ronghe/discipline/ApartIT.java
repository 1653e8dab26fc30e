package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** 有异议 and 暂缓 before the real server: what is written down, who may, what the figures and the desks say of it. */
@InTheServer
class ApartIT {
    private static final LocalDate REVIEW = TODAY.plusDays(30);

    private static Road road(TheServer server) {
        return Road.beginIn(server, "暂缓轮次" + UUID.randomUUID()).signed();
    }

    private static Road asked(TheServer server) {
        var road = road(server);
        assertMoved(road.step(
                road.responsible,
                "deferrals",
                "reason",
                "配套办法正在修订",
                "condition",
                "办法印发后恢复",
                "reviewOn",
                REVIEW.toString()));
        return road;
    }

    private static Road deferred(TheServer server) {
        var road = asked(server);
        assertMoved(road.step(road.otherOffice, "deferral-decision", "yes", true, "opinion", "同意"));
        return road;
    }

    /** Brings the day of the review, everywhere where it stands. */
    private static void reviewOn(TheServer server, Road road, LocalDate day) {
        server.update("UPDATE discipline.task SET review_on = ? WHERE id = ?", day, road.id);
        server.update(
                "UPDATE discipline.task_line SET review_on = ? WHERE task_id = ? AND valid_to = 'infinity'",
                day,
                road.id);
        server.update(
                "UPDATE domain.awaited SET since = now() - interval '900 days' WHERE kind = 'rectification' AND item_id = ?",
                road.id);
    }

    private static List<String> waiting(Session reader, Road road) {
        var steps = new ArrayList<String>();
        reader.read("/").get("waiting").forEach(each -> {
            if (each.get("path").asText().equals(road.path())) {
                steps.add(each.get("step").asText());
            }
        });
        return steps;
    }

    private static long figure(JsonNode node, String key) {
        if (node.path("key").asText().equals(key)) {
            return node.get("count").asLong();
        }
        for (var each : node) {
            long found = figure(each, key);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private static long listed(Road road, String condition) {
        return road.office
                .read("/discipline/rectifications?round=" + road.round + "&" + condition)
                .get("total")
                .asLong();
    }

    @Test
    void a_disagreement_is_decided_by_others_and_a_rejected_one_is_not_said_again(TheServer server) {
        var road = road(server);
        assertMoved(road.step(road.responsible, "disputes", "subject", "MEASURE", "reason", "依据的制度已废止"));
        assertThat(road.state()).isEqualTo("DISPUTED");
        reviewOn(server, road, TODAY);

        assertThat(waiting(road.otherOffice, road)).containsExactly("DECIDE_DISPUTE");
        assertThat(waiting(road.responsible, road)).isEmpty();
        assertRefused(road.step(road.responsible, "submission", "summary", "完成"), "rectification.step-not-open");
        assertThat(road.step(road.responsible, "dispute-decision", "ruling", "UPHELD", "opinion", "成立")
                        .statusCode())
                .isEqualTo(403);
        assertThat(road.step(road.otherOffice, "dispute-decision", "ruling", "REJECTED", "opinion", "")
                        .statusCode())
                .as("a rejection says why")
                .isEqualTo(422);

        assertMoved(road.step(road.otherOffice, "dispute-decision", "ruling", "REJECTED", "opinion", "制度仍然有效"));
        assertThat(road.state()).isEqualTo("IN_PROGRESS");
        assertThat(road.sheet().get("reviewOn").isNull()).isTrue();
        assertThat(waiting(road.otherOffice, road)).isEmpty();
        assertRefused(
                road.step(road.responsible, "disputes", "subject", "MEASURE", "reason", "再提一次"),
                "rectification.gaps",
                "guard.NOT_SETTLED_BEFORE");
        assertThat(road.office.page(road.path()).body()).contains("提出异议", "依据的制度已废止", "制度仍然有效");
    }

    @Test
    void an_upheld_disagreement_leads_back_to_the_plan_and_the_first_due_date_stays(TheServer server) {
        var road = road(server);
        assertMoved(road.step(road.leader, "disputes", "subject", "FINDING", "reason", "问题与事实不符"));
        assertMoved(road.step(road.group, "dispute-decision", "ruling", "UPHELD", "opinion", "情况属实"));
        assertThat(road.state()).isEqualTo("DISPUTED");
        reviewOn(server, road, TODAY);
        assertThat(waiting(road.otherOffice, road)).containsExactly("REVISE");

        var later = road.plan(road.words + "（修改）");
        for (int i = 0; i < later.length; i += 2) {
            if (later[i].equals("firstDue")) {
                later[i + 1] = TODAY.plusDays(60).toString();
            }
        }
        assertRefused(road.step(road.office, "plan", later), "rectification.first-due-kept");
        assertMoved(road.step(road.office, "plan", road.plan(road.words + "（修改）")));

        assertThat(road.state()).isEqualTo("DRAFT");
        assertThat(waiting(road.otherOffice, road)).isEmpty();
        assertMoved(road.step(road.office, "proposal"));
    }

    @Test
    void a_deferral_needs_another_persons_word_and_leaves_the_due_dates_alone(TheServer server) {
        var road = asked(server);
        assertThat(road.state()).as("a request rests nothing").isEqualTo("IN_PROGRESS");
        assertThat(road.step(road.responsible, "deferral-decision", "yes", true, "opinion", "同意")
                        .statusCode())
                .isEqualTo(403);
        assertThat(road.step(road.leader, "deferral-decision", "yes", true, "opinion", "同意")
                        .body())
                .contains("guard.DECIDER_APART");

        assertMoved(road.step(road.otherOffice, "deferral-decision", "yes", true, "opinion", "同意"));
        var sheet = road.sheet();
        assertThat(sheet.get("state").asText()).isEqualTo("DEFERRED");
        assertThat(sheet.get("reviewOn").asText()).isEqualTo(REVIEW.toString());
        assertThat(sheet.get("currentDue").asText())
                .isEqualTo(sheet.get("firstDue").asText())
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(sheet.at("/lamp/kind").asText()).isEqualTo("REVIEW");
        assertThat(server.text(
                        "SELECT first_due || ' ' || current_due FROM domain.work_item"
                                + " WHERE kind = 'rectification' AND item_id = ? AND valid_to = 'infinity'",
                        road.id))
                .isEqualTo(TODAY.plusDays(10) + " " + REVIEW);
        assertThat(waiting(road.otherOffice, road)).as("before its day").isEmpty();
        assertRefused(
                road.step(road.group, "deferral-review", "outcome", "TAKEN_UP", "reason", "条件已具备"),
                "rectification.gaps",
                "guard.REVIEW_REACHED");
    }

    @Test
    void an_open_order_stays_open_while_its_task_is_deferred(TheServer server) {
        var road = asked(server);
        var order = new OrderRoad(server, false).drafted("task", road.id).issued();

        assertMoved(road.step(road.otherOffice, "deferral-decision", "yes", true, "opinion", "同意"));

        assertThat(road.state()).isEqualTo("DEFERRED");
        assertThat(order.sheet().get("state").asText()).isEqualTo("ISSUED");
        assertThat(road.sheet().at("/orders/0/state").asText()).isEqualTo("ISSUED");
    }

    @Test
    void past_its_review_day_a_deferral_is_red_and_only_the_group_defers_anew(TheServer server) {
        var road = deferred(server);
        reviewOn(server, road, TODAY.minusDays(3));

        assertThat(road.sheet().at("/lamp/kind").asText()).isEqualTo("REVIEW_LATE");
        assertThat(listed(road, "reviewLate=true")).isEqualTo(1);
        assertThat(listed(road, "late=true")).isZero();
        assertThat(waiting(road.otherOffice, road)).containsExactly("REVIEW");
        var again = new Object[] {
            "outcome", "DEFERRED_ANEW", "reviewOn", TODAY.plusDays(20).toString(), "reason", "办法仍未印发"
        };
        assertRefused(road.step(road.otherOffice, "deferral-review", again), "rectification.group-defers");
        assertThat(road.step(
                                road.group,
                                "deferral-review",
                                "outcome",
                                "TAKEN_UP",
                                "reviewOn",
                                REVIEW.toString(),
                                "reason",
                                "矛盾")
                        .statusCode())
                .isEqualTo(422);

        assertMoved(road.step(road.group, "deferral-review", again));
        assertThat(road.state()).isEqualTo("DEFERRED");
        assertThat(road.sheet().get("deferrals").asInt()).isEqualTo(2);
        assertThat(listed(road, "deferred=true")).isEqualTo(1);
        reviewOn(server, road, TODAY);
        assertMoved(road.step(road.otherOffice, "deferral-review", "outcome", "TAKEN_UP", "reason", "条件已具备"));
        assertThat(road.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void figures_count_it_apart_and_from_the_day_after_its_review_as_due_and_not_done(TheServer server) {
        var road = deferred(server);
        server.update(
                "UPDATE discipline.task_line SET first_due = ?, current_due = ?, due_key = ? WHERE task_id = ? AND valid_to = 'infinity'",
                TODAY.minusDays(4),
                TODAY.minusDays(4),
                TODAY.minusDays(4),
                road.id);
        var address = "/discipline/figures?round=" + road.round;
        var page = road.office.read(address);

        assertThat(figure(page, "class.DUE_NOW")).isEqualTo(1);
        assertThat(figure(page, "class.DUE_NOW.DEFERRED")).isEqualTo(1);
        assertThat(figure(page, "apart")).isEqualTo(1);
        assertThat(figure(page, "deferrals")).isEqualTo(1);
        assertThat(figure(page, "open")).isZero();
        assertThat(figure(page, "age.CURRENT.DAYS_1_30")).isZero();
        assertThat(figure(page, "due.CURRENT")).isZero();
        assertThat(figure(page, "review-late")).isZero();

        reviewOn(server, road, TODAY.minusDays(1));
        page = road.office.read(address);
        assertThat(figure(page, "review-late")).isEqualTo(1);
        assertThat(figure(page, "due.CURRENT")).isEqualTo(1);
        assertThat(figure(page, "due.FIRST")).isEqualTo(1);
        assertThat(figure(page, "kept.CURRENT")).isZero();
        assertThat(road.office.page(address + "&as=csv").body()).contains("有异议和暂缓", "复核逾期");
        assertThat(road.office
                        .page("/discipline/rectifications?as=csv&round=" + road.round)
                        .body())
                .contains("暂缓");
    }

    @Test
    void the_difference_of_two_days_names_what_was_deferred_and_whose_review_went_by(TheServer server) {
        var road = deferred(server);
        var address = "/discipline/figures/difference?round=" + road.round + "&from=" + TODAY.minusDays(7);
        assertThat(road.office.read(address + "&kind=DEFERRED").get("rows")).hasSize(1);

        server.update(
                "UPDATE discipline.task_line SET valid_from = now() - interval '20 days' WHERE task_id = ? AND valid_to = 'infinity'",
                road.id);
        reviewOn(server, road, TODAY.minusDays(2));
        var rows = road.office.read(address + "&kind=REVIEW_OVERDUE").get("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("changes").toString())
                .contains("REVIEW_OVERDUE")
                .doesNotContain("\"DEFERRED\"");
    }

    @Test
    void what_was_deferred_and_resumed_between_the_two_days_is_no_difference(TheServer server) {
        var road = deferred(server);
        FiguresIT.atWorkSinceWeeks(server, road.id);
        var address = "/discipline/figures/difference?round=" + road.round + "&from=" + TODAY.minusDays(7);
        assertThat(road.office.read(address).at("/rows/0/changes").toString()).isEqualTo("[\"DEFERRED\"]");

        assertMoved(road.step(road.responsible, "resumption"));

        assertThat(road.office.read(address).get("rows")).isEmpty();
    }

    /** What was signed before tasks could stand apart has fewer figures, and comes out as it was. */
    @Test
    void a_week_is_made_again_in_the_format_in_which_it_was_signed(TheServer server) throws Exception {
        var road = deferred(server);
        var signed = leadsTo(assertMoved(
                road.office.post("/discipline/figures/snapshots", "round", road.round, "day", TODAY.toString())));
        var text = new String(road.office.file(signed + "/file").body(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("rectification-week/2", "\"apart\":[{\"task\":" + road.id, "\"reviewOn\":\"" + REVIEW + "\"");
        assertSame(road, signed);

        var older = text.replace("rectification-week/2", "rectification-week/1")
                .replaceFirst("\"week\":\"[-0-9]+\"", "\"week\":\"2020-01-06\"")
                .replaceFirst("\"day\":\"[-0-9]+\"", "\"day\":\"2020-01-06\"")
                .replaceAll(
                        ",\"(apart|review-late|deferred|deferrals|state\\.D(ISPUTED|EFERRED)|class\\.[A-Z_]+\\.D(ISPUTED|EFERRED))\":\\d+",
                        "")
                .replaceFirst(",\n\"apart\":\\[.*]}\n", "}\n");
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(older.getBytes(StandardCharsets.UTF_8)));
        long id = Long.parseLong(signed.substring(signed.lastIndexOf('/') + 1));
        server.update(
                "INSERT INTO discipline.weekly_snapshot (round_id, week, day, at, tasks, content, sha256, signed_by,"
                        + " signer_name, signer_title, signed_at, format)"
                        + " SELECT round_id, '2020-01-06', '2020-01-06', at, tasks, convert_to(?, 'UTF8'), ?, signed_by,"
                        + " signer_name, signer_title, signed_at, 1 FROM discipline.weekly_snapshot WHERE id = ?",
                older,
                hash,
                id);
        assertSame(
                road,
                "/discipline/figures/snapshots/"
                        + server.number("SELECT id FROM discipline.weekly_snapshot WHERE sha256 = ?", hash));
    }

    private static void assertSame(Road road, String snapshot) {
        var again = road.office.read(snapshot + "/reproduction");
        assertThat(again.get("recomputed").asText())
                .isEqualTo(again.at("/week/sha256").asText());
    }
}
