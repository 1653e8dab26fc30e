package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.EveryMinute;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Ends the entries of people who have left: once for each, however many nodes look. */
@ApplicationScoped
class Leavers implements EveryMinute {
    private record Entry(long id, long person) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Ending ending;

    @Override
    public void run() {
        var open = sql.list(
                "SELECT id, person_id FROM discipline.inspector WHERE state <> 'LEFT' ORDER BY id",
                row -> new Entry(row.number("id"), row.number("person_id")));
        var gone = people.goneOf(open.stream().map(Entry::person).toList(), LocalDate.now(clock));
        open.stream().filter(entry -> gone.contains(entry.person())).forEach(entry -> ending.of(entry.id()));
    }

    /** One entry, one transaction. */
    @ApplicationScoped
    static class Ending {
        /** By whom the audit chain says it was done: no account, no person. */
        private static final Actor SYSTEM = new Actor(0, 0, "系统", "", List.of(), Set.of(), false, "");

        @PersistenceContext
        EntityManager em;

        @Inject
        InspectorLines lines;

        @Inject
        AuditChain chain;

        @Inject
        Clock clock;

        /** Waits for whoever moves the entry at this moment, and looks again. */
        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void of(long id) {
            var inspector = em.find(Inspector.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (inspector.state() != InspectorState.LEFT) {
                inspector.gone(
                        Messages.all().get(Lang.ZH, "inspector.gone-words"),
                        LocalDate.now(clock),
                        new By(0, null, clock.instant()));
                lines.put(inspector);
                var note = new AuditNote();
                note.about("inspector", id, inspector.code());
                chain.success(SYSTEM, "inspector.auto", note);
            }
        }
    }
}
