package org.ronghe.webkit;

import gg.jte.Content;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.time.OfficeClock;

/**
 * What every page knows beside its record: the reader's language and rights, today, and where the reader is.
 *
 * @param lang language of the page
 * @param actor who is reading
 * @param today the office's day
 * @param uri address of the page with its query
 * @param theme light or dark
 * @param demo whether this is the demonstration institute
 */
public record Ui(Lang lang, Actor actor, LocalDate today, URI uri, String theme, boolean demo) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.OFFICE);
    private static final DateTimeFormatter SHORT_MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(OfficeClock.OFFICE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** The sentence of a key in the reader's language. */
    public String t(String key, @Nullable Object... arguments) {
        return Messages.all().get(lang, key, arguments);
    }

    /** The label of an enum constant: key {@code Type.CONSTANT}. */
    public String word(@Nullable Enum<?> constant) {
        return constant == null ? "—" : t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String words(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? "—"
                : constants.stream().map(this::word).collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    /** A text, or a dash where there is none. */
    public String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** Month and day within the current year, the whole date otherwise. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "—" : day.getYear() == today.getYear() ? SHORT_DAY.format(day) : day.toString();
    }

    public String minute(@Nullable Instant moment) {
        return moment == null ? "—" : MINUTE.format(moment);
    }

    public String shortMinute(@Nullable Instant moment) {
        if (moment == null) {
            return "—";
        }
        return LocalDate.ofInstant(moment, OfficeClock.OFFICE).getYear() == today.getYear()
                ? SHORT_MINUTE.format(moment)
                : MINUTE.format(moment);
    }

    public boolean may(String permission) {
        return Gate.may(actor, permission);
    }

    public boolean zh() {
        return lang == Lang.ZH;
    }

    /** Words for people, as markup that needs no escaping. */
    public static Content text(String words) {
        return output -> output.writeContent(Html.escape(words));
    }
}
