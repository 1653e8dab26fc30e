package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.meeting.MeetingKind;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.orgstructure.unit.TermBound;
import org.ronghe.orgstructure.unit.TreeChange;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Where changes are written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ChangeDesk {
    private static final String SERIES = "组织设置";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    TermBound terms;

    @Inject
    Parameters parameters;

    @Inject
    ChangeFactsBook facts;

    @Inject
    ChangeLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    DocumentNumbers numbers;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Sittings sittings;

    @Inject
    TreeChange tree;

    @Inject
    Sql sql;

    /**
     * The number of the change.
     *
     * @throws RuleBroken {@code change.target}, {@code change.not-governed}, {@code change.temporary-only} for an
     *     organisation that the kind is not about, {@code change.runs} for one whose change is under way,
     *     {@code change.not-later}, {@code change.no-member}, and as {@link Change.Plan#require} and
     *     {@link TreeChange#require} say
     */
    @Permits("change.raise")
    long drawUp(ChangeWrites.ChangePlan asked) {
        return once.of(asked.once(), asked, () -> {
            long applicant = applicant(asked);
            var plan = plan(asked);
            plan.require(asked.kind());
            if (plan.unit() != null && under(plan.unit())) {
                throw new RuleBroken("change.runs", plan.name());
            }
            requirePossible(asked.kind(), plan);
            return keep(Change.drawUp(
                    number(asked.kind(), plan),
                    asked.kind(),
                    applicant,
                    plan,
                    gate.actor().person()));
        });
    }

    private String number(ChangeKind kind, Change.Plan plan) {
        return numbers.draw(SERIES, Messages.all().get(Lang.ZH, "ChangeKind." + kind) + " " + plan.name())
                .toString();
    }

    private long keep(Change change) {
        em.persist(change);
        put(change);
        note.about(ChangeLines.KIND, change.id(), change.code());
        return change.id();
    }

    private long applicant(ChangeWrites.ChangePlan asked) {
        long applicant = Objects.requireNonNull(asked.applicant());
        if (!gate.reach("change.raise").covers(applicant)) {
            throw new NotFound("organisation", applicant);
        }
        units.requireActive(applicant);
        return applicant;
    }

    private boolean under(long unit) {
        return sql.number("""
                SELECT count(*) FROM orgstructure.org_change
                 WHERE unit_id = ? AND state IN ('DRAWN_UP', 'ASKED', 'DECIDED', 'REPLIED')
                """, unit) > 0;
    }

    private Change.Plan plan(ChangeWrites.ChangePlan asked) {
        var kind = asked.kind();
        var about = kind.ofUnit() && asked.unit() != null ? about(kind, asked.unit()) : null;
        return new Change.Plan(
                about == null ? null : about.id(),
                target(asked, about),
                kind.makes() ? text(asked.code()) : "",
                text(asked.name()).isBlank() && about != null ? about.name() : text(asked.name()),
                text(asked.shortName()).isBlank() && about != null ? about.shortName() : text(asked.shortName()),
                asked.parent(),
                asked.nature(),
                set(asked.units()),
                text(asked.jointReason()),
                text(asked.secretaryPost()),
                asked.startsOn(),
                asked.endsOn(),
                text(asked.mission()),
                asked.reason(),
                text(asked.formalReason()),
                text(asked.report()),
                kind == ChangeKind.TEMPORARY
                        ? new Change.Leaders(asked.secretary(), asked.deputy(), set(asked.committee()))
                        : Change.Leaders.NONE,
                kind == ChangeKind.TEMPORARY ? set(asked.roll()) : Set.of());
    }

    private OrgUnits.Unit about(ChangeKind kind, long id) {
        var found = units.find(id)
                .filter(each -> gate.reach("change.raise").covers(each.id()))
                .orElseThrow(() -> new NotFound("organisation", id));
        units.requireActive(id);
        if (!UnitRules.byChange(found.kind())) {
            throw RuleBroken.at("unit", "change.not-governed", found.name());
        }
        if (kind.ofTemporary() && found.kind() != Kind.TEMPORARY_BRANCH) {
            throw RuleBroken.at("unit", "change.temporary-only", found.name());
        }
        return found;
    }

    private static Kind target(ChangeWrites.ChangePlan asked, OrgUnits.@Nullable Unit about) {
        return switch (asked.kind()) {
            case TEMPORARY -> Kind.TEMPORARY_BRANCH;
            case CONVERT -> Kind.BRANCH;
            case ESTABLISH -> {
                var target = asked.target();
                if (target == null) {
                    throw RuleBroken.at("target", "change.missing");
                }
                if (!UnitRules.byChange(target) || target == Kind.TEMPORARY_BRANCH) {
                    throw RuleBroken.at("target", "change.target", target);
                }
                yield target;
            }
            case ADJUST, DISSOLVE, EXTEND -> {
                if (about == null) {
                    throw RuleBroken.at("unit", "change.missing");
                }
                yield about.kind();
            }
        };
    }

    /** Told before it is asked for, and again when it is carried out. */
    private void requirePossible(ChangeKind kind, Change.Plan plan) {
        switch (kind) {
            case ESTABLISH, CONVERT -> {
                tree.require(0, plan.code(), plan.target(), shape(plan, plan.startsOn()));
                terms.require(Objects.requireNonNull(plan.target()), plan.endsOn(), "endsOn");
            }
            case TEMPORARY -> {
                requireAhead(plan.startsOn());
                tree.require(0, plan.code(), plan.target(), shape(plan, plan.startsOn()));
                requireMembers("roll", plan.roll());
                requireMembers("secretary", plan.leaders().all());
            }
            case ADJUST -> tree.require(Objects.requireNonNull(plan.unit()), "", plan.target(), adjusted(plan));
            case EXTEND -> {
                var end = tree.shape(Objects.requireNonNull(plan.unit())).termEnd();
                if (end != null && !Objects.requireNonNull(plan.endsOn()).isAfter(end)) {
                    throw RuleBroken.at("endsOn", "change.not-later", end);
                }
            }
            case DISSOLVE -> {}
        }
    }

    /** A body is asked for when it is formed, or within the time that an answer takes (BR-5). */
    private void requireAhead(@Nullable LocalDate startsOn) {
        var today = LocalDate.now(clock);
        var earliest = today.minusMonths(ChangeLimits.on(today, parameters).replyMonths());
        if (startsOn != null && startsOn.isBefore(earliest)) {
            throw RuleBroken.at("startsOn", "change.starts-past", earliest);
        }
    }

    /** Members alone lead a branch or stand on its roll (BR-7). */
    private void requireMembers(String field, Set<Long> whom) {
        var strangers = whom.stream().filter(each -> home(each).isEmpty()).toList();
        if (!strangers.isEmpty()) {
            var names = people.namesOf(strangers);
            throw RuleBroken.at(
                    field,
                    "change.no-member",
                    String.join(
                            "、",
                            strangers.stream()
                                    .map(each -> names.getOrDefault(each, String.valueOf(each)))
                                    .toList()));
        }
    }

    private Optional<Long> home(long person) {
        return sql.one("""
                SELECT branch_id FROM orgstructure.membership
                 WHERE person_id = ? AND taken_back_at IS NULL AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                """, row -> row.number("branch_id"), person, today(), today());
    }

    private static TreeChange.Shape shape(Change.Plan plan, @Nullable LocalDate established) {
        return new TreeChange.Shape(
                plan.name(),
                plan.shortName(),
                plan.parent(),
                established,
                plan.endsOn(),
                plan.secretaryPost(),
                plan.nature(),
                plan.units(),
                plan.jointReason());
    }

    private TreeChange.Shape adjusted(Change.Plan plan) {
        var now = tree.shape(Objects.requireNonNull(plan.unit()));
        return new TreeChange.Shape(
                plan.name(),
                plan.shortName(),
                plan.parent(),
                now.established(),
                now.termEnd(),
                now.secretaryPost(),
                plan.nature() == null ? now.nature() : plan.nature(),
                plan.units(),
                plan.jointReason());
    }

    @Permits("change.raise")
    void revise(long id, ChangeWrites.ChangePlan asked) {
        var change = open(id, asked.version(), ChangeStep.REVISE, ChangeDesk::asked);
        var same = new ChangeWrites.ChangePlan(
                asked.version(),
                change.kind(),
                asked.applicant(),
                change.unit(),
                asked.target(),
                asked.code(),
                asked.name(),
                asked.shortName(),
                asked.parent(),
                asked.nature(),
                asked.units(),
                asked.jointReason(),
                asked.secretaryPost(),
                asked.mission(),
                asked.startsOn(),
                asked.endsOn(),
                asked.secretary(),
                asked.deputy(),
                asked.committee(),
                asked.roll(),
                asked.reason(),
                asked.formalReason(),
                asked.report(),
                null);
        var plan = plan(same);
        plan.require(change.kind());
        requirePossible(change.kind(), plan);
        change.revise(plan, by());
        put(change);
    }

    /** What stands there, in the shape of its form. */
    static ChangeWrites.ChangePlan asked(Change now) {
        var plan = now.plan();
        var leaders = plan.leaders();
        return new ChangeWrites.ChangePlan(
                now.version(),
                now.kind(),
                now.applicant(),
                plan.unit(),
                plan.target(),
                plan.code(),
                plan.name(),
                plan.shortName(),
                plan.parent(),
                plan.nature(),
                plan.units(),
                plan.jointReason(),
                plan.secretaryPost(),
                plan.mission(),
                plan.startsOn(),
                plan.endsOn(),
                leaders.secretary(),
                leaders.deputy(),
                leaders.committee(),
                plan.roll(),
                plan.reason(),
                plan.formalReason(),
                plan.report(),
                null);
    }

    @Permits("change.raise")
    void ask(long id, ChangeWrites.ChangeRequest asked) {
        var change = open(id, asked.version(), ChangeStep.ASK);
        change.ask(today(), by());
        put(change);
    }

    @Permits("change.raise")
    void withdraw(long id, ChangeWrites.ChangeWithdrawal asked) {
        var change = open(id, asked.version(), ChangeStep.WITHDRAW);
        change.withdraw(asked.why(), by());
        put(change);
    }

    @Permits("change.office")
    void sendBack(long id, ChangeWrites.ChangeSendingBack asked) {
        var change = open(id, asked.version(), ChangeStep.SEND_BACK);
        change.sendBack(asked.why(), by());
        put(change);
    }

    /** @throws RuleBroken as {@link #decision} says, and {@code change.no-member} for leaders who are none */
    @Permits("change.decide")
    void decide(long id, ChangeWrites.ChangeDecision asked) {
        var change = open(id, asked.version(), ChangeStep.DECIDE);
        var appointed = new Change.Leaders(asked.secretary(), asked.deputy(), set(asked.committee()));
        if (change.kind() == ChangeKind.TEMPORARY) {
            requireMembers("secretary", appointed.all());
        }
        change.decide(decision(change, Objects.requireNonNull(asked.point()), asked.resolution()), appointed, by());
        put(change);
    }

    @Permits("change.decide")
    void refuse(long id, ChangeWrites.ChangeRefusal asked) {
        var change = open(id, asked.version(), ChangeStep.REFUSE);
        change.refuse(decision(change, Objects.requireNonNull(asked.point()), asked.resolution()), by());
        put(change);
    }

    /**
     * What a meeting of the committee resolved on a point of its agenda.
     *
     * @throws RuleBroken {@code change.other-body}, {@code change.minutes-open}, {@code change.no-resolution} for a
     *     point that came to none, or {@code change.before-request} for a meeting before it was asked for
     */
    private Change.Decision decision(Change change, long number, String resolution) {
        var point = sittings.point(number)
                .filter(each -> each.sitting().kind() == MeetingKind.COMMITTEE)
                .orElseThrow(() -> RuleBroken.at("point", "change.other-body"));
        var sitting = point.sitting();
        if (!sitting.signed()) {
            throw RuleBroken.at("point", "change.minutes-open", sitting.code());
        }
        if (point.resolution().isBlank()) {
            throw RuleBroken.at("point", "change.no-resolution", sitting.code(), point.said());
        }
        var asked = change.askedOn();
        if (asked != null && sitting.day().isBefore(asked)) {
            throw RuleBroken.at("point", "change.before-request", sitting.code(), asked);
        }
        return new Change.Decision(sitting.id(), sitting.day(), sitting.code(), point.said(), resolution);
    }

    /** A decision that cannot be carried out is taken back, with the reason. */
    @Permits("change.decide")
    void annul(long id, ChangeWrites.ChangeAnnulment asked) {
        var change = open(id, asked.version(), ChangeStep.ANNUL);
        change.annul(asked.reason(), by());
        put(change);
    }

    @Permits("change.office")
    void reply(long id, ChangeWrites.ChangeReply asked) {
        var change = open(id, asked.version(), ChangeStep.REPLY);
        change.reply(asked.number(), asked.on(), today(), by());
        put(change);
    }

    /**
     * Writes the tree, by its own rules, and what goes with it: posts and roll of a temporary branch begin and end
     * here.
     *
     * @throws RuleBroken as {@link TreeChange} says, such as {@code org.dissolve-blocked} with everything that is left
     */
    @Permits("change.office")
    void carryOut(long id, ChangeWrites.ChangeCarryingOut asked) {
        var change = open(id, asked.version(), ChangeStep.CARRY_OUT);
        var plan = change.plan();
        var on = asked.on();
        Long made =
                switch (change.kind()) {
                    case ESTABLISH, TEMPORARY ->
                        tree.establish(
                                plan.code(),
                                plan.target(),
                                shape(plan, Objects.requireNonNullElse(plan.startsOn(), on)));
                    case CONVERT -> tree.establish(plan.code(), plan.target(), shape(plan, on));
                    case ADJUST -> {
                        tree.adjust(Objects.requireNonNull(plan.unit()), adjusted(plan));
                        yield null;
                    }
                    case EXTEND -> {
                        extend(change, plan);
                        yield null;
                    }
                    case DISSOLVE -> null;
                };
        change.carryOut(made, on, today(), by());
        if (change.kind() == ChangeKind.TEMPORARY) {
            begin(change, plan);
        }
        put(change);
        if (change.kind() == ChangeKind.DISSOLVE || change.kind() == ChangeKind.CONVERT) {
            dissolve(change, Objects.requireNonNull(plan.unit()), on);
        }
    }

    /** The committee's decision is the second person's word: these posts wait for nobody else. */
    private void begin(Change change, Change.Plan plan) {
        long unit = Objects.requireNonNull(change.unit());
        var from = Objects.requireNonNull(plan.startsOn());
        var leaders = change.appointed();
        appoint(leaders.secretary(), unit, Role.BS, "change.post.SECRETARY", from, change.code());
        appoint(leaders.deputy(), unit, Role.BS, "change.post.DEPUTY", from, change.code());
        leaders.committee().forEach(each -> appoint(each, unit, Role.BC, "change.post.COMMITTEE", from, change.code()));
        var roll = new java.util.TreeSet<>(plan.roll());
        roll.addAll(leaders.all());
        roll.forEach(each -> home(each).ifPresent(home -> change.open(each, home, from)));
    }

    private void appoint(@Nullable Long person, long unit, Role role, String title, LocalDate from, String reason) {
        if (person != null) {
            posts.appoint(person, unit, role, Messages.all().get(Lang.ZH, title), from, reason);
        }
    }

    private void extend(Change change, Change.Plan plan) {
        long unit = Objects.requireNonNull(plan.unit());
        var end = Objects.requireNonNull(plan.endsOn());
        var now = tree.shape(unit);
        tree.adjust(
                unit,
                new TreeChange.Shape(
                        now.name(),
                        now.shortName(),
                        now.parent(),
                        now.established(),
                        end,
                        now.secretaryPost(),
                        now.nature(),
                        now.units(),
                        now.jointReason()));
        life(unit).ifPresent(each -> {
            each.prolong(end, change.code(), by());
            put(each);
        });
    }

    private void dissolve(Change change, long unit, LocalDate on) {
        if (units.find(unit)
                .filter(each -> each.kind() == Kind.TEMPORARY_BRANCH)
                .isPresent()) {
            posts.endIn(unit, on.minusDays(1));
            life(unit).ifPresent(each -> {
                each.end(on, change.code(), by());
                put(each);
            });
        }
        tree.dissolve(unit, on, change.id());
    }

    /** The change that set a temporary branch up, while the branch runs; none for one that was there before. */
    private Optional<Change> life(long unit) {
        return sql.one("""
                        SELECT id FROM orgstructure.org_change
                         WHERE unit_id = ? AND kind = 'TEMPORARY' AND state IN ('CARRIED_OUT', 'FILED')
                        """, row -> row.number("id"), unit)
                .map(id -> em.find(Change.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Permits("change.office")
    void file(long id, ChangeWrites.ChangeFiling asked) {
        var change = open(id, asked.version(), ChangeStep.FILE);
        change.file(asked.number(), asked.on(), today(), by());
        put(change);
    }

    /** @throws RuleBroken {@code change.no-member}, and as {@link Change#enrol} says */
    @Permits("change.run")
    void enrol(long id, ChangeWrites.Enrolment asked) {
        var change = open(id, asked.version(), ChangeStep.ENROL);
        long person = Objects.requireNonNull(asked.person());
        requireMembers("person", Set.of(person));
        change.enrol(person, name(person), home(person).orElseThrow(), asked.from(), by());
        put(change);
    }

    @Permits("change.run")
    void release(long id, ChangeWrites.RollRelease asked) {
        var change = open(id, asked.version(), ChangeStep.RELEASE);
        long person = Objects.requireNonNull(asked.person());
        change.release(person, name(person), asked.lastDay(), by());
        put(change);
    }

    @Permits("change.run")
    void pledge(long id, ChangeWrites.CollectivePledge asked) {
        var change = open(id, asked.version(), ChangeStep.PLEDGE);
        change.pledge(asked.words(), asked.on(), today(), by());
        put(change);
    }

    @Permits("change.sign")
    void sign(long id, ChangeWrites.PledgeSignature asked) {
        var change = open(id, asked.version(), ChangeStep.SIGN);
        change.sign(gate.actor().person(), today(), by());
        put(change);
    }

    /** @throws RuleBroken {@code change.no-home} for somebody who belongs to no branch */
    @Permits("change.run")
    void note(long id, ChangeWrites.ActivistNote asked) {
        var change = open(id, asked.version(), ChangeStep.NOTE);
        long person = Objects.requireNonNull(asked.person());
        long home = home(person)
                .or(() -> sql.one(
                                "SELECT branch_id FROM orgstructure.person WHERE id = ?",
                                row -> Optional.ofNullable(row.numberOrNull("branch_id")),
                                person)
                        .flatMap(found -> found))
                .orElseThrow(() -> RuleBroken.at("person", "change.no-home", name(person)));
        sql.update("""
                INSERT INTO orgstructure.temporary_note (id, change_id, person_id, home_branch_id, words, written_by,
                       written_at)
                VALUES (nextval('orgstructure.temporary_note_seq'), ?, ?, ?, ?, ?, ?)
                """, id, person, home, asked.words().strip(), gate.actor().person(), clock.instant());
        change.noted(by());
        put(change);
    }

    /** The number of the dissolution that it draws up. */
    @Permits("change.run")
    long windUp(long id, ChangeWrites.WindingUp asked) {
        var change = open(id, asked.version(), ChangeStep.WIND_UP);
        var unit = units.find(Objects.requireNonNull(change.unit())).orElseThrow();
        var plan = new Change.Plan(
                unit.id(),
                unit.kind(),
                "",
                unit.name(),
                unit.shortName(),
                unit.parent(),
                null,
                Set.of(),
                "",
                "",
                null,
                null,
                "",
                Messages.all().get(Lang.ZH, "change.mission-over"),
                "",
                asked.report(),
                Change.Leaders.NONE,
                Set.of());
        var end = Change.drawUp(
                number(ChangeKind.DISSOLVE, plan),
                ChangeKind.DISSOLVE,
                change.applicant(),
                plan,
                gate.actor().person());
        em.persist(end);
        em.flush();
        change.windUp(end.code(), by());
        lines.put(change);
        put(end);
        return end.id();
    }

    /** The running branch waits for what becomes of its other changes. */
    private void put(Change change) {
        lines.put(change);
        if (change.unit() != null && change.kind() != ChangeKind.TEMPORARY) {
            life(change.unit()).ifPresent(lines::put);
        }
    }

    private Change open(long id, long version, ChangeStep step) {
        return open(id, version, step, change -> null);
    }

    private Change open(long id, long version, ChangeStep step, Function<Change, @Nullable Record> theirs) {
        return opening.open(
                ChangeGuard.RULES, Change.class, id, version, step, change -> facts.of(change, gate.actor()), theirs);
    }

    private String name(long person) {
        return people.namesOf(List.of(person)).getOrDefault(person, "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static <T> Set<T> set(@Nullable Set<T> sent) {
        return sent == null ? Set.of() : sent;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
