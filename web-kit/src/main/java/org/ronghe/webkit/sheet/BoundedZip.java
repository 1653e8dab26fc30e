package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook under a budget of unpacked bytes. Every stream draws on the same budget, whatever the headers
 * say, so a bomb costs no more than the budget wherever it is hidden; parts that are never opened cost nothing.
 */
public final class BoundedZip implements ZipEntrySource {

    /** More parts than any ledger has; each costs memory before the first byte is unpacked. */
    private static final int PARTS = 4096;

    /**
     * All parts that are ever opened are XML, and no parser need hold a text or an attribute of more than this; the
     * longest cell is a quarter of it in the most wasteful notation.
     */
    private static final int RUN_BYTES = 1024 * 1024;

    private static final int LOCAL_HEADER = 30;

    private final ZipFile zip;
    private final Limits limits;
    private long budget;
    private boolean closed;

    private BoundedZip(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    public static BoundedZip open(byte[] content, Limits limits) throws IOException {
        refuseManyParts(content);
        @SuppressWarnings("MustBeClosed") // closed through the answer, or below
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        try {
            refuseTricks(zip, limits);
            return new BoundedZip(zip, limits);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void refuseManyParts(byte[] content) {
        int parts = 0;
        for (int i = 0; i + 4 <= content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                parts++;
            }
        }
        if (parts > PARTS) {
            throw new SheetRefused("sheet.unsafe");
        }
    }

    private static void refuseTricks(ZipFile zip, Limits limits) {
        var names = new HashSet<String>();
        long declared = 0;
        long end = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new SheetRefused("sheet.password");
            }
            if (entry.getLocalHeaderOffset() < end || !names.add(entry.getName())) {
                throw new SheetRefused("sheet.unsafe");
            }
            end = entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getRawName().length + entry.getCompressedSize();
            declared += Math.max(0, entry.getSize());
            if (declared > limits.unpackedBytes()) {
                throw tooLarge(limits);
            }
        }
    }

    private static SheetRefused tooLarge(Limits limits) {
        return new SheetRefused("sheet.unpacked-too-large", Limits.megabytes(limits.unpackedBytes()));
    }

    /** From now on at most this many bytes more. */
    public void allow(long bytes) {
        budget = bytes;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Metered(zip.getInputStream(entry));
    }

    private final class Metered extends InputStream {

        private final InputStream in;
        private int run;

        Metered(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            spend(count);
            for (int i = offset; i < offset + count; i++) {
                run = buffer[i] == '<' ? 0 : run + 1;
                if (run > RUN_BYTES) {
                    throw new SheetRefused("sheet.unsafe");
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private void spend(long bytes) {
        budget -= Math.max(0, bytes);
        if (budget < 0) {
            throw tooLarge(limits);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
