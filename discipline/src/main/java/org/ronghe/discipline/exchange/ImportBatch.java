package org.ronghe.discipline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.inspection.Level;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.webkit.http.Json;

/**
 * One file on its way into the ledger. The file never changes; what is said about it here does, until it is applied.
 */
@Entity
@Table(schema = "discipline", name = "import_batch")
class ImportBatch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_batch")
    @SequenceGenerator(name = "import_batch", sequenceName = "discipline.import_batch_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Column(name = "round_id")
    private @Nullable Long round;

    @Column(name = "round_name")
    private String roundName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "round_level")
    private @Nullable Level level;

    @Column(name = "feedback_on")
    private @Nullable LocalDate feedbackOn;

    @Column(name = "units_must_exist")
    private boolean unitsMustExist;

    private String layout;
    private String columns;
    private String corrections = Json.text(new Corrections(List.of()));

    @Column(name = "left_out")
    private String leftOut = Json.text(new LeftOut(List.of()));

    @Column(name = "rows_read")
    private int read;

    @Column(name = "rows_added")
    private int added;

    @Column(name = "rows_changed")
    private int changed;

    @Column(name = "rows_same")
    private int same;

    @Column(name = "rows_problem")
    private int problems;

    @Column(name = "rows_left_out")
    private int rowsLeftOut;

    @Column(name = "problem_cells")
    private int cells;

    private int findings;
    private String digest = "";
    private String failure = "";

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "begun_by")
    private @Nullable Long begunBy;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    /** Which column holds what, by field. */
    record Columns(Map<String, Integer> of) {}

    /** What was corrected here, oldest first. */
    record Corrections(List<Corrected> cells) {}

    /** One cell that was corrected: the file still says {@code was}. */
    public record Corrected(String cell, String was, String value, long by, Instant at) {}

    /** Rows that are not taken in, by their number in the file. */
    record LeftOut(List<Integer> rows) {}

    /** The round that a file goes into: one that is there, or one to be opened with it. */
    record Target(
            @Nullable Long round,
            String name,
            @Nullable Level level,
            @Nullable LocalDate feedbackOn) {
        static final Target NONE = new Target(null, "", null, null);

        boolean known() {
            return round != null || (!name.isEmpty() && level != null && feedbackOn != null);
        }
    }

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ImportBatch() {}

    ImportBatch(
            String number,
            String fileName,
            Stored file,
            String layout,
            Map<String, Integer> columns,
            Target target,
            long by,
            Instant at) {
        this.number = number;
        this.fileName = fileName;
        this.sha256 = file.sha256();
        this.bytes = file.bytes();
        this.layout = layout;
        this.columns = Json.text(new Columns(columns));
        this.state = BatchState.MAPPING;
        this.madeBy = by;
        this.madeAt = at;
        aim(target);
    }

    private void aim(Target target) {
        round = target.round();
        roundName = target.name();
        level = target.level();
        feedbackOn = target.feedbackOn();
    }

    void map(Target target, Map<String, Integer> columns, boolean unitsMustExist) {
        require(state.open());
        aim(target);
        this.columns = Json.text(new Columns(columns));
        this.unitsMustExist = unitsMustExist;
    }

    /** What the plan comes to; from here on it may be applied as soon as it has no problem. */
    void planned(Plan plan) {
        require(state.open());
        state = BatchState.PREVIEW;
        count(plan);
        failure = "";
    }

    private void count(Plan plan) {
        var counts = plan.counts();
        read = counts.read();
        added = counts.added();
        changed = counts.changed();
        same = counts.same();
        problems = counts.problems();
        cells = counts.cells();
        findings = counts.findings();
        rowsLeftOut = counts.leftOut();
        digest = plan.digest();
    }

    void correct(List<Corrected> more) {
        require(state == BatchState.PREVIEW);
        var all = new ArrayList<>(corrections());
        all.addAll(more);
        corrections = Json.text(new Corrections(all));
    }

    /** Of these rows, those that are named again stay out and the others come back; all other rows stay as they are. */
    void leaveOut(Set<Integer> rows, Set<Integer> out) {
        require(state == BatchState.PREVIEW);
        var all = new TreeSet<>(leftOut());
        all.removeAll(rows);
        all.addAll(out);
        leftOut = Json.text(new LeftOut(List.copyOf(all)));
    }

    /** @param interrupted whether an application that began is known to have ended without a result */
    void begin(boolean interrupted, long by, Instant at) {
        require(state == BatchState.PREVIEW || (state == BatchState.APPLYING && interrupted));
        state = BatchState.APPLYING;
        begunBy = by;
        begunAt = at;
        failure = "";
    }

    void applied(long round, Instant at) {
        require(state == BatchState.APPLYING);
        state = BatchState.APPLIED;
        this.round = round;
        appliedAt = at;
    }

    /** Nothing was written; the plan is that of now. */
    void failed(String code, Plan now) {
        require(state == BatchState.APPLYING);
        state = BatchState.PREVIEW;
        count(now);
        failure = code;
    }

    void discard() {
        require(state.open());
        state = BatchState.DISCARDED;
    }

    private void require(boolean open) {
        if (!open) {
            throw new RuleBroken("import.step-not-open");
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    BatchState state() {
        return state;
    }

    Target target() {
        return new Target(round, roundName, level, feedbackOn);
    }

    boolean unitsMustExist() {
        return unitsMustExist;
    }

    String layout() {
        return layout;
    }

    Map<String, Integer> columns() {
        return Json.read(columns, Columns.class).of();
    }

    List<Corrected> corrections() {
        return Json.read(corrections, Corrections.class).cells();
    }

    /** New words by cell; the last correction of a cell counts. */
    Map<String, String> corrected() {
        var words = new LinkedHashMap<String, String>();
        corrections().forEach(each -> words.put(each.cell(), each.value()));
        return words;
    }

    Plan.Counts counts() {
        return new Plan.Counts(read, added, changed, same, problems, cells, findings, rowsLeftOut);
    }

    /** Rows that are not taken in, by their number in the file, in its order. */
    List<Integer> leftOut() {
        return Json.read(leftOut, LeftOut.class).rows();
    }

    String digest() {
        return digest;
    }

    String failure() {
        return failure;
    }

    long madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    long begunBy() {
        return begunBy == null ? 0 : begunBy;
    }

    @Nullable Instant begunAt() {
        return begunAt;
    }

    @Nullable Instant appliedAt() {
        return appliedAt;
    }
}
