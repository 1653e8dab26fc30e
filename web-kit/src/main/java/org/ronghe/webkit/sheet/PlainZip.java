package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Repacks the archive that the workbook library writes into one that any reader takes from front to back. The library
 * states the sizes behind each part in the 64-bit form without saying so in front of it: a reader of the directory is
 * content with that, a streaming one is not. What comes in is not held: each part goes out as it comes.
 */
final class PlainZip extends OutputStream {
    private static final int LEVEL = 4;
    private static final int PART = 0x04034b50;
    private static final int HEADER = 30;
    private static final int SIZES = 24;
    private static final int NAME_LENGTH = 26;

    private enum Awaits {
        HEADER,
        NAME,
        DATA,
        SIZES,
        NOTHING
    }

    private final ZipOutputStream zip;
    private final Inflater inflater = new Inflater(true);
    private final byte[] plain = new byte[16_384];
    private ByteBuffer gathered = room(HEADER);
    private Awaits awaits = Awaits.HEADER;

    PlainZip(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        // the directory at the end is written anew
        while (at < end && awaits != Awaits.NOTHING) {
            at += awaits == Awaits.DATA ? data(bytes, at, end - at) : gather(bytes, at, end - at);
        }
    }

    private int gather(byte[] bytes, int offset, int length) throws IOException {
        int taken = Math.min(length, gathered.remaining());
        gathered.put(bytes, offset, taken);
        if (!gathered.hasRemaining()) {
            gathered();
        } else if (awaits == Awaits.HEADER && gathered.position() >= 4 && gathered.getInt(0) != PART) {
            awaits = Awaits.NOTHING;
        }
        return taken;
    }

    private void gathered() throws IOException {
        switch (awaits) {
            case HEADER -> await(Awaits.NAME, gathered.getShort(NAME_LENGTH));
            case NAME -> {
                zip.putNextEntry(new ZipEntry(new String(gathered.array(), StandardCharsets.US_ASCII)));
                inflater.reset();
                awaits = Awaits.DATA;
            }
            case SIZES -> await(Awaits.HEADER, HEADER);
            default -> throw new IllegalStateException(awaits.name());
        }
    }

    private void await(Awaits next, int bytes) {
        awaits = next;
        gathered = room(bytes);
    }

    private int data(byte[] bytes, int offset, int length) throws IOException {
        inflater.setInput(bytes, offset, length);
        try {
            for (int count = inflater.inflate(plain); count > 0; count = inflater.inflate(plain)) {
                zip.write(plain, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        int taken = length - inflater.getRemaining();
        if (inflater.finished()) {
            zip.closeEntry();
            await(Awaits.SIZES, SIZES);
        }
        return taken;
    }

    @Override
    public void flush() throws IOException {
        zip.flush();
    }

    /** Completes the archive; the stream below stays open. */
    void finish() throws IOException {
        inflater.end();
        zip.finish();
        zip.flush();
    }
}
