package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one order with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class OrderSheets {
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
    OrderFactsBook facts;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    FlagLimits flags;

    @Inject
    AuditNote note;

    @Inject
    Bodies bodies;

    @Inject
    DocumentOffice documents;

    @Permits(value = "order.read", trace = Trace.READ)
    @Transactional
    OrderSheet sheet(long id) {
        var order = opening.read("order", SupervisionOrder.class, id);
        return new Reading(order).sheet();
    }

    /** The order as a DOCX file, in the template that is in force. */
    @Permits(value = "order.read", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made document(long id) {
        var sheet = new Reading(opening.read("order", SupervisionOrder.class, id)).sheet();
        return documents.make(
                "order", OrderDocument.name(sheet), OrderDocument.of(sheet, bodies), sheet.at(OrderStep.ISSUE));
    }

    /** A stored file of the order, when the reader may see the order. */
    @Permits(value = "order.read", trace = Trace.READ)
    @Transactional
    OrderSheet.ProofLine proof(long id, long proof) {
        var order = opening.read("order", SupervisionOrder.class, id);
        note.detail("proof", proof);
        return new Reading(order).proof(order.proof(proof));
    }

    /** One reading of one order: the names of everybody involved are asked for once. */
    private final class Reading {
        private final SupervisionOrder order;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(SupervisionOrder order) {
            this.order = order;
            var ids = new HashSet<>(order.parties());
            order.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            order.proofs().forEach(proof -> ids.add(proof.by()));
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
        }

        private String name(long person) {
            return names.getOrDefault(person, "");
        }

        private OrderSheet.@Nullable Named person(@Nullable Long id) {
            return id == null ? null : new OrderSheet.Named(id, name(id), titles.getOrDefault(id, ""));
        }

        OrderSheet sheet() {
            var host = order.hostUnit();
            var unitIds = new HashSet<>(order.cohosts());
            if (host != null) {
                unitIds.add(host);
            }
            var unitNames = units.namesOf(unitIds);
            var due = order.currentDue();
            var issued = order.issuedOn();
            var signBy = order.state() == OrderState.ISSUED ? order.signDue() : null;
            return new OrderSheet(
                    order.id(),
                    order.version(),
                    order.number(),
                    task(),
                    order.matter(),
                    order.source(),
                    order.feedback(),
                    order.urgency(),
                    order.secretaryLevel(),
                    host == null ? null : new OrderSheet.Named(host, unitNames.getOrDefault(host, ""), ""),
                    order.cohosts().stream()
                            .sorted()
                            .map(unit -> new OrderSheet.Named(unit, unitNames.getOrDefault(unit, ""), ""))
                            .toList(),
                    person(order.leader()),
                    person(order.contact()),
                    person(order.issuer()),
                    new OrderSheet.Named(
                            order.draftedBy(), name(order.draftedBy()), titles.getOrDefault(order.draftedBy(), "")),
                    issued,
                    order.firstDue(),
                    due,
                    order.extensions(),
                    order.state(),
                    Flag.of(
                            order.state().clockRuns(),
                            order.state().atWork(),
                            due,
                            order.movedOn(),
                            flags.of("order", today)),
                    due == null ? 0 : ChronoUnit.DAYS.between(today, due),
                    signBy,
                    signBy != null && signBy.isBefore(today),
                    order.reply(),
                    order.consentedBy() != null,
                    order.review(),
                    order.conclusion(),
                    order.askedDue(),
                    order.askedReason(),
                    order.reminders(),
                    order.unanswered(),
                    person(order.escalatedTo()),
                    order.proofs().stream().map(this::proof).toList(),
                    events(),
                    open.of(OrderGuard.RULES, facts.of(order, actor)),
                    primary());
        }

        private OrderSheet.@Nullable TaskRef task() {
            return order.task() == null
                    ? null
                    : sql.one(
                                    """
                                    SELECT t.id, t.code, (SELECT m.text FROM discipline.measure m WHERE m.task_id = t.id
                                           ORDER BY m.number LIMIT 1) AS measure,
                                           (SELECT r.name FROM discipline.inspection_round r WHERE r.id = t.round_id)
                                           AS round_name
                                      FROM discipline.task t WHERE t.id = ?
                                    """,
                                    row -> new OrderSheet.TaskRef(
                                            row.number("id"),
                                            row.text("code"),
                                            row.text("round_name"),
                                            row.text("measure")),
                                    order.task())
                            .orElse(null);
        }

        OrderSheet.ProofLine proof(OrderProof proof) {
            return new OrderSheet.ProofLine(
                    proof.id(), proof.name(), proof.sha256(), proof.bytes(), name(proof.by()), proof.at());
        }

        private List<OrderSheet.Event> events() {
            return order.moves().stream()
                    .sorted(Comparator.comparing(OrderMove::at).reversed())
                    .map(move -> new OrderSheet.Event(
                            move.at(),
                            move.step(),
                            move.from(),
                            move.to(),
                            move.byName(name(move.by())),
                            move.byPost(),
                            move.behalf() == null ? null : name(move.behalf()),
                            move.note()))
                    .toList();
        }

        private @Nullable OrderStep primary() {
            if (order.escalationOpen() && OrderWho.ESCALATED.is(actor, order)) {
                return OrderStep.INSTRUCT;
            }
            return switch (order.state()) {
                case DRAFTED -> OrderStep.REGISTER;
                case REGISTERED -> OrderStep.ISSUE;
                case ISSUED -> OrderStep.SIGN;
                case SIGNED -> OrderStep.PROGRESS;
                case WORKING ->
                    OrderWho.LEADER.is(actor, order) && order.consentedBy() == null
                            ? OrderStep.CONSENT
                            : OrderStep.REPORT;
                case REPORTED -> OrderStep.PROPOSE_COMPLETION;
                case REVIEW -> OrderStep.CONFIRM;
                case COMPLETED -> OrderStep.ARCHIVE;
                case ARCHIVED, CANCELLED -> null;
            };
        }
    }
}
