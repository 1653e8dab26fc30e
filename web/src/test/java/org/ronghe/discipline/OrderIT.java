package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One supervision order on its whole road, by the people whose steps they are, and everything that stops it. */
@InTheServer
class OrderIT {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_order_goes_from_draft_to_archive_and_every_wrong_step_is_refused_by_name(boolean forms, TheServer server) {
        var road = new OrderRoad(server, forms).drafted();
        if (!forms) {
            refusals(road);
        }
        road.registered();
        assertThat(register(road)).isEqualTo("WAITING REGISTERED");
        assertMoved(road.step(road.issuer, "issuing"));
        var number = road.sheet().get("number").asText();
        assertThat(number).matches("督办〔20\\d\\d〕[1-9]\\d*号");
        assertThat(register(road)).isEqualTo("RUNNING ISSUED");
        assertThat(road.sheet().get("signBy").asText()).isNotEmpty();
        assertMoved(road.step(road.contact, "receipt"));
        assertMoved(road.step(road.contact, "progress", "text", "已成立工作小组。"));
        if (!forms) {
            assertRefused(
                    road.step(road.contact, "report"),
                    "order.gaps",
                    "order.guard.REPLY_WRITTEN",
                    "order.guard.PROVEN",
                    "order.guard.LEADER_CONSENTED");
            assertRefused(road.prove("办理材料.pdf", road.matter), "evidence.contradicts");
        }
        assertMoved(road.prove("办理材料.txt", road.matter));
        assertMoved(road.step(road.contact, "reply", "reply", "已办理，材料见附件。"));
        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
        assertMoved(road.step(road.contact, "report"));
        assertThat(register(road)).isEqualTo("WAITING REPORTED");
        assertThat(new String(
                        road.issuer
                                .file(road.path() + "/evidence/"
                                        + road.sheet().at("/proofs/0/id").asLong())
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo(road.matter);
        assertMoved(road.step(
                road.supervisor,
                "check",
                "factsClear",
                true,
                "problemSolved",
                true,
                "formRight",
                true,
                "opinion",
                "查阅材料，事项已落实。"));
        assertMoved(road.step(road.issuer, "conclusion", "conclusion", "办结"));
        assertMoved(road.step(road.supervisor, "archiving"));

        assertThat(register(road)).isEqualTo("CLOSED ARCHIVED");
        assertThat(road.issuer.page(road.path() + "/print").body())
                .contains(
                        number, "督办事项", "主办单位", "协办单位", "责任领导", "承办人", "交办日期", "办结时限", "反馈要求", "办理情况", "审核意见", "结论",
                        "联系人", "签发");
        assertThat(audited(road))
                .containsExactly(
                        "draft",
                        "order.REVISE",
                        "order.REGISTER",
                        "order.ISSUE",
                        "order.SIGN",
                        "order.PROGRESS",
                        "order.PROVE",
                        "order.REPLY",
                        "order.CONSENT",
                        "order.REPORT",
                        "order.PROPOSE_COMPLETION",
                        "order.CONFIRM",
                        "order.ARCHIVE");
    }

    private static void refusals(OrderRoad road) {
        assertRefused(
                road.step(road.supervisor, "registration"),
                "order.gaps",
                "order.guard.HOST",
                "order.guard.LEADER",
                "order.guard.CONTACT",
                "order.guard.ISSUER");
        assertThat(road.step(road.supervisor, "issuing").statusCode()).isEqualTo(403);
        assertThat(road.step(road.contact, "registration").statusCode()).isEqualTo(403);
    }

    @Test
    void an_order_to_a_dissolved_unit_is_refused_by_name_and_loses_nothing(TheServer server) {
        var road = new OrderRoad(server, false).drafted();
        var name = "已撤销的部门" + UUID.randomUUID().toString().substring(0, 6);
        var text = road.text(road.matter, "qinshichuan");
        text[9] = server.number("""
                INSERT INTO orgstructure.org_unit (id, version, code, kind, name, short_name, established, dissolved)
                SELECT nextval('orgstructure.org_unit_seq'), 1, ?, kind, ?, ?, established, current_date - 1
                  FROM orgstructure.org_unit WHERE code = 'D-KY' RETURNING id
                """, "X-" + UUID.randomUUID().toString().substring(0, 6), name, name);

        var answer = road.step(road.supervisor, "text", text);

        assertRefused(answer, "order.unit-dissolved");
        assertThat(Session.json(answer).get("title").asText()).contains(name);
        assertThat(road.sheet().get("hostUnit").isNull()).isTrue();
        server.update("DELETE FROM orgstructure.org_unit WHERE id = ?", text[9]);
    }

    @Test
    void a_check_that_is_not_complete_is_no_proposal_and_a_return_goes_back_to_the_work(TheServer server) {
        var road = new OrderRoad(server, false).drafted().reported();

        var incomplete = road.step(
                road.supervisor,
                "check",
                "factsClear",
                true,
                "problemSolved",
                false,
                "formRight",
                true,
                "opinion",
                "未解决");
        assertThat(incomplete.statusCode()).as(incomplete.body()).isEqualTo(422);
        assertMoved(road.step(road.supervisor, "rejection", "reasons", "缺印发文号"));

        assertThat(road.state()).isEqualTo("WORKING");
        assertRefused(road.step(road.contact, "report"), "order.gaps", "order.guard.LEADER_CONSENTED");
    }

    @Test
    void a_form_sent_twice_is_one_order_and_an_old_page_writes_nothing(TheServer server) {
        var road = new OrderRoad(server, false);
        var once = UUID.randomUUID().toString();
        road.drafted("once", once);
        var first = road.id;
        road.drafted("once", once);
        assertThat(road.id).isEqualTo(first);

        long old = road.sheet().get("version").asLong();
        road.working();
        var late = road.stepFrom(old, road.contact, "reply", "reply", "从旧页面写的");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(road.sheet().get("reply").asText()).isEmpty();
    }

    @Test
    void a_task_with_an_open_order_cannot_close_and_closes_once_it_is_completed(TheServer server) {
        var task = Road.begin(server).accepted();
        var road = new OrderRoad(server, false).drafted("task", task.id).issued();
        var number = road.sheet().get("number").asText();
        var list = Road.number(
                assertMoved(task.office.post("/discipline/closings", "round", task.round, "tasks", List.of(task.id))));
        var confirmation = new Object[] {
            "version",
            server.number("SELECT version FROM discipline.closing_list WHERE id = ?", list),
            "meeting",
            "领导小组第 12 次会议",
            "meetingOn",
            Road.TODAY.toString()
        };

        var refused = task.group.post("/discipline/closings/" + list + "/confirmation", confirmation);

        assertRefused(refused, "closing.gaps", "closing.gap.guard.NO_OPEN_ORDER");
        assertThat(refused.body()).contains(number);
        assertThat(task.state()).isEqualTo("ACCEPTED");
        assertMoved(road.step(road.issuer, "cancellation", "reason", "事项并入另一督办单"));
        assertThat(server.text(
                        "SELECT void_reason FROM domain.document_number WHERE series = '督办' AND number = ?",
                        Long.parseLong(number.replaceAll(".*〕|号", ""))))
                .isEqualTo("事项并入另一督办单");
        assertMoved(task.group.post("/discipline/closings/" + list + "/confirmation", confirmation));
        assertThat(task.state()).isEqualTo("CLOSED");
    }

    /** Whoever draws up the list sees what the meeting would be refused for, and takes that one task out. */
    @Test
    void a_list_for_close_out_says_what_is_missing_and_gives_up_one_line(TheServer server) {
        var kept = Road.begin(server).accepted();
        var ready = Road.begin(server).accepted();
        var order = new OrderRoad(server, false).drafted("task", kept.id).issued();
        var number = order.sheet().get("number").asText();
        assertThat(kept.office.page("/discipline/closings").body()).contains("（督办单 " + number + " 未办结）");
        var path = Session.leadsTo(assertMoved(
                kept.office.post("/discipline/closings", "round", kept.round, "tasks", List.of(kept.id, ready.id))));
        long list = Long.parseLong(path.replaceAll(".*/", ""));

        var sheet = kept.office.read(path);
        assertThat(missing(sheet, kept))
                .containsExactly(kept.sheet().get("code").asText() + " 的督办单 " + number + " 还没有办结");
        assertThat(missing(sheet, ready)).isEmpty();
        assertThat(kept.group.page(path).body()).contains("1 项现在还不能销号", "的督办单 " + number + " 还没有办结");

        var drop = path + "/tasks/" + kept.id + "/drop";
        assertThat(kept.group.post(drop, "version", version(server, list)).statusCode())
                .isEqualTo(403);
        assertThat(kept.office.post(drop, "version", 0).statusCode()).isEqualTo(409);
        assertThat(kept.office
                        .post(path + "/tasks/987654321/drop", "version", version(server, list))
                        .statusCode())
                .isEqualTo(404);
        assertMoved(kept.office.form(drop, "version", version(server, list)));
        assertThat(kept.office.read(path).get("tasks").findValuesAsText("id"))
                .containsExactly(String.valueOf(ready.id));
        assertRefused(
                kept.office.post(path + "/tasks/" + ready.id + "/drop", "version", version(server, list)),
                "closing.last-line");
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.closing_line_version WHERE list_id = ? AND task_id = ?"
                                + " AND valid_to < 'infinity'",
                        list,
                        kept.id))
                .isEqualTo(1);

        assertMoved(kept.group.post(
                path + "/confirmation",
                "version",
                version(server, list),
                "meeting",
                "领导小组第 13 次会议",
                "meetingOn",
                Road.TODAY.toString()));
        assertThat(ready.state()).isEqualTo("CLOSED");
        assertThat(kept.state()).isEqualTo("ACCEPTED");
        assertRefused(kept.office.post(drop, "version", version(server, list)), "closing.done");
        assertThat(kept.office.page("/discipline/closings").body())
                .contains(kept.sheet().get("code").asText() + " ");
    }

    private static long version(TheServer server, long list) {
        return server.number("SELECT version FROM discipline.closing_list WHERE id = ?", list);
    }

    private static List<String> missing(JsonNode sheet, Road road) {
        var missing = new ArrayList<String>();
        for (var task : sheet.get("tasks")) {
            if (task.get("id").asLong() == road.id) {
                task.get("missing").forEach(each -> missing.add(each.asText()));
            }
        }
        return missing;
    }

    @Test
    void two_unanswered_reminders_offer_the_escalation(TheServer server) {
        var road = new OrderRoad(server, false).drafted().working();
        assertRefused(
                road.step(road.supervisor, "escalation", "to", server.person("linshiyuan"), "words", "两次催办未回应"),
                "order.gaps",
                "order.guard.ESCALATION_DUE");
        assertMoved(road.step(road.supervisor, "reminders", "words", "请抓紧办理"));
        assertRefused(
                road.step(road.supervisor, "reminders", "words", "再次催办"),
                "order.gaps",
                "order.guard.NOT_REMINDED_TODAY");
        // a day goes by
        server.update(
                "UPDATE discipline.supervision_order SET reminded_on = reminded_on - 1, version = version + 1 WHERE id = ?",
                road.id);
        assertMoved(road.step(road.supervisor, "reminders", "words", "再次催办"));
        assertRefused(
                road.step(road.supervisor, "escalation", "to", server.person("luoshiqing"), "words", "无回应"),
                "order.escalate-to-leader");

        assertMoved(road.step(road.supervisor, "escalation", "to", server.person("linshiyuan"), "words", "两次催办未回应"));

        assertThat(road.sheet().at("/escalatedTo/id").asLong()).isEqualTo(server.person("linshiyuan"));
        var above = server.signIn("linshiyuan");
        // a desk shows what waits longest: this order stands among it
        server.update(
                "UPDATE domain.awaited SET since = now() - interval '900 days' WHERE kind = 'order' AND item_id = ?",
                road.id);
        assertThat(DecisionsIT.waiting(above, road.path())).containsExactly("INSTRUCT");
        assertThat(above.page(road.path()).body()).contains("批示督办意见");
        assertThat(road.contact.page(road.path()).body()).doesNotContain("/instruction\"");
        assertRefused(road.step(road.contact, "instruction", "words", "代批"), "order.not-yours");
        assertMoved(road.step(above, "instruction", "words", "三日内报送"));
        assertThat(DecisionsIT.waiting(above, road.path())).isEmpty();
        assertThat(road.contact.page(road.path()).body()).contains("三日内报送");
        assertThat(server.number(
                        "SELECT leader FROM domain.work_item WHERE kind = 'order' AND item_id = ? AND valid_to = 'infinity'",
                        road.id))
                .isEqualTo(server.person("linshiyuan"));
    }

    @Test
    void a_reminder_to_a_task_stands_in_its_history_with_who_and_when(TheServer server) {
        var task = Road.begin(server).signed();
        var supervisor = server.signIn("zhoushilan");

        assertThat(task.step(task.responsible, "reminders", "words", "自己催自己").statusCode())
                .isEqualTo(403);
        assertMoved(task.step(supervisor, "reminders", "words", "请抓紧办理"));

        assertThat(task.state()).isEqualTo("IN_PROGRESS");
        var first = task.sheet().at("/events/0");
        assertThat(first.get("step").asText()).isEqualTo("REMIND");
        assertThat(first.get("text").asText()).isEqualTo("请抓紧办理");
        assertThat(first.get("by").asText()).isEqualTo("周试岚");
    }

    @Test
    void the_list_says_its_filters_back_and_leaves_as_a_file(TheServer server) {
        var road = new OrderRoad(server, false).drafted().working();
        var asked = "/discipline/orders?state=WORKING&mine=CONTACT&q=" + Session.encoded(road.matter);

        var page = road.contact.read(asked);

        assertThat(page.at("/filter/mine").asText()).isEqualTo("CONTACT");
        assertThat(page.get("rows")).hasSize(1);
        assertThat(page.at("/rows/0/id").asLong()).isEqualTo(road.id);
        assertThat(new String(
                        road.supervisor
                                .file("/discipline/orders?as=csv&q=" + Session.encoded(road.matter))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("督办事项", road.matter, "办理中");
        assertThat(road.contact.file("/discipline/orders?as=csv").statusCode()).isEqualTo(403);
        assertThat(server.signIn("sunshier").get(road.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void pages_follow_each_other_without_losing_or_repeating_an_order(TheServer server) {
        var supervisor = server.signIn("xushiwen");
        for (int i = 0; i < 55; i++) {
            assertMoved(
                    supervisor.post("/discipline/orders", "matter", "翻页试验 " + i, "source", "试验", "urgency", "NORMAL"));
        }
        for (var sort : List.of("DUE", "NEWEST")) {
            var seen = new java.util.ArrayList<Long>();
            var address = "/discipline/orders?sort=" + sort;
            var after = "";
            while (after != null) {
                var page = supervisor.read(address + after);
                page.get("rows").forEach(row -> seen.add(row.get("id").asLong()));
                after = page.get("next").isNull()
                        ? null
                        : "&after=" + Session.encoded(page.get("next").asText());
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                    server.number("SELECT count(*) FROM discipline.supervision_order"));
        }
    }

    private static String register(OrderRoad road) {
        return road.server.text(
                "SELECT category || ' ' || state FROM domain.work_item WHERE kind = 'order' AND item_id = ? AND valid_to = 'infinity'",
                road.id);
    }

    private static List<String> audited(OrderRoad road) {
        return road.server.texts("""
                SELECT coalesce(line::jsonb #>> '{details,step}', 'draft') FROM domain.audit_line
                 WHERE object = ? AND outcome = 'ok' AND what <> 'order.read' ORDER BY seq
                """, "order/" + road.id);
    }
}
