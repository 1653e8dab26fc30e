package org.ronghe.orgstructure.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.sheet.HeaderFinder;
import org.ronghe.webkit.sheet.HeaderFinder.Field;
import org.ronghe.webkit.sheet.Limits;
import org.ronghe.webkit.sheet.Region;
import org.ronghe.webkit.sheet.SheetReader;
import org.ronghe.webkit.sheet.SheetRefused;

/**
 * An uploaded list of organisations as it was read: which columns there are, and the texts of each row with their
 * places. Nothing is judged yet.
 *
 * @param columns letters of the columns by field, from left to right
 */
record UnitSheet(String sheet, Map<String, String> columns, List<Line> lines) {
    static final String CODE = "code";
    static final String PARENT = "parent";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String SHORT_NAME = "short_name";
    static final String ESTABLISHED = "established";
    static final String TERM_END = "term_end";
    static final String SECRETARY_POST = "secretary_post";
    static final String NATURE = "nature";
    static final String APPROVAL = "approval";

    /** The words of the published list and those of our own export. */
    private static final List<Field> FIELDS = List.of(
            Field.required(CODE, CODE, "编码", "组织编码", "代码"),
            Field.required(PARENT, PARENT, "上级编码", "上级组织编码"),
            Field.required(KIND, KIND, "类别", "组织类别"),
            Field.required(NAME, NAME, "名称", "组织名称", "全称"),
            Field.required(SHORT_NAME, SHORT_NAME, "简称"),
            Field.optional(ESTABLISHED, ESTABLISHED, "成立日期", "成立时间"),
            Field.optional(TERM_END, TERM_END, "任期至", "本届期满日期", "任期届满日期"),
            Field.optional(SECRETARY_POST, SECRETARY_POST, "书记职务", "书记（负责人）职务"),
            Field.optional(NATURE, NATURE, "支部性质", "性质"),
            Field.optional(APPROVAL, APPROVAL, "成立批复文号", "批复文号"));

    /** An institute has hundreds of units, not tens of thousands. */
    private static final Limits LIMITS =
            new Limits(5L * 1024 * 1024, 50L * 1024 * 1024, 5_000, 64, 100_000, 2_000, 5_000_000, 16);

    /** Largest file that is read. */
    static final long MOST_BYTES = LIMITS.fileBytes();

    /**
     * One row.
     *
     * @param row its number as the file counts
     * @param cells texts by field, without spaces around them
     * @param unread fields whose cell is a formula without a stored result
     */
    record Line(int row, Map<String, String> cells, Set<String> unread) {
        String text(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    /**
     * Reads a workbook or CSV.
     *
     * @throws RuleBroken {@code org.import-columns} when columns are missing, or the code of the reader for a file that
     *     cannot be taken
     */
    static UnitSheet read(byte[] content, String name) {
        try {
            var grid = new SheetReader(LIMITS).read(content, name);
            var map = new HeaderFinder(FIELDS).find(grid);
            if (!map.missing().isEmpty()) {
                throw new RuleBroken("org.import-columns", String.join("、", new TreeSet<>(map.missing())));
            }
            var columns = inOrder(map.columns());
            var lines = new ArrayList<Line>();
            for (int row = map.firstDataRow(); row < grid.rows(); row++) {
                if (map.isData(row)) {
                    var cells = new LinkedHashMap<String, String>();
                    var unread = new TreeSet<String>();
                    for (var column : columns.entrySet()) {
                        cells.put(
                                column.getKey(),
                                grid.textAt(row, column.getValue()).strip());
                        if (grid.cellAt(row, column.getValue()).unread()) {
                            unread.add(column.getKey());
                        }
                    }
                    lines.add(new Line(row + 1, cells, unread));
                }
            }
            if (lines.isEmpty()) {
                throw new RuleBroken("sheet.no-data");
            }
            var letters = new LinkedHashMap<String, String>();
            columns.forEach((field, column) -> letters.put(field, Region.columnName(column)));
            return new UnitSheet(grid.sheet(), letters, lines);
        } catch (SheetRefused e) {
            throw new RuleBroken(e.code(), e.args().toArray());
        }
    }

    /** As they stand in the file, from left to right. */
    private static Map<String, Integer> inOrder(Map<String, Integer> columns) {
        var ordered = new LinkedHashMap<String, Integer>();
        columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    boolean has(String field) {
        return columns.containsKey(field);
    }

    Set<String> fields() {
        return columns.keySet();
    }

    String address(Line line, String field) {
        return columns.getOrDefault(field, "") + line.row();
    }
}
