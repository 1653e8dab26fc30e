package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.MeetingMoved;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.orgstructure.meeting.Sittings.Seat;

/** Where matters are raised, reviewed, decided and followed: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MatterDesk {
    private static final String SERIES = "三重一大";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    MatterLines lines;

    @Inject
    MatterFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    DocumentNumbers numbers;

    @Inject
    EvidenceStore evidence;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays days;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    Sittings sittings;

    @Inject
    Sql sql;

    @Inject
    Event<Resolved> resolved;

    /**
     * The number of the matter.
     *
     * @throws RuleBroken {@code matter.replaces-state} for a change of what is not carried out, and as
     *     {@link Matter.Proposal#require} and {@link Splitting#require} say
     */
    @Permits("matter.raise")
    long raise(MatterWrites.NewMatter asked) {
        return once.of(asked.once(), asked, () -> {
            long unit = Objects.requireNonNull(asked.unit());
            if (!gate.reach("matter.raise").covers(unit)) {
                throw new NotFound("organisation", unit);
            }
            units.requireActive(unit);
            var replaces = asked.replaces();
            if (replaces != null
                    && opening.read(MatterLines.KIND, Matter.class, replaces).state() != MatterState.EXECUTING) {
                throw new RuleBroken("matter.replaces-state");
            }
            var proposal = new Matter.Proposal(
                    asked.kind(),
                    asked.title(),
                    asked.reason(),
                    asked.options(),
                    asked.amount(),
                    asked.fund(),
                    text(asked.subject()),
                    asked.touchesStaff(),
                    asked.assault());
            var today = today();
            requireClass(proposal, today, 0);
            var matter = Matter.raise(
                    numbers.draw(SERIES, proposal.title()).toString(),
                    proposal,
                    forum(proposal.kind(), today),
                    unit,
                    gate.actor().person(),
                    today,
                    replaces);
            em.persist(matter);
            lines.put(matter);
            note.about(MatterLines.KIND, matter.id(), matter.code());
            return matter.id();
        });
    }

    private void requireClass(Matter.Proposal proposal, LocalDate on, long self) {
        proposal.require();
        var splitting = facts.splitting(proposal, on, self);
        if (splitting != null) {
            splitting.require(proposal.kind());
        }
    }

    /**
     * Which body decides matters of a class (TZ-10). @throws RuleBroken {@code matter.no-body} where it is not set up
     */
    private Matter.Forum forum(MatterClass kind, LocalDate on) {
        var body = parameters.number(kind.body(), on) == 1 ? DecidingBody.COMMITTEE : DecidingBody.ADMINISTRATION;
        return units.all(on).stream()
                .filter(unit -> unit.kind() == body.unit())
                .findFirst()
                .map(unit -> new Matter.Forum(body, unit.id()))
                .orElseThrow(() -> new RuleBroken("matter.no-body", body));
    }

    @Permits("matter.raise")
    void revise(long id, MatterWrites.MatterRevision asked) {
        var matter = open(id, asked.version(), MatterStep.REVISE, MatterDesk::revision);
        var proposal = new Matter.Proposal(
                asked.kind(),
                asked.title(),
                asked.reason(),
                asked.options(),
                asked.amount(),
                asked.fund(),
                text(asked.subject()),
                asked.touchesStaff(),
                asked.assault());
        requireClass(proposal, matter.raisedOn(), id);
        matter.revise(proposal, forum(proposal.kind(), matter.raisedOn()), by(matter.raisedBy()));
        lines.put(matter);
    }

    private static MatterWrites.MatterRevision revision(Matter now) {
        var stands = now.proposal();
        return new MatterWrites.MatterRevision(
                now.version(),
                stands.kind(),
                stands.title(),
                stands.reason(),
                stands.options(),
                stands.amount(),
                stands.fund(),
                stands.subject(),
                stands.touchesStaff(),
                stands.assault());
    }

    @Permits("matter.record")
    void attach(long id, String name, InputStream content) {
        var matter = open(id, null, MatterStep.ATTACH);
        var stored = evidence.store(content, name);
        var by = by(null);
        matter.attach(new MatterPaper(matter, stored.named(name), stored, by.person(), by.at()), by);
        note.detail("sha256", stored.sha256());
        lines.put(matter);
    }

    /** @throws RuleBroken {@code matter.not-giver} for somebody without the post that the opinion asks for */
    @Permits("matter.raise")
    void ask(long id, MatterWrites.OpinionRequest asked) {
        var matter = open(id, asked.version(), MatterStep.ASK);
        long giver = Objects.requireNonNull(asked.giver());
        var name = people.namesOf(List.of(giver)).get(giver);
        if (name == null || !people.goneOf(List.of(giver), today()).isEmpty()) {
            throw new NotFound("person", giver);
        }
        var roles = asked.opinion().givers();
        if (!roles.isEmpty()
                && roles.stream()
                        .noneMatch(role -> posts.holdersOf(role, today()).contains(giver))) {
            throw new RuleBroken("matter.not-giver", name, asked.opinion());
        }
        matter.ask(asked.opinion(), giver, name, by(matter.raisedBy()));
        lines.put(matter);
    }

    @Permits("matter.opine")
    void opine(long id, MatterWrites.OpinionGiven asked) {
        var matter = open(id, asked.version(), MatterStep.OPINE);
        matter.opine(
                Objects.requireNonNull(asked.opinion()),
                gate.actor().principals(),
                asked.verdict(),
                asked.words(),
                by(null));
        lines.put(matter);
    }

    @Permits("matter.office")
    void sendBack(long id, MatterWrites.MatterSendingBack asked) {
        var matter = open(id, asked.version(), MatterStep.SEND_BACK);
        matter.sendBack(asked.reason(), by(null));
        lines.put(matter);
    }

    /** @throws RuleBroken {@code matter.other-body} for a meeting of another body, {@code matter.meeting-over} */
    @Permits("matter.office")
    void putOn(long id, MatterWrites.MatterAgenda asked) {
        var matter = open(id, asked.version(), MatterStep.PUT_ON);
        var sitting = sitting(matter, Objects.requireNonNull(asked.meeting()));
        if (!sitting.open()) {
            throw new RuleBroken("matter.meeting-over", sitting.code());
        }
        matter.putOn(
                new Matter.Agenda(
                        sitting.id(),
                        sitting.day(),
                        sitting.chair(),
                        sitting.recorder(),
                        asked.papersOn(),
                        days.calendar().between(asked.papersOn(), sitting.day()),
                        asked.emergency(),
                        text(asked.emergencyReason())),
                MatterRules.on(matter.raisedOn(), parameters).paperDays(),
                sitting.code(),
                by(null));
        lines.put(matter);
    }

    private Sittings.Sitting sitting(Matter matter, long meeting) {
        var sitting = sittings.find(meeting).orElseThrow(() -> new NotFound("meeting", meeting));
        if (sitting.kind() != matter.body().meeting() || sitting.unit() != matter.bodyUnit()) {
            throw new RuleBroken("matter.other-body", matter.body());
        }
        return sitting;
    }

    /**
     * In the transaction that moves a meeting, behind its gate: what is on its agenda follows its day and officers, or
     * comes off it.
     */
    void follow(@Observes MeetingMoved moved) {
        var listed = sql.list(
                "SELECT id FROM orgstructure.matter WHERE meeting_id = ? AND state = 'ON_AGENDA'",
                row -> row.number("id"),
                moved.meeting());
        if (listed.isEmpty()) {
            return;
        }
        var sitting = sittings.find(moved.meeting()).orElseThrow();
        for (var id : listed) {
            var matter = em.find(Matter.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (matter.follow(
                    sitting.day(),
                    sitting.chair(),
                    sitting.recorder(),
                    days.calendar().between(Objects.requireNonNull(matter.papersOn()), sitting.day()),
                    MatterRules.on(matter.raisedOn(), parameters).paperDays(),
                    sitting.code(),
                    by(null))) {
                lines.put(matter);
            }
        }
    }

    @Permits("matter.office")
    void takeOff(long id, MatterWrites.MatterTakingOff asked) {
        var matter = open(id, asked.version(), MatterStep.TAKE_OFF);
        matter.takeOff(asked.reason(), by(null));
        lines.put(matter);
    }

    /** @throws RuleBroken {@code matter.before-meeting}, and as {@link Matter#hear} says */
    @Permits("matter.record")
    void hear(long id, MatterWrites.MemberView asked) {
        var matter = open(id, asked.version(), MatterStep.HEAR);
        long member = Objects.requireNonNull(asked.member());
        if (today().isBefore(Objects.requireNonNull(matter.meetingDay()))) {
            throw new RuleBroken("matter.before-meeting", matter.meetingDay());
        }
        var seats = facts.seats(matter);
        var seat = seats.stream()
                .filter(each -> each.person() == member)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("matter.no-seat", matter.body()));
        matter.hear(
                member,
                seat.name(),
                asked.stance(),
                text(asked.words()),
                seats.stream()
                        .map(Seat::person)
                        .filter(each -> !Objects.equals(each, matter.chair()))
                        .collect(Collectors.toSet()),
                by(matter.recorder()));
        lines.put(matter);
    }

    /** What is adopted takes the place of the decision that it changes. */
    @Permits("matter.record")
    void adopt(long id, MatterWrites.MatterResolution asked) {
        var matter = open(id, asked.version(), MatterStep.ADOPT);
        var by = by(matter.recorder());
        matter.adopt(asked.resolution(), Objects.requireNonNull(matter.meetingDay()), by);
        lines.put(matter);
        var replaced = matter.replaces() == null ? null : em.find(Matter.class, matter.replaces());
        if (replaced != null && replaced.state() == MatterState.EXECUTING) {
            replaced.supersede(matter.code(), by);
            lines.put(replaced);
        }
    }

    @Permits("matter.record")
    void reject(long id, MatterWrites.MatterResolution asked) {
        var matter = open(id, asked.version(), MatterStep.REJECT);
        matter.reject(asked.resolution(), Objects.requireNonNull(matter.meetingDay()), by(matter.recorder()));
        lines.put(matter);
    }

    @Permits("matter.record")
    void defer(long id, MatterWrites.MatterDeferral asked) {
        var matter = open(id, asked.version(), MatterStep.DEFER);
        matter.defer(asked.reason(), by(matter.recorder()));
        lines.put(matter);
    }

    /** What follows becomes an item in the ledger of resolved items; chair and recorder of the meeting accept it. */
    @Permits("matter.record")
    void hand(long id, MatterWrites.MatterTask asked) {
        var matter = open(id, asked.version(), MatterStep.HAND);
        long owner = Objects.requireNonNull(asked.ownerUnit());
        long responsible = Objects.requireNonNull(asked.responsible());
        if (people.namesOf(List.of(responsible)).isEmpty()) {
            throw new NotFound("person", responsible);
        }
        units.requireActive(owner);
        if (asked.due().isBefore(today())) {
            throw new RuleBroken("matter.due-past", asked.due());
        }
        matter.hand(asked.text(), by(matter.recorder()));
        lines.put(matter);
        resolved.fire(new Resolved(
                Resolved.Origin.matter(id),
                matter.code(),
                matter.bodyUnit(),
                Objects.requireNonNull(matter.meetingDay()),
                matter.body().meeting().circle(),
                0,
                asked.text(),
                owner,
                responsible,
                asked.due(),
                Objects.requireNonNull(matter.chair()),
                Objects.requireNonNull(matter.recorder())));
    }

    /** @throws RuleBroken {@code matter.minutes-open} for a meeting whose minutes are not signed */
    @Permits("matter.office")
    void confirm(long id, MatterWrites.EmergencyConfirmation asked) {
        var matter = open(id, asked.version(), MatterStep.CONFIRM);
        var point = sittings.point(Objects.requireNonNull(asked.point()))
                .orElseThrow(() -> RuleBroken.at("point", "matter.other-body", matter.body()));
        var sitting = sitting(matter, point.sitting().id());
        if (!sitting.signed()) {
            throw RuleBroken.at("point", "matter.minutes-open", sitting.code());
        }
        if (point.resolution().isBlank()) {
            throw RuleBroken.at("point", "matter.no-resolution", sitting.code(), point.said());
        }
        matter.confirm(sitting.id(), sitting.day(), sitting.code() + " · " + point.said(), by(null));
        lines.put(matter);
    }

    @Permits("matter.sample")
    void sample(long id, MatterWrites.MatterSample asked) {
        var matter = open(id, asked.version(), MatterStep.SAMPLE);
        matter.sample(asked.finding(), by(null));
        lines.put(matter);
    }

    @Permits("matter.evaluate")
    void evaluate(long id, MatterWrites.MatterEvaluation asked) {
        var matter = open(id, asked.version(), MatterStep.EVALUATE);
        matter.evaluate(asked.evaluation(), by(null));
        lines.put(matter);
    }

    @Permits("matter.raise")
    void withdraw(long id, MatterWrites.MatterWithdrawal asked) {
        var matter = open(id, asked.version(), MatterStep.WITHDRAW);
        matter.withdraw(asked.reason(), by(matter.raisedBy()));
        lines.put(matter);
    }

    private Matter open(long id, @Nullable Long version, MatterStep step) {
        return open(id, version, step, now -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Matter open(long id, @Nullable Long version, MatterStep step, Function<Matter, @Nullable Record> theirs) {
        return opening.open(
                MatterGuard.RULES, Matter.class, id, version, step, matter -> facts.of(matter, gate.actor()), theirs);
    }

    private By by(@Nullable Long principal) {
        boolean delegated = principal != null && gate.actor().principals().contains(principal);
        return By.of(gate.actor(), delegated ? principal : null, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
