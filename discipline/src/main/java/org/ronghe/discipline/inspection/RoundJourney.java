package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Plays the demonstration's rounds: what followed the feedback of superiors, and a round of the house itself that is on
 * site. Every step through the desk, by the person whose step it is, on the day it would have happened.
 */
@ApplicationScoped
class RoundJourney implements Demonstration {
    private static final String OFFICE = "方试宁";
    private static final String GROUP = "林试远";

    @Inject
    Sql sql;

    @Inject
    RoundDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        answered(stage, today);
        onSite(stage, today);
    }

    /** The round that came with the office's workbook: people named, plan reported, handed over, meeting held. */
    private void answered(Stage stage, LocalDate today) {
        long id = sql.number(
                "SELECT id FROM discipline.inspection_round WHERE level = 'SUPERIOR' ORDER BY feedback_on DESC LIMIT 1");
        var feedback = sql.one(
                        "SELECT feedback_on FROM discipline.inspection_round WHERE id = ?",
                        row -> row.requiredDate("feedback_on"),
                        id)
                .orElse(today);
        var duties = new Round.Duties(
                stage.person(GROUP),
                stage.person(OFFICE),
                Set.of(stage.person("秦试川"), stage.person("沈试岳")),
                Set.of(stage.person("郑试维"), stage.person("冯试桐")));
        as(
                stage,
                OFFICE,
                feedback.plusDays(5),
                9,
                () -> desk.assign(
                        id,
                        new RoundWrites.RoundDuties(
                                version(id),
                                duties.firstResponsible(),
                                duties.coordinator(),
                                duties.fieldLeaders(),
                                duties.supervisors())));
        as(
                stage,
                OFFICE,
                feedback.plusDays(28),
                16,
                () -> desk.recordPlan(id, new RoundWrites.PlanReport(version(id), feedback.plusDays(28))));
        as(
                stage,
                OFFICE,
                feedback.plusDays(29),
                9,
                () -> desk.handOver(id, new RoundWrites.RoundHandOver(version(id))));
        as(
                stage,
                OFFICE,
                feedback.plusDays(60),
                9,
                () -> desk.holdMeeting(id, new RoundWrites.RoundMeeting(version(id), feedback.plusDays(59))));
    }

    private void onSite(Stage stage, LocalDate today) {
        var id = new long[1];
        var name = today.getYear() + "年内部巡视（演示）";
        as(
                stage,
                OFFICE,
                today.minusDays(40),
                9,
                () -> id[0] = desk.plan(new RoundWrites.PlannedRound(name, Level.INTERNAL, null)));
        as(
                stage,
                OFFICE,
                today.minusDays(40),
                10,
                () -> desk.revise(
                        id[0],
                        new RoundWrites.RoundPlan(
                                version(id[0]),
                                name,
                                Level.INTERNAL,
                                units.byCode("L05").orElseThrow().id(),
                                Set.of(Focus.DECISIONS, Focus.GOVERNANCE),
                                today.minusDays(10),
                                today.plusDays(11))));
        var people = inspectors(stage, "韩试松", "曹试琴", "李试三");
        var posts = List.of(TeamPost.LEADER, TeamPost.DEPUTY, TeamPost.MEMBER);
        for (int i = 0; i < posts.size(); i++) {
            int at = i;
            as(
                    stage,
                    OFFICE,
                    today.minusDays(35),
                    9 + i,
                    () -> desk.appoint(id[0], new RoundWrites.TeamCall(version(id[0]), people.get(at), posts.get(at))));
        }
        as(
                stage,
                OFFICE,
                today.minusDays(34),
                9,
                () -> desk.propose(id[0], new RoundWrites.RoundProposal(version(id[0]))));
        as(
                stage,
                GROUP,
                today.minusDays(30),
                15,
                () -> desk.authorise(id[0], new RoundWrites.RoundAuthorisation(version(id[0]))));
        as(
                stage,
                OFFICE,
                today.minusDays(15),
                17,
                () -> desk.prepare(id[0], new RoundWrites.RoundTraining(version(id[0]), today.minusDays(15))));
        as(
                stage,
                OFFICE,
                today.minusDays(10),
                9,
                () -> desk.enter(id[0], new RoundWrites.RoundEntry(version(id[0]), today.minusDays(10))));
    }

    private List<Long> inspectors(Stage stage, String... names) {
        return List.of(names).stream()
                .map(name -> sql.number("SELECT id FROM discipline.inspector WHERE person_id = ?", stage.person(name)))
                .toList();
    }

    private long version(long id) {
        return sql.number("SELECT version FROM discipline.inspection_round WHERE id = ?", id);
    }

    private void as(Stage stage, String name, LocalDate day, int hour, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, hour, 0), move);
    }
}
