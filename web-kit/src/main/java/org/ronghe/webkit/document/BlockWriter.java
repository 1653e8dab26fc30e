package org.ronghe.webkit.document;

import java.util.List;
import java.util.stream.Stream;
import org.ronghe.webkit.document.DocumentTemplate.Style;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.document.OfficialDocument.Column;
import org.ronghe.webkit.document.OfficialDocument.Form;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Table;
import org.ronghe.webkit.document.OfficialDocument.Text;
import org.ronghe.webkit.sheet.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes blocks before the paragraph that held their place. For one thread. */
final class BlockWriter {
    /** Width of the type area in twips: 156 mm. */
    private static final int WIDTH = 8844;

    private static final int ASKED = 1900;

    /** A row with a longer text may need a page of its own: it is let go on over the page's end. */
    private static final int LONG = 200;

    private final DocumentTemplate template;
    private final Element place;
    private final Document xml;

    BlockWriter(DocumentTemplate template, Element place) {
        this.template = template;
        this.place = place;
        this.xml = place.getOwnerDocument();
    }

    void write(List<Block> blocks) {
        var numerals = new Numerals();
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                put(paragraph(style(heading.level()), numerals.next(heading.level()) + oneLine(heading.text())));
            } else if (block instanceof Text text) {
                lines(text.text()).forEach(line -> put(paragraph(Style.BODY, line)));
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Form form) {
                form(form);
            }
        }
    }

    void annex(String mark, String name, List<Block> blocks) {
        put(paragraph(Style.ANNEX_MARK, mark));
        put(paragraph(Style.ANNEX_TITLE, name));
        write(blocks);
    }

    private static Style style(Level level) {
        return switch (level) {
            case ONE -> Style.HEADING_ONE;
            case TWO -> Style.HEADING_TWO;
            case THREE, FOUR -> Style.BODY;
        };
    }

    private void put(Node node) {
        place.getParentNode().insertBefore(node, place);
    }

    private static Stream<String> lines(String text) {
        return Texts.clean(text).lines().map(line -> line.replace('\t', ' ').strip());
    }

    private static String oneLine(String text) {
        return Texts.clean(text).replaceAll("\\s+", " ").strip();
    }

    private Element paragraph(Style style, String words) {
        var paragraph = Xml.make(xml, "p");
        Xml.add(Xml.add(paragraph, "pPr"), "pStyle", "val", template.style(style));
        if (!words.isEmpty()) {
            Xml.write(Xml.add(Xml.add(paragraph, "r"), "t"), words);
        }
        return paragraph;
    }

    private void table(Table table) {
        var widths = widths(table.columns());
        var element = table(widths);
        var head = Xml.add(element, "tr");
        Xml.add(Xml.add(head, "trPr"), "tblHeader");
        for (int i = 0; i < widths.length; i++) {
            cell(head, widths[i], Style.TABLE_HEAD, table.columns().get(i).head());
        }
        for (var row : table.rows()) {
            var line = Xml.add(element, "tr");
            if (row.stream().allMatch(cell -> cell.length() < LONG)) {
                Xml.add(Xml.add(line, "trPr"), "cantSplit");
            }
            for (int i = 0; i < widths.length; i++) {
                cell(line, widths[i], Style.TABLE_TEXT, row.get(i));
            }
        }
        end(element);
    }

    private void form(Form form) {
        var widths = new int[] {ASKED, WIDTH - ASKED};
        var element = table(widths);
        for (var line : form.lines()) {
            var row = Xml.add(element, "tr");
            cell(row, widths[0], Style.TABLE_HEAD, line.asked());
            cell(row, widths[1], Style.TABLE_TEXT, line.said());
        }
        end(element);
    }

    private static int[] widths(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::width).sum();
        return columns.stream().mapToInt(column -> WIDTH * column.width() / all).toArray();
    }

    private Element table(int[] widths) {
        var table = Xml.make(xml, "tbl");
        var properties = Xml.add(table, "tblPr");
        Xml.add(properties, "tblW", "w", String.valueOf(WIDTH), "type", "dxa");
        Xml.add(properties, "jc", "val", "center");
        var borders = Xml.add(properties, "tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            Xml.add(borders, side, "val", "single", "sz", "4", "space", "0", "color", "000000");
        }
        Xml.add(properties, "tblLayout", "type", "fixed");
        var grid = Xml.add(table, "tblGrid");
        for (int width : widths) {
            Xml.add(grid, "gridCol", "w", String.valueOf(width));
        }
        return table;
    }

    private void cell(Element row, int width, Style style, String words) {
        var cell = Xml.add(row, "tc");
        var properties = Xml.add(cell, "tcPr");
        Xml.add(properties, "tcW", "w", String.valueOf(width), "type", "dxa");
        Xml.add(properties, "vAlign", "val", "center");
        lines(words).forEach(line -> cell.appendChild(paragraph(style, line)));
        if (Xml.children(cell, "p").isEmpty()) {
            cell.appendChild(paragraph(style, ""));
        }
    }

    /** Two tables with nothing between them would become one. */
    private void end(Element table) {
        put(table);
        var gap = Xml.make(xml, "p");
        Xml.add(Xml.add(gap, "pPr"), "spacing", "line", "120", "lineRule", "exact");
        put(gap);
    }
}
