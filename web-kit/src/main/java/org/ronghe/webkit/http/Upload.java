package org.ronghe.webkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.bind.Malformed;

/**
 * A form with a file, read part by part from the stream: the server's own way leaves a readable copy of the file on
 * disk. Fields must come before the file, as they do in our forms.
 */
public final class Upload {
    private static final int MOST_FIELD = 10_000;
    private static final int LONGEST_NAME = 200;

    /** Room for the longest name in any encoding and far beyond, so that a longer one is told its own sentence. */
    private static final int MOST_HEADER = 8 * 1024;

    private Upload() {}

    /** Takes the file while it streams in. */
    @FunctionalInterface
    public interface Taker {
        void take(Fields fields, String name, InputStream content) throws IOException;
    }

    /** The fields that came before the file. */
    public static final class Fields {
        private final Map<String, String> values = new LinkedHashMap<>();

        public String getOrDefault(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        public long number(String name) {
            try {
                return Long.parseLong(getOrDefault(name, ""));
            } catch (NumberFormatException e) {
                throw new Malformed("form.name", name);
            }
        }

        public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
            try {
                var value = getOrDefault(name, "");
                return value.isEmpty() ? otherwise : Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw new Malformed("form.name", name);
            }
        }
    }

    /**
     * Reads the form.
     *
     * @throws RuleBroken {@code upload.no-file} when no file was chosen, {@code upload.name} or
     *     {@code upload.name-too-long} for its name
     * @throws Malformed for a body that is no such form
     * @throws Refused for whatever the taker says no to, with the name of the file
     */
    public static void read(String contentType, InputStream body, Taker taker) {
        var fields = new Fields();
        try {
            FileItemInputIterator parts = new Streaming().getItemIterator(context(contentType, body));
            while (parts.hasNext()) {
                var part = parts.next();
                try (var content = part.getInputStream()) {
                    if (part.isFormField()) {
                        var bytes = content.readNBytes(MOST_FIELD + 1);
                        if (bytes.length > MOST_FIELD) {
                            throw new Malformed("form.too-large", "");
                        }
                        fields.values.put(part.getFieldName(), new String(bytes, StandardCharsets.UTF_8));
                    } else if (part.getName() != null && !part.getName().isBlank()) {
                        take(taker, fields, name(part.getName()), content);
                        return;
                    }
                }
            }
        } catch (FileUploadSizeException e) {
            throw new RuleBroken("upload.name-too-long", LONGEST_NAME);
        } catch (org.apache.commons.fileupload2.core.FileUploadException e) {
            throw new Malformed("form.encoding", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new RuleBroken("upload.no-file");
    }

    private static void take(Taker taker, Fields fields, String name, InputStream content) throws IOException {
        try {
            taker.take(fields, name, content);
        } catch (RuntimeException e) {
            throw new Refused(name, e);
        }
    }

    /** A file was not taken: its cause says why. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String file;

        Refused(String file, RuntimeException why) {
            super(why);
            this.file = file;
        }

        /** The file's name, as it was sent. */
        public String file() {
            return file;
        }
    }

    /**
     * The last part of a file's name, without what a name must not hold: control and direction characters.
     *
     * @throws RuleBroken {@code upload.name} when nothing is left, {@code upload.name-too-long} when it is longer than
     *     200 characters
     */
    public static String name(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.length() > LONGEST_NAME) {
            throw new RuleBroken("upload.name-too-long", LONGEST_NAME);
        }
        if (clean.isEmpty() || clean.equals(".") || clean.equals("..")) {
            throw new RuleBroken("upload.name");
        }
        return clean;
    }

    private static final class Streaming extends AbstractFileUpload<byte[], DiskFileItem, DiskFileItemFactory> {
        Streaming() {
            setHeaderCharset(StandardCharsets.UTF_8);
            setMaxPartHeaderSize(MOST_HEADER);
        }

        @Override
        public FileItemInputIterator getItemIterator(byte[] request) {
            throw new UnsupportedOperationException("streams only");
        }

        @Override
        public java.util.Map<String, java.util.List<DiskFileItem>> parseParameterMap(byte[] request) {
            throw new UnsupportedOperationException("streams only");
        }

        @Override
        public java.util.List<DiskFileItem> parseRequest(byte[] request) {
            throw new UnsupportedOperationException("streams only");
        }
    }

    private static RequestContext context(String contentType, InputStream body) {
        return new RequestContext() {
            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public String getContentType() {
                return contentType;
            }

            @Override
            public InputStream getInputStream() {
                return body;
            }

            @Override
            public boolean isMultipartRelated() {
                return false;
            }
        };
    }
}
