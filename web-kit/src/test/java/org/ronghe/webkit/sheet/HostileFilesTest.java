package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to hurt. They are read in a process of their own with 300 MB of heap and no more, so that one that fills
 * the memory fails the test.
 */
class HostileFilesTest {

    private static final int KB64 = 65_536;
    private static final String SHEET_HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_TAIL = "</sheetData></worksheet>";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String CORE = "<Override PartName=\"/docProps/core.xml\" ContentType=\""
            + "application/vnd.openxmlformats-package.core-properties+xml\"/>";

    private record Case(String expected, byte[] content) {}

    private static Books good() {
        return Books.rows("<row><c t=\"s\"><v>0</v></c></row>");
    }

    private static Map<String, Case> cases(int port) {
        String spaces = " ".repeat(1 << 20);
        String outside = "http://127.0.0.1:" + port + "/secret";
        var cases = new LinkedHashMap<String, Case>();

        cases.put("empty.xlsx", new Case("sheet.empty", new byte[0]));
        cases.put("text.xlsx", new Case("sheet.not-workbook", "just text".getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "plain.zip.xlsx",
                new Case(
                        "sheet.not-workbook",
                        Books.empty().part("readme.txt", "hi").bytes()));
        cases.put(
                "document.xlsx",
                new Case(
                        "sheet.not-workbook",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes(
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                                ""))
                                .bytes()));
        cases.put("oversize.xlsx", new Case("sheet.too-large", new byte[20 * 1024 * 1024 + 1]));
        cases.put("cut.xlsx", new Case("sheet.broken", Arrays.copyOf(Books.official(), 15_000)));
        cases.put("head.xlsx", new Case("sheet.broken", Arrays.copyOf(Books.official(), 10)));
        byte[] garbled = Books.official();
        Arrays.fill(garbled, 3_000, 9_000, (byte) 0x5a);
        cases.put("garbled.xlsx", new Case("sheet.broken", garbled));
        cases.put(
                "cut-xml.xlsx",
                new Case(
                        "sheet.broken",
                        good().part("xl/worksheets/sheet1.xml", SHEET_HEAD + "<row><c><v>1")
                                .bytes()));
        cases.put(
                "bad-index.xlsx",
                new Case(
                        "sheet.broken",
                        Books.rows("<row><c t=\"s\"><v>9</v></c></row>").bytes()));
        cases.put(
                "bad-number.xlsx",
                new Case(
                        "sheet.broken", Books.rows("<row><c><v>x</v></c></row>").bytes()));
        cases.put(
                "no-sheet-part.xlsx",
                new Case(
                        "sheet.broken",
                        good().without("xl/worksheets/sheet1.xml").bytes()));
        cases.put("old.xls", new Case("sheet.old-format", Books.ole2("Root Entry", "Workbook")));
        cases.put("very-old.xls", new Case("sheet.old-format", Books.ole2("Root Entry", "Book")));
        cases.put("word.xls", new Case("sheet.not-workbook", Books.ole2("Root Entry", "WordDocument")));
        cases.put(
                "locked.xlsx",
                new Case("sheet.password", Books.ole2("Root Entry", "EncryptionInfo", "EncryptedPackage")));
        cases.put(
                "macro-type.xlsx",
                new Case(
                        "sheet.macro",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml", ""))
                                .bytes()));
        cases.put(
                "macro-part.xlsx",
                new Case("sheet.macro", good().part("xl/vbaProject.bin", "x").bytes()));
        cases.put(
                "macro-undeclared.xlsx",
                new Case(
                        "sheet.macro",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes(MAIN, "").replaceAll("<Default Extension=.bin.[^>]*>", ""))
                                .part("xl/vbaProject.bin", "x")
                                .bytes()));
        cases.put(
                "macro-alone.xlsx",
                new Case(
                        "sheet.macro-alone",
                        Books.empty().part("xl/vbaProject.bin", "x").bytes()));
        cases.put(
                "macro-renamed.xlsx",
                new Case(
                        "sheet.macro",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes(
                                                MAIN,
                                                "<Override PartName=\"/xl/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"))
                                .part("xl/a.bin", "x")
                                .bytes()));
        cases.put(
                "macro-sheet.xlsx",
                new Case(
                        "sheet.macro",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes(
                                                MAIN,
                                                "<Override PartName=\"/xl/macrosheets/sheet1.xml\" ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/>"))
                                .part("xl/macrosheets/sheet1.xml", "<x/>")
                                .bytes()));

        cases.put(
                "bomb-honest.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().bomb("xl/worksheets/sheet1.xml", SHEET_HEAD, spaces, 1024, SHEET_TAIL, 1L << 30)
                                .bytes()));
        cases.put(
                "bomb-lying.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb("xl/worksheets/sheet1.xml", SHEET_HEAD, spaces, 1024, SHEET_TAIL, 1000)
                                .bytes()));
        cases.put(
                "bomb-strings.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb("xl/sharedStrings.xml", "<sst><si><t>", spaces, 1024, "</t></si></sst>", 1000)
                                .bytes()));
        cases.put(
                "bomb-styles.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb("xl/styles.xml", "<styleSheet>", spaces, 1024, "</styleSheet>", 1000)
                                .bytes()));
        cases.put(
                "bomb-attribute.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb("xl/worksheets/sheet1.xml", "<worksheet a=\"", spaces, 1024, "\"/>", 1000)
                                .bytes()));
        cases.put(
                "bomb-types.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb("[Content_Types].xml", "<Types>", spaces, 1024, "</Types>", 1000)
                                .bytes()));
        cases.put(
                "bomb-rels.xlsx",
                new Case(
                        "sheet.unsafe",
                        good().bomb(
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships>",
                                        spaces,
                                        1024,
                                        "</Relationships>",
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-core.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().part(
                                        "[Content_Types].xml",
                                        Books.contentTypes(
                                                MAIN,
                                                "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"))
                                .bomb("docProps/core.xml", "<a>", "<b/>".repeat(KB64), 1024, "</a>", 1000)
                                .bytes()));
        cases.put(
                "bomb-rows.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD,
                                        "<row></row>".repeat(KB64),
                                        1500,
                                        SHEET_TAIL,
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-many-rels.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().bomb(
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships>",
                                        "<a></a>".repeat(KB64),
                                        1500,
                                        "",
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-texts.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().bomb(
                                        "xl/sharedStrings.xml",
                                        "<sst>",
                                        "<si><t>" + " ".repeat(30_000) + "</t></si>",
                                        35_000,
                                        "</sst>",
                                        1000)
                                .bytes()));
        cases.put(
                "deep-sheet.xlsx",
                new Case(
                        "sheet.broken",
                        good().bomb("xl/worksheets/sheet1.xml", "", "<a>".repeat(KB64), 1024, "", 1000)
                                .bytes()));
        cases.put(
                "deep-core.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().part("[Content_Types].xml", Books.contentTypes(MAIN, CORE))
                                .bomb("docProps/core.xml", "<a>", "<b>".repeat(KB64), 1024, "</a>", 1000)
                                .bytes()));
        cases.put(
                "deep-types.xlsx",
                new Case(
                        "sheet.unpacked-too-large",
                        good().bomb("[Content_Types].xml", "<Types>", "<b>".repeat(KB64), 1024, "", 1000)
                                .bytes()));
        cases.put(
                "deep-rels.xlsx",
                new Case(
                        "sheet.not-workbook",
                        good().bomb(
                                        "_rels/.rels",
                                        "<Relationships>",
                                        "<b>".repeat(KB64),
                                        15,
                                        "</b>".repeat(KB64 * 15) + "</Relationships>",
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-merges.xlsx",
                new Case(
                        "sheet.too-many-merges",
                        good().bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD + "</sheetData><mergeCells>",
                                        "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1024),
                                        1024,
                                        "</mergeCells></worksheet>",
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-small-merges.xlsx",
                new Case(
                        "sheet.too-many-merges",
                        good().bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD + "</sheetData><mergeCells>",
                                        "<mergeCell ref=\"A1\"/>".repeat(1024),
                                        1024,
                                        "</mergeCells></worksheet>",
                                        1000)
                                .bytes()));
        cases.put(
                "bomb-empty-strings.xlsx",
                new Case(
                        "sheet.too-many-cells",
                        good().bomb("xl/sharedStrings.xml", "<sst>", "<si/>".repeat(KB64), 100, "</sst>", 1000)
                                .bytes()));
        cases.put("many-parts.xlsx", new Case("sheet.unsafe", many(30_000).bytes()));
        cases.put("nested-bombs.xlsx", new Case("sheet.unpacked-too-large", nested().bytes()));
        cases.put("overlapping.xlsx", new Case("sheet.unsafe", good().overlapping(100)));

        cases.put(
                "rows.xlsx",
                new Case(
                        "sheet.too-many-rows",
                        good().bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD,
                                        "<row><c><v>1</v></c></row>".repeat(1000),
                                        400,
                                        SHEET_TAIL,
                                        1000)
                                .bytes()));
        cases.put(
                "far-row.xlsx",
                new Case(
                        "sheet.too-many-rows",
                        Books.rows("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
                                .bytes()));
        cases.put(
                "far-column.xlsx",
                new Case(
                        "sheet.too-many-columns",
                        Books.rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                                .bytes()));
        cases.put(
                "cells.xlsx",
                new Case(
                        "sheet.too-many-cells",
                        good().bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD,
                                        "<row>" + "<c><v>1</v></c>".repeat(250) + "</row>",
                                        9_000,
                                        SHEET_TAIL,
                                        1000)
                                .bytes()));
        cases.put(
                "sheets.xlsx",
                new Case(
                        "sheet.too-many-sheets",
                        good().part(
                                        "xl/workbook.xml",
                                        Books.workbook(
                                                "",
                                                IntStream.range(0, 65)
                                                        .mapToObj(i -> "<sheet name=\"s" + i
                                                                + "\" sheetId=\"1\" r:id=\"rId1\"/>")
                                                        .collect(Collectors.joining())))
                                .bytes()));
        cases.put(
                "shared-string.xlsx",
                new Case(
                        "sheet.too-much-text",
                        good().part("xl/sharedStrings.xml", Books.shared("<si><t>" + "长".repeat(32_767) + "</t></si>"))
                                .bomb(
                                        "xl/worksheets/sheet1.xml",
                                        SHEET_HEAD,
                                        "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>",
                                        10_000,
                                        SHEET_TAIL,
                                        1000)
                                .bytes()));
        cases.put(
                "long-string.xlsx",
                new Case(
                        "sheet.cell-too-long",
                        good().bomb(
                                        "xl/sharedStrings.xml",
                                        "<sst><si><t>",
                                        "x".repeat(50_000),
                                        10,
                                        "</t></si></sst>",
                                        1000)
                                .bytes()));
        cases.put("no-data.xlsx", new Case("sheet.no-data", Books.rows("").bytes()));
        cases.put(
                "overlapping-merges.xlsx",
                new Case(
                        "sheet.merges-overlap",
                        Books.of(
                                        "<sheetData/><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/></mergeCells>")
                                .bytes()));

        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\">"
                + IntStream.range(1, 30)
                        .mapToObj(i ->
                                "<!ENTITY a%d \"&a%s;&a%s;\">".formatted(i, i == 1 ? "" : i - 1, i == 1 ? "" : i - 1))
                        .collect(Collectors.joining())
                + "]>";
        String external = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + outside + "\">]>";
        String file = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + Path.of("pom.xml").toUri() + "\">]>";
        String dtd = "<!DOCTYPE w SYSTEM \"" + outside + "\">";
        String parameter = "<!DOCTYPE w [<!ENTITY % p SYSTEM \"" + outside + "\"> %p;]>";
        Map<String, String> doctypes =
                Map.of("laughs", laughs, "external", external, "file", file, "dtd", dtd, "parameter", parameter);
        String cell = "<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>";
        doctypes.forEach((name, doctype) -> {
            String entity =
                    name.equals("laughs") ? "&a29;" : name.equals("dtd") || name.equals("parameter") ? "" : "&x;";
            cases.put(
                    "xxe-sheet-" + name + ".xlsx",
                    new Case(
                            "sheet.unsafe",
                            good().part(
                                            "xl/worksheets/sheet1.xml",
                                            doctype + SHEET_HEAD + cell.replace("&x;", entity) + SHEET_TAIL)
                                    .bytes()));
            cases.put(
                    "xxe-strings-" + name + ".xlsx",
                    new Case(
                            "sheet.unsafe",
                            good().part("xl/sharedStrings.xml", doctype + "<sst><si><t>" + entity + "</t></si></sst>")
                                    .bytes()));
            cases.put(
                    "xxe-styles-" + name + ".xlsx",
                    new Case(
                            "sheet.unsafe",
                            good().part("xl/styles.xml", doctype + "<styleSheet>" + entity + "</styleSheet>")
                                    .bytes()));
            cases.put(
                    "xxe-workbook-" + name + ".xlsx",
                    new Case(
                            "sheet.unsafe",
                            good().part("xl/workbook.xml", doctype + "<workbook>" + entity + "</workbook>")
                                    .bytes()));
            cases.put(
                    "xxe-types-" + name + ".xlsx",
                    new Case(
                            "sheet.broken",
                            good().part("[Content_Types].xml", doctype + "<Types>" + entity + "</Types>")
                                    .bytes()));
            cases.put(
                    "xxe-rels-" + name + ".xlsx",
                    new Case(
                            "sheet.not-workbook",
                            good().part("_rels/.rels", doctype + "<Relationships>" + entity + "</Relationships>")
                                    .bytes()));
        });

        cases.put("binary.csv", new Case("sheet.encoding", new byte[] {1, 2, 0, 4, 5}));
        cases.put("bad-bytes.csv", new Case("sheet.encoding", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}));
        cases.put("quote.csv", new Case("sheet.open-quote", "a,b\n1,\"2\n".getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "rows.csv",
                new Case("sheet.too-many-rows", "1,2\n".repeat(400_000).getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "columns.csv",
                new Case("sheet.too-many-columns", "1,".repeat(10_000_000).getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "cells.csv",
                new Case(
                        "sheet.too-many-cells",
                        ("1,".repeat(200) + "\n").repeat(40_000).getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "long.csv",
                new Case("sheet.cell-too-long", "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8)));
        cases.put(
                "long-quoted.csv",
                new Case("sheet.cell-too-long", ("\"" + "\"\"".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8)));
        cases.put("nothing.csv", new Case("sheet.no-data", ",\n".repeat(100).getBytes(StandardCharsets.UTF_8)));
        return cases;
    }

    private static Books many(int parts) {
        Books book = good();
        for (int i = 0; i < parts; i++) {
            book.part("xl/p" + i + ".xml", "<a/>");
        }
        return book;
    }

    private static Books nested() {
        Books book = good();
        for (int i = 0; i < 60; i++) {
            book.bomb("xl/embeddings/inner" + i + ".zip", "", "\0".repeat(1 << 20), 1, "", 1 << 20);
        }
        return book;
    }

    @Test
    void every_hostile_file_is_refused_by_name_within_5_seconds_and_300_megabytes_and_without_a_call_outside(
            @TempDir Path folder) throws Exception {
        try (var outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, Case> cases = cases(outside.getLocalPort());
            for (var entry : cases.entrySet()) {
                Files.write(folder.resolve(entry.getKey()), entry.getValue().content());
            }

            Map<String, String> outcome = readElsewhere(folder);

            assertThat(outcome.keySet()).containsExactlyInAnyOrderElementsOf(cases.keySet());
            Map<String, String> codes = new LinkedHashMap<>();
            outcome.forEach((name, line) -> codes.put(name, line.split(" ")[0]));
            Map<String, String> expected = new LinkedHashMap<>();
            cases.forEach((name, c) -> expected.put(name, c.expected()));
            assertThat(codes).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(outcome.values()).allSatisfy(line -> assertThat(Long.parseLong(line.split(" ")[1]))
                    .as("milliseconds")
                    .isLessThan(5_000));
            outside.setSoTimeout(200);
            assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static Map<String, String> readElsewhere(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        Process process = Forked.java("-Xmx300m", HostileRun.class, folder.toString())
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> tail(output)).isZero();
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith("case ")) {
                String[] words = line.split(" ", 3);
                lines.put(words[1], words[2]);
            } else {
                System.out.println(line);
            }
        }
        Files.delete(output);
        return lines;
    }

    private static String tail(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
