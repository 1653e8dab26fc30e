package org.ronghe.domain.words;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;

/**
 * Finds the mark of a secret document in a text (FA-5): 秘密★, 机密★10年, 绝密, 【机密】 at the beginning of a line. The words
 * alone, as in 商业秘密, are no mark.
 */
public final class SecrecyMark {
    private static final String LEVEL = "(?:绝密|机密|秘密)(?:级)?";

    private static final Pattern MARK = Pattern.compile("(?m)" + LEVEL + "\\s*[★☆*＊]|^\\s*[\\[【（(]" + LEVEL
            + "[\\]】）)]|^\\s*" + LEVEL + "\\s*(?:$|[:：]|\\d+\\s*年)");

    private SecrecyMark() {}

    public static boolean in(@Nullable String text) {
        return text != null && MARK.matcher(text).find();
    }

    /** @throws RuleBroken {@code secrecy.mark} at the field */
    public static void refuse(@Nullable String text, String field) {
        if (in(text)) {
            throw new RuleBroken(
                    "secrecy.mark", List.of(new Gap("secrecy.mark-text", new Object[0]).at(field)), new Object[0]);
        }
    }
}
