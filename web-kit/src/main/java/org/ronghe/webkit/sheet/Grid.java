package org.ronghe.webkit.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as read, unchangeable. Rows and columns count from 0; asking for a cell outside the sheet answers an empty
 * one. Cells that are merged hold their text in the top left one only; {@link #textAt} answers it for all of them.
 */
public final class Grid {

    /** Something worth telling the person who uploaded the file; the sentence is in the message bundle. */
    public record Note(String code, List<Object> args) {}

    private final String sheet;
    private final List<String> sheets;
    private final List<Cell @Nullable []> rows;
    private final int columns;
    private final List<Region> merges;
    private final TreeMap<Integer, List<Region>> mergesByColumn;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final List<Note> notes;

    private Grid(Builder from, TreeMap<Integer, List<Region>> mergesByColumn) {
        this.sheet = from.sheet;
        this.sheets = List.copyOf(from.sheets);
        this.rows = from.rows;
        this.columns = from.columns;
        this.merges = List.copyOf(from.merges);
        this.mergesByColumn = mergesByColumn;
        this.hiddenRows = from.hiddenRows;
        this.hiddenColumns = from.hiddenColumns;
        this.notes = List.copyOf(from.allNotes());
    }

    /** The sheet's name; for a CSV the file's name. */
    public String sheet() {
        return sheet;
    }

    /** The names of all visible sheets of the file, in their order; for a CSV the file's name. */
    public List<String> sheets() {
        return sheets;
    }

    /** Number of rows up to the last one with content. */
    public int rows() {
        return rows.size();
    }

    /** Number of columns up to the last one with content. */
    public int columns() {
        return columns;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The cell itself, {@link Cell.Kind#EMPTY} where nothing was written. */
    public Cell cell(int row, int column) {
        if (row >= 0 && row < rows.size() && column >= 0) {
            Cell[] cells = rows.get(row);
            if (cells != null && column < cells.length) {
                @Nullable Cell cell = cells[column];
                if (cell != null) {
                    return cell;
                }
            }
        }
        return new Cell(row, column, Cell.Kind.EMPTY, "", null);
    }

    /** The cell that shows here: the top left one of the merged region, or the cell itself. */
    public Cell cellAt(int row, int column) {
        return merged(row, column).map(r -> cell(r.top(), r.left())).orElseGet(() -> cell(row, column));
    }

    /** The text that a person sees at this place, merged cells included; empty when there is none. */
    public String textAt(int row, int column) {
        return cellAt(row, column).text();
    }

    /** The merged region that the cell belongs to, if any; no two regions overlap. */
    public Optional<Region> merged(int row, int column) {
        List<Region> candidates = mergesByColumn.getOrDefault(column, List.of());
        int low = 0;
        int high = candidates.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Region region = candidates.get(middle);
            if (row < region.top()) {
                high = middle - 1;
            } else if (row > region.bottom()) {
                low = middle + 1;
            } else {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /** All merged regions, in the order of the file. */
    public List<Region> merges() {
        return merges;
    }

    public boolean hiddenRow(int row) {
        return row >= 0 && hiddenRows.get(row);
    }

    public boolean hiddenColumn(int column) {
        return column >= 0 && hiddenColumns.get(column);
    }

    /** What the reader left out or did not follow: control characters, links to other files, formulas. */
    public List<Note> notes() {
        return notes;
    }

    /** Collects cells under the limits. */
    static final class Builder {

        private static final int MERGED_COLUMNS = 1_000_000;

        private final Limits limits;
        private final String sheet;
        private final List<String> sheets;
        private final List<Cell @Nullable []> rows = new ArrayList<>();
        private final List<Region> merges = new ArrayList<>();
        private final BitSet hiddenRows = new BitSet();
        private final BitSet hiddenColumns = new BitSet();
        private final List<Note> notes = new ArrayList<>();
        private int columns;
        private int cells;
        private long chars;
        private long mergedColumns;
        private int formulas;
        private int cleaned;
        private String firstCleaned = "";

        Builder(String sheet, List<String> sheets, Limits limits) {
            this.sheet = sheet;
            this.sheets = sheets;
            this.limits = limits;
        }

        void put(int row, int column, Cell.Kind kind, String raw, @Nullable Object value) {
            if (raw.isEmpty() && kind != Cell.Kind.FORMULA) {
                return;
            }
            if (row >= limits.rows()) {
                throw new SheetRefused("sheet.too-many-rows", limits.rows());
            }
            if (column >= limits.columns()) {
                throw new SheetRefused("sheet.too-many-columns", limits.columns());
            }
            if (raw.length() > limits.cellChars()) {
                throw new SheetRefused("sheet.cell-too-long", Region.address(row, column), limits.cellChars());
            }
            String text = Texts.clean(raw);
            if (text.length() < raw.length() && cleaned++ == 0) {
                firstCleaned = Region.address(row, column);
            }
            if (++cells > limits.cells()) {
                throw new SheetRefused("sheet.too-many-cells", limits.cells());
            }
            chars += text.length();
            if (chars > limits.textChars()) {
                throw new SheetRefused("sheet.too-much-text", limits.textChars());
            }
            if (kind == Cell.Kind.FORMULA) {
                formulas++;
            }
            columns = Math.max(columns, column + 1);
            row(row, column)[column] = new Cell(row, column, kind, text, value);
        }

        private Cell[] row(int row, int column) {
            while (rows.size() <= row) {
                rows.add(null);
            }
            Cell[] cells = rows.get(row);
            if (cells == null) {
                cells = new Cell[Math.max(column + 1, 8)];
            } else if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            rows.set(row, cells);
            return cells;
        }

        void merge(Region region) {
            merges.add(region);
            mergedColumns += Math.min(region.right(), limits.columns() - 1) - region.left() + 1L;
            if (mergedColumns > MERGED_COLUMNS) {
                throw new SheetRefused("sheet.too-many-merges");
            }
        }

        void hideRow(int row) {
            if (row < limits.rows()) {
                hiddenRows.set(row);
            }
        }

        void hideColumns(int from, int to) {
            int end = Math.min(to, limits.columns());
            if (from >= 0 && from < end) {
                hiddenColumns.set(from, end);
            }
        }

        void note(String code, Object... args) {
            notes.add(new Note(code, List.of(args)));
        }

        private List<Note> allNotes() {
            if (formulas > 0) {
                note("sheet.note.formulas", formulas);
            }
            if (cleaned > 0) {
                note("sheet.note.control-characters", cleaned, firstCleaned);
            }
            return notes;
        }

        Grid build() {
            var byColumn = new TreeMap<Integer, List<Region>>();
            for (Region region : merges) {
                for (int column = region.left(); column <= Math.min(region.right(), limits.columns() - 1); column++) {
                    byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(region);
                }
            }
            for (List<Region> regions : byColumn.values()) {
                regions.sort(Comparator.comparingInt(Region::top));
                for (int i = 1; i < regions.size(); i++) {
                    if (regions.get(i).top() <= regions.get(i - 1).bottom()) {
                        throw new SheetRefused(
                                "sheet.merges-overlap", regions.get(i).address());
                    }
                }
            }
            return new Grid(this, byColumn);
        }
    }
}
