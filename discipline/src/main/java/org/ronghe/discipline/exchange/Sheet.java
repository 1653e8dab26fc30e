package org.ronghe.discipline.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ronghe.webkit.sheet.Cell;
import org.ronghe.webkit.sheet.ColumnMap;
import org.ronghe.webkit.sheet.Grid;

/** A file as it is to be read: its grid, which column holds what, and the cells that were corrected here. */
final class Sheet {
    private final Grid grid;
    private final ColumnMap map;
    private final Map<String, String> corrections;

    /** @param corrections new words by address; a merged cell goes by its top left one */
    Sheet(Grid grid, ColumnMap map, Map<String, String> corrections) {
        this.grid = grid;
        this.map = map;
        this.corrections = corrections;
    }

    Grid grid() {
        return grid;
    }

    ColumnMap map() {
        return map;
    }

    boolean has(Field field) {
        return map.column(field.name()).isPresent();
    }

    List<Integer> rows() {
        return IntStream.range(map.firstDataRow(), grid.rows())
                .filter(map::isData)
                .boxed()
                .toList();
    }

    /** What the row says in this field; nothing where the file has no such column. */
    String text(int row, Field field) {
        var column = map.column(field.name());
        return column.isEmpty() ? "" : text(row, column.getAsInt());
    }

    String text(int row, int column) {
        var cell = grid.cellAt(row, column);
        var corrected = corrections.get(cell.address());
        return corrected == null ? words(cell) : corrected;
    }

    /** Whether a formula stands here whose result the file does not hold, and nobody has put words in its place. */
    boolean unread(int row, Field field) {
        var column = map.column(field.name());
        if (column.isEmpty()) {
            return false;
        }
        var cell = grid.cellAt(row, column.getAsInt());
        return cell.unread() && !corrections.containsKey(cell.address());
    }

    private static String words(Cell cell) {
        return cell.date()
                .map(Object::toString)
                .orElseGet(() ->
                        cell.text().replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    /** Address of the cell that shows here. */
    String address(int row, Field field) {
        var column = map.column(field.name());
        return column.isEmpty() ? "" : grid.cellAt(row, column.getAsInt()).address();
    }

    /** The title above the table: the first text of the file, when it stands above the header. */
    String title() {
        for (int row = 0; row < map.headerRow(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                var text = grid.cell(row, column).text();
                if (!text.isBlank()) {
                    return text.strip();
                }
            }
        }
        return "";
    }
}
