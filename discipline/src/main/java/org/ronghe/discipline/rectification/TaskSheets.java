package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.lookback.LookBackResult;
import org.ronghe.discipline.lookback.LookBackState;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.discipline.order.OrderState;
import org.ronghe.discipline.rectification.TaskHistory.EntryRow;
import org.ronghe.discipline.rectification.TaskHistory.MoveRow;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one task with everything around it. Opening a task leaves a line in the audit chain. */
@ApplicationScoped
class TaskSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    TaskHistory history;

    @Inject
    FactsBook facts;

    @Inject
    UnderCheck underCheck;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    @Inject
    FlagLimits flags;

    @Inject
    CurrentUi ui;

    @Permits(value = "rectification.read", trace = Trace.READ)
    @Transactional
    TaskSheet sheet(long id) {
        var task = opening.read("rectification", Task.class, id, underCheck::byReader);
        return new Reading(task).sheet();
    }

    /** One task of a pack, whose own line in the audit chain stands for all of them. */
    @Permits(value = "rectification.pack", trace = Trace.NONE)
    @Transactional
    TaskSheet packed(long id) {
        return new Reading(opening.read("rectification", Task.class, id)).sheet();
    }

    /** The stored file of a proof, when the reader may see the task. */
    @Permits(value = "rectification.read", trace = Trace.NONE)
    @Transactional
    TaskSheet.ProofLine proof(long id, long proof) {
        var task = opening.read("rectification", Task.class, id, underCheck::byReader);
        return new Reading(task).proof(task.proof(proof));
    }

    /** One reading of one task: the names of everybody involved are asked for once. */
    private final class Reading {
        private final Task task;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final List<MoveRow> moves;
        private final List<EntryRow> entries;
        private final Map<Long, String> names;
        private final Map<Long, String> titles;
        private final Facts known;

        Reading(Task task) {
            this.task = task;
            var now = LineCounts.endOf(today);
            this.moves = history.moves(task.id(), now);
            this.entries = history.entries(task.id(), now);
            var involved = involved();
            this.names = people.namesOf(involved);
            this.titles = posts.titlesOf(involved, today);
            this.known = facts.of(task, actor);
        }

        private Set<Long> involved() {
            var ids = new HashSet<Long>(task.acceptors());
            for (var each : Arrays.asList(task.responsible(), task.leader())) {
                if (each != null) {
                    ids.add(each);
                }
            }
            moves.forEach(move -> move.involve(ids));
            entries.forEach(entry -> ids.add(entry.by()));
            task.proofs().forEach(proof -> ids.add(proof.by()));
            task.disputes().forEach(each -> {
                ids.add(each.askedBy());
                add(ids, each.decidedBy());
            });
            task.deferralList().forEach(each -> {
                add(ids, each.askedBy());
                add(ids, each.decidedBy());
            });
            task.checks().stream()
                    .map(PlannedCheck::by)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            return ids;
        }

        private static void add(Set<Long> ids, @Nullable Long person) {
            if (person != null) {
                ids.add(person);
            }
        }

        private String name(@Nullable Long person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }

        private TaskSheet.@Nullable Person person(@Nullable Long id) {
            return id == null ? null : new TaskSheet.Person(id, name(id), titles.getOrDefault(id, ""));
        }

        TaskSheet sheet() {
            var unit = task.ownerUnit();
            var steps = open.of(Guard.RULES, known);
            var lines = entries.stream().map(entry -> entry.named(names)).toList();
            return new TaskSheet(
                    task.id(),
                    task.version(),
                    task.code(),
                    task.state(),
                    Lamp.of(
                            task.state(),
                            task.currentDue(),
                            task.acceptedOn(),
                            task.movedOn(),
                            task.reviewOn(),
                            flags.calendarDays("rectify", today)),
                    task.reminders(),
                    task.remindedOn(),
                    task.round(),
                    roundName(),
                    findings(),
                    measures(),
                    task.deliverable(),
                    task.standard(),
                    task.kinds(),
                    task.timing(),
                    task.secretaryLed(),
                    task.firstDue(),
                    task.currentDue(),
                    task.extended(),
                    parameters.number("rectify.max_extensions", today),
                    unit == null
                            ? null
                            : new TaskSheet.Unit(
                                    unit, units.namesOf(List.of(unit)).getOrDefault(unit, "")),
                    person(task.responsible()),
                    person(task.leader()),
                    acceptors(),
                    task.institutionNumber(),
                    task.decision(),
                    new TaskSheet.Stated(
                            task.statedDue(),
                            task.statedLead(),
                            task.statedResponsible(),
                            task.statedStatus(),
                            task.remark()),
                    task.reopened(),
                    task.voidAskedBy() == null ? null : task.voidReason(),
                    task.proofs().stream().map(this::proof).toList(),
                    lines,
                    extensions(),
                    task.reviewOn(),
                    task.deferrals(),
                    disputes(),
                    deferrals(),
                    checks(),
                    signatures(),
                    orders(),
                    lookBacks(),
                    returns(),
                    events(),
                    steps,
                    primary(),
                    lines.stream()
                            .filter(line -> line.week().equals(WeeklyEntry.weekOf(today)))
                            .findFirst()
                            .orElse(null),
                    task.acceptors().contains(actor.person()),
                    TaskDuties.officeMissing(task, known.officePeople()));
        }

        private String roundName() {
            return sql.one(
                            "SELECT name FROM discipline.inspection_round WHERE id = ?",
                            row -> row.text("name"),
                            task.round())
                    .orElse("");
        }

        private List<TaskSheet.FindingLine> findings() {
            var ids = new HashSet<Long>();
            task.measures().forEach(measure -> ids.addAll(measure.findings()));
            return sql.list(
                    "SELECT * FROM discipline.finding WHERE id = ANY (?) ORDER BY number",
                    row -> new TaskSheet.FindingLine(
                            row.number("id"),
                            row.text("code"),
                            row.text("section"),
                            row.text("text"),
                            row.text("root_cause")),
                    ids);
        }

        private List<TaskSheet.MeasureLine> measures() {
            return task.measures().stream()
                    .map(measure -> new TaskSheet.MeasureLine(
                            measure.id(),
                            measure.number(),
                            measure.text(),
                            measure.result(),
                            measure.earlierResult(),
                            measure.conclusion(),
                            measure.findings()))
                    .toList();
        }

        private List<TaskSheet.Acceptor> acceptors() {
            return task.acceptors().stream()
                    .sorted()
                    .map(id -> new TaskSheet.Acceptor(
                            id,
                            name(id),
                            titles.getOrDefault(id, ""),
                            known.officePeople().contains(id),
                            (int) task.standingProofs().stream()
                                    .filter(proof -> proof.openedBy(id))
                                    .count(),
                            task.signedBy(id)))
                    .toList();
        }

        TaskSheet.ProofLine proof(Proof proof) {
            return new TaskSheet.ProofLine(
                    proof.id(),
                    proof.name(),
                    proof.kind(),
                    proof.sha256(),
                    proof.bytes(),
                    name(proof.by()),
                    proof.at(),
                    proof.standing(),
                    proof.beforeReopening(),
                    (int) proof.openedBy().stream()
                            .filter(task.acceptors()::contains)
                            .count(),
                    proof.openedBy(actor.person()),
                    proof.verdict(),
                    proof.verdictOf(actor.person()),
                    proof.rejection());
        }

        private List<TaskSheet.ExtensionLine> extensions() {
            return task.extensions().stream()
                    .map(each -> new TaskSheet.ExtensionLine(
                            each.number(),
                            each.oldDue(),
                            each.newDue(),
                            each.reason(),
                            each.committee(),
                            name(each.askedBy()),
                            each.leaderBy() != null,
                            each.officeBy() != null,
                            each.open(),
                            each.granted()))
                    .toList();
        }

        private List<TaskSheet.DisputeLine> disputes() {
            return task.disputes().stream()
                    .map(each -> new TaskSheet.DisputeLine(
                            each.number(),
                            each.subject(),
                            each.reason(),
                            name(each.askedBy()),
                            each.askedAt(),
                            each.open(),
                            each.upheld(),
                            name(each.decidedBy()),
                            each.opinion()))
                    .toList();
        }

        private List<TaskSheet.DeferralLine> deferrals() {
            return task.deferralList().stream()
                    .map(each -> new TaskSheet.DeferralLine(
                            each.number(),
                            each.reason(),
                            each.condition(),
                            each.reviewOn(),
                            name(each.askedBy()),
                            each.open(),
                            each.granted(),
                            name(each.decidedBy()),
                            each.opinion()))
                    .toList();
        }

        private List<TaskSheet.CheckLine> checks() {
            return task.checks().stream()
                    .map(each -> new TaskSheet.CheckLine(
                            each.number(),
                            each.beforeReopening(),
                            each.due(),
                            each.doneOn(),
                            each.result(),
                            each.text(),
                            name(each.by())))
                    .toList();
        }

        private List<TaskSheet.SignatureLine> signatures() {
            return task.signaturesOfNow().stream()
                    .map(each -> new TaskSheet.SignatureLine(
                            name(each.person()),
                            each.office(),
                            each.form(),
                            task.conclusionsOf(each),
                            each.opinion(),
                            each.at()))
                    .toList();
        }

        private List<TaskSheet.OrderLine> orders() {
            return sql.list(
                    """
                    SELECT id, number, matter, state, current_due FROM discipline.supervision_order
                     WHERE task_id = ? AND state <> 'CANCELLED' ORDER BY id DESC LIMIT 50
                    """,
                    row -> new TaskSheet.OrderLine(
                            row.number("id"),
                            row.text("number"),
                            row.text("matter"),
                            row.word(OrderState.class, "state"),
                            row.date("current_due")),
                    task.id());
        }

        /** Those that the reader may open: an acceptor of the task is none of its look-backs' people. */
        private List<TaskSheet.LookBackLine> lookBacks() {
            var reach = gate.reach("lookback.read");
            return sql.list(
                    """
                    SELECT id, number, state, result, due, reopening FROM discipline.look_back
                     WHERE task_id = ? AND state <> 'CANCELLED' AND (? OR owner_unit = ANY (?)
                           OR ARRAY[checker, planned_by, responsible, leader] && ?)
                     ORDER BY id DESC LIMIT 50
                    """,
                    row -> {
                        var result = row.wordOrNull(LookBackResult.class, "result");
                        return new TaskSheet.LookBackLine(
                                row.number("id"),
                                row.text("number"),
                                row.word(LookBackState.class, "state"),
                                result,
                                row.requiredDate("due"),
                                result != null
                                        && result.proposesReopening()
                                        && task.state() == TaskState.CLOSED
                                        && task.reopened() == row.integer("reopening"));
                    },
                    task.id(),
                    reach.everything(),
                    reach.units(),
                    actor.principals());
        }

        private List<TaskSheet.ReturnLine> returns() {
            return task.returns().stream()
                    .map(each -> new TaskSheet.ReturnLine(
                            name(each.person()), task.conclusionsOf(each), each.reasons(), each.at()))
                    .toList();
        }

        private List<TaskSheet.Event> events() {
            return moves.stream().map(move -> move.named(names)).toList();
        }

        private @Nullable Step primary() {
            return switch (task.state()) {
                case DRAFT -> Step.PROPOSE;
                case PLAN_REVIEW -> Step.ISSUE;
                case ISSUED -> Step.SIGN;
                case IN_PROGRESS -> Step.SUBMIT;
                case SUBMITTED -> Step.ACCEPT;
                case RETURNED, REOPENED -> Step.RESUME;
                case ACCEPTED -> Step.CLOSE;
                case CONTINUING -> task.openCheck().isPresent() ? Step.CHECK : Step.CLOSE;
                case DISPUTED -> task.openDispute().isPresent() ? Step.DECIDE_DISPUTE : Step.REVISE;
                case DEFERRED -> Step.REVIEW;
                case CLOSED, VOID -> null;
            };
        }
    }
}
