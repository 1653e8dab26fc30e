package org.ronghe.orgstructure.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.json;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.HandoverRoad;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/**
 * Contacts, their visits and what comes of them: who is whose contact, who sees it, and that figures are their rows.
 */
@InTheServer
class ContactIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private TheServer server;
    private Session office;
    private LocalDate today;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("gushiyan");
        today = LocalDate.now(OfficeClock.OFFICE);
    }

    private long person(String name) {
        return server.number("SELECT id FROM orgstructure.person WHERE name = ?", name);
    }

    private void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json(answer).get("code").asText()).isEqualTo(code);
    }

    private long friends() {
        assertThat(office.post(
                                "/contacts/kinds",
                                "name",
                                "测试联系" + mark,
                                "nameEn",
                                "Test " + mark,
                                "holder",
                                "LEADERS",
                                "target",
                                "PERSON",
                                "everyOne",
                                false,
                                "visits",
                                2)
                        .statusCode())
                .isEqualTo(303);
        return server.number("SELECT id FROM orgstructure.contact_kind WHERE name = ?", "测试联系" + mark);
    }

    private HttpResponse<String> link(long kind, String holder, Object... target) {
        return link(kind, person(holder), target);
    }

    private HttpResponse<String> link(long kind, long holder, Object... target) {
        var body = new ArrayList<Object>(List.of(
                "kind", kind, "holder", holder, "from", today.minusDays(3).toString()));
        body.addAll(List.of(target));
        return office.post("/contacts", body.toArray());
    }

    private long version(String table, String path) {
        return server.number(
                "SELECT version FROM orgstructure." + table + " WHERE id = ?",
                Long.valueOf(path.replaceAll(".*/", "")));
    }

    private HttpResponse<String> step(Session who, String visit, String noun, Object... words) {
        var body = new ArrayList<Object>(List.of("version", version("contact_visit", visit)));
        body.addAll(List.of(words));
        return who.post(visit + "/" + noun, body.toArray());
    }

    @Test
    void a_visit_hands_its_problem_on_and_closes_when_somebody_else_accepted_what_was_done() {
        var kind = friends();
        var contact = leadsTo(link(kind, "秦试川", "person", person("孙试二")));
        var leader = server.signIn("qinshichuan");
        var friend = server.signIn("sunshier");

        assertThat(friend.get(contact).statusCode()).isEqualTo(200);
        assertThat(server.signIn("weishiliu").get(contact).statusCode()).isEqualTo(404);
        assertThat(friend.get("/contacts?kind=" + kind).statusCode()).isEqualTo(200);
        assertRefused(
                friend.post(
                        "/contacts/visits", "contact", Long.valueOf(number(contact)), "plannedOn", today.toString()),
                "contact-visit.not-yours");
        var visit = leadsTo(leader.post(
                "/contacts/visits", "contact", Long.valueOf(number(contact)), "plannedOn", today.toString()));
        assertThat(leader.page("/?all=true").body()).contains(visit);
        assertRefused(
                step(
                        leader,
                        visit,
                        "record",
                        "visitedOn",
                        today.plusDays(1).toString(),
                        "way",
                        "TALK",
                        "met",
                        "本人",
                        "found",
                        "很好"),
                "contact-visit.future");
        assertThat(step(
                                leader,
                                visit,
                                "record",
                                "visitedOn",
                                today.toString(),
                                "way",
                                "TALK",
                                "met",
                                "本人",
                                "found",
                                "设备机时紧张" + mark)
                        .statusCode())
                .isEqualTo(303);
        assertThat(row(kind, "孙试二").get("done").asInt()).isEqualTo(1);
        assertThat(row(kind, "孙试二").get("required").asInt()).isEqualTo(required());

        var unit = server.number("SELECT unit_id FROM orgstructure.person WHERE name = ?", "顾试言");
        var problem = new Object[] {
            "problem",
            "协调机时" + mark,
            "ownerUnit",
            unit,
            "responsible",
            person("顾试言"),
            "due",
            today.plusDays(5).toString()
        };
        assertThat(step(leader, visit, "problems", problem).statusCode()).isEqualTo(303);
        var item = server.number("SELECT id FROM orgstructure.meeting_item WHERE text = ?", "协调机时" + mark);
        var refused = step(leader, visit, "feedback", "words", "已告知");
        assertRefused(refused, "contact-visit.gaps");
        assertThat(leader.page(visit).body()).contains("还有 1 个交办的问题没有办结", "协调机时" + mark);
        assertThat(office.page("/meetings/items/" + item).body()).contains("href=\"" + visit + "\"");

        var at = "/meetings/items/" + item;
        assertThat(office.put(
                                at + "/evidence/" + Session.encoded("证明.txt"),
                                ("机时已安排" + mark).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.post(at + "/report", "version", version("meeting_item", at), "words", "已安排")
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.post(at + "/acceptance", "version", version("meeting_item", at), "words", "自己验收")
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.post(at + "/acceptance", "version", version("meeting_item", at), "words", "属实")
                        .statusCode())
                .isEqualTo(303);
        assertThat(step(leader, visit, "feedback", "words", "已告知本人").statusCode())
                .isEqualTo(303);
        assertThat(friend.page(visit).body()).contains("已告知本人", "已反馈");

        assertRefused(office.post("/contacts/kinds/" + kind + "/closing", "version", 1), "contact.kind-in-use");
        assertThat(office.post(
                                contact + "/ending",
                                "version",
                                version("contact_link", contact),
                                "lastDay",
                                today.toString(),
                                "reason",
                                "分工调整")
                        .statusCode())
                .isEqualTo(303);
        assertRefused(
                leader.post(
                        "/contacts/visits", "contact", Long.valueOf(number(contact)), "plannedOn", today.toString()),
                "contact.ended");
    }

    /**
     * Whole months from the begin of the contact to the end of the year, of two visits in twelve; all of a whole year.
     */
    private int required() {
        var since = today.minusDays(3);
        var next = LocalDate.of(today.getYear() + 1, 1, 1);
        return since.getYear() < today.getYear() ? 2 : 2 * (int) ChronoUnit.MONTHS.between(since, next) / 12;
    }

    private static String number(String path) {
        return path.replaceAll(".*/", "");
    }

    private JsonNode row(long kind, String name) {
        for (var row : office.read("/contacts?kind=" + kind).get("rows")) {
            if (row.get("targetName").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void a_branch_has_one_contact_who_sits_in_the_committee() {
        var branch = server.number(
                "SELECT branch_id FROM orgstructure.contact_link WHERE kind_id = 1 AND to_date IS NULL ORDER BY id LIMIT 1");
        assertRefused(link(1, "沈试岳", "branch", branch), "contact.taken");
        assertRefused(link(1, "孙试二", "branch", branch), "contact.not-holder.COMMITTEE");
        assertRefused(link(1, "沈试岳", "person", person("孙试二")), "contact.target-branch");
        assertRefused(link(2, "沈试岳", "person", person("沈试岳")), "contact.self");
        assertThat(link(1, "沈试岳", "branch", 1L).statusCode()).isEqualTo(409);
        assertThat(link(999, "沈试岳", "branch", branch).statusCode()).isEqualTo(404);
        assertThat(server.signIn("liaoshigan")
                        .post("/contacts", "kind", 1, "holder", person("沈试岳"), "branch", branch, "from", "2026-01-01")
                        .statusCode())
                .isEqualTo(403);
        assertRefused(
                office.post(
                        "/contacts/kinds",
                        "name",
                        "党委委员联系支部",
                        "nameEn",
                        "x",
                        "holder",
                        "LEADERS",
                        "target",
                        "BRANCH",
                        "everyOne",
                        false,
                        "visits",
                        1),
                "contact.kind-known");
    }

    /** Every figure is the number of the rows that its link shows, today and on a past day. */
    @Test
    void every_figure_leads_to_its_rows() {
        for (var asOf : new String[] {"", "&asOf=" + today.minusDays(30)}) {
            var page = office.read("/contacts?kind=1" + asOf);
            int sum = 0;
            for (var figure : page.get("figures")) {
                var mark = figure.get("mark").asText();
                var rows = office.read("/contacts?kind=1&only=" + mark + asOf);
                assertThat(rows.get("total").asInt())
                        .as(mark)
                        .isEqualTo(figure.get("count").asInt());
                sum += figure.get("count").asInt();
            }
            assertThat(sum).isEqualTo(page.get("all").asInt()).isGreaterThan(5);
            for (var row : page.get("rows")) {
                var visits = office.read("/contacts/visits?kind=1&state=RECORDED&state=CLOSED&branch="
                        + row.get("target").asLong() + "&from="
                        + page.get("year").asInt() + "-01-01&to="
                        + page.get("day").asText() + asOf);
                assertThat(visits.get("total").asInt())
                        .as(row.get("targetName").asText())
                        .isEqualTo(row.get("done").asInt());
            }
        }
        var now = office.read("/contacts?kind=1&only=NO_CONTACT");
        assertThat(now.get("rows")).isNotEmpty();
        assertThat(office.get("/contacts?kind=1&year=2999").statusCode()).isEqualTo(400);
        assertThat(office.get("/contacts?only=LOST").statusCode()).isEqualTo(400);
        var csv = new String(office.file("/contacts?kind=1&as=csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("联系对象,联系人", "没有联系人");
        assertThat(office.file("/contacts/visits?as=xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void the_matrix_adds_up_to_the_rows_of_each_kind() {
        var matrix = office.read("/contacts/matrix");
        assertThat(matrix.get("rows")).isNotEmpty();
        for (int at = 0; at < matrix.get("kinds").size(); at++) {
            int linked = 0;
            int without = 0;
            for (var row : matrix.get("rows")) {
                linked += row.get("cells").get(at).get("linked").asInt();
                without += row.get("cells").get(at).get("without").asInt();
            }
            var list = office.read(
                    "/contacts?kind=" + matrix.get("kinds").get(at).get("id").asLong());
            int none = 0;
            for (var figure : list.get("figures")) {
                if (figure.get("mark").asText().equals("NO_CONTACT")) {
                    none = figure.get("count").asInt();
                }
            }
            assertThat(without).isEqualTo(none);
            assertThat(linked + without).isEqualTo(list.get("all").asInt());
        }
        assertThat(office.page("/contacts/matrix").body()).contains("联系覆盖");
        assertThat(office.get("/contacts/matrix?year=1999").statusCode()).isEqualTo(400);
    }

    @Test
    void a_branch_secretary_sees_the_own_branch_alone() {
        var secretary = server.signIn("liaoshigan");
        var rows = secretary.read("/contacts?kind=1").get("rows");
        assertThat(rows)
                .hasSizeLessThan(office.read("/contacts?kind=1").get("rows").size());
        for (var row : secretary.read("/contacts/visits").get("rows")) {
            assertThat(secretary
                            .get("/contacts/visits/" + row.get("id").asLong())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.signIn("sunshier").read("/contacts?kind=1").get("rows"))
                .isEmpty();
        assertThat(secretary.file("/contacts?as=csv").statusCode()).isEqualTo(403);
    }

    @Test
    void a_contact_goes_to_the_successor_when_the_post_ends_and_the_old_one_stays_readable() {
        var road = new HandoverRoad(server);
        long post = road.appoint(road.holder, "PCM", "DW", "党委委员");
        road.appoint(road.colleague, "PCM", "DW", "党委委员");
        var old = leadsTo(link(friends(), road.holder, "person", person("孙试二")));

        HandoverRoad.moved(road.security.post(
                "/people/" + road.holder + "/posts/" + post + "/ending",
                "version",
                server.number("SELECT version FROM orgstructure.post WHERE id = ?", post),
                "on",
                today.minusDays(1).toString(),
                "reason",
                "任期届满",
                "successor",
                road.colleague));

        assertThat(road.lines()).containsEntry("contact/" + number(old) + " HOLDER", "MOVED");
        var ended = office.read(old);
        assertThat(ended.get("holderName").asText()).isEqualTo("祖试交");
        assertThat(ended.get("to").asText()).isEqualTo(today.minusDays(1).toString());
        assertThat(server.number(
                        "SELECT holder FROM orgstructure.contact_link WHERE kind_id ="
                                + " (SELECT kind_id FROM orgstructure.contact_link WHERE id = ?) AND to_date IS NULL",
                        Long.valueOf(number(old))))
                .isEqualTo(road.colleague);
    }
}
