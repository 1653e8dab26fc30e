package org.ronghe.webkit.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few moves in a WordprocessingML tree. */
final class Xml {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String V = "urn:schemas-microsoft-com:vml";

    private Xml() {}

    /** Every element of that name, in document order; a list of its own, so that the tree may be changed. */
    static List<Element> all(Document xml, String name) {
        return list(xml.getElementsByTagNameNS(W, name));
    }

    /** Word-art paths, where a mark such as 草稿 lies behind the text. */
    static List<Element> shapes(Document xml) {
        return list(xml.getElementsByTagNameNS(V, "textpath"));
    }

    private static List<Element> list(org.w3c.dom.NodeList nodes) {
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Node parent, String name) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The texts of a paragraph, without those of paragraphs inside it. */
    static List<Element> texts(Element paragraph) {
        return list(paragraph.getElementsByTagNameNS(W, "t")).stream()
                .filter(text -> above(text, "p") == paragraph)
                .toList();
    }

    static String text(Element paragraph) {
        var text = new StringBuilder();
        texts(paragraph).forEach(each -> text.append(each.getTextContent()));
        return text.toString();
    }

    /** The nearest element of that name above; null at the top. */
    static @org.jspecify.annotations.Nullable Element above(Node node, String name) {
        for (var at = node.getParentNode(); at != null; at = at.getParentNode()) {
            if (at instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    static String get(Element element, String attribute) {
        return element.getAttributeNS(W, attribute);
    }

    static void set(Element element, String attribute, String value) {
        element.setAttributeNS(W, "w:" + attribute, value);
    }

    /** A new element with attributes, in pairs. */
    static Element make(Document xml, String name, String... attributes) {
        var element = xml.createElementNS(W, "w:" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            set(element, attributes[i], attributes[i + 1]);
        }
        return element;
    }

    static Element add(Element parent, String name, String... attributes) {
        var element = make(parent.getOwnerDocument(), name, attributes);
        parent.appendChild(element);
        return element;
    }

    /** Words in a text; a line end in them is a break within the paragraph. */
    static void write(Element text, String words) {
        var lines = words.split("\n", -1);
        var at = text;
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                var more = make(text.getOwnerDocument(), "t");
                at.getParentNode().insertBefore(more, at.getNextSibling());
                at.getParentNode().insertBefore(make(text.getOwnerDocument(), "br"), more);
                at = more;
            }
            at.setTextContent(lines[i]);
            at.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}
