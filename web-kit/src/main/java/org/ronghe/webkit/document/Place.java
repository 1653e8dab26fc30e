package org.ronghe.webkit.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a template leaves open, by the word that stands in double braces there, such as {@code {{标题}}}. */
enum Place {
    URGENCY("紧急程度"),
    MARK("发文机关标志", Layout.FILE, Layout.LETTER),
    NUMBER("发文字号", Layout.FILE, Layout.LETTER),
    TITLE("标题", Layout.FILE, Layout.LETTER),
    ADDRESSEE("主送", Layout.FILE, Layout.LETTER),
    BODY("正文", Layout.FILE, Layout.LETTER),
    ANNEX_NOTE("附件说明", Layout.FILE, Layout.LETTER),
    SIGNATORY("署名", Layout.FILE, Layout.LETTER),
    DATE("成文日期", Layout.FILE, Layout.LETTER),
    ANNEXES("附件", Layout.FILE, Layout.LETTER),
    COPY_TO("抄送", Layout.FILE, Layout.LETTER),
    PRINTED_BY("印发机关", Layout.FILE),
    PRINTED_ON("印发日期", Layout.FILE),
    DRAFT("草稿", Layout.FILE, Layout.LETTER);

    private final String word;
    private final Set<Layout> needing;

    /** @param needing the layouts whose template is refused without it: what it stands for would be lost */
    Place(String word, Layout... needing) {
        this.word = word;
        this.needing = Set.of(needing);
    }

    boolean neededIn(Layout layout) {
        return needing.contains(layout);
    }

    /** Whether it belongs to another layout: a letter names nobody who printed it (GB/T 9704-2012 10.1). */
    boolean foreignTo(Layout layout) {
        return !needing.isEmpty() && !needing.contains(layout);
    }

    String written() {
        return "{{" + word + "}}";
    }

    static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word.equals(word.strip()))
                .findFirst();
    }
}
