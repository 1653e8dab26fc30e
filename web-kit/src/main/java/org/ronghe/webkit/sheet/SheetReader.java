package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded workbook or CSV into a {@link Grid}. What the file is, is told from its first bytes and not from
 * its name; only text needs a name that ends in {@code .csv}, {@code .tsv} or {@code .txt}. Safe for use by several
 * threads. Reading takes the file into memory once and writes no temporary copy of it.
 *
 * <p>Every method throws {@link SheetRefused} for a file that is not taken and {@link UncheckedIOException} only when
 * the file cannot be read from disk.
 */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** An OLE2 file lists its streams in records of this many bytes, name first and name's length at byte 64. */
    private static final int OLE2_RECORD = 128;

    private final Limits limits;

    /** A reader under {@link Limits#DEFAULT}. */
    public SheetReader() {
        this(Limits.DEFAULT);
    }

    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /** The first visible sheet that is not empty; {@code name} is the file's name as uploaded. */
    public Grid read(Path file, String name) {
        return readNamed(load(file), name, null);
    }

    /** The sheet of that name, also a hidden or empty one; a CSV has but one sheet and ignores it. */
    public Grid read(Path file, String name, String sheet) {
        return readNamed(load(file), name, sheet);
    }

    /** As {@link #read(Path, String)}, from memory. */
    public Grid read(byte[] content, String name) {
        return readNamed(content, name, null);
    }

    /** As {@link #read(Path, String, String)}, from memory. */
    public Grid read(byte[] content, String name, String sheet) {
        return readNamed(content, name, sheet);
    }

    private byte[] load(Path file) {
        try {
            refuseOversize(Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseOversize(long bytes) {
        if (bytes > limits.fileBytes()) {
            throw new SheetRefused("sheet.too-large", Limits.megabytes(limits.fileBytes()));
        }
    }

    private Grid readNamed(byte[] content, String name, @Nullable String sheet) {
        refuseOversize(content.length);
        if (content.length == 0) {
            throw new SheetRefused("sheet.empty");
        }
        if (startsWith(content, OLE2)) {
            throw new SheetRefused(oldFormat(content));
        }
        if (startsWith(content, ZIP) || startsWith(content, EMPTY_ZIP)) {
            return new WorkbookReader(limits).read(content, sheet);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
            return new CsvReader(limits).read(content, name);
        }
        throw new SheetRefused("sheet.not-workbook");
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Looks at the stream names only: no parser is let loose on an old binary file. */
    private static String oldFormat(byte[] content) {
        if (hasStream(content, "EncryptedPackage") || hasStream(content, "EncryptionInfo")) {
            return "sheet.password";
        }
        if (hasStream(content, "Workbook") || hasStream(content, "Book")) {
            return "sheet.old-format";
        }
        return hasStream(content, "_VBA_PROJECT") ? "sheet.macro-alone" : "sheet.not-workbook";
    }

    private static boolean hasStream(byte[] content, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + OLE2_RECORD <= content.length; at += OLE2_RECORD) {
            if (content[at + 64] == name.length + 2
                    && content[at + 65] == 0
                    && Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
