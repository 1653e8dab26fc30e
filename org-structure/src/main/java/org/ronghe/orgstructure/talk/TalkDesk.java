package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Where one of two people enters that they talked, and the other one agrees. The audit line names the day alone. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class TalkDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Opening opening;

    @Inject
    Parameters parameters;

    @Inject
    Versions versions;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * Enters a talk of the sender.
     *
     * @throws RuleBroken {@code talk.self}, {@code talk.stranger} at {@code other}, {@code talk.day-ahead} or
     *     {@code talk.too-late} at {@code day}, or {@code talk.again} where the two have one of that day already
     */
    @Permits("talk.record")
    void record(TalkWrites.NewTalk asked) {
        once.of(asked.once(), asked, () -> {
            long me = gate.actor().person();
            var today = LocalDate.now(clock);
            if (asked.other() == me) {
                throw RuleBroken.at("other", "talk.self");
            }
            if (asked.day().isAfter(today)) {
                throw RuleBroken.at("day", "talk.day-ahead", today);
            }
            int most = parameters.number("talk.enter_days", today);
            if (asked.day().isBefore(today.minusDays(most))) {
                throw RuleBroken.at("day", "talk.too-late", most);
            }
            var names = people.namesOf(Set.of(me, asked.other()));
            if (!names.containsKey(asked.other())) {
                throw RuleBroken.at("other", "talk.stranger");
            }
            if (sql.number(
                            "SELECT count(*) FROM orgstructure.talk WHERE day = ? AND state <> 'WITHDRAWN'"
                                    + " AND ((recorder = ? AND other = ?) OR (recorder = ? AND other = ?))",
                            asked.day(),
                            me,
                            asked.other(),
                            asked.other(),
                            me)
                    > 0) {
                throw RuleBroken.at("day", "talk.again");
            }
            var titles = posts.titlesOf(Set.of(me, asked.other()), asked.day());
            var talk = Talk.record(
                    asked.day(),
                    asked.occasion(),
                    new Talk.Party(me, names.getOrDefault(me, ""), titles.getOrDefault(me, "")),
                    new Talk.Party(
                            asked.other(),
                            names.getOrDefault(asked.other(), ""),
                            titles.getOrDefault(asked.other(), "")));
            em.persist(talk);
            keep(talk);
            note.about("talk", talk.id(), talk.code());
            return talk.id();
        });
    }

    @Permits("talk.record")
    void confirm(long id, TalkWrites.TalkConfirmation asked) {
        move(id, asked.version(), TalkStep.CONFIRM);
    }

    @Permits("talk.record")
    void object(long id, TalkWrites.TalkObjection asked) {
        move(id, asked.version(), TalkStep.OBJECT);
    }

    @Permits("talk.record")
    void withdraw(long id, TalkWrites.TalkWithdrawal asked) {
        move(id, asked.version(), TalkStep.WITHDRAW);
    }

    private void move(long id, long version, TalkStep step) {
        var talk = opening.open(
                TalkGuard.RULES,
                Talk.class,
                id,
                version,
                step,
                each -> new TalkFacts(each, gate.actor()),
                each -> null);
        talk.move(step, By.of(gate.actor(), null, clock.instant()));
        keep(talk);
    }

    private void keep(Talk talk) {
        em.flush();
        versions.keep("orgstructure.talk", talk.id());
    }
}
