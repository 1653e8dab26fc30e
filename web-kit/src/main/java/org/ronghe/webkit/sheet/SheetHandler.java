package org.ronghe.webkit.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One worksheet, element by element, into a grid. */
final class SheetHandler extends SafeXml.Handler {

    private final Grid.Builder grid;
    private final SharedStrings strings;
    private final NumberStyles numbers;
    private final TextRun text;
    private int row = -1;
    private int column = -1;
    private String type = "n";
    private int style = -1;
    private boolean inCell;
    private boolean inValue;
    private boolean formula;

    SheetHandler(Grid.Builder grid, SharedStrings strings, NumberStyles numbers, Limits limits) {
        this.grid = grid;
        this.strings = strings;
        this.numbers = numbers;
        this.text = new TextRun(limits.cellChars());
    }

    static boolean isTrue(@Nullable String flag) {
        return flag != null
                && (flag.equals("1") || flag.toLowerCase(Locale.ROOT).equals("true"));
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> inValue = inCell;
            case "f" -> formula = inCell;
            case "col" -> {
                if (isTrue(attributes.getValue("hidden"))) {
                    grid.hideColumns(number(attributes, "min", 1) - 1, number(attributes, "max", 1));
                }
            }
            case "mergeCell" ->
                Region.parse(orEmpty(attributes.getValue("ref"))).ifPresent(grid::merge);
            default -> {
                if (inCell) {
                    text.start(name);
                }
            }
        }
    }

    private void startRow(Attributes attributes) {
        row = number(attributes, "r", row + 2) - 1;
        column = -1;
        if (isTrue(attributes.getValue("hidden"))) {
            grid.hideRow(row);
        }
    }

    private void startCell(Attributes attributes) {
        String address = attributes.getValue("r");
        if (address == null) {
            column++;
        } else {
            Region place = Region.parse(address).orElseThrow(() -> new SheetRefused("sheet.broken"));
            row = place.top();
            column = place.left();
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes, "s", 0);
        formula = false;
        inCell = true;
        text.clear();
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String text = attributes.getValue(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue) {
            text.add(chars, start, length);
        } else if (inCell) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v" -> inValue = false;
            case "c" -> {
                inCell = false;
                endCell(text.take());
            }
            default -> text.end(name);
        }
    }

    private void endCell(String value) {
        if (value.isEmpty()) {
            put(Cell.Kind.TEXT, "", null);
            return;
        }
        switch (type) {
            case "s" -> put(Cell.Kind.TEXT, strings.get(Integer.parseInt(value)), null);
            case "inlineStr", "str" -> put(Cell.Kind.TEXT, value, null);
            case "b" -> put(Cell.Kind.BOOLEAN, isTrue(value) ? "TRUE" : "FALSE", null);
            case "e" -> put(Cell.Kind.ERROR, value, null);
            case "d" -> put(NumberStyles.show(value));
            default -> put(numbers.show(Double.parseDouble(value), style));
        }
    }

    private void put(NumberStyles.Shown shown) {
        put(shown.kind(), shown.text(), shown.value());
    }

    private void put(Cell.Kind kind, String shown, @Nullable Object value) {
        grid.put(row, column, formula ? Cell.Kind.FORMULA : kind, shown, value);
    }
}
