package org.ronghe.domain.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The end of a ZIP package, where its table of contents stands: kept while the file streams by, read without unpacking
 * anything.
 */
final class PackageEnd {
    /** More than the table of any office document. */
    private static final int MOST = 1 << 20;

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;

    private byte[] tail = new byte[64 * 1024];
    private int kept;
    private long total;

    void see(byte[] bytes, int length) {
        total += length;
        if (kept + length > tail.length) {
            if (tail.length < 2 * MOST) {
                tail = Arrays.copyOf(tail, Math.min(2 * MOST, Math.max(2 * tail.length, kept + length)));
            }
            int room = tail.length - length;
            if (kept > room) {
                System.arraycopy(tail, kept - room, tail, 0, room);
                kept = room;
            }
        }
        System.arraycopy(bytes, 0, tail, kept, length);
        kept += length;
    }

    /** Names of the parts; none when the table is missing, broken or counts other parts than it lists. */
    Set<String> parts() {
        var bytes = ByteBuffer.wrap(tail, 0, kept).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return Set.of();
        }
        int count = bytes.getShort(end + 10) & 0xffff;
        long length = bytes.getInt(end + 12) & 0xffffffffL;
        long start = bytes.getInt(end + 16) & 0xffffffffL;
        if (start + length > total - kept + end || length > end) {
            return Set.of();
        }
        var names = new HashSet<String>();
        int at = (int) (end - length);
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > end || bytes.getInt(at) != ENTRY) {
                return Set.of();
            }
            int name = bytes.getShort(at + 28) & 0xffff;
            int more = (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
            if (at + ENTRY_LENGTH + name > end) {
                return Set.of();
            }
            names.add(new String(tail, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8).replace('\\', '/'));
            at += ENTRY_LENGTH + name + more;
        }
        return at == end ? names : Set.of();
    }

    /** Where the closing record begins; its comment reaches exactly to the end of the file. */
    private int end(ByteBuffer bytes) {
        for (int at = kept - END_LENGTH; at >= 0 && at >= kept - END_LENGTH - 0xffff; at--) {
            if (bytes.getInt(at) == END && (bytes.getShort(at + 20) & 0xffff) == kept - END_LENGTH - at) {
                return at;
            }
        }
        return -1;
    }
}
