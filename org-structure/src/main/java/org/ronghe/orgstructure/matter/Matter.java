package org.ronghe.orgstructure.matter;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/** One matter of 三重一大, from the proposal to the evaluation of what came of it. It has no setters: it only moves. */
@Entity
@Table(schema = "orgstructure", name = "matter")
class Matter implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter")
    @SequenceGenerator(name = "matter", sequenceName = "orgstructure.matter_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private MatterClass kind;

    private String title;
    private String reason;
    private String options;
    private @Nullable Long amount;

    @Enumerated(EnumType.STRING)
    private @Nullable FundKind fund;

    private String subject;

    @Column(name = "touches_staff")
    private boolean touchesStaff;

    private boolean assault;

    @Column(name = "unit_id")
    private long unit;

    @Column(name = "raised_by")
    private long raisedBy;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    private @Nullable Long replaces;

    @Enumerated(EnumType.STRING)
    private DecidingBody body;

    @Column(name = "body_unit")
    private long bodyUnit;

    @Column(name = "meeting_id")
    private @Nullable Long meeting;

    @Column(name = "meeting_day")
    private @Nullable LocalDate meetingDay;

    private @Nullable Long chair;
    private @Nullable Long recorder;

    @Column(name = "papers_on")
    private @Nullable LocalDate papersOn;

    private boolean emergency;

    @Column(name = "emergency_reason")
    private String emergencyReason = "";

    @Column(name = "confirmed_by")
    private @Nullable Long confirmedBy;

    private String resolution = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private String evaluation = "";

    @Enumerated(EnumType.STRING)
    private MatterState state = MatterState.RAISED;

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MatterOpinion> opinions = new ArrayList<>();

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MatterPaper> papers = new ArrayList<>();

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MatterView> views = new ArrayList<>();

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MatterMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Matter() {}

    /**
     * What is proposed.
     *
     * @param amount in 元
     * @param subject the project or payee that the money is for, by which a splitting is found
     */
    record Proposal(
            MatterClass kind,
            String title,
            String reason,
            String options,
            @Nullable Long amount,
            @Nullable FundKind fund,
            String subject,
            boolean touchesStaff,
            boolean assault) {
        /** @throws RuleBroken {@code matter.amount-missing} or {@code matter.amount-half} */
        void require() {
            if (kind == MatterClass.FUNDS && amount == null) {
                throw new RuleBroken("matter.amount-missing");
            }
            if (amount != null && (fund == null || subject.isBlank())) {
                throw new RuleBroken("matter.amount-half");
            }
        }
    }

    /**
     * Which body decides.
     *
     * @param unit the organisation whose members sit in it
     */
    record Forum(DecidingBody body, long unit) {}

    /** @param replaces the matter that this one changes or stops (TZ-8); null for a first decision */
    static Matter raise(
            String number, Proposal asked, Forum forum, long unit, long by, LocalDate on, @Nullable Long replaces) {
        var matter = new Matter();
        matter.number = number;
        matter.unit = unit;
        matter.raisedBy = by;
        matter.raisedOn = on;
        matter.replaces = replaces;
        matter.write(asked, forum);
        return matter;
    }

    void revise(Proposal asked, Forum forum, By by) {
        move(MatterStep.REVISE, by, "");
        write(asked, forum);
    }

    private void write(Proposal asked, Forum forum) {
        asked.require();
        kind = asked.kind();
        title = asked.title().strip();
        reason = asked.reason().strip();
        options = asked.options().strip();
        amount = asked.amount();
        fund = asked.fund();
        subject = asked.subject().strip();
        touchesStaff = asked.touchesStaff();
        assault = asked.assault();
        body = forum.body();
        bodyUnit = forum.unit();
    }

    /** @throws RuleBroken {@code matter.paper-known} for a file that is there already */
    void attach(MatterPaper paper, By by) {
        if (papers.stream()
                .anyMatch(each ->
                        each.sha256().equals(paper.sha256()) && each.name().equals(paper.name()))) {
            throw new RuleBroken("matter.paper-known", paper.name());
        }
        move(MatterStep.ATTACH, by, paper.name());
        papers.add(paper);
    }

    /** @throws RuleBroken {@code matter.own-opinion} for the proposer, {@code matter.asked} for one asked already */
    void ask(OpinionKind what, long giver, String name, By by) {
        if (giver == raisedBy) {
            throw new RuleBroken("matter.own-opinion");
        }
        if (opinions.stream().anyMatch(each -> !each.lapsed() && each.kind() == what && each.giver() == giver)) {
            throw new RuleBroken("matter.asked", name, what);
        }
        move(MatterStep.ASK, by, name);
        opinions.add(new MatterOpinion(this, what, giver));
    }

    /** @throws NotFound for an opinion that nobody of the actor's was asked for */
    void opine(long opinion, Collection<Long> givers, Verdict verdict, String words, By by) {
        var asked = opinions.stream()
                .filter(each -> each.id() == opinion && each.waits() && givers.contains(each.giver()))
                .findFirst()
                .orElseThrow(() -> new NotFound("opinion", opinion));
        move(MatterStep.OPINE, by, words);
        asked.give(verdict, words, by.at());
    }

    /** What was said of the proposal is not said of what it becomes. */
    void sendBack(String why, By by) {
        move(MatterStep.SEND_BACK, by, why);
        opinions.forEach(MatterOpinion::lapse);
    }

    /**
     * The sitting before which it comes.
     *
     * @param workDays working days from the papers to the meeting
     */
    record Agenda(
            long meeting,
            LocalDate day,
            long chair,
            long recorder,
            LocalDate papersOn,
            int workDays,
            boolean emergency,
            String emergencyReason) {}

    /**
     * @throws RuleBroken {@code matter.papers-late} without a recorded emergency (TZ-3), {@code matter.papers-after},
     *     {@code matter.papers-before} at {@code papersOn} for a day before it was raised,
     *     {@code matter.emergency-reason}
     */
    void putOn(Agenda agenda, int needed, String code, By by) {
        if (agenda.papersOn().isAfter(agenda.day())) {
            throw new RuleBroken("matter.papers-after", agenda.papersOn(), agenda.day());
        }
        // papers of a matter that was not raised yet are no papers of it
        if (agenda.papersOn().isBefore(raisedOn)) {
            throw RuleBroken.at("papersOn", "matter.papers-before", raisedOn);
        }
        if (agenda.emergency() && agenda.emergencyReason().isBlank()) {
            throw new RuleBroken("matter.emergency-reason");
        }
        if (!agenda.emergency() && agenda.workDays() < needed) {
            throw new RuleBroken("matter.papers-late", agenda.workDays(), needed);
        }
        move(MatterStep.PUT_ON, by, code);
        meeting = agenda.meeting();
        meetingDay = agenda.day();
        chair = agenda.chair();
        recorder = agenda.recorder();
        papersOn = agenda.papersOn();
        emergency = agenda.emergency();
        emergencyReason = agenda.emergency() ? agenda.emergencyReason().strip() : "";
    }

    /**
     * The sitting has moved: its day and its officers are the matter's too. Where the papers would come too late for
     * the new day, the matter comes off the agenda. Whoever chairs now speaks last, and speaks again.
     *
     * @param workDays working days from the papers to the new day
     * @return whether anything changed
     */
    boolean follow(LocalDate day, long newChair, long newRecorder, int workDays, int needed, String code, By by) {
        if (day.equals(meetingDay) && Objects.equals(chair, newChair) && Objects.equals(recorder, newRecorder)) {
            return false;
        }
        if (Objects.requireNonNull(papersOn).isAfter(day) || (!emergency && workDays < needed)) {
            takeOff(code, by);
            return true;
        }
        if (!Objects.equals(chair, newChair)) {
            var sitting = Objects.requireNonNull(meeting);
            replace(each ->
                    each.meeting() == sitting && (each.person() == newChair || Objects.equals(chair, each.person())));
        }
        meetingDay = day;
        chair = newChair;
        recorder = newRecorder;
        return true;
    }

    void takeOff(String why, By by) {
        move(MatterStep.TAKE_OFF, by, why);
        forget();
    }

    private void forget() {
        meeting = null;
        meetingDay = null;
        chair = null;
        recorder = null;
        papersOn = null;
        emergency = false;
        emergencyReason = "";
    }

    /**
     * What a member said. Whoever speaks after the chair makes the chair speak again: the chair's view stands last.
     *
     * @param others members of the body but the chair
     * @throws RuleBroken {@code matter.chair-last} while one of the others was not heard, {@code matter.view-reason}
     */
    void hear(long person, String name, Stance stance, String words, Set<Long> others, By by) {
        long sitting = Objects.requireNonNull(meeting);
        boolean chairs = Objects.equals(chair, person);
        var heard = heard();
        if (chairs
                && !heard.stream()
                        .map(MatterView::person)
                        .collect(Collectors.toSet())
                        .containsAll(others)) {
            throw new RuleBroken("matter.chair-last");
        }
        if (stance == Stance.RECUSED && words.isBlank()) {
            throw new RuleBroken("matter.view-reason", name);
        }
        move(MatterStep.HEAR, by, name);
        replace(each -> each.meeting() == sitting
                && (each.person() == person || (!chairs && Objects.equals(chair, each.person()))));
        int position = at(sitting).mapToInt(MatterView::position).max().orElse(0) + 1;
        views.add(new MatterView(this, sitting, person, position, stance, words));
    }

    void adopt(String words, LocalDate on, By by) {
        move(MatterStep.ADOPT, by, words);
        resolution = words.strip();
        decidedOn = on;
    }

    void reject(String words, LocalDate on, By by) {
        move(MatterStep.REJECT, by, words);
        resolution = words.strip();
        decidedOn = on;
    }

    void defer(String why, By by) {
        move(MatterStep.DEFER, by, why);
        forget();
    }

    void hand(String text, By by) {
        move(MatterStep.HAND, by, text);
    }

    /** @throws RuleBroken {@code matter.no-emergency}, {@code matter.confirmed}, {@code matter.confirm-later} */
    void confirm(long next, LocalDate day, String code, By by) {
        if (!emergency) {
            throw new RuleBroken("matter.no-emergency");
        }
        if (confirmedBy != null) {
            throw new RuleBroken("matter.confirmed");
        }
        if (!day.isAfter(Objects.requireNonNull(meetingDay))) {
            throw new RuleBroken("matter.confirm-later", meetingDay);
        }
        move(MatterStep.CONFIRM, by, code);
        confirmedBy = next;
    }

    void sample(String finding, By by) {
        move(MatterStep.SAMPLE, by, finding);
    }

    void evaluate(String words, By by) {
        move(MatterStep.EVALUATE, by, words);
        evaluation = words.strip();
    }

    void withdraw(String why, By by) {
        move(MatterStep.WITHDRAW, by, why);
    }

    /** Another decision takes its place (TZ-8). */
    void supersede(String newer, By by) {
        move(MatterStep.SUPERSEDE, by, newer);
    }

    /** Whether the person has this part in a matter that is open for it. */
    boolean carries(MatterPart part, long person) {
        return part == MatterPart.GIVER
                ? asked().contains(person)
                : raisedBy == person && state.openSteps().contains(MatterStep.HAND_OVER);
    }

    /** Whether an opinion of this person's counts or is waited for. */
    boolean gives(long person) {
        return opinions.stream().anyMatch(each -> !each.lapsed() && each.giver() == person);
    }

    /** Whether somebody may give what is waited for from another, and was not asked for it too. */
    boolean fits(long from, Candidate to) {
        return opinions.stream()
                .filter(each -> each.waits() && each.giver() == from)
                .map(MatterOpinion::kind)
                .allMatch(what -> (what.givers().isEmpty() || to.holdsOneOf(what.givers()))
                        && opinions.stream()
                                .noneMatch(
                                        each -> !each.lapsed() && each.kind() == what && each.giver() == to.person()));
    }

    /** A part passes to somebody else; what was said before stays as it was said. */
    void handOver(MatterPart part, long from, long to, String words, By by) {
        move(MatterStep.HAND_OVER, by, words);
        if (part == MatterPart.RAISER) {
            raisedBy = to;
        } else {
            opinions.stream()
                    .filter(each -> each.waits() && each.giver() == from)
                    .forEach(each -> each.passTo(to));
        }
    }

    private void move(MatterStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new MatterMove(this, step, state, next, by, note));
        state = next;
    }

    /** Opinions that the class asks for and that are neither given nor asked for. */
    Set<OpinionKind> missing(MatterRules rules) {
        var missing = EnumSet.copyOf(rules.opinions(kind, body, touchesStaff));
        opinions.stream()
                .filter(each -> !each.lapsed())
                .map(MatterOpinion::kind)
                .forEach(missing::remove);
        return missing;
    }

    /** Whose opinion is waited for. */
    Set<Long> asked() {
        return opinions.stream()
                .filter(MatterOpinion::waits)
                .map(MatterOpinion::giver)
                .collect(Collectors.toSet());
    }

    /** A view that another one takes the place of stays readable: no vote is edited silently (§5.2, 12). */
    private void replace(Predicate<MatterView> which) {
        views.stream().filter(which).forEach(MatterView::replace);
    }

    /** The views of its meeting that stand, in the order of speaking; none before it has one. */
    List<MatterView> heard() {
        return meeting == null ? List.of() : heard(meeting);
    }

    /** The views of a meeting that stand, of one that put it off too. */
    List<MatterView> heard(long sitting) {
        return at(sitting).filter(each -> !each.replaced()).toList();
    }

    /** What a member said at a meeting before saying something else, the oldest first. */
    List<MatterView> earlier(long sitting, long person) {
        return at(sitting)
                .filter(each -> each.replaced() && each.person() == person)
                .toList();
    }

    /** Meetings that heard it and put it off, the oldest first. */
    List<Long> former() {
        return views.stream()
                .map(MatterView::meeting)
                .filter(each -> !Objects.equals(each, meeting))
                .distinct()
                .toList();
    }

    private Stream<MatterView> at(long sitting) {
        return views.stream()
                .filter(each -> each.meeting() == sitting)
                .sorted(Comparator.comparingInt(MatterView::position));
    }

    /** Opinions that count and that say no; the body may decide otherwise, and sees that it does. */
    Set<OpinionKind> opposed() {
        return opinions.stream()
                .filter(each -> !each.lapsed() && each.verdict() == Verdict.DISAGREE)
                .map(MatterOpinion::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OpinionKind.class)));
    }

    /**
     * The members of the body, whoever keeps the minutes, was asked or raised it, the discipline side (TZ-9); of
     * matters that are not about people the raising unit and the Party office too, of those that are the personnel
     * office (§5.1).
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        var me = actor.principals();
        if (me.contains(raisedBy)
                || (recorder != null && me.contains(recorder))
                || (chair != null && me.contains(chair))
                || opinions.stream().anyMatch(each -> me.contains(each.giver()))
                || actor.actsAs(Role.DIC)) {
            return true;
        }
        if (actor.grants().stream()
                .anyMatch(grant ->
                        body.seats().contains(grant.role()) && grant.units().contains(bodyUnit))) {
            return true;
        }
        return kind.narrow()
                ? actor.actsAs(Role.HR)
                : actor.actsAs(Role.PO) || reach.units().contains(unit);
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

    MatterClass kind() {
        return kind;
    }

    Proposal proposal() {
        return new Proposal(kind, title, reason, options, amount, fund, subject, touchesStaff, assault);
    }

    String title() {
        return title;
    }

    long unit() {
        return unit;
    }

    long raisedBy() {
        return raisedBy;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    @Nullable Long replaces() {
        return replaces;
    }

    DecidingBody body() {
        return body;
    }

    long bodyUnit() {
        return bodyUnit;
    }

    @Nullable Long meeting() {
        return meeting;
    }

    @Nullable LocalDate meetingDay() {
        return meetingDay;
    }

    @Nullable Long chair() {
        return chair;
    }

    @Nullable Long recorder() {
        return recorder;
    }

    @Nullable LocalDate papersOn() {
        return papersOn;
    }

    boolean emergency() {
        return emergency;
    }

    String emergencyReason() {
        return emergencyReason;
    }

    @Nullable Long confirmedBy() {
        return confirmedBy;
    }

    String resolution() {
        return resolution;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    String evaluation() {
        return evaluation;
    }

    MatterState state() {
        return state;
    }

    List<MatterOpinion> opinions() {
        return opinions;
    }

    List<MatterPaper> papers() {
        return papers;
    }

    MatterPaper paper(long paper) {
        return papers.stream()
                .filter(each -> each.id() == paper)
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    List<MatterMove> moves() {
        return moves;
    }
}
