package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/** The roster of the invented institute, entered by its Party office a year ago, and what has happened since. */
@ApplicationScoped
class MemberJourney implements Demonstration {
    @Inject
    Sql sql;

    @Inject
    MemberDesk desk;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 25;
    }

    private record Enrolled(long id, long branch) {}

    @Override
    public void play(Stage stage) {
        var since = LocalDate.now(clock).minusYears(1);
        long office = stage.person("顾试言");
        var known = sql.list("""
                SELECT id, branch_id FROM orgstructure.person
                 WHERE branch_id IS NOT NULL AND kind <> 'ADMINISTRATOR' ORDER BY id
                """, row -> new Enrolled(row.number("id"), row.number("branch_id")));
        long candidate = stage.person("金试硕");
        stage.as(office, stage.moment(since, 10, 0), () -> {
            for (var one : known) {
                var joined = LocalDate.of(1988 + (int) (one.id() / 50 % 27), 7, 1);
                enter(one.id(), one.branch(), joined, one.id() == candidate ? null : joined.plusYears(1), since, "");
            }
        });
        var entered = new HashMap<String, Long>();
        stage.as(office, stage.moment(since, 14, 0), () -> lines().forEach(
                        line -> entered.put(line[0], enter(line, since))));
        since(stage, office, candidate, entered);
    }

    /** A probationary member becomes a full one, one moves within the institute, one comes, one goes. */
    private void since(Stage stage, long office, long candidate, Map<String, Long> entered) {
        var today = LocalDate.now(clock);
        var order = lines();
        long mover = Objects.requireNonNull(entered.get(order.get(0)[0]));
        long leaver = Objects.requireNonNull(entered.get(order.get(order.size() - 1)[0]));
        stage.as(
                office,
                stage.moment(today.minusDays(120), 10, 0),
                () -> desk.convert(
                        candidate, new MemberWrites.FullMembership(version(candidate), today.minusDays(121))));
        stage.as(
                office,
                stage.moment(today.minusDays(90), 10, 0),
                () -> desk.move(
                        mover, new MemberWrites.BranchTransfer(version(mover), branch("ZB-L04"), today.minusDays(90))));
        stage.as(
                office,
                stage.moment(today.minusDays(45), 15, 0),
                () -> desk.leave(
                        leaver, new MemberWrites.TransferOut(version(leaver), "示例街道老干部党支部", today.minusDays(45))));
        long newcomer =
                people.enter("樊试远", People.Kind.STAFF, branch("L09"), branch("ZB-L09"), "副研究员", today.minusDays(40));
        stage.as(
                office,
                stage.moment(today.minusDays(30), 9, 30),
                () -> enter(
                        newcomer,
                        branch("ZB-L09"),
                        LocalDate.of(2011, 5, 20),
                        LocalDate.of(2012, 5, 20),
                        today.minusDays(30),
                        "示例大学物理学院教工党支部"));
    }

    private long enter(String[] line, LocalDate since) {
        long branch = branch(line[3]);
        long person = people.enter(line[0], People.Kind.valueOf(line[1]), branch(line[2]), branch, line[4], since);
        enter(person, branch, LocalDate.parse(line[5]), line[6].isEmpty() ? null : LocalDate.parse(line[6]), since, "");
        return person;
    }

    private void enter(
            long person, long branch, LocalDate joined, @Nullable LocalDate fullOn, LocalDate from, String origin) {
        desk.enter(new MemberWrites.MemberEntry(
                person,
                branch,
                fullOn == null ? MemberCategory.PROBATIONARY : MemberCategory.FULL,
                joined,
                fullOn,
                from,
                origin,
                null));
    }

    private long version(long person) {
        return sql.number(
                "SELECT version FROM orgstructure.membership WHERE person_id = ? ORDER BY from_date DESC LIMIT 1",
                person);
    }

    private long branch(String code) {
        return units.byCode(code).orElseThrow().id();
    }

    private static List<String[]> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        MemberJourney.class.getResourceAsStream("/org/ronghe/orgstructure/demo/members-example.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
