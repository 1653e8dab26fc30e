package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * The demonstration's contacts: branches with two visits, with one, with none and without a contact; a problem that was
 * handed on, a visit to come and one that was put off; a leader's contact with an expert.
 */
@ApplicationScoped
class ContactJourney implements Demonstration {
    private static final List<String> COMMITTEE = List.of("林试远", "秦试川", "沈试岳", "郑试维");
    private static final String OFFICE = "顾试言";
    private static final String EXPERT = "孙试二";
    private static final int BRANCHES = 1;
    private static final int EXPERTS = 2;

    @Inject
    Sql sql;

    @Inject
    ContactDesk contacts;

    @Inject
    VisitDesk visits;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 84;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var since = today.minusDays(220);
        var branches = units.all(since).stream()
                .filter(unit -> unit.kind() == OrgUnits.Kind.BRANCH)
                .toList();
        // the last one of the tree has no contact
        for (int at = 0; at < branches.size() - 1; at++) {
            var holder = COMMITTEE.get(at % COMMITTEE.size());
            long link = linked(stage, since, BRANCHES, holder, branches.get(at).id(), null);
            switch (at) {
                case 0 -> withProblem(stage, today, holder, link);
                case 1, 2, 3, 4, 5 -> {
                    visited(stage, today.minusDays(90L + at), holder, link, VisitWay.ROUND_TABLE);
                    visited(stage, today.minusDays(20L + at), holder, link, VisitWay.ON_SITE);
                }
                case 6 -> planned(stage, today.minusDays(3), holder, link, today.plusDays(9));
                case 7 -> planned(stage, today.minusDays(30), holder, link, today.minusDays(5));
                default -> visited(stage, today.minusDays(60L + at), holder, link, VisitWay.SAT_IN);
            }
        }
        long expert = linked(stage, since, EXPERTS, COMMITTEE.get(1), null, stage.person(EXPERT));
        visited(stage, today.minusDays(45), COMMITTEE.get(1), expert, VisitWay.TALK);
    }

    private long linked(
            Stage stage, LocalDate day, long kind, String holder, @Nullable Long branch, @Nullable Long person) {
        var id = new long[1];
        as(
                stage,
                OFFICE,
                day,
                () -> id[0] = contacts.begin(
                        new ContactWrites.NewContact(kind, stage.person(holder), branch, person, day, null)));
        return id[0];
    }

    private long planned(Stage stage, LocalDate day, String holder, long link, LocalDate on) {
        var id = new long[1];
        as(stage, holder, day, () -> id[0] = visits.plan(new VisitWrites.NewVisit(link, on, null)));
        return id[0];
    }

    private long recorded(Stage stage, LocalDate day, String holder, long link, VisitWay way) {
        long visit = planned(stage, day.minusDays(5), holder, link, day);
        as(
                stage,
                holder,
                day,
                () -> visits.record(
                        visit,
                        new VisitWrites.VisitRecord(
                                version(visit), day, way, "支委和党员代表", "组织生活按计划开展，与科研任务结合较好；党员希望增加攻坚进展的交流。")));
        return visit;
    }

    private void visited(Stage stage, LocalDate day, String holder, long link, VisitWay way) {
        long visit = recorded(stage, day, holder, link, way);
        as(
                stage,
                holder,
                day.plusDays(6),
                () -> visits.feedBack(visit, new VisitWrites.VisitFeedback(version(visit), "已向支部反馈，列入支委会研究。")));
    }

    private void withProblem(Stage stage, LocalDate today, String holder, long link) {
        visited(stage, today.minusDays(120), holder, link, VisitWay.ON_SITE);
        var day = today.minusDays(12);
        long visit = recorded(stage, day, holder, link, VisitWay.SAT_IN);
        long office = stage.person(OFFICE);
        long unit = Objects.requireNonNull(people.unitsOf(List.of(office)).get(office));
        as(
                stage,
                holder,
                day,
                () -> visits.hand(
                        visit,
                        new VisitWrites.VisitProblem(
                                version(visit), "党员活动室与实验排班冲突，需协调固定时段", unit, office, today.plusDays(10), null)));
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.contact_visit WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 10, 0), move);
    }
}
