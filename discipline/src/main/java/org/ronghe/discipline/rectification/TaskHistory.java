package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.Progress;
import org.ronghe.domain.store.Sql;

/** What was done and reported of one task up to a moment, for its sheet and for that of a past day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class TaskHistory {
    @Inject
    Sql sql;

    /** One move; {@code byName} is empty where it was not kept with the move. */
    record MoveRow(
            Step step,
            TaskState from,
            TaskState to,
            long by,
            String byName,
            String byPost,
            @Nullable Long behalf,
            Instant at,
            String text) {

        void involve(Collection<Long> people) {
            people.add(by);
            if (behalf != null) {
                people.add(behalf);
            }
        }

        TaskSheet.Event named(Map<Long, String> names) {
            return new TaskSheet.Event(
                    at,
                    step,
                    from,
                    to,
                    byName.isEmpty() ? names.getOrDefault(by, "") : byName,
                    byPost,
                    behalf == null ? null : names.getOrDefault(behalf, ""),
                    text);
        }
    }

    /** One week's entry. */
    record EntryRow(LocalDate week, Progress progress, int percent, String text, String blocker, long by, Instant at) {
        TaskSheet.EntryLine named(Map<Long, String> names) {
            return new TaskSheet.EntryLine(week, progress, percent, text, blocker, names.getOrDefault(by, ""), at);
        }
    }

    /** The newest first, at most 500. */
    List<MoveRow> moves(long task, Instant before) {
        return sql.list(
                """
                SELECT step, from_state, to_state, by_person, by_name, by_post, for_person, at, note
                  FROM discipline.task_move WHERE task_id = ? AND at < ? ORDER BY at DESC, id DESC LIMIT 500
                """,
                row -> new MoveRow(
                        row.word(Step.class, "step"),
                        row.word(TaskState.class, "from_state"),
                        row.word(TaskState.class, "to_state"),
                        row.number("by_person"),
                        row.text("by_name"),
                        row.text("by_post"),
                        row.numberOrNull("for_person"),
                        row.instant("at"),
                        row.text("note")),
                task,
                before);
    }

    /** The newest first, at most 200. */
    List<EntryRow> entries(long task, Instant before) {
        return sql.list(
                "SELECT * FROM discipline.weekly_entry WHERE task_id = ? AND at < ? ORDER BY week DESC LIMIT 200",
                row -> new EntryRow(
                        row.requiredDate("week"),
                        row.word(Progress.class, "progress"),
                        row.integer("percent"),
                        row.text("text"),
                        row.text("blocker"),
                        row.number("by_person"),
                        row.instant("at")),
                task,
                before);
    }
}
