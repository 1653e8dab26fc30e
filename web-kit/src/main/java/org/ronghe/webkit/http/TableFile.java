package org.ronghe.webkit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetWriter;
import org.ronghe.webkit.sheet.TableWriter;

/** A table as a download: a workbook or CSV, whichever was asked for. */
public final class TableFile {
    private TableFile() {}

    /** Writes the rows. */
    @FunctionalInterface
    public interface Rows {
        void to(TableWriter writer) throws IOException;
    }

    /** The answer; the name comes without its ending. */
    public static Response of(String name, SheetLayout layout, HttpHeaders headers, Rows rows) {
        boolean workbook = headers.getAcceptableMediaTypes().stream()
                .filter(media -> !media.isWildcardSubtype())
                .findFirst()
                .filter(media -> media.isCompatible(MediaType.valueOf(AsFilter.XLSX)))
                .isPresent();
        return Download.of(
                        name + (workbook ? ".xlsx" : ".csv"),
                        workbook ? AsFilter.XLSX : AsFilter.CSV + ";charset=UTF-8",
                        out -> {
                            var writer = workbook ? SheetWriter.open(out, layout) : CsvWriter.open(out, layout);
                            rows.to(writer);
                            writer.finish();
                        })
                .build();
    }
}
