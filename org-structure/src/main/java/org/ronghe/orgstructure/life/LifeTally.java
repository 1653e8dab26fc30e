package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.webkit.http.Conditions;

/**
 * How one organisation stood with the rules of Party life in a year, for whoever reports on it; behind its own gate.
 */
@ApplicationScoped
public class LifeTally {
    @Inject
    HouseBook book;

    @Inject
    Parameters parameters;

    /**
     * One rule in the year.
     *
     * @param label message key of the rule
     * @param met periods in which as many meetings were signed as the rule asks for, of those {@code owed} until the
     *     day
     * @param excused periods that were let off
     * @param path the rows of the rule in the list of gaps, {@code excusedPath} those that were let off
     */
    public record Owed(String label, long met, long owed, long excused, String path, String excusedPath) {}

    /** The rules that the organisation owed anything by, in their order. */
    public List<Owed> of(long unit, int year, LocalDate day) {
        var period = new Period(Period.Span.YEAR, LocalDate.of(year, 1, 1));
        var duties = Duties.of(
                book.read(new Picture(day), day, period, Set.of(unit)), LifeNumbers.of(parameters), period, day);
        var all = new ArrayList<Owed>();
        for (var rule : LifeRule.values()) {
            var owed = duties.stream().filter(duty -> duty.rule() == rule).toList();
            if (!owed.isEmpty()) {
                var path = LifeFilter.rows(unit, rule, period.toString(), day);
                all.add(new Owed(
                        "LifeRule." + rule,
                        count(owed, DutyState.SATISFIED),
                        owed.size(),
                        count(owed, DutyState.EXCUSED),
                        path,
                        new Conditions.Address(LifeFilter.PATH)
                                .add("unit", unit)
                                .add("rule", rule)
                                .add("state", DutyState.EXCUSED)
                                .add("period", period)
                                .add("asOf", day)
                                .toString()));
            }
        }
        return List.copyOf(all);
    }

    private static long count(List<Duty> duties, DutyState state) {
        return duties.stream().filter(duty -> duty.state() == state).count();
    }
}
