package org.ronghe.orgstructure.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.http.Json;

/** Lists that were handed in, between their preview and their confirmation; behind the caller's own gate. */
@ApplicationScoped
public class Batches {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** One list that was handed in. */
    public record ListBatch(
            long id,
            String fileName,
            String sha256,
            long madeBy,
            Instant madeAt,
            @Nullable Instant appliedAt,
            int changes) {
        /** First and last digits, as people compare them. */
        public String shortHash() {
            return sha256.substring(0, 8) + " … " + sha256.substring(56);
        }
    }

    /** Keeps what the file says; nothing else is written. @return the batch's number */
    public long keep(String kind, byte[] content, String name, ListSheet sheet) {
        return sql.number(
                """
                INSERT INTO orgstructure.import_batch (kind, file_name, sha256, sheet, made_by, made_at)
                VALUES (?, ?, ?, ?::jsonb, ?, ?) RETURNING id
                """, kind, name, sha256(content), Json.text(sheet), gate.actor().person(), clock.instant());
    }

    /** @param by whoever handed them in; null for everybody, here as below */
    public List<ListBatch> recent(String kind, @Nullable Long by) {
        return sql.list(
                "SELECT * FROM orgstructure.import_batch WHERE kind = ? AND made_by = coalesce(?::bigint, made_by)"
                        + " ORDER BY id DESC LIMIT 10",
                Batches::batch,
                kind,
                by);
    }

    public Map.Entry<ListBatch, ListSheet> find(String kind, long id, @Nullable Long by) {
        return sql.one(
                        "SELECT * FROM orgstructure.import_batch WHERE kind = ? AND id = ?"
                                + " AND made_by = coalesce(?::bigint, made_by)",
                        row -> Map.entry(batch(row), Json.read(row.text("sheet"), ListSheet.class)),
                        kind,
                        id,
                        by)
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** When the very same file was written earlier. */
    public Optional<Instant> before(ListBatch batch) {
        return sql.one("""
                SELECT applied_at FROM orgstructure.import_batch
                 WHERE sha256 = ? AND id <> ? AND applied_at IS NOT NULL ORDER BY id DESC LIMIT 1
                """, row -> row.instant("applied_at"), batch.sha256(), batch.id());
    }

    /**
     * The sheet of a batch that is to be written, locked until the end of the transaction.
     *
     * @throws RuleBroken {@code org.import-applied} when it is written already
     */
    public ListSheet toWrite(String kind, long id, @Nullable Long by) {
        return sql.one(
                        "SELECT sheet, applied_at IS NOT NULL AS done FROM orgstructure.import_batch"
                                + " WHERE kind = ? AND id = ? AND made_by = coalesce(?::bigint, made_by) FOR UPDATE",
                        row -> {
                            if (row.flag("done")) {
                                throw new RuleBroken("org.import-applied");
                            }
                            return Json.read(row.text("sheet"), ListSheet.class);
                        },
                        kind,
                        id,
                        by)
                .orElseThrow(() -> new NotFound("import", id));
    }

    public void written(long id, int changes) {
        sql.update(
                "UPDATE orgstructure.import_batch SET applied_by = ?, applied_at = ?, changes = ? WHERE id = ?",
                gate.actor().person(),
                clock.instant(),
                changes,
                id);
    }

    private static ListBatch batch(Sql.Cursor row) throws SQLException {
        return new ListBatch(
                row.number("id"),
                row.text("file_name"),
                row.text("sha256"),
                row.number("made_by"),
                row.instant("made_at"),
                row.instantOrNull("applied_at"),
                row.integer("changes"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
