package org.ronghe.orgstructure.change;

import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;

/**
 * The numbers in force on the day, from the parameters of the same names.
 *
 * @param replyMonths within which the committee answers (BR-5)
 * @param months from which a temporary branch should become a formal one (SM-7)
 * @param extensions after which it should (SM-7)
 */
record ChangeLimits(int replyMonths, int months, int extensions) {
    static ChangeLimits on(LocalDate day, Parameters parameters) {
        return new ChangeLimits(
                parameters.number("change.reply_months", day),
                parameters.number("branch.temporary_months", day),
                parameters.number("branch.temporary_extensions", day));
    }
}
