package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.ImportBatch.Columns;
import org.ronghe.discipline.exchange.ImportBatch.Corrected;
import org.ronghe.discipline.exchange.ImportBatch.Target;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.inspection.Level;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.http.Json;
import org.ronghe.webkit.sheet.ColumnMap;
import org.ronghe.webkit.sheet.Region;
import org.ronghe.webkit.sheet.SheetReader;

/** Where files are taken in, mapped, corrected and applied. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ImportDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    EvidenceStore evidence;

    @Inject
    DocumentNumbers numbers;

    @Inject
    FindingIntake findings;

    @Inject
    ImportFiles files;

    @Inject
    ImportRuns runs;

    @Inject
    Intake intake;

    @Inject
    AuditNote note;

    /** Where the file goes and which column holds what; no columns at all means as found. */
    public record Mapping(
            @Hidden long version,
            @Nullable Long round,
            @Size(max = 100) @Nullable String newRound,
            @Nullable Level level,
            @Nullable LocalDate feedbackOn,
            boolean unitsMustExist,
            List<ColumnChoice> columns) {}

    /** @param column counted from 0; null for a field that the file does not have */
    public record ColumnChoice(
            @NotNull Field field, @Min(0) @Nullable Integer column) {}

    /** @param everywhere whether the same words in the same column are corrected alike */
    public record Correction(
            @Hidden long version,
            @Hidden @NotBlank @Size(max = 20) String cell,
            @Size(max = 2000) @Area @Nullable String value,
            boolean everywhere) {}

    /**
     * Which of these rows are not taken in; those of them that are not named again are.
     *
     * @param rows rows that are decided on, by their number in the file
     * @param out those of them that stay out
     */
    public record Omissions(
            @Hidden long version,
            @Hidden Set<Integer> rows,
            @Hidden Set<Integer> out) {}

    public record Application(@Hidden long version) {}

    public record Discarding(@Hidden long version) {}

    /** Takes a file in. What cannot be read is refused here, before anything of it is kept. */
    @Permits("rectification.import")
    long take(String fileName, byte[] content, @Nullable Long round) {
        var grid = new SheetReader().read(content, fileName);
        var found = Field.finder().find(grid);
        var layout = found.fingerprint();
        var columns = remembered(layout)
                // a column without a header may be empty in this file, and then it ends before it
                .filter(each -> each.values().stream().allMatch(column -> column < grid.columns()))
                .orElseGet(() -> named(found));
        var sheet = new Sheet(grid, found.remapped(columns), Map.of());
        var batch = new ImportBatch(
                numbers.draw("导入", "导入 " + fileName).toString(),
                fileName,
                evidence.store(new ByteArrayInputStream(content)),
                layout,
                columns,
                round == null ? suggested(sheet) : target(round),
                gate.actor().person(),
                clock.instant());
        em.persist(batch);
        em.flush();
        if (batch.target().known() && sheet.map().missing().isEmpty()) {
            batch.planned(files.plan(batch, sheet));
        }
        note.about("import", batch.id(), batch.number());
        note.detail("sha256", batch.sha256());
        return batch.id();
    }

    private Optional<Map<String, Integer>> remembered(String layout) {
        return sql.one(
                "SELECT columns FROM discipline.layout_mapping WHERE layout = ?",
                row -> Json.read(row.text("columns"), Columns.class).of(),
                layout);
    }

    private static Map<String, Integer> named(ColumnMap map) {
        return new LinkedHashMap<>(map.columns());
    }

    /** The round that the title names, if there is one; otherwise the name for a new one. */
    private Target suggested(Sheet sheet) {
        var name = RoundNames.of(sheet.title());
        return findings.named(name).map(this::target).orElse(new Target(null, name, null, null));
    }

    private Target target(long round) {
        var name = sql.one("SELECT name FROM discipline.inspection_round WHERE id = ?", row -> row.text("name"), round)
                .orElseThrow(() -> new NotFound("round", round));
        return new Target(round, name, null, null);
    }

    /** Says where the file goes and what its columns are; columns that a person chose are remembered for the layout. */
    @Permits("rectification.import")
    void map(long id, Mapping asked) {
        var batch = open(id, asked.version());
        var target = asked.round() == null ? newRound(asked) : target(asked.round());
        var chosen = asked.columns().isEmpty() ? batch.columns() : chosen(asked.columns());
        batch.map(target, chosen, asked.unitsMustExist());
        var sheet = files.sheet(batch);
        var missing = sheet.map().missing();
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "import.columns-missing",
                    missing.stream()
                            .map(field -> missing(Field.valueOf(field), asked.columns()))
                            .toList());
        }
        if (!asked.columns().isEmpty()) {
            remember(batch.layout(), chosen);
        }
        batch.planned(files.plan(batch, sheet));
    }

    /** Says what a file has to say above the column that is missing. */
    private static Gap missing(Field field, List<ColumnChoice> asked) {
        return new Gap(
                        "import.column-missing",
                        String.join("/", field.header()),
                        String.join("、", field.otherHeaders()))
                .at(path(field, asked));
    }

    private static String path(Field field, List<ColumnChoice> asked) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).field() == field) {
                return "columns[" + i + "].column";
            }
        }
        return "columns";
    }

    private Target newRound(Mapping asked) {
        var name = asked.newRound();
        if (name == null || name.isBlank() || asked.level() == null || asked.feedbackOn() == null) {
            var gaps = new ArrayList<Gap>();
            if (name == null || name.isBlank()) {
                gaps.add(new Gap("import.round-name-missing").at("newRound"));
            }
            if (asked.level() == null) {
                gaps.add(new Gap("import.round-level-missing").at("level"));
            }
            if (asked.feedbackOn() == null) {
                gaps.add(new Gap("import.round-day-missing").at("feedbackOn"));
            }
            throw new RuleBroken("import.round-missing", gaps);
        }
        if (findings.named(name).isPresent()) {
            throw new RuleBroken("round.name-taken", name);
        }
        if (asked.feedbackOn().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("round.feedback-in-the-future");
        }
        return new Target(null, name, asked.level(), asked.feedbackOn());
    }

    private static Map<String, Integer> chosen(List<ColumnChoice> choices) {
        var columns = new LinkedHashMap<String, Integer>();
        for (var choice : choices) {
            if (choice.column() != null) {
                if (columns.containsValue(choice.column())) {
                    throw new RuleBroken(
                            "import.column-twice",
                            List.of(new Gap("import.column-twice-here", Region.columnName(choice.column()))
                                    .at(path(choice.field(), choices))));
                }
                columns.put(choice.field().name(), choice.column());
            }
        }
        return columns;
    }

    private void remember(String layout, Map<String, Integer> columns) {
        sql.update("""
                INSERT INTO discipline.layout_mapping (layout, columns, by_person, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (layout) DO UPDATE
                   SET columns = excluded.columns, by_person = excluded.by_person, at = excluded.at
                """, layout, Json.text(new Columns(columns)), gate.actor().person(), clock.instant());
    }

    /** Corrects a cell of the reading; the file stays as it came. */
    @Permits("rectification.import")
    void correct(long id, Correction asked) {
        var batch = open(id, asked.version());
        var cells = cells(files.sheet(batch), asked);
        var value = asked.value() == null ? "" : asked.value();
        batch.correct(cells.entrySet().stream()
                .map(cell -> new Corrected(
                        cell.getKey(), cell.getValue(), value, gate.actor().person(), clock.instant()))
                .toList());
        note.detail("cells", String.join(" ", cells.keySet()));
        batch.planned(files.plan(batch, files.sheet(batch)));
    }

    /** The cells a correction is for, with what they say now. */
    private static Map<String, String> cells(Sheet sheet, Correction asked) {
        var found = new LinkedHashMap<String, String>();
        var fields = Arrays.stream(Field.values()).filter(sheet::has).toList();
        @Nullable Field asField = null;
        var all = new HashMap<Field, Map<String, String>>();
        for (int row : sheet.rows()) {
            for (var field : fields) {
                var address = sheet.address(row, field);
                all.computeIfAbsent(field, each -> new LinkedHashMap<>()).put(address, sheet.text(row, field));
                if (address.equals(asked.cell())) {
                    asField = field;
                    found.put(address, sheet.text(row, field));
                }
            }
        }
        if (asField == null) {
            throw new NotFound("cell", asked.cell());
        }
        if (asked.everywhere()) {
            var words = found.get(asked.cell());
            all.getOrDefault(asField, Map.of()).forEach((address, text) -> {
                if (text.equals(words)) {
                    found.put(address, text);
                }
            });
        }
        return found;
    }

    /**
     * Leaves single rows out that something stands in the way of, or takes them in again; for the rest all or nothing
     * stays.
     *
     * @throws RuleBroken {@code import.row-not-blocked} for a row that nothing stands in the way of
     * @throws NotFound for a row that the file does not have
     */
    @Permits("rectification.import")
    void leaveOut(long id, Omissions asked) {
        var batch = open(id, asked.version());
        if (batch.state() != BatchState.PREVIEW) {
            throw new RuleBroken("import.step-not-open");
        }
        var sheet = files.sheet(batch);
        var kinds = new HashMap<Integer, Plan.Kind>();
        files.plan(batch, sheet).rows().forEach(row -> kinds.put(row.row() + 1, row.kind()));
        for (int row : asked.out()) {
            var kind = kinds.get(row);
            if (kind == null) {
                throw new NotFound("row", row);
            }
            if (kind != Plan.Kind.PROBLEM && kind != Plan.Kind.LEFT_OUT) {
                throw new RuleBroken("import.row-not-blocked", row);
            }
        }
        batch.leaveOut(asked.rows(), asked.out());
        noteLeftOut(batch);
        batch.planned(files.plan(batch, sheet));
    }

    private void noteLeftOut(ImportBatch batch) {
        note.detail("left-out", batch.leftOut().size());
        note.detail(
                "left-out-rows", batch.leftOut().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Permits("rectification.import")
    void discard(long id, Discarding asked) {
        open(id, asked.version()).discard();
    }

    /**
     * Decides that the previewed plan is carried out, and answers the attempt that is to do it. Whoever decides the
     * same again, meanwhile or afterwards, gets no second attempt.
     *
     * @throws RuleBroken {@code import.problems} while there are any
     * @throws ChangedSince when the ledger is no longer the one of the preview
     */
    @Permits("rectification.import")
    @Transactional(rollbackOn = Exception.class, dontRollbackOn = ChangedSince.class)
    Optional<Attempt> confirm(long id, Application asked) {
        var batch = locked(id);
        boolean interrupted = runs.interrupted(batch);
        if (batch.state() == BatchState.APPLIED || (batch.state() == BatchState.APPLYING && !interrupted)) {
            return Optional.empty();
        }
        Stale.unless(asked.version(), batch.version());
        var plan = files.plan(batch, files.sheet(batch));
        Intake.refuseProblems(plan);
        if (!plan.digest().equals(batch.digest())) {
            if (batch.state() == BatchState.PREVIEW) {
                batch.planned(plan);
            }
            throw new ChangedSince();
        }
        batch.begin(interrupted, gate.actor().person(), clock.instant());
        runs.start(id, plan.drafts().size() + plan.changes().size());
        em.flush();
        return Optional.of(new Attempt(id, batch.version(), gate.actor()));
    }

    /** One try to carry a plan out: the batch in the version in which it was decided, for the person who decided. */
    record Attempt(long id, long version, Actor actor) {}

    /** Carries the plan out, all of it or nothing. */
    @Permits("rectification.import")
    void apply(Attempt attempt) {
        var batch = em.find(ImportBatch.class, attempt.id());
        if (batch == null || batch.version() != attempt.version() || batch.state() != BatchState.APPLYING) {
            return;
        }
        runs.hold(batch);
        em.refresh(batch);
        if (batch.version() != attempt.version()) {
            return;
        }
        note.about("import", batch.id(), batch.number());
        var target = batch.target();
        if (target.round() != null) {
            findings.hold(target.round());
        }
        var plan = files.plan(batch, files.sheet(batch));
        Intake.refuseProblems(plan);
        if (!plan.digest().equals(batch.digest())) {
            throw new ChangedSince();
        }
        long round = target.round() != null
                ? target.round()
                : findings.open(
                        target.name(),
                        Objects.requireNonNull(target.level()),
                        Objects.requireNonNull(target.feedbackOn()));
        intake.write(plan, round, attempt.actor().person(), batch.number(), done -> runs.advance(attempt.id(), done));
        // the writing has let go of everything it had loaded, this batch too
        Objects.requireNonNull(em.find(ImportBatch.class, attempt.id())).applied(round, clock.instant());
        note.detail("added", plan.counts().added());
        note.detail("changed", plan.counts().changed());
        if (!batch.leftOut().isEmpty()) {
            noteLeftOut(batch);
        }
    }

    /** Nothing was written: back to the preview, as it is now. */
    @Permits(value = "rectification.import", trace = Trace.NONE)
    void failed(Attempt attempt, String code) {
        var batch = locked(attempt.id());
        if (batch.version() == attempt.version()) {
            batch.failed(code, files.plan(batch, files.sheet(batch)));
        }
    }

    private ImportBatch open(long id, long version) {
        var batch = locked(id);
        Stale.unless(version, batch.version());
        em.lock(batch, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return batch;
    }

    private ImportBatch locked(long id) {
        var batch = em.find(ImportBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null) {
            throw new NotFound("import", id);
        }
        note.about("import", id, batch.number());
        return batch;
    }
}
