package org.ronghe.discipline.lookback;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.lookback.SampleLedger.SampleRow;
import org.ronghe.discipline.lookback.SampleLedger.SampleTask;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/**
 * The drawn samples as a file, and one sample with the tasks it was drawn from: what anybody needs to draw it again.
 */
final class SampleFile {
    private static final OfficeTable<SampleRow> SAMPLES = OfficeTable.<SampleRow>titled("sample.title", Paper.A3)
            .centered(20, "sample.number", SampleRow::number)
            .text(30, "field.round", SampleRow::roundName)
            .centered(10, "sample.population", SampleRow::population)
            .centered(10, "sample.size", SampleRow::size)
            .centered(10, "sample.planned", SampleRow::planned)
            .centered(10, "sample.drawnBy", SampleRow::drawnBy)
            .centered(12, "sample.drawnAt", row -> LocalDate.ofInstant(row.drawnAt(), OfficeClock.OFFICE))
            .centered(8, "sample.draw", SampleRow::draw)
            .text(30, "sample.reason", SampleRow::reason)
            .text(34, "sample.seed", SampleRow::seed)
            .text(66, "sample.digest", SampleRow::digest);

    private static final OfficeTable<SampleTask> TASKS = OfficeTable.<SampleTask>titled("sample.tasks", Paper.A4)
            .centered(8, "sample.rank", SampleTask::rank)
            .centered(14, "lookback.task", SampleTask::code)
            .text(66, "sample.key", SampleTask::key)
            .centered(10, "sample.chosen", task -> task.chosen() ? OfficeTable.text("sample.chosen") : "");

    private SampleFile() {}

    /** As many as the page shows; its line is in the audit chain before the first byte leaves. */
    static Response of(SampleLedger ledger, @Nullable LocalDate asOf, Lang lang, HttpHeaders headers) {
        var shown = ledger.taken(asOf);
        return SAMPLES.file(shown.day(), lang, headers, shown.rows()::forEach);
    }

    /** One sample, task by task in the order of the draw. */
    static Response of(SampleLedger ledger, long id, Lang lang, HttpHeaders headers) {
        var sheet = ledger.taken(id);
        return TASKS.file(
                LocalDate.ofInstant(sheet.sample().drawnAt(), OfficeClock.OFFICE),
                lang,
                headers,
                sheet.tasks()::forEach);
    }
}
