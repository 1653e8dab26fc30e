package org.ronghe.drive.instruction;

import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;

/**
 * The numbers in force on a day.
 *
 * @param studyDaysCommittee days between the receipt and the first study by the committee (FA-2)
 * @param studyDaysBranch the same for other organisations
 * @param entryDays days between two entries of the leader in charge
 * @param noticeDays days before the due date from which the report is asked for
 * @param checkMonths months between two checks of what is kept on
 * @param revisitDays days after the closing when it is revisited
 */
record InstructionLimits(
        int studyDaysCommittee, int studyDaysBranch, int entryDays, int noticeDays, int checkMonths, int revisitDays) {
    static InstructionLimits on(LocalDate day, Parameters parameters) {
        return new InstructionLimits(
                parameters.number("meeting.study_days_committee", day),
                parameters.number("meeting.study_days_branch", day),
                parameters.number("instruction.entry_days", day),
                parameters.number("instruction.notice_days", day),
                parameters.number("instruction.check_months", day),
                parameters.number("instruction.revisit_days", day));
    }
}
