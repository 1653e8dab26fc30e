package org.ronghe.orgstructure.election;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.time.OfficeClock;

/**
 * One election of a committee, or of a secretary where there is no committee (SM-18). It is drawn up, and afterwards
 * only moves; every move is written down. Votes are kept as totals.
 */
@Entity
@Table(schema = "orgstructure", name = "election")
class Election implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "election")
    @SequenceGenerator(name = "election", sequenceName = "orgstructure.election_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private long unit;

    @Enumerated(EnumType.STRING)
    private ElectionKind kind;

    @Enumerated(EnumType.STRING)
    private ElectionForm form;

    private int seats;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    private String reason = "";

    @Column(name = "term_end")
    private @Nullable LocalDate termEnd;

    @Column(name = "approval_no")
    private String approvalNo = "";

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "public_from")
    private @Nullable LocalDate publicFrom;

    @Column(name = "public_until")
    private @Nullable LocalDate publicUntil;

    private String objections = "";

    @Column(name = "held_on")
    private @Nullable LocalDate heldOn;

    private int entitled;
    private int present;

    @Column(name = "valid_votes")
    private int valid;

    private @Nullable Long secretary;

    @Column(name = "confirmation_no")
    private String confirmationNo = "";

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Enumerated(EnumType.STRING)
    private ElectionState state = ElectionState.DRAWN_UP;

    @OneToMany(mappedBy = "election", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ElectionPerson> people = new ArrayList<>();

    @OneToMany(mappedBy = "election", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ElectionMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Election() {}

    /** What is asked for. */
    record Plan(ElectionKind kind, ElectionForm form, int seats, LocalDate plannedOn, String reason) {}

    /** @param termEnd end of the term that runs; null where none is known */
    static Election drawUp(long unit, @Nullable LocalDate termEnd, Plan plan, long by) {
        var election = new Election();
        election.unit = unit;
        election.termEnd = termEnd;
        election.draftedBy = by;
        election.plan(plan);
        return election;
    }

    private void plan(Plan plan) {
        kind = plan.kind();
        form = plan.form();
        seats = plan.seats();
        plannedOn = plan.plannedOn();
        reason = plan.reason().strip();
    }

    void revise(Plan plan, By by) {
        move(ElectionStep.REVISE, by, "");
        plan(plan);
        draftedBy = by.person();
    }

    void request(By by) {
        move(ElectionStep.REQUEST, by, "");
    }

    void sendBack(String why, By by) {
        move(ElectionStep.SEND_BACK, by, why);
    }

    /** @throws RuleBroken {@code election.future} or {@code election.before-request} at {@code on} */
    void approve(String number, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        refuseBefore(dayOf(ElectionStep.REQUEST), on, "election.before-request");
        move(ElectionStep.APPROVE, by, number);
        approvalNo = number.strip();
        approvedOn = on;
    }

    /** The candidates as a whole: who is not named any more does not stand. */
    void nominate(Set<Long> candidates, By by) {
        move(ElectionStep.NOMINATE, by, String.valueOf(candidates.size()));
        people.removeIf(each -> !each.teller() && !candidates.contains(each.person()));
        var there = candidates().stream().map(ElectionPerson::person).toList();
        candidates.stream()
                .sorted()
                .filter(each -> !there.contains(each))
                .forEach(each -> people.add(new ElectionPerson(this, each, false)));
    }

    /** @param until last day of publicity: a rule that changes later does not move it */
    void publish(LocalDate today, LocalDate until, By by) {
        move(ElectionStep.PUBLISH, by, "");
        publicFrom = today;
        publicUntil = until;
    }

    /** An objection was upheld: the candidates are drawn up anew. */
    void renominate(String why, By by) {
        move(ElectionStep.RENOMINATE, by, why);
        objections = why.strip();
        publicFrom = null;
        publicUntil = null;
    }

    /** What the meeting says of itself. */
    record Meeting(LocalDate on, int entitled, int present, int valid, Set<Long> tellers) {}

    /**
     * The meeting took place (BR-16).
     *
     * @param publicityEnd last day on which the candidates were made known
     * @throws RuleBroken {@code election.future}, {@code election.held-too-early}, {@code election.more-than-entitled},
     *     {@code election.more-votes-than-present}, {@code election.no-quorum}, {@code election.tellers} or
     *     {@code election.teller-stands}
     */
    void hold(Meeting held, LocalDate publicityEnd, ElectionLimits limits, LocalDate today, By by) {
        refuseFuture(held.on(), today);
        if (!held.on().isAfter(publicityEnd)) {
            throw RuleBroken.at("on", "election.held-too-early", publicityEnd);
        }
        if (held.present() > held.entitled()) {
            throw new RuleBroken("election.more-than-entitled", held.present(), held.entitled());
        }
        if (held.valid() > held.present()) {
            throw new RuleBroken("election.more-votes-than-present", held.valid(), held.present());
        }
        if (held.present() < limits.quorum(held.entitled())) {
            throw new RuleBroken("election.no-quorum", held.present(), held.entitled(), limits.quorum(held.entitled()));
        }
        if (held.tellers().size() < limits.tellers()) {
            throw new RuleBroken("election.tellers", limits.tellers());
        }
        if (candidates().stream().anyMatch(each -> held.tellers().contains(each.person()))) {
            throw new RuleBroken("election.teller-stands");
        }
        move(ElectionStep.HOLD, by, held.present() + "/" + held.entitled());
        heldOn = held.on();
        entitled = held.entitled();
        present = held.present();
        valid = held.valid();
        held.tellers().stream().sorted().forEach(each -> people.add(new ElectionPerson(this, each, true)));
    }

    /**
     * The votes for one candidate, of all together. A ballot names no more people than there are seats, so all
     * candidates together cannot have more. The history keeps what stood there before.
     *
     * @param named the candidate, for the history
     * @throws RuleBroken {@code election.no-candidate}, and at {@code votes} {@code election.more-votes-than-valid} or
     *     {@code election.more-votes-than-ballots}
     */
    void count(long candidate, String named, int votes, By by) {
        var counted = candidates().stream()
                .filter(each -> each.person() == candidate)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("election.no-candidate"));
        if (votes > valid) {
            throw RuleBroken.at("votes", "election.more-votes-than-valid", votes, valid);
        }
        int sum = allVotes() - votes(counted) + votes;
        if (sum > mostVotes()) {
            throw RuleBroken.at("votes", "election.more-votes-than-ballots", sum, valid, seats, mostVotes());
        }
        move(ElectionStep.COUNT, by, named + " " + (counted.votes() == null ? "—" : counted.votes()) + " → " + votes);
        counted.count(votes);
    }

    /**
     * The result goes to the superior organisation (BR-19).
     *
     * @throws RuleBroken {@code election.secretary-not-elected}
     */
    void report(long chosen, ElectionLimits limits, By by) {
        var elected = winners(limits);
        if (elected.stream().noneMatch(each -> each.person() == chosen)) {
            throw new RuleBroken("election.secretary-not-elected");
        }
        move(ElectionStep.REPORT, by, "");
        elected.forEach(ElectionPerson::elect);
        secretary = chosen;
    }

    /**
     * @throws RuleBroken {@code election.future} or {@code election.before-report} at {@code on}, or
     *     {@code election.same-number} at {@code number}: the answer to the request is not the answer to the result
     */
    void confirm(String number, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        refuseBefore(dayOf(ElectionStep.REPORT), on, "election.before-report");
        if (number.strip().equals(approvalNo)) {
            throw RuleBroken.at("number", "election.same-number", approvalNo);
        }
        move(ElectionStep.CONFIRM, by, number);
        confirmationNo = number.strip();
        confirmedOn = on;
    }

    void settle(By by) {
        move(ElectionStep.SETTLE, by, "");
    }

    void cancel(String why, By by) {
        move(ElectionStep.CANCEL, by, why);
    }

    private static void refuseFuture(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw RuleBroken.at("on", "election.future");
        }
    }

    private static void refuseBefore(@Nullable LocalDate earliest, LocalDate on, String code) {
        if (earliest != null && on.isBefore(earliest)) {
            throw RuleBroken.at("on", code, earliest);
        }
    }

    /** The day on which a step was taken last; null where it never was. */
    private @Nullable LocalDate dayOf(ElectionStep step) {
        return moves.stream()
                .filter(each -> each.step() == step)
                .map(each -> LocalDate.ofInstant(each.at(), OfficeClock.OFFICE))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    int allVotes() {
        return candidates().stream().mapToInt(Election::votes).sum();
    }

    /** How many votes the valid ballots can hold: each names at most as many people as there are seats. */
    int mostVotes() {
        return valid * seats;
    }

    boolean counted() {
        return candidates().stream().allMatch(each -> each.votes() != null);
    }

    /** Whether at least one candidate has the majority and the seats end between two numbers of votes. */
    boolean decided(ElectionLimits limits) {
        return !winners(limits).isEmpty() && !tied(limits);
    }

    /** Whether the last seat is shared by candidates with the same votes. */
    boolean tied(ElectionLimits limits) {
        var able = able(limits);
        return able.size() > seats
                && Objects.equals(able.get(seats - 1).votes(), able.get(seats).votes());
    }

    private List<ElectionPerson> winners(ElectionLimits limits) {
        return able(limits).stream().limit(seats).toList();
    }

    /** Who has the majority, most votes first. */
    private List<ElectionPerson> able(ElectionLimits limits) {
        int majority = limits.majority(entitled, present);
        return candidates().stream()
                .filter(each -> votes(each) >= majority)
                .sorted(Comparator.comparingInt(Election::votes).reversed())
                .toList();
    }

    private static int votes(ElectionPerson candidate) {
        return Objects.requireNonNullElse(candidate.votes(), 0);
    }

    private void move(ElectionStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ElectionMove(this, step, state, next, by, note));
        state = next;
    }

    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything() || reach.units().contains(unit);
    }

    @Override
    public String code() {
        return "选举" + id();
    }

    List<ElectionPerson> candidates() {
        return people.stream().filter(each -> !each.teller()).toList();
    }

    Collection<Long> tellers() {
        return people.stream()
                .filter(ElectionPerson::teller)
                .map(ElectionPerson::person)
                .toList();
    }

    List<Long> elected() {
        return people.stream()
                .filter(ElectionPerson::elected)
                .map(ElectionPerson::person)
                .toList();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    long unit() {
        return unit;
    }

    ElectionKind kind() {
        return kind;
    }

    ElectionForm form() {
        return form;
    }

    int seats() {
        return seats;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    String reason() {
        return reason;
    }

    @Nullable LocalDate termEnd() {
        return termEnd;
    }

    String approvalNo() {
        return approvalNo;
    }

    @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    @Nullable LocalDate publicFrom() {
        return publicFrom;
    }

    @Nullable LocalDate publicUntil() {
        return publicUntil;
    }

    String objections() {
        return objections;
    }

    @Nullable LocalDate heldOn() {
        return heldOn;
    }

    int entitled() {
        return entitled;
    }

    int present() {
        return present;
    }

    int valid() {
        return valid;
    }

    @Nullable Long secretary() {
        return secretary;
    }

    String confirmationNo() {
        return confirmationNo;
    }

    @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    long draftedBy() {
        return draftedBy;
    }

    ElectionState state() {
        return state;
    }

    List<ElectionMove> moves() {
        return moves;
    }
}
