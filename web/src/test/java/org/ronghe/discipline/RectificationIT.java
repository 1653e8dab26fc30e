package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;
import static org.ronghe.web.Session.encoded;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.map;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.audit.AuditVerifier;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One task on its whole road, by the people whose steps they are, and everything that stops it on the way. */
@InTheServer
class RectificationIT {

    @Test
    void a_task_goes_from_draft_to_closed_and_every_wrong_step_is_refused_by_name(TheServer server) throws Exception {
        var road = Road.beginWithoutCause(server);
        assertRefused(road.step(road.office, "signature"), "rectification.step-not-open");
        assertRefused(
                road.step(road.office, "proposal"),
                "rectification.gaps",
                "guard.ROOT_CAUSE",
                "guard.DELIVERABLE",
                "guard.TIMING",
                "guard.DUE",
                "guard.UNIT",
                "guard.RESPONSIBLE",
                "guard.LEADER",
                "guard.ENOUGH_ACCEPTORS",
                "guard.ACCEPTOR_OF_OFFICE");
        var finding = "/discipline/rounds/findings/" + road.finding;
        assertMoved(road.office.post(
                finding,
                "version",
                road.office.read(finding).at("/finding/version").asLong(),
                "section",
                "试验部分",
                "text",
                "问题：" + road.words,
                "rootCause",
                "制度执行不严",
                "source",
                "AUDIT"));
        assertThat(road.office.read(finding).at("/finding/source").asText()).isEqualTo("AUDIT");
        assertThat(road.office.page(finding).body()).contains("name=\"source\"");
        road.proposed();
        assertThat(register(road)).isEqualTo("PLANNED PLAN_REVIEW");
        assertThat(road.step(road.office, "issuing", "decision", "决议").statusCode())
                .isEqualTo(403);
        assertMoved(road.step(road.group, "issuing", "decision", "党委会第 9 次会议决议"));
        assertRefused(road.step(road.leader, "signature"), "rectification.not-yours");
        assertMoved(road.step(road.responsible, "signature"));
        assertThat(register(road)).isEqualTo("RUNNING IN_PROGRESS");

        work(road);
        accept(road);
        close(road);

        assertThat(register(road)).isEqualTo("CLOSED CLOSED");
        assertRefused(road.report("销号以后"), "rectification.step-not-open");
        assertThat(audited(road))
                .containsExactly(
                        "draft",
                        "REVISE",
                        "PROPOSE",
                        "ISSUE",
                        "SIGN",
                        "REPORT",
                        "PROVE",
                        "STATE_RESULT",
                        "CONSENT",
                        "SUBMIT",
                        "opened",
                        "JUDGE",
                        "ACCEPT",
                        "opened",
                        "JUDGE",
                        "ACCEPT");
        assertWhole(server);
    }

    private static void work(Road road) {
        assertRefused(
                road.step(road.responsible, "submission", "summary", "请验收"),
                "rectification.gaps",
                "guard.RESULT_STATED",
                "guard.DELIVERABLE_PROVEN",
                "guard.REPORTED_THIS_WEEK",
                "guard.LEADER_CONSENTED");
        assertRefused(
                road.step(road.office, "weekly-entries", "progress", "BLOCKED", "percent", 1, "text", "代写"),
                "rectification.not-yours");
        assertMoved(road.report("本周按方案推进。"));
        assertRefused(
                road.step(road.leader, "consent", "opinion", "同意"),
                "rectification.gaps",
                "guard.RESULT_STATED",
                "guard.DELIVERABLE_PROVEN");
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        assertRefused(road.prove("报告.txt", "成果 " + road.words), "rectification.proof-known");
        assertRefused(road.prove("程序.txt", "#!/bin/sh\necho"), "evidence.type");
        assertRefused(road.prove("空.txt", ""), "evidence.empty");
        assertRefused(road.prove("空.pdf", "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF"), "evidence.no-page");
        var contradicted = road.prove("台账.xlsx", "成果 " + road.words);
        assertRefused(contradicted, "evidence.contradicts");
        assertThat(Session.json(contradicted).get("title").asText())
                .contains("台账.xlsx", "TXT")
                .endsWith("。");
        assertMoved(road.state("措施已落实。"));
        assertRefused(
                road.step(road.responsible, "submission", "summary", "请验收"),
                "rectification.gaps",
                "guard.LEADER_CONSENTED");
        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
        assertMoved(road.step(road.responsible, "submission", "summary", "请予验收。"));
        assertThat(register(road)).isEqualTo("WAITING SUBMITTED");
    }

    private static void accept(Road road) {
        for (var other : List.of(road.office, road.responsible, road.leader)) {
            assertRefused(road.accept(other, "DONE"), "rectification.not-yours");
        }
        assertRefused(
                road.accept(road.otherOffice, "DONE"),
                "rectification.gaps",
                "guard.EVERYTHING_OPENED",
                "guard.EVERYTHING_JUDGED");
        assertRefused(
                road.step(
                        road.otherOffice,
                        "evidence/" + road.proofs().get(0) + "/verdict",
                        "verdict",
                        "RECOGNISED",
                        "reason",
                        ""),
                "rectification.judge-unopened");
        road.recognise(road.otherOffice);
        assertRefused(road.accept(road.otherOffice, "NOT_DONE"), "rectification.not-done");
        assertMoved(road.accept(road.otherOffice, "DONE"));
        assertThat(road.state()).isEqualTo("SUBMITTED");
        assertRefused(road.accept(road.otherOffice, "DONE"), "rectification.gaps", "guard.NOT_SIGNED_YET");
        road.recognise(road.discipline);
        assertMoved(road.accept(road.discipline, "BASICALLY_DONE"));
        assertThat(road.state()).isEqualTo("ACCEPTED");
        assertThat(register(road)).isEqualTo("ACCEPTED ACCEPTED");
    }

    private static void close(Road road) {
        var other = Road.begin(road.server);
        assertRefused(
                road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id, other.id)),
                "closing.gaps",
                "closing.not-accepted");
        var list = leadsTo(
                assertMoved(road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id))));
        assertRefused(
                road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id)),
                "closing.gaps",
                "closing.listed-elsewhere");
        var sheet = road.office.read(list);
        assertThat(sheet.get("number").asText()).startsWith("整改销号〔" + TODAY.getYear() + "〕");
        var meeting = new Object[] {
            "version", sheet.get("version").asLong(), "meeting", "领导小组会议纪要 9 号", "meetingOn", TODAY.toString()
        };
        assertThat(road.office.post(list + "/confirmation", meeting).statusCode())
                .isEqualTo(403);
        assertRefused(
                road.leader.post(list + "/confirmation", meeting), "closing.gaps", "closing.gap.guard.NOT_OWN_FIELD");
        assertThat(road.state()).isEqualTo("ACCEPTED");
        assertRefused(
                road.group.post(
                        list + "/confirmation",
                        "version",
                        sheet.get("version").asLong(),
                        "meeting",
                        "纪要",
                        "meetingOn",
                        TODAY.plusDays(1).toString()),
                "closing.meeting-in-the-future");
        assertMoved(road.group.post(list + "/confirmation", meeting));
        assertThat(road.state()).isEqualTo("CLOSED");
        assertThat(road.office.read(list).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(road.group.post(list + "/confirmation", meeting).statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_same_road_leads_through_forms_and_the_page_names_what_is_missing(TheServer server) {
        var road = Road.beginByForms(server);
        var refused = road.step(road.office, "proposal");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("还没有写成果形式", "验收组现有 0 人，还差 2 人", "<html")
                .doesNotContain("guard.DELIVERABLE");
        assertThat(road.office.page(road.path()).body()).contains("id=\"guard-PROPOSE\"");

        road.accepted();
        var list = leadsTo(
                assertMoved(road.office.form("/discipline/closings", "round", road.round, "tasks", List.of(road.id))));
        assertMoved(road.group.form(
                list + "/confirmation",
                "version",
                road.office.read(list).get("version").asLong(),
                "meeting",
                "领导小组会议纪要 10 号",
                "meetingOn",
                TODAY.toString()));

        assertThat(road.state()).isEqualTo("CLOSED");
        assertThat(road.office.page(road.path()).body()).contains("已销号", "领导小组会议纪要 10 号");
    }

    @Test
    void a_step_from_an_old_version_is_refused_and_the_page_shows_both_texts(TheServer server) {
        var road = Road.begin(server).planned();
        var old = road.version();
        assertMoved(road.stepFrom(old, road.otherOffice, "plan", road.plan("别人写的措施")));

        assertRefused(road.stepFrom(old, road.office, "plan", road.plan("我写的措施")), "stale");
        var all = new ArrayList<Object>(List.of("version", old));
        all.addAll(List.of(road.plan("我写的措施")));
        var page = road.office.form(road.path() + "/plan", all.toArray());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("别人写的措施", "我写的措施")
                .containsPattern("白试羽 于 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} 改过：[^<]*修改方案")
                .contains("<a class=\"dj-btn\" href=\"" + road.path() + "\">放弃我的修改</a>");
        assertThat(road.sheet().at("/measures/0/text").asText()).isEqualTo("别人写的措施");
        assertThat(road.office.page(road.path()).body()).contains("改了整改措施");
        assertThat(server.texts(
                        "SELECT outcome FROM domain.audit_line WHERE object = ? AND outcome = 'stale'",
                        "rectification/" + road.id))
                .hasSize(2);
    }

    @Test
    void a_task_that_was_due_before_the_feedback_is_not_proposed(TheServer server) {
        var road = Road.begin(server);
        var feedback = TODAY.minusDays(160);
        var plan = road.plan(road.words);
        plan[Arrays.asList(plan).indexOf("firstDue") + 1] =
                feedback.minusDays(1).toString();
        assertMoved(road.step(road.office, "plan", plan));

        var refused = road.step(road.office, "proposal");

        assertRefused(refused, "rectification.gaps", "guard.DUE");
        assertThat(Session.json(refused).at("/gaps/0/message").asText())
                .isEqualTo("时限 " + feedback.minusDays(1) + " 早于本轮反馈日 " + feedback);
        assertThat(road.office.page(road.path()).body()).contains("早于本轮反馈日 " + feedback);
    }

    @Test
    void a_plan_names_its_people_by_words_and_says_what_the_review_will_need(TheServer server) {
        var road = Road.beginByForms(server);
        var form = road.office.page(road.path() + "/steps/REVISE").body();
        assertThat(form).contains("提交审核前需填", "<datalist id=\"TaskPlan-leader-list\">");
        var offered = form.substring(form.indexOf("TaskPlan-leader-list\">"));
        assertThat(offered.substring(0, offered.indexOf("</datalist>")))
                .contains("秦试川（")
                .doesNotContain("罗试青（");

        var plan = road.plan(road.words);
        var leader = Arrays.asList(plan).indexOf("leader") + 1;
        plan[leader] = "没有这个人";
        var refused = road.step(road.office, "plan", plan);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有这个人，请从列出的人里选", "value=\"没有这个人\"");

        var words = Pattern.compile("<option value=\"(秦试川（[^\"]*)\"").matcher(form);
        assertThat(words.find()).isTrue();
        plan[leader] = words.group(1);
        assertMoved(road.step(road.office, "plan", plan));
        assertThat(road.sheet().at("/leader/name").asText()).isEqualTo("秦试川");
        var again = road.office.page(road.path() + "/steps/REVISE").body();
        assertThat(again).contains("value=\"" + words.group(1) + "\"");
        var people = again.substring(again.indexOf("TaskPlan-responsible-list\">"));
        assertThat(people.substring(0, people.indexOf("</option>")))
                .as("people of the unit first")
                .endsWith(" · 党办）\">");
    }

    @Test
    void a_weekly_entry_from_an_old_version_shows_what_stands_there(TheServer server) {
        var road = Road.begin(server).signed();
        var old = road.version();
        assertMoved(road.report("先写的进展"));

        var page = road.responsible.form(
                road.path() + "/weekly-entries",
                "version",
                old,
                "progress",
                "ON_SCHEDULE",
                "percent",
                5,
                "text",
                "后写的进展",
                "blocker",
                "");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("先写的进展", "后写的进展");
        assertThat(road.sheet().at("/entries/0/text").asText()).isEqualTo("先写的进展");
    }

    @Test
    void a_form_sent_twice_makes_one_thing(TheServer server) {
        var road = Road.begin(server);
        var words = "只此一项 " + UUID.randomUUID();
        var once = UUID.randomUUID().toString();
        var form = new Object[] {"finding", road.finding, "measure", words, "once", once};

        var first = assertMoved(road.office.form("/discipline/rectifications", form));
        var second = assertMoved(road.office.form("/discipline/rectifications", form));

        assertThat(leadsTo(second)).isEqualTo(leadsTo(first));
        assertThat(server.number("SELECT count(*) FROM discipline.measure WHERE text = ?", words))
                .isEqualTo(1);
        assertRefused(
                road.office.post(
                        "/discipline/rectifications", "finding", road.finding, "measure", words + " 乙", "once", once),
                "once.other-content");
        assertThat(server.number("SELECT count(*) FROM discipline.measure WHERE text = ?", words + " 乙"))
                .isZero();
        road.signed();
        var version = road.version();
        assertMoved(road.stepFrom(
                version, road.responsible, "weekly-entries", "progress", "ON_SCHEDULE", "percent", 5, "text", "一次"));
        assertRefused(
                road.stepFrom(
                        version,
                        road.responsible,
                        "weekly-entries",
                        "progress",
                        "ON_SCHEDULE",
                        "percent",
                        5,
                        "text",
                        "一次"),
                "stale");
        assertThat(server.number("SELECT count(*) FROM discipline.weekly_entry WHERE task_id = ?", road.id))
                .isEqualTo(1);
    }

    @Test
    void of_two_people_on_one_task_exactly_one_wins(TheServer server) throws Exception {
        var road = Road.begin(server).planned();
        for (int round = 0; round < 8; round++) {
            var version = road.version();
            int mine = round;
            var statuses = atOnce(
                    () -> road.stepFrom(version, road.office, "plan", road.plan("甲 " + mine)),
                    () -> road.stepFrom(version, road.otherOffice, "plan", road.plan("乙 " + mine)));
            assertThat(statuses).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.task_move WHERE task_id = ? AND step = 'REVISE'", road.id))
                .isEqualTo(9);
    }

    @Test
    void measures_written_for_one_finding_at_the_same_moment_all_stand_under_numbers_of_their_own(TheServer server)
            throws Exception {
        var road = Road.begin(server);
        for (int round = 0; round < 8; round++) {
            assertThat(atOnce(
                            () -> road.draftBeside(road.office, "甲"),
                            () -> road.draftBeside(road.otherOffice, "乙"),
                            () -> road.draftBeside(road.office, "丙")))
                    .containsExactly(303, 303, 303);
        }
        assertThat(server.number(
                        "SELECT count(DISTINCT number) FROM discipline.measure WHERE finding_id = ?", road.finding))
                .isEqualTo(25);
    }

    @Test
    void two_acceptors_at_the_same_moment_both_leave_their_signature_one_after_the_other(TheServer server)
            throws Exception {
        var road = Road.begin(server).submitted();
        road.recognise(road.otherOffice);
        road.recognise(road.discipline);
        var version = road.version();

        assertThat(atOnce(
                        () -> road.stepFrom(version, road.otherOffice, "acceptance", road.acceptance("DONE")),
                        () -> road.stepFrom(version, road.discipline, "acceptance", road.acceptance("DONE"))))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(road.state()).isEqualTo("SUBMITTED");
        var signed = road.sheet().at("/signatures/0/name").asText();
        assertMoved(road.accept(signed.equals("白试羽") ? road.discipline : road.otherOffice, "DONE"));
        assertThat(road.state()).isEqualTo("ACCEPTED");
    }

    @FunctionalInterface
    private interface Sending {
        HttpResponse<String> send() throws Exception;
    }

    private static List<Integer> atOnce(Sending... sendings) throws Exception {
        var pool = Executors.newFixedThreadPool(sendings.length);
        try {
            var start = new CyclicBarrier(sendings.length);
            var answers = new ArrayList<Future<Integer>>();
            for (var sending : sendings) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return sending.send().statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void who_is_not_named_cannot_tell_a_foreign_task_from_none(TheServer server) {
        var road = Road.begin(server).submitted();
        var stranger = server.signIn("sunshier");
        var nothing = "/discipline/rectifications/999999999";
        var proof = road.proofs().get(0);

        for (var suffix : List.of("", "/steps/REPORT", "/evidence/" + proof)) {
            assertSame(stranger.get(road.path() + suffix), stranger.get(nothing + suffix), road);
            assertSame(stranger.page(road.path() + suffix), stranger.page(nothing + suffix), road);
        }
        var entry = new Object[] {"version", road.version(), "progress", "BLOCKED", "percent", 1, "text", "越权"};
        assertSame(
                stranger.post(road.path() + "/weekly-entries", entry),
                stranger.post(nothing + "/weekly-entries", entry),
                road);
        assertThat(stranger.put(road.path() + "/evidence/x.txt", new byte[] {65})
                        .statusCode())
                .isEqualTo(404);
        var code = road.sheet().get("code").asText();
        for (var list : List.of(
                "/discipline/rectifications?round=" + road.round + "&q=" + encoded(road.words),
                "/search?q=" + encoded(code))) {
            assertThat(stranger.get(list).body()).doesNotContain("\"code\":\"" + code + "\"");
            assertThat(road.office.get(list).body()).contains("\"code\":\"" + code + "\"");
        }
        assertThat(stranger.get("/discipline/rectifications?as=csv").statusCode())
                .isEqualTo(403);
        assertThat(road.responsible.get(road.path()).statusCode()).isEqualTo(200);
        assertThat(road.discipline.get(road.path()).statusCode()).isEqualTo(200);
    }

    private static void assertSame(HttpResponse<String> foreign, HttpResponse<String> none, Road road) {
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(foreign.body().replace(road.path(), ""))
                .isEqualTo(none.body().replace("/discipline/rectifications/999999999", ""));
        assertThat(foreign.headers().firstValue("Content-Type"))
                .isEqualTo(none.headers().firstValue("Content-Type"));
    }

    @Test
    void what_the_acceptor_rejects_comes_back_and_needs_everything_anew(TheServer server) {
        var road = Road.begin(server).submitted();
        var proof = road.proofs().get(0);
        assertThat(road.otherOffice.file(road.path() + "/evidence/" + proof).statusCode())
                .isEqualTo(200);
        assertThat(road.step(road.otherOffice, "evidence/" + proof + "/verdict", "verdict", "REJECTED", "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertMoved(
                road.step(road.otherOffice, "evidence/" + proof + "/verdict", "verdict", "REJECTED", "reason", "缺文号"));
        var measure = road.sheet().at("/measures/0/id").asLong();
        assertRefused(
                road.step(
                        road.otherOffice,
                        "return",
                        "conclusions",
                        List.of(map("measure", measure, "conclusion", "DONE")),
                        "reasons",
                        "缺文号"),
                "rectification.all-done");
        assertMoved(road.step(
                road.otherOffice,
                "return",
                "conclusions",
                List.of(map("measure", measure, "conclusion", "NOT_DONE")),
                "reasons",
                "缺文号"));
        assertThat(register(road)).isEqualTo("RUNNING RETURNED");
        assertThat(road.sheet().at("/measures/0/conclusion").asText()).isEqualTo("NOT_DONE");
        assertThat(road.sheet().at("/returns/0/conclusions/0").asText()).isEqualTo("NOT_DONE");
        assertThat(road.sheet().at("/returns/0/reasons").asText()).isEqualTo("缺文号");
        assertThat(road.office.page(road.path()).body()).contains("id=\"returns\"", "结论：未完成");
        assertMoved(road.step(road.responsible, "resumption"));

        assertRefused(
                road.step(road.responsible, "submission", "summary", "再报"),
                "rectification.gaps",
                "guard.NOTHING_REJECTED",
                "guard.LEADER_CONSENTED");
        assertMoved(road.responsible.put(
                road.path() + "/evidence/" + encoded("报告-补.txt") + "?kind=DELIVERABLE&replaces=" + proof,
                ("补 " + road.words).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertMoved(road.step(road.leader, "consent", "opinion", ""));
        assertMoved(road.step(road.responsible, "submission", "summary", "再报"));
        assertThat(road.sheet().at("/proofs").findValuesAsText("standing")).contains("false", "true");
    }

    /** The same bytes under another name: said with the day and the person, and taken only knowingly. */
    @Test
    void the_same_file_under_another_name_is_attached_only_knowingly(TheServer server) {
        var road = Road.begin(server).signed();
        var bytes = ("成果 " + road.words).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertMoved(road.prove("报告.txt", "成果 " + road.words));

        var again = road.prove("报告（终稿）.txt", "成果 " + road.words);
        assertRefused(again, "rectification.proof-same");
        assertThat(again.body()).contains("“报告.txt”内容相同", "罗试青", TODAY.toString());
        assertThat(road.proofs()).hasSize(1);
        var byForm = road.responsible.upload(
                road.path() + "/evidence", java.util.Map.of("kind", "PROCESS"), "报告（终稿）.txt", bytes);
        assertThat(byForm.statusCode()).isEqualTo(409);
        assertThat(road.responsible.page(road.path()).body()).contains("name=\"same\"", "内容相同也上传");

        assertMoved(road.responsible.upload(
                road.path() + "/evidence", java.util.Map.of("kind", "PROCESS", "same", "true"), "报告（终稿）.txt", bytes));
        assertMoved(road.responsible.put(
                road.path() + "/evidence/" + encoded("报告（三）.txt") + "?kind=PROCESS&same=true", bytes));
        assertRefused(
                road.responsible.put(
                        road.path() + "/evidence/" + encoded("报告（三）.txt") + "?kind=PROCESS&same=true", bytes),
                "rectification.proof-known");
        assertThat(road.proofs()).hasSize(3);
    }

    @Test
    void a_reopened_task_shows_what_was_before_and_asks_for_new_proof(TheServer server) {
        var road = Road.begin(server).accepted();
        var list = leadsTo(
                assertMoved(road.office.post("/discipline/closings", "round", road.round, "tasks", List.of(road.id))));
        assertMoved(road.group.post(
                list + "/confirmation",
                "version",
                road.office.read(list).get("version").asLong(),
                "meeting",
                "领导小组会议纪要 11 号",
                "meetingOn",
                TODAY.toString()));
        var before = road.proofs().get(0);

        assertMoved(road.step(road.office, "reopening", "why", "FAKE", "reason", "成果系补造"));
        assertMoved(road.step(road.responsible, "resumption"));

        var sheet = road.sheet();
        assertThat(sheet.at("/proofs/0/beforeReopening").asBoolean()).isTrue();
        assertThat(sheet.at("/proofs/0/standing").asBoolean()).isFalse();
        assertThat(sheet.at("/measures/0/result").asText()).isEmpty();
        assertThat(sheet.at("/measures/0/earlierResult").asText()).isNotEmpty();
        assertThat(sheet.at("/measures/0/conclusion").isNull()
                        || sheet.at("/measures/0/conclusion").isMissingNode())
                .isTrue();
        assertThat(sheet.get("signatures")).isEmpty();
        sheet.get("acceptors")
                .forEach(acceptor ->
                        assertThat(acceptor.get("signed").asBoolean()).isFalse());
        assertThat(road.office.page(road.path()).body()).contains("重开前");
        assertThat(server.number(
                        "SELECT evidence FROM discipline.task_line WHERE task_id = ? AND valid_to = 'infinity'",
                        road.id))
                .isZero();
        assertRefused(
                road.step(road.responsible, "submission", "summary", "再报"),
                "rectification.gaps",
                "guard.RESULT_STATED",
                "guard.DELIVERABLE_PROVEN",
                "guard.LEADER_CONSENTED");
        assertRefused(
                road.step(road.otherOffice, "evidence/" + before + "/verdict", "verdict", "RECOGNISED", "reason", ""),
                "rectification.proof-lapsed");
        assertRefused(road.prove("换个名字.txt", "成果 " + road.words), "rectification.proof-lapsed");

        assertMoved(road.prove("重做的报告.txt", "重做的成果 " + road.words));
        assertMoved(road.state("重新整改。"));
        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
        assertMoved(road.step(road.responsible, "submission", "summary", "再报"));
        assertRefused(
                road.accept(road.otherOffice, "DONE"),
                "rectification.gaps",
                "guard.EVERYTHING_OPENED",
                "guard.EVERYTHING_JUDGED");
    }

    @Test
    void a_finding_counts_the_same_measures_on_its_own_and_in_its_round(TheServer server) {
        var road = Road.begin(server);
        var own = road.office
                .read("/discipline/rounds/findings/" + road.finding)
                .at("/finding/measures")
                .asInt();

        var listed = new ArrayList<Integer>();
        road.office.read("/discipline/rounds/" + road.round).get("findings").forEach(finding -> {
            if (finding.get("id").asLong() == road.finding) {
                listed.add(finding.get("measures").asInt());
            }
        });
        assertThat(own).isPositive();
        assertThat(listed).containsExactly(own);
    }

    @Test
    void a_result_or_conclusion_for_a_measure_of_another_task_is_refused_and_nothing_written(TheServer server) {
        var foreign = Road.begin(server).sheet().at("/measures/0/id").asLong();
        var road = Road.begin(server).signed();
        var own = road.sheet().at("/measures/0/id").asLong();

        assertRefused(
                road.step(
                        road.responsible,
                        "result",
                        "results",
                        List.of(map("measure", own, "result", "自己的"), map("measure", foreign, "result", "别人的")),
                        "institutionNumber",
                        ""),
                "rectification.measure-of-other");
        assertRefused(
                road.step(
                        road.responsible,
                        "result",
                        "results",
                        List.of(map("measure", own, "result", "一"), map("measure", own, "result", "二")),
                        "institutionNumber",
                        ""),
                "rectification.measure-twice");

        assertThat(road.sheet().at("/measures/0/result").asText()).isEmpty();
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.measure WHERE id IN (?, ?) AND result <> ''", own, foreign))
                .isZero();
    }

    @Test
    void a_finding_moved_to_another_section_keeps_its_code_and_the_next_one_gets_a_code_of_its_own(TheServer server) {
        var road = Road.begin(server);
        var path = "/discipline/rounds/findings/" + road.finding;
        var finding = road.office.read(path).get("finding");
        assertMoved(road.office.post(
                path,
                "version",
                finding.get("version").asLong(),
                "section",
                "另一部分 " + UUID.randomUUID(),
                "text",
                finding.get("text").asText(),
                "source",
                finding.get("source").asText()));

        var next = Road.begin(server);

        assertThat(road.office.read(path).at("/finding/code")).isEqualTo(finding.get("code"));
        assertThat(next.office
                        .read("/discipline/rounds/findings/" + next.finding)
                        .at("/finding/code"))
                .isNotEqualTo(finding.get("code"));
    }

    @Test
    void the_ledger_on_a_day_before_the_task_does_not_know_it_yet(TheServer server) {
        var road = Road.begin(server);
        var today = road.office.read("/discipline/rectifications?round=" + road.round + "&q=" + encoded(road.words));
        var yesterday = road.office.read("/discipline/rectifications?round=" + road.round + "&q=" + encoded(road.words)
                + "&asOf=" + TODAY.minusDays(1));

        assertThat(today.get("rows")).hasSize(1);
        assertThat(today.at("/rows/0/id").asLong()).isEqualTo(road.id);
        assertThat(yesterday.get("rows")).isEmpty();
    }

    /** Category and state of the register's one row of now. */
    private static String register(Road road) {
        return String.join("; ", road.server.texts("""
                        SELECT category || ' ' || state FROM domain.work_item
                         WHERE module = 'discipline' AND kind = 'rectification' AND item_id = ? AND valid_to = 'infinity'
                        """, road.id));
    }

    /** What the chain says was done with the task, in its order; refusals and looks of others left out. */
    private static List<String> audited(Road road) {
        return road.server.texts("""
                SELECT coalesce(line::jsonb #>> '{details,step}',
                                CASE WHEN what = 'rectification.plan' THEN 'draft' ELSE 'opened' END)
                  FROM domain.audit_line
                 WHERE object = ? AND outcome = 'ok'
                   AND (what <> 'rectification.read' OR line::jsonb #>> '{details,proof}' IS NOT NULL)
                 ORDER BY seq
                """, "rectification/" + road.id);
    }

    private static void assertWhole(TheServer server) throws Exception {
        try (var connection = server.database()) {
            var verdict = AuditVerifier.verify(connection, Path.of("target/it/audit-anchors"));
            assertThat(verdict.whole()).as(verdict.toString()).isTrue();
            assertThat(verdict.lines()).isPositive();
        }
    }

    @Test
    void nobody_can_change_a_line_of_the_chain(TheServer server) {
        for (var change : List.of(
                "UPDATE domain.audit_line SET line = '{}' WHERE seq = 1",
                "DELETE FROM domain.audit_line WHERE seq = 1",
                "TRUNCATE domain.audit_line")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> server.update(change))
                    .hasMessageContaining("only ever added");
        }
    }

    @Test
    void a_document_of_a_sheet_names_the_steps_that_are_open_and_what_each_lacks(TheServer server) {
        var road = Road.begin(server).signed();
        var submit = new ArrayList<String>();
        var said = new ArrayList<String>();
        road.responsible.read(road.path()).get("steps").forEach(line -> {
            if (line.get("step").asText().equals("SUBMIT")) {
                assertThat(line.get("yours").asBoolean()).isTrue();
                assertThat(line.get("ready").asBoolean()).isFalse();
                line.get("guards").forEach(guard -> {
                    if (!guard.get("met").asBoolean()) {
                        submit.add("guard." + guard.get("guard").asText());
                        said.add(guard.get("message").asText());
                    }
                });
            }
        });

        assertThat(said).contains("现有证据 0 份，其中没有成果文件").noneMatch(sentence -> sentence.startsWith("guard."));
        assertRefused(
                road.step(road.responsible, "submission", "summary", "请验收"),
                "rectification.gaps",
                submit.toArray(String[]::new));
    }
}
