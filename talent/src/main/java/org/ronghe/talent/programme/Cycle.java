package org.ronghe.talent.programme;

import static org.ronghe.talent.programme.CycleStep.ADD_CRITERION;
import static org.ronghe.talent.programme.CycleStep.ANNOUNCE;
import static org.ronghe.talent.programme.CycleStep.DECIDE;
import static org.ronghe.talent.programme.CycleStep.DROP_CRITERION;
import static org.ronghe.talent.programme.CycleStep.PUBLISH;
import static org.ronghe.talent.programme.CycleStep.REVISE;
import static org.ronghe.talent.programme.CycleStep.VOID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.store.ContentHash;
import org.ronghe.domain.time.WorkCalendar;
import org.ronghe.orgstructure.api.Meetings.Point;

/** One round of a programme, from its draft to its archive. It has no setters: it only moves (SM-5). */
@Entity
@Table(schema = "talent", name = "cycle")
class Cycle implements Movable {
    /** How long after the end of a plan its final review may take. */
    private static final int GRACE_MONTHS = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycle")
    @SequenceGenerator(name = "cycle", sequenceName = "talent.cycle_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @ManyToOne
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private String title;
    private @Nullable Integer quota;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private int months;

    @Column(name = "midterm_on")
    private LocalDate midtermOn;

    @Column(name = "final_on")
    private LocalDate finalOn;

    private int reviewers;
    private String papers = "";

    /** Who runs it in the personnel office. */
    private long officer;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    private @Nullable Long meeting;

    @Column(name = "meeting_code")
    private String meetingCode = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private String resolution = "";

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "criteria_hash")
    private String criteriaHash = "";

    @Column(name = "notice_from")
    private @Nullable LocalDate noticeFrom;

    @Column(name = "notice_to")
    private @Nullable LocalDate noticeTo;

    @Enumerated(EnumType.STRING)
    private CycleState state = CycleState.DRAFT;

    /** What is due next; kept, so that a list can be put in its order. */
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @OneToMany(mappedBy = "cycle", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<CycleCriterion> criteria = new ArrayList<>();

    @OneToMany(mappedBy = "cycle", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CycleMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Cycle() {}

    /**
     * What a cycle offers and when.
     *
     * @param quota how many are selected at most; null for no limit
     * @param months how long a plan runs
     * @param reviewers how many hand in a review of each application
     * @param papers what has to be handed in, one a line
     */
    record Terms(
            String title,
            @Nullable Integer quota,
            LocalDate opensOn,
            LocalDate closesOn,
            int months,
            LocalDate midtermOn,
            LocalDate finalOn,
            int reviewers,
            String papers) {
        Terms {
            title = title.strip();
            papers = papers.strip();
        }

        /**
         * @param least reviewers of each application: parameter talent.reviewers_least
         * @throws RuleBroken {@code cycle.closes-first}, {@code cycle.opening-past}, {@code cycle.midterm-early},
         *     {@code cycle.final-early} or {@code cycle.few-reviewers}, each at its field
         */
        void require(int least, LocalDate today) {
            if (opensOn.isBefore(today)) {
                throw RuleBroken.at("opensOn", "cycle.opening-past", opensOn);
            }
            if (closesOn.isBefore(opensOn)) {
                throw RuleBroken.at("closesOn", "cycle.closes-first", closesOn, opensOn);
            }
            if (!midtermOn.isAfter(closesOn)) {
                throw RuleBroken.at("midtermOn", "cycle.midterm-early", midtermOn, closesOn);
            }
            if (!finalOn.isAfter(midtermOn)) {
                throw RuleBroken.at("finalOn", "cycle.final-early", finalOn, midtermOn);
            }
            var latest = closesOn.plusMonths(months + (long) GRACE_MONTHS);
            if (finalOn.isAfter(latest)) {
                throw RuleBroken.at("finalOn", "cycle.final-late", finalOn, latest);
            }
            if (reviewers < least) {
                throw RuleBroken.at("reviewers", "cycle.few-reviewers", least);
            }
        }
    }

    static Cycle draft(String number, Programme programme, Terms terms, long officer, int least, LocalDate today) {
        terms.require(least, today);
        var it = new Cycle();
        it.number = number;
        it.programme = programme;
        it.officer = officer;
        it.draftedBy = officer;
        it.draftedOn = today;
        it.write(terms);
        return it;
    }

    private void write(Terms terms) {
        title = terms.title();
        quota = terms.quota();
        opensOn = terms.opensOn();
        closesOn = terms.closesOn();
        months = terms.months();
        midtermOn = terms.midtermOn();
        finalOn = terms.finalOn();
        reviewers = terms.reviewers();
        papers = terms.papers();
        dueOn = nextDue();
    }

    void revise(Terms terms, int least, LocalDate today, By by) {
        terms.require(least, today);
        write(terms);
        draftedBy = by.person();
        move(REVISE, by, "");
    }

    /** @throws RuleBroken as {@link CycleCriterion} says, or {@code cycle.same-criterion} */
    void addCriterion(String name, String looks, int most, By by) {
        if (criteria.stream().anyMatch(each -> each.name().equals(name.strip()))) {
            throw RuleBroken.at("name", "cycle.same-criterion", name.strip());
        }
        criteria.add(new CycleCriterion(this, name, looks, most));
        draftedBy = by.person();
        move(ADD_CRITERION, by, name.strip());
    }

    void dropCriterion(long criterion, By by) {
        var gone = criteria.stream()
                .filter(each -> each.id() == criterion)
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion", criterion));
        criteria.remove(gone);
        move(DROP_CRITERION, by, gone.name());
    }

    /**
     * A signed meeting of the committee decided the draft, under a point of its agenda.
     *
     * @throws RuleBroken {@code cycle.minutes-open}, {@code cycle.no-resolution}, or {@code cycle.meeting-early} for a
     *     meeting before the draft
     */
    void decide(Point point, String words, By by) {
        var sitting = point.meeting();
        if (!sitting.signed()) {
            throw RuleBroken.at("point", "cycle.minutes-open", sitting.code());
        }
        if (!point.resolved()) {
            throw RuleBroken.at("point", "cycle.no-resolution", sitting.code(), point.said());
        }
        if (sitting.day().isBefore(draftedOn)) {
            throw RuleBroken.at("point", "cycle.meeting-early", sitting.code(), draftedOn);
        }
        meeting = sitting.id();
        meetingCode = sitting.code() + " " + point.said();
        decidedOn = sitting.day();
        resolution = words.strip();
        move(DECIDE, by, meetingCode);
    }

    /** The criteria stand from now on as they are: the hash says so. */
    void publish(LocalDate today, By by) {
        criteriaHash = ContentHash.of(lines());
        publishedOn = today;
        move(PUBLISH, by, criteriaHash.substring(0, 8));
    }

    private List<Cycles.Criterion> lines() {
        return criteria.stream()
                .map(each -> new Cycles.Criterion(each.id(), each.name(), each.looks(), each.most()))
                .toList();
    }

    /** Whether the criteria are those that were published; true before. */
    boolean criteriaWhole() {
        return criteriaHash.isEmpty() || criteriaHash.equals(ContentHash.of(lines()));
    }

    /**
     * What is proposed is shown to everybody.
     *
     * @param least working days that a notice stands at least: parameter talent.publicity_days
     * @throws RuleBroken {@code cycle.notice-past} or {@code cycle.publicity-short}
     */
    void announce(LocalDate from, LocalDate to, int least, WorkCalendar calendar, LocalDate today, By by) {
        if (from.isBefore(today)) {
            throw RuleBroken.at("from", "cycle.notice-past", from);
        }
        if (calendar.between(from, to) < least) {
            throw RuleBroken.at("to", "cycle.publicity-short", least, calendar.after(from, least));
        }
        noticeFrom = from;
        noticeTo = to;
        move(ANNOUNCE, by, from + " — " + to);
    }

    /** A stage that brings nothing but itself. */
    void go(CycleStep step, By by) {
        move(step, by, "");
    }

    void annul(String why, By by) {
        move(VOID, by, why.strip());
    }

    void handOver(long to, String words, By by) {
        move(CycleStep.HAND_OVER, by, words);
        officer = to;
    }

    private void move(CycleStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new CycleMove(this, step, state, next, by, note));
        state = next;
        dueOn = nextDue();
    }

    private @Nullable LocalDate nextDue() {
        return switch (state) {
            case DRAFT, DECIDED, PUBLISHED -> opensOn;
            case RECEIVING -> closesOn;
            case PUBLICITY -> noticeTo;
            case RUNNING -> midtermOn;
            case CONCLUDING -> finalOn;
            case REVIEWING, ARCHIVED, VOIDED -> null;
        };
    }

    /** A draft is for those who write and decide it, everything after its publication for everybody. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything() || state.open();
    }

    /** Programme and round, as people say it. */
    String shown() {
        return programme.name() + " " + title;
    }

    Terms terms() {
        return new Terms(title, quota, opensOn, closesOn, months, midtermOn, finalOn, reviewers, papers);
    }

    @Override
    public String code() {
        return number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    Programme programme() {
        return programme;
    }

    long officer() {
        return officer;
    }

    long draftedBy() {
        return draftedBy;
    }

    @Nullable Long meeting() {
        return meeting;
    }

    String meetingCode() {
        return meetingCode;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    String resolution() {
        return resolution;
    }

    @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    String criteriaHash() {
        return criteriaHash;
    }

    @Nullable LocalDate noticeFrom() {
        return noticeFrom;
    }

    @Nullable LocalDate noticeTo() {
        return noticeTo;
    }

    CycleState state() {
        return state;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    List<CycleCriterion> criteria() {
        return criteria;
    }

    List<CycleMove> moves() {
        return moves;
    }
}
