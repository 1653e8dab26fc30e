package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.meeting.TaskReach;

/** Where resolved items are reported, judged, changed and stopped: one method, one transaction, one move. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ItemDesk {
    private static final String SERIES = "议定";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    ItemLines lines;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    DocumentNumbers numbers;

    @Inject
    EvidenceStore evidence;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    TaskReach reach;

    /**
     * In the transaction that signs the minutes or records the visit, behind its gate: all of the items begin, or
     * nothing does.
     */
    void begin(@Observes Resolved resolved) {
        var number = numbers.draw(SERIES, resolved.from().toString()).toString();
        var item = MeetingItem.begin(number, resolved);
        em.persist(item);
        lines.put(item);
        note.detail("item", number);
    }

    @Permits("meeting-item.report")
    void prove(long id, String name, InputStream content) {
        var item = open(id, null, ItemStep.PROVE);
        var stored = evidence.store(content, name);
        var by = by(item.responsible());
        item.prove(new ItemProof(item, stored.named(name), stored, by.person(), by.at()), by);
        note.detail("sha256", stored.sha256());
        lines.put(item);
    }

    @Permits("meeting-item.report")
    void report(long id, ItemWrites.ItemReport asked) {
        var item = open(id, asked.version(), ItemStep.REPORT);
        item.report(asked.words(), by(item.responsible()));
        lines.put(item);
    }

    @Permits("meeting-item.accept")
    void accept(long id, ItemWrites.ItemAcceptance asked) {
        var item = open(id, asked.version(), ItemStep.ACCEPT);
        item.accept(asked.words(), LocalDate.now(clock), by(null));
        lines.put(item);
    }

    @Permits("meeting-item.accept")
    void sendBack(long id, ItemWrites.ItemReturn asked) {
        var item = open(id, asked.version(), ItemStep.RETURN);
        item.sendBack(asked.reason(), by(null));
        lines.put(item);
    }

    @Permits("meeting-item.accept")
    void change(long id, ItemWrites.ItemChange asked) {
        var item = open(
                id,
                asked.version(),
                ItemStep.CHANGE,
                now -> new ItemWrites.ItemChange(now.version(), now.due(), now.ownerUnit(), now.responsible(), "", ""));
        long person = Objects.requireNonNull(asked.responsible());
        long owner = Objects.requireNonNull(asked.ownerUnit());
        if (people.namesOf(List.of(person)).isEmpty()) {
            throw new NotFound("person", person);
        }
        units.requireActive(owner);
        var meeting = item.meeting();
        if (meeting != null) {
            reach.require(meeting, item.meetingUnit(), owner, person);
        }
        days.notTooFar("due", asked.due());
        item.change(asked.due(), owner, person, words(asked.reason(), asked.decidedBy()), by(null));
        lines.put(item);
    }

    @Permits("meeting-item.accept")
    void stop(long id, ItemWrites.ItemStop asked) {
        var item = open(id, asked.version(), ItemStep.STOP);
        item.stop(words(asked.reason(), asked.decidedBy()), LocalDate.now(clock), by(null));
        lines.put(item);
    }

    private static String words(String reason, String decidedBy) {
        return reason + "（" + decidedBy + "）";
    }

    private MeetingItem open(long id, @Nullable Long version, ItemStep step) {
        return open(id, version, step, item -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private MeetingItem open(
            long id, @Nullable Long version, ItemStep step, Function<MeetingItem, @Nullable Record> theirs) {
        return opening.open(
                ItemGuard.RULES,
                MeetingItem.class,
                id,
                version,
                step,
                item -> new ItemFacts(item, gate.actor()),
                theirs);
    }

    private By by(@Nullable Long principal) {
        boolean delegated = principal != null && gate.actor().principals().contains(principal);
        return By.of(gate.actor(), delegated ? principal : null, clock.instant());
    }
}
