package org.ronghe.talent.application;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.words.SecrecyMark;
import org.ronghe.orgstructure.api.Meetings.Point;
import org.ronghe.talent.programme.Cycles.Criterion;
import org.ronghe.talent.programme.Cycles.Offer;

/** One application to a cycle, from its draft to the end of its plan. It has no setters: it only moves (SM-5). */
@Entity
@Table(schema = "talent", name = "application")
class Application implements Movable {
    /** Nobody judges a plan alone. */
    private static final int PANEL_LEAST = 2;

    /** SM-5: representative works, and no more. */
    static final int MOST_WORKS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application")
    @SequenceGenerator(name = "application", sequenceName = "talent.application_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "cycle_id")
    private long cycle;

    @Column(name = "cycle_name")
    private String cycleName;

    @Column(name = "exclusive_group")
    private String group;

    private long applicant;

    @Column(name = "unit_id")
    private @Nullable Long unit;

    /** Who runs it in the personnel office. */
    private long officer;

    private @Nullable Long mentor;
    private String plan = "";

    @Column(name = "consent_on")
    private @Nullable LocalDate consentOn;

    @Column(name = "submitted_on")
    private @Nullable LocalDate submittedOn;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    private String missing = "";

    @Column(name = "completion_due")
    private @Nullable LocalDate completionDue;

    @Column(name = "passed_on")
    private @Nullable LocalDate passedOn;

    /** Whether as many reviews are in as the cycle asks for: from then on the committee reads it. */
    @Column(name = "reviews_in")
    private boolean reviewsIn;

    private @Nullable Long meeting;

    @Column(name = "meeting_code")
    private String meetingCode = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private String decision = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Integrity integrity;

    @Column(name = "integrity_on")
    private @Nullable LocalDate integrityOn;

    @Column(name = "notice_from")
    private @Nullable LocalDate noticeFrom;

    @Column(name = "notice_to")
    private @Nullable LocalDate noticeTo;

    @Column(name = "selected_on")
    private @Nullable LocalDate selectedOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "reasons_asked_on")
    private @Nullable LocalDate reasonsAskedOn;

    @Column(name = "reasons_due")
    private @Nullable LocalDate reasonsDue;

    private String reasons = "";

    @Column(name = "midterm_due")
    private @Nullable LocalDate midtermDue;

    @Column(name = "midterm_report")
    private String midtermReport = "";

    @Column(name = "midterm_reported")
    private @Nullable LocalDate midtermReported;

    @Column(name = "midterm_words")
    private String midtermWords = "";

    @Column(name = "final_due")
    private @Nullable LocalDate finalDue;

    @Column(name = "final_report")
    private String finalReport = "";

    @Column(name = "final_reported")
    private @Nullable LocalDate finalReported;

    @Column(name = "final_words")
    private String finalWords = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    /** What is due next; kept, so that a list can be put in its order. */
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @ElementCollection
    @CollectionTable(schema = "talent", name = "application_panel", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "person")
    private Set<Long> panel = new HashSet<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<ApplicationWork> works = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationPaper> papers = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationReview> reviews = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationObjection> objections = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationPromise> promises = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Application() {}

    /**
     * An empty draft.
     *
     * @throws RuleBroken {@code application.closed} where the cycle takes none on that day
     */
    static Application draft(String number, Offer offer, long applicant, @Nullable Long unit, LocalDate today) {
        requireOpen(offer, today);
        var it = new Application();
        it.number = number;
        it.cycle = offer.id();
        it.cycleName = offer.name();
        it.group = offer.group();
        it.applicant = applicant;
        it.unit = unit;
        it.officer = offer.officer();
        it.dueOn = offer.closesOn();
        return it;
    }

    /** @throws RuleBroken {@code application.closed} */
    static void requireOpen(Offer offer, LocalDate today) {
        if (!offer.receives(today)) {
            throw RuleBroken.at("cycle", "application.closed", offer.name(), offer.opensOn(), offer.closesOn());
        }
    }

    private static String plain(String words, String field) {
        SecrecyMark.refuse(words, field);
        return words.strip();
    }

    /** @throws RuleBroken {@code secrecy.mark}, or {@code application.own-mentor} */
    void write(String words, @Nullable Long guide, By by) {
        if (Objects.equals(guide, applicant)) {
            throw RuleBroken.at("mentor", "application.own-mentor");
        }
        plan = plain(words, "plan");
        mentor = guide;
        move(ApplicationStep.WRITE, by, "");
    }

    /**
     * @throws RuleBroken {@code application.sixth-work}, {@code application.same-work}, {@code application.work-year},
     *     {@code application.own-co-author} or {@code secrecy.mark}
     */
    void addWork(String title, int year, String contribution, Set<Long> coAuthors, LocalDate today, By by) {
        if (works.size() >= MOST_WORKS) {
            throw RuleBroken.at("title", "application.sixth-work", MOST_WORKS);
        }
        var named = plain(title, "title");
        if (works.stream().anyMatch(each -> each.title().equals(named))) {
            throw RuleBroken.at("title", "application.same-work", named);
        }
        if (year > today.getYear()) {
            throw RuleBroken.at("year", "application.work-year", String.valueOf(year));
        }
        if (coAuthors.contains(applicant)) {
            throw RuleBroken.at("coAuthors", "application.own-co-author");
        }
        works.add(new ApplicationWork(this, named, year, plain(contribution, "contribution"), coAuthors));
        move(ApplicationStep.ADD_WORK, by, named);
    }

    void dropWork(long work, By by) {
        var gone = works.stream()
                .filter(each -> each.id() == work)
                .findFirst()
                .orElseThrow(() -> new NotFound("work", work));
        works.remove(gone);
        move(ApplicationStep.DROP_WORK, by, gone.title());
    }

    void attach(ApplicationPaper paper, By by) {
        papers.add(paper);
        move(ApplicationStep.ATTACH, by, paper.name());
    }

    /** @throws RuleBroken {@code application.no-consent} */
    void submit(ApplicationStep step, boolean consent, LocalDate today, By by) {
        if (!consent) {
            throw RuleBroken.at("consent", "application.no-consent");
        }
        consentOn = today;
        if (submittedOn == null) {
            submittedOn = today;
        }
        move(step, by, "");
    }

    /** Sent back once, with everything that is missing. */
    void sendBack(String list, LocalDate today, int days, By by) {
        missing = list.strip();
        returnedOn = today;
        completionDue = today.plusDays(days);
        move(ApplicationStep.RETURN, by, missing);
    }

    /**
     * 形式审查通过.
     *
     * @param present papers that the clerk found
     * @throws RuleBroken {@code application.papers-missing} with every one that is asked for and was not found
     */
    void pass(Set<String> present, List<String> required, LocalDate today, By by) {
        var lacking = required.stream().filter(each -> !present.contains(each)).toList();
        if (!lacking.isEmpty()) {
            throw RuleBroken.at("present", "application.papers-missing", String.join("、", lacking));
        }
        passedOn = today;
        move(ApplicationStep.PASS, by, "");
    }

    /**
     * Why somebody may not review: the applicant, somebody of the own unit, the mentor, somebody who wrote a work of
     * the last years together with the applicant, and whoever declared a conflict before.
     *
     * @param group unit of that person
     * @param years of works that bar their authors: parameter talent.coauthor_years
     */
    Optional<RuleBroken> bars(long person, @Nullable Long group, int years, LocalDate today) {
        if (person == applicant) {
            return Optional.of(new RuleBroken("application.own-review"));
        }
        if (group != null && Objects.equals(group, unit)) {
            return Optional.of(new RuleBroken("application.own-group"));
        }
        if (Objects.equals(mentor, person)) {
            return Optional.of(new RuleBroken("application.mentor-reviews"));
        }
        var together = works.stream()
                .filter(work -> work.coAuthors().contains(person) && work.year() >= today.getYear() - years)
                .findFirst();
        if (together.isPresent()) {
            return Optional.of(new RuleBroken(
                    "application.co-author",
                    together.get().title(),
                    String.valueOf(together.get().year())));
        }
        return reviews.stream()
                .filter(each -> each.reviewer() == person)
                .findFirst()
                .map(each -> each.conflict() == null
                        ? new RuleBroken("application.asked-already")
                        : new RuleBroken("application.declared-conflict"));
    }

    /** @throws RuleBroken as {@link #bars} says, at the field {@code reviewer} */
    void assign(long person, @Nullable Long group, ApplicationLimits limits, LocalDate today, By by) {
        bars(person, group, limits.coAuthorYears(), today).ifPresent(no -> {
            throw RuleBroken.at("reviewer", no.code(), no.arguments().toArray());
        });
        reviews.add(new ApplicationReview(this, person, today.plusDays(limits.reviewDays())));
        move(ApplicationStep.ASSIGN, by, "");
    }

    private ApplicationReview pending(long person) {
        return reviews.stream()
                .filter(each -> each.reviewer() == person && each.pending())
                .findFirst()
                .orElseThrow(() -> new NotFound("review", person));
    }

    void recuse(long person, Conflict why, By by) {
        pending(person).recuse(why);
        move(ApplicationStep.RECUSE, by, "");
    }

    /**
     * A mark for every criterion, and words.
     *
     * @throws RuleBroken {@code application.no-declaration} for a review without the declaration that there is no
     *     conflict, {@code application.marks-missing}, {@code application.mark-high} or {@code secrecy.mark}
     */
    void review(
            long person, boolean free, Map<Long, Integer> marks, String words, Offer offer, LocalDate today, By by) {
        if (!free) {
            throw RuleBroken.at("noConflict", "application.no-declaration");
        }
        var asked = new HashSet<Long>();
        offer.criteria().forEach(each -> asked.add(each.id()));
        if (!asked.equals(marks.keySet())) {
            throw RuleBroken.at("marks", "application.marks-missing", asked.size());
        }
        for (int i = 0; i < offer.criteria().size(); i++) {
            Criterion each = offer.criteria().get(i);
            if (Objects.requireNonNull(marks.get(each.id())) > each.most()) {
                throw RuleBroken.at("marks[" + i + "].mark", "application.mark-high", each.name(), each.most());
            }
        }
        pending(person).handIn(marks, plain(words, "words"), today);
        reviewsIn = handedIn() >= offer.reviewers();
        move(ApplicationStep.REVIEW, by, "");
    }

    int handedIn() {
        return (int) reviews.stream().filter(ApplicationReview::handedIn).count();
    }

    /** Reviewers who are asked or done; those with a conflict are not counted. */
    int asked() {
        return (int) reviews.stream().filter(each -> each.conflict() == null).count();
    }

    /**
     * What the committee came to, each time by a meeting and with a reason: a score is neither (SM-5).
     *
     * @throws RuleBroken {@code application.minutes-open}, {@code application.no-resolution},
     *     {@code application.meeting-early} or {@code application.reason-missing}
     */
    void decide(ApplicationStep step, Point point, String reason, By by) {
        var sitting = point.meeting();
        if (!sitting.signed()) {
            throw RuleBroken.at("point", "application.minutes-open", sitting.code());
        }
        if (!point.resolved()) {
            throw RuleBroken.at("point", "application.no-resolution", sitting.code(), point.said());
        }
        var since = since();
        if (sitting.day().isBefore(since)) {
            throw RuleBroken.at("point", "application.meeting-early", sitting.code(), since);
        }
        if (reason.strip().chars().noneMatch(Character::isLetter)) {
            throw RuleBroken.at("reason", "application.reason-missing");
        }
        if (step == ApplicationStep.CANCEL && selectedOn != null) {
            // what was decided before stays as it was; the history has what ended it
            move(step, by, sitting.code() + " " + point.said() + "：" + plain(reason, "reason"));
            return;
        }
        meeting = sitting.id();
        meetingCode = sitting.code() + " " + point.said();
        decidedOn = sitting.day();
        decision = plain(reason, "reason");
        move(step, by, meetingCode);
    }

    /**
     * The day from which a meeting can have known what it decided on: of the selection it takes back, of the last
     * review, or of the application.
     */
    private LocalDate since() {
        if (selectedOn != null) {
            return selectedOn;
        }
        return reviews.stream()
                .map(ApplicationReview::handedInOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(Objects.requireNonNullElse(submittedOn, LocalDate.MIN));
    }

    void answerIntegrity(Integrity says, LocalDate today, By by) {
        integrity = says;
        integrityOn = today;
        move(ApplicationStep.INTEGRITY, by, "");
    }

    void publicize(LocalDate from, LocalDate to, By by) {
        noticeFrom = from;
        noticeTo = to;
        move(ApplicationStep.PUBLICIZE, by, from + " — " + to);
    }

    /**
     * Somebody objects while it is shown.
     *
     * @throws RuleBroken {@code application.no-notice} outside the days of the notice,
     *     {@code application.own-objection}, or {@code secrecy.mark}
     */
    void object(long person, Instant at, String words, LocalDate today) {
        if (state != ApplicationState.PUBLICITY
                || noticeTo == null
                || today.isAfter(noticeTo)
                || (noticeFrom != null && today.isBefore(noticeFrom))) {
            throw new RuleBroken("application.no-notice");
        }
        if (person == applicant) {
            throw new RuleBroken("application.own-objection");
        }
        objections.add(new ApplicationObjection(this, person, at, plain(words, "words")));
    }

    /** @throws RuleBroken {@code application.own-answer} for whoever objected */
    void answer(long objection, String words, LocalDate today, By by) {
        var open = objections.stream()
                .filter(each -> each.id() == objection && each.open())
                .findFirst()
                .orElseThrow(() -> new NotFound("objection", objection));
        if (open.by() == by.person()) {
            throw new RuleBroken("application.own-answer");
        }
        open.answer(plain(words, "words"), by.person(), today);
        move(ApplicationStep.ANSWER, by, "");
    }

    int openObjections() {
        return (int) objections.stream().filter(ApplicationObjection::open).count();
    }

    void select(Offer offer, LocalDate today, By by) {
        selectedOn = today;
        endsOn = today.plusMonths(offer.months());
        midtermDue = offer.midtermOn();
        finalDue = offer.finalOn();
        move(ApplicationStep.SELECT, by, "");
    }

    /**
     * Who judges mid-term and end.
     *
     * @param groups units of these people
     * @throws RuleBroken {@code application.panel-mentor}, {@code application.panel-applicant},
     *     {@code application.panel-group} or {@code application.panel-few}
     */
    void namePanel(Set<Long> people, Map<Long, Long> groups, By by) {
        if (mentor != null && people.contains(mentor)) {
            throw RuleBroken.at("panel", "application.panel-mentor");
        }
        if (people.contains(applicant)) {
            throw RuleBroken.at("panel", "application.panel-applicant");
        }
        if (unit != null && people.stream().anyMatch(each -> Objects.equals(groups.get(each), unit))) {
            throw RuleBroken.at("panel", "application.panel-group");
        }
        if (people.size() < PANEL_LEAST) {
            throw RuleBroken.at("panel", "application.panel-few", PANEL_LEAST);
        }
        panel.clear();
        panel.addAll(people);
        move(ApplicationStep.NAME_PANEL, by, "");
    }

    void report(ApplicationStep step, String words, LocalDate today, By by) {
        var report = plain(words, "report");
        if (step == ApplicationStep.REPORT_MIDTERM) {
            midtermReport = report;
            midtermReported = today;
        } else {
            finalReport = report;
            finalReported = today;
        }
        move(step, by, "");
    }

    void judgeMidterm(String words, By by) {
        midtermWords = plain(words, "words");
        move(ApplicationStep.JUDGE_MIDTERM, by, "");
    }

    void judgeFinal(Grade says, String words, By by) {
        finalWords = plain(words, "words");
        grade = says;
        move(ApplicationStep.JUDGE_FINAL, by, "");
    }

    void askReasons(LocalDate today, int days, By by) {
        reasonsAskedOn = today;
        reasonsDue = today.plusDays(days);
        move(ApplicationStep.ASK_REASONS, by, "");
    }

    void giveReasons(String words, By by) {
        reasons = plain(words, "reasons");
        move(ApplicationStep.GIVE_REASONS, by, "");
    }

    /**
     * One thing that was promised with the selection.
     *
     * @param responsible who answers for it; neither of those who accept it, nor the one it is promised to
     * @param chair of the meeting that decided, who accepts it as the officer does
     * @return the words under which it is a resolved item
     * @throws RuleBroken {@code application.promise-acceptor}, {@code application.promise-own},
     *     {@code application.promise-past}, {@code application.promise-known} or {@code secrecy.mark}
     */
    String promise(
            PromiseKind kind, String words, long responsible, long chair, LocalDate due, LocalDate today, By by) {
        if (responsible == chair || responsible == officer) {
            throw RuleBroken.at("responsible", "application.promise-acceptor");
        }
        if (responsible == applicant) {
            throw RuleBroken.at("responsible", "application.promise-own");
        }
        if (due.isBefore(today)) {
            throw RuleBroken.at("due", "application.promise-past", due);
        }
        var full = number + "：" + plain(words, "words");
        if (promises.stream().anyMatch(each -> each.words().equals(full))) {
            throw RuleBroken.at("words", "application.promise-known");
        }
        promises.add(new ApplicationPromise(this, kind, full));
        move(ApplicationStep.PROMISE, by, plain(words, "words"));
        return full;
    }

    /** 撤回, 退出. */
    void leave(ApplicationStep step, String why, By by) {
        move(step, by, plain(why, "reason"));
    }

    void handOver(ApplicationPart part, long from, long to, String words, By by) {
        move(ApplicationStep.HAND_OVER, by, words);
        if (part == ApplicationPart.OFFICER) {
            officer = to;
        } else {
            pending(from).passTo(to);
        }
    }

    boolean carries(ApplicationPart part, long person) {
        return state.openSteps().contains(ApplicationStep.HAND_OVER)
                && (part == ApplicationPart.OFFICER
                        ? officer == person
                        : state == ApplicationState.REVIEWING
                                && reviews.stream().anyMatch(each -> each.reviewer() == person && each.pending()));
    }

    private void move(ApplicationStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ApplicationMove(this, step, state, next, by, note));
        state = next;
        dueOn = nextDue();
    }

    private @Nullable LocalDate nextDue() {
        return switch (state) {
            case DRAFT -> dueOn;
            case RETURNED -> completionDue;
            case REVIEWING ->
                reviews.stream()
                        .filter(ApplicationReview::pending)
                        .map(ApplicationReview::due)
                        .min(LocalDate::compareTo)
                        .orElse(null);
            case PUBLICITY -> noticeTo;
            case SELECTED -> midtermDue;
            case MIDTERM -> finalDue;
            case NOT_SELECTED -> reasons.isEmpty() ? reasonsDue : null;
            case SUBMITTED, PROPOSED, CONCLUDED, WITHDRAWN, QUIT, CANCELLED -> null;
        };
    }

    /**
     * The applicant; after it was handed in personnel, the reviewers who were asked, the committee once the reviews are
     * in, the discipline committee while it is asked, and the panel (domain rules §5.1). The own one is nobody else's
     * business by delegation.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        if (actor.person() == applicant) {
            return true;
        }
        if (submittedOn == null) {
            return false;
        }
        return reach.everything()
                || reviewedBy(actor.person())
                || panel.contains(actor.person())
                || (actor.actsAs(Role.DIC)
                        && (state == ApplicationState.PROPOSED || state == ApplicationState.PUBLICITY))
                || (deliberates(actor) && (state.deliberated() || (state == ApplicationState.REVIEWING && reviewsIn)));
    }

    /** Whether the actor sits in the committee, or leads the institute. */
    static boolean deliberates(Actor actor) {
        return actor.actsAs(Role.PCM) || actor.actsAs(Role.SEC) || actor.actsAs(Role.DIR);
    }

    /** Whether somebody was asked to review it and has declared no conflict, as long as it is reviewed. */
    boolean reviewedBy(long person) {
        return state == ApplicationState.REVIEWING
                && reviews.stream().anyMatch(each -> each.reviewer() == person && each.conflict() == null);
    }

    /** The day on which it was decided against; the day of the meeting before that is entered. */
    LocalDate resultOn() {
        return moves.stream()
                .filter(move ->
                        move.to() == ApplicationState.NOT_SELECTED && move.from() != ApplicationState.NOT_SELECTED)
                .map(move -> LocalDate.ofInstant(move.at(), org.ronghe.domain.time.OfficeClock.OFFICE))
                .findFirst()
                .orElse(Objects.requireNonNullElse(decidedOn, LocalDate.MIN));
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

    long cycle() {
        return cycle;
    }

    String cycleName() {
        return cycleName;
    }

    String group() {
        return group;
    }

    long applicant() {
        return applicant;
    }

    @Nullable Long unit() {
        return unit;
    }

    long officer() {
        return officer;
    }

    @Nullable Long mentor() {
        return mentor;
    }

    String plan() {
        return plan;
    }

    @Nullable LocalDate consentOn() {
        return consentOn;
    }

    @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable LocalDate returnedOn() {
        return returnedOn;
    }

    String missing() {
        return missing;
    }

    @Nullable LocalDate completionDue() {
        return completionDue;
    }

    @Nullable LocalDate passedOn() {
        return passedOn;
    }

    boolean reviewsIn() {
        return reviewsIn;
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

    String decision() {
        return decision;
    }

    @Nullable Integrity integrity() {
        return integrity;
    }

    @Nullable LocalDate integrityOn() {
        return integrityOn;
    }

    @Nullable LocalDate noticeFrom() {
        return noticeFrom;
    }

    @Nullable LocalDate noticeTo() {
        return noticeTo;
    }

    @Nullable LocalDate selectedOn() {
        return selectedOn;
    }

    @Nullable LocalDate endsOn() {
        return endsOn;
    }

    @Nullable LocalDate reasonsAskedOn() {
        return reasonsAskedOn;
    }

    @Nullable LocalDate reasonsDue() {
        return reasonsDue;
    }

    String reasons() {
        return reasons;
    }

    @Nullable LocalDate midtermDue() {
        return midtermDue;
    }

    String midtermReport() {
        return midtermReport;
    }

    @Nullable LocalDate midtermReported() {
        return midtermReported;
    }

    String midtermWords() {
        return midtermWords;
    }

    @Nullable LocalDate finalDue() {
        return finalDue;
    }

    String finalReport() {
        return finalReport;
    }

    @Nullable LocalDate finalReported() {
        return finalReported;
    }

    String finalWords() {
        return finalWords;
    }

    @Nullable Grade grade() {
        return grade;
    }

    ApplicationState state() {
        return state;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    Set<Long> panel() {
        return panel;
    }

    List<ApplicationWork> works() {
        return works;
    }

    List<ApplicationPaper> papers() {
        return papers;
    }

    List<ApplicationReview> reviews() {
        return reviews;
    }

    List<ApplicationObjection> objections() {
        return objections;
    }

    List<ApplicationPromise> promises() {
        return promises;
    }

    List<ApplicationMove> moves() {
        return moves;
    }
}
