package org.ronghe.orgstructure.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.words.IdNumber;

/** Where requests are raised and answered: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class CorrectionDesk {
    /** Open requests of one person about one kind of record: more say nothing new. */
    private static final int MOST_OPEN = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    CorrectionLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    Sql sql;

    /**
     * The number of the request.
     *
     * @throws RuleBroken {@code correction.no-member} for a request about a membership that there is not, or
     *     {@code correction.many-open}
     */
    @Permits("correction.raise")
    long raise(CorrectionWrites.NewCorrection asked) {
        return once.of(asked.once(), asked, () -> {
            IdNumber.refuse(asked.wrong(), "wrong");
            IdNumber.refuse(asked.wish(), "wish");
            long self = gate.actor().person();
            if (asked.about() == CorrectionAbout.MEMBERSHIP
                    && sql.number("SELECT count(*) FROM orgstructure.membership WHERE person_id = ?", self) == 0) {
                throw new RuleBroken("correction.no-member");
            }
            if (sql.number(
                            "SELECT count(*) FROM orgstructure.correction"
                                    + " WHERE person_id = ? AND about = ? AND state = 'RAISED'",
                            self,
                            asked.about())
                    >= MOST_OPEN) {
                throw new RuleBroken("correction.many-open", MOST_OPEN);
            }
            var correction = Correction.raise(self, asked.about(), asked.wrong(), asked.wish(), clock.instant());
            em.persist(correction);
            lines.put(correction);
            note.about("correction", correction.id(), correction.code());
            return correction.id();
        });
    }

    @Permits("correction.decide")
    void adopt(long id, CorrectionWrites.CorrectionAdoption asked) {
        var correction = open(id, asked.version(), CorrectionStep.ADOPT);
        IdNumber.refuse(asked.answer(), "answer");
        correction.adopt(asked.answer(), by());
        lines.put(correction);
    }

    @Permits("correction.decide")
    void decline(long id, CorrectionWrites.CorrectionDeclining asked) {
        var correction = open(id, asked.version(), CorrectionStep.DECLINE);
        IdNumber.refuse(asked.answer(), "answer");
        correction.decline(asked.answer(), by());
        lines.put(correction);
    }

    @Permits("correction.raise")
    void withdraw(long id, CorrectionWrites.CorrectionWithdrawal asked) {
        var correction = open(id, asked.version(), CorrectionStep.WITHDRAW);
        correction.withdraw(by());
        lines.put(correction);
    }

    private Correction open(long id, long version, CorrectionStep step) {
        return opening.open(
                CorrectionGuard.RULES,
                Correction.class,
                id,
                version,
                step,
                correction -> new CorrectionFacts(correction, gate.actor()),
                correction -> null);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
