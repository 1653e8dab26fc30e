package org.ronghe.orgstructure.responsibility;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ronghe.domain.parameter.Parameters;

/**
 * The numbers in force on the day, from the parameters of the same names (OT-1).
 *
 * @param decideMonth at whose end every member of the committee has a decided list
 * @param newDays within which whoever joins the committee later has one
 * @param noticeDays before a task is due that it stands on the desk
 * @param statementMonth from which the statement of the year does
 */
public record ResponsibilityLimits(int decideMonth, int newDays, int noticeDays, int statementMonth) {
    static ResponsibilityLimits on(LocalDate day, Parameters parameters) {
        return new ResponsibilityLimits(
                parameters.number("responsibility.decide_month", day),
                parameters.number("responsibility.new_days", day),
                parameters.number("responsibility.notice_days", day),
                parameters.number("responsibility.statement_month", day));
    }

    /** The last day on which a member since that day may be without a decided list. */
    LocalDate decidedBy(int year, LocalDate since) {
        var limit = YearMonth.of(year, Math.max(1, decideMonth)).atEndOfMonth();
        var own = since.plusDays(newDays);
        return own.isAfter(limit) ? own : limit;
    }

    LocalDate statementFrom(int year) {
        return LocalDate.of(year, Math.max(1, statementMonth), 1);
    }
}
