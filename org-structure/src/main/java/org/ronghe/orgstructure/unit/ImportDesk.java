package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.http.Json;

/** Where a list of organisations is handed in, and where its preview is confirmed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ImportDesk {
    @Inject
    Sql sql;

    @Inject
    UnitImport units;

    @Inject
    TreeKeeper tree;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    /** Asked before a file is read. */
    @Permits(value = "org.import", trace = Permits.Trace.NONE)
    void mayHandIn() {}

    /** Reads the file and keeps what it says; nothing else is written. */
    @Permits("org.import")
    long handIn(byte[] content, String name) {
        var sheet = UnitSheet.read(content, name);
        var hash = sha256(content);
        var id = sql.number("""
                INSERT INTO orgstructure.import_batch (kind, file_name, sha256, sheet, made_by, made_at)
                VALUES ('ORGANISATION', ?, ?, ?::jsonb, ?, ?) RETURNING id
                """, name, hash, Json.text(sheet), gate.actor().person(), clock.instant());
        note.about("organisation-import", id, hash);
        return id;
    }

    /**
     * Writes what the preview showed.
     *
     * @throws RuleBroken {@code org.import-applied} when it is written already, {@code org.import-moved} when something
     *     has changed since the preview, {@code org.import-problems} when a cell stands in the way
     */
    @Permits("org.import")
    void confirm(long id, UnitWrites.ImportConfirmation asked) {
        tree.lock();
        var sheet = sql.one(
                        "SELECT sheet, applied_at IS NOT NULL AS done FROM orgstructure.import_batch WHERE kind = 'ORGANISATION' AND id = ? FOR UPDATE",
                        row -> {
                            if (row.flag("done")) {
                                throw new RuleBroken("org.import-applied");
                            }
                            return Json.read(row.text("sheet"), UnitSheet.class);
                        },
                        id)
                .orElseThrow(() -> new NotFound("organisation-import", id));
        var plan = units.plan(sheet);
        if (!plan.mark().equals(asked.seen())) {
            throw new RuleBroken("org.import-moved");
        }
        int changes = units.write(plan);
        sql.update(
                "UPDATE orgstructure.import_batch SET applied_by = ?, applied_at = ?, changes = ? WHERE id = ?",
                gate.actor().person(),
                clock.instant(),
                changes,
                id);
        note.about("organisation-import", id, String.valueOf(changes));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
