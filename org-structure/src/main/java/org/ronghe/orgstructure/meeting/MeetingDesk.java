package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Where meetings are planned, held, written down and signed: one method, one transaction, one move. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MeetingDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    MeetingFactsBook facts;

    @Inject
    MeetingLines lines;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    RollBook rolls;

    @Inject
    TaskReach reach;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays workingDays;

    @Inject
    Themes themes;

    @Inject
    StudySessions sessions;

    @Inject
    Materials materials;

    @Inject
    Event<Resolved> resolved;

    @Permits("meeting.plan")
    long plan(MeetingWrites.NewMeeting asked) {
        return once.of(asked.once(), asked, () -> begin(draft(asked)));
    }

    /** The meeting of such a plan, judged by every rule and not yet in the ledger. */
    Meeting draft(MeetingWrites.NewMeeting asked) {
        days.notTooFar("day", asked.day());
        var holder = holder(Objects.requireNonNull(asked.unit()));
        var meeting = Meeting.plan(
                asked.kind(),
                holder,
                new Meeting.Plan(titled(asked.title(), asked.kind()), asked.day(), asked.starts(), asked.place()),
                officers(asked.kind(), holder, asked.day(), asked.chair(), asked.recorder(), asked.delegation()),
                LocalDate.now(clock));
        follow(meeting, asked.theme(), asked.session());
        return meeting;
    }

    /** The first of the series; all of them are planned, or none. */
    @Permits("meeting.plan")
    long planSeries(MeetingWrites.MeetingSeries asked) {
        return once.of(asked.once(), asked, () -> {
            var holder = holder(Objects.requireNonNull(asked.unit()));
            var dates = asked.rhythm().days(asked.first(), asked.times(), asked.workdays(), workingDays.calendar());
            dates.forEach(day -> days.notTooFar("times", day));
            var planned = dates.stream()
                    .map(day -> begin(Meeting.plan(
                            asked.kind(),
                            holder,
                            new Meeting.Plan(titled(asked.title(), asked.kind()), day, asked.starts(), asked.place()),
                            officers(asked.kind(), holder, day, asked.chair(), asked.recorder(), asked.delegation()),
                            LocalDate.now(clock))))
                    .toList();
            note.detail("series", planned.size());
            return planned.get(0);
        });
    }

    @Permits("meeting.plan")
    long enterLate(MeetingWrites.LateMeeting asked) {
        return once.of(asked.once(), asked, () -> begin(draftLate(asked)));
    }

    /** The meeting of such a late record, judged by every rule and not yet in the ledger. */
    Meeting draftLate(MeetingWrites.LateMeeting asked) {
        days.near("day", asked.day());
        var holder = holder(Objects.requireNonNull(asked.unit()));
        var meeting = Meeting.late(
                asked.kind(),
                holder,
                new Meeting.Plan(titled(asked.title(), asked.kind()), asked.day(), asked.starts(), asked.place()),
                asked.ends(),
                officers(asked.kind(), holder, asked.day(), asked.chair(), asked.recorder(), asked.delegation()),
                asked.reason(),
                LocalDateTime.now(clock));
        follow(meeting, asked.theme(), asked.session());
        return meeting;
    }

    /** Enters drafts, such as those of a list that was looked at. */
    @Permits("meeting.plan")
    void beginAll(List<Meeting> drafts) {
        drafts.forEach(this::begin);
    }

    /** What is kept may have been retired since; a new theme or session is out of the plan that is in force. */
    private void follow(Meeting meeting, @Nullable Long theme, @Nullable Long session) {
        if (theme != null
                && !theme.equals(meeting.theme())
                && !themes.offers(theme, meeting.day().getYear())) {
            throw RuleBroken.at(
                    "theme",
                    "meeting.theme-not-offered",
                    String.valueOf(meeting.day().getYear()));
        }
        if (session != null
                && !session.equals(meeting.session())
                && !sessions.offers(session, meeting.day().getYear())) {
            throw RuleBroken.at(
                    "session",
                    "meeting.session-not-offered",
                    String.valueOf(meeting.day().getYear()));
        }
        if (session != null && !session.equals(meeting.session())) {
            sessions.takenBy(session, meeting.idOrNone()).ifPresent(other -> {
                throw RuleBroken.at("session", "meeting.session-taken", other);
            });
        }
        meeting.follow(theme);
        meeting.followSession(session);
    }

    private long begin(Meeting meeting) {
        expect(meeting);
        em.persist(meeting);
        lines.put(meeting);
        note.about("meeting", meeting.id(), meeting.code());
        return meeting.id();
    }

    /** The roll and the numbers of the meeting's day. */
    private void expect(Meeting meeting) {
        meeting.judgedBy(limits(meeting));
        meeting.expect(rolls.of(meeting.kind(), meeting.unit(), meeting.day()));
        seatOfficers(meeting);
    }

    /** Whoever answers for the minutes is on the roll: as a guest, where the roster does not have them. */
    private void seatOfficers(Meeting meeting) {
        rolls.asked(List.of(meeting.chair(), meeting.recorder()), meeting.kind().roll() != Roll.FREE, meeting.day())
                .forEach(meeting::invite);
    }

    private Meeting.Holder holder(long unit) {
        var found = units.find(unit).orElseThrow(() -> new RuleBroken("org.unknown"));
        units.requireActive(unit);
        if (!gate.reach("meeting.plan").covers(unit)) {
            throw new RuleBroken("meeting.not-your-unit", found.name());
        }
        return new Meeting.Holder(unit, found.shortName(), found.kind());
    }

    private static String titled(@Nullable String title, MeetingKind kind) {
        return title == null || title.isBlank() ? Messages.all().get(Lang.ZH, "MeetingKind." + kind.name()) : title;
    }

    private Meeting.Officers officers(
            MeetingKind kind,
            Meeting.Holder holder,
            LocalDate day,
            @Nullable Long chair,
            @Nullable Long recorder,
            @Nullable String delegation) {
        long chairs = chair != null
                ? chair
                : rolls.conveners(kind, holder.unit(), day).stream()
                        .min(Long::compare)
                        .orElseThrow(() -> new RuleBroken("meeting.no-chair"));
        long records = recorder != null ? recorder : keeper(kind, holder, day, chairs);
        requireKnown(Set.of(chairs), Set.of(records));
        // whoever enters a meeting of a leading body would otherwise know of one that is not for them
        if (kind.circle() == Circle.COMMITTEE && records != gate.actor().person()) {
            throw new RuleBroken("meeting.committee-by-recorder");
        }
        return new Meeting.Officers(chairs, records, text(delegation));
    }

    /** Whoever sends it; where that is the chair, another one of the committee. */
    private long keeper(MeetingKind kind, Meeting.Holder holder, LocalDate day, long chair) {
        long sender = gate.actor().person();
        if (sender != chair || kind.circle() == Circle.COMMITTEE) {
            return sender;
        }
        return posts.holdersIn(Role.BC, holder.unit(), day).stream()
                .filter(each -> each != chair)
                .min(Long::compare)
                .orElseThrow(() -> RuleBroken.at("recorder", "meeting.recorder-needed"));
    }

    /** What has not come yet is studied by nobody. */
    private @Nullable LocalDate received(@Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        if (on != null && on.isAfter(today)) {
            throw RuleBroken.at("receivedOn", "meeting.received-ahead", today);
        }
        return on;
    }

    @SafeVarargs
    private void requireKnown(Set<Long>... asked) {
        for (var some : asked) {
            var known = people.namesOf(some);
            for (long each : some) {
                if (!known.containsKey(each)) {
                    throw new NotFound("person", each);
                }
            }
        }
    }

    private MeetingLimits limits(Meeting meeting) {
        return MeetingLimits.on(meeting.day(), parameters);
    }

    @Permits("meeting.record")
    void revise(long id, MeetingWrites.MeetingPlan asked) {
        var meeting = open(
                id,
                asked.version(),
                MeetingStep.REVISE,
                now -> new MeetingWrites.MeetingPlan(
                        now.version(), now.title(), now.day(), now.starts(), now.place(), now.theme(), now.session()));
        days.notTooFar("day", asked.day());
        meeting.revise(
                new Meeting.Plan(asked.title(), asked.day(), asked.starts(), asked.place()),
                LocalDate.now(clock),
                by(meeting.recorder()));
        // whoever does not read the plans is not offered their sessions and takes none away
        follow(meeting, asked.theme(), gate.may("study-plan.read") ? asked.session() : meeting.session());
        expect(meeting);
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void appoint(long id, MeetingWrites.MeetingOfficers asked) {
        var meeting = open(
                id,
                asked.version(),
                MeetingStep.APPOINT,
                now -> new MeetingWrites.MeetingOfficers(now.version(), now.chair(), now.recorder(), now.delegation()));
        long chair = Objects.requireNonNull(asked.chair());
        long recorder = Objects.requireNonNull(asked.recorder());
        requireKnown(Set.of(chair), Set.of(recorder));
        var names = people.namesOf(Set.of(chair, recorder));
        meeting.appoint(
                new Meeting.Officers(chair, recorder, text(asked.delegation())),
                names.get(chair) + "、" + names.get(recorder),
                by(meeting.recorder()));
        seatOfficers(meeting);
        lines.put(meeting);
    }

    @Permits("meeting.sign")
    void excuse(long id, MeetingWrites.MeetingExcuse asked) {
        var meeting = open(id, asked.version(), MeetingStep.EXCUSE);
        meeting.excuse(asked.reason(), by(meeting.chair()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void announce(long id, MeetingWrites.MeetingNotice asked) {
        var meeting = open(id, asked.version(), MeetingStep.NOTIFY);
        meeting.announce(by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void postpone(long id, MeetingWrites.MeetingPostponement asked) {
        var meeting = open(id, asked.version(), MeetingStep.POSTPONE);
        meeting.postpone(asked.reason(), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void reschedule(long id, MeetingWrites.MeetingReschedule asked) {
        var meeting = open(id, asked.version(), MeetingStep.RESCHEDULE);
        days.notTooFar("day", asked.day());
        meeting.reschedule(asked.day(), asked.starts(), asked.place(), LocalDate.now(clock), by(meeting.recorder()));
        expect(meeting);
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void cancel(long id, MeetingWrites.MeetingCancellation asked) {
        var meeting = open(id, asked.version(), MeetingStep.CANCEL);
        meeting.cancel(asked.reason(), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void open(long id, MeetingWrites.MeetingOpening asked) {
        var meeting = open(id, asked.version(), MeetingStep.OPEN);
        expect(meeting);
        meeting.open(by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void invite(long id, MeetingWrites.MeetingPeople asked) {
        var meeting = openRoll(id, asked.version());
        if (meeting.kind().roll() != Roll.FREE) {
            throw new RuleBroken("meeting.roll-fixed");
        }
        requireKnown(asked.people());
        var offered = rolls.candidates(meeting.unit(), meeting.day(), asked.people());
        var strangers =
                asked.people().stream().filter(each -> !offered.contains(each)).collect(Collectors.toSet());
        if (!strangers.isEmpty()) {
            throw RuleBroken.at(
                    "people",
                    "meeting.not-of-unit",
                    String.join("、", people.namesOf(strangers).values()));
        }
        seat(meeting, asked.people(), false);
    }

    @Permits("meeting.record")
    void invite(long id, MeetingWrites.MeetingGuest asked) {
        seat(openRoll(id, asked.version()), Set.of(Objects.requireNonNull(asked.person())), true);
    }

    /**
     * Says who holds a meeting together: it counts once and is credited to each.
     *
     * @throws RuleBroken {@code meeting.no-partners} for a meeting of a leading body, {@code meeting.partner-kind} for
     *     an organisation that holds no such meetings, or its own
     */
    @Permits("meeting.record")
    void holdWith(long id, MeetingWrites.MeetingPartners asked) {
        var meeting = openRoll(id, asked.version());
        if (meeting.kind().circle() != Circle.BRANCH && !asked.partners().isEmpty()) {
            throw new RuleBroken("meeting.no-partners");
        }
        for (var unit : asked.partners()) {
            var found = units.find(unit).orElseThrow(() -> new RuleBroken("org.unknown"));
            units.requireActive(unit);
            if (unit == meeting.unit() || !meeting.kind().heldBy(found.kind())) {
                throw new RuleBroken(
                        "meeting.partner-kind",
                        List.of(new RuleBroken.Gap("meeting.partner-kind", found.name()).at("partners")),
                        found.name());
            }
        }
        meeting.holdWith(asked.partners(), by(meeting.recorder()));
        lines.put(meeting);
    }

    private void seat(Meeting meeting, Set<Long> asked, boolean guests) {
        requireKnown(asked);
        meeting.inviteAll(rolls.asked(asked, guests, meeting.day()), by(meeting.recorder()));
        lines.put(meeting);
    }

    /** Before the meeting it is part of the agenda who comes, from its opening on part of the roll. */
    private Meeting openRoll(long id, long version) {
        return open(id, version, visible(id).state().held() ? MeetingStep.SIGN_IN : MeetingStep.ARRANGE);
    }

    @Permits("meeting.record")
    void signIn(long id, MeetingWrites.MeetingRoll asked) {
        var meeting = open(id, asked.version(), MeetingStep.SIGN_IN);
        meeting.signIn(
                asked.lines().stream()
                        .map(line ->
                                new Meeting.Mark(Objects.requireNonNull(line.person()), line.presence(), line.leave()))
                        .toList(),
                by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void adjourn(long id, MeetingWrites.MeetingAdjournment asked) {
        var meeting = open(id, asked.version(), MeetingStep.ADJOURN);
        meeting.adjourn(asked.ends(), LocalDateTime.now(clock), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void add(long id, MeetingWrites.NewPoint asked) {
        var meeting = open(id, asked.version(), MeetingStep.ARRANGE);
        meeting.add(
                asked.kind(),
                text(asked.title()),
                asked.material() == null ? null : material(asked.material()),
                by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void shift(long id, long point, MeetingWrites.PointShift asked) {
        var meeting = open(id, asked.version(), MeetingStep.ARRANGE);
        meeting.shift(point, asked.up(), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void remove(long id, long point, MeetingWrites.PointRemoval asked) {
        var meeting = open(id, asked.version(), MeetingStep.ARRANGE);
        meeting.remove(point, by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void study(long id, long point, MeetingWrites.FirstTopic asked) {
        var meeting = open(
                id,
                asked.version(),
                visible(id).state().held() ? MeetingStep.RECORD : MeetingStep.ARRANGE,
                now -> firstTopic(now, point));
        if (asked.lead() != null) {
            requireKnown(Set.of(asked.lead()));
        }
        var study = new MeetingPoint.Study(
                text(asked.title()),
                asked.classified(),
                text(asked.number()),
                text(asked.keptAt()),
                asked.issuedOn(),
                received(asked.receivedOn()),
                asked.lead(),
                text(asked.discussion()),
                asked.outcome());
        if (asked.material() != null) {
            study = study.of(
                    asked.material().equals(meeting.point(point).material())
                            ? materials.find(asked.material()).orElseThrow()
                            : material(asked.material()));
        }
        meeting.study(
                point,
                study,
                asked.material(),
                studiedBefore(meeting, study, asked.material()),
                by(meeting.recorder()));
        lines.put(meeting);
    }

    /** @throws RuleBroken {@code meeting.material-not-offered} at {@code material} for what is not released */
    private Materials.Material material(long id) {
        return materials.offered(id).orElseThrow(() -> RuleBroken.at("material", "meeting.material-not-offered"));
    }

    private static MeetingWrites.FirstTopic firstTopic(Meeting meeting, long point) {
        var now = meeting.point(point).study();
        return new MeetingWrites.FirstTopic(
                meeting.version(),
                meeting.point(point).material(),
                now.title(),
                now.number(),
                now.issuedOn(),
                now.receivedOn(),
                now.lead(),
                now.discussion(),
                now.outcome(),
                now.classified(),
                now.keptAt());
    }

    /**
     * Whether an earlier meeting of the organisation had the same material: then this is not its first study (FA-2).
     */
    private boolean studiedBefore(Meeting meeting, MeetingPoint.Study study, @Nullable Long material) {
        return sql.number(
                        """
                        SELECT count(*) FROM orgstructure.meeting m JOIN orgstructure.meeting_point p ON p.meeting_id = m.id
                         WHERE m.unit_id = ? AND m.id <> ? AND (m.day, m.starts) < (?, ?::time)
                           AND m.state IN ('HELD_OPEN', 'MINUTES_DRAFT', 'SIGNED', 'ARCHIVED')
                           AND (p.material_id = ?
                                OR (p.kind = 'FIRST_TOPIC' AND p.classified = ?
                                    AND CASE WHEN p.classified THEN p.source_number = ? ELSE p.title = ? END
                                    AND (p.title <> '' OR p.classified)))
                        """,
                        meeting.unit(),
                        meeting.id(),
                        meeting.day(),
                        meeting.starts().toString(),
                        material,
                        study.classified(),
                        study.number(),
                        study.title())
                > 0;
    }

    @Permits("meeting.record")
    void say(long id, long point, MeetingWrites.PointText asked) {
        var meeting = open(id, asked.version(), MeetingStep.RECORD, now -> {
            var said = now.point(point);
            return new MeetingWrites.PointText(
                    now.version(), said.title(), said.lead(), said.discussion(), said.resolution());
        });
        if (asked.lead() != null) {
            requireKnown(Set.of(asked.lead()));
        }
        meeting.say(
                point,
                asked.title(),
                asked.lead(),
                text(asked.discussion()),
                text(asked.resolution()),
                by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void vote(long id, long point, MeetingWrites.PointVote asked) {
        var meeting = open(id, asked.version(), MeetingStep.RECORD);
        meeting.vote(
                point,
                asked.yes(),
                asked.no(),
                asked.abstain(),
                asked.ballot(),
                asked.recused(),
                limits(meeting),
                by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void follow(long id, long point, MeetingWrites.MeetingTask asked) {
        var meeting = open(id, asked.version(), MeetingStep.RECORD);
        meeting.follow(point, task(meeting, asked), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void dropFollowUp(long id, long point, long followUp, MeetingWrites.MeetingTaskRemoval asked) {
        var meeting = open(id, asked.version(), MeetingStep.RECORD);
        meeting.dropFollowUp(point, followUp, by(meeting.recorder()));
        lines.put(meeting);
    }

    private FollowUp.Task task(Meeting meeting, MeetingWrites.MeetingTask asked) {
        long responsible = Objects.requireNonNull(asked.responsible());
        long owner = Objects.requireNonNull(asked.ownerUnit());
        requireKnown(Set.of(responsible));
        units.requireActive(owner);
        days.notTooFar("due", asked.due());
        reach.require(meeting.id(), meeting.unit(), owner, responsible);
        return new FollowUp.Task(asked.text(), owner, responsible, asked.due());
    }

    /** Only for whoever was there: nobody writes down what they did not hear. */
    @Permits("meeting.record")
    void note(long id, MeetingWrites.ClosedNotes asked) {
        var meeting = open(id, asked.version(), MeetingStep.RECORD);
        if (!meeting.cameInPerson(gate.actor().person())) {
            throw new RuleBroken("meeting.closed-to-you");
        }
        meeting.note(text(asked.text()), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.confirm")
    void confirmLate(long id, MeetingWrites.LateConfirmation asked) {
        var meeting = open(id, asked.version(), MeetingStep.CONFIRM_LATE);
        meeting.confirmLate(asked.words(), LocalDate.now(clock), by(null));
        lines.put(meeting);
    }

    @Permits("meeting.confirm")
    void refuseLate(long id, MeetingWrites.LateRefusal asked) {
        var meeting = open(id, asked.version(), MeetingStep.REFUSE_LATE);
        meeting.refuseLate(asked.reason(), by(null));
        lines.put(meeting);
    }

    @Permits("meeting.record")
    void submit(long id, MeetingWrites.MinutesSubmission asked) {
        var meeting = open(id, asked.version(), MeetingStep.SUBMIT);
        meeting.submit(by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.sign")
    void sendBack(long id, MeetingWrites.MinutesReturn asked) {
        var meeting = open(id, asked.version(), MeetingStep.SEND_BACK);
        meeting.sendBack(asked.reason(), by(meeting.chair()));
        lines.put(meeting);
    }

    /** Locks the minutes under their hash; what was resolved becomes items in this very transaction. */
    @Permits("meeting.sign")
    void sign(long id, MeetingWrites.MinutesSigning asked) {
        var meeting = open(id, asked.version(), MeetingStep.SIGN);
        var hash = Minutes.hashOf(meeting);
        meeting.sign(hash, LocalDate.now(clock), by(meeting.chair()));
        note.detail("sha256", hash);
        lines.put(meeting);
        for (var point : meeting.points()) {
            point.followUps().forEach(each -> fire(meeting, point, each.task()));
        }
    }

    /** One action turns a resolution of signed minutes into an item; the minutes stay as they are. */
    @Permits("meeting.record")
    void resolve(long id, long point, MeetingWrites.MeetingTask asked) {
        var meeting = open(id, asked.version(), MeetingStep.RESOLVE);
        var task = meeting.resolve(point, task(meeting, asked), by(null));
        lines.put(meeting);
        fire(meeting, meeting.point(point), task);
    }

    private void fire(Meeting meeting, MeetingPoint point, FollowUp.Task task) {
        resolved.fire(new Resolved(
                Resolved.Origin.meeting(meeting.id()),
                meeting.code(),
                meeting.unit(),
                meeting.day(),
                meeting.kind().circle(),
                point.position(),
                task.text(),
                task.ownerUnit(),
                task.responsible(),
                task.due(),
                meeting.chair(),
                meeting.recorder()));
    }

    @Permits("meeting.record")
    void addTo(long id, MeetingWrites.MinutesAddition asked) {
        var meeting = open(id, asked.version(), MeetingStep.ADD);
        meeting.addTo(asked.text(), by(meeting.recorder()));
        lines.put(meeting);
    }

    @Permits("meeting.sign")
    void acknowledge(long id, MeetingWrites.AdditionReceipt asked) {
        var meeting = open(id, asked.version(), MeetingStep.ACKNOWLEDGE);
        meeting.acknowledge(by(meeting.chair()));
        lines.put(meeting);
    }

    private Meeting visible(long id) {
        return opening.read("meeting", Meeting.class, id);
    }

    private Meeting open(long id, long version, MeetingStep step) {
        return open(id, version, step, meeting -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Meeting open(long id, long version, MeetingStep step, Function<Meeting, @Nullable Record> theirs) {
        return opening.open(
                MeetingGuard.RULES,
                Meeting.class,
                id,
                version,
                step,
                meeting -> facts.of(meeting, gate.actor()),
                theirs);
    }

    /** In the name of the one whose step it is, where the actor acts for them; otherwise in the actor's own. */
    private By by(@Nullable Long principal) {
        boolean delegated = principal != null && gate.actor().principals().contains(principal);
        return By.of(gate.actor(), delegated ? principal : null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
