package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.ImportBatch.Corrected;
import org.ronghe.discipline.exchange.Plan.Counts;
import org.ronghe.discipline.inspection.Level;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.sheet.Region;

/** Reads batches: what came in, what it would do, and how far an application has come. */
@ApplicationScoped
class ImportLedger {
    private static final int MOST = 100;
    private static final int SAMPLES = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    ImportFiles files;

    @Inject
    ImportRuns runs;

    @Inject
    People people;

    @Inject
    AuditNote note;

    /** Newest first, at most 100. */
    public record Page(List<Row> batches, List<RoundName> rounds) {}

    public record RoundName(long id, String name) {}

    public record Row(
            long id,
            String number,
            String fileName,
            String round,
            BatchState state,
            boolean interrupted,
            Counts counts,
            String madeBy,
            Instant madeAt) {}

    @Permits(value = "rectification.import", trace = Trace.NONE)
    Page page() {
        var batches = em.createQuery("SELECT b FROM ImportBatch b ORDER BY b.madeAt DESC, b.id DESC", ImportBatch.class)
                .setMaxResults(MOST)
                .getResultList();
        var names = people.namesOf(
                batches.stream().map(ImportBatch::madeBy).distinct().toList());
        return new Page(
                batches.stream()
                        .map(batch -> new Row(
                                batch.id(),
                                batch.number(),
                                batch.fileName(),
                                batch.target().name(),
                                batch.state(),
                                runs.interrupted(batch),
                                batch.counts(),
                                names.getOrDefault(batch.madeBy(), ""),
                                batch.madeAt()))
                        .toList(),
                rounds());
    }

    private List<RoundName> rounds() {
        return sql.list(
                "SELECT id, name FROM discipline.inspection_round WHERE feedback_on IS NOT NULL ORDER BY feedback_on DESC, id DESC LIMIT 50",
                row -> new RoundName(row.number("id"), row.text("name")));
    }

    /**
     * One batch.
     *
     * @param leftOut rows that are not taken in, by their number in the file
     * @param mapping what the columns are, as long as something can be said about it
     * @param preview what would be done; null before the columns are known and after it is done
     * @param changedSince whether the ledger has changed since the plan was made that can be applied
     */
    public record Batch(
            long id,
            long version,
            String number,
            String fileName,
            String sha256,
            long bytes,
            BatchState state,
            boolean interrupted,
            String failure,
            Target target,
            Counts counts,
            List<Corrected> corrections,
            List<Integer> leftOut,
            String madeBy,
            Instant madeAt,
            String begunBy,
            @Nullable Instant appliedAt,
            @Nullable Mapping mapping,
            @Nullable Preview preview,
            boolean changedSince,
            @Nullable Progress progress)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("import.title." + state) + " · " + number;
        }

        /** Which of the four steps a person stands at, counted from 1; 5 when all is done. */
        public int step() {
            return switch (state) {
                case MAPPING -> 2;
                case PREVIEW -> 3;
                case APPLYING -> 4;
                case APPLIED -> 5;
                case DISCARDED -> 1;
            };
        }

        /** Why nothing can be written now; null where something can. */
        public Plan.@Nullable Note whyNot() {
            if (counts.problems() > 0) {
                return new Plan.Note("import.why.problems", List.of(counts.cells()));
            }
            if (changedSince) {
                return new Plan.Note("import.why.changed", List.of());
            }
            if (counts.added() + counts.changed() > 0) {
                return null;
            }
            return new Plan.Note(
                    counts.leftOut() == counts.read() ? "import.why.left-out" : "import.why.nothing", List.of());
        }

        public boolean mayApply() {
            return (state == BatchState.PREVIEW || interrupted) && counts.problems() == 0;
        }
    }

    public record Target(
            @Nullable Long round,
            String name,
            @Nullable Level level,
            @Nullable LocalDate feedbackOn,
            boolean unitsMustExist) {}

    /**
     * What the columns are.
     *
     * @param missing required fields without a column
     * @param remembered whether somebody has mapped this layout before; then nobody is asked for its columns again
     */
    public record Mapping(
            String sheet,
            List<FieldColumn> fields,
            List<FileColumn> columns,
            List<Field> missing,
            boolean remembered,
            List<RoundName> rounds) {
        /** Whether only the round is still to be chosen. */
        public boolean settled() {
            return remembered && missing.isEmpty();
        }
    }

    /** @param column null where the field has none */
    public record FieldColumn(
            Field field, boolean required, @Nullable Integer column) {}

    /** A column of the file: the words above it and the first of what stands in it. */
    public record FileColumn(int column, String letter, String header, List<String> samples) {}

    @Permits(value = "rectification.import", trace = Trace.NONE)
    Batch batch(long id, Preview.@Nullable Show show, int from, @Nullable String at) {
        var batch = find(id);
        var names = people.namesOf(List.of(batch.madeBy(), batch.begunBy()));
        var target = batch.target();
        boolean open = batch.state().open();
        var sheet = open ? files.sheet(batch) : null;
        var plan = sheet != null && batch.state() == BatchState.PREVIEW ? files.plan(batch, sheet) : null;
        return new Batch(
                batch.id(),
                batch.version(),
                batch.number(),
                batch.fileName(),
                batch.sha256(),
                batch.bytes(),
                batch.state(),
                runs.interrupted(batch),
                batch.failure(),
                new Target(target.round(), target.name(), target.level(), target.feedbackOn(), batch.unitsMustExist()),
                plan == null ? batch.counts() : plan.counts(),
                batch.corrections(),
                batch.leftOut(),
                names.getOrDefault(batch.madeBy(), ""),
                batch.madeAt(),
                names.getOrDefault(batch.begunBy(), ""),
                batch.appliedAt(),
                sheet == null ? null : mapping(batch, sheet),
                sheet == null || plan == null ? null : Preview.of(sheet, plan, show, from, at),
                plan != null && !plan.digest().equals(batch.digest()),
                batch.state() == BatchState.APPLYING ? progress(batch) : null);
    }

    /** The mapping screen once more, with everything that was chosen and what is wrong with it. */
    public record Refused(Batch batch, Mapping mapping, Target target, String code, List<Object> args, List<Gap> gaps)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return batch.pageTitle(ui);
        }

        /** What is wrong with this field, or nothing. */
        public Optional<Gap> at(String path) {
            return gaps.stream().filter(gap -> gap.field().equals(path)).findFirst();
        }
    }

    /** @throws RuleBroken the refusal itself where there is no mapping to show any more */
    @Permits(value = "rectification.import", trace = Trace.NONE)
    Refused refused(long id, ImportDesk.Mapping asked, RuleBroken why) {
        var batch = batch(id, null, 0, null);
        var mapping = batch.mapping();
        if (mapping == null) {
            throw why;
        }
        var chosen = new EnumMap<Field, Integer>(Field.class);
        asked.columns().forEach(choice -> {
            if (choice.column() != null) {
                chosen.put(choice.field(), choice.column());
            }
        });
        var fields = asked.columns().isEmpty()
                ? mapping.fields()
                : mapping.fields().stream()
                        .map(each -> new FieldColumn(each.field(), each.required(), chosen.get(each.field())))
                        .toList();
        return new Refused(
                batch,
                new Mapping(mapping.sheet(), fields, mapping.columns(), List.of(), false, mapping.rounds()),
                new Target(
                        asked.round(),
                        Objects.requireNonNullElse(asked.newRound(), ""),
                        asked.level(),
                        asked.feedbackOn(),
                        asked.unitsMustExist()),
                why.code(),
                why.arguments(),
                why.gaps());
    }

    private Mapping mapping(ImportBatch batch, Sheet sheet) {
        var fields = new ArrayList<FieldColumn>();
        var missing = new ArrayList<Field>();
        for (var field : Field.values()) {
            var column = sheet.map().column(field.name());
            fields.add(new FieldColumn(field, field.required(), column.isPresent() ? column.getAsInt() : null));
            if (field.required() && column.isEmpty()) {
                missing.add(field);
            }
        }
        var columns = new ArrayList<FileColumn>();
        for (int column = 0; column < sheet.grid().columns(); column++) {
            columns.add(new FileColumn(
                    column,
                    Region.columnName(column),
                    String.join(" / ", sheet.map().header(column)),
                    samples(sheet, column)));
        }
        boolean remembered =
                sql.number("SELECT count(*) FROM discipline.layout_mapping WHERE layout = ?", batch.layout()) > 0;
        return new Mapping(sheet.grid().sheet(), fields, columns, missing, remembered, rounds());
    }

    private static List<String> samples(Sheet sheet, int column) {
        var samples = new ArrayList<String>();
        for (int row = sheet.map().firstDataRow(); row < sheet.grid().rows() && samples.size() < SAMPLES; row++) {
            var text = sheet.grid().cell(row, column).text().strip();
            if (!text.isEmpty() && !samples.contains(text)) {
                samples.add(text.length() > 30 ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…" : text);
            }
        }
        return samples;
    }

    /** How far an application has come. */
    public record Progress(long id, BatchState state, boolean interrupted, String failure, int done, int total) {
        public boolean running() {
            return state == BatchState.APPLYING && !interrupted;
        }

        /** Whether it has come to its end, with everything written or nothing. */
        public boolean ended() {
            return state != BatchState.APPLYING;
        }
    }

    @Permits(value = "rectification.import", trace = Trace.NONE)
    Progress progress(long id) {
        return progress(find(id));
    }

    private Progress progress(ImportBatch batch) {
        boolean interrupted = runs.interrupted(batch);
        return sql.one(
                        "SELECT done, total FROM discipline.import_progress WHERE batch_id = ?",
                        row -> new Progress(
                                batch.id(),
                                batch.state(),
                                interrupted,
                                batch.failure(),
                                row.integer("done"),
                                row.integer("total")),
                        batch.id())
                .orElseGet(() -> new Progress(batch.id(), batch.state(), interrupted, batch.failure(), 0, 0));
    }

    /** The file as it came. */
    public record File(String name, long bytes, String sha256) {}

    @Permits(value = "rectification.import", trace = Trace.READ)
    File file(long id) {
        var batch = find(id);
        note.about("import", id, batch.number());
        return new File(batch.fileName(), batch.bytes(), batch.sha256());
    }

    /** The file with its problems marked, as the preview has them at this moment. */
    record Marked(String name, boolean csv, MarkedCopy copy) {}

    /** @throws RuleBroken {@code import.step-not-open} where there is no preview */
    @Permits(value = "rectification.import", trace = Trace.READ)
    Marked marked(long id) {
        var batch = find(id);
        note.about("import", id, batch.number());
        note.detail("copy", "marked");
        if (batch.state() != BatchState.PREVIEW) {
            throw new RuleBroken("import.step-not-open");
        }
        var sheet = files.sheet(batch);
        return new Marked(
                batch.fileName(), MarkedCopy.csv(batch.fileName()), new MarkedCopy(sheet, files.plan(batch, sheet)));
    }

    @Permits(value = "rectification.import", trace = Trace.NONE)
    void template() {}

    private ImportBatch find(long id) {
        var batch = em.find(ImportBatch.class, id);
        if (batch == null) {
            throw new NotFound("import", id);
        }
        return batch;
    }
}
