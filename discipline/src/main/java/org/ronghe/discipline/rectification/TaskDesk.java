package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.lookback.PlannedLookBacks;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * Where rectification tasks are written: one method, one transaction, one move, one audit line. Each asks the guards of
 * its step first; the page's list of what is missing is the same evaluation.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class TaskDesk {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.OFFICE);

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    FactsBook facts;

    @Inject
    UnderCheck underCheck;

    @Inject
    Opening opening;

    @Inject
    TaskLines lines;

    @Inject
    AuditNote note;

    @Inject
    EvidenceStore evidence;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays workingDays;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Once once;

    @Inject
    PlannedLookBacks lookBacks;

    @Permits("rectification.plan")
    long draft(Writes.NewTask asked) {
        return once.of(asked.once(), asked, () -> {
            var place = place(asked.finding());
            var task = Task.draft(
                    place.round(),
                    "M" + place.code() + "." + (place.number() < 10 ? "0" : "") + place.number(),
                    place.finding() * 1000L + place.number(),
                    asked.finding(),
                    place.number(),
                    asked.measure());
            em.persist(task);
            lines.begin(task, place.roundName());
            note.about("rectification", task.id(), task.code());
            return task.id();
        });
    }

    private record Place(long round, String roundName, int finding, String code, int number) {}

    /** Where a new measure stands below its finding; callers of one finding wait for each other. */
    private Place place(long finding) {
        return sql.one(
                        "SELECT round_id, round_name, number, code, free FROM discipline.measure_place(?)",
                        row -> new Place(
                                row.number("round_id"),
                                row.text("round_name"),
                                row.integer("number"),
                                row.text("code"),
                                row.integer("free")),
                        finding)
                .orElseThrow(() -> new NotFound("finding", finding));
    }

    @Permits("rectification.plan")
    void addMeasure(long id, Writes.NewMeasure asked) {
        var task = open(id, asked.version(), Step.REVISE);
        var place = place(asked.finding());
        if (place.round() != task.round()) {
            throw new NotFound("finding", asked.finding());
        }
        task.measures().add(new Measure(task, asked.finding(), place.number(), asked.measure()));
        lines.put(task);
    }

    @Permits("rectification.plan")
    void revise(long id, Writes.TaskPlan asked) {
        var task = open(id, asked.version(), Step.REVISE, TaskDesk::plan);
        if (asked.ownerUnit() != null) {
            units.requireActive(asked.ownerUnit());
        }
        var first = task.measures().get(0);
        requireFindings(task, asked.findings());
        var reworded = new ArrayList<PlanPart>();
        if (!first.text().equals(asked.measure())) {
            reworded.add(PlanPart.MEASURE);
        }
        var findings = Set.copyOf(first.findings());
        first.reword(asked.measure());
        first.answersAlso(asked.findings());
        if (!first.findings().equals(findings)) {
            reworded.add(PlanPart.FINDINGS);
        }
        task.revise(
                new Task.Plan(
                        text(asked.deliverable()),
                        text(asked.standard()),
                        asked.kinds(),
                        asked.timing(),
                        asked.secretaryLed(),
                        asked.firstDue(),
                        asked.ownerUnit(),
                        asked.responsible(),
                        asked.leader(),
                        asked.acceptors()),
                reworded,
                by(null),
                "");
        lines.put(task);
    }

    private void requireFindings(Task task, Set<Long> findings) {
        if (sql.number(
                        "SELECT count(*) FROM discipline.finding WHERE id = ANY (?) AND round_id = ?",
                        findings,
                        task.round())
                != findings.size()) {
            throw new RuleBroken("rectification.finding-of-other-round");
        }
    }

    @Permits("rectification.plan")
    void propose(long id, Writes.Proposal asked) {
        var task = open(id, asked.version(), Step.PROPOSE);
        task.propose(by(null));
        lines.put(task);
    }

    @Permits("rectification.decide")
    void issue(long id, Writes.Issuing asked) {
        var task = open(id, asked.version(), Step.ISSUE);
        task.issue(asked.decision(), facts.periodEnd(task.round()), text(asked.lateReason()), by(null));
        lines.put(task);
    }

    @Permits("rectification.decide")
    void sendBack(long id, Writes.SendingBack asked) {
        var task = open(id, asked.version(), Step.SEND_BACK);
        task.sendBack(asked.reason(), by(null));
        lines.put(task);
    }

    @Permits("rectification.work")
    void sign(long id, Writes.SigningFor asked) {
        var task = open(id, asked.version(), Step.SIGN);
        task.sign(by(task.responsible()));
        lines.put(task);
    }

    /** The entry of the current week: written, or corrected while the week lasts. */
    @Permits("rectification.work")
    void report(long id, Writes.WeeklyReport asked) {
        var task = open(id, asked.version(), Step.REPORT, this::thisWeek);
        var today = LocalDate.now(clock);
        var week = WeeklyEntry.weekOf(today);
        var found = em.createQuery(
                        "SELECT e FROM WeeklyEntry e WHERE e.task = :task AND e.week = :week", WeeklyEntry.class)
                .setParameter("task", id)
                .setParameter("week", week)
                .getResultList();
        var entry = found.isEmpty() ? new WeeklyEntry(id, week) : found.get(0);
        var by = by(task.responsible());
        entry.report(
                today,
                asked.progress(),
                Objects.requireNonNull(asked.percent()),
                asked.text(),
                text(asked.blocker()),
                by.person(),
                by.at());
        if (found.isEmpty()) {
            em.persist(entry);
        }
        task.reported(week, by);
        lines.put(task);
    }

    @Permits("rectification.remind")
    void remind(long id, Writes.TaskReminder asked) {
        var task = open(id, asked.version(), Step.REMIND);
        task.remind(asked.words(), LocalDate.now(clock), by(null));
        lines.putLineAlone(task);
    }

    /** Takes in one file. It is on disk before its row is written; a kill in between leaves no row. */
    @Permits("rectification.work")
    long prove(long id, String sent, ProofKind kind, @Nullable Long replaces, boolean same, InputStream content) {
        var task = open(id, null, Step.PROVE);
        var stored = evidence.store(content, sent);
        var name = stored.named(sent);
        if (task.proofs().stream()
                .anyMatch(proof ->
                        proof.sha256().equals(stored.sha256()) && proof.name().equals(name))) {
            throw new RuleBroken("rectification.proof-known", name);
        }
        if (!same) {
            requireNew(task, stored.sha256());
        }
        var by = by(task.responsible());
        var proof = task.prove(new Proof(task, name, kind, stored, by.person(), by.at()), replaces, by);
        em.flush();
        if (replaces != null) {
            task.proof(replaces).supersededBy(proof);
        }
        note.detail("sha256", stored.sha256());
        // the file may be what the leader's consent waited for, or what withdraws it
        lines.put(task);
        return proof.id();
    }

    /** The same bytes under another name prove nothing more: whoever attaches them again says so. */
    private void requireNew(Task task, String sha256) {
        for (var proof : task.proofs()) {
            if (proof.sha256().equals(sha256) && !proof.beforeReopening()) {
                throw new RuleBroken(
                        "rectification.proof-same",
                        proof.name(),
                        MINUTE.format(proof.at()),
                        people.namesOf(List.of(proof.by())).getOrDefault(proof.by(), ""));
            }
        }
    }

    @Permits("rectification.work")
    void stateResult(long id, Writes.ResultStatement asked) {
        var task = open(id, asked.version(), Step.STATE_RESULT, TaskDesk::results);
        task.stateResult(
                byMeasure(asked.results(), Writes.MeasureResult::measure, Writes.MeasureResult::result),
                text(asked.institutionNumber()),
                by(task.responsible()));
        lines.put(task);
    }

    @Permits("rectification.lead")
    void consent(long id, Writes.LeaderConsent asked) {
        var task = open(id, asked.version(), Step.CONSENT);
        task.consent(text(asked.opinion()), by(task.leader()));
        lines.put(task);
    }

    @Permits("rectification.work")
    void submit(long id, Writes.Submission asked) {
        var task = open(id, asked.version(), Step.SUBMIT);
        task.submit(asked.summary(), by(task.responsible()));
        lines.put(task);
    }

    /** That the acceptor looked into a file; anybody else's look leaves only the gate's line. */
    @Permits("rectification.read")
    void opened(long id, long proof) {
        var task = visible(id);
        note.about("rectification", id, task.code());
        note.detail("proof", proof);
        if (task.acceptors().contains(gate.actor().person())) {
            task.proof(proof).opened(gate.actor().person(), clock.instant());
        }
    }

    @Permits("rectification.accept")
    void judge(long id, long proof, Writes.ProofVerdict asked) {
        var task = open(id, asked.version(), Step.JUDGE);
        task.judge(task.proof(proof), asked.verdict(), text(asked.reason()), by(null));
        lines.putLineAlone(task);
    }

    @Permits("rectification.accept")
    void accept(long id, Writes.Acceptance asked) {
        var task = open(id, asked.version(), Step.ACCEPT);
        task.accept(
                asked.form(),
                conclusions(asked.conclusions()),
                asked.opinion(),
                gate.actor().is(Role.RZ),
                parameters.number("rectify.acceptors_min"),
                LocalDate.now(clock),
                by(null));
        lines.put(task);
    }

    @Permits("rectification.accept")
    void returnForWork(long id, Writes.ReturnForWork asked) {
        var task = open(id, asked.version(), Step.RETURN);
        task.sendBackForWork(conclusions(asked.conclusions()), asked.reasons(), by(null));
        lines.put(task);
    }

    @Permits("rectification.work")
    void resume(long id, Writes.Resumption asked) {
        var task = open(id, asked.version(), Step.RESUME);
        task.resume(by(task.responsible()));
        lines.put(task);
    }

    @Permits("rectification.work")
    void extend(long id, Writes.ExtensionRequest asked) {
        var task = open(id, asked.version(), Step.EXTEND);
        task.extend(
                asked.newDue(),
                asked.reason(),
                text(asked.committee()),
                parameters.number("rectify.max_extensions"),
                facts.periodEnd(task.round()),
                LocalDate.now(clock),
                by(task.responsible()));
        lines.put(task);
    }

    @Permits("rectification.extend")
    void decideExtension(long id, Writes.ExtensionDecision asked) {
        var task = open(id, asked.version(), Step.DECIDE_EXTENSION);
        var actor = gate.actor();
        boolean asLeader = Who.LEADER.is(actor, task);
        task.decideExtension(
                asked.yes(),
                asLeader,
                Who.OFFICE.is(actor, task),
                text(asked.opinion()),
                by(asLeader ? task.leader() : null));
        lines.put(task);
    }

    @Permits("rectification.work")
    void dispute(long id, Writes.Disagreement asked) {
        var task = open(id, asked.version(), Step.DISPUTE);
        task.dispute(asked.subject(), asked.reason(), disputeDay(), by(side(task)));
        lines.put(task);
    }

    @Permits("rectification.apart")
    void decideDispute(long id, Writes.DisputeDecision asked) {
        var task = open(id, asked.version(), Step.DECIDE_DISPUTE);
        task.decideDispute(asked.ruling() == Words.Ruling.UPHELD, asked.opinion(), disputeDay(), by(null));
        lines.put(task);
    }

    private LocalDate disputeDay() {
        return workingDays.calendar().after(LocalDate.now(clock), parameters.number("rectify.dispute_days"));
    }

    @Permits("rectification.work")
    void askDeferral(long id, Writes.DeferralRequest asked) {
        var task = open(id, asked.version(), Step.ASK_DEFERRAL);
        task.askDeferral(
                asked.reason(),
                asked.condition(),
                asked.reviewOn(),
                LocalDate.now(clock),
                parameters.number("rectify.deferral_days"),
                by(side(task)));
        lines.put(task);
    }

    /** Whose side the actor speaks for: the leader's where it is the leader or somebody acting for that one alone. */
    private @Nullable Long side(Task task) {
        return Who.RESPONSIBLE.is(gate.actor(), task) ? task.responsible() : task.leader();
    }

    @Permits("rectification.work")
    void takeBack(long id, Writes.RequestWithdrawal asked) {
        var task = open(id, asked.version(), Step.TAKE_BACK);
        task.takeBack(asked.reason(), by(side(task)));
        lines.put(task);
    }

    @Permits("rectification.apart")
    void decideDeferral(long id, Writes.DeferralDecision asked) {
        var task = open(id, asked.version(), Step.DECIDE_DEFERRAL);
        task.decideDeferral(
                asked.yes(),
                asked.opinion(),
                LocalDate.now(clock),
                parameters.number("rectify.deferral_days"),
                by(null));
        lines.put(task);
    }

    @Permits("rectification.apart")
    void review(long id, Writes.DeferralReview asked) {
        var task = open(id, asked.version(), Step.REVIEW);
        task.review(
                asked.reviewOn(),
                asked.reason(),
                gate.actor().actsAs(Role.LG),
                LocalDate.now(clock),
                parameters.number("rectify.deferral_days"),
                by(null));
        lines.put(task);
    }

    @Permits("rectification.supervise")
    void agreeContinuing(long id, Writes.ContinuingConsent asked) {
        var task = open(id, asked.version(), Step.AGREE_CONTINUING);
        task.agreeContinuing(asked.reason(), by(null));
        lines.put(task);
    }

    @Permits("rectification.decide")
    void continueWith(long id, Writes.Continuation asked) {
        var task = open(id, asked.version(), Step.CONTINUE);
        if (asked.firstCheck().isBefore(LocalDate.now(clock))) {
            throw new RuleBroken("rectification.check-in-the-past");
        }
        task.continueWith(
                IntStream.range(0, Objects.requireNonNull(asked.checks()))
                        .mapToObj(quarter -> asked.firstCheck().plusMonths(3L * quarter))
                        .toList(),
                asked.reason(),
                by(null));
        lines.put(task);
    }

    @Permits("rectification.plan")
    void check(long id, Writes.CheckReport asked) {
        var task = open(id, asked.version(), Step.CHECK);
        task.check(asked.result(), asked.text(), LocalDate.now(clock), by(null));
        lines.put(task);
    }

    @Permits("rectification.reopen")
    void reopen(long id, Writes.Reopening asked) {
        var task = open(id, asked.version(), Step.REOPEN);
        task.reopen(asked.why(), asked.reason(), by(null));
        lines.put(task);
        var lapsed = lookBacks.lapse(id, by(null));
        if (!lapsed.isEmpty()) {
            note.detail("lookBacks", String.join(" ", lapsed));
        }
    }

    @Permits("rectification.plan")
    void askVoid(long id, Writes.VoidRequest asked) {
        var task = open(id, asked.version(), Step.ASK_VOID);
        task.askVoid(asked.reason(), by(null));
        lines.put(task);
    }

    @Permits("rectification.void")
    void confirmVoid(long id, Writes.VoidDecision asked) {
        var task = open(id, asked.version(), Step.CONFIRM_VOID);
        task.confirmVoid(asked.yes(), by(null));
        lines.put(task);
    }

    private Task open(long id, @Nullable Long version, Step step) {
        return open(id, version, step, task -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Task open(long id, @Nullable Long version, Step step, Function<Task, @Nullable Record> theirs) {
        return opening.open(Guard.RULES, Task.class, id, version, step, task -> facts.of(task, gate.actor()), theirs);
    }

    private static Writes.TaskPlan plan(Task task) {
        var first = task.measures().get(0);
        return new Writes.TaskPlan(
                task.version(),
                first.text(),
                first.findings(),
                task.deliverable(),
                task.standard(),
                task.kinds(),
                task.timing(),
                task.firstDue(),
                task.secretaryLed(),
                task.ownerUnit(),
                task.responsible(),
                task.leader(),
                task.acceptors());
    }

    /** What this week's entry says now; null before there is one. */
    private Writes.@Nullable WeeklyReport thisWeek(Task task) {
        return sql.one(
                        "SELECT * FROM discipline.weekly_entry WHERE task_id = ? AND week = ?",
                        row -> new Writes.WeeklyReport(
                                task.version(),
                                row.word(Words.Progress.class, "progress"),
                                row.integer("percent"),
                                row.text("text"),
                                row.text("blocker")),
                        task.id(),
                        WeeklyEntry.weekOf(LocalDate.now(clock)))
                .orElse(null);
    }

    private static Writes.ResultStatement results(Task task) {
        return new Writes.ResultStatement(
                task.version(),
                task.measures().stream()
                        .map(measure -> new Writes.MeasureResult(measure.id(), measure.result()))
                        .toList(),
                task.institutionNumber());
    }

    /** Locks the task, so that two moves of one task follow each other: the second sees the first one's version. */
    private Task visible(long id) {
        var task = em.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (task == null
                || !(task.visibleTo(gate.actor(), gate.reach("rectification.read")) || underCheck.byReader(task))) {
            throw new NotFound("rectification", id);
        }
        return task;
    }

    private By by(@Nullable Long principal) {
        return By.of(gate.actor(), principal, clock.instant());
    }

    private static Map<Long, Words.Conclusion> conclusions(List<Writes.MeasureConclusion> lines) {
        return byMeasure(lines, Writes.MeasureConclusion::measure, Writes.MeasureConclusion::conclusion);
    }

    /** What is said of each measure; a measure that is named twice is refused, since one word would be lost. */
    private static <L, V> Map<Long, V> byMeasure(List<L> lines, Function<L, Long> measure, Function<L, V> value) {
        var said = new HashMap<Long, V>();
        for (var line : lines) {
            if (said.put(measure.apply(line), value.apply(line)) != null) {
                throw new RuleBroken("rectification.measure-twice", measure.apply(line));
            }
        }
        return said;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
