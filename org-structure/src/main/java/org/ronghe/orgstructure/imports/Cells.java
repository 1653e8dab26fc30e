package org.ronghe.orgstructure.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.imports.ListPlan.CellProblem;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Reads days, hours and words out of cells as people write them, and says what is wrong with the others. */
public final class Cells {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:：时点]\\s*(\\d{2})?\\s*分?(?::\\d{2})?");

    private Cells() {}

    public static CellProblem problem(String code, Object... arguments) {
        return new CellProblem(code, List.of(arguments));
    }

    /** A day such as 2026-11-30, 2026/11/30 or 2026年11月30日; null for an empty cell, and for what is none. */
    public static @Nullable LocalDate day(String field, String text, Map<String, CellProblem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        var match = DAY.matcher(text);
        try {
            if (match.matches()) {
                return LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)));
            }
        } catch (DateTimeException e) {
            // the 31st of a short month: told below like any other text that is no day
        }
        problems.putIfAbsent(field, problem("org.import.day", text));
        return null;
    }

    /** A time such as 9:00, 14:30:00 or 9时; null for an empty cell, and for what is none. */
    public static @Nullable LocalTime time(String field, String text, Map<String, CellProblem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        var match = TIME.matcher(text);
        try {
            if (match.matches()) {
                return LocalTime.of(
                        Integer.parseInt(match.group(1)),
                        match.group(2) == null ? 0 : Integer.parseInt(match.group(2)));
            }
        } catch (DateTimeException e) {
            // 25 o'clock: told below like any other text that is no time
        }
        problems.putIfAbsent(field, problem("list.time", text));
        return null;
    }

    /** A word of a vocabulary, in either language or as programs write it; {@code unknown} for another one. */
    public static <E extends Enum<E>> @Nullable E word(
            Class<E> type, String field, String text, String unknown, Map<String, CellProblem> problems) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(text)
                        || Arrays.stream(Lang.values()).anyMatch(lang -> Messages.all()
                                .get(lang, type.getSimpleName() + "." + each)
                                .equalsIgnoreCase(text)))
                .findFirst();
        if (found.isEmpty()) {
            problems.putIfAbsent(field, problem(text.isEmpty() ? "org.import.empty" : unknown, text));
        }
        return found.orElse(null);
    }
}
