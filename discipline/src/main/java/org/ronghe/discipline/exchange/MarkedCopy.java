package org.ronghe.discipline.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.Plan.Trouble;
import org.ronghe.webkit.sheet.Cell;
import org.ronghe.webkit.sheet.Region;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Align;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;
import org.ronghe.webkit.sheet.TableWriter;

/**
 * The file as the preview reads it, each row where it stood, so that a message's cell is the cell of the copy too: the
 * problem cells marked, and what is wrong with a row in a column behind all others. Whoever puts it right there may
 * hand it in again; the added column is read as a column that nobody asked for.
 */
final class MarkedCopy {
    private static final double WIDTH = 12;
    private static final double PROBLEM_WIDTH = 48;

    private final Sheet sheet;
    private final Map<Integer, Map<String, Trouble>> troubles = new HashMap<>();
    private final Map<Integer, Field> fields = new HashMap<>();

    MarkedCopy(Sheet sheet, Plan plan) {
        this.sheet = sheet;
        sheet.map().columns().forEach((field, column) -> fields.put(column, Field.valueOf(field)));
        var told = new HashSet<String>();
        for (var row : plan.rows()) {
            var ofRow = new TreeMap<Field, Trouble>(row.troubles());
            ofRow.forEach((field, trouble) -> {
                // a merged cell is told once, in its first row
                if (told.add(sheet.address(row.row(), field))) {
                    troubles.computeIfAbsent(row.row(), each -> new LinkedHashMap<>())
                            .put(sheet.address(row.row(), field), trouble);
                }
            });
        }
    }

    /** Whether a file of this name is answered by a CSV. */
    static boolean csv(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    /** @param problems what stands above the added column */
    SheetLayout layout(String problems) {
        var columns = new ArrayList<Column>();
        int levels = sheet.map().firstDataRow() - sheet.map().headerRow();
        for (int column = 0; column < sheet.grid().columns(); column++) {
            var header = sheet.map().header(column);
            var field = fields.get(column);
            columns.add(new Column(
                    header.isEmpty() ? List.of("") : header,
                    field == null ? WIDTH : field.width(),
                    field == null ? Align.LEFT : field.align()));
        }
        columns.add(new Column(padded(problems, columns, levels), PROBLEM_WIDTH, Align.LEFT));
        return new SheetLayout(
                sheetName(),
                IntStream.range(0, sheet.map().headerRow()).mapToObj(this::line).toList(),
                "",
                List.of(),
                columns,
                0,
                Paper.A3);
    }

    /** The header keeps its rows also where no column says something in each of them. */
    private static List<String> padded(String problems, List<Column> columns, int levels) {
        int most = columns.stream().mapToInt(each -> each.header().size()).max().orElse(1);
        var header = new ArrayList<>(List.of(problems));
        if (most < levels) {
            header.addAll(Collections.nCopies(levels - 1, ""));
        }
        return header;
    }

    /** A sheet's name as a workbook takes it. */
    private String sheetName() {
        var name = sheet.grid().sheet().replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.isEmpty()
                ? "Sheet1"
                : name.length() > 31 ? name.substring(0, name.offsetByCodePoints(0, 15)) : name;
    }

    private String line(int row) {
        var words = new ArrayList<String>();
        for (int column = 0; column < sheet.grid().columns(); column++) {
            var text = sheet.grid().cell(row, column).text().strip();
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        return String.join("　", words);
    }

    /** @param sentence what a trouble in the cell of that address says */
    void write(TableWriter writer, BiFunction<String, Trouble, String> sentence) throws IOException {
        int width = sheet.grid().columns();
        boolean goesOn = false;
        for (int row = sheet.map().firstDataRow(); row < sheet.grid().rows(); row++) {
            var ofRow = troubles.getOrDefault(row, Map.of());
            if (ofRow.isEmpty() && overAll(row)) {
                writer.note(line(row));
                goesOn = false;
                continue;
            }
            var cells = new @Nullable Object[width + 1];
            for (int column = 0; column < width; column++) {
                cells[column] = cell(row, column, goesOn, ofRow);
            }
            cells[width] = ofRow.isEmpty()
                    ? null
                    : String.join(
                            "\n",
                            ofRow.entrySet().stream()
                                    .map(each -> sentence.apply(each.getKey(), each.getValue()))
                                    .toList());
            writer.row(cells);
            goesOn = true;
        }
        writer.finish();
    }

    /** A note or a heading that is merged over the columns that are read. */
    private boolean overAll(int row) {
        return fields.size() > 1
                && fields.keySet().stream().allMatch(column -> sheet.grid()
                        .merged(row, column)
                        .filter(region -> fields.keySet().stream().allMatch(each -> region.contains(row, each)))
                        .isPresent());
    }

    private @Nullable Object cell(int row, int column, boolean goesOn, Map<String, Trouble> ofRow) {
        var region = sheet.grid().merged(row, column);
        if (region.isPresent() && region.get().left() < column) {
            return null;
        }
        if (region.isPresent() && region.get().top() < row && goesOn) {
            return TableWriter.ABOVE;
        }
        var text = sheet.text(row, column);
        var value = text.isEmpty() ? null : number(sheet.grid().cellAt(row, column), text);
        boolean marked = ofRow.containsKey(
                region.map(each -> Region.address(each.top(), each.left())).orElse(Region.address(row, column)));
        return marked ? new TableWriter.Marked(value) : value;
    }

    /** A number stays one where it is written as it is. */
    private static Object number(Cell cell, String text) {
        return cell.number()
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.toPlainString().equals(text))
                .<Object>map(number -> number)
                .orElse(text);
    }
}
