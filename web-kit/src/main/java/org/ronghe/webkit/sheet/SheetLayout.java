package org.ronghe.webkit.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table looks as an office document: title over all columns, a line of particulars below it, a header of one or
 * more levels, the body, and the paper it is printed on.
 *
 * @param sheet name of the sheet, at most 31 characters
 * @param lead one row each above all else, merged over all columns
 * @param title first row, merged over all columns; empty for none
 * @param particulars texts of the row below the title, each over an even share of the columns, the first flush left,
 *     the last flush right; empty for none
 * @param columns from left to right, at least one
 * @param frozenColumns columns that stay when a person scrolls right
 * @param paper what it is printed on, always landscape, the header repeated on each page
 */
public record SheetLayout(
        String sheet,
        List<String> lead,
        String title,
        List<String> particulars,
        List<Column> columns,
        int frozenColumns,
        Paper paper) {

    /** Paper sizes of office ledgers. */
    public enum Paper {
        A3,
        A4
    }

    /** How a column's cells are set. */
    public enum Align {
        LEFT,
        CENTER
    }

    /**
     * One column.
     *
     * @param header its header from the top level down; neighbours with the same upper words share one merged cell, and
     *     a header with fewer levels than others is merged down to the last
     * @param width in characters of half width
     */
    public record Column(List<String> header, double width, Align align) {

        public Column {
            header = List.copyOf(header);
            if (header.isEmpty()) {
                throw new IllegalArgumentException("a column needs a header");
            }
        }

        /** A column with centred cells: {@code Column.centered(6, "问题清单", "序号")}. */
        public static Column centered(double width, String... header) {
            return new Column(List.of(header), width, Align.CENTER);
        }

        /** A column of running text. */
        public static Column text(double width, String... header) {
            return new Column(List.of(header), width, Align.LEFT);
        }

        /** The lowest word of the header. */
        public String label() {
            return header.get(header.size() - 1);
        }
    }

    /** One cell of the header; rows count from the header's first row. */
    record HeaderCell(String text, Region region) {}

    public SheetLayout {
        lead = List.copyOf(lead);
        particulars = List.copyOf(particulars);
        columns = List.copyOf(columns);
        if (columns.isEmpty() || particulars.size() > columns.size()) {
            throw new IllegalArgumentException("too few columns");
        }
    }

    /** Most characters of the name of a sheet. */
    private static final int NAME = 31;

    /** A title as the name of a sheet: as long as a workbook takes it, and without what it does not take. */
    public static String sheetName(String title) {
        var name = title.replaceAll("[\\\\/?*\\[\\]:]+", " ").strip();
        return name.length() <= NAME ? name : name.substring(0, NAME).strip();
    }

    /** With nothing above the title. */
    public SheetLayout(
            String sheet,
            String title,
            List<String> particulars,
            List<Column> columns,
            int frozenColumns,
            Paper paper) {
        this(sheet, List.of(), title, particulars, columns, frozenColumns, paper);
    }

    /** A plain table: no title, nothing frozen but the header, A4. */
    public static SheetLayout plain(String sheet, List<Column> columns) {
        return new SheetLayout(sheet, "", List.of(), columns, 0, Paper.A4);
    }

    int headerRows() {
        return columns.stream().mapToInt(c -> c.header().size()).max().orElseThrow();
    }

    List<HeaderCell> header() {
        var cells = new ArrayList<HeaderCell>();
        for (int level = 0; level < headerRows(); level++) {
            for (int left = 0; left < columns.size(); left++) {
                List<String> header = columns.get(left).header();
                if (level >= header.size()) {
                    continue;
                }
                boolean lowest = level == header.size() - 1;
                int right = left;
                while (!lowest && right + 1 < columns.size() && sharesGroup(header, right + 1, level)) {
                    right++;
                }
                int bottom = lowest ? headerRows() - 1 : level;
                cells.add(new HeaderCell(header.get(level), new Region(level, left, bottom, right)));
                left = right;
            }
        }
        return cells;
    }

    private boolean sharesGroup(List<String> header, int column, int level) {
        List<String> other = columns.get(column).header();
        return other.size() > level + 1 && other.subList(0, level + 1).equals(header.subList(0, level + 1));
    }
}
