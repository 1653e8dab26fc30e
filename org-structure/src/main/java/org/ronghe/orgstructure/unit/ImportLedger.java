package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Json;

/** Where lists that were handed in are looked at before and after they are written. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ImportLedger {
    @Inject
    Sql sql;

    @Inject
    UnitImport units;

    @Inject
    People people;

    /** The page of handing in, with what was handed in lately. */
    @Permits(value = "org.import", trace = Permits.Trace.NONE)
    Imports recent() {
        var batches = sql.list(
                "SELECT * FROM orgstructure.import_batch WHERE kind = 'ORGANISATION' ORDER BY id DESC LIMIT 10",
                ImportLedger::batch);
        return new Imports(
                UnitSheet.MOST_BYTES / 1024 / 1024,
                batches,
                people.namesOf(batches.stream().map(Batch::madeBy).toList()));
    }

    private static Batch batch(Sql.Cursor row) throws java.sql.SQLException {
        return new Batch(
                row.number("id"),
                row.text("file_name"),
                row.text("sha256"),
                row.number("made_by"),
                row.instant("made_at"),
                row.instantOrNull("applied_at"),
                row.integer("changes"));
    }

    /** What the list would change now; for a written one, what it did is in its batch and no row is shown. */
    @Permits(value = "org.import", trace = Permits.Trace.NONE)
    Preview preview(long id) {
        var found = sql.one(
                        "SELECT * FROM orgstructure.import_batch WHERE kind = 'ORGANISATION' AND id = ?",
                        row -> Map.entry(batch(row), Json.read(row.text("sheet"), UnitSheet.class)),
                        id)
                .orElseThrow(() -> new NotFound("organisation-import", id));
        var batch = found.getKey();
        var sheet = found.getValue();
        var plan = units.plan(sheet);
        var before = sql.one("""
                        SELECT applied_at FROM orgstructure.import_batch
                         WHERE sha256 = ? AND id <> ? AND applied_at IS NOT NULL ORDER BY id DESC LIMIT 1
                        """, row -> row.instant("applied_at"), batch.sha256(), id)
                .orElse(null);
        boolean written = batch.appliedAt() != null;
        return new Preview(
                batch,
                Objects.requireNonNullElse(
                        people.namesOf(Set.of(batch.madeBy())).get(batch.madeBy()), ""),
                before,
                sheet.sheet(),
                sheet.columns(),
                plan.rows().size(),
                written ? Map.of() : plan.counts(),
                written ? List.of() : plan.rows(),
                written ? List.of() : plan.problems(),
                plan.untouched(),
                plan.mark());
    }

    /** One list that was handed in. */
    public record Batch(
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

    public record Imports(long megabytes, List<Batch> recent, Map<Long, String> names) {}

    /**
     * What the list would change.
     *
     * @param before when the very same file was written earlier
     * @param untouched units that are there and that the list does not name
     */
    public record Preview(
            Batch batch,
            String madeBy,
            @Nullable Instant before,
            String sheet,
            Map<String, String> columns,
            int read,
            Map<ImportPlan.UnitMark, Integer> counts,
            List<ImportPlan.PlannedRow> rows,
            List<ImportPlan.PlannedCell> problems,
            int untouched,
            String mark)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("org.import.preview") + " · " + batch.fileName();
        }

        public int of(ImportPlan.UnitMark mark) {
            return counts.getOrDefault(mark, 0);
        }

        /** Units that confirming writes. */
        public int changes() {
            return of(ImportPlan.UnitMark.NEW) + of(ImportPlan.UnitMark.CHANGED);
        }

        public boolean open() {
            return batch.appliedAt() == null && problems.isEmpty();
        }
    }
}
