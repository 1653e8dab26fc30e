package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.orgstructure.meeting.Sittings.Seat;

/** Gathers what the guards of a matter look at. */
@ApplicationScoped
class MatterFactsBook {
    @Inject
    Parameters parameters;

    @Inject
    Sittings sittings;

    @Inject
    ResolvedItems items;

    @Inject
    Sql sql;

    /**
     * What was gathered, each of it read once.
     *
     * @param sitting the meeting before which the matter comes; null before there is one
     * @param seats who sits in the body on its day
     * @param items what follows from the decision
     */
    record Known(
            MatterFacts facts, Sittings.@Nullable Sitting sitting, List<Seat> seats, List<ResolvedItems.Item> items) {}

    MatterFacts of(Matter matter, Actor actor) {
        return known(matter, actor).facts();
    }

    Known known(Matter matter, Actor actor) {
        var rules = MatterRules.on(matter.raisedOn(), parameters);
        var meeting = matter.meeting();
        var sitting = meeting == null ? null : sittings.find(meeting).orElse(null);
        var seats = sitting == null ? List.<Seat>of() : sittings.seats(sitting);
        var followUps = items.of(Resolved.Origin.matter(matter.id()));
        var facts = new MatterFacts(
                matter,
                rules,
                count(matter, rules, seats, matter.heard()),
                sitting != null && sitting.signed(),
                sitting == null || !sitting.signed() ? List.of() : strangers(matter, seats, sitting.id()),
                followUps.size(),
                (int) followUps.stream().filter(ResolvedItems.Item::open).count(),
                actor);
        return new Known(facts, sitting, seats, followUps);
    }

    /** What was said at a meeting, of one that put it off too. @param seats as {@link #seats(long)} says */
    Count count(Matter matter, long meeting, List<Seat> seats) {
        return count(matter, MatterRules.on(matter.raisedOn(), parameters), seats, matter.heard(meeting));
    }

    private static Count count(Matter matter, MatterRules rules, List<Seat> seats, List<MatterView> views) {
        return Count.of(
                seats.size(),
                views.stream().map(MatterView::stance).toList(),
                matter.kind().twoThirds(),
                rules.quorumPercent(),
                rules.quorumThirds());
    }

    /** What is known of the record alone, for what it waits for. */
    MatterFacts alone(Matter matter) {
        return new MatterFacts(
                matter,
                MatterRules.on(matter.raisedOn(), parameters),
                Count.of(0, List.of(), false, 0, 0),
                false,
                List.of(),
                0,
                0,
                Actor.NOBODY);
    }

    /** Who sits in the body on the day of the meeting; nobody before there is one. */
    List<Seat> seats(Matter matter) {
        var meeting = matter.meeting();
        return meeting == null ? List.of() : seats(meeting);
    }

    /** Who sits in the body that held the meeting, on its day. */
    List<Seat> seats(long meeting) {
        return sittings.find(meeting).map(sittings::seats).orElse(List.of());
    }

    private List<String> strangers(Matter matter, List<Seat> seats, long meeting) {
        var there = new HashSet<>(sittings.there(meeting));
        var names = seats.stream().collect(Collectors.toMap(Seat::person, Seat::name));
        var strangers = new ArrayList<String>();
        for (var view : matter.heard()) {
            // whoever is recused was there and left
            if (view.stance() != Stance.RECUSED && view.stance().there() != there.contains(view.person())) {
                strangers.add(names.getOrDefault(view.person(), ""));
            }
        }
        return strangers;
    }

    /**
     * What money the same project or payee got in the twelve months before, as far as matters were raised for it.
     *
     * @param self the matter itself, which does not count; 0 for a new one
     */
    @Nullable Splitting splitting(Matter.Proposal asked, LocalDate on, long self) {
        var amount = asked.amount();
        var fund = asked.fund();
        if (amount == null || fund == null) {
            return null;
        }
        long before = sql.number("""
                SELECT coalesce(sum(amount), 0) FROM orgstructure.matter
                 WHERE lower(subject) = lower(?) AND fund = ? AND id <> ? AND raised_on > ?
                   AND state NOT IN ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')
                """, asked.subject().strip(), fund, self, on.minusMonths(Splitting.MONTHS));
        return new Splitting(amount, before, parameters.number(fund.limit(), on));
    }
}
