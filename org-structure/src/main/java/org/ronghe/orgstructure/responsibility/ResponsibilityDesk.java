package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.MeetingKind;
import org.ronghe.orgstructure.meeting.Sittings;

/** Where responsibility lists are written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ResponsibilityDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Sittings sittings;

    @Inject
    CommitteeMembers members;

    @Inject
    ResponsibilityLines lines;

    @Inject
    ResponsibilityFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * The number of the draft.
     *
     * @throws RuleBroken {@code responsibility.no-member} for somebody who is not on the committee today,
     *     {@code responsibility.exists} where the year has a list, and as {@link ResponsibilityList#draft} says
     */
    @Permits("responsibility.write")
    long draft(ResponsibilityWrites.NewResponsibility asked) {
        return once.of(asked.once(), asked, () -> {
            long holder = Objects.requireNonNull(asked.holder());
            int year = Objects.requireNonNull(asked.year());
            var name = people.find(holder)
                    .orElseThrow(() -> new NotFound("person", holder))
                    .name();
            var list = ResponsibilityList.draft(
                    year,
                    holder,
                    new ResponsibilityList.Words(asked.post(), asked.fields(), asked.duties()),
                    gate.actor().person(),
                    today());
            if (!members.are(holder, today())) {
                throw RuleBroken.at("holder", "responsibility.no-member", name);
            }
            if (sql.number(
                            "SELECT count(*) FROM orgstructure.responsibility"
                                    + " WHERE year = ? AND holder = ? AND state NOT IN ('DISCARDED', 'SUPERSEDED')",
                            year,
                            holder)
                    > 0) {
                throw RuleBroken.at("holder", "responsibility.exists", name, String.valueOf(year));
            }
            return keep(list);
        });
    }

    private long keep(ResponsibilityList list) {
        em.persist(list);
        lines.put(list);
        note.about(ResponsibilityLines.KIND, list.id(), list.code());
        return list.id();
    }

    @Permits("responsibility.write")
    void revise(long id, ResponsibilityWrites.ResponsibilityText asked) {
        var list = open(id, asked.version(), ResponsibilityStep.REVISE);
        list.revise(new ResponsibilityList.Words(asked.post(), asked.fields(), asked.duties()), by());
        lines.put(list);
    }

    /** @throws RuleBroken at {@code due} for a day that is over or too far away, as {@link PlanDays} says */
    @Permits("responsibility.write")
    void add(long id, ResponsibilityWrites.NewResponsibilityTask asked) {
        var list = open(id, asked.version(), ResponsibilityStep.ADD_TASK);
        long unit = Objects.requireNonNull(asked.leadUnit());
        units.requireActive(unit);
        days.ahead("due", asked.due());
        list.add(new ResponsibilityList.Task(asked.text(), asked.measure(), asked.due(), unit), by());
        lines.put(list);
    }

    @Permits("responsibility.write")
    void drop(long id, long task, ResponsibilityWrites.ResponsibilityTaskDropping asked) {
        var list = open(id, asked.version(), ResponsibilityStep.DROP_TASK);
        list.drop(task, by());
        lines.put(list);
    }

    @Permits("responsibility.write")
    void submit(long id, ResponsibilityWrites.ResponsibilitySubmission asked) {
        var list = open(id, asked.version(), ResponsibilityStep.SUBMIT);
        list.submit(by());
        lines.put(list);
    }

    @Permits("responsibility.write")
    void discard(long id, ResponsibilityWrites.ResponsibilityDiscarding asked) {
        var list = open(id, asked.version(), ResponsibilityStep.DISCARD);
        list.discard(asked.reason(), by());
        lines.put(list);
    }

    @Permits("responsibility.answer")
    void confirm(long id, ResponsibilityWrites.ResponsibilityConfirmation asked) {
        var list = open(id, asked.version(), ResponsibilityStep.CONFIRM);
        list.confirm(today(), by());
        lines.put(list);
    }

    @Permits("responsibility.answer")
    void sendBack(long id, ResponsibilityWrites.ResponsibilityReturn asked) {
        var list = open(id, asked.version(), ResponsibilityStep.SEND_BACK);
        list.sendBack(asked.reason(), by());
        lines.put(list);
    }

    /**
     * @throws RuleBroken {@code responsibility.other-body} for a meeting that is none of the committee,
     *     {@code responsibility.minutes-open}, {@code responsibility.no-resolution} for a point that came to none, and
     *     as {@link ResponsibilityList#decide} says
     */
    @Permits("responsibility.decide")
    void decide(long id, ResponsibilityWrites.ResponsibilityDecision asked) {
        var list = open(id, asked.version(), ResponsibilityStep.DECIDE);
        var point = sittings.point(Objects.requireNonNull(asked.point()))
                .filter(each -> each.sitting().kind() == MeetingKind.COMMITTEE)
                .orElseThrow(() -> RuleBroken.at("point", "responsibility.other-body"));
        var sitting = point.sitting();
        if (!sitting.signed()) {
            throw RuleBroken.at("point", "responsibility.minutes-open", sitting.code());
        }
        if (point.resolution().isBlank()) {
            throw RuleBroken.at("point", "responsibility.no-resolution", sitting.code(), point.said());
        }
        var decision = new ResponsibilityList.Decision(
                sitting.id(), sitting.day(), sitting.code() + " · " + point.said(), asked.resolution());
        var number = list.before();
        var earlier = number == null ? null : em.find(ResponsibilityList.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (earlier != null) {
            // before the other, because one of a year is in force
            earlier.supersede(decision, by());
            lines.put(earlier);
        }
        list.decide(decision, earlier, by());
        lines.put(list);
    }

    @Permits("responsibility.decide")
    void decline(long id, ResponsibilityWrites.ResponsibilityDeclining asked) {
        var list = open(id, asked.version(), ResponsibilityStep.DECLINE);
        list.decline(asked.reason(), by());
        lines.put(list);
    }

    /** @throws RuleBroken {@code responsibility.not-lead-unit} for the head of another unit than the task's */
    @Permits("responsibility.answer")
    void progress(long id, long task, ResponsibilityWrites.ResponsibilityProgress asked) {
        var list = open(id, asked.version(), ResponsibilityStep.PROGRESS);
        requireReporter(list, task);
        list.progress(task, asked.words(), by());
        lines.put(list);
    }

    /** @throws RuleBroken {@code responsibility.not-lead-unit} for the head of another unit than the task's */
    @Permits("responsibility.answer")
    void report(long id, long task, ResponsibilityWrites.ResponsibilityReport asked) {
        var list = open(id, asked.version(), ResponsibilityStep.REPORT);
        requireReporter(list, task);
        list.report(task, asked.evidence(), today(), by());
        lines.put(list);
    }

    private void requireReporter(ResponsibilityList list, long task) {
        var me = gate.actor().principals();
        var found = list.task(task);
        if (!me.contains(list.holder())
                && facts.heads(found.leadUnit(), today()).stream().noneMatch(me::contains)) {
            throw new RuleBroken("responsibility.not-lead-unit", found.text());
        }
    }

    /** @throws RuleBroken {@code responsibility.own-report} for whoever reported the task (§5.2, 14) */
    @Permits("responsibility.check")
    void accept(long id, long task, ResponsibilityWrites.ResponsibilityAcceptance asked) {
        var list = open(id, asked.version(), ResponsibilityStep.ACCEPT);
        list.accept(task, today(), gate.actor().principals(), by());
        lines.put(list);
    }

    /** @throws RuleBroken {@code responsibility.own-report} for whoever reported the task (§5.2, 14) */
    @Permits("responsibility.check")
    void giveBack(long id, long task, ResponsibilityWrites.ResponsibilityTaskReturn asked) {
        var list = open(id, asked.version(), ResponsibilityStep.RETURN_TASK);
        list.giveBack(task, asked.reason(), gate.actor().principals(), by());
        lines.put(list);
    }

    @Permits("responsibility.answer")
    void state(long id, ResponsibilityWrites.ResponsibilityStatement asked) {
        var list = open(id, asked.version(), ResponsibilityStep.STATE);
        list.state(asked.words(), today(), by());
        lines.put(list);
    }

    @Permits("responsibility.write")
    void returnStatement(long id, ResponsibilityWrites.ResponsibilityStatementReturn asked) {
        var list = open(id, asked.version(), ResponsibilityStep.RETURN_STATEMENT);
        list.returnStatement(asked.reason(), by());
        lines.put(list);
    }

    @Permits("responsibility.write")
    void file(long id, ResponsibilityWrites.ResponsibilityFiling asked) {
        var list = open(id, asked.version(), ResponsibilityStep.FILE);
        list.file(today(), by());
        lines.put(list);
    }

    /** The number of the next edition's draft; the list in force stays until that one is decided on. */
    @Permits("responsibility.write")
    long renew(long id, ResponsibilityWrites.ResponsibilityRenewal asked) {
        var list = open(id, asked.version(), ResponsibilityStep.RENEW);
        var next = list.renew(asked.reason(), today(), by());
        em.persist(next);
        lines.put(next);
        lines.put(list);
        return next.id();
    }

    private ResponsibilityList open(long id, long version, ResponsibilityStep step) {
        return opening.open(
                ResponsibilityGuard.RULES,
                ResponsibilityList.class,
                id,
                version,
                step,
                list -> facts.of(list, gate.actor()),
                list -> null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
