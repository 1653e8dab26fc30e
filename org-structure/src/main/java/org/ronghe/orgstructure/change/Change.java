package org.ronghe.orgstructure.change;

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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.BranchNature;

/**
 * One change of the Party's organisations. It is drawn up, and afterwards only moves; every move is written down. The
 * tree is written when it is carried out, and not before.
 */
@Entity
@Table(schema = "orgstructure", name = "org_change")
class Change implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "org_change")
    @SequenceGenerator(name = "org_change", sequenceName = "orgstructure.org_change_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "unit_id")
    private @Nullable Long unit;

    @Column(name = "made_id")
    private @Nullable Long made;

    @Column(name = "applicant_id")
    private long applicant;

    @Enumerated(EnumType.STRING)
    private Kind target;

    private String code = "";
    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Enumerated(EnumType.STRING)
    private @Nullable BranchNature nature;

    @Column(name = "joint_reason")
    private String jointReason = "";

    @Column(name = "secretary_post")
    private String secretaryPost = "";

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private String mission = "";
    private String reason = "";

    @Column(name = "formal_reason")
    private String formalReason = "";

    private String report = "";

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    @Column(name = "meeting_id")
    private @Nullable Long meeting;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_point")
    private String decidedPoint = "";

    private String resolution = "";

    @Column(name = "reply_no")
    private String replyNo = "";

    @Column(name = "replied_on")
    private @Nullable LocalDate repliedOn;

    @Column(name = "carried_on")
    private @Nullable LocalDate carriedOn;

    @Column(name = "filed_no")
    private String filedNo = "";

    @Column(name = "filed_on")
    private @Nullable LocalDate filedOn;

    private int extensions;
    private String pledge = "";

    @Column(name = "pledged_on")
    private @Nullable LocalDate pledgedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.DRAWN_UP;

    @ElementCollection
    @CollectionTable(schema = "orgstructure", name = "org_change_unit", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @OneToMany(mappedBy = "change", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ChangePerson> people = new ArrayList<>();

    @OneToMany(mappedBy = "change", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RollLine> roll = new ArrayList<>();

    @OneToMany(mappedBy = "change", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ChangeMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Change() {}

    /** Who leads a temporary branch: proposed with the plan, appointed with the decision. */
    record Leaders(@Nullable Long secretary, @Nullable Long deputy, Set<Long> committee) {
        static final Leaders NONE = new Leaders(null, null, Set.of());

        Set<Long> all() {
            var all = new HashSet<>(committee);
            if (secretary != null) {
                all.add(secretary);
            }
            if (deputy != null) {
                all.add(deputy);
            }
            return all;
        }
    }

    /**
     * What is asked for.
     *
     * @param unit the organisation it is about; null for something new
     * @param target the kind of organisation that is to be there
     * @param formalReason why no formal branch is set up in spite of a long extension
     * @param report closing report of a temporary branch
     * @param roll whom a temporary branch has from its first day
     */
    record Plan(
            @Nullable Long unit,
            Kind target,
            String code,
            String name,
            String shortName,
            @Nullable Long parent,
            @Nullable BranchNature nature,
            Set<Long> units,
            String jointReason,
            String secretaryPost,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String mission,
            String reason,
            String formalReason,
            String report,
            Leaders leaders,
            Set<Long> roll) {
        /**
         * What the kind asks for at least, told at its field.
         *
         * @throws RuleBroken {@code change.missing} or {@code change.ends-before-start}
         */
        void require(ChangeKind kind) {
            for (var field : kind.required()) {
                if (!has(field)) {
                    throw RuleBroken.at(field, "change.missing");
                }
            }
            if (leaders.secretary() != null && leaders.secretary().equals(leaders.deputy())) {
                throw RuleBroken.at("deputy", "change.same-person");
            }
            if (startsOn != null && endsOn != null && !endsOn.isAfter(startsOn)) {
                throw RuleBroken.at("endsOn", "change.ends-before-start", startsOn);
            }
        }

        private boolean has(String field) {
            return switch (field) {
                case "unit" -> unit != null;
                case "code" -> !code.isBlank();
                case "name" -> !name.isBlank();
                case "shortName" -> !shortName.isBlank();
                case "parent" -> parent != null;
                case "mission" -> !mission.isBlank();
                case "startsOn" -> startsOn != null;
                case "endsOn" -> endsOn != null;
                case "secretary" -> leaders.secretary() != null;
                default -> true;
            };
        }
    }

    /** @throws RuleBroken as {@link Plan#require} says */
    static Change drawUp(String number, ChangeKind kind, long applicant, Plan plan, long by) {
        plan.require(kind);
        var change = new Change();
        change.number = number;
        change.kind = kind;
        change.applicant = applicant;
        change.draftedBy = by;
        change.plan(plan);
        return change;
    }

    private void plan(Plan plan) {
        unit = plan.unit();
        target = plan.target();
        code = plan.code().strip();
        name = plan.name().strip();
        shortName = plan.shortName().strip();
        parent = plan.parent();
        nature = plan.nature();
        jointReason = plan.jointReason().strip();
        secretaryPost = plan.secretaryPost().strip();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        mission = plan.mission().strip();
        reason = plan.reason().strip();
        formalReason = plan.formalReason().strip();
        report = plan.report().strip();
        units.retainAll(plan.units());
        units.addAll(plan.units());
        name(plan.leaders(), false);
        part(ChangePart.MEMBER, plan.roll(), false);
    }

    private void name(Leaders leaders, boolean appointed) {
        part(ChangePart.SECRETARY, one(leaders.secretary()), appointed);
        part(ChangePart.DEPUTY, one(leaders.deputy()), appointed);
        part(ChangePart.COMMITTEE, leaders.committee(), appointed);
    }

    private static Set<Long> one(@Nullable Long person) {
        return person == null ? Set.of() : Set.of(person);
    }

    private void part(ChangePart part, Set<Long> whom, boolean appointed) {
        people.removeIf(each -> each.part() == part && each.appointed() == appointed && !whom.contains(each.person()));
        var there = of(part, appointed);
        whom.stream()
                .sorted()
                .filter(each -> !there.contains(each))
                .forEach(each -> people.add(new ChangePerson(this, each, part, appointed)));
    }

    /** @throws RuleBroken as {@link Plan#require} says */
    void revise(Plan plan, By by) {
        plan.require(kind);
        move(ChangeStep.REVISE, by, "");
        plan(plan);
    }

    void ask(LocalDate today, By by) {
        move(ChangeStep.ASK, by, "");
        askedOn = today;
    }

    void sendBack(String why, By by) {
        move(ChangeStep.SEND_BACK, by, why);
        askedOn = null;
    }

    void annul(String why, By by) {
        move(ChangeStep.ANNUL, by, why);
    }

    void handOver(long to, String words, By by) {
        move(ChangeStep.HAND_OVER, by, words);
        draftedBy = to;
    }

    /** The meeting that decided, with its signed minutes, and the point of its agenda. */
    record Decision(long meeting, LocalDate day, String code, String point, String resolution) {}

    /**
     * The committee agreed, and with a temporary branch appointed its leaders (BR-7). The request stays as it was
     * asked: who is appointed stands beside whom it named.
     *
     * @param appointed null where nobody is to be appointed
     * @throws RuleBroken {@code change.missing} for a temporary branch without a secretary
     */
    void decide(Decision decision, @Nullable Leaders appointed, By by) {
        if (kind == ChangeKind.TEMPORARY) {
            if (appointed == null || appointed.secretary() == null) {
                throw RuleBroken.at("secretary", "change.missing");
            }
            name(appointed, true);
        }
        move(ChangeStep.DECIDE, by, decision.code());
        note(decision);
    }

    void refuse(Decision decision, By by) {
        move(ChangeStep.REFUSE, by, decision.resolution());
        note(decision);
    }

    private void note(Decision decision) {
        meeting = decision.meeting();
        decidedOn = decision.day();
        decidedPoint = decision.point();
        resolution = decision.resolution().strip();
    }

    /** @throws RuleBroken {@code change.future} or {@code change.before-decision} */
    void reply(String documentNo, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        if (decidedOn != null && on.isBefore(decidedOn)) {
            throw RuleBroken.at("on", "change.before-decision", decidedOn);
        }
        move(ChangeStep.REPLY, by, documentNo);
        replyNo = documentNo.strip();
        repliedOn = on;
    }

    /**
     * It stands in the tree.
     *
     * @param result number of what came of it; null where nothing new did
     * @throws RuleBroken {@code change.future}, or {@code change.before-reply} at {@code on}
     */
    void carryOut(@Nullable Long result, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        if (repliedOn != null && on.isBefore(repliedOn)) {
            throw RuleBroken.at("on", "change.before-reply", repliedOn);
        }
        move(ChangeStep.CARRY_OUT, by, "");
        carriedOn = on;
        if (kind == ChangeKind.CONVERT) {
            made = result;
        } else if (result != null) {
            unit = result;
        }
    }

    /** @throws RuleBroken {@code change.future} or {@code change.before-carrying} at {@code on} */
    void file(String documentNo, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        if (carriedOn != null && on.isBefore(carriedOn)) {
            throw RuleBroken.at("on", "change.before-carrying", carriedOn);
        }
        move(ChangeStep.FILE, by, documentNo);
        filedNo = documentNo.strip();
        filedOn = on;
    }

    void withdraw(String why, By by) {
        move(ChangeStep.WITHDRAW, by, why);
    }

    /** The first roll, when the branch is there; not a move of its own. */
    void open(long person, long home, LocalDate from) {
        roll.add(new RollLine(this, Objects.requireNonNull(unit), person, home, from));
    }

    /**
     * Onto the roll; the membership stays in the home branch (BR-7).
     *
     * @throws RuleBroken {@code change.on-roll}, or {@code change.roll-outside} for a day on which the branch is not
     *     there
     */
    void enrol(long person, String named, long home, LocalDate from, By by) {
        if (roll.stream().anyMatch(each -> each.person() == person && each.lastsOn(from))) {
            throw RuleBroken.at("person", "change.on-roll", named);
        }
        if ((startsOn != null && from.isBefore(startsOn)) || (endsOn != null && from.isAfter(endsOn))) {
            throw RuleBroken.at(
                    "from", "change.roll-outside", Objects.requireNonNull(startsOn), Objects.requireNonNull(endsOn));
        }
        move(ChangeStep.ENROL, by, named);
        open(person, home, from);
    }

    /** @throws RuleBroken {@code change.not-on-roll}, or {@code change.before-start} at {@code lastDay} */
    void release(long person, String named, LocalDate lastDay, By by) {
        var line = onRoll(person).orElseThrow(() -> RuleBroken.at("person", "change.not-on-roll", named));
        if (lastDay.isBefore(line.from())) {
            throw RuleBroken.at("lastDay", "change.before-start", named, line.from());
        }
        line.end(lastDay);
        move(ChangeStep.RELEASE, by, named);
    }

    /** The words of the pledge; who signs does so alone. @throws RuleBroken {@code change.future} */
    void pledge(String words, LocalDate on, LocalDate today, By by) {
        refuseFuture(on, today);
        move(ChangeStep.PLEDGE, by, "");
        pledge = words.strip();
        pledgedOn = on;
    }

    /** One's own signature. Whose is missing is nowhere kept. */
    void sign(long person, LocalDate today, By by) {
        var line = onRoll(person).orElseThrow(() -> new RuleBroken("change.not-on-roll", by.name()));
        move(ChangeStep.SIGN, by, "");
        line.sign(today);
    }

    /** How an activist did; the history does not say of whom. */
    void noted(By by) {
        move(ChangeStep.NOTE, by, "");
    }

    void windUp(String other, By by) {
        move(ChangeStep.WIND_UP, by, other);
    }

    void prolong(LocalDate end, String other, By by) {
        move(ChangeStep.PROLONG, by, other);
        endsOn = end;
        extensions++;
    }

    /** The branch is no more; who is still on the roll leaves it with the day before. */
    void end(LocalDate on, String other, By by) {
        move(ChangeStep.END, by, other);
        endedOn = on;
        roll.stream().filter(each -> each.to() == null).forEach(each -> each.end(on.minusDays(1)));
    }

    private static void refuseFuture(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw RuleBroken.at("on", "change.future");
        }
    }

    private java.util.Optional<RollLine> onRoll(long person) {
        return roll.stream()
                .filter(each -> each.person() == person && each.to() == null)
                .findFirst();
    }

    private void move(ChangeStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ChangeMove(this, step, state, next, by, note));
        state = next;
    }

    /**
     * The committee and its office, the proposer, whom it names, and secretaries of the branches concerned (domain
     * rules §5.1): the applicant, the branch itself, and the home branches of its roll.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        var me = actor.principals();
        return reach.everything()
                || me.contains(draftedBy)
                || reach.covers(applicant)
                || (unit != null && reach.covers(unit))
                || people.stream().anyMatch(each -> me.contains(each.person()))
                || roll.stream().anyMatch(each -> me.contains(each.person()) || reach.covers(each.home()));
    }

    Plan plan() {
        return new Plan(
                unit,
                target,
                code,
                name,
                shortName,
                parent,
                nature,
                Set.copyOf(units),
                jointReason,
                secretaryPost,
                startsOn,
                endsOn,
                mission,
                reason,
                formalReason,
                report,
                leaders(false),
                of(ChangePart.MEMBER, false));
    }

    /**
     * Whom the decision appoints; none before it. What was decided before that was kept apart stands in the request.
     */
    Leaders appointed() {
        var leaders = leaders(true);
        return leaders.secretary() == null && decidedOn != null ? leaders(false) : leaders;
    }

    private Leaders leaders(boolean appointed) {
        return new Leaders(
                of(ChangePart.SECRETARY, appointed).stream().findFirst().orElse(null),
                of(ChangePart.DEPUTY, appointed).stream().findFirst().orElse(null),
                of(ChangePart.COMMITTEE, appointed));
    }

    private Set<Long> of(ChangePart part, boolean appointed) {
        return people.stream()
                .filter(each -> each.part() == part && each.appointed() == appointed)
                .map(ChangePerson::person)
                .collect(Collectors.toSet());
    }

    /** Secretary and deputy. */
    Set<Long> leaders() {
        var appointed = appointed();
        var leaders = new HashSet<>(one(appointed.secretary()));
        leaders.addAll(one(appointed.deputy()));
        return leaders;
    }

    Set<Long> unsigned() {
        return roll.stream()
                .filter(each -> each.to() == null && each.signedOn() == null)
                .map(RollLine::person)
                .collect(Collectors.toSet());
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

    ChangeKind kind() {
        return kind;
    }

    @Nullable Long unit() {
        return unit;
    }

    @Nullable Long made() {
        return made;
    }

    long applicant() {
        return applicant;
    }

    long draftedBy() {
        return draftedBy;
    }

    @Nullable LocalDate askedOn() {
        return askedOn;
    }

    @Nullable Long meeting() {
        return meeting;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    String decidedPoint() {
        return decidedPoint;
    }

    String resolution() {
        return resolution;
    }

    String replyNo() {
        return replyNo;
    }

    @Nullable LocalDate repliedOn() {
        return repliedOn;
    }

    @Nullable LocalDate carriedOn() {
        return carriedOn;
    }

    String filedNo() {
        return filedNo;
    }

    @Nullable LocalDate filedOn() {
        return filedOn;
    }

    int extensions() {
        return extensions;
    }

    String pledge() {
        return pledge;
    }

    @Nullable LocalDate pledgedOn() {
        return pledgedOn;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    ChangeState state() {
        return state;
    }

    List<RollLine> roll() {
        return roll;
    }

    List<ChangeMove> moves() {
        return moves;
    }
}
