package org.ronghe.discipline.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks that no writer of ours makes. */
final class Books {
    private Books() {}

    /** One measure whose time limit is a formula. @param result what the file keeps of it, as an element or nothing */
    static byte[] withFormula(String result) {
        var plain = Ledgers.exported(Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW))));
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(plain));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                var content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().matches("xl/worksheets/sheet\\d+\\.xml")) {
                    content = formula(new String(content, StandardCharsets.UTF_8), result)
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String formula(String sheet, String result) {
        var changed =
                sheet.replaceFirst("<c r=\"H5\"[^>]*>.*?</c>", "<c r=\"H5\" t=\"str\"><f>A1</f>" + result + "</c>");
        if (changed.equals(sheet)) {
            throw new IllegalStateException("the layout has no H5");
        }
        return changed;
    }
}
