package org.ronghe.webkit.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which column of a grid holds which field, and which of its rows are data. Rows and columns count from 0. Made by
 * {@link HeaderFinder#find}; {@link #remapped} answers the same sheet under a mapping that a person has chosen.
 */
public final class ColumnMap {

    private final Grid grid;
    private final List<HeaderFinder.Field> fields;
    private final Map<String, Integer> columns;
    private final int headerTop;
    private final int headerBottom;
    private final List<List<String>> headers;

    ColumnMap(
            Grid grid, List<HeaderFinder.Field> fields, Map<String, Integer> columns, int headerTop, int headerBottom) {
        this.grid = grid;
        this.fields = fields;
        this.columns = Map.copyOf(columns);
        this.headerTop = headerTop;
        this.headerBottom = headerBottom;
        this.headers = IntStream.range(0, grid.columns())
                .mapToObj(column -> headerPath(grid, headerTop, headerBottom, column))
                .toList();
    }

    /** The words above a column from the top level down, a word merged over several rows once, as typed. */
    static List<String> headerPath(Grid grid, int top, int bottom, int column) {
        var path = new ArrayList<String>();
        for (int row = top; row <= bottom; row++) {
            Optional<Region> region = grid.merged(row, column);
            boolean goesOn = row > top && region.isPresent() && region.get().top() < row;
            String text = grid.textAt(row, column);
            if (!goesOn && !text.isBlank()) {
                path.add(text.strip());
            }
        }
        return List.copyOf(path);
    }

    /** The column of this field, if it has one. */
    public OptionalInt column(String field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** All fields that have a column, in the order of the columns. */
    public Map<String, Integer> columns() {
        var ordered = new LinkedHashMap<String, Integer>();
        columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** The header above a column from the top level down; empty when there is none. */
    public List<String> header(int column) {
        return column >= 0 && column < headers.size() ? headers.get(column) : List.of();
    }

    /** Columns with a header that stands for no field. */
    public List<Integer> unknown() {
        return IntStream.range(0, headers.size())
                .filter(column -> !headers.get(column).isEmpty() && !columns.containsValue(column))
                .filter(column -> grid.merged(headerBottom, column)
                        .map(r -> r.left() == column)
                        .orElse(true))
                .boxed()
                .toList();
    }

    /** Required fields without a column. */
    public List<String> missing() {
        return fields.stream()
                .filter(field -> field.required() && !columns.containsKey(field.key()))
                .map(HeaderFinder.Field::key)
                .toList();
    }

    /** First row of the header. */
    public int headerRow() {
        return headerTop;
    }

    /** The row below the header. */
    public int firstDataRow() {
        return headerBottom + 1;
    }

    /**
     * Whether the row is one of the body: below the header, not blank, no note merged over all fields, no lone text
     * that begins like a note, and no header repeated for the printer.
     */
    public boolean isData(int row) {
        if (row < firstDataRow() || row >= grid.rows()) {
            return false;
        }
        List<Integer> filled = IntStream.range(0, grid.columns())
                .filter(column -> !grid.cell(row, column).text().isBlank())
                .boxed()
                .toList();
        if (filled.isEmpty() || filled.stream().anyMatch(column -> spansFields(row, column))) {
            return false;
        }
        if (filled.size() == 1
                && HeaderFinder.isNote(grid.cell(row, filled.get(0)).text())) {
            return false;
        }
        return filled.stream()
                .anyMatch(column -> !isHeader(grid.cell(row, column).text(), column));
    }

    private boolean spansFields(int row, int column) {
        return columns.size() > 1
                && grid.merged(row, column)
                        .filter(region -> columns.values().stream().allMatch(c -> region.contains(row, c)))
                        .isPresent();
    }

    private boolean isHeader(String text, int column) {
        String normal = HeaderFinder.normal(text);
        return headers.get(column).stream()
                .anyMatch(word -> HeaderFinder.normal(word).equals(normal));
    }

    /**
     * A name of this layout: equal for two sheets whose headers read the same in the same columns, whatever their
     * titles, particulars and data. 64 hexadecimal digits.
     */
    public String fingerprint() {
        var text = new StringBuilder();
        for (int column = 0; column < headers.size(); column++) {
            if (!headers.get(column).isEmpty()) {
                text.append(column);
                headers.get(column).forEach(word -> text.append('\u001f').append(HeaderFinder.normal(word)));
                text.append('\u001e');
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same sheet with these columns for these fields and no others.
     *
     * @throws IllegalArgumentException for a field that is not asked for, a column outside the sheet, or one column for
     *     two fields
     */
    public ColumnMap remapped(Map<String, Integer> chosen) {
        boolean known = chosen.keySet().stream()
                .allMatch(key -> fields.stream().anyMatch(f -> f.key().equals(key)));
        boolean inside = chosen.values().stream().allMatch(column -> column >= 0 && column < grid.columns());
        if (!known || !inside || chosen.values().stream().distinct().count() < chosen.size()) {
            throw new IllegalArgumentException("no mapping of this sheet: " + chosen);
        }
        return new ColumnMap(grid, fields, chosen, headerTop, headerBottom);
    }
}
