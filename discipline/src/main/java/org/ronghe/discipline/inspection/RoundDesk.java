package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.ronghe.domain.store.Once;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Where a round is planned, gets its team, and moves: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class RoundDesk {
    private static final String SERIES = "巡视授权";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    FindingIntake intake;

    @Inject
    RoundFactsBook facts;

    @Inject
    CandidateBook candidates;

    @Inject
    RoundLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Once once;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Permits("round.plan")
    long plan(RoundWrites.PlannedRound asked) {
        return once.of(asked.once(), asked, () -> {
            requireFree(asked.name());
            var round = Round.plan(asked.name(), asked.level(), gate.actor().person(), clock.instant());
            em.persist(round);
            lines.put(round);
            note.about("round", round.id(), round.name());
            return round.id();
        });
    }

    private void requireFree(String name) {
        if (intake.named(name).isPresent()) {
            throw new RuleBroken("round.name-taken", name);
        }
    }

    @Permits("round.plan")
    void revise(long id, RoundWrites.RoundPlan asked) {
        var round = open(
                id,
                asked.version(),
                RoundStep.REVISE,
                now -> new RoundWrites.RoundPlan(
                        now.version(),
                        now.name(),
                        now.level(),
                        now.target(),
                        now.focus(),
                        now.periodFrom(),
                        now.periodTo()));
        if (asked.target() != null) {
            units.requireActive(asked.target());
        }
        if (!asked.name().equals(round.name())) {
            requireFree(asked.name());
        }
        round.revise(
                new Round.Plan(
                        asked.name(),
                        asked.level(),
                        asked.target(),
                        asked.focus(),
                        asked.periodFrom(),
                        asked.periodTo()),
                today(),
                by());
        lines.put(round);
    }

    /** The role map of the round (IN-1): the secretary of what is inspected answers first. */
    @Permits("round.plan")
    void assign(long id, RoundWrites.RoundDuties asked) {
        var round = open(id, asked.version(), RoundStep.ASSIGN, now -> {
            var duties = now.duties();
            return new RoundWrites.RoundDuties(
                    now.version(),
                    duties.firstResponsible(),
                    duties.coordinator(),
                    duties.fieldLeaders(),
                    duties.supervisors());
        });
        var first = asked.firstResponsible();
        if (first != null
                && Stream.of(Role.SEC, Role.BS, Role.GB)
                        .noneMatch(role -> posts.holdersOf(role, today()).contains(first))) {
            throw new RuleBroken("round.first-is-secretary", name(first));
        }
        round.assign(new Round.Duties(first, asked.coordinator(), asked.fieldLeaders(), asked.supervisors()), by());
        lines.put(round);
    }

    /**
     * Calls somebody of the pool into the team.
     *
     * @throws RuleBroken {@code round.recused} with every reason that keeps the person out (IN-8)
     */
    @Permits("round.plan")
    void appoint(long id, RoundWrites.TeamCall asked) {
        var round = open(id, asked.version(), RoundStep.APPOINT);
        var candidate = candidates.of(round, List.of(asked.inspector())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("inspector", asked.inspector()));
        var reasons = Recusal.of(candidate, candidates.inspection(round), asked.post());
        if (!reasons.isEmpty()) {
            throw new RuleBroken(
                    "round.recused",
                    reasons.stream()
                            .map(reason -> new RuleBroken.Gap("recusal." + reason.kind(), reason.words()))
                            .toList(),
                    candidate.name());
        }
        round.appoint(candidate.inspector(), candidate.person(), candidate.name(), asked.post(), today(), by());
        lines.put(round);
    }

    @Permits("round.plan")
    void release(long id, RoundWrites.TeamRelease asked) {
        var round = open(id, asked.version(), RoundStep.RELEASE);
        round.release(asked.person(), name(asked.person()), today(), by());
        lines.put(round);
    }

    @Permits("round.plan")
    void propose(long id, RoundWrites.RoundProposal asked) {
        moved(open(id, asked.version(), RoundStep.PROPOSE), Round::propose);
    }

    @Permits("round.plan")
    void discard(long id, RoundWrites.RoundDiscarding asked) {
        moved(open(id, asked.version(), RoundStep.DISCARD), (round, by) -> round.discard(asked.reason(), by));
    }

    @Permits("round.authorise")
    void sendBack(long id, RoundWrites.RoundSendingBack asked) {
        moved(open(id, asked.version(), RoundStep.SEND_BACK), (round, by) -> round.sendBack(asked.reason(), by));
    }

    /** Draws the number: one authorisation, for this round alone. */
    @Permits("round.authorise")
    void authorise(long id, RoundWrites.RoundAuthorisation asked) {
        var round = open(id, asked.version(), RoundStep.AUTHORISE);
        var number = numbers.draw(SERIES, "round " + id).toString();
        note.detail("number", number);
        moved(round, (each, by) -> each.authorise(number, today(), by));
    }

    @Permits("round.plan")
    void prepare(long id, RoundWrites.RoundTraining asked) {
        moved(open(id, asked.version(), RoundStep.PREPARE), (round, by) -> round.prepare(asked.day(), today(), by));
    }

    @Permits("round.plan")
    void enter(long id, RoundWrites.RoundEntry asked) {
        moved(open(id, asked.version(), RoundStep.ENTER), (round, by) -> round.enter(asked.day(), today(), by));
    }

    @Permits("round.plan")
    void report(long id, RoundWrites.RoundReport asked) {
        moved(open(id, asked.version(), RoundStep.REPORT), (round, by) -> round.report(asked.day(), today(), by));
    }

    @Permits("round.authorise")
    void review(long id, RoundWrites.RoundReview asked) {
        moved(open(id, asked.version(), RoundStep.REVIEW), (round, by) -> round.review(asked.day(), today(), by));
    }

    @Permits("round.plan")
    void feedBack(long id, RoundWrites.RoundFeedback asked) {
        var feedback = asked.leadersOn().isAfter(asked.unitOn()) ? asked.leadersOn() : asked.unitOn();
        moved(
                open(id, asked.version(), RoundStep.FEED_BACK),
                (round, by) -> round.feedBack(asked.leadersOn(), asked.unitOn(), intake.limits(feedback), today(), by));
    }

    @Permits("round.answer")
    void recordPlan(long id, RoundWrites.PlanReport asked) {
        moved(
                open(id, asked.version(), RoundStep.RECORD_PLAN),
                (round, by) -> round.recordPlan(asked.day(), today(), by));
    }

    @Permits("round.plan")
    void handOver(long id, RoundWrites.RoundHandOver asked) {
        moved(open(id, asked.version(), RoundStep.HAND_OVER), Round::handOver);
    }

    @Permits("round.answer")
    void holdMeeting(long id, RoundWrites.RoundMeeting asked) {
        moved(
                open(id, asked.version(), RoundStep.HOLD_MEETING),
                (round, by) -> round.holdMeeting(asked.day(), today(), by));
    }

    @Permits("round.answer")
    void reportProgress(long id, RoundWrites.ProgressReport asked) {
        moved(
                open(id, asked.version(), RoundStep.REPORT_PROGRESS),
                (round, by) -> round.reportProgress(asked.day(), today(), by));
    }

    @Permits("round.plan")
    void askCircular(long id, RoundWrites.RoundCircular asked) {
        moved(open(id, asked.version(), RoundStep.ASK_CIRCULAR), (round, by) -> round.askCircular(asked.where(), by));
    }

    @Permits("round.authorise")
    void allowCircular(long id, RoundWrites.CircularPermission asked) {
        moved(
                open(id, asked.version(), RoundStep.ALLOW_CIRCULAR),
                (round, by) -> round.allowCircular(asked.day(), today(), by));
    }

    @Permits("round.authorise")
    void refuseCircular(long id, RoundWrites.CircularRefusal asked) {
        moved(
                open(id, asked.version(), RoundStep.REFUSE_CIRCULAR),
                (round, by) -> round.refuseCircular(asked.reason(), by));
    }

    @Permits("round.evaluate")
    void evaluate(long id, RoundWrites.RoundEvaluation asked) {
        moved(open(id, asked.version(), RoundStep.EVALUATE), Round::evaluate);
    }

    @Permits("round.plan")
    void archive(long id, RoundWrites.RoundArchiving asked) {
        moved(open(id, asked.version(), RoundStep.ARCHIVE), Round::archive);
    }

    private void moved(Round round, BiConsumer<Round, By> move) {
        move.accept(round, by());
        lines.put(round);
    }

    private Round open(long id, long version, RoundStep step) {
        return open(id, version, step, round -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Round open(long id, long version, RoundStep step, Function<Round, @Nullable Record> theirs) {
        return opening.open(
                RoundGuard.RULES, Round.class, id, version, step, round -> facts.of(round, gate.actor()), theirs);
    }

    private String name(long person) {
        return people.namesOf(List.of(person)).getOrDefault(person, "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
