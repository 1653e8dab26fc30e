package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.web.Session.leadsTo;
import static org.ronghe.web.Session.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** The ledger as a list: what of it is shown, and what is done with several of its lines at once. */
@InTheServer
class LedgerIT {

    @Test
    void what_somebody_wants_to_see_of_the_list_is_kept_for_them_alone(TheServer server) {
        var road = Road.begin(server).planned();
        var chief = server.signIn("qinshichuan");
        var ledger = "/discipline/rectifications?round=" + road.round;

        var answer = chief.form(
                "/preferences/columns",
                "list",
                "rectification",
                "shown",
                List.of("kinds", "evidence"),
                "density",
                "DENSE",
                "query",
                "round=" + road.round);

        assertThat(leadsTo(answer)).isEqualTo(ledger);
        var mine = server.signIn("qinshichuan").page(ledger).body();
        assertThat(mine).contains("dj-dense", "data-col=\"kinds\"").doesNotContain("data-col=\"deliverable\"");
        assertThat(mine.split("<col[ >]", -1)).hasSize(8 + 1);
        assertThat(road.otherOffice.page(ledger).body())
                .contains("data-col=\"deliverable\"", "data-col=\"extended\"")
                .doesNotContain("dj-dense");
        assertThat(chief.form("/preferences/columns", "list", "people", "shown", "kinds", "density", "DENSE")
                        .statusCode())
                .isEqualTo(422);
    }

    /**
     * Fifty newer rounds put no round out of reach: its list, its files, its figures. Those of one day stand by number.
     */
    @Test
    void the_ledger_of_an_old_round_opens_however_many_came_after_it(TheServer server) {
        long old = server.number("SELECT min(id) FROM discipline.inspection_round WHERE feedback_on IS NOT NULL");
        var name = server.text("SELECT name FROM discipline.inspection_round WHERE id = ?", old);
        var mark = "新一轮 " + UUID.randomUUID() + " ";
        try {
            server.update("""
                    INSERT INTO discipline.inspection_round
                    SELECT (jsonb_populate_record(r, jsonb_build_object(
                               'id', nextval('discipline.inspection_round_seq'), 'name', ? || n))).*
                      FROM discipline.inspection_round r, generate_series(1, 51) AS n WHERE r.id = ?
                    """, mark, old);
            var office = server.signIn("fangshining");
            for (var path : List.of("/discipline/rectifications", "/discipline/figures")) {
                var page = office.page(path + "?round=" + old);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).contains("value=\"" + old + "\" selected", mark);
            }
            assertThat(office.read("/discipline/rectifications?round=" + old)
                            .at("/round/name")
                            .asText())
                    .isEqualTo(name);
            assertThat(office.file("/discipline/rectifications?as=csv&round=" + old)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(office.get("/discipline/rectifications?round=999999999").statusCode())
                    .isEqualTo(404);
        } finally {
            server.update("DELETE FROM discipline.inspection_round WHERE name LIKE ? || '%'", mark);
        }
    }

    /** The office's own layout has no codes and is read in again; this list is for whoever looks a task up. */
    @Test
    void the_list_leaves_with_the_codes_of_its_tasks_and_with_its_conditions(TheServer server) {
        var road = Road.begin(server).issued();
        var other = Road.beginIn(server, "另一轮 " + UUID.randomUUID()).issued();
        var file = "/discipline/rectifications/tasks?round=" + road.round + "&q=" + key(road) + "&as=";
        var code = road.sheet().get("code").asText();

        var csv = new String(road.office.file(file + "csv").body(), StandardCharsets.UTF_8);

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("编号", code, road.words, "已下达").doesNotContain(other.words);
        assertThat(road.office.file(file + "xlsx").body()).startsWith('P', 'K');
        assertThat(new String(
                        road.office
                                .file(file + "csv&asOf=" + Road.TODAY.minusDays(1))
                                .body(),
                        StandardCharsets.UTF_8))
                .doesNotContain(road.words);
        assertThat(road.responsible.get(file + "csv").statusCode()).isEqualTo(403);
        assertThat(road.office.get(file + "csv&asOf=" + Road.TODAY.plusDays(1)).statusCode())
                .isEqualTo(400);
        assertThat(road.office
                        .page("/discipline/rectifications?round=" + road.round)
                        .body())
                .contains("/discipline/rectifications/tasks?round=" + road.round + "&amp;as=xlsx");
        assertThat(new String(
                        road.office
                                .file("/discipline/rectifications?round=" + road.round + "&q=" + key(road) + "&as=csv")
                                .body(),
                        StandardCharsets.UTF_8))
                .as("the official layout stays as it is")
                .doesNotContain(code);
    }

    @Test
    void a_condition_opens_the_newest_round_that_has_such_lines_and_the_tabs_stay_there(TheServer server) {
        var road = Road.begin(server).planned();
        var words = "/discipline/rectifications?q=" + key(road);

        assertThat(road.office.read(words).get("rows")).hasSize(1);
        assertThat(road.office.page(words).body())
                .contains("<select name=\"round\"", "?round=" + road.round + "&amp;late=true", "/views/new?query=");
        assertThat(road.office
                        .read("/discipline/rectifications")
                        .at("/round/id")
                        .asLong())
                .isNotEqualTo(road.round);
        assertThat(road.office.get("/discipline/rectifications?asOf=1900-01-01").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_chosen_lines_alone_leave_as_a_workbook(TheServer server) throws IOException {
        var first = Road.begin(server).planned();
        var second = Road.begin(server).planned();
        var third = Road.begin(server).planned();
        var chosen = "/discipline/rectifications?picked=true&round=" + first.round + "&task=" + first.id + "&task="
                + second.id;

        var workbook = text(first.office.file(chosen + "&as=xlsx").body());

        assertThat(workbook).contains(key(first), key(second)).doesNotContain(key(third));
        assertThat(first.office.read(chosen).get("rows")).hasSize(2);
        assertThat(first.office.page(chosen).body()).contains("所选：2 项");
        assertThat(first.office
                        .get("/discipline/rectifications?picked=true&as=xlsx")
                        .statusCode())
                .isEqualTo(400);
    }

    /** The part of a task's words that stands in a workbook as it is; Chinese stands there as numbers. */
    private static String key(Road road) {
        return road.words.substring(road.words.indexOf(' ') + 1);
    }

    private static String text(byte[] workbook) throws IOException {
        var file = Files.write(Files.createTempFile("chosen", ".xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static Road ready(TheServer server) {
        var road = Road.begin(server).signed();
        assertMoved(road.report("本周按方案推进。"));
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        assertMoved(road.state("措施已落实。"));
        assertMoved(road.step(road.leader, "consent", "opinion", "同意"));
        return road;
    }

    private static Object[] submission(UUID once, Road... roads) {
        var tasks = new ArrayList<Object>();
        for (var road : roads) {
            tasks.add(map("task", road.id, "version", road.version()));
        }
        return new Object[] {"tasks", tasks, "summary", "一并提请验收。", "once", once.toString()};
    }

    @Test
    void several_tasks_are_handed_in_together_or_not_at_all(TheServer server) {
        var first = ready(server);
        var second = ready(server);
        var third = Road.begin(server).signed();
        var to = "/discipline/rectifications/submissions";
        var once = UUID.randomUUID();

        var refused = first.responsible.post(to, submission(once, first, third, second));

        assertThat(refused.statusCode()).isEqualTo(409);
        var problem = Session.json(refused);
        var code = third.sheet().get("code").asText();
        assertThat(problem.get("code").asText()).isEqualTo("rectification.bulk-gaps");
        assertThat(problem.get("title").asText()).contains("所选 3 项中有 1 项");
        assertThat(problem.get("gaps"))
                .hasSize(4)
                .allMatch(gap -> gap.get("message").asText().startsWith(code + "："));
        assertThat(List.of(first.state(), second.state(), third.state())).containsOnly("IN_PROGRESS");

        assertMoved(first.responsible.form(to, submission(once, first, second)));
        var again = first.responsible.form(to, submission(once, first, second));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(List.of(first.state(), second.state())).containsOnly("SUBMITTED");
        assertThat(server.number(
                        "SELECT count(*) FROM discipline.task_move WHERE step = 'SUBMIT' AND task_id IN (?, ?)",
                        first.id,
                        second.id))
                .isEqualTo(2);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE step = 'SUBMIT' AND outcome = 'ok'"
                                + " AND object IN (?, ?)",
                        "rectification/" + first.id,
                        "rectification/" + second.id))
                .isEqualTo(2);
    }

    @Test
    void a_task_changed_meanwhile_or_of_somebody_else_stops_the_others_too(TheServer server) {
        var first = ready(server);
        var second = ready(server);
        var to = "/discipline/rectifications/submissions";
        var old = submission(UUID.randomUUID(), first, second);
        assertMoved(first.report("改了一次。"));

        var stale = Session.json(first.responsible.post(to, old));
        var other = Session.json(first.office.post(to, submission(UUID.randomUUID(), first, second)));

        assertThat(stale.at("/gaps/0/code").asText()).isEqualTo("rectification.changed");
        assertThat(other.get("gaps"))
                .hasSize(2)
                .allMatch(gap -> gap.get("code").asText().equals("rectification.not-yours"));
        assertThat(second.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void the_page_says_of_each_chosen_task_what_is_missing(TheServer server) {
        var first = ready(server);
        var second = Road.begin(server).signed();
        var page = first.responsible
                .page("/discipline/rectifications/submissions/new?task=" + first.id + "&task=" + second.id)
                .body();

        assertThat(page)
                .contains("有 1 项还不能申请验收", "现有证据 0 份，其中没有成果文件", "只办可以提交的 1 项")
                .doesNotContain("name=\"summary\"");
        assertThat(first.responsible
                        .page("/discipline/rectifications/submissions/new?task=" + first.id)
                        .body())
                .contains("name=\"summary\"", "name=\"tasks[0].task\" value=\"" + first.id + "\"");
    }

    @Test
    void everything_can_be_listed_at_once_up_to_a_bound_that_is_said(TheServer server) {
        var office = server.signIn("fangshining");
        var round = server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
        var rows = server.number("SELECT count(*) FROM discipline.task WHERE round_id = ?", round);
        var ledger = "/discipline/rectifications?round=" + round;

        assertThat(rows).isBetween(51L, 500L);
        assertThat(office.read(ledger).get("rows")).hasSize(50);
        assertThat(office.read(ledger + "&all=true").get("rows")).hasSize((int) rows);
        assertThat(office.page(ledger + "&all=true").body())
                .contains("已列出全部 " + rows + " 条")
                .doesNotContain("rel=\"next\"");
        assertThat(office.get(ledger + "&rows=some").statusCode()).isEqualTo(400);
    }
}
