package org.ronghe.discipline.lookback;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * One look-back on one closed task (回头看, IN-7). It has no setters: it is planned, and afterwards only moves; every move
 * is written down with who, when and why.
 */
@Entity
@Table(schema = "discipline", name = "look_back")
class LookBack implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "look_back")
    @SequenceGenerator(name = "look_back", sequenceName = "discipline.look_back_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "task_id")
    private long task;

    @Column(name = "round_id")
    private long round;

    @Column(name = "sample_id")
    private @Nullable Long sample;

    private String measure;
    private String threshold;
    private LocalDate due;

    /** The day first set, which never changes. */
    @Column(name = "first_due")
    private LocalDate firstDue;

    private long checker;

    @Column(name = "planned_by")
    private long plannedBy;

    @Column(name = "owner_unit")
    private long ownerUnit;

    private long responsible;
    private long leader;

    /** How often the task had been opened again when this was planned. */
    private int reopening;

    @Enumerated(EnumType.STRING)
    private LookBackState state = LookBackState.PLANNED;

    @Enumerated(EnumType.STRING)
    private @Nullable LookBackResult result;

    private String words = "";

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    private int reminders;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @OneToMany(mappedBy = "lookBack", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<LookBackProof> proofs = new ArrayList<>();

    @OneToMany(mappedBy = "lookBack", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<LookBackMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LookBack() {}

    private LookBack(String number, LookedAt task, @Nullable Long sample, Plan plan, LocalDate today, long by) {
        this.number = number;
        this.task = task.id();
        this.round = task.round();
        this.sample = sample;
        this.reopening = task.reopened();
        this.ownerUnit = task.ownerUnit();
        this.responsible = task.responsible();
        this.leader = task.leader();
        this.plannedBy = by;
        this.firstDue = plan.due();
        fill(task, plan, today);
    }

    /**
     * What is looked at, and by whom.
     *
     * @param measure what is counted or looked at
     * @param threshold what it must be for the result to have lasted
     * @param checkerUnit staff unit of the checker today
     */
    record Plan(
            String measure,
            String threshold,
            LocalDate due,
            long checker,
            String checkerName,
            @Nullable Long checkerUnit) {}

    /**
     * Plans a look-back.
     *
     * @param sample the drawn sample that asks for it; null where a person chose the task
     * @throws RuleBroken {@code lookback.task-not-closed}, {@code lookback.due-past}, or {@code lookback.checker-…} for
     *     a checker who belongs to the work, by name
     */
    static LookBack plan(String number, LookedAt task, @Nullable Long sample, Plan plan, LocalDate today, By by) {
        if (!task.closed()) {
            throw new RuleBroken("lookback.task-not-closed", task.code());
        }
        return new LookBack(number, task, sample, plan, today, by.person());
    }

    /**
     * Plans it anew; what it said before stands in its history beside the reason.
     *
     * @throws RuleBroken as {@link #plan} says
     */
    void revise(LookedAt task, Plan plan, String reason, LocalDate today, By by) {
        var changes = new StringJoiner("；", "（", "）").setEmptyValue("");
        change(changes, measure, plan.measure());
        change(changes, threshold, plan.threshold());
        change(changes, due.toString(), plan.due().toString());
        fill(task, plan, today);
        move(LookBackStep.REVISE, by, reason.strip() + changes);
    }

    private static void change(StringJoiner changes, String before, String after) {
        if (!before.equals(after)) {
            changes.add(before + " → " + after);
        }
    }

    private void fill(LookedAt task, Plan plan, LocalDate today) {
        requireApart(task, plan);
        if (plan.due().isBefore(today)) {
            throw new RuleBroken("lookback.due-past", plan.due());
        }
        measure = plan.measure();
        threshold = plan.threshold();
        due = plan.due();
        checker = plan.checker();
    }

    private static void requireApart(LookedAt task, Plan plan) {
        Tie.of(task, plan.checker(), plan.checkerUnit()).ifPresent(tie -> {
            throw new RuleBroken(
                    "lookback.checker-" + tie.name().toLowerCase(Locale.ROOT), plan.checkerName(), task.code());
        });
    }

    LookBackProof prove(LookBackProof proof, By by) {
        proofs.add(proof);
        move(LookBackStep.PROVE, by, proof.name());
        return proof;
    }

    void report(LookBackResult found, String words, LocalDate today, By by) {
        this.result = found;
        this.words = words;
        this.doneOn = today;
        move(LookBackStep.REPORT, by, words);
    }

    void remind(String words, LocalDate today, By by) {
        reminders++;
        remindedOn = today;
        move(LookBackStep.REMIND, by, words);
    }

    void cancel(String reason, By by) {
        move(LookBackStep.CANCEL, by, reason);
    }

    /** @param words why, in the words of its history */
    void lapse(String words, By by) {
        move(LookBackStep.LAPSE, by, words);
    }

    /** Whether the person is to make this look-back. */
    boolean carries(LookBackPart part, long person) {
        return state.moves().containsKey(LookBackStep.HAND_OVER) && part == LookBackPart.CHECKER && checker == person;
    }

    /** The check passes to somebody else; files that were taken in stay with who brought them. */
    void handOver(long to, String words, By by) {
        move(LookBackStep.HAND_OVER, by, words);
        checker = to;
    }

    private void move(LookBackStep step, By by, String note) {
        var from = state;
        state = state.after(step);
        moves.add(new LookBackMove(this, step, from, state, by, note));
    }

    /** Named people and the unit see it, whoever plans and supervises sees all (domain rules §5.1). */
    @Override
    public boolean visibleTo(Actor reader, Reach reach) {
        return reach.everything()
                || reach.covers(ownerUnit)
                || reader.principals().stream().anyMatch(parties()::contains);
    }

    Set<Long> parties() {
        return Set.copyOf(List.of(checker, plannedBy, responsible, leader));
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public String code() {
        return number;
    }

    long task() {
        return task;
    }

    @Nullable Long sample() {
        return sample;
    }

    String measure() {
        return measure;
    }

    String threshold() {
        return threshold;
    }

    LocalDate due() {
        return due;
    }

    LocalDate firstDue() {
        return firstDue;
    }

    long checker() {
        return checker;
    }

    long plannedBy() {
        return plannedBy;
    }

    long ownerUnit() {
        return ownerUnit;
    }

    long leader() {
        return leader;
    }

    int reopening() {
        return reopening;
    }

    LookBackState state() {
        return state;
    }

    @Nullable LookBackResult result() {
        return result;
    }

    String words() {
        return words;
    }

    @Nullable LocalDate doneOn() {
        return doneOn;
    }

    int reminders() {
        return reminders;
    }

    @Nullable LocalDate remindedOn() {
        return remindedOn;
    }

    List<LookBackProof> proofs() {
        return proofs;
    }

    LookBackProof proof(long id) {
        return proofs.stream()
                .filter(proof -> proof.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("proof", id));
    }

    List<LookBackMove> moves() {
        return moves;
    }
}
