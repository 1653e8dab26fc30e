package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The inspector pool and a round from its plan to its feedback, over the real server. */
@InTheServer
class RoundIT {
    private final String name = "试验巡视" + UUID.randomUUID().toString().substring(0, 8);
    private TheServer server;
    private Session office;
    private Session group;
    private Session discipline;
    private long round;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("fangshining");
        group = server.signIn("linshiyuan");
        discipline = server.signIn("heshiqing");
    }

    private static HttpResponse<String> at(Session reader, Session who, String path, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version(reader, path)));
        all.addAll(Arrays.asList(fields));
        return who.post(path + "/" + noun, all.toArray());
    }

    private static long version(Session reader, String path) {
        var sheet = reader.read(path);
        return (sheet.has("version") ? sheet.get("version") : sheet.at("/round/version")).asLong();
    }

    private String path() {
        return "/discipline/rounds/" + round;
    }

    private HttpResponse<String> step(Session who, String noun, Object... fields) {
        return at(office, who, path(), noun, fields);
    }

    private long unit(String code) {
        return server.number("SELECT id FROM orgstructure.org_unit WHERE code = ?", code);
    }

    private long entry(String username) {
        return server.number(
                "SELECT coalesce(max(id), 0) FROM discipline.inspector WHERE person_id = ? AND state <> 'LEFT'",
                server.person(username));
    }

    /** Whoever is not there yet is recommended, consents, pledges, is checked and admitted. */
    private long admitted(String username) {
        long known = entry(username);
        if (known != 0) {
            return known;
        }
        var path = "/discipline/inspectors/"
                + Road.number(assertMoved(office.post(
                        "/discipline/inspectors", "person", server.person(username), "speciality", "RESEARCH")));
        var self = server.signIn(username);
        assertRefused(
                at(office, discipline, path, "check", "noSanction", true),
                "inspector.gaps",
                "inspector.guard.CONSENT_GIVEN",
                "inspector.guard.PLEDGE_GIVEN",
                "inspector.guard.CONFIRMED");
        assertThat(self.page("/?all=true").body()).contains(path);
        assertThat(at(self, self, path, "consent", "agreed", false).statusCode())
                .isEqualTo(422);
        assertMoved(at(self, self, path, "consent", "agreed", true));
        assertMoved(at(self, self, path, "pledge", "pledged", true));
        var personnel = server.signIn("fengshitong");
        assertThat(personnel.page("/?all=true").body()).contains(path);
        assertThat(personnel.read(path).get("relations").isNull()).isTrue();
        assertMoved(at(
                office,
                personnel,
                path,
                "confirmation",
                "partyMember",
                true,
                "trained",
                true,
                "leads",
                !username.equals("yangshiqi")));
        assertThat(personnel.get(path).statusCode()).isEqualTo(200);
        assertMoved(at(office, discipline, path, "check", "noSanction", true));
        assertThat(personnel.get(path).statusCode()).isEqualTo(404);
        assertMoved(at(office, group, path, "admission"));
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private void planned(String unit) {
        round = Road.number(assertMoved(office.post("/discipline/rounds/plans", "name", name, "level", "INTERNAL")));
        assertMoved(step(
                office,
                "plan",
                "name",
                name,
                "level",
                "INTERNAL",
                "target",
                unit(unit),
                "focus",
                List.of("GOVERNANCE"),
                "periodFrom",
                TODAY.toString(),
                "periodTo",
                TODAY.plusDays(20).toString()));
    }

    @Test
    void a_round_wholly_in_the_past_is_refused_at_its_last_day() {
        planned("L12");
        var fields = new Object[] {
            "name",
            name,
            "level",
            "INTERNAL",
            "target",
            unit("L12"),
            "focus",
            List.of("GOVERNANCE"),
            "periodFrom",
            TODAY.minusDays(20).toString(),
            "periodTo",
            TODAY.minusDays(1).toString()
        };
        var refused = step(office, "plan", fields);
        assertRefused(refused, "round.period-past", "round.period-past");
        assertThat(Session.json(refused).at("/gaps/0/field").asText()).isEqualTo("periodTo");
        assertThat(Session.json(refused).get("title").asText())
                .contains(TODAY.minusDays(1).toString());
        assertThat(office.read(path()).at("/round/periodTo").asText())
                .isEqualTo(TODAY.plusDays(20).toString());
        assertThat(office.page(path()).body()).doesNotContain("不能再授权");
    }

    @Test
    void a_round_is_planned_gets_its_team_by_one_authorisation_and_starts_the_clock_with_its_feedback() {
        var members = List.of(admitted("wushisi"), admitted("weishiliu"), admitted("yangshiqi"));
        planned("L12");
        assertRefused(step(office, "proposal"), "round.gaps", "round.guard.LEADER", "round.guard.TEAM_SIZE");
        assertRefused(
                office.post(path() + "/findings", "section", "一", "text", "二", "source", "THIS_ROUND"),
                "round.no-feedback-yet");
        assertMoved(step(office, "team", "inspector", members.get(0), "post", "LEADER"));
        assertMoved(step(office, "team", "inspector", members.get(1), "post", "DEPUTY"));
        assertMoved(step(office, "team", "inspector", members.get(2), "post", "MEMBER"));
        assertMoved(step(office, "proposal"));
        assertThat(step(office, "authorisation").statusCode()).isEqualTo(403);
        assertThat(group.page("/?all=true").body()).contains(name);
        assertThat(server.signIn("wushisi").get(path()).statusCode()).isEqualTo(404);
        assertMoved(step(group, "authorisation"));

        assertThat(office.read(path()).at("/round/authorisation").asText()).matches("巡视授权〔20\\d\\d〕[1-9]\\d*号");
        assertThat(server.signIn("wushisi").get(path()).statusCode()).isEqualTo(200);
        assertThat(server.signIn("tangshiqian").get(path()).statusCode())
                .as("what is inspected")
                .isEqualTo(404);
        assertMoved(step(
                office,
                "duties",
                "firstResponsible",
                server.person("tangshiqian"),
                "coordinator",
                server.person("fangshining"),
                "fieldLeaders",
                List.of(),
                "supervisors",
                List.of(server.person("heshiqing"))));
        for (var each : List.of("training", "entry", "report")) {
            assertMoved(step(office, each, "day", TODAY.toString()));
        }
        assertMoved(step(group, "review", "day", TODAY.toString()));
        assertRefused(
                step(
                        office,
                        "feedback",
                        "leadersOn",
                        TODAY.toString(),
                        "unitOn",
                        TODAY.plusDays(1).toString()),
                "round.day-in-the-future");
        assertMoved(step(office, "feedback", "leadersOn", TODAY.toString(), "unitOn", TODAY.toString()));

        var sheet = office.read(path());
        assertThat(sheet.at("/limits/planDue").asText())
                .isEqualTo(TODAY.plusMonths(1).toString());
        assertThat(sheet.at("/limits/periodEnd").asText())
                .isEqualTo(TODAY.plusMonths(6).toString());
        assertThat(server.signIn("wushisi").get(path()).statusCode())
                .as("the team's access ended")
                .isEqualTo(404);
        var secretary = server.signIn("tangshiqian");
        assertThat(secretary.page("/?all=true").body()).contains(name);
        assertMoved(at(secretary, secretary, path(), "plan-report", "day", TODAY.toString()));
        assertThat(office.read(path()).at("/limits/planLamp").asText()).isEqualTo("KEPT");
        assertThat(server.text(
                        "SELECT current_due::text FROM domain.work_item WHERE kind = 'round' AND item_id = ?"
                                + " AND valid_to = 'infinity'",
                        round))
                .isEqualTo(
                        LocalDate.parse(sheet.at("/limits/reportDue").asText()).toString());

        assertRefused(step(office, "circular", circular(true)), "round.gaps", "round.guard.PROGRESS_REPORTED");
        assertMoved(step(office, "progress-report", "day", TODAY.toString()));
        assertThat(step(office, "circular", circular(false)).statusCode())
                .as("every point is checked first")
                .isEqualTo(422);
        assertMoved(step(office, "circular", circular(true)));
        assertThat(step(office, "circular-permission", "day", TODAY.toString()).statusCode())
                .isEqualTo(403);
        assertThat(group.page("/?all=true").body()).contains(name);
        assertMoved(step(group, "circular-permission", "day", TODAY.toString()));
        assertThat(office.read(path()).at("/limits/circulatedOn").asText()).isEqualTo(TODAY.toString());

        var served = "/discipline/inspectors/" + members.get(0);
        assertMoved(at(office, office, served, "appraisals", "round", round, "word", "CALL_AGAIN"));
        assertThat(server.signIn("wushisi").read(served).at("/calls/0/word").asText())
                .as("the person reads it")
                .isEqualTo("CALL_AGAIN");
        assertRefused(
                at(office, office, served, "appraisals", "round", round, "word", "NOT_FOR_NOW"), "inspector.appraised");
        var elsewhere = "/discipline/inspectors/" + admitted("kongshishier");
        assertRefused(
                at(office, office, elsewhere, "appraisals", "round", round, "word", "CALL_AGAIN"),
                "inspector.not-served");

        assertThat(office.read("/discipline/rounds?q=" + Session.encoded(name)).get("rounds"))
                .hasSize(1);
        assertThat(new String(
                        office.file("/discipline/rounds?as=csv&q=" + Session.encoded(name))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(name, "已反馈");
        assertThat(office.read("/search?q=" + Session.encoded(name)).get("items"))
                .hasSize(1);
    }

    @Test
    void whoever_must_stand_aside_is_refused_by_name_with_every_reason() {
        var own = admitted("kongshishier");
        var related = admitted("chenshiwu");
        var self = server.signIn("chenshiwu");
        var path = "/discipline/inspectors/" + related;
        if (self.read(path).get("relations").isEmpty()) {
            assertMoved(at(self, self, path, "relations", "unit", unit("L12"), "kinship", "SPOUSE"));
        }
        planned("L12");

        var refused = step(office, "team", "inspector", own, "post", "MEMBER");
        assertRefused(refused, "round.recused", "recusal.OWN_UNIT");
        assertThat(Session.json(refused).get("title").asText()).contains("孔试十二");
        assertRefused(
                step(office, "team", "inspector", related, "post", "MEMBER"), "round.recused", "recusal.RELATION");
        assertThat(office.read(path()).get("team")).isEmpty();

        assertThat(self.read(path).get("relations")).hasSize(1);
        assertThat(discipline.read(path).get("relations")).hasSize(1);
        assertThat(group.read(path).path("relations").isArray()).isFalse();
        assertThat(server.signIn("sunshier").get(path).statusCode()).isEqualTo(404);
        assertThat(new String(office.file("/discipline/inspectors?as=csv").body(), StandardCharsets.UTF_8))
                .contains("陈试五")
                .doesNotContain("配偶");
    }

    @Test
    void a_round_of_superiors_and_of_the_past_still_begins_with_its_feedback() {
        round = Road.number(assertMoved(office.post(
                "/discipline/rounds",
                "name",
                name,
                "level",
                "SUPERIOR",
                "feedbackOn",
                TODAY.minusDays(400).toString())));

        assertThat(office.read(path()).at("/round/state").asText()).isEqualTo("FED_BACK");
        assertThat(office.read(path()).get("daysLeft").asLong()).isNegative();
        assertRefused(office.post("/discipline/rounds/plans", "name", name, "level", "INTERNAL"), "round.name-taken");
        assertRefused(
                office.post("/discipline/rounds/plans", "name", name + "二", "level", "SUPERIOR"), "round.not-ours");
    }

    @Test
    void rounds_are_read_page_by_page_and_a_broken_place_is_named() {
        var all = new ArrayList<Long>();
        office.read("/discipline/rounds")
                .get("rounds")
                .forEach(each -> all.add(each.get("id").asLong()));
        var first = office.read("/discipline/rounds").get("rounds").get(0);
        var place = (first.get("feedbackOn") == null || first.get("feedbackOn").isNull()
                        ? "-"
                        : first.get("feedbackOn").asText())
                + "." + first.get("id").asLong();

        var rest = new ArrayList<Long>();
        office.read("/discipline/rounds?after=" + place)
                .get("rounds")
                .forEach(each -> rest.add(each.get("id").asLong()));

        // A page holds as many as the one before it, so its end may show one more.
        assertThat(rest).startsWith(all.subList(1, all.size()).toArray(Long[]::new));
        assertThat(rest).doesNotContain(all.get(0));
        assertThat(office.get("/discipline/rounds?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(office.get("/discipline/rounds?colour=red").statusCode()).isEqualTo(400);
    }

    private static Object[] circular(boolean checked) {
        return new Object[] {"where", "INSIDE", "noSecrets", true, "noOpenCases", checked, "nothingPersonal", true};
    }
}
