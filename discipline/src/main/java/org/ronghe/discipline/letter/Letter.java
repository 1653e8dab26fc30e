package org.ronghe.discipline.letter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * One supervision letter (监督建议函, SM-18). It has no setters: it is drawn up, and afterwards only moves; every move is
 * written down with who, for whom, when and why. The number and the first date for the reply never change.
 *
 * <p>The desk asks {@link LetterGuard} before each verb; what a verb itself refuses are the rules that no list can
 * lift.
 */
@Entity
@Table(schema = "discipline", name = "letter")
class Letter implements Movable {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** As many as a letter can hold and a person still answers; the largest known one has 23. */
    static final int MOST_ISSUES = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter")
    @SequenceGenerator(name = "letter", sequenceName = "discipline.letter_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number = "";
    private String subject;
    private String basis = "";
    private String cause = "";

    @Column(name = "reply_form")
    private String replyForm = "";

    @Column(name = "unit_id")
    private @Nullable Long unit;

    private @Nullable Long leader;
    private @Nullable Long contact;
    private @Nullable Long issuer;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "sign_due")
    private @Nullable LocalDate signDue;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "reply_due")
    private @Nullable LocalDate replyDue;

    @Column(name = "replied_on")
    private @Nullable LocalDate repliedOn;

    @Column(name = "check_on")
    private @Nullable LocalDate checkOn;

    @Column(name = "due_key")
    private LocalDate dueKey = NEVER;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.DRAFTED;

    @Column(name = "moved_on")
    private LocalDate movedOn;

    private int reminders;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    private String conclusion = "";

    @OneToMany(mappedBy = "letter", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<LetterIssue> issues = new ArrayList<>();

    @OneToMany(mappedBy = "letter", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<LetterProof> proofs = new ArrayList<>();

    @OneToMany(mappedBy = "letter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<LetterMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Letter() {}

    private Letter(String subject, long by, LocalDate today) {
        this.subject = subject;
        this.draftedBy = by;
        this.movedOn = today;
    }

    static Letter draft(String subject, long by, LocalDate today) {
        return new Letter(subject, by, today);
    }

    /** What a letter says beside its issues. @param replyDue null to have it reckoned when it is issued */
    record Content(
            String subject,
            String basis,
            String cause,
            String replyForm,
            @Nullable Long unit,
            @Nullable Long leader,
            @Nullable Long contact,
            @Nullable Long issuer,
            @Nullable LocalDate replyDue) {}

    /** @throws RuleBroken {@code letter.leader-is-contact} or {@code letter.issuer-is-addressed} */
    void revise(Content content, By by) {
        if (content.leader() != null && content.leader().equals(content.contact())) {
            throw new RuleBroken("letter.leader-is-contact");
        }
        if (content.issuer() != null
                && (content.issuer().equals(content.leader())
                        || content.issuer().equals(content.contact()))) {
            throw new RuleBroken("letter.issuer-is-addressed");
        }
        move(LetterStep.REVISE, by, "");
        draftedBy = by.person();
        subject = content.subject();
        basis = content.basis();
        cause = content.cause();
        replyForm = content.replyForm();
        unit = content.unit();
        leader = content.leader();
        contact = content.contact();
        issuer = content.issuer();
        replyDue = content.replyDue();
        dueKey = replyDue == null ? NEVER : replyDue;
    }

    /** The next number. @throws RuleBroken {@code letter.too-many-issues} above {@link #MOST_ISSUES} */
    void addIssue(String area, String text, String advice, By by) {
        if (issues.size() == MOST_ISSUES) {
            throw new RuleBroken("letter.too-many-issues", MOST_ISSUES);
        }
        move(LetterStep.ADD_ISSUE, by, area + "：" + text);
        draftedBy = by.person();
        issues.add(new LetterIssue(this, issues.size() + 1, area, text, advice));
    }

    /** The numbers behind it close up: nobody outside has seen them yet. */
    void dropIssue(int which, By by) {
        var gone = issue(which);
        move(LetterStep.DROP_ISSUE, by, gone.text());
        draftedBy = by.person();
        issues.remove(gone);
        for (int i = 0; i < issues.size(); i++) {
            issues.get(i).number(i + 1);
        }
    }

    void propose(By by) {
        move(LetterStep.PROPOSE, by, basis);
        draftedBy = by.person();
    }

    /** Given up before it was a letter; it stays to be read. */
    void discard(String reason, By by) {
        move(LetterStep.DISCARD, by, reason);
        conclusion = reason;
    }

    /**
     * It goes out. The number is drawn by the caller in this very transaction.
     *
     * @param signDue until when the unit signs for it
     * @param reckoned until when it replies by the rule of this day; a date that was set wins
     * @throws RuleBroken {@code letter.reply-due-past}
     */
    void issue(String drawn, LocalDate today, LocalDate signDue, LocalDate reckoned, By by) {
        state.after(LetterStep.ISSUE);
        var due = replyDue == null ? reckoned : replyDue;
        if (due.isBefore(today)) {
            throw new RuleBroken("letter.reply-due-past", due.toString());
        }
        move(LetterStep.ISSUE, by, drawn);
        number = drawn;
        issuedOn = today;
        this.signDue = signDue;
        replyDue = due;
        dueKey = due;
        movedOn = today;
    }

    void sendBack(String reason, By by) {
        move(LetterStep.SEND_BACK, by, reason);
    }

    void sign(LocalDate today, By by) {
        unitMoves(LetterStep.SIGN, today, by, "");
        signedOn = today;
    }

    void answer(int which, String words, LocalDate today, By by) {
        var issue = issue(which);
        requireOpen(issue);
        unitMoves(LetterStep.ANSWER, today, by, which + "：" + words);
        issue.answered(words, by.person(), by.at());
    }

    /** What was checked was checked without this file. */
    LetterProof prove(LetterProof proof, LocalDate today, By by) {
        var issue = issue(proof.issue());
        requireOpen(issue);
        unitMoves(LetterStep.PROVE, today, by, proof.issue() + "：" + proof.name());
        proofs.add(proof);
        issue.checkAnew();
        return proof;
    }

    /** What was found settled stays as it was found. */
    private static void requireOpen(LetterIssue issue) {
        if (issue.verdict() == Verdict.SETTLED) {
            throw new RuleBroken("letter.issue-settled", issue.number());
        }
    }

    void reply(LocalDate today, By by) {
        unitMoves(LetterStep.REPLY, today, by, "");
        if (repliedOn == null) {
            repliedOn = today;
        }
    }

    void remind(String words, LocalDate today, By by) {
        move(LetterStep.REMIND, by, words);
        reminders++;
        remindedOn = today;
    }

    void judge(int which, Verdict found, String words, By by) {
        var issue = issue(which);
        move(LetterStep.JUDGE, by, which + "：" + words);
        issue.judged(found, words);
    }

    /** Back to the unit for the issues that were found unsettled. */
    void sendBackForWork(String reasons, LocalDate newDue, LocalDate today, By by) {
        requireLater(newDue, today);
        move(LetterStep.RETURN, by, newDue + " " + reasons);
        dueKey = newDue;
        movedOn = today;
    }

    /** Some issues need longer: until they are settled somebody looks again on that day. */
    void follow(LocalDate on, String words, int daysMost, LocalDate today, By by) {
        requireLater(on, today);
        if (on.isAfter(today.plusDays(daysMost))) {
            throw RuleBroken.at("checkOn", "letter.check-too-late", today.plusDays(daysMost));
        }
        move(LetterStep.FOLLOW, by, on + " " + words);
        checkOn = on;
        dueKey = on;
        movedOn = today;
    }

    /** @throws RuleBroken {@code letter.date-not-later} */
    private static void requireLater(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new RuleBroken("letter.date-not-later", today.toString());
        }
    }

    void close(String words, By by) {
        move(LetterStep.CLOSE, by, words);
        conclusion = words;
    }

    void cancel(String reason, By by) {
        move(LetterStep.CANCEL, by, reason);
        conclusion = reason;
    }

    /** Whether the person has this part in a letter that is still open. */
    boolean carries(LetterPart part, long person) {
        return state.moves().containsKey(LetterStep.HAND_OVER)
                && switch (part) {
                    case CONTACT -> Objects.equals(contact, person);
                    case LEADER -> Objects.equals(leader, person);
                    case ISSUER -> Objects.equals(issuer, person);
                    case DRAFTER -> draftedBy == person;
                };
    }

    /** A part passes to somebody else; what was signed for, answered and judged before goes on counting. */
    void handOver(LetterPart part, long to, String words, By by) {
        move(LetterStep.HAND_OVER, by, words);
        switch (part) {
            case CONTACT -> contact = to;
            case LEADER -> leader = to;
            case ISSUER -> issuer = to;
            case DRAFTER -> draftedBy = to;
        }
    }

    /** Whether the person ever drew the letter up: whoever did never issues it. */
    boolean everDrawnUpBy(long person) {
        return draftedBy == person
                || moves.stream()
                        .anyMatch(each -> each.by() == person
                                && switch (each.step()) {
                                    case REVISE, ADD_ISSUE, DROP_ISSUE, PROPOSE -> true;
                                    default -> false;
                                });
    }

    private void unitMoves(LetterStep step, LocalDate today, By by, String note) {
        move(step, by, note);
        movedOn = today;
    }

    private void move(LetterStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new LetterMove(this, step, state, next, by, note));
        state = next;
    }

    /** Everything, the units in reach, and whoever the letter names; a draft is the discipline commission's alone. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        if (reach.everything()) {
            return true;
        }
        boolean out = !number.isEmpty();
        return parties().stream()
                        .filter(person -> out || person == draftedBy || person.equals(issuer))
                        .anyMatch(actor.principals()::contains)
                || (out && unit != null && reach.covers(unit));
    }

    Set<Long> parties() {
        var parties = new LinkedHashSet<Long>();
        parties.add(draftedBy);
        for (var person : new @Nullable Long[] {contact, leader, issuer}) {
            if (person != null) {
                parties.add(person);
            }
        }
        return parties;
    }

    /** The number people say; before there is one, that it is a draft. */
    @Override
    public String code() {
        return number.isEmpty() ? "拟函" + id() : number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    String subject() {
        return subject;
    }

    String basis() {
        return basis;
    }

    String cause() {
        return cause;
    }

    String replyForm() {
        return replyForm;
    }

    @Nullable Long unit() {
        return unit;
    }

    @Nullable Long leader() {
        return leader;
    }

    @Nullable Long contact() {
        return contact;
    }

    @Nullable Long issuer() {
        return issuer;
    }

    long draftedBy() {
        return draftedBy;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable LocalDate signDue() {
        return signDue;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** Until when the unit replies, as the letter says. */
    @Nullable LocalDate replyDue() {
        return replyDue;
    }

    @Nullable LocalDate repliedOn() {
        return repliedOn;
    }

    @Nullable LocalDate checkOn() {
        return checkOn;
    }

    /** What is due now: the reply, the reply after a return, or the next check; null without a date. */
    @Nullable LocalDate due() {
        return dueKey.equals(NEVER) ? null : dueKey;
    }

    LetterState state() {
        return state;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    int reminders() {
        return reminders;
    }

    @Nullable LocalDate remindedOn() {
        return remindedOn;
    }

    String conclusion() {
        return conclusion;
    }

    List<LetterIssue> issues() {
        return issues;
    }

    /** @throws NotFound for a number that the letter does not have */
    LetterIssue issue(int which) {
        return issues.stream()
                .filter(issue -> issue.number() == which)
                .findFirst()
                .orElseThrow(() -> new NotFound("letter issue", which));
    }

    List<LetterProof> proofs() {
        return proofs;
    }

    /** @throws NotFound for a file of another letter */
    LetterProof proof(long id) {
        return proofs.stream()
                .filter(proof -> proof.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("proof", id));
    }

    List<LetterMove> moves() {
        return moves;
    }
}
