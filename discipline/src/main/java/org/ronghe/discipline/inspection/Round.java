package org.ronghe.discipline.inspection;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * One round of inspection (SM-16). A round of our own is planned, gets its team by one authorisation and moves on to
 * its feedback; one of our superiors, or of the past, begins with the feedback. There the clock of rectification starts
 * (IN-2 to IN-4). It has no setters.
 */
@Entity
@Table(schema = "discipline", name = "inspection_round")
class Round implements Movable {
    /** A feedback older than this is a slip of the pen: what it found has long been closed or inspected again. */
    private static final int FEEDBACK_YEARS = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_round")
    @SequenceGenerator(name = "inspection_round", sequenceName = "discipline.inspection_round_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.PLANNED;

    private @Nullable Long target;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "round_focus", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "focus")
    @Enumerated(EnumType.STRING)
    private Set<Focus> focus = new LinkedHashSet<>();

    @Column(name = "period_from")
    private @Nullable LocalDate periodFrom;

    @Column(name = "period_to")
    private @Nullable LocalDate periodTo;

    @Column(name = "planned_by")
    private @Nullable Long plannedBy;

    @Column(name = "first_responsible")
    private @Nullable Long firstResponsible;

    private @Nullable Long coordinator;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "round_field_leader", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "person_id")
    private Set<Long> fieldLeaders = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "round_supervisor", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "person_id")
    private Set<Long> supervisors = new LinkedHashSet<>();

    private String authorisation = "";

    @Column(name = "authorised_on")
    private @Nullable LocalDate authorisedOn;

    @Column(name = "trained_on")
    private @Nullable LocalDate trainedOn;

    @Column(name = "entered_on")
    private @Nullable LocalDate enteredOn;

    @Column(name = "reported_on")
    private @Nullable LocalDate reportedOn;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column(name = "feedback_leaders_on")
    private @Nullable LocalDate feedbackLeadersOn;

    @Column(name = "feedback_unit_on")
    private @Nullable LocalDate feedbackUnitOn;

    @Column(name = "feedback_on")
    private @Nullable LocalDate feedbackOn;

    @Column(name = "plan_due")
    private @Nullable LocalDate planDue;

    @Column(name = "period_end")
    private @Nullable LocalDate periodEnd;

    @Column(name = "report_due")
    private @Nullable LocalDate reportDue;

    @Column(name = "plan_reported_on")
    private @Nullable LocalDate planReportedOn;

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "progress_reported_on")
    private @Nullable LocalDate progressReportedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Circulation circulation;

    @Column(name = "circular_by")
    private @Nullable Long circularBy;

    @Column(name = "circulated_on")
    private @Nullable LocalDate circulatedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    private String reason = "";

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TeamMember> team = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RoundMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Round() {}

    private Round(String name, Level level, long by, Instant at) {
        this.name = name;
        this.level = level;
        this.plannedBy = by;
        this.createdAt = at;
    }

    /**
     * The numbers in force on the day of the feedback.
     *
     * @param planMonths parameter inspection.plan_months_after_feedback (IN-3)
     * @param months parameter inspection.concentrated_months
     * @param reportDays parameter inspection.progress_report_days
     */
    record Limits(int planMonths, int months, int reportDays) {}

    /**
     * Opens a round at its feedback: one of our superiors or of the past.
     *
     * @throws RuleBroken {@code round.feedback-in-the-future}, or {@code round.feedback-long-ago} at {@code feedbackOn}
     */
    static Round open(
            String name, Level level, LocalDate feedbackOn, Limits limits, LocalDate today, long by, Instant at) {
        if (feedbackOn.isAfter(today)) {
            throw new RuleBroken("round.feedback-in-the-future");
        }
        if (feedbackOn.isBefore(today.minusYears(FEEDBACK_YEARS))) {
            throw RuleBroken.at("feedbackOn", "round.feedback-long-ago", FEEDBACK_YEARS);
        }
        var round = new Round(name, level, by, at);
        round.state = RoundState.FED_BACK;
        round.start(feedbackOn, limits);
        return round;
    }

    /** @throws RuleBroken {@code round.not-ours} for a round of our superiors, which begins with its feedback */
    static Round plan(String name, Level level, long by, Instant at) {
        requireOurs(level);
        return new Round(name, level, by, at);
    }

    private static void requireOurs(Level level) {
        if (!level.ours()) {
            throw new RuleBroken("round.not-ours");
        }
    }

    /** What the plan says; every part of it is asked for when it is proposed. */
    record Plan(
            String name,
            Level level,
            @Nullable Long target,
            Set<Focus> focus,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo) {}

    /**
     * The unit stays while somebody serves in the team: recusal was judged by it.
     *
     * @throws RuleBroken {@code round.not-ours}, {@code round.period-turned} or {@code round.period-past} at
     *     {@code periodTo}, or {@code round.target-has-team}
     */
    void revise(Plan plan, LocalDate today, By by) {
        requireOurs(plan.level());
        if (plan.periodFrom() != null
                && plan.periodTo() != null
                && plan.periodTo().isBefore(plan.periodFrom())) {
            throw RuleBroken.at("periodTo", "round.period-turned");
        }
        if (plan.periodFrom() != null
                && plan.periodTo() != null
                && plan.periodTo().isAfter(plan.periodFrom().plusYears(1))) {
            throw RuleBroken.at("periodTo", "round.period-long");
        }
        if (plan.periodTo() != null && plan.periodTo().isBefore(today)) {
            throw RuleBroken.at("periodTo", "round.period-past", plan.periodTo());
        }
        if (!team().isEmpty() && !java.util.Objects.equals(plan.target(), target)) {
            throw new RuleBroken("round.target-has-team");
        }
        move(RoundStep.REVISE, by, "");
        plannedBy = by.person();
        name = plan.name();
        level = plan.level();
        target = plan.target();
        focus.clear();
        focus.addAll(plan.focus());
        periodFrom = plan.periodFrom();
        periodTo = plan.periodTo();
    }

    /** Who answers for what in the round (IN-1). */
    record Duties(
            @Nullable Long firstResponsible,
            @Nullable Long coordinator,
            Set<Long> fieldLeaders,
            Set<Long> supervisors) {}

    /** @throws RuleBroken {@code round.supervises-itself} when somebody supervises what the same person answers for */
    void assign(Duties duties, By by) {
        if (duties.supervisors().stream()
                .anyMatch(each -> each.equals(duties.firstResponsible())
                        || duties.fieldLeaders().contains(each))) {
            throw new RuleBroken("round.supervises-itself");
        }
        move(RoundStep.ASSIGN, by, "");
        firstResponsible = duties.firstResponsible();
        coordinator = duties.coordinator();
        fieldLeaders.clear();
        fieldLeaders.addAll(duties.fieldLeaders());
        supervisors.clear();
        supervisors.addAll(duties.supervisors());
    }

    /**
     * Calls somebody of the pool into the team; the caller has found nothing that keeps the person out (IN-8).
     *
     * @throws RuleBroken {@code round.has-leader}, or {@code round.in-team} for somebody who serves already
     */
    void appoint(long inspector, long person, String personName, TeamPost post, LocalDate today, By by) {
        if (team().stream().anyMatch(member -> member.person() == person)) {
            throw new RuleBroken("round.in-team", personName);
        }
        if (post == TeamPost.LEADER && leader() != null) {
            throw new RuleBroken("round.has-leader");
        }
        move(RoundStep.APPOINT, by, personName);
        team.add(new TeamMember(this, inspector, person, post, today));
    }

    /** @throws RuleBroken {@code round.not-in-team} */
    void release(long person, String personName, LocalDate today, By by) {
        var member = team().stream().filter(each -> each.person() == person).findFirst();
        if (member.isEmpty()) {
            throw new RuleBroken("round.not-in-team");
        }
        move(RoundStep.RELEASE, by, personName);
        member.get().release(today);
    }

    void propose(By by) {
        move(RoundStep.PROPOSE, by, "");
    }

    void sendBack(String why, By by) {
        move(RoundStep.SEND_BACK, by, why);
    }

    /** 一次一授权: the number is drawn by the caller in this very transaction, once for this round. */
    void authorise(String number, LocalDate today, By by) {
        move(RoundStep.AUTHORISE, by, number);
        authorisation = number;
        authorisedOn = today;
    }

    void prepare(LocalDate day, LocalDate today, By by) {
        requireBetween(authorisedOn, day, today);
        move(RoundStep.PREPARE, by, day.toString());
        trainedOn = day;
    }

    void enter(LocalDate day, LocalDate today, By by) {
        requireBetween(trainedOn, day, today);
        move(RoundStep.ENTER, by, day.toString());
        enteredOn = day;
    }

    void report(LocalDate day, LocalDate today, By by) {
        requireBetween(enteredOn, day, today);
        move(RoundStep.REPORT, by, day.toString());
        reportedOn = day;
    }

    void review(LocalDate day, LocalDate today, By by) {
        requireBetween(reportedOn, day, today);
        move(RoundStep.REVIEW, by, day.toString());
        reviewedOn = day;
    }

    /** Both feedbacks (IN-2); the clock starts when the second has been given. */
    void feedBack(LocalDate toLeaders, LocalDate toUnit, Limits limits, LocalDate today, By by) {
        requireBetween(reviewedOn, toLeaders, today);
        requireBetween(reviewedOn, toUnit, today);
        move(RoundStep.FEED_BACK, by, toLeaders + " " + toUnit);
        feedbackLeadersOn = toLeaders;
        feedbackUnitOn = toUnit;
        start(toLeaders.isAfter(toUnit) ? toLeaders : toUnit, limits);
    }

    private void start(LocalDate feedback, Limits limits) {
        feedbackOn = feedback;
        planDue = feedback.plusMonths(limits.planMonths());
        var end = feedback.plusMonths(limits.months());
        periodEnd = end;
        reportDue = end.plusDays(limits.reportDays());
    }

    void recordPlan(LocalDate day, LocalDate today, By by) {
        requireBetween(feedbackOn, day, today);
        move(RoundStep.RECORD_PLAN, by, day.toString());
        planReportedOn = day;
    }

    void handOver(By by) {
        move(RoundStep.HAND_OVER, by, "");
    }

    /** The special democratic-life meeting (IN-5). */
    void holdMeeting(LocalDate day, LocalDate today, By by) {
        requireBetween(feedbackOn, day, today);
        move(RoundStep.HOLD_MEETING, by, day.toString());
        meetingOn = day;
    }

    void reportProgress(LocalDate day, LocalDate today, By by) {
        for (var before : Arrays.asList(feedbackOn, planReportedOn, meetingOn)) {
            requireBetween(before, day, today);
        }
        move(RoundStep.REPORT_PROGRESS, by, day.toString());
        progressReportedOn = day;
    }

    /** The office has looked through the report for secrets, open cases and personal matters (IN-6). */
    void askCircular(Circulation where, By by) {
        move(RoundStep.ASK_CIRCULAR, by, "");
        circulation = where;
        circularBy = by.person();
    }

    void allowCircular(LocalDate day, LocalDate today, By by) {
        requireBetween(progressReportedOn, day, today);
        move(RoundStep.ALLOW_CIRCULAR, by, day.toString());
        circulatedOn = day;
    }

    void refuseCircular(String why, By by) {
        move(RoundStep.REFUSE_CIRCULAR, by, why);
        circulation = null;
        circularBy = null;
    }

    void evaluate(By by) {
        move(RoundStep.EVALUATE, by, "");
    }

    void archive(By by) {
        move(RoundStep.ARCHIVE, by, "");
    }

    void discard(String why, By by) {
        move(RoundStep.DISCARD, by, why);
        reason = why;
    }

    private static void requireBetween(@Nullable LocalDate after, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("round.day-in-the-future", day);
        }
        if (after != null && day.isBefore(after)) {
            throw new RuleBroken("round.day-too-early", day, after);
        }
    }

    /** Whether the person has this part in a round that is still open; a team serves until the feedback. */
    boolean carries(RoundPart part, long person) {
        return state.moves().containsKey(RoundStep.PASS_ON)
                && switch (part) {
                    case FIRST_RESPONSIBLE -> firstResponsible != null && firstResponsible == person;
                    case COORDINATOR -> coordinator != null && coordinator == person;
                    case FIELD_LEADER -> fieldLeaders.contains(person);
                    case SUPERVISOR -> supervisors.contains(person);
                    case MEMBER -> state.withTeam() && team().stream().anyMatch(member -> member.person() == person);
                };
    }

    /** A duty passes to somebody else; the team is called from the pool and never handed over. */
    void passOn(RoundPart part, long from, long to, String words, By by) {
        move(RoundStep.PASS_ON, by, words);
        switch (part) {
            case FIRST_RESPONSIBLE -> firstResponsible = to;
            case COORDINATOR -> coordinator = to;
            case FIELD_LEADER -> {
                fieldLeaders.remove(from);
                fieldLeaders.add(to);
            }
            case SUPERVISOR -> {
                supervisors.remove(from);
                supervisors.add(to);
            }
            case MEMBER -> throw new IllegalArgumentException("a team is called from the pool");
        }
    }

    private void move(RoundStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new RoundMove(this, step, state, next, by, note));
        state = next;
    }

    /**
     * Everybody who reads the ledger; the team from its authorisation to the feedback, so that its rights end with the
     * round; and from the feedback on whoever answers for the rectification.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        if (reach.everything()) {
            return true;
        }
        return switch (state) {
            case AUTHORISED, PREPARED, STATIONED, REPORTED, REVIEWED ->
                team().stream().anyMatch(member -> member.person() == actor.person());
            case FED_BACK, RECTIFYING, EVALUATED, ARCHIVED -> answers(actor);
            case PLANNED, PROPOSED, DISCARDED -> false;
        };
    }

    /** Whether the actor, or somebody the actor acts for, has a duty in the rectification. */
    boolean answers(Actor actor) {
        return actor.principals().stream()
                .anyMatch(person -> person.equals(firstResponsible)
                        || person.equals(coordinator)
                        || fieldLeaders.contains(person)
                        || supervisors.contains(person));
    }

    @Override
    public String code() {
        return name;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    String name() {
        return name;
    }

    Level level() {
        return level;
    }

    RoundState state() {
        return state;
    }

    @Nullable Long target() {
        return target;
    }

    Set<Focus> focus() {
        return focus;
    }

    @Nullable LocalDate periodFrom() {
        return periodFrom;
    }

    @Nullable LocalDate periodTo() {
        return periodTo;
    }

    @Nullable Long plannedBy() {
        return plannedBy;
    }

    Duties duties() {
        return new Duties(firstResponsible, coordinator, Set.copyOf(fieldLeaders), Set.copyOf(supervisors));
    }

    String authorisation() {
        return authorisation;
    }

    @Nullable LocalDate authorisedOn() {
        return authorisedOn;
    }

    @Nullable LocalDate trainedOn() {
        return trainedOn;
    }

    @Nullable LocalDate enteredOn() {
        return enteredOn;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    @Nullable LocalDate feedbackLeadersOn() {
        return feedbackLeadersOn;
    }

    @Nullable LocalDate feedbackUnitOn() {
        return feedbackUnitOn;
    }

    @Nullable LocalDate feedbackOn() {
        return feedbackOn;
    }

    @Nullable LocalDate planDue() {
        return planDue;
    }

    @Nullable LocalDate periodEnd() {
        return periodEnd;
    }

    @Nullable LocalDate reportDue() {
        return reportDue;
    }

    @Nullable LocalDate planReportedOn() {
        return planReportedOn;
    }

    @Nullable Circulation circulation() {
        return circulation;
    }

    @Nullable Long circularBy() {
        return circularBy;
    }

    @Nullable LocalDate circulatedOn() {
        return circulatedOn;
    }

    @Nullable LocalDate meetingOn() {
        return meetingOn;
    }

    @Nullable LocalDate progressReportedOn() {
        return progressReportedOn;
    }

    String reason() {
        return reason;
    }

    /** Those who serve. */
    List<TeamMember> team() {
        return team.stream().filter(TeamMember::serves).toList();
    }

    @Nullable TeamMember leader() {
        return team().stream()
                .filter(member -> member.post() == TeamPost.LEADER)
                .findFirst()
                .orElse(null);
    }

    List<RoundMove> moves() {
        return moves;
    }
}
