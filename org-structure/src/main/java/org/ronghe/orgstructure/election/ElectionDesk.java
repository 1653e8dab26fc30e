package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.ronghe.orgstructure.unit.Terms;
import org.ronghe.orgstructure.unit.UnitRules;

/** Where elections are written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ElectionDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    ElectionFactsBook facts;

    @Inject
    ElectionLines lines;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Terms terms;

    @Inject
    Sql sql;

    /**
     * The number of the election.
     *
     * @throws RuleBroken {@code election.kind} for an organisation that elects nobody (BR-7), {@code election.runs} for
     *     one whose election runs already
     */
    @Permits("election.write")
    long drawUp(ElectionWrites.NewElection asked) {
        return once.of(asked.once(), asked, () -> {
            long unit = Objects.requireNonNull(asked.unit());
            var reach = gate.reach("election.write");
            var found = units.find(unit)
                    .filter(each -> reach.everything() || reach.units().contains(each.id()))
                    .orElseThrow(() -> new NotFound("organisation", unit));
            units.requireActive(unit);
            days.ahead("plannedOn", asked.plannedOn());
            if (!UnitRules.electsAgain(found.kind())) {
                throw new RuleBroken("election.kind", found.name());
            }
            if (sql.number(
                            "SELECT count(*) FROM orgstructure.election"
                                    + " WHERE unit_id = ? AND state NOT IN ('SETTLED', 'CANCELLED')",
                            unit)
                    > 0) {
                throw new RuleBroken("election.runs", found.name());
            }
            var election = Election.drawUp(
                    unit,
                    terms.endOf(unit),
                    new Election.Plan(
                            asked.kind(), asked.form(), asked.seats(), asked.plannedOn(), text(asked.reason())),
                    gate.actor().person());
            em.persist(election);
            lines.put(election);
            note.about("election", election.id(), election.code());
            return election.id();
        });
    }

    @Permits("election.write")
    void revise(long id, ElectionWrites.ElectionPlan asked) {
        var election = open(
                id,
                asked.version(),
                ElectionStep.REVISE,
                now -> new ElectionWrites.ElectionPlan(
                        now.version(), now.kind(), now.form(), now.seats(), now.plannedOn(), now.reason()));
        days.ahead("plannedOn", asked.plannedOn());
        election.revise(
                new Election.Plan(asked.kind(), asked.form(), asked.seats(), asked.plannedOn(), text(asked.reason())),
                by());
        lines.put(election);
    }

    @Permits("election.write")
    void request(long id, ElectionWrites.ElectionRequest asked) {
        var election = open(id, asked.version(), ElectionStep.REQUEST);
        election.request(by());
        lines.put(election);
    }

    @Permits("election.approve")
    void sendBack(long id, ElectionWrites.ElectionSendingBack asked) {
        var election = open(id, asked.version(), ElectionStep.SEND_BACK);
        election.sendBack(asked.why(), by());
        lines.put(election);
    }

    @Permits("election.approve")
    void approve(long id, ElectionWrites.ElectionApproval asked) {
        var election = open(id, asked.version(), ElectionStep.APPROVE);
        election.approve(asked.number(), asked.on(), today(), by());
        lines.put(election);
    }

    @Permits("election.write")
    void nominate(long id, ElectionWrites.Nomination asked) {
        var election = open(id, asked.version(), ElectionStep.NOMINATE);
        election.nominate(asked.candidates(), by());
        lines.put(election);
    }

    @Permits("election.write")
    void publish(long id, ElectionWrites.ElectionPublicity asked) {
        var election = open(id, asked.version(), ElectionStep.PUBLISH);
        election.publish(today(), facts.publicityFrom(election, today()), by());
        lines.put(election);
    }

    @Permits("election.write")
    void renominate(long id, ElectionWrites.Renomination asked) {
        var election = open(id, asked.version(), ElectionStep.RENOMINATE);
        election.renominate(asked.why(), by());
        lines.put(election);
    }

    /**
     * @throws RuleBroken {@code election.entitled} where more are entitled than full members are on the roster,
     *     {@code election.foreign-tellers} where others than they count, and as {@link Election#hold} says
     */
    @Permits("election.write")
    void hold(long id, ElectionWrites.ElectionMeeting asked) {
        var election = open(id, asked.version(), ElectionStep.HOLD);
        var known = facts.of(election, gate.actor());
        var members = facts.electors(election.unit(), asked.on());
        if (election.form() == ElectionForm.MEETING && asked.entitled() > members.size()) {
            throw RuleBroken.at("entitled", "election.entitled", asked.entitled(), members.size());
        }
        var foreign =
                asked.tellers().stream().filter(each -> !members.contains(each)).toList();
        if (!foreign.isEmpty()) {
            throw RuleBroken.at(
                    "tellers",
                    "election.foreign-tellers",
                    String.join("、", people.namesOf(foreign).values()));
        }
        election.hold(
                new Election.Meeting(asked.on(), asked.entitled(), asked.present(), asked.valid(), asked.tellers()),
                known.publicityEnd(),
                facts.limits(election, asked.on()),
                today(),
                by());
        lines.put(election);
    }

    @Permits("election.write")
    void count(long id, long candidate, ElectionWrites.CandidateVotes asked) {
        var election = open(id, asked.version(), ElectionStep.COUNT);
        election.count(candidate, people.namesOf(List.of(candidate)).getOrDefault(candidate, ""), asked.votes(), by());
        lines.put(election);
    }

    @Permits("election.write")
    void report(long id, ElectionWrites.ElectionReport asked) {
        var election = open(id, asked.version(), ElectionStep.REPORT);
        election.report(
                Objects.requireNonNull(asked.secretary()),
                facts.limits(election, Objects.requireNonNull(election.heldOn())),
                by());
        lines.put(election);
    }

    @Permits("election.approve")
    void confirm(long id, ElectionWrites.ElectionConfirmation asked) {
        var election = open(id, asked.version(), ElectionStep.CONFIRM);
        election.confirm(asked.number(), asked.on(), today(), by());
        lines.put(election);
    }

    /** The new term begins on the day of the election (BR-10); a by-election leaves the term as it is. */
    @Permits("election.write")
    void settle(long id, ElectionWrites.ElectionSettling asked) {
        var election = open(id, asked.version(), ElectionStep.SETTLE);
        if (election.kind() == ElectionKind.TERM) {
            var held = Objects.requireNonNull(election.heldOn());
            terms.renew(
                    election.unit(),
                    held.plusYears(facts.limits(election, held).termYears()).minusDays(1));
        }
        election.settle(by());
        lines.put(election);
    }

    @Permits("election.approve")
    void cancel(long id, ElectionWrites.ElectionCancellation asked) {
        var election = open(id, asked.version(), ElectionStep.CANCEL);
        election.cancel(asked.why(), by());
        lines.put(election);
    }

    private Election open(long id, long version, ElectionStep step) {
        return open(id, version, step, election -> null);
    }

    private Election open(long id, long version, ElectionStep step, Function<Election, @Nullable Record> theirs) {
        return opening.open(
                ElectionGuard.RULES,
                Election.class,
                id,
                version,
                step,
                election -> facts.of(election, gate.actor()),
                theirs);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
