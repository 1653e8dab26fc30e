package org.ronghe.orgstructure.studyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.refused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Plans of the centre group: who makes and issues them, what follows them, and what is refused by name. */
@InTheServer
class StudyPlanIT {
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.OFFICE);
    private TheServer server;
    private Session office;
    private Session secretary;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        secretary = server.signIn("linshiyuan");
    }

    private long version(String path) {
        return server.number(
                "SELECT version FROM orgstructure.study_plan WHERE id = ?", Long.valueOf(path.replaceAll(".*/", "")));
    }

    private HttpResponse<String> step(Session who, String path, String noun, Object... fields) {
        var sent = new ArrayList<Object>(List.of("version", version(path)));
        sent.addAll(List.of(fields));
        return who.post(path + "/" + noun, sent.toArray());
    }

    private HttpResponse<String> session(String path, Object month, Object... more) {
        var sent =
                new ArrayList<Object>(List.of("topic", "专题（检验）", "month", month, "lead", server.person("linshiyuan")));
        sent.addAll(List.of(more));
        return step(office, path, "sessions", sent.toArray());
    }

    @Test
    void a_plan_is_drafted_proposed_and_sent_back_and_only_those_who_make_it_see_the_draft() {
        var path =
                leadsTo(office.form("/study-plans", "year", String.valueOf(TODAY.getYear() + 1), "title", "学习计划（检验）"));
        assertThat(server.signIn("liaoshigan").get(path).statusCode()).isEqualTo(403);
        assertThat(step(office, path, "proposal").statusCode()).isEqualTo(409);
        assertThat(session(path, 13).statusCode()).isEqualTo(422);
        long waiting = server.number("SELECT min(id) FROM orgstructure.material WHERE state <> 'RELEASED'");
        refused(session(path, 3, "materials", List.of(waiting)), "meeting.material-not-offered");
        long material = server.number("SELECT min(id) FROM orgstructure.material WHERE state = 'RELEASED'");
        assertThat(session(path, 3, "materials", List.of(material), "invited", "各支部书记")
                        .statusCode())
                .isEqualTo(303);
        var line = office.read(path).get("sessions").get(0);
        assertThat(line.get("invited").asText()).isEqualTo("各支部书记");
        assertThat(line.get("materials").get(0).get("id").asLong()).isEqualTo(material);
        assertThat(step(office, path, "proposal").statusCode()).isEqualTo(303);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.awaited WHERE kind = 'study-plan' AND decider = 'SEC' AND path = ?",
                        path))
                .isEqualTo(1);
        assertThat(step(office, path, "issuing", "basis", "自己印发").statusCode()).isEqualTo(403);
        assertThat(step(secretary, path, "return", "reason", "补充主讲").statusCode())
                .isEqualTo(303);
        assertThat(step(office, path, "discarding", "reason", "检验完毕").statusCode())
                .isEqualTo(303);
        refused(session(path, 4), "study-plan.step-not-open");
        refused(office.post("/study-plans", "year", TODAY.getYear() - 1, "title", "去年"), "study-plan.year");
    }

    @Test
    void the_plan_in_force_shows_what_was_held_arranged_missed_and_is_to_come_with_numbers_alone() {
        var page = secretary.read("/study-plans/sessions");
        var standings = new TreeSet<String>();
        for (var row : page.get("rows")) {
            standings.add(row.get("standing").asText());
            if (row.get("standing").asText().equals("HELD")) {
                assertThat(row.get("due").asInt()).isPositive();
                assertThat(row.get("present").asInt()).isPositive();
                assertThat(secretary
                                .get("/meetings/" + row.get("meeting").asLong())
                                .statusCode())
                        .isEqualTo(200);
            } else {
                assertThat(row.get("due").isNull()).isTrue();
            }
        }
        assertThat(standings).contains("HELD", "MISSED", "RETIRED");
        for (var figure : page.get("figures")) {
            assertThat(secretary
                            .read("/study-plans/sessions?standing="
                                    + figure.get("standing").asText())
                            .get("total")
                            .asInt())
                    .isEqualTo(figure.get("count").asInt());
        }
        assertThat(secretary
                        .read("/study-plans/sessions?asOf=2000-01-01")
                        .get("total")
                        .asInt())
                .isZero();
        var csv = new String(secretary.file("/study-plans/sessions?as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("年度,月份,学习专题,主讲", "科技自立自强");
        assertThat(server.signIn("sunshier").get("/study-plans/sessions").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_meeting_of_the_centre_group_follows_a_session_and_no_other_meeting_does() {
        long plan = server.number("SELECT max(id) FROM orgstructure.study_plan WHERE state = 'ISSUED'");
        long year = server.number("SELECT year FROM orgstructure.study_plan WHERE id = ?", plan);
        // the last one, for which nothing is arranged yet
        long session = server.number(
                "SELECT max(id) FROM orgstructure.study_session WHERE plan_id = ? AND month = 12 AND retired_on IS NULL",
                plan);
        long retired = server.number("SELECT min(id) FROM orgstructure.study_session WHERE retired_on IS NOT NULL");
        var day = LocalDate.of((int) year, 12, 31);
        refused(arrange("COMMITTEE", day, session), "meeting.session-kind");
        refused(arrange("STUDY_CENTRE", day.plusYears(1), session), "meeting.session-not-offered");
        refused(arrange("STUDY_CENTRE", day, retired), "meeting.session-not-offered");

        var meeting = leadsTo(arrange("STUDY_CENTRE", day, session));

        assertThat(office.read(meeting).get("session").get("path").asText()).isEqualTo("/study-plans/" + plan);
        assertThat(office.page("/study-plans/" + plan).body()).contains(meeting);
        assertThat(office.post(
                                meeting + "/cancellation",
                                "version",
                                server.number(
                                        "SELECT version FROM orgstructure.meeting WHERE id = ?",
                                        Long.valueOf(meeting.replaceAll(".*/", ""))),
                                "reason",
                                "检验完毕")
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.page("/study-plans/" + plan).body()).doesNotContain(meeting);
    }

    private HttpResponse<String> arrange(String kind, LocalDate day, long session) {
        return office.post(
                "/meetings",
                "kind",
                kind,
                "unit",
                server.number("SELECT id FROM orgstructure.org_unit WHERE code = 'DW'"),
                "day",
                day,
                "starts",
                "15:00",
                "place",
                "会议室",
                "session",
                session);
    }
}
