package org.ronghe.webkit.sheet;

import java.util.List;

/**
 * A file that is not taken, with the reason as a stable code such as {@code sheet.password}. The sentence for people is
 * in {@code messages_zh.properties} and {@code messages_en.properties} of this package under that code; its places
 * {@code {0}}, {@code {1}} are filled from {@link #args()} in {@link java.text.MessageFormat} notation.
 */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    SheetRefused(String code, Object... args) {
        super(code + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** The key of the sentence, never shown to people. */
    public String code() {
        return code;
    }

    /** What fills the sentence: numbers, a cell address such as {@code C17}, or a sheet name. */
    public List<Object> args() {
        return args;
    }
}
