package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** Writes 100,000 rows of 12 columns in both formats; a program of its own for the sake of its heap. */
final class LargeExport {

    private static final int ROWS = 100_000;

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }

    private LargeExport() {}

    public static void main(String[] args) throws IOException {
        List<Column> columns = IntStream.range(0, 12)
                .mapToObj(i -> Column.text(20, "清单" + i / 4, "第" + i + "列"))
                .toList();
        var layout = new SheetLayout("台账", "大台账", List.of("填报单位", "填报日期"), columns, 2, Paper.A3);
        var workbook = new Counted();
        var csv = new Counted();
        write(SheetWriter.open(workbook, layout), "workbook", workbook);
        write(CsvWriter.open(csv, layout), "csv", csv);
        System.out.println("peak heap " + Forked.peakHeapMegabytes() + " MB of 128");
    }

    private static void write(TableWriter writer, String what, Counted out) throws IOException {
        long start = System.nanoTime();
        for (int row = 0; row < ROWS; row++) {
            Object[] cells = new Object[12];
            for (int column = 0; column < 12; column++) {
                cells[column] =
                        column < 3 && row % 5 > 0 ? TableWriter.ABOVE : "第" + row + "行第" + column + "列的整改措施与成果形式";
            }
            writer.row(cells);
        }
        writer.finish();
        System.out.println(what + ": " + ROWS + " rows, " + out.bytes / 1024 / 1024 + " MB, "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
