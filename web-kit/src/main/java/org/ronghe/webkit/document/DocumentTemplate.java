package org.ronghe.webkit.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ronghe.domain.RuleBroken;

/**
 * A DOCX file that leaves places open in double braces. What the writer puts there takes the look of the paragraph the
 * place stands in; headings, tables and annexes take the styles of the names in {@link Style}.
 */
public final class DocumentTemplate {
    /** Far beyond any template: a head, a few lines, perhaps an emblem. */
    public static final int MOST_BYTES = Parts.MOST_BYTES;

    static final String MAIN = "word/document.xml";
    static final String CORE = "docProps/core.xml";
    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{1,40})}}");

    private static final String STYLES = "word/styles.xml";
    private static final Pattern WRITTEN = Pattern.compile("word/(document|header[^/]*|footer[^/]*)\\.xml");
    private static final Map<Layout, byte[]> SHIPPED = shipped();

    /** The styles that the writer needs, by the name that word processors show. */
    enum Style {
        BODY("公文正文"),
        HEADING_ONE("公文一级标题"),
        HEADING_TWO("公文二级标题"),
        TABLE_HEAD("公文表头"),
        TABLE_TEXT("公文表文"),
        ANNEX_MARK("公文附件标识"),
        ANNEX_TITLE("公文附件标题");

        private final String shown;

        Style(String shown) {
            this.shown = shown;
        }
    }

    private final Parts parts;
    private final Set<Place> places;
    private final Map<Style, String> styles;

    private DocumentTemplate(Parts parts, Set<Place> places, Map<Style, String> styles) {
        this.parts = parts;
        this.places = places;
        this.styles = styles;
    }

    /** The template of a layout as it is shipped: a DOCX file. */
    public static byte[] shipped(Layout layout) {
        return Objects.requireNonNull(SHIPPED.get(layout)).clone();
    }

    /**
     * Reads a template that is to be put in force for a layout, and checks all that the writer relies on.
     *
     * @throws RuleBroken {@code template.too-large}, {@code template.not-document}, {@code template.unsafe},
     *     {@code template.macros}, {@code template.external} for a file that points outside,
     *     {@code template.unknown-place}, {@code template.other-layout} with the places that only the other layout has,
     *     {@code template.places} with the places that are missing, or {@code template.styles}
     */
    public static DocumentTemplate read(Layout layout, byte[] file) {
        var template = read(file);
        requirePlaces(layout, template.places);
        return template;
    }

    /** A template that was taken once: what is in force stays so when the rules for taking one change. */
    static DocumentTemplate read(byte[] file) {
        var parts = Parts.read(file);
        if (!parts.has("[Content_Types].xml") || !parts.has(MAIN) || !parts.has(STYLES)) {
            throw new RuleBroken("template.not-document");
        }
        refuseMacros(parts);
        refuseOutside(parts);
        return new DocumentTemplate(parts, found(parts), styles(parts));
    }

    /** The places that a template of the layout must leave open, as they are written there. */
    public static List<String> places(Layout layout) {
        return Arrays.stream(Place.values())
                .filter(place -> place.neededIn(layout))
                .map(Place::written)
                .toList();
    }

    private static void refuseMacros(Parts parts) {
        var names = parts.all().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT));
        var types = parts.xml("[Content_Types].xml").getDocumentElement().getElementsByTagName("*");
        boolean declared = false;
        for (int i = 0; i < types.getLength(); i++) {
            var type = ((org.w3c.dom.Element) types.item(i)).getAttribute("ContentType");
            declared |= type.toLowerCase(Locale.ROOT).contains("macro") || type.contains("vbaProject");
        }
        if (declared || names.anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/activex/"))) {
            throw new RuleBroken("template.macros");
        }
    }

    /** Nothing in it may be fetched from elsewhere when a document is opened. */
    private static void refuseOutside(Parts parts) {
        for (var name : List.copyOf(parts.all().keySet())) {
            if (name.endsWith(".rels")) {
                var all = parts.xml(name).getElementsByTagNameNS("*", "Relationship");
                for (int i = 0; i < all.getLength(); i++) {
                    var relation = (org.w3c.dom.Element) all.item(i);
                    if (relation.getAttribute("TargetMode").equalsIgnoreCase("External")) {
                        throw new RuleBroken("template.external", relation.getAttribute("Target"));
                    }
                }
            }
        }
    }

    /** The places that it leaves open. */
    private static Set<Place> found(Parts parts) {
        var found = EnumSet.noneOf(Place.class);
        var unknown = new TreeSet<String>();
        for (var name : written(parts)) {
            var xml = parts.xml(name);
            var text = new StringBuilder();
            for (var paragraph : Xml.all(xml, "p")) {
                text.append(Xml.text(paragraph)).append('\n');
            }
            for (var path : Xml.shapes(xml)) {
                text.append(path.getAttribute("string")).append('\n');
            }
            var places = PLACE.matcher(text);
            while (places.find()) {
                Place.of(places.group(1)).ifPresentOrElse(found::add, () -> unknown.add(places.group()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new RuleBroken("template.unknown-place", String.join("、", unknown));
        }
        return found;
    }

    private static void requirePlaces(Layout layout, Set<Place> found) {
        var foreign = written(found.stream().filter(place -> place.foreignTo(layout)));
        if (!foreign.isEmpty()) {
            throw new RuleBroken("template.other-layout", foreign);
        }
        var missing = written(
                Arrays.stream(Place.values()).filter(place -> place.neededIn(layout) && !found.contains(place)));
        if (!missing.isEmpty()) {
            throw new RuleBroken("template.places", missing);
        }
    }

    private static String written(Stream<Place> places) {
        return places.map(Place::written).collect(Collectors.joining("、"));
    }

    private static Map<Style, String> styles(Parts parts) {
        var byName = new LinkedHashMap<String, String>();
        for (var style : Xml.all(parts.xml(STYLES), "style")) {
            for (var name : Xml.children(style, "name")) {
                byName.put(Xml.get(name, "val"), Xml.get(style, "styleId"));
            }
        }
        var styles = new EnumMap<Style, String>(Style.class);
        var missing = new TreeSet<String>();
        for (var style : Style.values()) {
            var id = byName.get(style.shown);
            if (id == null) {
                missing.add(style.shown);
            } else {
                styles.put(style, id);
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleBroken("template.styles", String.join("、", missing));
        }
        return styles;
    }

    String style(Style style) {
        return Objects.requireNonNull(styles.get(style));
    }

    /** A copy of its parts, to be filled. */
    Parts parts() {
        var copy = new Parts();
        parts.all().forEach(copy::put);
        return copy;
    }

    /** The parts that places may stand in. */
    static List<String> written(Parts parts) {
        return parts.all().keySet().stream()
                .filter(name -> WRITTEN.matcher(name).matches())
                .toList();
    }

    private static Map<Layout, byte[]> shipped() {
        var shipped = new EnumMap<Layout, byte[]>(Layout.class);
        for (var layout : Layout.values()) {
            var own = layout.name().toLowerCase(Locale.ROOT) + "/";
            var parts = new Parts();
            parts.put("[Content_Types].xml", resource("content-types.xml"));
            parts.put("_rels/.rels", resource("package-rels.xml"));
            parts.put("word/_rels/document.xml.rels", resource("document-rels.xml"));
            parts.put(CORE, resource("core.xml"));
            for (var name : List.of("styles", "fontTable", "settings")) {
                parts.put("word/" + name + ".xml", resource(name + ".xml"));
            }
            for (var kind : List.of("header", "footer")) {
                parts.put("word/" + kind + "-first.xml", resource(own + kind + "-first.xml"));
                parts.put("word/" + kind + "-odd.xml", resource(kind + "-odd.xml"));
                parts.put("word/" + kind + "-even.xml", resource(kind + "-even.xml"));
            }
            parts.put(MAIN, resource(own + "document.xml"));
            shipped.put(layout, parts.packed());
        }
        return shipped;
    }

    private static byte[] resource(String name) {
        try (var file = Objects.requireNonNull(DocumentTemplate.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
