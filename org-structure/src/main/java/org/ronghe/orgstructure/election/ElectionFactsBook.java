package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards look at. */
@ApplicationScoped
class ElectionFactsBook {
    /** Which posts the elected hold: the secretary's, and those of the other members. */
    private static final Map<Kind, List<Role>> POSTS = Map.of(
            Kind.BRANCH, List.of(Role.BS, Role.BC),
            Kind.GENERAL_BRANCH, List.of(Role.GB, Role.GB),
            Kind.PARTY_COMMITTEE, List.of(Role.SEC, Role.PCM),
            Kind.DISCIPLINE_COMMITTEE, List.of(Role.DIC, Role.DIC));

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays days;

    ElectionFacts of(Election election, Actor actor) {
        var today = LocalDate.now(clock);
        var kind = kind(election);
        var limits = limits(kind, election.heldOn() == null ? today : election.heldOn());
        var members = electors(election.unit(), today);
        var candidates =
                election.candidates().stream().map(ElectionPerson::person).toList();
        var names = people.namesOf(candidates);
        var reach = gate.reach("election.write");
        return new ElectionFacts(
                election,
                actor,
                reach.everything() || reach.units().contains(election.unit()),
                kind == Kind.BRANCH,
                members.size(),
                candidates.stream()
                        .filter(each -> !members.contains(each))
                        .map(each -> names.getOrDefault(each, ""))
                        .toList(),
                without(election, kind, today).stream()
                        .map(each -> names.getOrDefault(each, ""))
                        .toList(),
                former(election, kind, today),
                publicityEnd(election, today),
                today,
                limits);
    }

    private Kind kind(Election election) {
        return sql.one(
                        "SELECT kind FROM orgstructure.org_unit WHERE id = ?",
                        row -> row.word(Kind.class, "kind"),
                        election.unit())
                .orElseThrow();
    }

    /** The numbers in force on a day: an election that was held is judged by those of its day, whatever came after. */
    ElectionLimits limits(Election election, LocalDate day) {
        return limits(kind(election), day);
    }

    private ElectionLimits limits(Kind kind, LocalDate day) {
        return ElectionLimits.of(parameters, kind, day);
    }

    /**
     * Who was elected and does not hold the post: the secretary's, or that of a member, which the secretary's is too.
     */
    private List<Long> without(Election election, Kind kind, LocalDate today) {
        if (election.elected().isEmpty()) {
            return List.of();
        }
        var roles = POSTS.getOrDefault(kind, List.of(Role.BS, Role.BC));
        var secretaries = posts.holdersIn(roles.get(0), election.unit(), today);
        var members = posts.holdersIn(roles.get(1), election.unit(), today);
        return election.elected().stream()
                .filter(each ->
                        !secretaries.contains(each) && (each.equals(election.secretary()) || !members.contains(each)))
                .toList();
    }

    /**
     * Who sits on the committee after today though a new one was elected without them. A post whose last day is today
     * is over with the day; a by-election fills a vacancy and replaces nobody.
     */
    private List<String> former(Election election, Kind kind, LocalDate today) {
        if (election.kind() != ElectionKind.TERM || election.elected().isEmpty()) {
            return List.of();
        }
        var roles = POSTS.getOrDefault(kind, List.of(Role.BS, Role.BC)).stream()
                .map(Role::name)
                .distinct()
                .toList();
        return sql.list(
                """
                SELECT q.name, p.title FROM orgstructure.held_post p JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE p.unit_id = ? AND p.role = ANY (?) AND p.from_date <= ?
                   AND (p.to_date IS NULL OR p.to_date > ?) AND p.person_id <> ALL (?)
                 ORDER BY p.role DESC, p.id
                """,
                row -> row.text("name") + "（" + row.text("title") + "）",
                election.unit(),
                roles,
                today,
                today,
                election.elected());
    }

    /** The last day of publicity; today where it has not begun. */
    LocalDate publicityEnd(Election election, LocalDate today) {
        var from = election.publicFrom();
        if (from == null) {
            return today;
        }
        // begun before its last day was kept: by the numbers of the day on which it began
        return election.publicUntil() == null ? publicityFrom(election, from) : election.publicUntil();
    }

    /** The last of the working days of publicity that begins on the day; they count from the day after. */
    LocalDate publicityFrom(Election election, LocalDate from) {
        return days.calendar().after(from, limits(election, from).publicityDays());
    }

    /** Full members of the organisation and of everything below it on the day (BR-15). */
    Set<Long> electors(long unit, LocalDate on) {
        return new HashSet<>(sql.list("""
                SELECT person_id FROM orgstructure.membership
                 WHERE category = 'FULL' AND taken_back_at IS NULL AND branch_id = ANY (?) AND from_date <= ?
                   AND (to_date IS NULL OR to_date >= ?)
                """, row -> row.number("person_id"), units.below(unit), on, on));
    }
}
