package org.ronghe.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.ronghe.domain.store.Sql;

/**
 * Writes the head of the chain to a file beside the database from time to time. Without it a cut tail, or a database
 * put back to yesterday, would look whole.
 */
@ApplicationScoped
public class AuditAnchor {
    @Inject
    Sql sql;

    private long last;

    /** Appends {@code seq hash} of the newest line, when there is a newer one than at the last call. */
    public synchronized void write(Path file) {
        sql.one(
                        "SELECT seq, hash FROM domain.audit_line ORDER BY seq DESC LIMIT 1",
                        row -> row.number("seq") + " " + HexFormat.of().formatHex(row.bytes("hash")))
                .filter(head -> Long.parseLong(head.substring(0, head.indexOf(' '))) > last)
                .ifPresent(head -> {
                    append(file, head);
                    last = Long.parseLong(head.substring(0, head.indexOf(' ')));
                });
    }

    private static void append(Path file, String head) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
