package org.ronghe.domain.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the kinds of file an office keeps as evidence by their content, never by their name: PDF, OFD and Office
 * packages, old Office files, PNG, JPEG, and plain text. A package is known by its table of contents at the end, so
 * that half a package is none. Everything else is refused, programs and pages first.
 */
final class MediaSniffer {
    private static final int ENOUGH = 8192;

    private final byte[] head = new byte[ENOUGH];
    private int seen;
    private @Nullable PackageEnd end;

    /** A page of its own, or objects packed together, where pages are kept out of sight. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/(?:Page[^A-Za-z]|ObjStm)");

    private static final int LONGEST_TOKEN = 64;
    private String before = "";
    private boolean pages;

    void see(byte[] bytes, int length) {
        int known = seen;
        int part = Math.min(length, ENOUGH - seen);
        if (part > 0) {
            System.arraycopy(bytes, 0, head, seen, part);
            seen += part;
        }
        if (end == null && starts(0x50, 0x4b)) {
            end = new PackageEnd();
            end.see(head, known);
        }
        if (end != null) {
            end.see(bytes, length);
        }
        if (!pages && pdf()) {
            var text = before + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            pages = PAGE.matcher(text).find();
            before = text.substring(Math.max(0, text.length() - LONGEST_TOKEN));
        }
    }

    private boolean pdf() {
        return starts(0x25, 0x50, 0x44, 0x46, 0x2d);
    }

    /** Whether it is a PDF in which nothing could be shown. */
    boolean withoutPage() {
        return pdf() && !pages;
    }

    /** Whether it is a package that carries macros. */
    boolean macros() {
        return parts().stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }

    private Set<String> parts() {
        return end == null ? Set.of() : end.parts();
    }

    Optional<String> type() {
        if (pdf()) {
            return Optional.of("application/pdf");
        }
        if (starts(0x50, 0x4b, 0x03, 0x04)) {
            return inPackage();
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

    private Optional<String> inPackage() {
        var parts = parts();
        if (parts.contains("OFD.xml")) {
            return Optional.of("application/ofd");
        }
        if (!parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (parts.contains("xl/workbook.xml")) {
            return Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        return parts.contains("ppt/presentation.xml")
                ? Optional.of("application/vnd.openxmlformats-officedocument.presentationml.presentation")
                : Optional.empty();
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
                var start = text.stripLeading().toLowerCase(Locale.ROOT);
                return text.chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t')
                        && !start.startsWith("<")
                        && !start.startsWith("#!")
                        && !start.startsWith("mz");
            }
        }
        return false;
    }
}
