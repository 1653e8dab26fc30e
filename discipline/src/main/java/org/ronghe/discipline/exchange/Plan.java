package org.ronghe.discipline.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.rectification.TaskIntake;

/**
 * What taking in a file would do, worked out without doing any of it.
 *
 * @param rows one a measure of the file
 * @param newFindings findings to be made, in the order of the file
 * @param rewordings findings to be reworded
 * @param drafts tasks to be drawn up; by finding number, because the finding may have to be made first
 * @param changes tasks that change
 * @param digest equal for two plans that do the same
 */
record Plan(
        List<Row> rows,
        List<FindingIntake.Draft> newFindings,
        List<FindingIntake.Rewording> rewordings,
        List<TaskIntake.Draft> drafts,
        List<TaskIntake.Change> changes,
        List<Note> notes,
        Counts counts,
        String digest) {

    /** 新 / 改 / ＝ / ！ / －. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        PROBLEM,
        LEFT_OUT
    }

    /**
     * One measure of the file.
     *
     * @param row row of the grid, counted from 0
     * @param old what the ledger says now, for the fields that would change
     * @param remarks what would be in the way of a later step
     * @param doubtful whether both its finding and its measure read otherwise than in the ledger: probably another row
     */
    record Row(
            int row,
            Kind kind,
            int finding,
            int number,
            Map<Field, String> old,
            Map<Field, Trouble> troubles,
            Map<Field, Note> remarks,
            boolean doubtful) {}

    /**
     * Why a cell cannot be taken.
     *
     * @param code key of the sentence
     * @param suggestions what the whole cell may be meant to say, the likest first
     */
    record Trouble(String code, List<Object> args, List<String> suggestions) {
        static Trouble of(String code, Object... args) {
            return new Trouble(code, List.of(args), List.of());
        }
    }

    /** Something worth knowing that stands in nobody's way. */
    public record Note(String code, List<Object> args) {}

    /**
     * The equation of the preview: read = added + changed + same + problems + leftOut.
     *
     * @param cells cells with a problem; a merged one counts once
     * @param leftOut rows that a person leaves out
     */
    public record Counts(
            int read, int added, int changed, int same, int problems, int cells, int findings, int leftOut) {
        static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Nullable Trouble trouble(int row, Field field) {
        return rows.stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .map(each -> each.troubles().get(field))
                .orElse(null);
    }
}
