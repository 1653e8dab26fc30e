package org.ronghe.discipline.rectification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.CheckForm;
import org.ronghe.discipline.rectification.Words.CheckResult;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.ReopenReason;
import org.ronghe.discipline.rectification.Words.Subject;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.time.OfficeClock;

/**
 * One rectification task (整改任务, SM-1). It has no setters: it is drawn up, revised while it is a draft, and afterwards
 * only moves; every move is written down with who, for whom, when and why. The first due date never changes.
 *
 * <p>The desk asks {@link Guard} before each verb; what a verb itself refuses are the rules that no list can lift.
 */
@Entity
@Table(schema = "discipline", name = "task")
class Task implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task")
    @SequenceGenerator(name = "task", sequenceName = "discipline.task_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "round_id")
    private long round;

    private String code;
    private long position;
    private String deliverable = "";
    private String standard = "";

    @Convert(converter = MeasureKinds.class)
    private Set<MeasureKind> kinds = EnumSet.noneOf(MeasureKind.class);

    @Enumerated(EnumType.STRING)
    private @Nullable Timing timing;

    @Column(name = "secretary_led")
    private boolean secretaryLed;

    @Column(name = "first_due")
    private @Nullable LocalDate firstDue;

    @Column(name = "current_due")
    private @Nullable LocalDate currentDue;

    @Column(name = "extensions")
    private int extended;

    @Column(name = "owner_unit")
    private @Nullable Long ownerUnit;

    private @Nullable Long responsible;
    private @Nullable Long leader;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "institution_number")
    private String institutionNumber = "";

    private String decision = "";

    @Column(name = "proposed_by")
    private @Nullable Long proposedBy;

    @Column(name = "consented_by")
    private @Nullable Long consentedBy;

    @Column(name = "consented_at")
    private @Nullable Instant consentedAt;

    @Column(name = "submitted_by")
    private @Nullable Long submittedBy;

    private int submission;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    private int reopened;

    /** Signatures up to this submission count no more: the work went back, or the task was opened again. */
    private int lapsed;

    @Column(name = "moved_on")
    private @Nullable LocalDate movedOn;

    private int reminders;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    /** When a disagreement is to be decided, or a deferral looked at again; only while the task stands apart. */
    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    private int deferrals;

    @Column(name = "void_asked_by")
    private @Nullable Long voidAskedBy;

    @Column(name = "void_reason")
    private String voidReason = "";

    @Column(name = "dic_consented_by")
    private @Nullable Long dicConsentedBy;

    @Column(name = "checks_planned")
    private int checksPlanned;

    @Column(name = "stated_due")
    private String statedDue = "";

    @Column(name = "stated_lead")
    private String statedLead = "";

    @Column(name = "stated_responsible")
    private String statedResponsible = "";

    @Column(name = "stated_status")
    private String statedStatus = "";

    private String remark = "";

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "task_acceptor", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "person_id")
    private Set<Long> acceptors = new LinkedHashSet<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Measure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Proof> proofs = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Extension> extensions = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Dispute> disputes = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Deferral> deferralList = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PlannedCheck> checks = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Move> moves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "acceptance", joinColumns = @JoinColumn(name = "task_id"))
    private List<Signature> signatures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "task_return", joinColumns = @JoinColumn(name = "task_id"))
    private List<Return> returns = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Task() {}

    private Task(long round, String code, long position) {
        this.round = round;
        this.code = code;
        this.position = position;
        this.state = TaskState.DRAFT;
    }

    /** A draft with its first measure; everything else is added while it is one. */
    static Task draft(long round, String code, long position, long finding, int number, String measure) {
        var task = new Task(round, code, position);
        task.measures.add(new Measure(task, finding, number, measure));
        return task;
    }

    /** What the plan of a task says, as the office writes it. */
    record Plan(
            String deliverable,
            String standard,
            Set<MeasureKind> kinds,
            @Nullable Timing timing,
            boolean secretaryLed,
            @Nullable LocalDate firstDue,
            @Nullable Long ownerUnit,
            @Nullable Long responsible,
            @Nullable Long leader,
            Set<Long> acceptors) {}

    void revise(Plan plan, By by) {
        revise(plan, List.of(), by, "");
    }

    /**
     * The history keeps which parts of the plan changed, and what the due date was.
     *
     * @param reworded parts that the caller changed already, such as the words of a measure
     * @param source where the words come from, such as the number of an import
     * @throws RuleBroken {@code rectification.first-due-kept} when a due date that was issued would change
     */
    void revise(Plan plan, List<PlanPart> reworded, By by, String source) {
        state.after(Step.REVISE);
        var kept = decision.isEmpty() ? null : firstDue;
        if (kept != null && !kept.equals(plan.firstDue())) {
            throw new RuleBroken("rectification.first-due-kept", kept);
        }
        var changed = new ArrayList<>(reworded);
        changed.addAll(PlanPart.changed(plan(), plan));
        // the first revision is what the plan begins with
        var note = moves.isEmpty() ? source : PlanPart.note(source, changed, firstDue, plan.firstDue());
        deliverable = plan.deliverable();
        standard = plan.standard();
        kinds = plan.kinds().isEmpty() ? EnumSet.noneOf(MeasureKind.class) : EnumSet.copyOf(plan.kinds());
        timing = plan.timing();
        secretaryLed = plan.secretaryLed();
        if (kept == null) {
            firstDue = plan.firstDue();
            currentDue = plan.firstDue();
        }
        ownerUnit = plan.ownerUnit();
        responsible = plan.responsible();
        leader = plan.leader();
        acceptors.clear();
        acceptors.addAll(plan.acceptors());
        if (state == TaskState.DISPUTED) {
            proposedBy = null;
            withdrawConsent();
        }
        move(Step.REVISE, by, note);
    }

    Plan plan() {
        return new Plan(
                deliverable,
                standard,
                kinds,
                timing,
                secretaryLed,
                firstDue,
                ownerUnit,
                responsible,
                leader,
                Set.copyOf(acceptors));
    }

    /** What the office's own workbook says of the task: kept word for word, beside what is proven. */
    void stated(String due, String lead, String responsibleWords, String status, String remark) {
        this.statedDue = due;
        this.statedLead = lead;
        this.statedResponsible = responsibleWords;
        this.statedStatus = status;
        this.remark = remark;
    }

    void propose(By by) {
        proposedBy = by.person();
        move(Step.PROPOSE, by, "");
    }

    /**
     * The leading group hands the task out.
     *
     * @param decision the resolution's number, with the committee's where it has one
     * @param lateReason why the due date lies beyond the concentrated period, or empty
     * @throws RuleBroken {@code rectification.beyond-period} for such a date without a reason
     */
    void issue(String decision, LocalDate periodEnd, String lateReason, By by) {
        if (currentDue != null && currentDue.isAfter(periodEnd) && lateReason.isBlank()) {
            throw new RuleBroken("rectification.beyond-period", periodEnd);
        }
        this.decision = decision;
        move(Step.ISSUE, by, lateReason.isBlank() ? decision : decision + "；" + lateReason);
    }

    void sendBack(String reason, By by) {
        proposedBy = null;
        move(Step.SEND_BACK, by, reason);
    }

    void sign(By by) {
        move(Step.SIGN, by, "");
    }

    /** Somebody was reminded; it is counted and stands in the history, and moves nothing. */
    void remind(String words, LocalDate today, By by) {
        move(Step.REMIND, by, words);
        reminders++;
        remindedOn = today;
    }

    void reported(LocalDate week, By by) {
        move(Step.REPORT, by, week.toString());
    }

    Proof prove(Proof proof, @Nullable Long replaces, By by) {
        var older = replaces == null ? null : proof(replaces);
        if (older != null && !older.standing()) {
            throw new RuleBroken(
                    older.beforeReopening() ? "rectification.proof-lapsed" : "rectification.proof-replaced",
                    older.name());
        }
        var known = proofs.stream()
                .filter(Proof::beforeReopening)
                .filter(earlier -> earlier.sha256().equals(proof.sha256()))
                .findFirst();
        if (known.isPresent()) {
            throw new RuleBroken("rectification.proof-lapsed", known.get().name());
        }
        proofs.add(proof);
        withdrawConsent();
        move(Step.PROVE, by, proof.name());
        return proof;
    }

    /** @throws RuleBroken {@code rectification.measure-of-other} for a measure that is none of this task */
    void stateResult(Map<Long, String> results, String institutionNumber, By by) {
        requireOwn(results.keySet());
        measures.forEach(measure -> measure.came(results.getOrDefault(measure.id(), measure.result())));
        this.institutionNumber = institutionNumber;
        withdrawConsent();
        move(Step.STATE_RESULT, by, institutionNumber);
    }

    private void requireOwn(Set<Long> named) {
        var own = measures.stream().map(Measure::id).toList();
        var others = named.stream()
                .filter(measure -> !own.contains(measure))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new RuleBroken("rectification.measure-of-other", others);
        }
    }

    /** The leader consented to what was there: what changes afterwards needs a new word. */
    private void withdrawConsent() {
        consentedBy = null;
        consentedAt = null;
    }

    void consent(String opinion, By by) {
        consentedBy = by.person();
        consentedAt = by.at();
        move(Step.CONSENT, by, opinion);
    }

    void submit(String summary, By by) {
        submission++;
        submittedBy = by.person();
        measures.forEach(Measure::forgetConclusion);
        move(Step.SUBMIT, by, summary);
    }

    /**
     * One acceptor says what a file is worth.
     *
     * @throws RuleBroken {@code rectification.judge-unopened}, or {@code rectification.proof-lapsed} for a file of
     *     before the reopening
     */
    void judge(Proof file, Verdict verdict, String reason, By by) {
        if (file.beforeReopening()) {
            throw new RuleBroken("rectification.proof-lapsed", file.name());
        }
        if (!file.openedBy(by.person())) {
            throw new RuleBroken("rectification.judge-unopened", file.name());
        }
        file.judged(by.person(), verdict, reason, by.at());
        move(Step.JUDGE, by, file.name() + (verdict == Verdict.REJECTED ? "：" + reason : ""));
    }

    /**
     * One acceptor signs. The task is accepted with the last signature, when one of the signers belongs to the
     * rectification office.
     *
     * @throws RuleBroken {@code rectification.not-done} when a measure is concluded as not done, which is a return, and
     *     {@code rectification.conclusions-missing} when a measure has none, or {@code rectification.measure-of-other}
     *     for a measure that is none of this task
     */
    void accept(
            CheckForm form,
            Map<Long, Conclusion> conclusions,
            String opinion,
            boolean office,
            int acceptorsMin,
            LocalDate today,
            By by) {
        requireOwn(conclusions.keySet());
        if (conclusions.containsValue(Conclusion.NOT_DONE)) {
            throw new RuleBroken("rectification.not-done");
        }
        requireEach(conclusions);
        measures.forEach(measure ->
                measure.concluded(submission, by.person(), Objects.requireNonNull(conclusions.get(measure.id()))));
        signatures.add(new Signature(submission, by.person(), office, form, opinion, by.at()));
        var signed = signaturesOfNow();
        if (signed.size() >= acceptorsMin && signed.stream().anyMatch(Signature::office)) {
            acceptedOn = today;
            move(Step.ACCEPT, by, opinion);
        } else {
            stay(Step.ACCEPT, by, opinion);
        }
    }

    private void requireEach(Map<Long, Conclusion> conclusions) {
        if (measures.stream().anyMatch(measure -> !conclusions.containsKey(measure.id()))) {
            throw new RuleBroken("rectification.conclusions-missing");
        }
    }

    /**
     * The work goes back, with a conclusion for each measure. What was signed and concluded before lapses; what was not
     * recognised stays so until it is replaced.
     *
     * @throws RuleBroken {@code rectification.all-done} when every measure is concluded as done,
     *     {@code rectification.conclusions-missing} when a measure has none, or {@code rectification.measure-of-other}
     *     for a measure that is none of this task
     */
    void sendBackForWork(Map<Long, Conclusion> conclusions, String reasons, By by) {
        requireOwn(conclusions.keySet());
        requireEach(conclusions);
        if (conclusions.values().stream().allMatch(each -> each == Conclusion.DONE)) {
            throw new RuleBroken("rectification.all-done");
        }
        withdrawConsent();
        lapse();
        returns.add(new Return(submission, by.person(), reasons, by.at()));
        measures.forEach(
                measure -> measure.cameBack(submission, Objects.requireNonNull(conclusions.get(measure.id()))));
        move(Step.RETURN, by, reasons);
    }

    void resume(By by) {
        move(Step.RESUME, by, "");
    }

    /**
     * Asks for more time.
     *
     * @param most extensions that need no committee (parameter rectify.max_extensions)
     * @throws RuleBroken {@code rectification.extension-not-later}, {@code rectification.extension-past}, or
     *     {@code rectification.committee-needed} for one more than that, or beyond the concentrated period, without the
     *     committee's decision
     */
    Extension extend(
            LocalDate newDue, String reason, String committee, int most, LocalDate periodEnd, LocalDate today, By by) {
        var old = Objects.requireNonNull(currentDue);
        if (newDue.isBefore(today)) {
            throw new RuleBroken("rectification.extension-past", today);
        }
        if (!newDue.isAfter(old)) {
            throw new RuleBroken("rectification.extension-not-later", old);
        }
        if (committee.isBlank() && (extended >= most || newDue.isAfter(periodEnd))) {
            throw new RuleBroken("rectification.committee-needed", most, periodEnd);
        }
        var extension =
                new Extension(this, extensions.size() + 1, old, newDue, reason, committee, by.person(), by.at());
        extensions.add(extension);
        move(Step.EXTEND, by, newDue + " " + reason);
        return extension;
    }

    /** Leader and office each decide; one no ends it, the second yes moves the due date. The first due date stays. */
    void decideExtension(boolean yes, boolean asLeader, boolean asOffice, String opinion, By by) {
        var extension = openExtension().orElseThrow();
        if (by.person() == extension.askedBy()) {
            throw new RuleBroken("rectification.own-extension");
        }
        if (!yes && opinion.isBlank()) {
            throw RuleBroken.at("opinion", "rectification.extension-opinion");
        }
        if (!yes) {
            extension.refused(by.person(), opinion, by.at());
        } else {
            if (asLeader && extension.leaderBy() == null) {
                extension.agreedByLeader(by.person(), by.at());
            } else if (asOffice && extension.officeBy() == null) {
                extension.agreedByOffice(by.person(), by.at());
            } else {
                throw new RuleBroken("rectification.extension-decided");
            }
            if (extension.granted()) {
                currentDue = extension.newDue();
                extended++;
            }
        }
        move(Step.DECIDE_EXTENSION, by, ((yes ? "同意延期至 " : "不同意延期至 ") + extension.newDue() + " " + opinion).strip());
    }

    /**
     * Says that the finding or the measure does not hold.
     *
     * @param decideBy the day by which it is to be decided (parameter rectify.dispute_days)
     */
    void dispute(Subject subject, String reason, LocalDate decideBy, By by) {
        disputes.add(new Dispute(this, disputes.size() + 1, subject, reason, by.person(), by.at()));
        reviewOn = decideBy;
        move(Step.DISPUTE, by, subject.name() + " " + reason);
    }

    /**
     * Rejected, the work goes on; upheld, the office changes the measure or has it voided.
     *
     * @param changeBy the day by which an upheld one is to be acted on (parameter rectify.dispute_days)
     */
    void decideDispute(boolean upheld, String opinion, LocalDate changeBy, By by) {
        openDispute().orElseThrow().decided(upheld, opinion, by.person(), by.at());
        if (upheld) {
            reviewOn = changeBy;
            stay(Step.DECIDE_DISPUTE, by, "异议成立 " + opinion);
        } else {
            move(Step.DECIDE_DISPUTE, by, "异议不成立 " + opinion);
        }
    }

    /**
     * Asks that the work may rest until a condition is met. Nothing rests before somebody else agreed.
     *
     * @param most days from today within which it is looked at again (parameter rectify.deferral_days)
     * @throws RuleBroken {@code rectification.review-day} for a day that is not after today, or later than that
     */
    void askDeferral(String reason, String condition, LocalDate review, LocalDate today, int most, By by) {
        requireReviewDay(review, today, most);
        deferralList.add(new Deferral(this, deferralList.size() + 1, reason, condition, review, by.person(), by.at()));
        move(Step.ASK_DEFERRAL, by, review + " " + reason);
    }

    /** The open request for an extension or a deferral ends without a decision. */
    void takeBack(String why, By by) {
        var extension = openExtension();
        if (extension.isPresent()) {
            extension.get().refused(by.person(), why, by.at());
            move(Step.TAKE_BACK, by, extension.get().newDue() + " " + why);
            return;
        }
        var deferral = openDeferral().orElseThrow();
        deferral.decided(false, why, by.person(), by.at());
        move(Step.TAKE_BACK, by, deferral.reviewOn() + " " + why);
    }

    /** Who asked for the extension or the deferral that is not decided yet; null where there is none. */
    @Nullable Long requestedBy() {
        return openExtension()
                .map(Extension::askedBy)
                .orElseGet(() -> openDeferral().map(Deferral::askedBy).orElse(null));
    }

    private static void requireReviewDay(LocalDate review, LocalDate today, int most) {
        if (!review.isAfter(today) || review.isAfter(today.plusDays(most))) {
            throw new RuleBroken("rectification.review-day", today.plusDays(1), today.plusDays(most));
        }
    }

    /** @throws RuleBroken {@code rectification.review-day} when the day that was asked for has come meanwhile */
    void decideDeferral(boolean yes, String opinion, LocalDate today, int most, By by) {
        var asked = openDeferral().orElseThrow();
        if (!yes) {
            asked.decided(false, opinion, by.person(), by.at());
            stay(Step.DECIDE_DEFERRAL, by, "不同意暂缓至 " + asked.reviewOn() + " " + opinion);
            return;
        }
        requireReviewDay(asked.reviewOn(), today, most);
        asked.decided(true, opinion, by.person(), by.at());
        deferrals++;
        reviewOn = asked.reviewOn();
        move(Step.DECIDE_DEFERRAL, by, "同意暂缓至 " + asked.reviewOn() + " " + opinion);
    }

    /**
     * Looks at a deferred task again.
     *
     * @param again the day of the next review, to defer it anew; null is taken up again
     * @throws RuleBroken {@code rectification.group-defers} when not the group defers anew, or
     *     {@code rectification.review-day}
     */
    void review(@Nullable LocalDate again, String reason, boolean asGroup, LocalDate today, int most, By by) {
        if (again == null) {
            move(Step.REVIEW, by, reason);
            return;
        }
        if (!asGroup) {
            throw new RuleBroken("rectification.group-defers");
        }
        requireReviewDay(again, today, most);
        var anew = new Deferral(
                this,
                deferralList.size() + 1,
                reason,
                deferralList.get(deferralList.size() - 1).condition(),
                again,
                null,
                by.at());
        anew.decided(true, "", by.person(), by.at());
        deferralList.add(anew);
        deferrals++;
        reviewOn = again;
        stay(Step.REVIEW, by, again + " " + reason);
    }

    void agreeContinuing(String reason, By by) {
        dicConsentedBy = by.person();
        move(Step.AGREE_CONTINUING, by, reason);
    }

    /** Becomes a standing duty with checks on planned days. */
    void continueWith(List<LocalDate> days, String reason, By by) {
        days.forEach(day -> checks.add(new PlannedCheck(this, checks.size() + 1, day)));
        checksPlanned = (int) standingChecks().count();
        move(Step.CONTINUE, by, reason);
    }

    void check(CheckResult result, String text, LocalDate today, By by) {
        openCheck().orElseThrow().done(today, result, text, by.person());
        move(Step.CHECK, by, text);
    }

    void close(String list, LocalDate today, By by) {
        closedOn = today;
        move(Step.CLOSE, by, list);
    }

    /** Signatures and conclusions so far count no more; they stay on record. */
    private void lapse() {
        lapsed = submission;
        measures.forEach(Measure::forgetConclusion);
    }

    /**
     * The responsible person cannot veto it, and it is counted. Nothing that was stated, proven, judged, checked or
     * signed before counts any more, the consent to continue neither: the work is proven anew.
     */
    void reopen(ReopenReason why, String reason, By by) {
        reopened++;
        closedOn = null;
        acceptedOn = null;
        institutionNumber = "";
        dicConsentedBy = null;
        checksPlanned = 0;
        withdrawConsent();
        lapse();
        measures.forEach(Measure::layResultAside);
        move(Step.REOPEN, by, why.name() + " " + reason);
    }

    void askVoid(String reason, By by) {
        voidAskedBy = by.person();
        voidReason = reason;
        move(Step.ASK_VOID, by, reason);
    }

    void confirmVoid(boolean yes, By by) {
        if (yes) {
            move(Step.CONFIRM_VOID, by, voidReason);
        } else {
            stay(Step.CONFIRM_VOID, by, "不同意 " + voidReason);
            voidAskedBy = null;
            voidReason = "";
        }
    }

    /** Whether the person has this part in a task that is still open for it. */
    boolean carries(TaskPart part, long person) {
        return state.moves().containsKey(Step.HAND_OVER)
                && switch (part) {
                    case RESPONSIBLE -> Objects.equals(responsible, person);
                    case LEADER -> Objects.equals(leader, person);
                    case ACCEPTOR -> state != TaskState.ACCEPTED && acceptors.contains(person);
                };
    }

    /**
     * A part passes to somebody else. What was signed, judged and consented to stays with whoever did it and goes on
     * counting; the new one is not asked to sign for the task again.
     */
    void handOver(TaskPart part, long from, long to, String words, By by) {
        move(Step.HAND_OVER, by, words);
        switch (part) {
            case RESPONSIBLE -> responsible = to;
            case LEADER -> leader = to;
            case ACCEPTOR -> {
                acceptors.remove(from);
                acceptors.add(to);
            }
        }
    }

    /** Whether somebody signed this submission as a member of the office. */
    boolean signedForOffice() {
        return signaturesOfNow().stream().anyMatch(Signature::office);
    }

    /** Whether the person ever signed that the task is done: that person never answers for it. */
    boolean everSignedBy(long person) {
        return signatures.stream().anyMatch(each -> each.person == person);
    }

    /** Whether the reader's units or name reach this task (row scope). */
    @Override
    public boolean visibleTo(Actor reader, Reach reach) {
        return reach.everything()
                || (ownerUnit != null && reach.covers(ownerUnit))
                || reader.principals().stream()
                        .anyMatch(person ->
                                acceptors.contains(person) || person.equals(responsible) || person.equals(leader));
    }

    private void move(Step step, By by, String note) {
        var from = state;
        state = state.after(step);
        if (!state.apart()) {
            reviewOn = null;
        }
        moves.add(new Move(this, step, from, state, by, note));
        if (from != state || (step.who() == Who.RESPONSIBLE && step != Step.EXTEND)) {
            movedOn = LocalDate.ofInstant(by.at(), OfficeClock.OFFICE);
        }
    }

    private void stay(Step step, By by, String note) {
        state.after(step);
        moves.add(new Move(this, step, state, state, by, note));
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    long round() {
        return round;
    }

    /** The last day on which the work moved on; asking for a later date is no progress. */
    @Nullable LocalDate movedOn() {
        return movedOn;
    }

    int reminders() {
        return reminders;
    }

    @Nullable LocalDate remindedOn() {
        return remindedOn;
    }

    @Override
    public String code() {
        return code;
    }

    long position() {
        return position;
    }

    String deliverable() {
        return deliverable;
    }

    String standard() {
        return standard;
    }

    Set<MeasureKind> kinds() {
        return kinds;
    }

    @Nullable Timing timing() {
        return timing;
    }

    boolean secretaryLed() {
        return secretaryLed;
    }

    @Nullable LocalDate firstDue() {
        return firstDue;
    }

    @Nullable LocalDate currentDue() {
        return currentDue;
    }

    int extended() {
        return extended;
    }

    @Nullable Long ownerUnit() {
        return ownerUnit;
    }

    @Nullable Long responsible() {
        return responsible;
    }

    @Nullable Long leader() {
        return leader;
    }

    TaskState state() {
        return state;
    }

    String institutionNumber() {
        return institutionNumber;
    }

    String decision() {
        return decision;
    }

    @Nullable Long proposedBy() {
        return proposedBy;
    }

    @Nullable Long consentedBy() {
        return consentedBy;
    }

    @Nullable Long submittedBy() {
        return submittedBy;
    }

    @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    int reopened() {
        return reopened;
    }

    @Nullable Long voidAskedBy() {
        return voidAskedBy;
    }

    String voidReason() {
        return voidReason;
    }

    @Nullable Long dicConsentedBy() {
        return dicConsentedBy;
    }

    String statedDue() {
        return statedDue;
    }

    String statedLead() {
        return statedLead;
    }

    String statedResponsible() {
        return statedResponsible;
    }

    String statedStatus() {
        return statedStatus;
    }

    String remark() {
        return remark;
    }

    Set<Long> acceptors() {
        return acceptors;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Proof> proofs() {
        return proofs;
    }

    List<Proof> standingProofs() {
        return proofs.stream().filter(Proof::standing).toList();
    }

    Proof proof(long id) {
        return proofs.stream()
                .filter(proof -> proof.id() == id)
                .findFirst()
                .orElseThrow(() -> new org.ronghe.domain.NotFound("proof", id));
    }

    List<Extension> extensions() {
        return extensions;
    }

    Optional<Extension> openExtension() {
        return extensions.stream().filter(Extension::open).findFirst();
    }

    @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    /** How often it was deferred. */
    int deferrals() {
        return deferrals;
    }

    List<Dispute> disputes() {
        return disputes;
    }

    Optional<Dispute> lastDispute() {
        return disputes.stream().reduce((earlier, later) -> later);
    }

    Optional<Dispute> openDispute() {
        return lastDispute().filter(Dispute::open);
    }

    List<Deferral> deferralList() {
        return deferralList;
    }

    Optional<Deferral> openDeferral() {
        return deferralList.stream().filter(Deferral::open).findFirst();
    }

    /** Who asked for the deferral that waits or stands. */
    @Nullable Long deferralAskedBy() {
        return deferralList.stream()
                .map(Deferral::askedBy)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    List<PlannedCheck> checks() {
        return checks;
    }

    Optional<PlannedCheck> openCheck() {
        return checks.stream().filter(PlannedCheck::open).findFirst();
    }

    int checksDone() {
        return (int) standingChecks().filter(check -> !check.open()).count();
    }

    private Stream<PlannedCheck> standingChecks() {
        return checks.stream().filter(check -> !check.beforeReopening());
    }

    int checksPlanned() {
        return checksPlanned;
    }

    /** Signatures for the current submission that have not lapsed. */
    List<Signature> signaturesOfNow() {
        return signatures.stream()
                .filter(each -> each.submission == submission && each.submission > lapsed)
                .toList();
    }

    /** What the acceptors concluded of the whole task: the strictest word of its measures, from the acceptance on. */
    Optional<Conclusion> conclusion() {
        return acceptedOn == null
                ? Optional.empty()
                : measures.stream()
                        .map(Measure::conclusion)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    /** What the signer concluded of each measure. */
    List<Conclusion> conclusionsOf(Signature signature) {
        return measures.stream()
                .map(measure -> measure.rulingOf(signature.submission, signature.person))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How often and why the work went back, the latest first. */
    List<Return> returns() {
        return returns.stream()
                .sorted(Comparator.comparingInt((Return each) -> each.submission)
                        .reversed())
                .toList();
    }

    /** What the acceptor concluded of each measure when it went back. */
    List<Conclusion> conclusionsOf(Return back) {
        return measures.stream()
                .map(measure -> measure.concludedWhenReturned(back.submission))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean signedBy(long person) {
        return signers().contains(person);
    }

    /** Acceptors whose signature on the present submission is there. */
    Set<Long> signers() {
        return signaturesOfNow().stream().map(each -> each.person).collect(Collectors.toSet());
    }

    /** Why one submission went back. */
    @Embeddable
    static class Return {
        private int submission;

        @Column(name = "person_id")
        private long person;

        private String reasons;
        private Instant at;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Return() {}

        Return(int submission, long person, String reasons, Instant at) {
            this.submission = submission;
            this.person = person;
            this.reasons = reasons;
            this.at = at;
        }

        long person() {
            return person;
        }

        String reasons() {
            return reasons;
        }

        Instant at() {
            return at;
        }
    }

    /** What an acceptor signed for one submission. */
    @Embeddable
    static class Signature {
        private int submission;

        @Column(name = "person_id")
        private long person;

        private boolean office;

        @Enumerated(EnumType.STRING)
        private CheckForm form;

        private String opinion;
        private Instant at;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Signature() {}

        Signature(int submission, long person, boolean office, CheckForm form, String opinion, Instant at) {
            this.submission = submission;
            this.person = person;
            this.office = office;
            this.form = form;
            this.opinion = opinion;
            this.at = at;
        }

        long person() {
            return person;
        }

        boolean office() {
            return office;
        }

        CheckForm form() {
            return form;
        }

        String opinion() {
            return opinion;
        }

        Instant at() {
            return at;
        }
    }
}
