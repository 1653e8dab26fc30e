package org.ronghe.discipline.letter;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Where supervision letters are written: one method, one transaction, one move, one audit line. Each asks the guards of
 * its step first; the page's list of what is missing is the same evaluation.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class LetterDesk {
    private static final String SERIES = "监督建议";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    LetterFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    LetterLines lines;

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
    Once once;

    @Permits("letter.plan")
    long draft(LetterWrites.NewLetter asked) {
        return once.of(asked.once(), asked, () -> {
            var letter = Letter.draft(asked.subject(), gate.actor().person(), today());
            if (asked.unit() != null) {
                requireActive(asked.unit());
                letter.revise(
                        new Letter.Content(asked.subject(), "", "", "", asked.unit(), null, null, null, null),
                        by(null));
            }
            em.persist(letter);
            lines.put(letter);
            note.about("letter", letter.id(), letter.code());
            return letter.id();
        });
    }

    @Permits("letter.plan")
    void revise(long id, LetterWrites.LetterText asked) {
        var letter = open(id, asked.version(), LetterStep.REVISE, LetterDesk::text);
        if (asked.unit() != null) {
            requireActive(asked.unit());
        }
        letter.revise(
                new Letter.Content(
                        asked.subject(),
                        text(asked.basis()),
                        text(asked.cause()),
                        text(asked.replyForm()),
                        asked.unit(),
                        asked.leader(),
                        asked.contact(),
                        asked.issuer(),
                        asked.replyDue()),
                by(null));
        lines.put(letter);
    }

    /** A letter to a unit that is no more is refused with the unit's name. */
    private void requireActive(long unit) {
        try {
            units.requireActive(unit);
        } catch (RuleBroken e) {
            throw e.code().equals("org.dissolved")
                    ? new RuleBroken(
                            "letter.unit-dissolved",
                            units.namesOf(List.of(unit)).getOrDefault(unit, ""))
                    : e;
        }
    }

    @Permits("letter.plan")
    void addIssue(long id, LetterWrites.NewLetterIssue asked) {
        var letter = open(id, asked.version(), LetterStep.ADD_ISSUE);
        letter.addIssue(asked.area(), asked.text(), asked.advice(), by(null));
        lines.put(letter);
    }

    @Permits("letter.plan")
    void dropIssue(long id, LetterWrites.LetterIssueDropping asked) {
        var letter = open(id, asked.version(), LetterStep.DROP_ISSUE);
        letter.dropIssue(Objects.requireNonNull(asked.issue()), by(null));
        lines.put(letter);
    }

    @Permits("letter.plan")
    void propose(long id, LetterWrites.LetterProposal asked) {
        var letter = open(id, asked.version(), LetterStep.PROPOSE);
        letter.propose(by(null));
        lines.put(letter);
    }

    @Permits("letter.plan")
    void discard(long id, LetterWrites.LetterDiscarding asked) {
        var letter = open(id, asked.version(), LetterStep.DISCARD);
        letter.discard(asked.reason(), by(null));
        lines.put(letter);
    }

    /** Draws the number; where no date was set, the limit of the reply is reckoned in working days from today. */
    @Permits("letter.issue")
    void issue(long id, LetterWrites.LetterIssuing asked) {
        var letter = open(id, asked.version(), LetterStep.ISSUE);
        var today = today();
        var calendar = workingDays.calendar();
        var number = numbers.draw(SERIES, "supervision letter " + id);
        letter.issue(
                number.toString(),
                today,
                calendar.after(today, parameters.number("letter.sign_days", today)),
                letter.replyDue() == null
                        ? calendar.after(today, parameters.number("letter.reply_days", today))
                        : letter.replyDue(),
                by(letter.issuer()));
        note.detail("number", number.toString());
        lines.put(letter);
    }

    @Permits("letter.issue")
    void sendBack(long id, LetterWrites.LetterSendingBack asked) {
        var letter = open(id, asked.version(), LetterStep.SEND_BACK);
        letter.sendBack(asked.reason(), by(letter.issuer()));
        lines.put(letter);
    }

    @Permits("letter.work")
    void sign(long id, LetterWrites.LetterReceipt asked) {
        var letter = open(id, asked.version(), LetterStep.SIGN);
        letter.sign(today(), by(letter.contact()));
        lines.put(letter);
    }

    @Permits("letter.work")
    void answer(long id, LetterWrites.LetterAnswer asked) {
        int which = Objects.requireNonNull(asked.issue());
        var letter = open(
                id,
                asked.version(),
                LetterStep.ANSWER,
                now -> new LetterWrites.LetterAnswer(
                        now.version(), which, now.issue(which).answer()));
        letter.answer(which, asked.answer(), today(), by(letter.contact()));
        lines.put(letter);
    }

    /** Takes in one file for one issue. It is on disk before its row is written; a kill in between leaves no row. */
    @Permits("letter.work")
    long prove(long id, int issue, String name, InputStream content) {
        var letter = open(id, null, LetterStep.PROVE);
        letter.issue(issue);
        var stored = evidence.store(content, name);
        if (letter.proofs().stream()
                .anyMatch(proof -> proof.issue() == issue
                        && proof.sha256().equals(stored.sha256())
                        && proof.name().equals(name))) {
            throw new RuleBroken("letter.proof-known", name);
        }
        var by = by(letter.contact());
        var proof = letter.prove(new LetterProof(letter, issue, name, stored, by.person(), by.at()), today(), by);
        note.detail("sha256", stored.sha256());
        lines.put(letter);
        return proof.id();
    }

    @Permits("letter.work")
    void reply(long id, LetterWrites.LetterReply asked) {
        var letter = open(id, asked.version(), LetterStep.REPLY);
        letter.reply(today(), by(letter.contact()));
        lines.put(letter);
    }

    @Permits("letter.plan")
    void remind(long id, LetterWrites.LetterReminder asked) {
        var letter = open(id, asked.version(), LetterStep.REMIND);
        letter.remind(asked.words(), today(), by(null));
        lines.put(letter);
    }

    @Permits("letter.issue")
    void judge(long id, LetterWrites.LetterJudgement asked) {
        var letter = open(id, asked.version(), LetterStep.JUDGE);
        letter.judge(Objects.requireNonNull(asked.issue()), asked.verdict(), asked.words(), by(letter.issuer()));
        lines.put(letter);
    }

    @Permits("letter.issue")
    void returnForWork(long id, LetterWrites.LetterReturn asked) {
        var letter = open(id, asked.version(), LetterStep.RETURN);
        letter.sendBackForWork(asked.reasons(), asked.newDue(), today(), by(letter.issuer()));
        lines.put(letter);
    }

    @Permits("letter.issue")
    void follow(long id, LetterWrites.LetterFollowing asked) {
        var letter = open(id, asked.version(), LetterStep.FOLLOW);
        letter.follow(
                asked.checkOn(),
                asked.words(),
                parameters.number("letter.check_days_most", today()),
                today(),
                by(letter.issuer()));
        lines.put(letter);
    }

    @Permits("letter.issue")
    void close(long id, LetterWrites.LetterConclusion asked) {
        var letter = open(id, asked.version(), LetterStep.CLOSE);
        letter.close(asked.conclusion(), by(letter.issuer()));
        lines.put(letter);
    }

    /** Called back by whoever issued it; its number stays used, with the reason. */
    @Permits("letter.issue")
    void cancel(long id, LetterWrites.LetterCancellation asked) {
        var letter = open(id, asked.version(), LetterStep.CANCEL);
        letter.cancel(asked.reason(), by(letter.issuer()));
        numbers.discard(DocumentNumber.parse(letter.number()), asked.reason());
        lines.put(letter);
    }

    private Letter open(long id, @Nullable Long version, LetterStep step) {
        return open(id, version, step, letter -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Letter open(long id, @Nullable Long version, LetterStep step, Function<Letter, @Nullable Record> theirs) {
        return opening.open(
                LetterGuard.RULES, Letter.class, id, version, step, letter -> facts.of(letter, gate.actor()), theirs);
    }

    private static LetterWrites.LetterText text(Letter letter) {
        return new LetterWrites.LetterText(
                letter.version(),
                letter.subject(),
                letter.basis(),
                letter.cause(),
                letter.unit(),
                letter.leader(),
                letter.contact(),
                letter.issuer(),
                letter.replyDue(),
                letter.replyForm());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by(@Nullable Long principal) {
        return By.of(gate.actor(), principal, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
