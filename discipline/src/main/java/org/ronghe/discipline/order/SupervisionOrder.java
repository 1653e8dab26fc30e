package org.ronghe.discipline.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * One supervision order (督办单, SM-2). It has no setters: it is drawn up, and afterwards only moves; every move is
 * written down with who, for whom, when and why. The number and the first due date never change once they are there.
 *
 * <p>The desk asks {@link OrderGuard} before each verb; what a verb itself refuses are the rules that no list can lift.
 */
@Entity
@Table(schema = "discipline", name = "supervision_order")
class SupervisionOrder implements Movable {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supervision_order")
    @SequenceGenerator(
            name = "supervision_order",
            sequenceName = "discipline.supervision_order_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number = "";

    @Column(name = "task_id")
    private @Nullable Long task;

    private String matter;
    private String source = "";
    private String feedback = "";

    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.NORMAL;

    @Column(name = "secretary_level")
    private boolean secretaryLevel;

    @Column(name = "host_unit")
    private @Nullable Long hostUnit;

    private @Nullable Long leader;
    private @Nullable Long contact;
    private @Nullable Long issuer;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "first_due")
    private @Nullable LocalDate firstDue;

    @Column(name = "current_due")
    private @Nullable LocalDate currentDue;

    @Column(name = "due_key")
    private LocalDate dueKey = NEVER;

    private int extensions;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.DRAFTED;

    @Column(name = "sign_due")
    private @Nullable LocalDate signDue;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "moved_on")
    private LocalDate movedOn;

    private String reply = "";

    @Column(name = "replied_by")
    private @Nullable Long repliedBy;

    @Column(name = "consented_by")
    private @Nullable Long consentedBy;

    private String review = "";

    @Column(name = "proposed_by")
    private @Nullable Long proposedBy;

    private String conclusion = "";

    @Column(name = "asked_due")
    private @Nullable LocalDate askedDue;

    @Column(name = "asked_reason")
    private String askedReason = "";

    private int reminders;
    private int unanswered;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @Column(name = "auto_reminded_on")
    private @Nullable LocalDate autoRemindedOn;

    @Column(name = "escalated_to")
    private @Nullable Long escalatedTo;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "order_cohost", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "unit_id")
    private Set<Long> cohosts = new LinkedHashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<OrderProof> proofs = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SupervisionOrder() {}

    private SupervisionOrder(Content content, @Nullable Long task, long by, LocalDate today) {
        this.matter = content.matter();
        this.task = task;
        this.draftedBy = by;
        this.movedOn = today;
        fill(content);
    }

    /** What an order says, as the office writes it. */
    record Content(
            String matter,
            String source,
            String feedback,
            Urgency urgency,
            boolean secretaryLevel,
            @Nullable Long hostUnit,
            Set<Long> cohosts,
            @Nullable Long leader,
            @Nullable Long contact,
            @Nullable Long issuer,
            @Nullable LocalDate due) {}

    /** A draft; {@code task} is the rectification task that it is about. */
    static SupervisionOrder draft(Content content, @Nullable Long task, long by, LocalDate today) {
        return new SupervisionOrder(content, task, by, today);
    }

    void revise(Content content, By by) {
        move(OrderStep.REVISE, by, "");
        draftedBy = by.person();
        fill(content);
    }

    private void fill(Content content) {
        if (content.leader() != null && content.leader().equals(content.contact())) {
            throw new RuleBroken("order.leader-is-contact");
        }
        if (content.issuer() != null && content.issuer().equals(content.leader())) {
            throw new RuleBroken("order.issuer-is-leader");
        }
        if (content.hostUnit() != null && content.cohosts().contains(content.hostUnit())) {
            throw new RuleBroken("order.cohost-is-host");
        }
        matter = content.matter();
        source = content.source();
        feedback = content.feedback();
        urgency = content.urgency();
        secretaryLevel = content.secretaryLevel();
        hostUnit = content.hostUnit();
        leader = content.leader();
        contact = content.contact();
        issuer = content.issuer();
        currentDue = content.due();
        dueKey = content.due() == null ? NEVER : content.due();
        cohosts.clear();
        cohosts.addAll(content.cohosts());
    }

    void register(By by) {
        move(OrderStep.REGISTER, by, source);
        draftedBy = by.person();
    }

    /** Given up before it was an order; it stays to be read. */
    void discard(String reason, By by) {
        move(OrderStep.DISCARD, by, reason);
        conclusion = reason;
    }

    /**
     * The leader issues it. The number is drawn by the caller in this very transaction.
     *
     * @param signDue until when the host signs for it, reckoned once by the calendar and the rule of this day
     * @param reckoned the last day of the limit by working days; a date that was set wins
     * @throws RuleBroken {@code order.due-in-the-past}
     */
    void issue(String drawn, LocalDate today, LocalDate signDue, LocalDate reckoned, By by) {
        state.after(OrderStep.ISSUE);
        var due = currentDue == null ? reckoned : currentDue;
        if (due.isBefore(today)) {
            throw new RuleBroken("order.due-in-the-past", due.toString());
        }
        move(OrderStep.ISSUE, by, drawn);
        number = drawn;
        issuedOn = today;
        this.signDue = signDue;
        movedOn = today;
        firstDue = due;
        currentDue = due;
        dueKey = due;
    }

    void sendBack(String reason, By by) {
        move(OrderStep.SEND_BACK, by, reason);
    }

    void sign(LocalDate today, By by) {
        hostMoves(OrderStep.SIGN, today, by, "");
        signedOn = today;
    }

    void progress(String text, LocalDate today, By by) {
        hostMoves(OrderStep.PROGRESS, today, by, text);
    }

    /** What the leader agreed to was without this file: the consent is asked for again. */
    OrderProof prove(OrderProof proof, LocalDate today, By by) {
        hostMoves(OrderStep.PROVE, today, by, proof.name());
        proofs.add(proof);
        consentedBy = null;
        return proof;
    }

    void reply(String text, LocalDate today, By by) {
        hostMoves(OrderStep.REPLY, today, by, text);
        reply = text;
        repliedBy = by.person();
        consentedBy = null;
    }

    void consent(String opinion, By by) {
        move(OrderStep.CONSENT, by, opinion);
        consentedBy = by.person();
    }

    void report(LocalDate today, By by) {
        hostMoves(OrderStep.REPORT, today, by, "");
    }

    /** Asks for a later day. @throws RuleBroken {@code order.extension-not-later} */
    void extend(LocalDate newDue, String reason, By by) {
        state.after(OrderStep.EXTEND);
        if (!newDue.isAfter(Objects.requireNonNull(currentDue))) {
            throw new RuleBroken("order.extension-not-later", currentDue.toString());
        }
        // further away it leaves every reminder: a slip of the pen, or a new order
        if (newDue.isAfter(currentDue.plusYears(1))) {
            throw new RuleBroken("order.extension-too-far", currentDue.plusYears(1));
        }
        move(OrderStep.EXTEND, by, newDue + " " + reason);
        askedDue = newDue;
        askedReason = reason;
    }

    void decideExtension(boolean yes, String opinion, By by) {
        var asked = Objects.requireNonNull(askedDue);
        if (!yes && opinion.isBlank()) {
            throw RuleBroken.at("opinion", "order.extension-opinion");
        }
        move(OrderStep.DECIDE_EXTENSION, by, ((yes ? "同意延期至 " : "不同意延期至 ") + asked + " " + opinion).strip());
        if (yes) {
            currentDue = asked;
            dueKey = asked;
            extensions++;
        }
        askedDue = null;
        askedReason = "";
    }

    void remind(String words, LocalDate today, By by) {
        move(OrderStep.REMIND, by, words);
        reminded(today);
    }

    private void reminded(LocalDate today) {
        reminders++;
        unanswered++;
        remindedOn = today;
    }

    /**
     * The receipt is overdue and the system says so, once for an order.
     *
     * @return false when there is nothing to remind of: signed for meanwhile, in time, or reminded already
     */
    boolean remindOfReceipt(String words, LocalDate today, By by) {
        if (state != OrderState.ISSUED || autoRemindedOn != null || signDue == null || !signDue.isBefore(today)) {
            return false;
        }
        move(OrderStep.AUTO_REMIND, by, words);
        reminded(today);
        autoRemindedOn = today;
        return true;
    }

    /**
     * Raised to a leader above whoever issued it; {@code name} stands in the history.
     *
     * @param above whether that leader stands above whoever issued it
     * @throws RuleBroken {@code order.escalate-above-issuer}, {@code order.escalate-to-own-leader} for whoever answers
     *     for the matter, or {@code order.escalated-already}
     */
    void escalate(long to, String name, boolean above, String words, By by) {
        if (Objects.equals(to, issuer) || !above) {
            throw new RuleBroken("order.escalate-above-issuer");
        }
        if (Objects.equals(to, leader)) {
            throw new RuleBroken("order.escalate-to-own-leader", name);
        }
        if (Objects.equals(to, escalatedTo)) {
            throw new RuleBroken("order.escalated-already", name);
        }
        move(OrderStep.ESCALATE, by, name + "：" + words);
        escalatedTo = to;
        unanswered = 0;
    }

    /** What the leader above says to it, for everybody who reads the order. */
    void instruct(String words, By by) {
        move(OrderStep.INSTRUCT, by, words);
    }

    /** Whether it was raised to a leader and neither the host nor that leader has done anything since. */
    boolean escalationOpen() {
        for (int at = moves.size() - 1; at >= 0; at--) {
            switch (moves.get(at).step()) {
                case ESCALATE:
                    return true;
                case INSTRUCT, SIGN, PROGRESS, PROVE, REPLY, REPORT:
                    return false;
                default:
            }
        }
        return false;
    }

    void proposeCompletion(String opinion, By by) {
        move(OrderStep.PROPOSE_COMPLETION, by, opinion);
        review = opinion;
        proposedBy = by.person();
    }

    void confirm(String words, By by) {
        move(OrderStep.CONFIRM, by, words);
        conclusion = words;
    }

    /** Back to the work: a new report needs the leader's consent anew. */
    void reject(String reasons, LocalDate today, By by) {
        move(OrderStep.REJECT, by, reasons);
        review = reasons;
        consentedBy = null;
        proposedBy = null;
        movedOn = today;
    }

    void cancel(String reason, By by) {
        move(OrderStep.CANCEL, by, reason);
        conclusion = reason;
    }

    void archive(By by) {
        move(OrderStep.ARCHIVE, by, "");
    }

    /** Whether the person has this part in an order that is still open. */
    boolean carries(OrderPart part, long person) {
        return state.moves().containsKey(OrderStep.HAND_OVER)
                && switch (part) {
                    case CONTACT -> Objects.equals(contact, person);
                    case LEADER -> Objects.equals(leader, person);
                    case ISSUER -> Objects.equals(issuer, person);
                    case ESCALATED -> Objects.equals(escalatedTo, person);
                    case DRAFTER -> draftedBy == person;
                };
    }

    /** A part passes to somebody else; what was signed, replied and consented to before goes on counting. */
    void handOver(OrderPart part, long to, String words, By by) {
        move(OrderStep.HAND_OVER, by, words);
        switch (part) {
            case CONTACT -> contact = to;
            case LEADER -> leader = to;
            case ISSUER -> issuer = to;
            case ESCALATED -> escalatedTo = to;
            case DRAFTER -> draftedBy = to;
        }
    }

    /** Whether the person ever drew the order up: whoever did never issues it. */
    boolean everDrawnUpBy(long person) {
        return draftedBy == person
                || moves.stream()
                        .anyMatch(each -> each.by() == person
                                && (each.step() == OrderStep.REVISE || each.step() == OrderStep.REGISTER));
    }

    /** What the host does answers every reminder before it. */
    private void hostMoves(OrderStep step, LocalDate today, By by, String note) {
        move(step, by, note);
        movedOn = today;
        unanswered = 0;
    }

    private void move(OrderStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new OrderMove(this, step, state, next, by, note));
        state = next;
    }

    /** Everything, the units in reach whether host or co-host, and whoever the order names. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything()
                || (hostUnit != null && reach.covers(hostUnit))
                || cohosts.stream().anyMatch(reach::covers)
                || parties().stream().anyMatch(actor.principals()::contains);
    }

    Set<Long> parties() {
        var parties = new LinkedHashSet<Long>();
        parties.add(draftedBy);
        for (var person : new @Nullable Long[] {contact, leader, issuer, escalatedTo}) {
            if (person != null) {
                parties.add(person);
            }
        }
        return parties;
    }

    /** The number people say; before there is one, that it is a draft. */
    @Override
    public String code() {
        return number.isEmpty() ? "拟办" + id() : number;
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

    @Nullable Long task() {
        return task;
    }

    String matter() {
        return matter;
    }

    String source() {
        return source;
    }

    String feedback() {
        return feedback;
    }

    Urgency urgency() {
        return urgency;
    }

    boolean secretaryLevel() {
        return secretaryLevel;
    }

    @Nullable Long hostUnit() {
        return hostUnit;
    }

    Set<Long> cohosts() {
        return cohosts;
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

    @Nullable LocalDate firstDue() {
        return firstDue;
    }

    @Nullable LocalDate currentDue() {
        return currentDue;
    }

    int extensions() {
        return extensions;
    }

    OrderState state() {
        return state;
    }

    @Nullable LocalDate signDue() {
        return signDue;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    String reply() {
        return reply;
    }

    @Nullable Long repliedBy() {
        return repliedBy;
    }

    @Nullable Long consentedBy() {
        return consentedBy;
    }

    String review() {
        return review;
    }

    @Nullable Long proposedBy() {
        return proposedBy;
    }

    String conclusion() {
        return conclusion;
    }

    @Nullable LocalDate askedDue() {
        return askedDue;
    }

    String askedReason() {
        return askedReason;
    }

    @Nullable LocalDate remindedOn() {
        return remindedOn;
    }

    int reminders() {
        return reminders;
    }

    int unanswered() {
        return unanswered;
    }

    @Nullable Long escalatedTo() {
        return escalatedTo;
    }

    List<OrderProof> proofs() {
        return proofs;
    }

    OrderProof proof(long id) {
        return proofs.stream()
                .filter(proof -> proof.id() == id)
                .findFirst()
                .orElseThrow(() -> new org.ronghe.domain.NotFound("proof", id));
    }

    List<OrderMove> moves() {
        return moves;
    }
}
