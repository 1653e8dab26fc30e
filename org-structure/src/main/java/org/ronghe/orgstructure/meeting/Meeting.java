package org.ronghe.orgstructure.meeting;

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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.words.SecrecyMark;
import org.ronghe.orgstructure.api.Circle;

/**
 * One meeting of one organisation (SM-8). It has no setters: it is planned, and afterwards only moves; every move is
 * written down with who, for whom, when and why. Once it is signed, nothing of it changes any more: an addition stands
 * beside it.
 */
@Entity
@Table(schema = "orgstructure", name = "meeting")
class Meeting implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting")
    @SequenceGenerator(name = "meeting", sequenceName = "orgstructure.meeting_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private Circle circle;

    @Column(name = "unit_id")
    private long unit;

    @Column(name = "unit_name")
    private String unitName;

    private String title;
    private LocalDate day;
    private LocalTime starts;
    private @Nullable LocalTime ends;
    private String place;

    @Column(name = "theme_id")
    private @Nullable Long theme;

    @Column(name = "session_id")
    private @Nullable Long session;

    private long chair;
    private long recorder;
    private String delegation = "";

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    private boolean submitted;
    private String reason = "";

    @Column(name = "no_new_reason")
    private String noNewReason = "";

    @Column(name = "late_reason")
    private String lateReason = "";

    @Column(name = "late_confirmed")
    private @Nullable LocalDate lateConfirmed;

    @Column(name = "closed_notes")
    private String closedNotes = "";

    @Column(name = "first_received")
    private @Nullable LocalDate firstReceived;

    @Column(name = "first_again")
    private boolean firstAgain;

    @Column(name = "study_days")
    private int studyDays;

    @Column(name = "late_days")
    private int lateDays;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    private String sha256 = "";

    @ElementCollection
    @CollectionTable(schema = "orgstructure", name = "meeting_partner", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "unit_id")
    private Set<Long> partners = new HashSet<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<Attendee> attendees = new ArrayList<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<MeetingPoint> points = new ArrayList<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Addition> additions = new ArrayList<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MeetingMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Meeting() {}

    private Meeting(MeetingKind kind, Holder holder, Plan plan, Officers officers, LocalDate today) {
        this.kind = kind;
        this.circle = kind.circle();
        this.unit = holder.unit();
        this.unitName = holder.name();
        this.title = plan.title();
        this.day = plan.day();
        this.starts = plan.starts();
        this.place = plan.place();
        this.chair = officers.chair();
        this.recorder = officers.recorder();
        this.delegation = officers.delegation();
        this.recordedOn = today;
        if (kind.firstTopic()) {
            points.add(new MeetingPoint(this, 1, PointKind.FIRST_TOPIC, ""));
        }
    }

    /** The organisation that meets. */
    record Holder(long unit, String name, org.ronghe.orgstructure.api.OrgUnits.Kind kind) {}

    /** What is planned of a meeting. */
    record Plan(String title, LocalDate day, LocalTime starts, String place) {}

    /** @param delegation by whom the chair was asked to convene, where it is not the convener's own post (ME-5) */
    record Officers(long chair, long recorder, String delegation) {}

    /**
     * A meeting to come.
     *
     * @throws RuleBroken {@code meeting.kind-of-unit}, {@code meeting.recorder-is-chair}, or {@code meeting.day-past}
     *     for a day before today, which is a late record
     */
    static Meeting plan(MeetingKind kind, Holder holder, Plan plan, Officers officers, LocalDate today) {
        requireFits(kind, holder, officers);
        requireNotPast(plan.day(), today);
        return new Meeting(kind, holder, plan, officers, today);
    }

    /**
     * A meeting that took place and was not recorded then (补录): it begins at its minutes, and stands when the superior
     * has confirmed it.
     *
     * @throws RuleBroken as {@link #plan}, and {@code meeting.late-in-future} for one that has not ended yet
     */
    static Meeting late(
            MeetingKind kind,
            Holder holder,
            Plan plan,
            LocalTime ends,
            Officers officers,
            String reason,
            LocalDateTime now) {
        requireFits(kind, holder, officers);
        requireAfter(plan.starts(), ends);
        if (plan.day().atTime(ends).isAfter(now)) {
            throw new RuleBroken("meeting.late-in-future", plan.day());
        }
        var late = new Meeting(kind, holder, plan, officers, now.toLocalDate());
        late.lateReason = reason;
        late.ends = ends;
        late.state = MeetingState.MINUTES_DRAFT;
        return late;
    }

    private static void requireFits(MeetingKind kind, Holder holder, Officers officers) {
        if (!kind.heldBy(holder.kind())) {
            throw new RuleBroken("meeting.kind-of-unit", holder.name());
        }
        requireTwo(officers);
    }

    private static void requireTwo(Officers officers) {
        if (officers.chair() == officers.recorder()) {
            throw new RuleBroken("meeting.recorder-is-chair");
        }
    }

    private static void requireNotPast(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new RuleBroken("meeting.day-past", day);
        }
    }

    private static void requireAfter(LocalTime starts, LocalTime ends) {
        if (!ends.isAfter(starts)) {
            throw new RuleBroken("meeting.ends-before-start", starts, ends);
        }
    }

    /**
     * Follows a theme of the year's plan, or none.
     *
     * @throws RuleBroken {@code meeting.theme-kind} at {@code theme} for a meeting that is no theme day
     */
    void follow(@Nullable Long theme) {
        if (theme != null && kind != MeetingKind.THEME_DAY) {
            throw RuleBroken.at("theme", "meeting.theme-kind");
        }
        this.theme = theme;
    }

    @Nullable Long theme() {
        return theme;
    }

    /**
     * Follows a session of the centre group's plan, or none.
     *
     * @throws RuleBroken {@code meeting.session-kind} at {@code session} for a meeting that is none of the centre group
     */
    void followSession(@Nullable Long session) {
        if (session != null && kind != MeetingKind.STUDY_CENTRE) {
            throw RuleBroken.at("session", "meeting.session-kind");
        }
        this.session = session;
    }

    @Nullable Long session() {
        return session;
    }

    /** @throws RuleBroken {@code meeting.day-past} */
    void revise(Plan plan, LocalDate today, By by) {
        requireNotPast(plan.day(), today);
        move(MeetingStep.REVISE, by, "");
        title = plan.title();
        day = plan.day();
        starts = plan.starts();
        place = plan.place();
    }

    /** @throws RuleBroken {@code meeting.recorder-is-chair} */
    void appoint(Officers officers, String words, By by) {
        requireTwo(officers);
        move(MeetingStep.APPOINT, by, words);
        chair = officers.chair();
        recorder = officers.recorder();
        delegation = officers.delegation();
        submitted = false;
    }

    /** Whether the person has this part in a meeting whose minutes are not signed yet. */
    boolean carries(MeetingPart part, long person) {
        return state.moves().containsKey(MeetingStep.HAND_OVER)
                && (part == MeetingPart.CHAIR ? chair : recorder) == person;
    }

    /** A part passes to somebody else; minutes that were handed in for signing are handed in again by the new two. */
    void handOver(MeetingPart part, long to, String words, By by) {
        move(MeetingStep.HAND_OVER, by, words);
        if (part == MeetingPart.CHAIR) {
            chair = to;
        } else {
            recorder = to;
        }
        submitted = false;
    }

    /** No new material: the chair says why the meeting has no first topic (FA-1). */
    void excuse(String why, By by) {
        if (!kind.firstTopic()) {
            throw new RuleBroken("meeting.no-first-topic-needed");
        }
        move(MeetingStep.EXCUSE, by, why);
        noNewReason = why;
    }

    void announce(By by) {
        move(MeetingStep.NOTIFY, by, "");
    }

    void postpone(String why, By by) {
        move(MeetingStep.POSTPONE, by, why);
        reason = why;
    }

    void reschedule(LocalDate newDay, LocalTime newStart, String newPlace, LocalDate today, By by) {
        requireNotPast(newDay, today);
        move(MeetingStep.RESCHEDULE, by, day + " → " + newDay);
        day = newDay;
        starts = newStart;
        place = newPlace;
        reason = "";
    }

    void cancel(String why, By by) {
        move(MeetingStep.CANCEL, by, why);
        reason = why;
    }

    void open(By by) {
        move(MeetingStep.OPEN, by, "");
    }

    /** Keeps the numbers in force on its day, so that lists judge it as its page does. */
    void judgedBy(MeetingLimits limits) {
        studyDays = limits.studyDays(circle);
        lateDays = limits.lateDays();
    }

    /**
     * Draws the roll anew, as the roster has it on the day: what was marked stays, and so do guests; whoever was
     * expected and is on the roster no more is not.
     */
    void expect(List<Attendee.Expected> expected) {
        attendees.removeIf(line -> line.untouched()
                && kind.roll() != Roll.FREE
                && expected.stream().noneMatch(each -> each.person() == line.person()));
        expected.forEach(this::invite);
    }

    /** One line more, unless the person has one. */
    void invite(Attendee.Expected expected) {
        if (attendee(expected.person()).isEmpty()) {
            attendees.add(new Attendee(this, attendees.size() + 1, expected));
        }
    }

    /** People who are asked to come beside the roster. */
    void inviteAll(List<Attendee.Expected> guests, By by) {
        move(
                state.held() ? MeetingStep.SIGN_IN : MeetingStep.ARRANGE,
                by,
                guests.stream().map(Attendee.Expected::name).collect(Collectors.joining("、")));
        guests.forEach(this::invite);
        submitted = false;
    }

    /** Who holds it together with its own organisation, in place of whoever was named before; nobody for none. */
    void holdWith(Set<Long> units, By by) {
        move(state.held() ? MeetingStep.SIGN_IN : MeetingStep.ARRANGE, by, "");
        partners.clear();
        partners.addAll(units);
        submitted = false;
    }

    /** Marks of the roll, by person. */
    record Mark(
            long person,
            @Nullable Presence presence,
            @Nullable Leave leave) {}

    /** @throws RuleBroken {@code meeting.not-on-roll} or {@code meeting.leave-class} */
    void signIn(List<Mark> marks, By by) {
        if (marks.stream().map(Mark::person).distinct().count() < marks.size()) {
            throw RuleBroken.at("lines", "meeting.twice-on-roll");
        }
        move(MeetingStep.SIGN_IN, by, "");
        for (var mark : marks) {
            attendee(mark.person())
                    .orElseThrow(() -> new RuleBroken("meeting.not-on-roll"))
                    .mark(mark.presence(), mark.leave());
        }
        submitted = false;
    }

    /** @throws RuleBroken {@code meeting.ends-before-start} or {@code meeting.ends-in-future} */
    void adjourn(LocalTime end, LocalDateTime now, By by) {
        requireAfter(starts, end);
        if (day.atTime(end).isAfter(now)) {
            throw new RuleBroken("meeting.ends-in-future", end);
        }
        move(MeetingStep.ADJOURN, by, "");
        ends = end;
    }

    /**
     * One point more, at the end.
     *
     * @param material what is studied, out of the library; its name stands where no words are sent
     * @throws RuleBroken {@code meeting.material-kind}, {@code meeting.point-title}, {@code meeting.first-topic-once}
     *     or {@code meeting.no-votes}
     */
    MeetingPoint add(PointKind pointKind, String asked, Materials.@Nullable Material material, By by) {
        if (material != null && pointKind != PointKind.STUDY) {
            throw RuleBroken.at("material", "meeting.material-kind");
        }
        var words = asked.isBlank() && material != null ? material.name() : asked;
        if (words.isBlank()) {
            throw RuleBroken.at("title", "meeting.point-title");
        }
        if (pointKind == PointKind.FIRST_TOPIC) {
            throw new RuleBroken("meeting.first-topic-once");
        }
        if (pointKind == PointKind.DECISION && !kind.votes()) {
            throw new RuleBroken("meeting.no-votes");
        }
        SecrecyMark.refuse(words, "title");
        move(MeetingStep.ARRANGE, by, words);
        var point = new MeetingPoint(this, points.size() + 1, pointKind, words);
        if (material != null) {
            point.take(material);
        }
        points.add(point);
        submitted = false;
        return point;
    }

    /** One place up or down; the first topic stays the first (FA-1). */
    void shift(long pointId, boolean up, By by) {
        var point = point(pointId);
        int from = point.position();
        int to = up ? from - 1 : from + 1;
        var other = points.stream()
                .filter(each -> each.position() == to)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("meeting.no-such-place"));
        if (point.kind() == PointKind.FIRST_TOPIC || other.kind() == PointKind.FIRST_TOPIC) {
            throw new RuleBroken("meeting.first-topic-first");
        }
        move(MeetingStep.ARRANGE, by, "");
        point.moveTo(to);
        other.moveTo(from);
        submitted = false;
    }

    void remove(long pointId, By by) {
        var point = point(pointId);
        if (point.kind() == PointKind.FIRST_TOPIC) {
            throw new RuleBroken("meeting.first-topic-first");
        }
        move(MeetingStep.ARRANGE, by, point.title());
        points.remove(point);
        points.stream()
                .filter(each -> each.position() > point.position())
                .forEach(each -> each.moveTo(each.position() - 1));
        submitted = false;
    }

    /**
     * The first topic, before the meeting and after it.
     *
     * @param again whether this organisation studied the same material before (FA-2)
     */
    void study(long pointId, MeetingPoint.Study study, @Nullable Long material, boolean again, By by) {
        var point = point(pointId);
        move(state.held() ? MeetingStep.RECORD : MeetingStep.ARRANGE, by, study.title());
        point.study(study, material);
        firstReceived = study.receivedOn();
        firstAgain = again;
        submitted = false;
    }

    void say(long pointId, String words, @Nullable Long lead, String discussion, String resolution, By by) {
        move(MeetingStep.RECORD, by, "");
        point(pointId).say(words, lead, discussion, resolution);
        submitted = false;
    }

    /**
     * The totals of a vote. Those recused left for the point: they count neither as entitled nor as present.
     *
     * @throws RuleBroken {@code meeting.no-votes}, {@code meeting.not-a-decision}, {@code meeting.no-quorum},
     *     {@code meeting.recused-absent}, or as {@link Tally#requireFits}
     */
    void vote(
            long pointId,
            int yes,
            int no,
            int abstain,
            boolean ballot,
            Set<Long> recused,
            MeetingLimits limits,
            By by) {
        if (!kind.votes()) {
            throw new RuleBroken("meeting.no-votes");
        }
        var point = point(pointId);
        if (point.kind() != PointKind.DECISION) {
            throw new RuleBroken("meeting.not-a-decision");
        }
        var standing = standing(limits);
        if (!standing.reached()) {
            throw new RuleBroken("meeting.no-quorum", standing.present(), standing.needed());
        }
        for (long person : recused) {
            if (attendee(person)
                    .filter(line -> line.entitled() && line.present())
                    .isEmpty()) {
                throw new RuleBroken("meeting.recused-absent");
            }
        }
        var tally =
                new Tally(standing.entitled() - recused.size(), standing.present() - recused.size(), yes, no, abstain);
        tally.requireFits();
        // a vote that is written anew leaves the totals of both
        move(MeetingStep.RECORD, by, point.title() + " " + yes + " : " + no + " : " + abstain);
        point.count(tally, ballot, recused, limits.votePercent());
        submitted = false;
    }

    /** Whether the totals are those of the roll as it stands. */
    boolean borneOut(MeetingPoint point, MeetingLimits limits) {
        var standing = standing(limits);
        int away = point.recused().size();
        return point.voted()
                && point.tally().entitled() == standing.entitled() - away
                && point.tally().present() == standing.present() - away
                && point.recused().stream()
                        .allMatch(person ->
                                attendee(person).filter(Attendee::present).isPresent());
    }

    /** @throws RuleBroken {@code meeting.due-before-meeting} */
    void follow(long pointId, FollowUp.Task task, By by) {
        requireAfterMeeting(task.due());
        move(MeetingStep.RECORD, by, task.text());
        point(pointId).follow(task);
        submitted = false;
    }

    void dropFollowUp(long pointId, long followUp, By by) {
        move(MeetingStep.RECORD, by, "");
        if (!point(pointId).drop(followUp)) {
            throw new NotFound("meeting-follow-up", followUp);
        }
        submitted = false;
    }

    private void requireAfterMeeting(LocalDate due) {
        if (due.isBefore(day)) {
            throw new RuleBroken("meeting.due-before-meeting", due, day);
        }
    }

    /** What was said in the closed part; for those who were there alone. */
    void note(String words, By by) {
        if (!kind.closed()) {
            throw new RuleBroken("meeting.no-closed-part");
        }
        SecrecyMark.refuse(words, "text");
        move(MeetingStep.RECORD, by, "");
        closedNotes = words;
        submitted = false;
    }

    void confirmLate(String words, LocalDate today, By by) {
        move(MeetingStep.CONFIRM_LATE, by, words);
        lateConfirmed = today;
    }

    void refuseLate(String why, By by) {
        move(MeetingStep.REFUSE_LATE, by, why);
        reason = why;
    }

    void submit(By by) {
        move(MeetingStep.SUBMIT, by, "");
        submitted = true;
    }

    void sendBack(String why, By by) {
        move(MeetingStep.SEND_BACK, by, why);
        submitted = false;
    }

    /** Signed, locked under its hash and archived, in one breath (SM-8). */
    void sign(String hash, LocalDate today, By by) {
        move(MeetingStep.SIGN, by, hash);
        signedOn = today;
        sha256 = hash;
        move(MeetingStep.ARCHIVE, new By(0, null, by.at()), "");
    }

    /** A resolution became an item after the minutes were signed. */
    FollowUp.Task resolve(long pointId, FollowUp.Task task, By by) {
        if (point(pointId).study().outcome() == Outcome.STUDY_ONLY) {
            throw new RuleBroken("meeting.study-only");
        }
        requireAfterMeeting(task.due());
        point(pointId);
        SecrecyMark.refuse(task.text(), "text");
        move(MeetingStep.RESOLVE, by, task.text());
        return task;
    }

    void addTo(String words, By by) {
        SecrecyMark.refuse(words, "text");
        move(MeetingStep.ADD, by, "");
        additions.add(new Addition(this, words, by.person(), by.at()));
    }

    void acknowledge(By by) {
        move(MeetingStep.ACKNOWLEDGE, by, "");
        additions.stream().filter(Addition::open).forEach(each -> each.acknowledge(by.person(), by.at()));
    }

    private void move(MeetingStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new MeetingMove(this, step, state, next, by, note));
        state = next;
    }

    /** Where attendance stands against the quorum. */
    Quorum.Standing standing(MeetingLimits limits) {
        int entitled = (int) attendees.stream().filter(Attendee::entitled).count();
        int present = (int) attendees.stream()
                .filter(line -> line.entitled() && line.present())
                .count();
        return kind.quorum().of(entitled, present, limits);
    }

    Optional<Attendee> attendee(long person) {
        return attendees.stream().filter(line -> line.person() == person).findFirst();
    }

    /** Whether the person came, and so may read what was said in the closed part. */
    boolean cameInPerson(long person) {
        return attendee(person).filter(Attendee::present).isPresent();
    }

    MeetingPoint point(long pointId) {
        return points.stream()
                .filter(each -> each.id() == pointId)
                .findFirst()
                .orElseThrow(() -> new NotFound("meeting-point", pointId));
    }

    Optional<MeetingPoint> first() {
        return points.stream()
                .filter(each -> each.kind() == PointKind.FIRST_TOPIC)
                .findFirst();
    }

    /** Entered after it took place. */
    boolean enteredLate() {
        return !lateReason.isEmpty();
    }

    /** Whether it counts as 补录: minutes that came, or have not come, so many days after the meeting. */
    boolean countsAsLate(LocalDate today) {
        return state.held() && ChronoUnit.DAYS.between(day, signedOn == null ? today : signedOn) > lateDays;
    }

    /** Those who were or will be there, whoever plans meetings there, and the readers of its circle. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        var principals = actor.principals();
        if (principals.contains(chair)
                || principals.contains(recorder)
                || attendees.stream().anyMatch(line -> principals.contains(line.person()))) {
            return true;
        }
        return switch (circle) {
            case BRANCH ->
                reach.covers(unit)
                        || partners.stream().anyMatch(reach::covers)
                        || (enteredLate() && actor.actsAs(Role.SEC));
            case COMMITTEE ->
                actor.actsAs(Role.DIC)
                        || actor.grants().stream()
                                .anyMatch(grant -> kind.seats().contains(grant.role())
                                        && grant.units().contains(unit));
        };
    }

    @Override
    public String code() {
        return unitName + " " + day;
    }

    /** Its number, 0 before it is kept. */
    long idOrNone() {
        return id == null ? 0 : id;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    MeetingKind kind() {
        return kind;
    }

    long unit() {
        return unit;
    }

    String unitName() {
        return unitName;
    }

    String title() {
        return title;
    }

    LocalDate day() {
        return day;
    }

    LocalTime starts() {
        return starts;
    }

    @Nullable LocalTime ends() {
        return ends;
    }

    String place() {
        return place;
    }

    long chair() {
        return chair;
    }

    long recorder() {
        return recorder;
    }

    String delegation() {
        return delegation;
    }

    MeetingState state() {
        return state;
    }

    boolean submitted() {
        return submitted;
    }

    String reason() {
        return reason;
    }

    String noNewReason() {
        return noNewReason;
    }

    String lateReason() {
        return lateReason;
    }

    @Nullable LocalDate lateConfirmed() {
        return lateConfirmed;
    }

    String closedNotes() {
        return closedNotes;
    }

    int studyDays() {
        return studyDays;
    }

    int lateDays() {
        return lateDays;
    }

    @Nullable LocalDate firstReceived() {
        return firstReceived;
    }

    boolean firstAgain() {
        return firstAgain;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }

    String sha256() {
        return sha256;
    }

    Set<Long> partners() {
        return Set.copyOf(partners);
    }

    List<Attendee> attendees() {
        return attendees;
    }

    /** In the order of the agenda. */
    List<MeetingPoint> points() {
        return points.stream()
                .sorted(java.util.Comparator.comparingInt(MeetingPoint::position))
                .toList();
    }

    List<Addition> additions() {
        return additions;
    }

    List<MeetingMove> moves() {
        return moves;
    }
}
