package org.ronghe.domain.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** Finds the number of an identity card in a text: none is kept anywhere (minimum necessary, PIPL 6). */
public final class IdNumber {
    /** Eighteen places with a plausible day of birth; digits around it belong to something else. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    private IdNumber() {}

    public static boolean in(@Nullable String text) {
        return text != null
                && NUMBER.matcher(text.replace(" ", "").replace("-", "")).find();
    }

    /** @throws RuleBroken {@code personal.id-number} at the field */
    public static void refuse(@Nullable String text, String field) {
        if (in(text)) {
            throw RuleBroken.at(field, "personal.id-number");
        }
    }
}
