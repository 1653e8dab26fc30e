package org.ronghe.orgstructure.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.ronghe.domain.parameter.Parameters;

/** The numbers of the rules, each by the day on which a period began; asked for once each. */
final class LifeNumbers {
    private static final String DAYS = "life.announce_days";
    private static final String DAYS_YEAR = "life.announce_days_year";

    private final ToIntBiFunction<String, LocalDate> parameters;
    private final Map<String, Integer> known = new HashMap<>();

    LifeNumbers(ToIntBiFunction<String, LocalDate> parameters) {
        this.parameters = parameters;
    }

    static LifeNumbers of(Parameters parameters) {
        return new LifeNumbers(parameters::number);
    }

    /** How many meetings the period needs; 0 where the rule is out of use. */
    int needed(LifeRule rule, Period period) {
        return number(rule.number(), period.first());
    }

    /** The day from which a gap is announced. */
    LocalDate announcedOn(Period period) {
        var days = number(period.span() == Period.Span.YEAR ? DAYS_YEAR : DAYS, period.first());
        var on = period.last().minusDays(days);
        return on.isBefore(period.first()) ? period.first() : on;
    }

    private int number(String key, LocalDate on) {
        return known.computeIfAbsent(key + on, asked -> parameters.applyAsInt(key, on));
    }
}
