package org.ronghe.webkit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A written document, looked into as a word processor does; paths go without prefixes. */
final class Written {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Written(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    static Written of(OfficialDocument document) throws IOException {
        return new Written(
                DocumentWriter.write(DocumentTemplate.read(DocumentTemplate.shipped(document.layout())), document));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    String part(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    /** What an XPath over one part says; {@code w:p} is written {@code p}, {@code @w:val} is {@code @val}. */
    List<String> in(String part, String path) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document xml = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Objects.requireNonNull(parts.get(part), part)));
            var local = path.replaceAll("(?<![\\w@'-])(\\w+)(?=[/\\[\\])]|$)", "*[local-name()='$1']")
                    .replaceAll("@(\\w+)", "@*[local-name()='$1']");
            var found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(local, xml, XPathConstants.NODESET);
            var texts = new ArrayList<String>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException
                | org.xml.sax.SAXException
                | javax.xml.parsers.ParserConfigurationException
                | IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** The text of every paragraph of the main part. */
    List<String> paragraphs() {
        return in("word/document.xml", "//p").stream()
                .map(text -> text.replaceAll("\\n\\s*", "").strip())
                .toList();
    }

    /** An attribute of a property of the paragraph with this text. */
    String property(String text, String property, String attribute) {
        var parent = "//p[normalize-space(.)='" + text + "']/pPr/" + property + "/@" + attribute;
        return String.join(" ", in("word/document.xml", parent));
    }

    /** The same of a style, by its shown name. */
    String style(String name, String property, String attribute) {
        return String.join(
                " ", in("word/styles.xml", "//style[name[@val='" + name + "']]/" + property + "/@" + attribute));
    }
}
