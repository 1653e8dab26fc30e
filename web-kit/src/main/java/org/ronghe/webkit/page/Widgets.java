package org.ronghe.webkit.page;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Html;
import org.ronghe.webkit.Ui;

/** Small pieces that several ledgers draw alike. Every one says in words what its shape and colour say. */
public final class Widgets {
    private Widgets() {}

    /** The shapes of the lamp: ▲ late, ◆ soon, ■ in time without progress, ● in time, ○ no deadline, ✓ kept. */
    public enum Shape {
        LATE("M8 2.5 14.2 13.5H1.8Z"),
        SOON("M8 1.8 14.2 8 8 14.2 1.8 8Z"),
        IDLE("M3 3h10v10H3Z"),
        OK("M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z"),
        NONE("M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z"),
        DONE("M3 8.5 6.5 12 13 4.5");

        private final String path;

        Shape(String path) {
            this.path = path;
        }
    }

    public static Content lamp(Shape shape, String words) {
        return output -> output.writeContent("<span class=\"dj-lamp dj-lamp-"
                + shape.name().toLowerCase(java.util.Locale.ROOT)
                + "\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"" + shape.path + "\"/></svg>"
                + Html.escape(words) + "</span>");
    }

    /** Drawn once: a ledger shows the same few roads on every line. */
    private static final Map<String, String> ROADS = new ConcurrentHashMap<>();

    /** A road of segments filled up to the present one, and the state in words. */
    public static Content segments(int all, int filled, String tone, String words) {
        var road = ROADS.computeIfAbsent(all + " " + filled + " " + tone, key -> road(all, filled, tone));
        return output -> output.writeContent(road + Html.escape(words) + "</span>");
    }

    private static String road(int all, int filled, String tone) {
        var html = new StringBuilder("<span class=\"dj-state dj-state-")
                .append(tone)
                .append("\"><svg viewBox=\"0 0 ")
                .append(all * 7)
                .append(" 10\" width=\"")
                .append(all * 7)
                .append("\" height=\"10\" aria-hidden=\"true\">");
        for (int i = 0; i < all; i++) {
            html.append("<rect x=\"")
                    .append(i * 7)
                    .append("\" y=\"0\" width=\"5\" height=\"10\" class=\"")
                    .append(i < filled - 1 ? "on" : i == filled - 1 ? "at" : "off")
                    .append("\"/>");
        }
        return html.append("</svg>").toString();
    }

    public static Content tag(String tone, String words) {
        return output -> output.writeContent("<span class=\"dj-tag" + (tone.isEmpty() ? "" : " dj-tag-" + tone) + "\">"
                + Html.escape(words) + "</span>");
    }

    /** The control that makes a list a picture of a past day. */
    public static Content asOf(Ui ui, @Nullable LocalDate day) {
        return pastDay(ui, "asOf", ui.t("filter.asof"), day);
    }

    /** A day up to today among the conditions of a list; one that is none is said beside it, and nothing is asked. */
    public static Content pastDay(Ui ui, String name, String label, @Nullable LocalDate day) {
        return output -> output.writeContent("<label class=\"dj-asof\">" + Html.escape(label)
                + " <input type=\"date\" name=\"" + name + "\" max=\"" + ui.today() + "\" value=\""
                + (day == null ? "" : day) + "\" aria-describedby=\"wrong-" + name + "\"></label>"
                + "<p class=\"dj-error\" id=\"wrong-" + name + "\" role=\"alert\" data-wrong=\""
                + Html.escape(ui.t("filter.wrong-day", label, ui.today())) + "\"></p>");
    }

    /** Says that a page is a picture of the past; nothing where it is not. */
    public static Content past(Ui ui, @Nullable LocalDate day) {
        return note(day == null || !day.isBefore(ui.today()) ? "" : ui.t("filter.past", ui.day(day)));
    }

    /** As {@link #past}, for a list whose records are opened as they stand now: it says that too. */
    public static Content pastList(Ui ui, @Nullable LocalDate day) {
        return note(
                day == null || !day.isBefore(ui.today())
                        ? ""
                        : ui.t("filter.past", ui.day(day)) + ui.t("filter.past.now"));
    }

    private static Content note(String words) {
        return output -> output.writeContent(
                words.isEmpty() ? "" : "<p class=\"dj-note\" role=\"status\">" + Html.escape(words) + "</p>");
    }

    /** A number that knows when it stopped counting. */
    public static String count(Ui ui, int number, boolean capped) {
        return capped ? ui.t("paging.more", number) : String.valueOf(number);
    }

    /** The lines of a text as they were written. */
    public static Content lines(String text) {
        return output -> output.writeContent(Html.escape(text).replace("\n", "<br>"));
    }

    private static final int LONG = 400;
    private static final int LONG_LINES = 12;
    private static final int BEGINNING = 160;

    /** Whether a text is folded: one that would fill the screen. */
    public static boolean isLong(String text) {
        return text.length() > LONG
                || (text.indexOf('\n') >= 0
                        && text.lines().limit(LONG_LINES + 1).count() > LONG_LINES);
    }

    /** A text in one line; of a long one its beginning, for a heading above the whole. */
    public static String beginning(String text) {
        var line = text.replace('\n', ' ');
        return isLong(text)
                ? line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(BEGINNING, line.codePointCount(0, line.length()))))
                        + "…"
                : line;
    }

    /** The lines of a text; of a long one its beginning, with the whole behind it to be unfolded. */
    public static Content folded(Ui ui, String text) {
        if (!isLong(text)) {
            return lines(text);
        }
        var beginning = beginning(text);
        return output -> output.writeContent("<details class=\"dj-long\"><summary><span class=\"dj-long-beginning\">"
                + Html.escape(beginning) + " </span><span class=\"dj-long-all\">"
                + Html.escape(ui.t("long.all", text.codePointCount(0, text.length()))) + "</span></summary>"
                + Html.escape(text).replace("\n", "<br>") + "</details>");
    }

    /** A size in bytes as people say it. */
    public static String bytes(long bytes) {
        return bytes < 1024
                ? bytes + " B"
                : bytes < 1024 * 1024 ? bytes / 1024 + " KB" : String.format("%.1f MB", bytes / 1048576.0);
    }
}
