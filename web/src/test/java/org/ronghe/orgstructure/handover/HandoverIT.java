package org.ronghe.orgstructure.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.HandoverRoad.TODAY;
import static org.ronghe.orgstructure.HandoverRoad.moved;
import static org.ronghe.orgstructure.HandoverRoad.step;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** What a person answered for when a post ends: to the successor by the rules, onto a list otherwise, never lost. */
@InTheServer
class HandoverIT {
    private static void refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Session.json(answer).get("code").asText()).isEqualTo(code);
        assertThat(Session.json(answer).get("title").asText()).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void the_successor_takes_what_the_rules_allow_and_the_rest_stands_on_the_list_with_its_reason(TheServer server) {
        var road = new HandoverRoad(server);
        long baishiyu = server.person("baishiyu");
        long work = road.task("D-DB", road.holder, baishiyu, server.person("heshiqing"));
        long accepted = road.task("D-CW", road.colleague, baishiyu, road.holder);
        long order = road.order();

        moved(road.ends(TODAY.minusDays(1), "successor", road.colleague));

        assertThat(road.lines())
                .containsEntry("rectification/" + work + " RESPONSIBLE", "MOVED")
                .containsEntry("order/" + order + " CONTACT", "MOVED")
                .containsEntry("rectification/" + accepted + " ACCEPTOR", "OPEN handover.is-responsible")
                .hasSize(3);
        var task = road.office.read("/discipline/rectifications/" + work);
        assertThat(task.at("/responsible/id").asLong()).isEqualTo(road.colleague);
        assertThat(task.get("state").asText()).isEqualTo("ISSUED");
        assertThat(task.at("/events/0/step").asText()).isEqualTo("HAND_OVER");
        assertThat(task.at("/events/0/text").asText()).contains("责任人由祖试交（副主任 · ", "交接给左试接", "交接〔");
        assertThat(server.text(
                        "SELECT responsible || ' ' || responsible_post FROM domain.work_item WHERE kind = 'rectification'"
                                + " AND item_id = ? AND valid_to = 'infinity'",
                        work))
                .startsWith(road.colleague + " 主管");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.work_item WHERE responsible = ? AND valid_to = 'infinity'",
                        road.holder))
                .isZero();
        var page = road.office.page(road.path()).body();
        assertThat(page).contains("是 ", "所涉任务的责任人，不能再承担这一身份", "随任职接办", "安排接办");
        assertThat(road.office.page("/?all=true").body()).contains("祖试交 · 副主任");
    }

    @Test
    void a_list_of_a_past_day_is_as_that_day_ended_on_the_page_and_in_the_file(TheServer server) {
        var road = new HandoverRoad(server);
        long accepted = road.task("D-CW", road.colleague, server.person("baishiyu"), road.holder);
        moved(road.ends(TODAY.minusDays(1), "successor", road.colleague));
        moved(road.gives(road.office, road.line("rectification", accepted), server.person("heshiqing")));
        // as if it had been opened ten days ago and settled three days ago
        server.update(
                "UPDATE orgstructure.handover SET opened_at = now() - interval '10 days', settled_on = current_date - 3"
                        + " WHERE id = ?",
                road.list());
        server.update(
                "UPDATE orgstructure.handover_line SET settled_at = now() - interval '3 days' WHERE handover_id = ?",
                road.list());
        var number = road.office.read(road.path()).at("/list/number").asText();
        var list = "/handovers?q=" + Session.encoded(number);

        var now = road.office.read(list).at("/rows/0");
        assertThat(now.get("state").asText()).isEqualTo("SETTLED");
        assertThat(now.get("open").asInt()).isZero();
        var then = road.office.read(list + "&asOf=" + TODAY.minusDays(5)).at("/rows/0");
        assertThat(then.get("state").asText()).isEqualTo("OPEN");
        assertThat(then.get("open").asInt()).isEqualTo(1);
        assertThat(road.office
                        .read(list + "&state=SETTLED&asOf=" + TODAY.minusDays(5))
                        .get("rows"))
                .isEmpty();
        assertThat(road.office.read(list + "&asOf=" + TODAY.minusDays(20)).get("rows"))
                .isEmpty();
        assertThat(road.office.get(list + "&asOf=" + TODAY.plusDays(1)).statusCode())
                .isEqualTo(400);
        assertThat(road.office.page(list + "&asOf=" + TODAY.minusDays(5)).body())
                .contains("name=\"asOf\"", number);
        var file = new String(
                road.office.file(list + "&as=csv&asOf=" + TODAY.minusDays(5)).body(), StandardCharsets.UTF_8);
        assertThat(file).contains(number, "待").doesNotContain("何试清");
        assertThat(new String(road.office.file(list + "&as=csv").body(), StandardCharsets.UTF_8))
                .contains("何试清");
    }

    @Test
    void the_list_is_emptied_by_the_right_office_alone_and_settles_with_its_last_line(TheServer server) {
        var road = new HandoverRoad(server);
        long accepted = road.task("D-CW", road.colleague, server.person("baishiyu"), road.holder);
        moved(road.ends(TODAY.minusDays(1), "successor", road.colleague));
        long line = road.line("rectification", accepted);
        long heshiqing = server.person("heshiqing");
        var form = road.path() + "/lines/" + line;

        refused(road.gives(road.supervisor, line, heshiqing), "handover.not-yours");
        refused(road.supervisor.get(form), "handover.not-yours");
        assertThat(server.signIn("sunshier").get(form).statusCode()).isEqualTo(403);
        assertThat(server.signIn("sunshier").get(road.path()).statusCode()).isEqualTo(404);
        assertThat(road.security.get(road.path()).statusCode()).isEqualTo(403);
        var takers = road.office.read(form).get("takers").findValuesAsText("id");
        assertThat(takers)
                .contains(String.valueOf(heshiqing), String.valueOf(road.holder))
                .doesNotContain(
                        String.valueOf(road.colleague),
                        String.valueOf(server.person("fangshining")),
                        String.valueOf(server.person("caoshiqin")));
        refused(road.gives(road.office, line, road.colleague), "handover.is-responsible");
        refused(road.gives(road.office, line, server.person("caoshiqin")), "handover.of-the-unit");
        refused(road.gives(road.office, line, server.person("fangshining")), "handover.own");
        refused(road.gives(road.office, line, 999_999_999L), "handover.taker-gone");
        assertThat(road.office.post(form + "/taking-over", "version", 1).statusCode())
                .isEqualTo(422);
        assertThat(road.office
                        .post(form + "/taking-over", "version", 0, "taker", heshiqing)
                        .statusCode())
                .isEqualTo(409);
        moved(road.gives(road.office, line, heshiqing));

        refused(road.gives(road.office, line, heshiqing), "handover.line-settled");
        assertThat(road.office.read(road.path()).at("/list/state").asText()).isEqualTo("SETTLED");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'handover' AND item_id = ?", road.list()))
                .isZero();
        var task = road.office.read("/discipline/rectifications/" + accepted);
        assertThat(task.get("acceptors").findValuesAsText("id"))
                .contains(String.valueOf(heshiqing))
                .doesNotContain(String.valueOf(road.holder));
        assertThat(task.at("/events/0/by").asText()).contains("方试宁");
        assertThat(server.text(
                        "SELECT line FROM domain.audit_line WHERE object = ? AND outcome = 'ok' AND line LIKE '%handover.give%'",
                        "handover/" + road.list()))
                .contains("rectification/" + accepted);
    }

    @Test
    void the_office_may_leave_a_duty_with_somebody_who_is_still_here(TheServer server) {
        var road = new HandoverRoad(server);
        long work = road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));
        moved(road.ends(TODAY.minusDays(1)));
        assertThat(road.lines().values()).containsExactly("OPEN handover.no-successor");

        moved(road.gives(road.office, road.line("rectification", work), road.holder));

        assertThat(road.lines().values()).allSatisfy(line -> assertThat(line).startsWith("KEPT"));
        assertThat(road.office
                        .read("/discipline/rectifications/" + work)
                        .at("/responsible/id")
                        .asLong())
                .isEqualTo(road.holder);
    }

    /** The one of the office who accepts leaves the office: only somebody of the office comes after, never nobody. */
    @Test
    void an_acceptance_for_the_office_never_stays_outside_the_office(TheServer server) throws Exception {
        var road = new HandoverRoad(server);
        long office = road.appoint(road.holder, "RZ", "INST", "整改办成员");
        long accepted = road.task("D-CW", road.colleague, road.holder, server.person("heshiqing"));
        moved(road.security.post(
                "/people/" + road.holder + "/posts/" + office + "/ending",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", office),
                "on",
                TODAY.minusDays(1).toString(),
                "reason",
                "岗位调整",
                "successor",
                server.person("sunshier")));
        assertThat(road.lines())
                .containsEntry("rectification/" + accepted + " ACCEPTOR", "OPEN handover.office-accepts");
        long line = road.line("rectification", accepted);
        var form = road.path() + "/lines/" + line;
        var takers = road.office.read(form).get("takers").findValuesAsText("id");

        assertThat(takers)
                .contains(String.valueOf(server.person("baishiyu")))
                .doesNotContain(
                        String.valueOf(road.holder),
                        String.valueOf(server.person("fangshining")),
                        String.valueOf(server.person("sunshier")));
        assertThat(server.signIn("baishiyu").read(form).get("takers").findValuesAsText("id"))
                .contains(String.valueOf(server.person("fangshining")));
        refused(road.gives(road.office, line, road.holder), "handover.office-accepts");
        assertThat(road.office.page("/discipline/rectifications/" + accepted).body())
                .contains("缺一名整改办验收人");
        var again = road.office.form(
                form + "/taking-over",
                "version",
                server.number("SELECT version FROM orgstructure.handover WHERE id = ?", road.list()),
                "taker",
                road.holder);
        assertThat(again.body())
                .contains("<option value=\"" + server.person("baishiyu") + "\"")
                .doesNotContain(
                        "<option value=\"" + road.holder + "\"", "<option value=\"" + server.person("sunshier"));

        // left with the person before the rule was kept: the office gets the line again
        server.update(
                "UPDATE orgstructure.handover_line SET state = 'KEPT', to_person = ?, settled_at = now() WHERE id = ?",
                road.holder,
                line);
        var end = Instant.now().plus(Duration.ofSeconds(150));
        while (server.number("SELECT count(*) FROM orgstructure.handover WHERE person_id = ?", road.holder) < 2
                && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
        }
        assertThat(server.texts(
                        "SELECT l.kind || '/' || l.item_id || ' ' || l.part FROM orgstructure.handover_line l"
                                + " JOIN orgstructure.handover h ON h.id = l.handover_id"
                                + " WHERE h.person_id = ? AND l.state = 'OPEN'",
                        road.holder))
                .containsExactly("rectification/" + accepted + " ACCEPTOR");
    }

    /** The successor was named before personnel had confirmed the post: what needed it is offered once it is there. */
    @Test
    void a_successor_whose_post_is_confirmed_later_takes_what_waited_for_it(TheServer server) throws Exception {
        var road = new HandoverRoad(server);
        long office = road.appoint(road.holder, "RZ", "INST", "整改办成员");
        long accepted = road.task("D-CW", server.person("caoshiqin"), road.holder, server.person("heshiqing"));
        moved(road.security.post(
                "/people/" + road.holder + "/posts/" + office + "/ending",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", office),
                "on",
                TODAY.minusDays(1).toString(),
                "reason",
                "岗位调整",
                "successor",
                road.colleague));
        assertThat(road.lines())
                .containsEntry("rectification/" + accepted + " ACCEPTOR", "OPEN handover.office-accepts");

        road.appoint(road.colleague, "RZ", "INST", "整改办成员");

        var end = Instant.now().plus(Duration.ofSeconds(150));
        while (road.lines().containsValue("OPEN handover.office-accepts")
                && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
        }
        // the line keeps why it waited
        assertThat(road.lines())
                .containsEntry("rectification/" + accepted + " ACCEPTOR", "MOVED handover.office-accepts");
        assertThat(road.office.read(road.path()).at("/list/state").asText()).isEqualTo("SETTLED");
        var task = road.office.read("/discipline/rectifications/" + accepted);
        assertThat(task.get("acceptors").findValuesAsText("id"))
                .contains(String.valueOf(road.colleague))
                .doesNotContain(String.valueOf(road.holder));
        assertThat(task.at("/events/0/step").asText()).isEqualTo("HAND_OVER");
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND line LIKE '%handover.auto%'",
                        "handover/" + road.list()))
                .isEqualTo(1);
    }

    @Test
    void what_was_lent_under_the_last_post_ends_with_it(TheServer server) {
        var road = new HandoverRoad(server);
        server.update(
                "INSERT INTO orgstructure.delegation (id, version, from_person, to_person, from_date, to_date, reason, made_at)"
                        + " VALUES (nextval('orgstructure.delegation_seq'), 1, ?, ?, current_date, current_date + 9, '出差', now())",
                road.holder,
                road.colleague);

        moved(road.ends(TODAY.minusDays(1)));

        assertThat(server.number(
                        "SELECT count(*) FROM orgstructure.delegation WHERE from_person = ? AND ended_at IS NULL",
                        road.holder))
                .isZero();
    }

    @Test
    void the_demonstration_shows_a_list_with_a_line_that_moved_and_one_that_waits(TheServer server) {
        assertThat(server.texts("SELECT l.part || ' ' || l.state || ' ' || l.why FROM orgstructure.handover_line l"
                        + " JOIN orgstructure.handover h ON h.id = l.handover_id WHERE h.person_name = '丁试安'"
                        + " ORDER BY l.part"))
                .containsExactly("CONTACT MOVED ", "DRAFTER OPEN handover.no-office-post");
        assertThat(server.signIn("zhoushilan").page("/?all=true").body()).contains("丁试安 · 兼职督办员");
    }

    @Test
    void a_duty_stays_with_whoever_still_holds_a_post_that_carries_it(TheServer server) {
        var road = new HandoverRoad(server);
        road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));
        road.appoint(road.holder, "PO", "D-DB", "党务专员");

        moved(road.ends(TODAY.minusDays(1), "successor", road.colleague));

        assertThat(server.number("SELECT count(*) FROM orgstructure.handover WHERE person_id = ?", road.holder))
                .isZero();
    }

    @Test
    void a_line_settles_by_itself_when_its_record_ends(TheServer server) {
        var road = new HandoverRoad(server);
        long order = road.order();
        moved(road.ends(TODAY.minusDays(1)));
        assertThat(road.lines()).containsEntry("order/" + order + " CONTACT", "OPEN handover.no-successor");

        step(road.issuer, "/discipline/orders/" + order, "cancellation", "reason", "事项取消");

        assertThat(road.lines().get("order/" + order + " CONTACT")).startsWith("LAPSED");
        assertThat(road.supervisor.read(road.path()).at("/list/state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void a_post_that_runs_out_by_its_date_is_handed_over_once_and_a_last_day_today_is_still_the_holders(
            TheServer server) throws Exception {
        var road = new HandoverRoad(server);
        long work = road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));
        moved(road.ends(TODAY, "successor", road.colleague));
        assertThat(road.office
                        .read("/discipline/rectifications/" + work)
                        .at("/responsible/id")
                        .asLong())
                .isEqualTo(road.holder);
        // a day passes
        server.update("UPDATE orgstructure.post SET to_date = current_date - 1 WHERE id = ?", road.post);
        waitForList(road);

        assertThat(road.lines()).containsEntry("rectification/" + work + " RESPONSIBLE", "MOVED");
        var event = road.office.read("/discipline/rectifications/" + work).at("/events/0");
        assertThat(event.get("step").asText()).isEqualTo("HAND_OVER");
        Thread.sleep(65_000);
        assertThat(server.number("SELECT count(*) FROM orgstructure.handover WHERE person_id = ?", road.holder))
                .isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.task_move WHERE task_id = ? AND step = 'HAND_OVER'", work))
                .isEqualTo(1);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND line LIKE '%handover.auto%'",
                        "post/" + road.post))
                .isEqualTo(1);
    }

    @Test
    void who_leaves_hands_everything_over_and_the_delegations_end(TheServer server) {
        var road = new HandoverRoad(server);
        long work = road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));
        long order = road.order();
        var meetings = new MeetingRoad(server);
        // a branch gives items to its own people alone
        server.update(
                "UPDATE orgstructure.person SET branch_id = ? WHERE id = ?", meetings.unit("ZB-L01"), road.holder);
        var resolved = meetings.item(meetings.archived(road.holder));
        var planned = meetings.planned("WORKING");
        moved(meetings.step(
                meetings.recorder, planned, "officers", "chair", server.person("fanshishi"), "recorder", road.holder));

        moved(road.personnel.post(
                "/people/" + road.holder + "/departure",
                "version",
                server.number("SELECT version FROM orgstructure.person WHERE id = ?", road.holder),
                "on",
                TODAY.toString(),
                "reason",
                "调出",
                "successor",
                road.colleague));

        assertThat(road.lines())
                .containsEntry("rectification/" + work + " RESPONSIBLE", "MOVED")
                .containsEntry("order/" + order + " CONTACT", "MOVED");
        assertThat(server.number(
                        "SELECT responsible FROM orgstructure.meeting_item WHERE id = ?", MeetingRoad.id(resolved)))
                .isEqualTo(road.colleague);
        assertThat(server.number("SELECT recorder FROM orgstructure.meeting WHERE id = ?", MeetingRoad.id(planned)))
                .isEqualTo(road.colleague);
        var list = road.office.read(road.path()).get("list");
        assertThat(list.get("cause").asText()).isEqualTo("PERSON_LEFT");
        assertThat(list.get("post").asText()).startsWith("副主任");
        assertThat(list.get("state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void a_record_that_names_somebody_who_has_left_comes_onto_a_list_by_itself(TheServer server) throws Exception {
        var road = new HandoverRoad(server);
        moved(road.personnel.post(
                "/people/" + road.holder + "/departure",
                "version",
                server.number("SELECT version FROM orgstructure.person WHERE id = ?", road.holder),
                "on",
                TODAY.toString(),
                "reason",
                "调出"));
        long work = road.task("D-DB", road.holder, server.person("baishiyu"), server.person("heshiqing"));

        waitForList(road);

        assertThat(road.lines())
                .containsOnlyKeys("rectification/" + work + " RESPONSIBLE")
                .containsValue("OPEN handover.no-successor");
    }

    private static void waitForList(HandoverRoad road) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(150));
        while (road.server.number("SELECT count(*) FROM orgstructure.handover WHERE person_id = ?", road.holder) == 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
        }
    }

    @Test
    void a_wrong_successor_is_refused_by_name_and_nothing_ends(TheServer server) {
        var road = new HandoverRoad(server);
        long left = road.enter("卓试离");
        moved(road.personnel.post(
                "/people/" + left + "/departure",
                "version",
                server.number("SELECT version FROM orgstructure.person WHERE id = ?", left),
                "on",
                TODAY.toString(),
                "reason",
                "调出"));

        refused(road.ends(TODAY.minusDays(1), "successor", road.holder), "handover.same-person");
        refused(road.ends(TODAY.minusDays(1), "successor", 999_999_999L), "handover.successor-unknown");
        refused(road.ends(TODAY.minusDays(1), "successor", left), "handover.successor-left");
        refused(road.ends(TODAY.minusDays(1), "successor", server.person("auditor")), "handover.administrator");
        assertThat(road.ends(TODAY.minusDays(1), "successor", "谁也不是").statusCode())
                .isIn(400, 422);
        assertThat(server.text("SELECT coalesce(to_date::text, 'open') FROM orgstructure.post WHERE id = ?", road.post))
                .isEqualTo("open");
    }

    @Test
    void the_lists_are_found_and_leave_as_files_with_what_the_reader_may_see(TheServer server) {
        var road = new HandoverRoad(server);
        long accepted = road.task("D-CW", road.colleague, server.person("baishiyu"), road.holder);
        moved(road.ends(TODAY.minusDays(1), "successor", road.colleague));
        var number = road.office.read(road.path()).at("/list/number").asText();
        var asked = "/handovers?q=" + Session.encoded(number);

        assertThat(road.office.read(asked).get("rows").findValuesAsText("number"))
                .containsExactly(number);
        assertThat(road.office.read(asked + "&state=SETTLED").get("rows")).isEmpty();
        assertThat(road.office.get("/handovers?state=LOST").statusCode()).isEqualTo(400);
        assertThat(road.office.get("/handovers?after=x").statusCode()).isEqualTo(400);
        var csv = new String(road.office.file(asked + "&as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains(number, "祖试交", "验收人", "不能再承担这一身份", "巡视整改办公室");
        assertThat(road.office.file(asked + "&as=xlsx").statusCode()).isEqualTo(200);
        // personnel sees whose list it is, and no ledger through it
        var seen = road.personnel.read(road.path());
        assertThat(seen.get("lines")).isEmpty();
        assertThat(seen.get("hidden").asInt()).isEqualTo(1);
        assertThat(road.office.read("/search?q=" + Session.encoded(number)).toString())
                .contains("/handovers/");
        assertThat(road.office.page("/handovers?lang=en").statusCode()).isEqualTo(200);
        assertThat(accepted).isPositive();
    }
}
