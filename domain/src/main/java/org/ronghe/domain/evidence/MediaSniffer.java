package org.ronghe.domain.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognises the kinds of file an office keeps as evidence by their first bytes, never by their name: PDF, OFD and
 * Office packages, old Office files, PNG, JPEG, and plain text. Everything else is refused, programs and pages first.
 */
final class MediaSniffer {
    private static final int ENOUGH = 8192;

    private final byte[] head = new byte[ENOUGH];
    private int seen;

    void see(byte[] bytes, int length) {
        int part = Math.min(length, ENOUGH - seen);
        if (part > 0) {
            System.arraycopy(bytes, 0, head, seen, part);
            seen += part;
        }
    }

    Optional<String> type() {
        if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) {
            return Optional.of("application/pdf");
        }
        if (starts(0x50, 0x4b, 0x03, 0x04)) {
            return Optional.of(inPackage());
        }
        if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of("application/x-ole-storage");
        }
        if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of("image/png");
        }
        if (starts(0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        return text() ? Optional.of("text/plain") : Optional.empty();
    }

    private String inPackage() {
        var names = new String(head, 0, seen, StandardCharsets.ISO_8859_1);
        if (names.contains("xl/")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (names.contains("word/")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (names.contains("ppt/")) {
            return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        }
        return names.contains("OFD.xml") ? "application/ofd" : "application/zip";
    }

    private boolean starts(int... magic) {
        if (seen < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Readable text in UTF-8 or GB18030 without control characters, and not a page or a script in disguise. */
    private boolean text() {
        var bytes = Arrays.copyOf(head, seen);
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            var chars = CharBuffer.allocate(seen + 1);
            var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            // the head may end in the middle of a character: only what comes before counts
            var problem = decoder.decode(ByteBuffer.wrap(bytes), chars, seen < ENOUGH);
            if (!problem.isError()) {
                var text = chars.flip().toString();
                var start = text.stripLeading().toLowerCase(java.util.Locale.ROOT);
                return text.chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t')
                        && !start.startsWith("<")
                        && !start.startsWith("#!")
                        && !start.startsWith("mz");
            }
        }
        return false;
    }
}
