package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.CalendarPlan;
import org.ronghe.domain.time.CalendarPlan.Line;
import org.ronghe.domain.time.CalendarPlan.PlannedYear;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.http.Json;

/**
 * Where a calendar is handed in as a file, and where its preview is written: all of it or nothing. Dates that were
 * fixed before stay as they were; what is reckoned afterwards follows the new calendar.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class CalendarDesk {
    @Inject
    Sql sql;

    @Inject
    CalendarBook book;

    @Inject
    WorkingDays workingDays;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    /**
     * One day as a program hands it in: the words are those of the file.
     *
     * @param row the number by which its problems are told; its place in the list where none is given
     */
    public record CalendarRow(
            @Nullable Integer row,
            @NotNull @Size(max = 20) String year,
            @NotNull @Size(max = 20) String day,
            @NotNull @Size(max = 20) String arrangement,
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 400) String basis,
            @NotNull @Size(max = 20) String standing) {}

    /** A calendar as a program hands it in. */
    public record CalendarFile(
            @NotBlank @Size(max = 200) String name,
            @Valid @NotEmpty @Size(max = 2_000) List<CalendarRow> rows) {}

    /** Writes the preview that was seen. */
    public record CalendarConfirmation(
            @Hidden @NotBlank @Size(max = 64) String seen) {}

    /** The rows of a file, in the shape in which they are kept. */
    record Lines(List<Line> lines) {}

    /** Asked before a file is read. */
    @Permits(value = "calendar.write", trace = Permits.Trace.NONE)
    void mayHandIn() {}

    /** Reads the file and keeps what it says; nothing else is written. */
    @Permits("calendar.write")
    long handIn(byte[] content, String name) {
        return keep(CalendarSheet.read(content, name), name, content);
    }

    /** Keeps what a program hands in. */
    @Permits("calendar.write")
    long handIn(CalendarFile file) {
        var lines = IntStream.range(0, file.rows().size())
                .mapToObj(i -> {
                    var row = file.rows().get(i);
                    return CalendarSheet.line(
                            row.row() == null ? i + 1 : row.row(),
                            row.year().strip(),
                            row.day().strip(),
                            row.arrangement().strip(),
                            row.name().strip(),
                            row.basis().strip(),
                            row.standing().strip());
                })
                .toList();
        return keep(lines, file.name(), Json.bytes(file));
    }

    private long keep(List<Line> lines, String name, byte[] content) {
        var hash = sha256(content);
        var id = sql.number(
                """
                INSERT INTO domain.calendar_load (file_name, sha256, rows, made_by, made_at)
                VALUES (?, ?, ?::jsonb, ?, ?) RETURNING id
                """, name, hash, Json.text(new Lines(lines)), gate.actor().person(), clock.instant());
        note.about("calendar-load", id, hash);
        return id;
    }

    /**
     * Writes what the preview showed.
     *
     * @throws RuleBroken {@code calendar.load-applied} when it is written already, {@code calendar.load-moved} when the
     *     calendar has changed since the preview, {@code calendar.load-problems} when a row stands in the way
     */
    @Permits("calendar.write")
    void confirm(long id, CalendarConfirmation asked) {
        sql.number("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('domain.calendar'))) AS held");
        var lines = sql.one(
                        "SELECT rows, applied_at IS NOT NULL AS done FROM domain.calendar_load WHERE id = ? FOR UPDATE",
                        row -> {
                            if (row.flag("done")) {
                                throw new RuleBroken("calendar.load-applied");
                            }
                            return Json.read(row.text("rows"), Lines.class).lines();
                        },
                        id)
                .orElseThrow(() -> new NotFound("calendar-load", id));
        var plan = plan(lines);
        if (!mark(plan).equals(asked.seen())) {
            throw new RuleBroken("calendar.load-moved");
        }
        var problems = plan.problems();
        if (!problems.isEmpty()) {
            throw new RuleBroken(
                    "calendar.load-problems",
                    problems.size(),
                    problems.stream()
                            .limit(20)
                            .map(day -> String.valueOf(day.row()))
                            .collect(Collectors.joining("、")));
        }
        var by = gate.actor().person();
        var now = clock.instant();
        plan.years().stream().filter(PlannedYear::differs).forEach(year -> book.replace(year, by, now));
        sql.update(
                "UPDATE domain.calendar_load SET applied_by = ?, applied_at = ?, changes = ? WHERE id = ?",
                by,
                now,
                plan.changes(),
                id);
        note.about("calendar-load", id, String.valueOf(plan.changes()));
        note.detail(
                "years", plan.years().stream().map(year -> year.wanted().year()).toList());
        workingDays.refresh();
    }

    CalendarPlan plan(List<Line> lines) {
        return CalendarPlan.of(
                lines, book.years().stream().map(CalendarBook.Kept::year).toList());
    }

    /** Changes whenever anything that would be written or is in the way changes. */
    static String mark(CalendarPlan plan) {
        return sha256((plan.days().toString() + plan.years()).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
