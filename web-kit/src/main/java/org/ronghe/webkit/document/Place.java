package org.ronghe.webkit.document;

import java.util.Arrays;
import java.util.Optional;

/** What a template leaves open, by the word that stands in double braces there, such as {@code {{标题}}}. */
enum Place {
    URGENCY("紧急程度", false),
    MARK("发文机关标志", true),
    NUMBER("发文字号", true),
    TITLE("标题", true),
    ADDRESSEE("主送", true),
    BODY("正文", true),
    ANNEX_NOTE("附件说明", true),
    SIGNATORY("署名", true),
    DATE("成文日期", true),
    ANNEXES("附件", true),
    COPY_TO("抄送", true),
    PRINTED_BY("印发机关", false),
    PRINTED_ON("印发日期", false),
    DRAFT("草稿", true);

    private final String word;
    private final boolean needed;

    Place(String word, boolean needed) {
        this.word = word;
        this.needed = needed;
    }

    /** Whether a template without it is refused: what it stands for would be lost. */
    boolean needed() {
        return needed;
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
