package org.ronghe.discipline.exchange;

import java.util.EnumSet;
import org.ronghe.discipline.exchange.LedgerWords.Due;
import org.ronghe.discipline.exchange.LedgerWords.Unreadable;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;

/**
 * What a cell of the ledger holds: the export writes it, and the import compares with it. Where something was decided
 * here since the workbook was taken in, the cell says what was decided; the workbook's own words are kept beside it, so
 * that either of them comes back as no change.
 */
final class LedgerCells {
    private LedgerCells() {}

    static String of(LedgerLine line, Field field) {
        return switch (field) {
            case FINDING_NUMBER -> String.valueOf(line.findingNumber());
            case SECTION -> line.section();
            case FINDING -> line.finding();
            case NUMBER -> String.valueOf(line.number());
            case MEASURE -> line.text();
            case DELIVERABLE -> line.deliverable();
            case KINDS -> kinds(line);
            case DUE -> due(line);
            case LEAD -> line.leader().isEmpty() ? line.stated().lead() : line.leader();
            case RESPONSIBLE ->
                line.stated().responsible().isEmpty()
                        ? line.unit()
                        : line.stated().responsible();
            case STATUS -> status(line);
            case REMARK -> line.stated().remark();
        };
    }

    /** The office's words while they still hold, with the day that was set for them since; otherwise what holds. */
    private static String due(LedgerLine line) {
        var stated = line.stated().due();
        var date = line.due();
        if (!stated.isEmpty() && holds(stated, line)) {
            return date == null || names(stated) ? stated : LedgerWords.until(stated, date);
        }
        var timing = line.timing();
        if (timing == Timing.CONTINUING) {
            return date == null ? LedgerWords.CONTINUING : LedgerWords.until(LedgerWords.CONTINUING, date);
        }
        if (date != null) {
            return LedgerWords.day(date)
                    + (line.extended() && line.firstDue() != null ? LedgerWords.firstDue(line.firstDue()) : "");
        }
        if (timing == null) {
            return "";
        }
        return timing == Timing.BY_YEAR_END
                ? LedgerWords.BY_YEAR_END
                : line.kinds().contains(MeasureKind.AT_ONCE) ? LedgerWords.AT_ONCE : LedgerWords.DUE_NOW;
    }

    private static boolean names(String stated) {
        try {
            return LedgerWords.due(stated).date() != null;
        } catch (Unreadable e) {
            return false;
        }
    }

    /** Words that name no date hold for any date first set below the same timing; an extension ends them. */
    private static boolean holds(String stated, LedgerLine line) {
        try {
            var due = LedgerWords.due(stated);
            return due.timing() == line.timing()
                    && (due.date() == null ? !line.extended() : due.date().equals(line.due()))
                    && (!due.atOnce() || line.kinds().contains(MeasureKind.AT_ONCE));
        } catch (Unreadable e) {
            return false;
        }
    }

    /** Whether 立行立改 stands in the column of the time limit. */
    static boolean atOnce(LedgerLine line) {
        return due(line).startsWith(LedgerWords.AT_ONCE);
    }

    /** 立行立改 stands in one column, not in two. */
    private static String kinds(LedgerLine line) {
        var kinds = EnumSet.noneOf(MeasureKind.class);
        kinds.addAll(line.kinds());
        if (atOnce(line)) {
            kinds.remove(MeasureKind.AT_ONCE);
        }
        return LedgerWords.kinds(kinds);
    }

    /** What the office says stands until somebody else has accepted, closed, voided or set it apart. */
    private static String status(LedgerLine line) {
        return switch (line.state()) {
            case ACCEPTED -> "验收通过";
            case CLOSED -> "已销号";
            case DISPUTED -> "有异议";
            case DEFERRED -> "暂缓";
            case VOID -> "已作废";
            default -> line.stated().status();
        };
    }

    /** What 完成时限 of a line means today. */
    static Due dueOf(LedgerLine line) {
        return new Due(line.timing(), line.due(), line.kinds().contains(MeasureKind.AT_ONCE));
    }
}
