package org.ronghe.orgstructure.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ronghe.domain.parameter.Parameters;

/**
 * The days of the yearly report, from the parameters of the same names (AP-1).
 *
 * @param openMonth from which the report of the running year is the one that is talked about
 * @param dueMonth at whose end it is handed in
 */
record SecretaryReportLimits(int openMonth, int dueMonth) {
    static SecretaryReportLimits on(LocalDate day, Parameters parameters) {
        return new SecretaryReportLimits(
                parameters.number("secretary_report.open_month", day),
                parameters.number("secretary_report.due_month", day));
    }

    LocalDate due(int year) {
        return YearMonth.of(year, Math.max(1, dueMonth)).atEndOfMonth();
    }

    /** The year that a report is about on this day: until the season begins, the last one. */
    int yearOf(LocalDate day) {
        return day.getMonthValue() >= openMonth ? day.getYear() : day.getYear() - 1;
    }
}
