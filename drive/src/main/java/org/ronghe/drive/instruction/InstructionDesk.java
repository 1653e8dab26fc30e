package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.MeetingMoved;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.api.Resolved;

/** Where instructions are received, studied, carried out and closed: one method, one transaction, one move. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class InstructionDesk {
    private static final String SERIES = "批示办理";

    /** Who is in charge of what a unit does. */
    static final Set<Role> LEADING = Set.of(Role.SEC, Role.PCM, Role.DIR);

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    InstructionLines lines;

    @Inject
    InstructionFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Parameters parameters;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    Meetings meetings;

    @Inject
    Sql sql;

    @Inject
    Event<Resolved> resolved;

    /**
     * The number of the record.
     *
     * @throws RuleBroken {@code instruction.not-keeper} for somebody without the post, {@code instruction.entered} for
     *     a document that is there already, and as {@link Instruction.Document#require} says
     */
    @Permits("instruction.receive")
    long receive(InstructionWrites.NewInstruction asked) {
        return once.of(asked.once(), asked, () -> {
            long keeper = Objects.requireNonNull(asked.keeper());
            if (!posts.holdersOf(Role.SUP, today()).contains(keeper)) {
                throw RuleBroken.at("keeper", "instruction.not-keeper");
            }
            var came = new Instruction.Document(
                    asked.kind(),
                    asked.level(),
                    text(asked.title()),
                    text(asked.number()),
                    null,
                    asked.receivedOn(),
                    "",
                    asked.classified(),
                    text(asked.keptAt()));
            came.require(today(), false);
            requireNew(0, came);
            var it = Instruction.receive(
                    numbers.draw(SERIES, came.title() + came.number()).toString(),
                    came,
                    keeper,
                    today(),
                    studyDays(asked.receivedOn()));
            em.persist(it);
            lines.put(it);
            note.about(InstructionLines.KIND, it.id(), it.code());
            return it.id();
        });
    }

    /** Within how many days the committee studies what came on that day, as the rule stood then (FA-2). */
    private int studyDays(LocalDate received) {
        return InstructionLimits.on(received, parameters).studyDaysCommittee();
    }

    @Permits("instruction.keep")
    void register(long id, InstructionWrites.InstructionDocument asked) {
        var it = open(id, asked.version(), InstructionStep.REGISTER, InstructionDesk::document);
        requireNew(id, document(asked));
        it.register(document(asked), today(), studyDays(asked.receivedOn()), by(it.keeper()));
        lines.put(it);
    }

    @Permits("instruction.keep")
    void revise(long id, InstructionWrites.InstructionDocument asked) {
        var it = open(id, asked.version(), InstructionStep.REVISE, InstructionDesk::document);
        requireNew(id, document(asked));
        it.revise(document(asked), today(), studyDays(asked.receivedOn()), by(it.keeper()));
        lines.put(it);
    }

    /** One document is followed once: the level that issued it and its number say which it is. */
    private void requireNew(long self, Instruction.Document document) {
        if (document.number().isBlank()) {
            return;
        }
        sql.one(
                        """
                        SELECT number FROM drive.instruction
                         WHERE level = ? AND source_number = ? AND id <> ? AND state <> 'VOIDED' ORDER BY id LIMIT 1
                        """,
                        row -> row.text("number"),
                        document.level(),
                        document.number().strip(),
                        self)
                .ifPresent(first -> {
                    throw RuleBroken.at(
                            "number", "instruction.entered", document.number().strip(), first);
                });
    }

    private static Instruction.Document document(InstructionWrites.InstructionDocument asked) {
        return new Instruction.Document(
                asked.kind(),
                asked.level(),
                text(asked.title()),
                text(asked.number()),
                asked.issuedOn(),
                asked.receivedOn(),
                text(asked.summary()),
                asked.classified(),
                text(asked.keptAt()));
    }

    private static InstructionWrites.@Nullable InstructionDocument document(Instruction now) {
        var stands = now.document();
        var issued = stands.issuedOn();
        return issued == null
                ? null
                : new InstructionWrites.InstructionDocument(
                        now.version(),
                        stands.kind(),
                        stands.level(),
                        stands.title(),
                        stands.number(),
                        issued,
                        stands.receivedOn(),
                        stands.summary(),
                        stands.classified(),
                        stands.keptAt());
    }

    /**
     * @throws RuleBroken {@code instruction.not-chair} for a meeting that somebody else chaired, and as the study says
     */
    @Permits("instruction.study")
    void study(long id, InstructionWrites.InstructionStudy asked) {
        var it = open(id, asked.version(), InstructionStep.STUDY);
        var meeting = meeting(Objects.requireNonNull(asked.meeting()));
        if (!gate.actor().principals().contains(meeting.chair())) {
            throw RuleBroken.at("meeting", "instruction.not-chair", meeting.code());
        }
        it.study(meeting, by(meeting.chair()));
        lines.put(it);
    }

    private Meetings.Meeting meeting(long id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting", id));
    }

    /**
     * In the transaction that moves a meeting, behind its gate: what it studied first waits from now on for its chair.
     */
    void follow(@Observes MeetingMoved moved) {
        var meeting = meetings.find(moved.meeting()).orElseThrow();
        if (!meeting.signed() || !meeting.committee()) {
            return;
        }
        sql.list("""
                        SELECT id FROM drive.instruction WHERE state = 'REGISTERED'
                           AND ((title = ? AND title <> '') OR (source_number = ? AND source_number <> ''))
                         ORDER BY id
                        """, row -> row.number("id"), meeting.topic(), meeting.topicNumber())
                .forEach(id -> lines.put(
                        Objects.requireNonNull(em.find(Instruction.class, id, LockModeType.PESSIMISTIC_WRITE))));
    }

    /**
     * @throws RuleBroken {@code instruction.lead-elsewhere} for somebody who does not answer for the unit,
     *     {@code instruction.no-leader} for somebody who leads nothing, and as {@link Instruction#deploy} says
     */
    @Permits("instruction.deploy")
    void deploy(long id, InstructionWrites.InstructionDeployment asked) {
        var it = open(id, asked.version(), InstructionStep.DEPLOY);
        long number = Objects.requireNonNull(asked.point());
        var point = meetings.point(number).orElseThrow(() -> new NotFound("point", number));
        long unit = Objects.requireNonNull(asked.leadUnit());
        long lead = Objects.requireNonNull(asked.lead());
        long leader = Objects.requireNonNull(asked.leader());
        var coUnits = Objects.requireNonNullElse(asked.coUnits(), Set.<Long>of());
        units.requireActive(unit);
        coUnits.forEach(units::requireActive);
        requireHere(lead);
        if (!Objects.equals(people.unitsOf(List.of(lead)).get(lead), unit)
                && !posts.holdersIn(Role.HEAD, unit, today()).contains(lead)) {
            throw RuleBroken.at("lead", "instruction.lead-elsewhere");
        }
        requireLeading(leader, "leader");
        if (asked.first() != null) {
            requireLeading(asked.first(), "first");
        }
        it.deploy(
                point,
                asked.resolution(),
                new Instruction.Holders(unit, lead, leader, asked.first(), coUnits),
                asked.due(),
                today(),
                by(null));
        lines.put(it);
    }

    private void requireHere(long person) {
        if (people.namesOf(List.of(person)).isEmpty()
                || !people.goneOf(List.of(person), today()).isEmpty()) {
            throw new NotFound("person", person);
        }
    }

    private void requireLeading(long person, String field) {
        if (LEADING.stream().noneMatch(role -> posts.holdersOf(role, today()).contains(person))) {
            throw RuleBroken.at(field, "instruction.no-leader");
        }
    }

    /**
     * The task becomes an item in the ledger of resolved items, with evidence and acceptance like all of them; leader
     * and keeper accept it.
     */
    @Permits("instruction.keep")
    void breakDown(long id, InstructionWrites.InstructionTask asked) {
        var it = open(id, asked.version(), InstructionStep.BREAK_DOWN);
        long owner = Objects.requireNonNull(asked.ownerUnit());
        long responsible = Objects.requireNonNull(asked.responsible());
        requireHere(responsible);
        units.requireActive(owner);
        it.breakDown(
                asked.text(), responsible, asked.due(), today(), facts.limits().entryDays(), by(it.keeper()));
        lines.put(it);
        resolved.fire(new Resolved(
                Resolved.Origin.instruction(id),
                it.code(),
                Objects.requireNonNull(it.committee()),
                Objects.requireNonNull(it.deployedOn()),
                Circle.COMMITTEE,
                0,
                asked.text().strip(),
                owner,
                responsible,
                asked.due(),
                Objects.requireNonNull(it.leader()),
                it.keeper()));
    }

    @Permits("instruction.dispatch")
    void dispatch(long id, InstructionWrites.DispatchEntry asked) {
        var it = open(id, asked.version(), InstructionStep.DISPATCH);
        it.dispatch(asked.day(), asked.words(), today(), facts.limits().entryDays(), by(it.leader()));
        lines.put(it);
    }

    @Permits("instruction.report")
    void report(long id, InstructionWrites.InstructionReport asked) {
        var it = open(
                id,
                asked.version(),
                InstructionStep.REPORT,
                now -> new InstructionWrites.InstructionReport(now.version(), now.report()));
        it.report(asked.report(), by(it.lead()));
        lines.put(it);
    }

    @Permits("instruction.decide")
    void sendBack(long id, InstructionWrites.InstructionReturn asked) {
        var it = open(id, asked.version(), InstructionStep.RETURN);
        it.sendBack(asked.reason(), today(), facts.limits().entryDays(), by(null));
        lines.put(it);
    }

    @Permits("instruction.decide")
    void approve(long id, InstructionWrites.InstructionApproval asked) {
        var it = open(id, asked.version(), InstructionStep.APPROVE);
        it.approve(asked.reportNumber(), today(), by(null));
        lines.put(it);
    }

    @Permits("instruction.keep")
    void reportBack(long id, InstructionWrites.ReportBack asked) {
        var it = open(id, asked.version(), InstructionStep.REPORT_BACK);
        it.reportBack(asked.day(), asked.number(), today(), by(it.keeper()));
        lines.put(it);
    }

    @Permits("instruction.decide")
    void close(long id, InstructionWrites.InstructionClosing asked) {
        var it = open(id, asked.version(), InstructionStep.CLOSE);
        it.close(asked.words(), today(), facts.limits().revisitDays(), by(null));
        lines.put(it);
    }

    @Permits("instruction.decide")
    void keepOn(long id, InstructionWrites.InstructionContinuation asked) {
        var it = open(id, asked.version(), InstructionStep.CONTINUE);
        it.keepOn(asked.words(), today(), facts.limits().checkMonths(), by(null));
        lines.put(it);
    }

    @Permits("instruction.decide")
    void check(long id, InstructionWrites.InstructionCheck asked) {
        var it = open(id, asked.version(), InstructionStep.CHECK);
        it.check(asked.words(), today(), facts.limits().checkMonths(), by(null));
        lines.put(it);
    }

    @Permits("instruction.keep")
    void revisit(long id, InstructionWrites.InstructionRevisit asked) {
        var it = open(id, asked.version(), InstructionStep.REVISIT);
        it.revisit(asked.finding(), by(it.keeper()));
        lines.put(it);
    }

    @Permits("instruction.void")
    void annul(long id, InstructionWrites.InstructionAnnulment asked) {
        var it = open(id, asked.version(), InstructionStep.VOID);
        it.annul(asked.reason(), by(null));
        lines.put(it);
    }

    private Instruction open(long id, long version, InstructionStep step) {
        return open(id, version, step, now -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Instruction open(
            long id, long version, InstructionStep step, Function<Instruction, @Nullable Record> theirs) {
        return opening.open(
                InstructionGuard.RULES, Instruction.class, id, version, step, it -> facts.of(it, gate.actor()), theirs);
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
