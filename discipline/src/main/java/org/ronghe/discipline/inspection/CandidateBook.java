package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what recusal looks at, for all candidates of a round at once. */
@ApplicationScoped
class CandidateBook {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    Recusal.Inspection inspection(Round round) {
        var today = LocalDate.now(clock);
        var target = round.target();
        var below = target == null ? Set.<Long>of() : units.below(target);
        return new Recusal.Inspection(
                below,
                above(below),
                round.periodFrom(),
                round.periodTo(),
                today.minusYears(parameters.number("inspection.recusal_years", today)));
    }

    /** The institute and its committee command everything: nobody could inspect if that alone kept somebody out. */
    private Set<Long> above(Set<Long> below) {
        var above = new HashSet<Long>();
        for (var unit : below) {
            var parent = units.find(unit).map(OrgUnits.Unit::parent);
            while (parent.isPresent()) {
                var at = units.find(parent.get());
                if (at.isEmpty() || TOP.contains(at.get().kind())) {
                    break;
                }
                if (!below.contains(at.get().id()) && !above.add(at.get().id())) {
                    break;
                }
                parent = at.map(OrgUnits.Unit::parent);
            }
        }
        return above;
    }

    private static final Set<OrgUnits.Kind> TOP =
            Set.of(OrgUnits.Kind.INSTITUTE, OrgUnits.Kind.PARTY_COMMITTEE, OrgUnits.Kind.DISCIPLINE_COMMITTEE);

    private record Entry(
            long id,
            long person,
            String state,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate pledgedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String busyWith,
            boolean mayLead) {}

    /** In the order of the pool; numbers that it does not know are absent. */
    List<Recusal.Candidate> of(Round round, Collection<Long> inspectors) {
        if (inspectors.isEmpty()) {
            return List.of();
        }
        var entries = sql.list(
                """
                SELECT i.*, (SELECT r.name FROM discipline.team_member m
                               JOIN discipline.inspection_round r ON r.id = m.round_id
                              WHERE m.person_id = i.person_id AND m.released_on IS NULL AND r.id <> ?
                                AND r.state = ANY (?) ORDER BY r.id LIMIT 1) AS busy_with
                  FROM discipline.inspector i WHERE i.id = ANY (?) ORDER BY i.id
                """,
                row -> new Entry(
                        row.number("id"),
                        row.number("person_id"),
                        row.text("state"),
                        row.date("consent_on"),
                        row.date("pledged_on"),
                        row.date("available_from"),
                        row.date("available_to"),
                        row.textOrNull("busy_with"),
                        row.flag("may_lead")),
                round.id(),
                List.of(
                        RoundState.PLANNED,
                        RoundState.PROPOSED,
                        RoundState.AUTHORISED,
                        RoundState.PREPARED,
                        RoundState.STATIONED,
                        RoundState.REPORTED,
                        RoundState.REVIEWED),
                inspectors);
        var ids = entries.stream().map(Entry::person).toList();
        var names = people.namesOf(ids);
        var gone = people.goneOf(ids, lastDay(round));
        var held = posts.heldBy(ids).stream().collect(Collectors.groupingBy(Posts.Held::person));
        var related = related(inspectors);
        var own = own(ids);
        var placeNames = units.namesOf(placesOf(own, related));
        var lastLeader = lastLeader(round);
        return entries.stream()
                .map(entry -> new Recusal.Candidate(
                        entry.id(),
                        entry.person(),
                        names.getOrDefault(entry.person(), ""),
                        gone.contains(entry.person()),
                        entry.state().equals("IN_POOL"),
                        entry.consentOn() != null,
                        entry.pledgedOn() != null,
                        entry.from(),
                        entry.to(),
                        places(own.getOrDefault(entry.person(), List.of()), placeNames),
                        held.getOrDefault(entry.person(), List.of()),
                        places(related.getOrDefault(entry.id(), List.of()), placeNames),
                        entry.busyWith(),
                        Objects.equals(lastLeader, entry.person()),
                        entry.mayLead()))
                .toList();
    }

    /** The last day on site, or today where that is over or not known. */
    private LocalDate lastDay(Round round) {
        var today = LocalDate.now(clock);
        var last = round.periodTo();
        return last == null || last.isBefore(today) ? today : last;
    }

    private Map<Long, List<Long>> own(Collection<Long> ids) {
        var own = new HashMap<Long, List<Long>>();
        people.all(LocalDate.now(clock)).stream()
                .filter(person -> ids.contains(person.id()))
                .forEach(person -> {
                    var places = new ArrayList<Long>();
                    if (person.unit() != null) {
                        places.add(person.unit());
                    }
                    if (person.branch() != null) {
                        places.add(person.branch());
                    }
                    own.put(person.id(), places);
                });
        return own;
    }

    private Map<Long, List<Long>> related(Collection<Long> inspectors) {
        var related = new HashMap<Long, List<Long>>();
        sql.list(
                "SELECT inspector_id, unit_id FROM discipline.inspector_relation"
                        + " WHERE inspector_id = ANY (?) AND ended_on IS NULL",
                row -> related.computeIfAbsent(row.number("inspector_id"), each -> new ArrayList<>())
                        .add(row.number("unit_id")),
                inspectors);
        return related;
    }

    private static Set<Long> placesOf(Map<Long, List<Long>> own, Map<Long, List<Long>> related) {
        var places = new HashSet<Long>();
        own.values().forEach(places::addAll);
        related.values().forEach(places::addAll);
        return places;
    }

    private static List<Recusal.Place> places(List<Long> ids, Map<Long, String> names) {
        return ids.stream()
                .map(id -> new Recusal.Place(id, names.getOrDefault(id, "")))
                .toList();
    }

    /** Who led the round before this one at the same unit; null where there was none. */
    private @Nullable Long lastLeader(Round round) {
        return sql.one("""
                        SELECT (SELECT m.person_id FROM discipline.team_member m
                                 WHERE m.round_id = r.id AND m.post = 'LEADER' AND m.released_on IS NULL LIMIT 1)
                               AS leader
                          FROM discipline.inspection_round r
                         WHERE r.target = ? AND r.id <> ? AND r.authorised_on IS NOT NULL
                         ORDER BY r.authorised_on DESC, r.id DESC LIMIT 1
                        """, row -> new Long[] {row.numberOrNull("leader")}, round.target(), round.id())
                .map(found -> found[0])
                .orElse(null);
    }
}
