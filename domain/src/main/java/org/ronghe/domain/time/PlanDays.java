package org.ronghe.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.parameter.Parameters;

/**
 * How far away a day may be that somebody plans or writes down: a slip of the keyboard makes no plan for another
 * century. Both bounds are parameters of today, {@code plan.ahead_months} and {@code plan.back_months}. Thread-safe.
 */
@ApplicationScoped
public class PlanDays {
    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    /** @throws RuleBroken {@code plan.too-far} at the field, with the last day that is taken */
    public void notTooFar(String field, LocalDate day) {
        var latest = today().plusMonths(parameters.number("plan.ahead_months", today()));
        if (day.isAfter(latest)) {
            throw RuleBroken.at(field, "plan.too-far", latest);
        }
    }

    /** What is only planned lies not behind us. @throws RuleBroken {@code plan.too-early}, and as {@link #notTooFar} */
    public void ahead(String field, LocalDate day) {
        if (day.isBefore(today())) {
            throw RuleBroken.at(field, "plan.too-early", today());
        }
        notTooFar(field, day);
    }

    /** What may be written down afterwards. @throws RuleBroken as {@link #ahead} says */
    public void near(String field, LocalDate day) {
        var earliest = today().minusMonths(parameters.number("plan.back_months", today()));
        if (day.isBefore(earliest)) {
            throw RuleBroken.at(field, "plan.too-early", earliest);
        }
        notTooFar(field, day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
