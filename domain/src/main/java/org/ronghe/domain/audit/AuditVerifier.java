package org.ronghe.domain.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Reads the whole audit chain and says whether it is whole: every line's number follows the one before, every hash is
 * that of the line and its predecessor, and the chain still holds every anchor that was written beside the database, so
 * that a cut tail, a rewritten chain or yesterday's database is seen too. Needs only a connection: no server runs.
 */
public final class AuditVerifier {
    private AuditVerifier() {}

    /** What was found; {@code brokenAt} is 0 when the chain is whole. */
    public record Verdict(long lines, long brokenAt, String reason) {
        public boolean whole() {
            return brokenAt == 0;
        }
    }

    /**
     * Prints the verdict in one sentence.
     *
     * @return exit code, 0 when the chain is whole and 1 otherwise
     */
    public static int verify(Connection connection, Path anchors, PrintStream out) throws SQLException, IOException {
        var verdict = verify(connection, anchors);
        if (verdict.whole()) {
            out.println("audit chain whole: " + verdict.lines() + " lines / 审计链完整，共 " + verdict.lines() + " 条");
            return 0;
        }
        out.println("audit chain broken at line " + verdict.brokenAt() + ": " + verdict.reason() + " / 审计链在第 "
                + verdict.brokenAt() + " 条断开");
        return 1;
    }

    /**
     * Walks the chain in order.
     *
     * @param anchors file of lines {@code seq hash}; may be absent
     */
    public static Verdict verify(Connection connection, Path anchors) throws SQLException, IOException {
        var expected = anchors(anchors);
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("SELECT seq, previous, hash, line FROM domain.audit_line ORDER BY seq")) {
            statement.setFetchSize(2000);
            long seq = 0;
            byte[] previous = new byte[32];
            try (var lines = statement.executeQuery()) {
                while (lines.next()) {
                    seq++;
                    if (lines.getLong(1) != seq) {
                        return new Verdict(seq, seq, "line " + seq + " is missing");
                    }
                    if (!Arrays.equals(lines.getBytes(2), previous)) {
                        return new Verdict(seq, seq, "it does not hold the hash of the line before");
                    }
                    var hash = hash(previous, seq, lines.getString(4));
                    if (!Arrays.equals(lines.getBytes(3), hash)) {
                        return new Verdict(seq, seq, "its content does not match its hash");
                    }
                    var anchored = expected.remove(seq);
                    if (anchored != null && !anchored.equals(HexFormat.of().formatHex(hash))) {
                        return new Verdict(seq, seq, "it differs from the anchor written on its day");
                    }
                    previous = hash;
                }
            }
            if (!expected.isEmpty()) {
                return new Verdict(
                        seq,
                        seq + 1,
                        "the chain once reached line "
                                + expected.keySet().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .getAsLong());
            }
            return new Verdict(seq, 0, "");
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** The hash of a line, as {@code domain.append_audit} makes it. */
    static byte[] hash(byte[] previous, long seq, String line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update((seq + "\n" + line).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Long, String> anchors(Path file) throws IOException {
        var anchors = new HashMap<Long, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(" ", -1);
                if (parts.length >= 2) {
                    anchors.put(Long.valueOf(parts[0]), parts[1]);
                }
            }
        }
        return anchors;
    }
}
