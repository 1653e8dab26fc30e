package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;

/**
 * One measure with the task it belongs to and the finding it answers: a line of the office's own ledger.
 *
 * @param version the task's version
 * @param number the measure's number below its finding
 * @param first whether it is the first measure of its task, which gives the task its number
 * @param due the day that holds today, after extensions
 * @param unit short name of the owner unit, empty without one
 * @param leader name of the leader, empty without one
 * @param stated what the office's workbook says of the task, word for word
 */
public record LedgerLine(
        long task,
        long version,
        long measure,
        int findingNumber,
        String section,
        String finding,
        int number,
        boolean first,
        String text,
        String deliverable,
        Set<MeasureKind> kinds,
        @Nullable Timing timing,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate due,
        boolean extended,
        String unit,
        String leader,
        TaskState state,
        Stated stated) {

    /** 完成时限、牵头责任、责任人（单位）、完成情况、备注, as the office wrote them. */
    public record Stated(String due, String lead, String responsible, String status, String remark) {
        public static final Stated NOTHING = new Stated("", "", "", "", "");
    }
}
