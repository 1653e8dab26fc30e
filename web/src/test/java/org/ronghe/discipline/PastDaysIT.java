package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Orders, letters, look-backs, notices, rounds and the pool of inspectors as they stood on any day. */
@InTheServer
class PastDaysIT {
    private static final String ALL = """
            order,     /discipline/orders,     rows,   fangshining
            letter,    /discipline/letters,    rows,   heshiqing
            lookback,  /discipline/look-backs, rows,   fangshining
            notice,    /discipline/notices,    rows,   fangshining
            round,     /discipline/rounds,     rounds, fangshining
            inspector, /discipline/inspectors, rows,   fangshining
            closing,   /discipline/closings,   lists,  fangshining
            """;

    /** The register keeps its versions by itself; what a ledger says of a past day must agree with it. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void a_list_of_a_past_day_shows_what_there_was_in_the_state_it_had(
            String kind, String path, String rows, String reader, TheServer server) {
        var session = server.signIn(reader);
        for (int ago : new int[] {0, 1, 4, 9, 30, 60, 120}) {
            var day = TODAY.minusDays(ago);
            assertThat(states(session, path, rows, day))
                    .as(kind + " " + day)
                    .isEqualTo(server.texts("""
                            SELECT item_id || ' ' || state FROM domain.work_item
                             WHERE kind = ? AND valid_from < (?::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
                               AND valid_to >= (?::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' ORDER BY 1
                            """, kind, day, day));
        }
        assertThat(states(session, path, rows, LocalDate.of(2000, 1, 1))).isEmpty();
    }

    private static List<String> states(Session session, String path, String rows, LocalDate day) {
        var states = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = session.read(path + "?asOf=" + day + next);
            page.get(rows).forEach(row -> states.add(row.get("id").asText() + " " + state(row)));
            next = page.get("next").isNull()
                    ? null
                    : "&after=" + Session.encoded(page.get("next").asText());
        }
        return states.stream().sorted().toList();
    }

    /** The register calls the states of a list for close-out by their categories. */
    private static String state(JsonNode row) {
        return switch (row.path("status").asText()) {
            case "OPEN" -> "WAITING";
            case "CONFIRMED" -> "CLOSED";
            case "DROPPED" -> "VOID";
            default -> row.get("state").asText();
        };
    }

    @Test
    void what_a_letter_said_and_who_had_answered_is_kept_with_its_day(TheServer server) {
        var drafter = server.signIn("heshiqing");
        var subject = "昨天的建议函 " + UUID.randomUUID();
        var path = Session.leadsTo(assertMoved(drafter.post("/discipline/letters", "subject", subject)));
        assertMoved(drafter.post(
                path + "/issues", "version", version(drafter, path), "area", "经费", "text", "一", "advice", "改"));
        long id = Long.parseLong(path.substring(path.lastIndexOf("/") + 1));
        for (var table : List.of("letter_version WHERE id", "letter_issue_version WHERE letter_id")) {
            var parts = table.split(" WHERE ");
            server.update(
                    "UPDATE discipline." + parts[0] + " SET valid_from = valid_from - interval '1 day',"
                            + " valid_to = valid_to - interval '1 day' WHERE " + parts[1] + " = ?",
                    id);
        }

        assertMoved(drafter.post(
                path + "/text", "version", version(drafter, path), "subject", subject + " 改后", "basis", "检查"));
        assertMoved(drafter.post(
                path + "/issues", "version", version(drafter, path), "area", "会议", "text", "二", "advice", "改"));

        var yesterday = row(drafter, subject, TODAY.minusDays(1));
        assertThat(yesterday.get("subject").asText()).isEqualTo(subject);
        assertThat(yesterday.get("issues").asInt()).isEqualTo(1);
        assertThat(yesterday.get("areas")).hasSize(1);
        var today = row(drafter, subject, TODAY);
        assertThat(today.get("subject").asText()).isEqualTo(subject + " 改后");
        assertThat(today.get("issues").asInt()).isEqualTo(2);
        var query = "/discipline/letters?q=" + Session.encoded(subject) + "&asOf=";
        assertThat(drafter.read(query + TODAY.minusDays(2)).get("rows")).isEmpty();
        assertThat(drafter.get(query + TODAY.minusDays(1) + "&as=csv").body())
                .contains(subject)
                .doesNotContain("改后");
        assertThat(drafter.page(query + TODAY.minusDays(1)).body()).contains("历史快照");
        assertThat(drafter.page(query + TODAY).body()).doesNotContain("历史快照");
    }

    private static long version(Session session, String path) {
        return session.read(path).get("version").asLong();
    }

    private static JsonNode row(Session session, String words, LocalDate day) {
        var rows = session.read("/discipline/letters?q=" + Session.encoded(words) + "&asOf=" + day)
                .get("rows");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void a_day_that_has_not_come_or_is_none_is_refused_by_name(
            String kind, String path, String rows, String reader, TheServer server) {
        var session = server.signIn(reader);
        for (var day : List.of(TODAY.plusDays(1).toString(), "2026-02-30", "yesterday")) {
            for (var as : List.of("", "&as=csv", "&as=xlsx")) {
                var answer = session.get(path + "?asOf=" + day + as);
                assertThat(answer.statusCode()).as(kind + " " + day + as).isEqualTo(400);
                assertThat(Session.json(answer).at("/errors/0/field").asText()).isEqualTo("asOf");
            }
        }
    }

    /** Whoever gives a ledger's table a column gives it to its versions too. */
    @Test
    void versions_have_the_columns_of_their_tables(TheServer server) {
        var tables = server.texts("""
                SELECT table_schema || '.' || replace(table_name, '_version', '') FROM information_schema.tables
                 WHERE table_name LIKE '%\\_version' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """);
        assertThat(tables).contains("discipline.supervision_order", "discipline.letter_issue");
        for (var table : tables) {
            assertThat(columns(server, table + "_version"))
                    .as(table)
                    .startsWith("valid_from timestamptz", "valid_to timestamptz")
                    .endsWith(columns(server, table).toArray(String[]::new));
        }
    }

    private static List<String> columns(TheServer server, String table) {
        return server.texts("""
                SELECT column_name || ' ' || udt_name FROM information_schema.columns
                 WHERE table_schema || '.' || table_name = ? ORDER BY ordinal_position
                """, table);
    }
}
