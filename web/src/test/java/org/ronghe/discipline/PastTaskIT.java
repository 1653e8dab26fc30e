package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One task as a past day ended: the sheet says what the list of that day says, and nothing that came later. */
@InTheServer
class PastTaskIT {
    private static final String LEDGER = "/discipline/rectifications";

    private static String day(long task, LocalDate day) {
        return LEDGER + "/" + task + "/days/" + day;
    }

    /** Its office sees every task: those of the demonstration were somewhere else on each of these days. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 30, 60, 90})
    void the_sheet_of_a_past_day_agrees_with_the_list_of_that_day(int ago, TheServer server) {
        var office = server.signIn("fangshining");
        var day = TODAY.minusDays(ago);
        var end = day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        var rows = office.read(LEDGER + "?asOf=" + day).get("rows");
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i += 7) {
            var row = rows.get(i);
            var sheet = office.read(day(row.get("id").asLong(), day));
            for (var field : new String[] {
                "code",
                "state",
                "lamp",
                "firstDue",
                "currentDue",
                "extensions",
                "unit",
                "measure",
                "evidence",
                "reopened",
                "reviewOn",
                "checksDone"
            }) {
                assertThat(sheet.get(field)).as(field + " of " + row).isEqualTo(row.get(field));
            }
            assertThat(sheet.at("/responsible/name").asText())
                    .isEqualTo(row.get("responsible").asText());
            for (var list : new String[] {"events", "entries", "files"}) {
                for (var each : sheet.get(list)) {
                    assertThat(Instant.parse(each.get("at").asText())).as(list).isBefore(end);
                }
            }
        }
    }

    @Test
    void what_moved_on_since_is_told_as_it_was(TheServer server) {
        var office = server.signIn("fangshining");
        long closed = server.number("SELECT min(id) FROM discipline.task WHERE state = 'CLOSED' AND reopened = 0");
        var before = LocalDate.parse(server.text("""
                SELECT ((max(valid_from) AT TIME ZONE 'Asia/Shanghai')::date - 1)::text FROM discipline.task_line
                 WHERE task_id = ? AND state = 'CLOSED'
                   AND valid_from = (SELECT min(valid_from) FROM discipline.task_line WHERE task_id = ? AND state = 'CLOSED')
                """, closed, closed));

        var sheet = office.read(day(closed, before));

        assertThat(sheet.get("state").asText()).isNotEqualTo("CLOSED");
        assertThat(sheet.get("events").findValuesAsText("step")).doesNotContain("CLOSE");
        assertThat(office.read(LEDGER + "/" + closed).get("events").findValuesAsText("step"))
                .contains("CLOSE");
    }

    @Test
    void the_page_says_that_it_is_a_picture_and_offers_nothing_to_do(TheServer server) {
        var office = server.signIn("fangshining");
        long task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'IN_PROGRESS'");
        var page = office.page(day(task, TODAY.minusDays(1))).body();
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main).contains("历史快照", "看现在的情况").doesNotContain("<form", "dj-task-bar", "/steps/");
        assertThat(office.page(LEDGER + "?asOf=" + TODAY.minusDays(1)).body()).contains("/days/" + TODAY.minusDays(1));
        assertThat(office.page(LEDGER).body()).doesNotContain("/days/");
    }

    @Test
    void a_day_in_the_address_of_a_task_leads_to_the_sheet_of_that_day(TheServer server) {
        var office = server.signIn("fangshining");
        long task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'IN_PROGRESS'");
        var sheet = LEDGER + "/" + task;

        var past = office.get(sheet + "?asOf=" + TODAY.minusDays(1));
        assertThat(past.statusCode()).isEqualTo(303);
        assertThat(Session.leadsTo(past)).isEqualTo(day(task, TODAY.minusDays(1)));
        assertThat(office.get(sheet + "?asOf=" + TODAY).statusCode()).isEqualTo(200);
        assertThat(Session.leadsTo(office.get(day(task, TODAY)))).isEqualTo(sheet);
        for (var address : new String[] {sheet + "?asOf=" + TODAY.plusDays(1), day(task, TODAY.plusDays(1))}) {
            var refused = office.get(address);
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
            assertThat(Session.json(refused).at("/errors/0/field").asText()).isEqualTo("asOf");
        }
        for (var nothing : new String[] {"2026-02-30", "yesterday", "2000-01-01"}) {
            assertThat(office.get(sheet + "/days/" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_did_not_see_the_task_on_the_day_does_not_see_its_sheet_and_who_did_leaves_a_line(TheServer server) {
        var road = Road.begin(server).signed();
        long task = server.number("SELECT min(id) FROM discipline.task WHERE state = 'IN_PROGRESS'");

        assertThat(road.office.get(day(road.id, TODAY.minusDays(1))).statusCode())
                .isEqualTo(404);
        assertThat(server.signIn("luoshiqing")
                        .get(day(foreign(server), TODAY.minusDays(1)))
                        .statusCode())
                .isEqualTo(404);
        road.office.read(day(task, TODAY.minusDays(1)));
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE what = 'rectification.read' AND object = ?"
                                + " AND line LIKE '%asOf%'",
                        "rectification/" + task))
                .isPositive();
    }

    /** A task that says nothing of this person, and of another unit. */
    private static long foreign(TheServer server) {
        return server.number("""
                SELECT min(l.task_id) FROM discipline.task_line l
                 WHERE l.valid_to = 'infinity' AND l.valid_from < now() - interval '2 days'
                   AND NOT l.parties && ARRAY(SELECT person_id FROM web.account WHERE username = 'luoshiqing')
                   AND l.owner_unit NOT IN (SELECT p.unit_id FROM orgstructure.post p JOIN web.account a
                                                ON a.person_id = p.person_id WHERE a.username = 'luoshiqing')
                """);
    }
}
