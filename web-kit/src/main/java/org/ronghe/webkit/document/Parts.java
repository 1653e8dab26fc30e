package org.ronghe.webkit.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.sheet.BoundedZip;
import org.ronghe.webkit.sheet.Limits;
import org.ronghe.webkit.sheet.SheetRefused;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The parts of a package by name, read under the budget of the reader of sheets, and written with no clock in them. */
final class Parts {
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_UNPACKED = 20 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(MOST_BYTES, MOST_UNPACKED, 1, 1, 1, 1, 1, 1);

    /** Early, but not the very first moment of the format: beside that one the zone's own time would be written too. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> content = new LinkedHashMap<>();

    /**
     * Reads a package.
     *
     * @throws RuleBroken {@code template.too-large}, {@code template.not-document} for what is no package, or
     *     {@code template.unsafe}
     */
    static Parts read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RuleBroken("template.too-large", MOST_BYTES / 1024 / 1024);
        }
        var parts = new Parts();
        try (var zip = BoundedZip.open(file, LIMITS)) {
            zip.allow(MOST_UNPACKED);
            for (var entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    try (var in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(entry.getName())))) {
                        parts.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (SheetRefused e) {
            throw new RuleBroken("template.unsafe");
        } catch (IOException e) {
            throw new RuleBroken("template.not-document");
        }
        return parts;
    }

    void put(String name, byte[] bytes) {
        content.put(name, bytes);
    }

    Map<String, byte[]> all() {
        return content;
    }

    boolean has(String name) {
        return content.containsKey(name);
    }

    /**
     * One part as XML.
     *
     * @throws RuleBroken {@code template.not-document} when it is missing or no XML, {@code template.unsafe} for a
     *     document type
     */
    Document xml(String name) {
        var bytes = content.get(name);
        if (bytes == null) {
            throw new RuleBroken("template.not-document");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            throw new RuleBroken(
                    new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE")
                            ? "template.unsafe"
                            : "template.not-document");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(String name, Document xml) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            xml.setXmlStandalone(true);
            writer.transform(new DOMSource(xml), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        put(name, out.toByteArray());
    }

    byte[] packed() {
        var out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var part : content.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
