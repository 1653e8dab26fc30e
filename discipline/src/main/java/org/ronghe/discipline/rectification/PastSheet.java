package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.TaskSheet.EntryLine;
import org.ronghe.discipline.rectification.TaskSheet.Event;
import org.ronghe.discipline.rectification.TaskSheet.FindingLine;
import org.ronghe.discipline.rectification.TaskSheet.Person;
import org.ronghe.discipline.rectification.TaskSheet.Stated;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * A task as a past day ended: what its version of that day says, and what had been written by then. What keeps no day,
 * such as the standard and the verdicts on files, is left out rather than told as it stands now.
 *
 * @param measure the first measure, as it was worded then
 * @param evidence files that counted then
 * @param files files that had come by then, also those that no longer counted
 * @param entries weekly entries as they stand, of those written by then; one corrected later is left out
 * @param events moves up to then, the newest first
 */
public record PastSheet(
        long id,
        String code,
        LocalDate day,
        TaskState state,
        Lamp lamp,
        long round,
        String roundName,
        FindingLine finding,
        String measure,
        String deliverable,
        Set<MeasureKind> kinds,
        @Nullable Timing timing,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate currentDue,
        int extensions,
        @Nullable LocalDate reviewOn,
        int deferrals,
        int reopened,
        @Nullable Conclusion conclusion,
        int checksDone,
        int checksPlanned,
        String unit,
        @Nullable Person responsible,
        @Nullable Person leader,
        List<Person> acceptors,
        Stated stated,
        int evidence,
        List<FileLine> files,
        List<EntryLine> entries,
        List<Event> events)
        implements Titled {

    /** @param standing whether it counted on the day */
    public record FileLine(
            String name,
            ProofKind kind,
            String sha256,
            long bytes,
            String by,
            java.time.Instant at,
            boolean standing) {}

    @Override
    public String pageTitle(Ui ui) {
        return ui.word(state) + " · " + code + " · " + day;
    }
}
