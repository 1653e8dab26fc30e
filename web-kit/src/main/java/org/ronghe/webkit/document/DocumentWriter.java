package org.ronghe.webkit.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.sheet.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills a template with a document. A paragraph whose places all stay empty goes, unless it draws a rule in the text; a
 * row of a table goes with its last paragraph. Nothing of the moment is written: the same document in the same template
 * gives the same bytes.
 */
public final class DocumentWriter {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String TERMS = "http://purl.org/dc/terms/";

    /** Characters of the shipped mark's size that fill a line. */
    private static final int MARK_MOST = 13;

    private static final int WIDTH_POINTS = 440;

    /** Half points: no smaller than the title. */
    private static final int MARK_LEAST = 44;

    private final DocumentTemplate template;
    private final OfficialDocument document;
    private final Map<Place, String> words;

    private DocumentWriter(DocumentTemplate template, OfficialDocument document) {
        this.template = template;
        this.document = document;
        this.words = words(document);
    }

    /** The DOCX file. */
    public static byte[] write(DocumentTemplate template, OfficialDocument document) {
        return new DocumentWriter(template, document).filled();
    }

    private static Map<Place, String> words(OfficialDocument document) {
        var date = document.date() == null ? "" : OfficialDocument.day(document.date());
        var words = new EnumMap<Place, String>(Place.class);
        words.put(Place.URGENCY, document.urgency());
        words.put(Place.MARK, document.mark());
        words.put(Place.NUMBER, document.number());
        words.put(Place.TITLE, document.title());
        words.put(Place.ADDRESSEE, document.addressee());
        words.put(Place.SIGNATORY, document.signatory());
        words.put(Place.DATE, date);
        words.put(Place.COPY_TO, document.copyTo());
        words.put(Place.PRINTED_BY, date.isEmpty() ? "" : document.printedBy());
        words.put(Place.PRINTED_ON, document.printedBy().isEmpty() ? "" : date);
        words.put(Place.DRAFT, document.draft() ? "草稿" : "");
        words.replaceAll((place, text) -> line(text));
        words.computeIfPresent(Place.TITLE, (place, text) -> TitleLines.of(text));
        return words;
    }

    /** One line of what text can hold. */
    private static String line(String text) {
        return Texts.clean(text).replaceAll("\\s+", " ").strip();
    }

    private byte[] filled() {
        var parts = template.parts();
        for (var name : DocumentTemplate.written(parts)) {
            var xml = parts.xml(name);
            fill(xml);
            parts.put(name, xml);
        }
        if (parts.has(DocumentTemplate.CORE)) {
            var core = parts.xml(DocumentTemplate.CORE);
            properties(core);
            parts.put(DocumentTemplate.CORE, core);
        }
        return parts.packed();
    }

    private void fill(Document xml) {
        for (var path : Xml.shapes(xml)) {
            shape(path);
        }
        for (var paragraph : Xml.all(xml, "p")) {
            var text = Xml.text(paragraph);
            var places = DocumentTemplate.PLACE.matcher(text);
            if (!places.find()) {
                continue;
            }
            switch (Place.of(places.group(1)).orElseThrow()) {
                case BODY -> replace(paragraph, document.body());
                case ANNEXES -> annexes(paragraph);
                case ANNEX_NOTE -> note(paragraph);
                default -> line(paragraph);
            }
        }
        tidyTables(xml);
    }

    /** The mark behind the text stays on a draft alone. */
    private void shape(Element path) {
        var written = path.getAttribute("string");
        if (DocumentTemplate.PLACE.matcher(written).find()) {
            if (document.draft()) {
                path.setAttribute("string", Objects.requireNonNull(words.get(Place.DRAFT)));
            } else {
                var run = Xml.above(path, "r");
                Xml.remove(run == null ? path : run);
            }
        }
    }

    /** Puts words in the places of one paragraph, the last first: words that look like a place are none. */
    private void line(Element paragraph) {
        var places =
                DocumentTemplate.PLACE.matcher(Xml.text(paragraph)).results().toList();
        boolean empty = true;
        for (int i = places.size() - 1; i >= 0; i--) {
            var at = places.get(i);
            var text = Objects.requireNonNull(words.get(Place.of(at.group(1)).orElseThrow()));
            empty &= text.isEmpty();
            put(paragraph, at.start(), at.end(), text);
            if (at.group().equals(Place.MARK.written())) {
                fit(paragraph, text);
            }
        }
        if (empty) {
            removeOrBlank(paragraph);
        } else {
            place(paragraph);
        }
    }

    /** The size of the mark is the office's own (7.2.4); a name too long for one line is set smaller. */
    private static void fit(Element paragraph, String mark) {
        int characters = mark.codePointCount(0, mark.length());
        if (characters > MARK_MOST) {
            for (var text : Xml.texts(paragraph)) {
                var run = (Element) text.getParentNode();
                Xml.children(run, "rPr").forEach(Xml::remove);
                var look = Xml.make(run.getOwnerDocument(), "rPr");
                run.insertBefore(look, run.getFirstChild());
                var size = String.valueOf(Math.max(MARK_LEAST, 2 * WIDTH_POINTS / characters));
                Xml.add(look, "sz", "val", size);
                Xml.add(look, "szCs", "val", size);
            }
        }
    }

    /** Word processors split a place over several runs as they like: the words go into the first of them. */
    private static void put(Element paragraph, int from, int to, String words) {
        int start = 0;
        boolean put = false;
        for (var text : Xml.texts(paragraph)) {
            var old = text.getTextContent();
            int end = start + old.length();
            if (end > from && start < to) {
                var before = old.substring(0, Math.max(0, from - start));
                var behind = old.substring(Math.min(old.length(), to - start));
                Xml.write(text, before + (put ? "" : words) + behind);
                put = true;
            }
            start = end;
        }
    }

    private static void removeOrBlank(Element paragraph) {
        var properties = Xml.children(paragraph, "pPr");
        boolean stays = properties.stream()
                .anyMatch(each -> !Xml.children(each, "sectPr").isEmpty()
                        || (!Xml.children(each, "pBdr").isEmpty()
                                && Xml.children(each, "framePr").isEmpty()));
        if (stays) {
            Xml.texts(paragraph).forEach(text -> text.setTextContent(""));
        } else {
            Xml.remove(paragraph);
        }
    }

    /** 7.3.5: the date four characters from the right, the name centred on it; neither leaves the type area. */
    private void place(Element paragraph) {
        var text = Xml.text(paragraph);
        var name = Objects.requireNonNull(words.get(Place.SIGNATORY));
        var date = Objects.requireNonNull(words.get(Place.DATE));
        if (!text.equals(name) && !text.equals(date)) {
            return;
        }
        for (var properties : Xml.children(paragraph, "pPr")) {
            boolean right = Xml.children(properties, "jc").stream()
                    .anyMatch(jc -> List.of("right", "end").contains(Xml.get(jc, "val")));
            if (right) {
                var signature = Signature.of(name, date);
                indent(properties, text.equals(date) ? signature.dateRight() : signature.nameRight());
            }
        }
    }

    private static void indent(Element properties, int hundredths) {
        var known = Xml.children(properties, "ind");
        var indent = known.isEmpty() ? Xml.make(properties.getOwnerDocument(), "ind") : known.get(0);
        Xml.set(indent, "rightChars", String.valueOf(hundredths));
        Xml.set(indent, "right", String.valueOf(hundredths * Signature.CHARACTER / 100));
        if (known.isEmpty()) {
            properties.insertBefore(indent, Xml.children(properties, "jc").get(0));
        }
    }

    private void replace(Element paragraph, List<Block> blocks) {
        new BlockWriter(template, paragraph).write(blocks);
        keepWithNext(paragraph.getPreviousSibling());
        Xml.remove(paragraph);
    }

    /** 7.3.5: name and date never stand on a page without text. */
    private static void keepWithNext(@Nullable Node last) {
        if (last instanceof Element paragraph && "p".equals(paragraph.getLocalName())) {
            for (var properties : Xml.children(paragraph, "pPr")) {
                var style = Xml.children(properties, "pStyle");
                var before = style.isEmpty()
                        ? properties.getFirstChild()
                        : style.get(0).getNextSibling();
                properties.insertBefore(Xml.make(properties.getOwnerDocument(), "keepNext"), before);
            }
        }
    }

    private void annexes(Element paragraph) {
        var writer = new BlockWriter(template, paragraph);
        int number = 0;
        for (var annex : document.annexes()) {
            number++;
            writer.annex(document.annexes().size() == 1 ? "附件" : "附件" + number, line(annex.name()), annex.blocks());
        }
        Xml.remove(paragraph);
    }

    /** 附件：1. name, each further one below the first; no stop at the end. */
    private void note(Element paragraph) {
        var annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            var copy = (Element) paragraph.cloneNode(true);
            paragraph.getParentNode().insertBefore(copy, paragraph);
            var at = DocumentTemplate.PLACE.matcher(Xml.text(copy));
            if (at.find()) {
                put(
                        copy,
                        at.start(),
                        at.end(),
                        (i == 0 ? "附件：" : "　　　")
                                + (annexes.size() == 1 ? "" : (i + 1) + ".")
                                + line(annexes.get(i).name()));
            }
            if (i > 0) {
                for (var properties : Xml.children(copy, "pPr")) {
                    Xml.children(properties, "spacing").forEach(Xml::remove);
                }
            }
        }
        Xml.remove(paragraph);
    }

    private static void tidyTables(Document xml) {
        for (var row : Xml.all(xml, "tr")) {
            var cells = Xml.children(row, "tc");
            var bare = cells.stream()
                    .filter(cell -> Xml.children(cell, "p").isEmpty()
                            && Xml.children(cell, "tbl").isEmpty())
                    .toList();
            if (!cells.isEmpty() && bare.size() == cells.size()) {
                Xml.remove(row);
            } else {
                bare.forEach(cell -> Xml.add(cell, "p"));
            }
        }
        for (var table : Xml.all(xml, "tbl")) {
            if (Xml.children(table, "tr").isEmpty()) {
                Xml.remove(table);
            }
        }
    }

    private void properties(Document core) {
        var root = core.getDocumentElement();
        while (root.getFirstChild() != null) {
            root.removeChild(root.getFirstChild());
        }
        property(root, DC, "dc:title", line(document.title()));
        property(root, DC, "dc:creator", words.get(Place.SIGNATORY));
        property(root, DC, "dc:identifier", words.get(Place.NUMBER));
        if (document.date() != null) {
            for (var name : List.of("dcterms:created", "dcterms:modified")) {
                property(root, TERMS, name, document.date() + "T00:00:00Z")
                        .setAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "xsi:type", "dcterms:W3CDTF");
            }
        }
    }

    private static Element property(Element root, String namespace, String name, @Nullable String value) {
        var property = root.getOwnerDocument().createElementNS(namespace, name);
        property.setTextContent(value);
        root.appendChild(property);
        return property;
    }
}
