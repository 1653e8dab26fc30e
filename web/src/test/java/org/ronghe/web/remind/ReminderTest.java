package org.ronghe.web.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.WorkCalendar;
import org.ronghe.web.remind.Digest.Due;
import org.ronghe.web.remind.Post.Undelivered;

class ReminderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true), Set.of(2026));

    @Test
    void a_message_names_numbers_and_days_and_nothing_else() {
        var digest = new Digest(
                DAY,
                7,
                List.of(new Due("整改-012", DAY.minusDays(3))),
                List.of(new Due("督办-003", DAY), new Due("整改-020", DAY.plusDays(5))),
                List.of());

        assertThat(digest.items()).isEqualTo(3);
        assertThat(digest.text()).isEqualTo("""
                融合提醒 2026-11-20
                已逾期 1 项：整改-012（2026-11-17）
                7 日内到期 2 项：督办-003（2026-11-20），整改-020（2026-11-25）""");
    }

    @Test
    void a_long_list_is_cut_and_its_count_is_not() {
        var digest = new Digest(DAY, 7, Collections.nCopies(35, new Due("整改-001", DAY)), List.of(), List.of());

        assertThat(digest.text()).contains("已逾期 35 项：").endsWith(" 等");
        assertThat(digest.text().split("整改-001", -1)).hasSize(21);
    }

    @Test
    void it_is_quiet_outside_the_hours_and_on_free_days() {
        var hours = new SpeakingHours(8, 18, true);

        assertThat(hours.at(LocalDateTime.of(2026, 11, 20, 8, 0), CALENDAR)).isTrue();
        assertThat(hours.at(LocalDateTime.of(2026, 11, 20, 7, 59), CALENDAR)).isFalse();
        assertThat(hours.at(LocalDateTime.of(2026, 11, 20, 18, 0), CALENDAR)).isFalse();
        assertThat(hours.at(LocalDateTime.of(2026, 10, 1, 9, 0), CALENDAR))
                .as("a holiday")
                .isFalse();
        assertThat(hours.at(LocalDateTime.of(2026, 10, 10, 9, 0), CALENDAR))
                .as("a Saturday that works")
                .isTrue();
        assertThat(new SpeakingHours(8, 18, false).at(LocalDateTime.of(2026, 11, 21, 9, 0), CALENDAR))
                .as("a Saturday where every day counts")
                .isTrue();
    }

    @Test
    void a_year_without_an_arrangement_does_not_silence_the_house() {
        var hours = new SpeakingHours(8, 18, true);

        assertThat(hours.at(LocalDateTime.of(2031, 1, 6, 9, 0), CALENDAR)).isTrue();
        assertThat(hours.at(LocalDateTime.of(2031, 1, 4, 9, 0), CALENDAR)).isFalse();
    }

    @Test
    void the_same_entries_are_the_same_calendar() {
        var entries = List.of(new Agenda.Entry("整改-001;甲,乙", DAY), new Agenda.Entry("整改-001;甲,乙", DAY));

        var calendar = CalendarFeed.of("融合待办", entries);

        assertThat(CalendarFeed.of("融合待办", entries)).isEqualTo(calendar);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "DTSTAMP:20261120T000000Z\r\n",
                        "DTSTART;VALUE=DATE:20261120\r\n",
                        "SUMMARY:整改-001\\;甲\\,乙\r\n");
        assertThat(calendar.lines().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(2)
                .allMatch(line -> line.matches("UID:[0-9a-f]{32}@ronghe"));
    }

    @Test
    void a_long_line_of_a_calendar_goes_on_behind_a_space() {
        var calendar = CalendarFeed.of("x", List.of(new Agenda.Entry("督".repeat(60), DAY)));

        assertThat(calendar.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + "督".repeat(60));
    }

    @Test
    void a_robot_is_reached_by_https_on_a_listed_host_alone() {
        var hosts = Set.of("robot.example.org", "127.0.0.1:8123");

        assertThat(WebhookPost.allowed("https://robot.example.org/send?key=1", hosts))
                .isTrue();
        assertThat(WebhookPost.allowed("http://127.0.0.1:8123/hook", hosts)).isTrue();
        for (var address : List.of(
                "http://robot.example.org/send",
                "https://robot.example.org:8443/send",
                "https://other.example.org/",
                "https://robot.example.org@other.example.org/",
                "http://127.0.0.1:5432/",
                "file:///etc/hosts",
                "不是地址")) {
            assertThat(WebhookPost.allowed(address, hosts)).as(address).isFalse();
        }
    }

    @Test
    void a_robot_that_answers_with_an_error_code_did_not_take_it() {
        assertThatCode(() -> WebhookPost.judge(200, "{\"errcode\":0,\"errmsg\":\"ok\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> WebhookPost.judge(204, "")).doesNotThrowAnyException();
        assertThatThrownBy(() -> WebhookPost.judge(200, "{\"errcode\": 310000,\"errmsg\":\"keywords not in content\"}"))
                .isInstanceOfSatisfying(
                        Undelivered.class, e -> assertThat(e.code()).isEqualTo("remind.answer.refused"));
        assertThatThrownBy(() -> WebhookPost.judge(302, "")).isInstanceOf(Undelivered.class);
    }
}
