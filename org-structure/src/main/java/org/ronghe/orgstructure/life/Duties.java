package org.ronghe.orgstructure.life;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds meetings against the table of {@link LifeRule}. It only points: what was missed has no consequence by itself.
 */
final class Duties {
    private final LocalDate day;
    private final Map<Long, Map<LifeRule, List<House.Held>>> held;
    private final Map<Excused, House.Exemption> excused = new HashMap<>();

    private record Excused(long unit, LifeRule rule, LocalDate first) {}

    /** A rule in a period, the same for every organisation. */
    private record Asked(LifeRule rule, Period period, LocalDate last, int needed, LocalDate announced) {}

    private Duties(House house, LocalDate day) {
        this.day = day;
        this.held = house.meetings().stream().collect(groupingBy(House.Held::unit, groupingBy(House.Held::rule)));
        house.exemptions().forEach(each -> excused.put(new Excused(each.unit(), each.rule(), each.first()), each));
    }

    /**
     * What was owed in the periods that have a day in common with the one asked for and had begun on the day, in the
     * order of the tree, of the rules and of time.
     */
    static List<Duty> of(House house, LifeNumbers numbers, Period period, LocalDate day) {
        var asked = asked(house, numbers, period, day);
        var duties = new Duties(house, day);
        var all = new ArrayList<Duty>();
        for (var unit : house.units()) {
            for (var each : asked) {
                if (each.rule().owedBy(unit.kind())
                        && unit.wasThere(each.period())
                        && each.rule().asks(unit, each.period())) {
                    all.add(duties.duty(unit, each));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Asked> asked(House house, LifeNumbers numbers, Period asked, LocalDate day) {
        var kept = house.keptSince();
        return Arrays.stream(LifeRule.values())
                .flatMap(rule -> asked.overlapping(rule.span()).stream()
                        .filter(period -> !period.first().isAfter(day))
                        .map(period -> new Asked(
                                rule,
                                period,
                                period.last(),
                                numbers.needed(rule, period),
                                numbers.announcedOn(period))))
                // nobody could enter the meetings of a period that was nearly over when the ledger began
                .filter(each -> each.needed() > 0 && kept != null && !kept.isAfter(each.announced()))
                .toList();
    }

    private Duty duty(House.Unit unit, Asked asked) {
        var period = asked.period();
        var meetings = held.getOrDefault(unit.id(), Map.of()).getOrDefault(asked.rule(), List.of()).stream()
                .filter(each ->
                        !each.day().isBefore(period.first()) && !each.day().isAfter(asked.last()))
                .distinct()
                .sorted(Comparator.comparing(House.Held::day).thenComparing(House.Held::meeting))
                .toList();
        var exemption = excused.get(new Excused(unit.id(), asked.rule(), period.first()));
        return new Duty(
                unit,
                asked.rule(),
                period,
                state(asked, meetings, exemption),
                asked.needed(),
                meetings,
                ChronoUnit.DAYS.between(day, asked.last()),
                exemption);
    }

    private DutyState state(Asked asked, List<House.Held> meetings, House.@Nullable Exemption exemption) {
        long signed = meetings.stream()
                .filter(each -> each.standing() == House.Standing.SIGNED)
                .count();
        if (signed >= asked.needed()) {
            return DutyState.SATISFIED;
        }
        if (exemption != null) {
            return DutyState.EXCUSED;
        }
        boolean over = day.isAfter(asked.last());
        // a late record fills no gap of a period that is over before somebody has confirmed it
        if (meetings.stream().filter(each -> !over || !each.late()).count() >= asked.needed()) {
            return DutyState.PLANNED;
        }
        if (over) {
            return DutyState.MISSING;
        }
        return day.isBefore(asked.announced()) ? DutyState.OPEN : DutyState.DUE;
    }
}
