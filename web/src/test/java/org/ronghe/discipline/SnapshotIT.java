package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.Road.TODAY;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.web.Session.leadsTo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.webkit.http.Json;

/** A signed week: what it holds, who may sign it, and that it comes out the same for ever. */
@InTheServer
class SnapshotIT {
    private static final String SNAPSHOTS = "/discipline/figures/snapshots";

    private static Road road(TheServer server) {
        return Road.beginIn(server, "快照轮次" + UUID.randomUUID()).signed();
    }

    private static String sign(Road road, LocalDate day) {
        return leadsTo(assertMoved(road.office.post(SNAPSHOTS, "round", road.round, "day", day.toString())));
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void everything_that_a_signed_week_leads_to_is_of_its_day(TheServer server) {
        var office = server.signIn("fangshining");
        long id = server.number("SELECT min(s.id) FROM discipline.weekly_snapshot s"
                + " JOIN discipline.inspection_round r ON r.id = s.round_id"
                + " WHERE r.name LIKE '%（演示）' AND s.day < current_date - 1");
        var week = office.read(SNAPSHOTS + "/" + id);
        var day = week.get("day").asText();
        var sheet = office.page(SNAPSHOTS + "/" + id).body();
        var address = "/discipline/figures?round=" + week.get("round").asLong() + "&asOf=" + day;
        assertThat(sheet).contains(address.replace("&", "&amp;"));

        var page = office.page(address).body();
        var main = page.substring(page.indexOf("id=\"main\""));
        var links = java.util.regex.Pattern.compile(
                        "href=\"(/discipline/(?:rectifications|look-backs|figures/difference)\\?[^\"]*)\"")
                .matcher(main);
        int count = 0;
        while (links.find()) {
            assertThat(links.group(1)).containsAnyOf("asOf=" + day, "to=" + day);
            count++;
        }
        assertThat(count).isGreaterThan(20);
        assertThat(main).doesNotContain("href=\"/discipline/look-backs\"");
        assertThat(office.get("/discipline/figures/difference?round="
                                + week.get("round").asLong() + "&to=" + day)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_bytes_that_were_signed_are_those_of_the_hash_and_hold_the_tasks_and_the_figures(TheServer server)
            throws Exception {
        var road = road(server);
        var signed = sign(road, TODAY);

        var sheet = road.discipline.read(signed);
        var bytes = road.discipline.file(signed + "/file").body();
        var picture =
                Json.read(new String(bytes, StandardCharsets.UTF_8), com.fasterxml.jackson.databind.JsonNode.class);

        assertThat(sheet.get("sha256").asText()).isEqualTo(hash(bytes));
        assertThat(sheet.get("signer").asText()).isEqualTo("方试宁");
        assertThat(new String(road.discipline.file(SNAPSHOTS + "?as=csv").body(), StandardCharsets.UTF_8))
                .contains("签署时职务", hash(bytes), "方试宁");
        assertThat(sheet.get("post").asText()).isNotBlank();
        assertThat(sheet.get("week").asText())
                .isEqualTo(TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString());
        assertThat(picture.at("/figures/total").asLong()).isEqualTo(1);
        assertThat(picture.at("/figures/state.IN_PROGRESS").asLong()).isEqualTo(1);
        assertThat(picture.at("/tasks/0/task").asLong()).isEqualTo(road.id);
        assertThat(picture.at("/tasks/0/measure").asText()).isEqualTo(road.words);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as("names may change")
                .doesNotContain("罗试青", "方试宁");
        assertThat(road.office.page(SNAPSHOTS).body())
                .contains(sheet.get("sha256").asText().substring(0, 16));
        assertThat(road.office.page(signed).body()).contains(sheet.get("sha256").asText(), "方试宁");
    }

    @Test
    void a_week_comes_out_the_same_whatever_happens_afterwards(TheServer server) {
        var road = road(server);
        var signed = sign(road, TODAY);
        assertThat(road.discipline
                        .read(signed + "/reproduction")
                        .get("recomputed")
                        .asText())
                .isEqualTo(road.office.read(signed).get("sha256").asText());

        assertMoved(road.report("签署以后的周报。"));
        assertMoved(road.prove("报告.txt", "成果 " + road.words));
        Road.beginIn(server, server.text("SELECT name FROM discipline.inspection_round WHERE id = ?", road.round));

        var again = road.discipline.read(signed + "/reproduction");
        assertThat(again.get("recomputed").asText())
                .isEqualTo(again.at("/week/sha256").asText());
        assertThat(again.get("kept").asText())
                .isEqualTo(again.at("/week/sha256").asText());
        assertThat(road.discipline.page(signed + "/reproduction").body())
                .contains("一致")
                .doesNotContain("不一致");
    }

    @Test
    void a_version_that_somebody_touched_shows(TheServer server) {
        var road = road(server);
        var signed = sign(road, TODAY);
        server.update("UPDATE discipline.task_line SET measure = measure || '（改）' WHERE task_id = ?", road.id);

        assertThat(road.discipline.page(signed + "/reproduction").body()).contains("不一致");

        server.update(
                "UPDATE discipline.task_line SET measure = replace(measure, '（改）', '') WHERE task_id = ?", road.id);
        assertThat(road.discipline.page(signed + "/reproduction").body()).doesNotContain("不一致");
    }

    @Test
    void a_signed_week_is_never_changed(TheServer server) {
        sign(road(server), TODAY);

        assertThatThrownBy(() -> server.update("UPDATE discipline.weekly_snapshot SET signer_name = 'x'"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> server.update("DELETE FROM discipline.weekly_snapshot"))
                .hasMessageContaining("only ever added");
    }

    @Test
    void a_week_is_signed_once_and_never_before_it_came(TheServer server) {
        var road = road(server);
        sign(road, TODAY);

        var again = road.otherOffice.post(SNAPSHOTS, "round", road.round, "day", TODAY.toString());
        var future = road.office.post(
                SNAPSHOTS, "round", road.round, "day", TODAY.plusDays(8).toString());
        var empty = road.office.post(
                SNAPSHOTS, "round", road.round, "day", TODAY.minusDays(30).toString());

        Road.assertRefused(again, "snapshot.week-signed");
        assertThat(Session.json(again).toString()).as("by whom").contains("方试宁");
        Road.assertRefused(future, "snapshot.future");
        assertThat(Session.json(future).toString()).contains(TODAY.plusDays(8).toString());
        Road.assertRefused(empty, "snapshot.nothing");
        assertThat(road.office
                        .post(SNAPSHOTS, "round", 999_999_999L, "day", TODAY.toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signed(server, road)).isEqualTo(1);
    }

    @Test
    void a_form_sent_twice_is_one_signature(TheServer server) {
        var road = road(server);
        var once = UUID.randomUUID().toString();
        var first = road.office.form(SNAPSHOTS, "round", road.round, "day", TODAY.toString(), "once", once);
        var second = road.office.form(SNAPSHOTS, "round", road.round, "day", TODAY.toString(), "once", once);

        assertThat(leadsTo(assertMoved(second))).isEqualTo(leadsTo(assertMoved(first)));
    }

    @Test
    void a_past_day_is_signed_as_the_figures_of_that_day_are(TheServer server) {
        var office = server.signIn("fangshining");
        var round = server.number("SELECT id FROM discipline.inspection_round WHERE name LIKE '%（演示）'");
        var day = TODAY.minusWeeks(7);
        var signed = leadsTo(assertMoved(office.post(SNAPSHOTS, "round", round, "day", day.toString())));
        var picture = Json.read(
                new String(office.file(signed + "/file").body(), StandardCharsets.UTF_8),
                com.fasterxml.jackson.databind.JsonNode.class);
        var page = office.read("/discipline/figures?round=" + round + "&asOf=" + day);

        assertThat(picture.at("/figures/total").asLong())
                .isPositive()
                .isEqualTo(page.at("/figures/total/count").asLong());
        assertThat(picture.at("/figures/open").asLong())
                .isEqualTo(page.at("/figures/open/count").asLong());
        assertThat(picture.get("tasks"))
                .hasSize((int) (picture.at("/figures/total").asLong()
                        + picture.at("/figures/void").asLong()));
        var again = office.read(signed + "/reproduction");
        assertThat(again.get("recomputed").asText())
                .isEqualTo(again.at("/week/sha256").asText());
    }

    /** The other node's clock is slow: its move would claim to have stood before the signature. */
    @Test
    void no_move_goes_behind_a_signature(TheServer server) {
        var road = road(server);
        server.update("""
                INSERT INTO discipline.weekly_snapshot (round_id, week, day, at, tasks, content, sha256, signed_by,
                       signer_name, signer_title, signed_at)
                SELECT ?, '2020-01-06', '2020-01-06', now() + interval '1 hour', 1, ''::bytea,
                       encode(sha256(''::bytea), 'hex'), 1, '另一节点', '', now()
                """, road.round);

        assertMoved(road.report("慢钟的周报。"));

        assertThat(server.number("""
                        SELECT count(*) FROM discipline.task_line l
                          JOIN discipline.weekly_snapshot s ON s.round_id = l.round_id
                         WHERE l.task_id = ? AND l.valid_from < s.at AND l.valid_to >= s.at
                        """, road.id))
                .as("versions that stood at the signature")
                .isEqualTo(1);
        assertThat(server.number("""
                        SELECT count(*) FROM discipline.task_line l
                          JOIN discipline.weekly_snapshot s ON s.round_id = l.round_id
                         WHERE l.task_id = ? AND l.valid_to = 'infinity' AND l.valid_from >= s.at
                        """, road.id)).isEqualTo(1);
    }

    /** The move has its moment and is not yet written: without it the picture could not be made again. */
    @Test
    void a_signature_waits_for_the_moves_under_way_and_a_long_one_is_said(TheServer server) throws Exception {
        var road = road(server);
        try (var move = server.database()) {
            move.setAutoCommit(false);
            hold(move, road);
            var signing = CompletableFuture.supplyAsync(
                    () -> road.office.post(SNAPSHOTS, "round", road.round, "day", TODAY.toString()));
            assertThatThrownBy(() -> signing.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(signed(server, road)).isZero();
            move.commit();
            assertMoved(signing.get(30, TimeUnit.SECONDS));
            assertThat(signed(server, road)).isEqualTo(1);

            var other = road(server);
            hold(move, other);
            Road.assertRefused(
                    other.office.post(SNAPSHOTS, "round", other.round, "day", TODAY.toString()), "snapshot.busy");
            // moves do not wait for each other
            assertMoved(other.report("照常。"));
            move.commit();
            sign(other, TODAY);
        }
    }

    @Test
    void a_move_that_waits_behind_a_signature_is_answered_within_the_bound(TheServer server) throws Exception {
        var road = road(server);
        try (var signature = server.database()) {
            signature.setAutoCommit(false);
            try (var lock = signature.prepareStatement(
                    "SELECT pg_advisory_xact_lock(hashtextextended('discipline.round.' || ?, 7303))")) {
                lock.setLong(1, road.round);
                lock.execute();
            }
            var asked = Instant.now();
            Road.assertRefused(road.report("照常。"), "rectification.round-signing");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(server.number("SELECT count(*) FROM discipline.weekly_entry WHERE task_id = ?", road.id))
                    .isZero();

            // somebody holds the very row: the database ends the wait, and that is said too
            try (var row = signature.prepareStatement("SELECT 1 FROM discipline.task WHERE id = ? FOR UPDATE")) {
                row.setLong(1, road.id);
                row.execute();
            }
            var behind = road.report("照常。");
            assertThat(behind.statusCode()).as(behind.body()).isEqualTo(503);
            assertThat(Session.json(behind).get("code").asText()).isEqualTo("busy");
            assertThat(behind.headers().firstValue("Retry-After")).isPresent();
            signature.commit();
        }
        assertMoved(road.report("照常。"));
    }

    private static void hold(Connection move, Road road) throws SQLException {
        try (var lock = move.prepareStatement(
                "SELECT pg_advisory_xact_lock_shared(hashtextextended('discipline.round.' || ?, 7303))")) {
            lock.setLong(1, road.round);
            lock.execute();
        }
    }

    private static long signed(TheServer server, Road road) {
        return server.number("SELECT count(*) FROM discipline.weekly_snapshot WHERE round_id = ?", road.round);
    }

    @Test
    void the_office_signs_and_whoever_sees_every_task_may_read(TheServer server) {
        var road = road(server);
        var signed = sign(road, TODAY);

        for (var other : new String[] {"linshiyuan", "heshiqing", "gushiyan"}) {
            var reader = server.signIn(other);
            assertThat(reader.post(SNAPSHOTS, "round", road.round, "day", TODAY.toString())
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(reader.get(signed + "/reproduction").statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        for (var path : new String[] {"", "/reproduction", "/file"}) {
            assertThat(road.responsible.get(signed + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        var id = signed.substring(signed.lastIndexOf('/') + 1);
        assertThat(server.number(
                        "SELECT count(*) FROM domain.audit_line WHERE object = ? AND outcome = 'ok'"
                                + " AND line LIKE '%\"rectification.snapshot\"%' AND line LIKE '%sha256%'",
                        "snapshot/" + id))
                .isEqualTo(1);
        long before = downloads(server, id);
        road.discipline.file(signed + "/file");
        assertThat(downloads(server, id)).isEqualTo(before + 1);
    }

    private static long downloads(TheServer server, String id) {
        return server.number(
                "SELECT count(*) FROM domain.audit_line WHERE object = ? AND line LIKE '%rectification.snapshot-read%'",
                "snapshot/" + id);
    }
}
