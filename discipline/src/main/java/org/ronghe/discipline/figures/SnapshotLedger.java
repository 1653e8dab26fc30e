package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.figures.WeekPicture.Subject;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Pictures;

/**
 * Where signed weeks are read and made again. A picture holds every task of its round, so it is for those who may see
 * every task.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class SnapshotLedger {
    private static final int MOST = 200;

    /** All but the bytes. */
    private static final String SELECT = """
            SELECT s.id, s.round_id, r.name AS round_name, s.week, s.day, s.at, s.tasks, s.sha256, s.signer_name,
                   s.signer_title, s.signed_at, s.format, length(s.content) AS bytes,
                   encode(sha256(s.content), 'hex') AS kept
              FROM discipline.weekly_snapshot s JOIN discipline.inspection_round r ON r.id = s.round_id
            """;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    WeekPicture picture;

    @Inject
    Pictures pictures;

    @Inject
    AuditNote note;

    /**
     * The newest weeks first.
     *
     * @param asOf those that were signed as that day ended; null is now
     */
    public record Page(@Nullable LocalDate asOf, List<Row> weeks, boolean maySign) {}

    /**
     * One signed week.
     *
     * @param at the moment of the picture
     * @param signer name at the time of signing
     * @param post what stood beside it
     */
    public record Row(
            long id,
            long round,
            String roundName,
            LocalDate week,
            LocalDate day,
            Instant at,
            int tasks,
            String sha256,
            String signer,
            String post,
            Instant signedAt,
            int format,
            long bytes)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("snapshot.title") + " · " + week;
        }

        /** The last day of the week. */
        public LocalDate end() {
            return week.plusDays(6);
        }
    }

    /**
     * The week made again.
     *
     * @param recomputed hash of the picture as it comes out of the versions now
     * @param kept hash of the stored bytes as they are now
     */
    public record Reproduction(Row week, String recomputed, String kept) implements Titled {
        public boolean same() {
            return week.sha256().equals(recomputed) && week.sha256().equals(kept);
        }

        @Override
        public String pageTitle(Ui ui) {
            return ui.t(same() ? "snapshot.same" : "snapshot.different") + " · " + week.week();
        }
    }

    /** The bytes that were signed. */
    record Content(String name, byte[] bytes) {}

    private record Found(Row row, String kept) {}

    @Permits(value = "rectification.snapshot-read", trace = Trace.NONE)
    Page page(@Nullable LocalDate asOf) {
        var until = OfficeClock.endOf(pictures.day(pictures.of(asOf)));
        return new Page(
                asOf,
                sql.list(
                        SELECT.replace("encode(sha256(s.content), 'hex')", "''")
                                + " WHERE s.signed_at < ? ORDER BY s.week DESC, s.id DESC LIMIT " + MOST,
                        SnapshotLedger::row,
                        until),
                gate.may("rectification.snapshot"));
    }

    @Permits(value = "rectification.snapshot-read", trace = Trace.NONE)
    Row sheet(long id) {
        return found(id).row();
    }

    /** Makes the picture again and compares; anybody who may read it may do so, as often as they like. */
    @Permits(value = "rectification.snapshot-read", trace = Trace.NONE)
    @Transactional
    Reproduction reproduction(long id) {
        var found = found(id);
        var row = found.row();
        return new Reproduction(
                row,
                picture.hash(new Subject(row.round(), row.week(), row.day(), row.at(), row.format())),
                found.kept());
    }

    /** The signed bytes, and the line in the audit chain before they leave. */
    @Permits(value = "rectification.snapshot-read", trace = Trace.READ)
    @Transactional
    Content content(long id) {
        var row = found(id).row();
        note.about("snapshot", id, row.roundName() + " " + row.week());
        return sql.one(
                        "SELECT content FROM discipline.weekly_snapshot WHERE id = ?",
                        found -> new Content(row.roundName() + "-" + row.week() + ".json", found.bytes("content")),
                        id)
                .orElseThrow(() -> new NotFound("snapshot", id));
    }

    private Found found(long id) {
        return sql.one(SELECT + " WHERE s.id = ?", row -> new Found(row(row), row.text("kept")), id)
                .orElseThrow(() -> new NotFound("snapshot", id));
    }

    private static Row row(Sql.Cursor row) throws SQLException {
        return new Row(
                row.number("id"),
                row.number("round_id"),
                row.text("round_name"),
                row.requiredDate("week"),
                row.requiredDate("day"),
                row.instant("at"),
                row.integer("tasks"),
                row.text("sha256"),
                row.text("signer_name"),
                row.text("signer_title"),
                row.instant("signed_at"),
                row.integer("format"),
                row.number("bytes"));
    }
}
