package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
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
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumber;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/**
 * Where supervision orders are written: one method, one transaction, one move, one audit line. Each asks the guards of
 * its step first; the page's list of what is missing is the same evaluation.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class OrderDesk {
    private static final String SERIES = "督办";

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    OrderFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    OrderLines lines;

    @Inject
    AuditNote note;

    @Inject
    EvidenceStore evidence;

    @Inject
    DocumentNumbers numbers;

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

    /** A draft. For a rectification task it begins with what the task says of unit, people and source. */
    @Permits("order.plan")
    long draft(OrderWrites.NewOrder asked) {
        return once.of(asked.once(), asked, () -> {
            var today = LocalDate.now(clock);
            var about = about(asked.task());
            var order = SupervisionOrder.draft(
                    new SupervisionOrder.Content(
                            asked.matter(),
                            asked.source() == null || asked.source().isBlank() ? about.source() : asked.source(),
                            "",
                            asked.urgency() == null ? Urgency.NORMAL : asked.urgency(),
                            false,
                            about.unit(),
                            Set.of(),
                            about.leader(),
                            about.responsible(),
                            null,
                            null),
                    asked.task(),
                    gate.actor().person(),
                    today);
            em.persist(order);
            lines.put(order);
            note.about("order", order.id(), order.code());
            return order.id();
        });
    }

    private record About(
            String source,
            @Nullable Long unit,
            @Nullable Long leader,
            @Nullable Long responsible) {}

    private About about(@Nullable Long task) {
        if (task == null) {
            return new About("", null, null, null);
        }
        return sql.one(
                        """
                        SELECT t.code, t.owner_unit, t.leader, t.responsible, r.name
                          FROM discipline.task t JOIN discipline.inspection_round r ON r.id = t.round_id
                         WHERE t.id = ? AND t.state NOT IN ('CLOSED', 'VOID')
                        """,
                        row -> new About(
                                row.text("name") + " " + row.text("code"),
                                row.numberOrNull("owner_unit"),
                                row.numberOrNull("leader"),
                                row.numberOrNull("responsible")),
                        task)
                .orElseThrow(() -> new NotFound("rectification", task));
    }

    @Permits("order.plan")
    void revise(long id, OrderWrites.OrderText asked) {
        var order = open(id, asked.version(), OrderStep.REVISE, OrderDesk::text);
        if (asked.hostUnit() != null) {
            requireActive(asked.hostUnit());
        }
        asked.cohosts().forEach(this::requireActive);
        order.revise(
                new SupervisionOrder.Content(
                        asked.matter(),
                        text(asked.source()),
                        text(asked.feedback()),
                        asked.urgency(),
                        asked.secretaryLevel(),
                        asked.hostUnit(),
                        asked.cohosts(),
                        asked.leader(),
                        asked.contact(),
                        asked.issuer(),
                        asked.due()),
                by(null));
        lines.put(order);
    }

    /** An order to a unit that is no more is refused with the unit's name. */
    private void requireActive(long unit) {
        try {
            units.requireActive(unit);
        } catch (RuleBroken e) {
            throw e.code().equals("org.dissolved")
                    ? new RuleBroken(
                            "order.unit-dissolved", units.namesOf(List.of(unit)).getOrDefault(unit, ""))
                    : e;
        }
    }

    @Permits("order.plan")
    void register(long id, OrderWrites.OrderRegistration asked) {
        var order = open(id, asked.version(), OrderStep.REGISTER);
        order.register(by(null));
        lines.put(order);
    }

    @Permits("order.plan")
    void discard(long id, OrderWrites.OrderDiscarding asked) {
        var order = open(id, asked.version(), OrderStep.DISCARD);
        order.discard(asked.reason(), by(null));
        lines.put(order);
    }

    /** Draws the number; where no date was set, the limit is reckoned in working days from today. */
    @Permits("order.issue")
    void issue(long id, OrderWrites.OrderIssuing asked) {
        var order = open(id, asked.version(), OrderStep.ISSUE);
        var today = LocalDate.now(clock);
        var calendar = workingDays.calendar();
        var signDue = calendar.after(today, parameters.number("order.sign_days", today));
        var reckoned = order.currentDue() == null
                ? calendar.after(today, parameters.number(order.urgency().parameter(), today))
                : order.currentDue();
        var number = numbers.draw(SERIES, "supervision order " + id);
        order.issue(number.toString(), today, signDue, reckoned, by(order.issuer()));
        note.detail("number", number.toString());
        lines.put(order);
    }

    @Permits("order.issue")
    void sendBack(long id, OrderWrites.OrderSendingBack asked) {
        var order = open(id, asked.version(), OrderStep.SEND_BACK);
        order.sendBack(asked.reason(), by(order.issuer()));
        lines.put(order);
    }

    @Permits("order.work")
    void sign(long id, OrderWrites.OrderReceipt asked) {
        var order = open(id, asked.version(), OrderStep.SIGN);
        order.sign(LocalDate.now(clock), by(order.contact()));
        lines.put(order);
    }

    @Permits("order.work")
    void progress(long id, OrderWrites.OrderProgress asked) {
        var order = open(id, asked.version(), OrderStep.PROGRESS);
        order.progress(asked.text(), LocalDate.now(clock), by(order.contact()));
        lines.put(order);
    }

    /** Takes in one file. It is on disk before its row is written; a kill in between leaves no row. */
    @Permits("order.work")
    long prove(long id, String name, InputStream content) {
        var order = open(id, null, OrderStep.PROVE);
        var stored = evidence.store(content, name);
        if (order.proofs().stream()
                .anyMatch(proof ->
                        proof.sha256().equals(stored.sha256()) && proof.name().equals(name))) {
            throw new RuleBroken("order.proof-known", name);
        }
        var by = by(order.contact());
        var proof = order.prove(new OrderProof(order, name, stored, by.person(), by.at()), LocalDate.now(clock), by);
        note.detail("sha256", stored.sha256());
        lines.put(order);
        return proof.id();
    }

    @Permits("order.work")
    void reply(long id, OrderWrites.OrderReply asked) {
        var order = open(
                id, asked.version(), OrderStep.REPLY, now -> new OrderWrites.OrderReply(now.version(), now.reply()));
        order.reply(asked.reply(), LocalDate.now(clock), by(order.contact()));
        lines.put(order);
    }

    @Permits("order.lead")
    void consent(long id, OrderWrites.OrderConsent asked) {
        var order = open(id, asked.version(), OrderStep.CONSENT);
        order.consent(text(asked.opinion()), by(order.leader()));
        lines.put(order);
    }

    @Permits("order.work")
    void report(long id, OrderWrites.OrderReport asked) {
        var order = open(id, asked.version(), OrderStep.REPORT);
        order.report(LocalDate.now(clock), by(order.contact()));
        lines.put(order);
    }

    @Permits("order.work")
    void extend(long id, OrderWrites.OrderExtension asked) {
        var order = open(id, asked.version(), OrderStep.EXTEND);
        order.extend(asked.newDue(), asked.reason(), by(order.contact()));
        lines.put(order);
    }

    @Permits("order.issue")
    void decideExtension(long id, OrderWrites.OrderExtensionDecision asked) {
        var order = open(id, asked.version(), OrderStep.DECIDE_EXTENSION);
        order.decideExtension(asked.yes(), text(asked.opinion()), by(order.issuer()));
        lines.put(order);
    }

    @Permits("order.plan")
    void remind(long id, OrderWrites.OrderReminder asked) {
        var order = open(id, asked.version(), OrderStep.REMIND);
        order.remind(asked.words(), LocalDate.now(clock), by(null));
        lines.put(order);
    }

    @Permits("order.plan")
    void escalate(long id, OrderWrites.OrderEscalation asked) {
        var order = open(id, asked.version(), OrderStep.ESCALATE);
        long to = Objects.requireNonNull(asked.to());
        if (!facts.of(order, gate.actor()).leading().contains(to)) {
            throw new RuleBroken("order.escalate-to-leader");
        }
        long issuer = Objects.requireNonNull(order.issuer());
        var today = LocalDate.now(clock);
        var held = posts.heldBy(List.of(to, issuer));
        order.escalate(
                to,
                people.namesOf(List.of(to)).getOrDefault(to, ""),
                LeaderRank.of(to, held, today) > LeaderRank.of(issuer, held, today),
                asked.words(),
                by(null));
        lines.put(order);
    }

    @Permits("order.lead")
    void instruct(long id, OrderWrites.OrderInstruction asked) {
        var order = open(id, asked.version(), OrderStep.INSTRUCT);
        order.instruct(asked.words(), by(order.escalatedTo()));
        lines.put(order);
    }

    @Permits("order.plan")
    void proposeCompletion(long id, OrderWrites.OrderCheck asked) {
        var order = open(id, asked.version(), OrderStep.PROPOSE_COMPLETION);
        order.proposeCompletion(asked.opinion(), by(null));
        lines.put(order);
    }

    @Permits("order.issue")
    void confirm(long id, OrderWrites.OrderConclusion asked) {
        var order = open(id, asked.version(), OrderStep.CONFIRM);
        order.confirm(asked.conclusion(), by(order.issuer()));
        lines.put(order);
    }

    @Permits("order.reject")
    void reject(long id, OrderWrites.OrderRejection asked) {
        var order = open(id, asked.version(), OrderStep.REJECT);
        boolean asIssuer = OrderWho.ISSUER.is(gate.actor(), order);
        order.reject(asked.reasons(), LocalDate.now(clock), by(asIssuer ? order.issuer() : null));
        lines.put(order);
    }

    /** Called back by the leader who issued it; its number stays used, with the reason. */
    @Permits("order.issue")
    void cancel(long id, OrderWrites.OrderCancellation asked) {
        var order = open(id, asked.version(), OrderStep.CANCEL);
        order.cancel(asked.reason(), by(order.issuer()));
        numbers.discard(DocumentNumber.parse(order.number()), asked.reason());
        lines.put(order);
    }

    @Permits("order.plan")
    void archive(long id, OrderWrites.OrderArchiving asked) {
        var order = open(id, asked.version(), OrderStep.ARCHIVE);
        order.archive(by(null));
        lines.put(order);
    }

    private SupervisionOrder open(long id, @Nullable Long version, OrderStep step) {
        return open(id, version, step, order -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private SupervisionOrder open(
            long id, @Nullable Long version, OrderStep step, Function<SupervisionOrder, @Nullable Record> theirs) {
        return opening.open(
                OrderGuard.RULES,
                SupervisionOrder.class,
                id,
                version,
                step,
                order -> facts.of(order, gate.actor()),
                theirs);
    }

    private static OrderWrites.OrderText text(SupervisionOrder order) {
        return new OrderWrites.OrderText(
                order.version(),
                order.matter(),
                order.source(),
                order.urgency(),
                order.secretaryLevel(),
                order.hostUnit(),
                order.cohosts(),
                order.leader(),
                order.contact(),
                order.issuer(),
                order.currentDue(),
                order.feedback());
    }

    private By by(@Nullable Long principal) {
        return By.of(gate.actor(), principal, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
