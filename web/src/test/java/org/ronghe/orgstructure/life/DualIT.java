package org.ronghe.orgstructure.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Leaders in their own branches over the server: the rolls decide, and the circle is a narrow one. */
@InTheServer
class DualIT {
    private static final String PATH = "/life/dual";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Period BEFORE = Period.Span.QUARTER.around(TODAY).before();

    private TheServer server;
    private Session secretary;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        secretary = server.signIn("linshiyuan");
    }

    private static List<JsonNode> rows(JsonNode page) {
        return StreamSupport.stream(page.get("rows").spliterator(), false).toList();
    }

    @Test
    void every_figure_is_the_number_of_its_rows_in_this_quarter_and_the_one_before() {
        for (var period : List.of(BEFORE, BEFORE.next())) {
            for (var figure : secretary.read(PATH + "?period=" + period).get("figures")) {
                var page = secretary.read(PATH + "?period=" + period + "&state="
                        + figure.get("state").asText());

                assertThat(page.get("total").asInt())
                        .isEqualTo(figure.get("count").asInt());
                assertThat(rows(page)).allMatch(row -> row.get("state")
                        .asText()
                        .equals(figure.get("state").asText()));
            }
        }
    }

    @Test
    void a_leader_has_joined_where_the_roll_of_a_signed_meeting_of_the_own_branch_says_so() {
        var found = rows(secretary.read(PATH + "?period=" + BEFORE));

        assertThat(found).extracting(row -> row.get("state").asText()).contains("JOINED", "ABSENT");
        for (var row : found) {
            long joined = server.number(
                    "SELECT count(DISTINCT m.id) FROM orgstructure.meeting m"
                            + " JOIN orgstructure.meeting_attendee a ON a.meeting_id = m.id"
                            + " LEFT JOIN orgstructure.meeting_partner p ON p.meeting_id = m.id"
                            + " WHERE a.person_id = ? AND a.presence = 'PRESENT' AND NOT a.guest AND m.signed_on IS NOT NULL"
                            + " AND m.kind NOT IN ('WORKING', 'YOUTH_STUDY', 'COMMITTEE') AND m.day BETWEEN ? AND ?"
                            + " AND ? IN (m.unit_id, p.unit_id)",
                    row.get("person").asLong(),
                    java.sql.Date.valueOf(BEFORE.first()),
                    java.sql.Date.valueOf(BEFORE.last()),
                    row.get("branch").asLong());

            assertThat(row.get("joined")).hasSize((int) joined);
            assertThat(row.get("state").asText().equals("JOINED")).isEqualTo(joined > 0);
            assertThat(row.get("held").asInt()).isGreaterThanOrEqualTo((int) joined);
        }
    }

    @Test
    void nobody_is_called_absent_on_a_day_on_which_the_quarter_still_ran() {
        var page = secretary.read(PATH + "?asOf=" + BEFORE.last());

        assertThat(page.get("period").asText()).isEqualTo(BEFORE.toString());
        assertThat(rows(page))
                .isNotEmpty()
                .noneMatch(row -> row.get("state").asText().equals("ABSENT"));
    }

    @Test
    void the_secretary_the_discipline_side_and_the_party_office_see_all_a_leader_the_own_line_and_others_nothing() {
        int all = secretary.read(PATH).get("total").asInt();

        assertThat(all).isGreaterThan(1);
        assertThat(server.signIn("gushiyan").read(PATH).get("total").asInt()).isEqualTo(all);
        assertThat(server.signIn("heshiqing").read(PATH).get("total").asInt()).isEqualTo(all);
        assertThat(rows(server.signIn("shenshiyue").read(PATH)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("person").asLong()).isEqualTo(server.person("shenshiyue")));
        assertThat(server.signIn("shenshiyue").get(PATH + "?as=csv").statusCode())
                .isEqualTo(403);
        assertThat(server.signIn("fanshishi").get(PATH).statusCode()).isEqualTo(403);
        assertThat(server.signIn("sunshier").get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_no_quarter_is_refused_by_name() {
        var answer = secretary.get(PATH + "?period=2026");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("period", "2026-Q4");
    }

    @Test
    void the_list_leaves_as_a_file_with_a_line_in_the_audit_chain() {
        var file = new String(secretary.file(PATH + "?as=csv&period=" + BEFORE).body(), StandardCharsets.UTF_8);

        assertThat(file).contains("所在党支部", "沈试岳");
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE line LIKE '%life.dual-export%'"))
                .isPositive();
    }
}
