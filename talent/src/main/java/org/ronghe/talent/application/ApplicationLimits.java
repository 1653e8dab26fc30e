package org.ronghe.talent.application;

import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;

/**
 * The numbers in force on a day.
 *
 * @param coAuthorYears works of so many years bar their authors from reviewing
 * @param completionDays days in which an application that was sent back is completed
 * @param reviewDays days in which a review is handed in
 * @param reasonsDays days after a result in which reasons are asked for, and in which they are given
 * @param far days before a report from which it is asked for
 * @param near days before it when it is said again
 * @param last days before it when it is said for the last time
 */
record ApplicationLimits(
        int coAuthorYears, int completionDays, int reviewDays, int reasonsDays, int far, int near, int last) {
    static ApplicationLimits on(LocalDate day, Parameters parameters) {
        return new ApplicationLimits(
                parameters.number("talent.coauthor_years", day),
                parameters.number("talent.completion_days", day),
                parameters.number("talent.review_days", day),
                parameters.number("talent.reasons_days", day),
                parameters.number("talent.remind_far", day),
                parameters.number("talent.remind_near", day),
                parameters.number("talent.remind_last", day));
    }
}
