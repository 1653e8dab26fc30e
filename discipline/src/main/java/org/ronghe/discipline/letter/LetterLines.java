package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;

/** Writes a letter's row in the work register after a move, in the transaction of the move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LetterLines {
    /** Read by the persons it names, by the discipline commission and the secretary (domain rules §5.1). */
    private static final int LEVEL = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Letter letter) {
        em.flush();
        versions.keep("discipline.letter", letter.id(), new Versions.Part("discipline.letter_issue", "letter_id"));
        var responsible = responsible(letter);
        boolean out = !letter.number().isEmpty();
        register.put(new WorkItem(
                "discipline",
                "letter",
                letter.id(),
                letter.code(),
                letter.subject(),
                "/discipline/letters/" + letter.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                letter.basis(),
                out ? letter.unit() : null,
                responsible,
                posts.titlesOf(List.of(responsible), LocalDate.now(clock)).get(responsible),
                out ? letter.leader() : null,
                judges(letter),
                letter.replyDue(),
                letter.due(),
                0,
                letter.state().category(),
                letter.state().name(),
                LEVEL,
                LetterGuard.RULES.awaited(LetterFacts.alone(letter))));
    }

    /** Until it goes out a letter is work of whoever draws it up, and nobody at the unit knows of it. */
    private static long responsible(Letter letter) {
        var contact = letter.contact();
        return letter.number().isEmpty() || contact == null ? letter.draftedBy() : contact;
    }

    private static List<Long> judges(Letter letter) {
        var issuer = letter.issuer();
        return issuer == null ? List.of() : List.of(issuer);
    }
}
