package org.ronghe.discipline.rectification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ronghe.domain.time.OfficeClock;

/**
 * Writes the files of a pack one after the other, none of them held, without a time of its making, and the list of
 * their hashes at the end. For one thread.
 */
final class PackZip {
    static final String SUMS = "SHA256SUMS.txt";

    /** The very first moment of the format would bring the zone's own time with it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int LONGEST = 80;

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    PackZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Adds a file and returns its SHA-256. */
    String add(String path, Content content) throws IOException {
        var digest = sha256();
        open(path);
        content.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        var hash = HexFormat.of().formatHex(digest.digest());
        sums.append(hash).append("  ").append(path).append('\n');
        return hash;
    }

    /**
     * Adds a stored file.
     *
     * @throws IOException when its content is not what its record says: half a pack shows better than a false one
     */
    void add(String path, InputStream content, String sha256) throws IOException {
        try (content) {
            var hash = add(path, content::transferTo);
            if (!hash.equals(sha256)) {
                throw new IOException("evidence " + sha256 + " reads as " + hash);
            }
        }
    }

    void finish() throws IOException {
        open(SUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void open(String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** A moment as the office's clock shows it, to the second. */
    static String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(OfficeClock.OFFICE)
                .toOffsetDateTime());
    }

    /** One part of a path: without what no file system takes, and of a length that all take. */
    static String segment(String name) {
        var kept = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+", "_")
                .strip()
                .replaceFirst("^\\.+", "_")
                .replaceFirst("[. ]+$", "");
        if (kept.codePointCount(0, kept.length()) > LONGEST) {
            int dot = kept.lastIndexOf('.');
            var ending = dot > 0 && kept.length() - dot <= 8 ? kept.substring(dot) : "";
            kept = kept.substring(0, kept.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return kept.isEmpty() ? "_" : kept;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
