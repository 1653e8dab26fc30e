package org.ronghe.webkit;

import gg.jte.Content;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.AccessTable;
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
 * @param lists how the reader wants each list
 */
public record Ui(
        Lang lang, Actor actor, LocalDate today, URI uri, String theme, boolean demo, ListChoice.Keeper lists) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.OFFICE);
    private static final DateTimeFormatter SHORT_MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(OfficeClock.OFFICE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** A path that ends with a record's number, or with a key that has a dot in it. */
    private static final Pattern RECORD = Pattern.compile(".*/(?:\\d+|[\\w-]+\\.[\\w.-]+)");

    /** For a reader who chose nothing about lists. */
    public Ui(Lang lang, Actor actor, LocalDate today, URI uri, String theme, boolean demo) {
        this(lang, actor, today, uri, theme, demo, list -> ListChoice.ALL);
    }

    /** How the reader wants a list. */
    public ListChoice list(String name) {
        return lists.of(name);
    }

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

    /** What somebody did, as the access table and the record's ledger call it; codes without words stay codes. */
    public String act(String permission, String step) {
        var act = known("permission." + permission, permission);
        return step.isEmpty() ? act : act + " · " + known("step." + step, step);
    }

    private String known(String key, String otherwise) {
        return Messages.all().has(key) ? t(key) : otherwise;
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

    /** Whether a link to the address leads the reader anywhere but to a refusal of the access table. */
    public boolean mayOpen(String address) {
        return AccessTable.get()
                .permissionOf("GET", address.replaceFirst("[?#].*", ""))
                .filter(this::may)
                .isPresent();
    }

    /**
     * The page of the record that the present address is about, because a write's own address can only be posted to;
     * the nearest page above where it is about none.
     */
    public String recordPage() {
        return prefixes().stream()
                .filter(prefix -> RECORD.matcher(prefix).matches() && mayOpen(prefix))
                .findFirst()
                .orElseGet(this::pageAbove);
    }

    /** The nearest page above the present address that the reader may open. */
    public String pageAbove() {
        var above = prefixes().stream()
                .filter(prefix -> !prefix.equals(uri.getRawPath()) && mayOpen(prefix))
                .toList();
        return above.isEmpty() ? "/" : above.get(above.size() - 1);
    }

    /** The path's beginnings, each one step longer than the one before; the last is the path itself. */
    private List<String> prefixes() {
        var prefixes = new ArrayList<String>();
        var path = new StringBuilder();
        for (var step : uri.getRawPath().split("/", -1)) {
            if (!step.isEmpty()) {
                prefixes.add(path.append('/').append(step).toString());
            }
        }
        return prefixes;
    }

    public boolean zh() {
        return lang == Lang.ZH;
    }

    /** Words for people, as markup that needs no escaping. */
    public static Content text(String words) {
        return output -> output.writeContent(Html.escape(words));
    }
}
