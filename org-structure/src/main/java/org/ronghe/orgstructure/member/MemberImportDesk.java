package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.imports.Batches;
import org.ronghe.orgstructure.imports.Batches.ListBatch;
import org.ronghe.orgstructure.imports.ListPlan;
import org.ronghe.orgstructure.imports.ListPlan.ListCell;
import org.ronghe.orgstructure.imports.ListPlan.ListRow;
import org.ronghe.orgstructure.imports.ListPlan.RowMark;
import org.ronghe.orgstructure.imports.ListSheet;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/** Where a roster is handed in, looked at and confirmed: all of it is written, or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MemberImportDesk {
    static final String KIND = "MEMBER";

    @Inject
    Batches batches;

    @Inject
    MemberImport members;

    @Inject
    MemberDesk desk;

    @Inject
    People people;

    @Inject
    AuditNote note;

    /** The page of handing in, with what was handed in lately. */
    public record MemberImports(long megabytes, List<ListBatch> recent, Map<Long, String> names) {}

    /**
     * What the list would write.
     *
     * @param before when the very same file was written earlier
     * @param rows every row with its cells; none once it is written
     * @param mark what a confirmation repeats, so that nothing else is written than what was shown
     */
    public record MemberPreview(
            ListBatch batch,
            String madeBy,
            @Nullable Instant before,
            String sheet,
            Map<String, String> columns,
            int read,
            Map<RowMark, Long> counts,
            List<ListRow> rows,
            List<ListCell> problems,
            String mark)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("org.import.preview") + " · " + batch.fileName();
        }

        public long of(RowMark mark) {
            return counts.getOrDefault(mark, 0L);
        }

        public boolean open() {
            return batch.appliedAt() == null && problems.isEmpty() && of(RowMark.NEW) > 0;
        }
    }

    /** Asked before a file is read. */
    @Permits(value = "member.import", trace = Permits.Trace.NONE)
    void mayHandIn() {}

    @Permits(value = "member.import", trace = Permits.Trace.NONE)
    MemberImports recent() {
        var recent = batches.recent(KIND);
        return new MemberImports(
                ListSheet.MOST_BYTES / 1024 / 1024,
                recent,
                people.namesOf(recent.stream().map(ListBatch::madeBy).toList()));
    }

    /** Reads the file and keeps what it says; nothing else is written. */
    @Permits("member.import")
    long handIn(byte[] content, String name) {
        var id = batches.keep(KIND, content, name, ListSheet.read(content, name, MemberImport.FIELDS));
        note.about("member-import", id, name);
        return id;
    }

    @Permits(value = "member.import", trace = Permits.Trace.READ)
    MemberPreview preview(long id) {
        var found = batches.find(KIND, id);
        var batch = found.getKey();
        var sheet = found.getValue();
        boolean written = batch.appliedAt() != null;
        var plan = written ? new ListPlan(List.of()) : members.plan(sheet).plan();
        note.about("member-import", id, batch.fileName());
        return new MemberPreview(
                batch,
                people.namesOf(Set.of(batch.madeBy())).getOrDefault(batch.madeBy(), ""),
                batches.before(batch).orElse(null),
                sheet.sheet(),
                sheet.columns(),
                sheet.lines().size(),
                plan.counts(),
                plan.rows(),
                plan.problems(),
                plan.mark());
    }

    /**
     * Writes what the preview showed.
     *
     * @throws RuleBroken {@code org.import-applied} when it is written already, {@code org.import-moved} when something
     *     has changed since the preview, {@code org.import-problems} when a cell stands in the way
     */
    @Permits("member.import")
    void confirm(long id, MemberWrites.MemberImportConfirmation asked) {
        var planned = members.plan(batches.toWrite(KIND, id));
        if (!planned.plan().mark().equals(asked.seen())) {
            throw new RuleBroken("org.import-moved");
        }
        planned.plan().requireClean();
        desk.enterAll(planned.entries());
        batches.written(id, planned.entries().size());
        note.about("member-import", id, String.valueOf(planned.entries().size()));
    }
}
