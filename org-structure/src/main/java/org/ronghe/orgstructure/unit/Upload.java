package org.ronghe.orgstructure.unit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.http.AsFilter;

/**
 * One uploaded file, from a browser's form or as the bare body of a program's request, read to memory as far as its
 * limit and never to disk.
 */
record Upload(String name, byte[] content) {
    /**
     * Reads the request.
     *
     * @throws RuleBroken {@code org.upload-too-large} beyond the limit, {@code org.upload-missing} without a file,
     *     {@code org.upload-broken} for a form that cannot be read
     */
    static Upload of(InputStream body, @Nullable String contentType, @Nullable String name, long most) {
        var kind = contentType == null ? "" : contentType;
        try {
            if (kind.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
                return ofForm(body, kind, most);
            }
            var ending = kind.startsWith(AsFilter.XLSX) ? ".xlsx" : ".csv";
            var content = new Bounded(most);
            body.transferTo(content);
            return checked(name == null || name.isBlank() ? "organisations" + ending : name, content);
        } catch (IOException e) {
            throw new RuleBroken("org.upload-broken");
        }
    }

    private static Upload ofForm(InputStream body, String contentType, long most) throws IOException {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        var boundary = parser.parse(contentType, new char[] {';', ','}).get("boundary");
        if (boundary == null) {
            throw new RuleBroken("org.upload-broken");
        }
        var parts = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .get();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
            var name = fileName(parts.readHeaders());
            if (name != null) {
                var content = new Bounded(most);
                parts.readBodyData(content);
                return checked(name, content);
            }
            parts.discardBodyData();
        }
        throw new RuleBroken("org.upload-missing");
    }

    private static Upload checked(String name, Bounded content) {
        if (content.size() == 0) {
            throw new RuleBroken("org.upload-missing");
        }
        // some browsers send a whole path
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return new Upload(clean.length() > 200 ? clean.substring(clean.length() - 200) : clean, content.toByteArray());
    }

    private static @Nullable String fileName(String headers) {
        for (var line : headers.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                var parser = new ParameterParser();
                parser.setLowerCaseNames(true);
                return parser.parse(line.substring(line.indexOf(':') + 1), ';').get("filename");
            }
        }
        return null;
    }

    /** Takes no more than its limit. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long most;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (kept.size() + (long) length > most) {
                throw new RuleBroken("org.upload-too-large", most / 1024 / 1024);
            }
            kept.write(bytes, from, length);
        }

        int size() {
            return kept.size();
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
