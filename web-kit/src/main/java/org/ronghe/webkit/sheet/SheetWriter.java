package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.sheet.SheetLayout.Align;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.HeaderCell;

/**
 * Writes a table as an XLSX workbook in the dress of an official ledger. Rows go to the stream as they come; kept in
 * memory are merged regions, row heights and the first million characters of distinct texts. No cell is ever a formula:
 * text that begins with {@code =} is text, and reads back exactly as given.
 */
public final class SheetWriter implements TableWriter {

    private static final int FLUSH_ROWS = 200;
    private static final int CELL_CHARS = 32_767;
    private static final long SHARED_CHARS = 1_000_000;

    /** Excel keeps 15 digits of a number; what has more is written as text. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    private static final int LINE_POINTS = 16;
    private static final int PADDING_POINTS = 8;
    private static final int MOST_POINTS = 409;

    private final PlainZip zip;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final SheetLayout layout;
    private final int width;
    private final int[] mergedFrom;
    private @Nullable Object @Nullable [] pending;
    private final Set<String> shared = new HashSet<>();
    private long sharedChars;
    private int row;

    private SheetWriter(OutputStream out, SheetLayout layout) throws IOException {
        this.layout = layout;
        this.width = layout.columns().size();
        this.mergedFrom = new int[width];
        this.zip = new PlainZip(out);
        this.workbook = new Workbook(zip, "Ronghe", "1.0");
        workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // packed once, on the way out
        this.sheet = workbook.newWorksheet(layout.sheet());
        writeHead();
    }

    /** Writes title, particulars and header to the stream and waits for rows. */
    public static SheetWriter open(OutputStream out, SheetLayout layout) throws IOException {
        return new SheetWriter(out, layout);
    }

    private void writeHead() throws IOException {
        for (int column = 0; column < width; column++) {
            sheet.width(column, layout.columns().get(column).width());
        }
        for (String line : layout.lead()) {
            wide(line, 0, width - 1, 22);
            sheet.range(row, 0, row, width - 1)
                    .style()
                    .fontName("仿宋_GB2312")
                    .fontSize(12)
                    .verticalAlignment("center")
                    .set();
            row++;
        }
        if (!layout.title().isEmpty()) {
            wide(layout.title(), 0, width - 1, 42);
            sheet.range(row, 0, row, width - 1)
                    .style()
                    .fontName("方正小标宋简体")
                    .fontSize(22)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            row++;
        }
        if (!layout.particulars().isEmpty()) {
            writeParticulars(layout.particulars());
        }
        writeHeader();
        setUpPage();
        sheet.flush();
    }

    private void writeParticulars(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            int left = i * width / texts.size();
            int right = (i + 1) * width / texts.size() - 1;
            wide(texts.get(i), left, right, 22);
            sheet.range(row, left, row, right)
                    .style()
                    .fontName("仿宋_GB2312")
                    .fontSize(12)
                    .horizontalAlignment(i == 0 ? "left" : i == texts.size() - 1 ? "right" : "center")
                    .verticalAlignment("center")
                    .set();
        }
        row++;
    }

    private void writeHeader() {
        int first = row;
        for (HeaderCell cell : layout.header()) {
            Region region = cell.region();
            text(first + region.top(), region.left(), cell.text());
            merge(first + region.top(), region.left(), first + region.bottom(), region.right());
        }
        row += layout.headerRows();
        bordered(sheet.range(first, 0, row - 1, width - 1).style())
                .fontName("黑体")
                .fontSize(12)
                .fillColor("F2F2F2")
                .horizontalAlignment("center")
                .set();
        for (int r = first; r < row; r++) {
            sheet.rowHeight(r, 26);
        }
        sheet.repeatRows(first, row - 1);
        sheet.freezePane(layout.frozenColumns(), row);
    }

    private void setUpPage() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(layout.paper() == SheetLayout.Paper.A3 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.footer("第 &P 页  共 &N 页", Position.CENTER, "宋体", 10);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != width) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(cells.length, width));
        }
        @Nullable Object[] above = pending;
        if (above == null && Arrays.asList(cells).contains(ABOVE)) {
            throw new IllegalArgumentException("nothing above");
        }
        if (above != null) {
            writeBody(above, cells);
        }
        pending = cells.clone();
    }

    /** Writes a row once the one below is known: a cell that goes on below does not decide the height. */
    private void writeBody(@Nullable Object[] cells, @Nullable Object[] below) throws IOException {
        int lines = 1;
        for (int column = 0; column < width; column++) {
            boolean starts = cells[column] != ABOVE;
            boolean ends = below.length == 0 || below[column] != ABOVE;
            if (starts) {
                mergedFrom[column] = row;
                String text = value(row, column, cells[column]);
                if (ends) {
                    lines = Math.max(
                            lines, lines(text, layout.columns().get(column).width()));
                }
            } else if (ends) {
                merge(mergedFrom[column], column, row, column);
            }
        }
        sheet.rowHeight(row, Math.min(MOST_POINTS, LINE_POINTS * lines + PADDING_POINTS));
        styleBody();
        for (int column = 0; column < width; column++) {
            if (cells[column] instanceof Marked) {
                mark(row, column);
            }
        }
        if (++row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    /** In bold too, for those who do not see the colour and for grey printers. */
    private void mark(int row, int column) {
        sheet.range(row, column, row, column)
                .style()
                .bold()
                .fontColor("9C0006")
                .fillColor("FFC7CE")
                .set();
    }

    private void styleBody() {
        List<Column> columns = layout.columns();
        for (int left = 0; left < width; left++) {
            Align align = columns.get(left).align();
            int right = left;
            while (right + 1 < width && columns.get(right + 1).align() == align) {
                right++;
            }
            bordered(sheet.range(row, left, row, right).style())
                    .fontName("仿宋_GB2312")
                    .fontSize(12)
                    .horizontalAlignment(align == Align.CENTER ? "center" : "left")
                    .set();
            left = right;
        }
    }

    /** Writes a value and answers the text that is seen. */
    private String value(int row, int column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Marked marked) {
            return value(row, column, marked.value());
        }
        if (value instanceof Number number && exact(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof CharSequence || value instanceof LocalDate || value instanceof Number) {
            text(row, column, value.toString());
        } else {
            throw new IllegalArgumentException(
                    "no cell for a " + value.getClass().getName());
        }
        return value.toString();
    }

    private static boolean exact(Number number) {
        return new BigDecimal(number.toString()).abs().compareTo(EXACT) < 0;
    }

    private void text(int row, int column, String text) {
        if (text.length() > CELL_CHARS) {
            throw new IllegalArgumentException("longer than a cell may be: " + Region.address(row, column));
        }
        String written = Texts.escape(Texts.clean(text));
        if (shareable(written)) {
            sheet.value(row, column, written);
        } else if (!written.isEmpty()) {
            sheet.inlineString(
                    row,
                    column,
                    RichText.builder().run(written).end().build()); // a plain run would lose its outer spaces
        }
    }

    /**
     * The first distinct texts are kept in memory and written once; those of a very long table stand in their cells.
     */
    private boolean shareable(String text) {
        if (text.isEmpty() || shared.contains(text)) {
            return !text.isEmpty();
        }
        sharedChars += text.length();
        return sharedChars <= SHARED_CHARS && shared.add(text);
    }

    private static int lines(String text, double width) {
        int perLine = Math.max(2, (int) (width / 1.1)); // the body is set a little larger than the unit of width
        int lines = 0;
        for (String line : text.split("\\R", -1)) {
            int units = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            lines += Math.max(1, (units + perLine - 1) / perLine);
        }
        return lines;
    }

    @Override
    public void note(String text) throws IOException {
        endBody();
        double total = layout.columns().stream().mapToDouble(Column::width).sum();
        wide(text, 0, width - 1, Math.min(MOST_POINTS, LINE_POINTS * lines(text, total) + PADDING_POINTS));
        bordered(sheet.range(row, 0, row, width - 1).style())
                .fontName("宋体")
                .fontSize(11)
                .horizontalAlignment("left")
                .set();
        row++;
    }

    private void endBody() throws IOException {
        @Nullable Object[] last = pending;
        if (last != null) {
            writeBody(last, new Object[0]);
            pending = null;
        }
    }

    @Override
    public void finish() throws IOException {
        endBody();
        workbook.finish();
        zip.finish();
    }

    private void wide(String text, int left, int right, int points) {
        text(row, left, text);
        merge(row, left, row, right);
        sheet.rowHeight(row, points);
    }

    private void merge(int top, int left, int bottom, int right) {
        if (top < bottom || left < right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    private static StyleSetter bordered(StyleSetter style) {
        for (BorderSide side : List.of(BorderSide.LEFT, BorderSide.RIGHT, BorderSide.TOP, BorderSide.BOTTOM)) {
            style.borderStyle(side, BorderStyle.THIN);
        }
        style.verticalAlignment("center");
        style.wrapText(true);
        return style;
    }
}
