package org.ronghe.orgstructure.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * An uploaded list as it was read: which columns there are, and the texts of each row with their places. Nothing is
 * judged yet.
 *
 * @param columns letters of the columns by field, from left to right
 */
public record ListSheet(String sheet, Map<String, String> columns, List<Line> lines) {
    private static final Limits LIMITS =
            new Limits(5L * 1024 * 1024, 50L * 1024 * 1024, 5_000, 64, 100_000, 2_000, 5_000_000, 16);

    /** Largest file that is read. */
    public static final long MOST_BYTES = LIMITS.fileBytes();

    /**
     * One row.
     *
     * @param row its number as the file counts
     * @param cells texts by field, without spaces around them
     * @param unread fields whose cell is a formula without a stored result
     */
    public record Line(int row, Map<String, String> cells, Set<String> unread) {
        public String text(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    /**
     * Reads a workbook or CSV.
     *
     * @throws RuleBroken {@code org.import-columns} when columns are missing, or the code of the reader for a file that
     *     cannot be taken
     */
    public static ListSheet read(byte[] content, String name, List<Field> fields) {
        try {
            var grid = new SheetReader(LIMITS).read(content, name);
            var map = new HeaderFinder(fields).find(grid);
            if (!map.missing().isEmpty()) {
                throw new RuleBroken("org.import-columns", String.join("、", new TreeSet<>(map.missing())));
            }
            var letters = new LinkedHashMap<String, String>();
            map.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(each -> letters.put(each.getKey(), Region.columnName(each.getValue())));
            var lines = new ArrayList<Line>();
            for (int row = map.firstDataRow(); row < grid.rows(); row++) {
                if (map.isData(row)) {
                    var cells = new LinkedHashMap<String, String>();
                    var unread = new TreeSet<String>();
                    for (var field : letters.keySet()) {
                        int column = Objects.requireNonNull(map.columns().get(field));
                        cells.put(field, grid.textAt(row, column).strip());
                        if (grid.cellAt(row, column).unread()) {
                            unread.add(field);
                        }
                    }
                    lines.add(new Line(row + 1, cells, unread));
                }
            }
            if (lines.isEmpty()) {
                throw new RuleBroken("sheet.no-data");
            }
            return new ListSheet(grid.sheet(), letters, lines);
        } catch (SheetRefused e) {
            throw new RuleBroken(e.code(), e.args().toArray());
        }
    }

    public String address(Line line, String field) {
        return columns.getOrDefault(field, "") + line.row();
    }
}
