package org.ronghe.discipline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.Plan.Kind;
import org.ronghe.discipline.exchange.Plan.Note;
import org.ronghe.webkit.sheet.Region;

/**
 * The file as a person knows it, letters above and numbers at the side, with what each cell would do.
 *
 * @param from how many of the shown rows come before this page
 * @param shown how many rows the choice has on all pages
 * @param problems the first of all cells with a problem
 * @param current the problem that the side panel is about
 */
public record Preview(
        Show show,
        int from,
        int shown,
        int page,
        List<Col> columns,
        List<Line> rows,
        List<Problem> problems,
        @Nullable Problem current,
        List<Note> notes) {
    static final int PAGE = 100;
    private static final int MOST_PROBLEMS = 500;
    private static final int MOST_COLUMNS = 24;

    /** 全部 / 有问题及相邻 / 变更 / 新增 / 不导入. */
    public enum Show {
        ALL,
        PROBLEMS,
        CHANGED,
        NEW,
        LEFT_OUT
    }

    /** What a cell would do. */
    public enum Tone {
        SAME,
        NEW,
        CHANGED,
        PROBLEM
    }

    public record Col(
            String letter,
            int column,
            String header,
            @Nullable Field field) {}

    /**
     * @param number the row's number in the file
     * @param doubtful whether it probably is another row than the one of the ledger
     */
    public record Line(int number, Kind kind, boolean doubtful, List<Shown> cells) {
        /** Whether it may be left out, or is. */
        public boolean optional() {
            return kind == Kind.PROBLEM || kind == Kind.LEFT_OUT;
        }
    }

    /** Whether a row of this page may be left out, or is. */
    public boolean optional() {
        return rows.stream().anyMatch(Line::optional);
    }

    /**
     * One cell.
     *
     * @param rows how many rows of this page it reaches over
     * @param merged address of the merged region, empty for a single cell
     * @param old what the ledger says now, where that would change
     * @param code key of what is wrong, empty when nothing is
     * @param remark what would be in the way of a later step, or null
     */
    public record Shown(
            String address,
            String letter,
            String text,
            int rows,
            String merged,
            Tone tone,
            String old,
            String code,
            List<Object> args,
            @Nullable Note remark) {}

    /** @param alike how many other cells of the column say the same */
    public record Problem(
            int at,
            String cell,
            Field field,
            String text,
            String code,
            List<Object> args,
            List<String> suggestions,
            int alike) {}

    /** What the file says above a column. */
    public String header(String letter) {
        return columns.stream()
                .filter(column -> column.letter().equals(letter))
                .findFirst()
                .map(Col::header)
                .orElse("");
    }

    public boolean hasNext() {
        return from + rows.size() < shown;
    }

    static Preview of(Sheet sheet, Plan plan, @Nullable Show asked, int from, @Nullable String at) {
        var problems = problems(sheet, plan);
        var show = asked == null ? (problems.isEmpty() ? Show.ALL : Show.PROBLEMS) : asked;
        var chosen = chosen(plan.rows(), show);
        int start = Math.max(0, Math.min(from, Math.max(0, chosen.size() - 1)) / PAGE * PAGE);
        var page = chosen.subList(start, Math.min(start + PAGE, chosen.size()));
        var columns = columns(sheet);
        var current = problems.stream()
                .filter(each -> each.cell().equals(at))
                .findFirst()
                .orElse(problems.isEmpty() ? null : problems.get(0));
        return new Preview(
                show,
                start,
                chosen.size(),
                PAGE,
                columns,
                lines(sheet, columns, page),
                problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())),
                current,
                plan.notes());
    }

    private static List<Plan.Row> chosen(List<Plan.Row> rows, Show show) {
        var chosen = new ArrayList<Plan.Row>();
        for (int i = 0; i < rows.size(); i++) {
            boolean wanted =
                    switch (show) {
                        case ALL -> true;
                        case PROBLEMS -> problem(rows, i - 1) || problem(rows, i) || problem(rows, i + 1);
                        case CHANGED -> rows.get(i).kind() == Kind.CHANGED;
                        case NEW -> rows.get(i).kind() == Kind.NEW;
                        case LEFT_OUT -> rows.get(i).kind() == Kind.LEFT_OUT;
                    };
            if (wanted) {
                chosen.add(rows.get(i));
            }
        }
        return chosen;
    }

    private static boolean problem(List<Plan.Row> rows, int at) {
        return at >= 0 && at < rows.size() && rows.get(at).kind() == Kind.PROBLEM;
    }

    /** Each cell once, in the order of the file. */
    private static List<Problem> problems(Sheet sheet, Plan plan) {
        var found = new LinkedHashMap<String, Problem>();
        Map<String, Integer> alike = new LinkedHashMap<>();
        for (var row : plan.rows()) {
            new TreeMap<>(row.troubles()).forEach((field, trouble) -> {
                var cell = sheet.address(row.row(), field);
                var text = sheet.text(row.row(), field);
                if (!found.containsKey(cell)) {
                    found.put(
                            cell,
                            new Problem(
                                    found.size() + 1,
                                    cell,
                                    field,
                                    text,
                                    trouble.code(),
                                    trouble.args(),
                                    trouble.suggestions(),
                                    0));
                    alike.merge(field + text, 1, Integer::sum);
                }
            });
        }
        return found.values().stream()
                .map(each -> new Problem(
                        each.at(),
                        each.cell(),
                        each.field(),
                        each.text(),
                        each.code(),
                        each.args(),
                        each.suggestions(),
                        alike.getOrDefault(each.field() + each.text(), 1) - 1))
                .toList();
    }

    /** The columns that are read, in the order of the file, and some of those that are not. */
    private static List<Col> columns(Sheet sheet) {
        var fields = new TreeMap<Integer, Field>();
        sheet.map().columns().forEach((field, column) -> fields.put(column, Field.valueOf(field)));
        var columns = new TreeMap<Integer, Col>();
        fields.forEach((column, field) -> columns.put(column, column(sheet, column, field)));
        for (int column : sheet.map().unknown()) {
            if (columns.size() < MOST_COLUMNS) {
                columns.put(column, column(sheet, column, null));
            }
        }
        return List.copyOf(columns.values());
    }

    private static Col column(Sheet sheet, int column, @Nullable Field field) {
        var header = sheet.map().header(column);
        return new Col(Region.columnName(column), column, header.isEmpty() ? "" : header.get(header.size() - 1), field);
    }

    private static List<Line> lines(Sheet sheet, List<Col> columns, List<Plan.Row> page) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < page.size(); i++) {
            var cells = new ArrayList<Shown>();
            for (var column : columns) {
                var cell = cell(sheet, column, page, i);
                if (cell != null) {
                    cells.add(cell);
                }
            }
            lines.add(new Line(
                    page.get(i).row() + 1, page.get(i).kind(), page.get(i).doubtful(), cells));
        }
        return lines;
    }

    /** The cell that begins here on this page; null where one from above reaches down. */
    private static @Nullable Shown cell(Sheet sheet, Col column, List<Plan.Row> page, int at) {
        var row = page.get(at);
        var region = sheet.grid().merged(row.row(), column.column()).orElse(null);
        int rows = 1;
        if (region != null && region.top() < region.bottom()) {
            if (at > 0 && region.contains(page.get(at - 1).row(), column.column())) {
                return null;
            }
            while (at + rows < page.size()
                    && region.contains(page.get(at + rows).row(), column.column())) {
                rows++;
            }
        }
        var field = column.field();
        var reached = page.subList(at, at + rows);
        var trouble = field == null
                ? null
                : reached.stream()
                        .map(each -> each.troubles().get(field))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(null);
        var old = field == null
                ? null
                : reached.stream()
                        .map(each -> each.old().get(field))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(null);
        return new Shown(
                sheet.grid().cellAt(row.row(), column.column()).address(),
                column.letter(),
                sheet.text(row.row(), column.column()),
                rows,
                region == null || region.top() == region.bottom() ? "" : region.address(),
                trouble != null
                        ? Tone.PROBLEM
                        : old != null ? Tone.CHANGED : rows == 1 && row.kind() == Kind.NEW ? Tone.NEW : Tone.SAME,
                old == null ? "" : old,
                trouble == null ? "" : trouble.code(),
                trouble == null ? List.of() : trouble.args(),
                field == null
                        ? null
                        : reached.stream()
                                .map(each -> each.remarks().get(field))
                                .filter(each -> each != null)
                                .findFirst()
                                .orElse(null));
    }
}
