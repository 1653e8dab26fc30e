package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * An XLSX workbook, part by part: POI finds the parts and knows the number formats, the parts themselves pass by as a
 * stream of elements. Transitional and strict workbooks are read alike, by local names.
 */
final class WorkbookReader {

    /** For the parts that POI holds as documents: content types, relationships, core properties. */
    private static final long STRUCTURE_BYTES = 4L * 1024 * 1024;

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.%s.main+xml";

    private record SheetRef(String name, boolean visible, PackagePart part) {}

    private final Limits limits;

    WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] content, @Nullable String sheet) {
        try (BoundedZip zip = BoundedZip.open(content, limits)) {
            boolean macros = Collections.list(zip.getEntries()).stream().anyMatch(entry -> isMacro(entry.getName()));
            if (zip.getEntry("[Content_Types].xml") == null) {
                // some other kind of archive
                throw new SheetRefused(macros ? "sheet.macro-alone" : "sheet.not-workbook");
            }
            if (macros) {
                // also where the list of contents does not own up to it
                throw new SheetRefused("sheet.macro");
            }
            zip.allow(Math.min(STRUCTURE_BYTES, limits.unpackedBytes()));
            OPCPackage file = OPCPackage.open(zip);
            try {
                PackagePart workbook = workbook(file);
                zip.allow(limits.unpackedBytes());
                return new Book(file, workbook).grid(sheet);
            } finally {
                file.revert();
            }
        } catch (NotOfficeXmlFileException e) {
            throw refused("sheet.not-workbook", e);
        } catch (InvalidFormatException | IOException | SAXException | RuntimeException e) {
            // whatever the libraries say about broken bytes, people can only do one thing about it
            throw refused("sheet.broken", e);
        }
    }

    /** Our own refusal when one is at the bottom of it: the libraries wrap what a stream throws. */
    private static SheetRefused refused(String code, Exception cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof SheetRefused own) {
                return own;
            }
        }
        var refused = new SheetRefused(code);
        refused.initCause(cause);
        return refused;
    }

    private static PackagePart workbook(OPCPackage file) throws InvalidFormatException {
        refuseMacros(file);
        for (PackageRelationship relationship : file.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = file.getPart(relationship);
                if (part == null) {
                    throw new SheetRefused("sheet.broken");
                }
                String type = part.getContentType();
                if (type.equals(MAIN.formatted("sheet")) || type.equals(MAIN.formatted("template"))) {
                    return part;
                }
            }
        }
        throw new SheetRefused("sheet.not-workbook");
    }

    private static boolean isMacro(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    private static void refuseMacros(OPCPackage file) throws InvalidFormatException {
        for (PackagePart part : file.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("ms-excel.sheet.binary")) {
                throw new SheetRefused("sheet.old-format");
            }
            if (type.contains("macro") || type.contains("vbaproject")) {
                throw new SheetRefused("sheet.macro");
            }
        }
    }

    /** One workbook while it is being read; its strings and formats are read when the first sheet needs them. */
    private final class Book {

        private final OPCPackage file;
        private final PackagePart workbook;
        private final List<SheetRef> sheets = new ArrayList<>();
        private final NumberStyles numbers = new NumberStyles();
        private final SharedStrings strings = new SharedStrings(limits);

        Book(OPCPackage file, PackagePart workbook) throws InvalidFormatException, IOException, SAXException {
            this.file = file;
            this.workbook = workbook;
            SafeXml.parse(workbook.getInputStream(), new SafeXml.Handler() {
                @Override
                public void startElement(String uri, String name, String qName, Attributes attributes) {
                    if (name.equals("workbookPr") && SheetHandler.isTrue(attributes.getValue("date1904"))) {
                        numbers.countFrom1904();
                    } else if (name.equals("sheet")) {
                        addSheet(attributes);
                    }
                }
            });
            Optional<PackagePart> styles = related("/styles");
            if (styles.isPresent()) {
                SafeXml.parse(styles.get().getInputStream(), numbers);
            }
            Optional<PackagePart> shared = related("/sharedStrings");
            if (shared.isPresent()) {
                SafeXml.parse(shared.get().getInputStream(), strings);
            }
        }

        private void addSheet(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    PackageRelationship relationship = workbook.getRelationship(attributes.getValue(i));
                    if (relationship != null
                            && relationship.getRelationshipType().endsWith("/worksheet")) {
                        if (sheets.size() == limits.sheets()) {
                            throw new SheetRefused("sheet.too-many-sheets", limits.sheets());
                        }
                        String name = attributes.getValue("name");
                        String state = attributes.getValue("state");
                        sheets.add(new SheetRef(
                                name == null ? "" : Texts.clean(name),
                                state == null || state.equals("visible"),
                                part(relationship)));
                    }
                }
            }
        }

        private PackagePart part(PackageRelationship relationship) {
            try {
                return workbook.getRelatedPart(relationship);
            } catch (InvalidFormatException e) {
                throw refused("sheet.broken", e);
            }
        }

        private Optional<PackagePart> related(String type) throws InvalidFormatException {
            for (PackageRelationship relationship : workbook.getRelationships()) {
                if (relationship.getRelationshipType().endsWith(type)
                        && relationship.getTargetMode() == TargetMode.INTERNAL) {
                    return Optional.of(part(relationship));
                }
            }
            return Optional.empty();
        }

        Grid grid(@Nullable String wanted) throws InvalidFormatException, IOException, SAXException {
            for (SheetRef sheet : sheets) {
                if (wanted == null ? sheet.visible() : sheet.name().equals(wanted)) {
                    Grid grid = grid(sheet);
                    if (wanted != null || !grid.isEmpty()) {
                        return grid;
                    }
                }
            }
            throw wanted == null ? new SheetRefused("sheet.no-data") : new SheetRefused("sheet.no-such-sheet", wanted);
        }

        private Grid grid(SheetRef sheet) throws InvalidFormatException, IOException, SAXException {
            List<String> visible = sheets.stream()
                    .filter(SheetRef::visible)
                    .map(SheetRef::name)
                    .toList();
            var builder = new Grid.Builder(sheet.name(), visible, limits);
            if (reachesOut()) {
                builder.note("sheet.note.external-links");
            }
            SafeXml.parse(sheet.part().getInputStream(), new SheetHandler(builder, strings, numbers, limits));
            return builder.build();
        }

        /** Links to other workbooks, queries and data connections: allowed, never followed. */
        private boolean reachesOut() throws InvalidFormatException {
            for (PackagePart part : file.getParts()) {
                String type = part.getContentType();
                if (type.endsWith(".externalLink+xml")
                        || type.endsWith(".connections+xml")
                        || type.endsWith(".queryTable+xml")) {
                    return true;
                }
            }
            return false;
        }
    }
}
