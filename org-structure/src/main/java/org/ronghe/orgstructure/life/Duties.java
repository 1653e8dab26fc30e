package org.ronghe.orgstructure.life;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds meetings against the table of {@link LifeRule}. It only points: what was missed has no consequence by itself.
 */
final class Duties {
    private final House house;
    private final LifeNumbers numbers;
    private final LocalDate day;
    private final Map<Long, Map<LifeRule, List<House.Held>>> held;
    private final Map<String, House.Exemption> excused = new HashMap<>();

    private Duties(House house, LifeNumbers numbers, LocalDate day) {
        this.house = house;
        this.numbers = numbers;
        this.day = day;
        this.held = house.meetings().stream().collect(groupingBy(House.Held::unit, groupingBy(House.Held::rule)));
        house.exemptions().forEach(each -> excused.put(key(each.unit(), each.rule(), each.first()), each));
    }

    private static String key(long unit, LifeRule rule, LocalDate first) {
        return unit + " " + rule + " " + first;
    }

    /**
     * What was owed in the periods that have a day in common with the one asked for and had begun on the day, in the
     * order of the tree, of the rules and of time.
     */
    static List<Duty> of(House house, LifeNumbers numbers, Period asked, LocalDate day) {
        var duties = new Duties(house, numbers, day);
        var all = new ArrayList<Duty>();
        for (var unit : house.units()) {
            for (var rule : LifeRule.values()) {
                if (rule.owedBy(unit.kind())) {
                    for (var period : asked.overlapping(rule.span())) {
                        duties.duty(unit, rule, period).ifPresent(all::add);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private Optional<Duty> duty(House.Unit unit, LifeRule rule, Period period) {
        int needed = numbers.needed(rule, period);
        var announced = numbers.announcedOn(period);
        var kept = house.keptSince();
        // nobody could enter the meetings of a period that was nearly over when the ledger began
        if (needed == 0
                || period.first().isAfter(day)
                || kept == null
                || kept.isAfter(announced)
                || !unit.wasThere(period)
                || !rule.asks(unit, period)) {
            return Optional.empty();
        }
        var meetings = held.getOrDefault(unit.id(), Map.of()).getOrDefault(rule, List.of()).stream()
                .filter(each -> period.contains(each.day()))
                .sorted(Comparator.comparing(House.Held::day).thenComparing(House.Held::meeting))
                .toList();
        var exemption = excused.get(key(unit.id(), rule, period.first()));
        long signed = meetings.stream()
                .filter(each -> each.standing() == House.Standing.SIGNED)
                .count();
        DutyState state;
        if (signed >= needed) {
            state = DutyState.SATISFIED;
        } else if (exemption != null) {
            state = DutyState.EXCUSED;
        } else if (meetings.size() >= needed) {
            state = DutyState.PLANNED;
        } else if (day.isAfter(period.last())) {
            state = DutyState.MISSING;
        } else {
            state = day.isBefore(announced) ? DutyState.OPEN : DutyState.DUE;
        }
        return Optional.of(new Duty(
                unit, rule, period, state, needed, meetings, ChronoUnit.DAYS.between(day, period.last()), exemption));
    }
}
