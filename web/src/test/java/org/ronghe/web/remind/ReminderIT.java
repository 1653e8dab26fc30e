package org.ronghe.web.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** What leaves the house, when, to whom, and what becomes of it. */
@InTheServer
class ReminderIT {
    private static final String OWN = "/me/reminders";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_feed_shows_numbers_and_days_to_whoever_has_its_secret_until_it_is_ended(TheServer server) {
        var username = server.text("""
                SELECT a.username FROM web.account a JOIN domain.work_item i ON i.responsible = a.person_id
                 WHERE i.valid_to = 'infinity' AND i.category NOT IN ('CLOSED', 'VOID') AND i.current_due IS NOT NULL
                   AND NOT a.must_change GROUP BY a.username ORDER BY count(*) DESC, a.username LIMIT 1
                """);
        var person = server.signIn(username);
        var made = person.post(OWN + "/feed", "replaces", false);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        var address = Session.json(made).get("feed").asText().replaceFirst("^http://[^/]+", "");

        var calendar = server.get(address);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
        var codes = server.texts(
                "SELECT code FROM domain.work_item WHERE responsible = ? AND valid_to = 'infinity' AND current_due IS NOT NULL"
                        + " AND category NOT IN ('CLOSED', 'VOID', 'ACCEPTED')",
                server.person(username));
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(calendar.body())
                .contains("SUMMARY:" + code + "\r\n"));
        server.texts(
                        "SELECT title FROM domain.work_item WHERE responsible = ? AND valid_to = 'infinity'",
                        server.person(username))
                .forEach(title ->
                        assertThat(calendar.body()).doesNotContain(title.substring(0, Math.min(8, title.length()))));

        var tag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get("/feeds/" + "a".repeat(43) + ".ics").statusCode()).isEqualTo(404);
        assertThat(person.read(OWN).get("feed").isNull()).as("shown once").isTrue();

        assertThat(person.post(OWN + "/feed", "replaces", false).body()).contains("remind.feed-exists");
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        assertThat(person.post(OWN + "/feed", "replaces", true).statusCode()).isEqualTo(200);
        assertThat(server.get(address).statusCode())
                .as("the address before the new one")
                .isEqualTo(404);
        assertThat(person.post(OWN + "/feed/end").statusCode()).isEqualTo(303);
        assertThat(person.post(OWN + "/feed/end").statusCode()).isEqualTo(404);
    }

    @Test
    void a_way_without_an_address_or_to_a_foreign_host_is_refused_by_name(TheServer server) {
        var person = server.signIn("sunshier");

        refused(person, "remind.address", "channel", "MAIL");
        refused(person, "remind.host", "channel", "WEBHOOK", "webhook", "https://elsewhere.example.org/x");
        refused(person, "remind.host", "channel", "WEBHOOK", "webhook", "http://127.0.0.1:" + 1 + "/x");
        assertThat(person.post(OWN, "channel", "MAIL", "mail", "不是邮箱").body()).contains("邮箱格式不对");
        refusedTrial(person);
    }

    private static void refused(Session person, String code, Object... fields) {
        var answer = person.post(OWN, fields);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(code);
    }

    private static void refusedTrial(Session person) {
        assertThat(person.post(OWN + "/trials").body()).contains("remind.no-channel");
    }

    @Test
    void one_message_a_day_leaves_with_a_receipt_and_a_robot_that_is_down_gets_it_later(TheServer server)
            throws Exception {
        var administrator = server.signIn("sysadmin");
        set(administrator, "remind.from_hour", 0);
        set(administrator, "remind.to_hour", 24);
        set(administrator, "remind.workdays_only", 0);
        var late = server.texts("""
                SELECT a.username FROM web.account a JOIN domain.work_item i ON i.responsible = a.person_id
                 WHERE i.valid_to = 'infinity' AND i.category IN ('RUNNING', 'WAITING') AND i.current_due < current_date
                   AND NOT a.must_change GROUP BY a.username ORDER BY count(*) DESC, a.username LIMIT 2
                """);
        assertThat(late).hasSize(2);
        var byMail = server.signIn(late.get(0));
        var byRobot = server.signIn(late.get(1));

        try (var mail = Outside.openMail()) {
            assertThat(byMail.post(OWN, "channel", "MAIL", "mail", "someone@example.org")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(byRobot.post(OWN, "channel", "WEBHOOK", "webhook", Outside.robot("/send?key=1"))
                            .statusCode())
                    .isEqualTo(303);
            await(() -> mail.taken().size() == 1
                    && byRobot.read(OWN).at("/receipts/0/state").asText().equals("WAITING"));

            var text = text(mail.taken().get(0));
            assertThat(text).startsWith("融合提醒 " + TODAY).contains("已逾期");
            var code = server.text(
                    "SELECT code FROM domain.work_item WHERE responsible = ? AND valid_to = 'infinity'"
                            + " AND category IN ('RUNNING', 'WAITING') AND current_due < current_date ORDER BY current_due, version_id LIMIT 1",
                    server.person(late.get(0)));
            assertThat(text).contains(code);
            assertThat(byMail.read(OWN).at("/receipts/0/state").asText()).isEqualTo("SENT");
            assertThat(byMail.read(OWN).at("/receipts/0/items").asInt()).isPositive();
            var waiting = byRobot.read(OWN).at("/receipts/0");
            assertThat(waiting.get("state").asText()).isEqualTo("WAITING");
            assertThat(waiting.get("answer").asText()).isEqualTo("remind.answer.unreachable");

            try (var robot = Outside.openRobot()) {
                // the pause goes by
                server.update("UPDATE web.reminder_receipt SET next_try = now() WHERE state = 'WAITING'");
                assertThat(byMail.post(OWN + "/trials").statusCode()).isEqualTo(303);
                assertThat(byMail.post(OWN + "/trials").body()).contains("remind.trial-again");
                await(() -> mail.taken().size() == 2 && robot.taken().size() == 1);

                assertThat(text(mail.taken().get(1))).endsWith("测试").doesNotContain("逾期");
                assertThat(robot.taken().get(0))
                        .startsWith("/send?key=1 {")
                        .contains("\"msgtype\":\"text\"", "融合提醒 " + TODAY, "已逾期");
                assertThat(byRobot.read(OWN).at("/receipts/0/state").asText()).isEqualTo("SENT");
                assertThat(byRobot.read(OWN).at("/receipts/0/attempts").asInt()).isEqualTo(2);
                assertThat(robot.taken()).hasSize(1);
            }
            assertThat(mail.taken()).as("one message a day, and the trial").hasSize(2);
        } finally {
            byMail.post(OWN, "channel", "NONE");
            byRobot.post(OWN, "channel", "NONE");
        }
        var receipts = administrator.read("/admin/reminders?state=SENT");
        assertThat(receipts.get("receipts")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(administrator.page("/admin/reminders").body())
                .contains("已送达")
                .doesNotContain("key=1", "someone@");
        assertThat(new String(administrator.file("/admin/reminders?as=csv").body(), StandardCharsets.UTF_8))
                .contains("已送达", "群机器人");
        assertThat(byMail.get("/admin/reminders").statusCode()).isEqualTo(403);
    }

    private static void set(Session administrator, String parameter, int value) {
        var answer = administrator.post(
                "/admin/parameters/" + parameter,
                "value",
                value,
                "effectiveFrom",
                TODAY.toString(),
                "basis",
                "测试",
                "confidence",
                "P",
                "reason",
                "测试全天发送");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** What a mail says; its header is for one person and does not ask for an answer of a machine. */
    private static String text(String mail) {
        assertThat(mail)
                .contains("To: someone@example.org", "From: ronghe@example.org", "Auto-Submitted: auto-generated");
        int body = mail.indexOf("\n\n");
        assertThat(mail.substring(0, body)).contains("Content-Transfer-Encoding: base64");
        return new String(Base64.getMimeDecoder().decode(mail.substring(body).strip()), StandardCharsets.UTF_8)
                .replace("\r", "");
    }

    /** Jobs look every minute. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(150));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
