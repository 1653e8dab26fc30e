package org.ronghe.webkit.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The texts that the cells of a workbook point to. Declared counts are not believed. */
final class SharedStrings extends SafeXml.Handler {

    private final Limits limits;
    private final TextRun text;
    private final List<String> strings = new ArrayList<>();

    SharedStrings(Limits limits) {
        this.limits = limits;
        this.text = new TextRun(limits.cellChars());
    }

    /** The text at this index; a workbook that points past the end is broken. */
    String get(int index) {
        return strings.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals("si")) {
            text.clear();
        }
        text.start(name);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        text.end(name);
        if (name.equals("si")) {
            if (strings.size() == limits.cells()) {
                throw new SheetRefused("sheet.too-many-cells", limits.cells());
            }
            strings.add(text.take());
        }
    }
}
