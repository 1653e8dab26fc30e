package org.ronghe.orgstructure.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.imports.Batches.ListBatch;
import org.ronghe.orgstructure.imports.ListPlan.ListCell;
import org.ronghe.orgstructure.imports.ListPlan.ListRow;
import org.ronghe.orgstructure.imports.ListPlan.RowMark;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.sheet.HeaderFinder.Field;

/**
 * Handing a list in, looking at it and writing it, for every kind of list alike: all of it is written, or nothing.
 * Behind the caller's own gate, in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandIns {
    @Inject
    Batches batches;

    @Inject
    People people;

    @Inject
    AuditNote note;

    @Inject
    Gate gate;

    /** The page of handing in, with what was handed in lately. */
    public record HandInPage(ListWords list, long megabytes, List<ListBatch> recent, Map<Long, String> names)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return list.t(ui, "title");
        }
    }

    /**
     * What the list would write.
     *
     * @param before when the very same file was written earlier
     * @param rows every row with its cells; none once it is written
     * @param mark what a confirmation repeats, so that nothing else is written than what was shown
     */
    public record ListPreview(
            ListWords list,
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

    /** What is to be written with what the page shows of it. */
    public record Planned<E>(ListPlan plan, List<E> entries) {}

    public HandInPage recent(ListWords list) {
        var recent = batches.recent(list.kind(), whose(list));
        return new HandInPage(
                list,
                ListSheet.MOST_BYTES / 1024 / 1024,
                recent,
                people.namesOf(recent.stream().map(ListBatch::madeBy).toList()));
    }

    /** Reads the file and keeps what it says; nothing else is written. @return the batch's number */
    public long handIn(ListWords list, byte[] content, String name, List<Field> fields) {
        var id = batches.keep(list.kind(), content, name, ListSheet.read(content, name, fields));
        note.about(list.object(), id, name);
        return id;
    }

    public ListPreview preview(ListWords list, long id, Function<ListSheet, ListPlan> planning) {
        var found = batches.find(list.kind(), id, whose(list));
        var batch = found.getKey();
        var sheet = found.getValue();
        var plan = batch.appliedAt() != null ? new ListPlan(List.of()) : planning.apply(sheet);
        note.about(list.object(), id, batch.fileName());
        return new ListPreview(
                list,
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
     * @param seen the preview's mark
     * @throws RuleBroken {@code org.import-applied} when it is written already, {@code org.import-moved} when something
     *     has changed since the preview, {@code org.import-problems} when a cell stands in the way
     */
    public <E> void write(
            ListWords list, long id, String seen, Function<ListSheet, Planned<E>> planning, Consumer<List<E>> writing) {
        var planned = planning.apply(batches.toWrite(list.kind(), id, whose(list)));
        if (!planned.plan().mark().equals(seen)) {
            throw new RuleBroken("org.import-moved");
        }
        planned.plan().requireClean();
        writing.accept(planned.entries());
        batches.written(id, planned.entries().size());
        note.about(list.object(), id, String.valueOf(planned.entries().size()));
    }

    /** Whoever's posts do not reach everything sees and writes what they handed in themselves; null is everybody's. */
    private @Nullable Long whose(ListWords list) {
        return gate.reach(list.prefix()).everything() ? null : gate.actor().person();
    }

    /** The whole file, and one byte more of one that is too large: the reader of sheets says how large it may be. */
    public static byte[] whole(InputStream content) throws IOException {
        return content.readNBytes((int) ListSheet.MOST_BYTES + 1);
    }
}
