package org.ronghe.webkit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Workbooks made by hand, byte by byte where need be: good ones, and ones that no program would write. */
final class Books {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A part as it stands in the file: packed bytes, and what the headers claim. */
    record Part(String name, byte[] packed, long claimedSize, long crc) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Books() {}

    /** A workbook with one sheet of this XML inside {@code <worksheet>}. */
    static Books of(String sheetXml) {
        return new Books()
                .part("[Content_Types].xml", contentTypes(MAIN, ""))
                .part("_rels/.rels", rels(rel("rId1", "officeDocument", "xl/workbook.xml")))
                .part("xl/workbook.xml", workbook("", "<sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        rels(rel("rId1", "worksheet", "worksheets/sheet1.xml")
                                + rel("rId2", "sharedStrings", "sharedStrings.xml")
                                + rel("rId3", "styles", "styles.xml")))
                .part("xl/worksheets/sheet1.xml", sheet(sheetXml))
                .part("xl/sharedStrings.xml", shared("<si><t>共享</t></si>"))
                .part("xl/styles.xml", styles("", "<xf numFmtId=\"0\"/>"));
    }

    /** A workbook whose sheet data is this. */
    static Books rows(String rows) {
        return of("<sheetData>" + rows + "</sheetData>");
    }

    static String contentTypes(String main, String more) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "\"/>" + more + "</Types>";
    }

    static String rels(String relationships) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relationships + "</Relationships>";
    }

    static String rel(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, REL, type, target);
    }

    static String workbook(String properties, String sheets) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + NS + "\" xmlns:r=\"" + REL + "\">"
                + properties + "<sheets>" + sheets + "</sheets></workbook>";
    }

    static String sheet(String xml) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + NS + "\">" + xml + "</worksheet>";
    }

    static String shared(String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst xmlns=\"" + NS
                + "\" count=\"2147483647\" uniqueCount=\"2147483647\">" + items + "</sst>";
    }

    static String styles(String formats, String cellStyles) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><styleSheet xmlns=\"" + NS + "\"><numFmts>" + formats
                + "</numFmts><cellXfs>" + cellStyles + "</cellXfs></styleSheet>";
    }

    static Books empty() {
        return new Books();
    }

    Books without(String name) {
        parts.remove(name);
        return this;
    }

    Books part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Books part(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        parts.put(name, new Part(name, deflate(content, true), content.length, crc.getValue()));
        return this;
    }

    /**
     * A part of head, one piece repeated so many times, and tail, packed without ever being held unpacked; it claims
     * the size given.
     */
    Books bomb(String name, String head, String piece, int times, String tail, long claimedSize) {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(deflate(head.getBytes(StandardCharsets.UTF_8), false));
        byte[] block = deflate(piece.getBytes(StandardCharsets.UTF_8), false);
        for (int i = 0; i < times; i++) {
            packed.writeBytes(block);
        }
        packed.writeBytes(deflate(tail.getBytes(StandardCharsets.UTF_8), true));
        parts.put(name, new Part(name, packed.toByteArray(), claimedSize, 0));
        return this;
    }

    /** Blocks flushed in full know nothing of each other, so they can be strung together. */
    private static byte[] deflate(byte[] content, boolean last) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            if (last) {
                deflater.finish();
            }
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
                out.write(buffer, 0, count);
            } while (last ? !deflater.finished() : count == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    byte[] bytes() {
        return zip(new ArrayList<>(parts.values()), 0);
    }

    /** As {@link #bytes}, with this many more entries that all claim the bytes of the last part. */
    byte[] overlapping(int times) {
        return zip(new ArrayList<>(parts.values()), times);
    }

    private static byte[] zip(List<Part> parts, int overlapping) {
        var file = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        int offset = 0;
        for (Part part : parts) {
            offset = file.size();
            byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
            put(
                    file,
                    header(0x04034b50, 30)
                            .putShort((short) 20)
                            .putShort((short) 0x800)
                            .putShort((short) 8)
                            .putInt(0)
                            .putInt((int) part.crc())
                            .putInt(part.packed().length)
                            .putInt((int) part.claimedSize())
                            .putShort((short) name.length));
            file.writeBytes(name);
            file.writeBytes(part.packed());
            directory(directory, part, name, offset);
        }
        Part last = parts.get(parts.size() - 1);
        for (int i = 0; i < overlapping; i++) {
            directory(directory, last, ("copy" + i + ".xml").getBytes(StandardCharsets.UTF_8), offset);
        }
        int count = parts.size() + overlapping;
        int start = file.size();
        file.writeBytes(directory.toByteArray());
        put(
                file,
                header(0x06054b50, 22)
                        .putInt(0)
                        .putShort((short) count)
                        .putShort((short) count)
                        .putInt(directory.size())
                        .putInt(start));
        return file.toByteArray();
    }

    private static void directory(ByteArrayOutputStream out, Part part, byte[] name, int offset) {
        put(
                out,
                header(0x02014b50, 46)
                        .putShort((short) 20)
                        .putShort((short) 20)
                        .putShort((short) 0x800)
                        .putShort((short) 8)
                        .putInt(0)
                        .putInt((int) part.crc())
                        .putInt(part.packed().length)
                        .putInt((int) part.claimedSize())
                        .putShort((short) name.length)
                        .position(42)
                        .putInt(offset));
        out.writeBytes(name);
    }

    private static ByteBuffer header(int magic, int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(magic);
    }

    private static void put(ByteArrayOutputStream out, ByteBuffer header) {
        out.writeBytes(header.array());
    }

    /** An OLE2 file as far as anyone looks at it here: its mark, and a directory with these streams. */
    static byte[] ole2(String... streams) {
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L);
        int at = 512;
        for (String stream : streams) {
            byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
            file.position(at).put(name).position(at + 64).putShort((short) (name.length + 2));
            at += 128;
        }
        return file.array();
    }

    static byte[] official() {
        try (var in = Books.class.getResourceAsStream("/ledger-official.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
