package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * The demonstration's elections: one whose result waits, one in publicity, one that waits for approval, one drawn up.
 */
@ApplicationScoped
class ElectionJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";

    @Inject
    Sql sql;

    @Inject
    ElectionDesk desk;

    @Inject
    ElectionFactsBook facts;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 82;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        long counted = held(stage, today.minusDays(40), "ZB-L04", "因科研任务集中，推迟至本月换届");
        reported(stage, today.minusDays(15), counted);
        long open = approved(stage, today.minusDays(12), "ZB-L08", "原定上届期满时换届，因书记出国推迟");
        nominated(stage, today.minusDays(3), open, 5);
        as(
                stage,
                OFFICE,
                today.minusDays(2),
                () -> desk.publish(open, new ElectionWrites.ElectionPublicity(version(open))));
        long waiting = drawnUp(stage, today.minusDays(3), "ZB-J2", 3, today.plusDays(20), "因支部书记工作调整，推迟换届");
        as(
                stage,
                OFFICE,
                today.minusDays(2),
                () -> desk.request(waiting, new ElectionWrites.ElectionRequest(version(waiting))));
        drawnUp(stage, today.minusDays(1), "ZB-L02", 3, today.plusDays(25), "");
    }

    private long drawnUp(Stage stage, LocalDate day, String branch, int seats, LocalDate planned, String reason) {
        var id = new long[1];
        long unit = units.byCode(branch).orElseThrow().id();
        // the terms of the invented institute are fixed days: however late it is shown, the rule of a year holds
        var latest = sql.one(
                        "SELECT term_end FROM orgstructure.org_unit WHERE id = ?",
                        row -> row.requiredDate("term_end"),
                        unit)
                .orElseThrow()
                .plusMonths(11);
        var on = planned.isBefore(latest) ? planned : latest;
        as(
                stage,
                OFFICE,
                day,
                () -> id[0] = desk.drawUp(new ElectionWrites.NewElection(
                        unit, ElectionKind.TERM, ElectionForm.MEETING, seats, on, reason, null)));
        return id[0];
    }

    private long approved(Stage stage, LocalDate day, String branch, String reason) {
        long unit = units.byCode(branch).orElseThrow().id();
        int members = facts.electors(unit, day).size();
        long id = drawnUp(stage, day, branch, members >= 7 ? 3 : 1, day.plusDays(25), reason);
        as(stage, OFFICE, day.plusDays(1), () -> desk.request(id, new ElectionWrites.ElectionRequest(version(id))));
        as(
                stage,
                SECRETARY,
                day.plusDays(3),
                () -> desk.approve(
                        id,
                        new ElectionWrites.ElectionApproval(
                                version(id), "示党复〔" + day.getYear() + "〕" + id % 97 + "号", day.plusDays(3))));
        return id;
    }

    private void nominated(Stage stage, LocalDate day, long id, int most) {
        long unit = unit(id);
        Set<Long> candidates = new LinkedHashSet<>(
                facts.electors(unit, day).stream().sorted().limit(most).toList());
        as(stage, OFFICE, day, () -> desk.nominate(id, new ElectionWrites.Nomination(version(id), unit, candidates)));
    }

    private long held(Stage stage, LocalDate day, String branch, String reason) {
        long id = approved(stage, day, branch, reason);
        nominated(stage, day.plusDays(5), id, 4);
        as(stage, OFFICE, day.plusDays(6), () -> desk.publish(id, new ElectionWrites.ElectionPublicity(version(id))));
        return id;
    }

    /** The meeting, the votes of all together, and the result on its way to the committee. */
    private void reported(Stage stage, LocalDate day, long id) {
        long unit = unit(id);
        var electors = facts.electors(unit, day);
        var candidates = sql.list(
                "SELECT person_id FROM orgstructure.election_person WHERE election_id = ? ORDER BY person_id",
                row -> row.number("person_id"),
                id);
        var tellers = electors.stream()
                .filter(each -> !candidates.contains(each))
                .sorted()
                .limit(2)
                .toList();
        int all = electors.size();
        as(
                stage,
                OFFICE,
                day,
                () -> desk.hold(
                        id,
                        new ElectionWrites.ElectionMeeting(
                                version(id), day, all, all, all, unit, new LinkedHashSet<>(tellers))));
        int left = all * seats(id);
        for (int i = 0; i < candidates.size(); i++) {
            long candidate = candidates.get(i);
            int votes = i == candidates.size() - 1 ? 0 : Math.min(left, all - i);
            left -= votes;
            as(
                    stage,
                    OFFICE,
                    day,
                    () -> desk.count(id, candidate, new ElectionWrites.CandidateVotes(version(id), votes)));
        }
        as(
                stage,
                OFFICE,
                day.plusDays(1),
                () -> desk.report(id, new ElectionWrites.ElectionReport(version(id), unit, candidates.get(0))));
    }

    private long unit(long id) {
        return sql.number("SELECT unit_id FROM orgstructure.election WHERE id = ?", id);
    }

    private int seats(long id) {
        return (int) sql.number("SELECT seats FROM orgstructure.election WHERE id = ?", id);
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.election WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 10, 0), move);
    }
}
