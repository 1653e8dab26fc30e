package org.ronghe.orgstructure.unit;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One axis for the terms of all units on a page, drawn by the server: today dotted, each end with its mark. */
public record TermAxis(LocalDate from, LocalDate to, LocalDate today) {
    private static final int WIDTH = 140;
    private static final int MARGIN = 8;

    /** From the earliest end or today, whichever is first, to the latest; half a year at least. */
    static TermAxis over(Collection<LocalDate> ends, LocalDate today) {
        var from = ends.stream()
                .min(LocalDate::compareTo)
                .filter(end -> end.isBefore(today))
                .orElse(today);
        var to = ends.stream().max(LocalDate::compareTo).orElse(today);
        var least = today.plusMonths(6);
        return new TermAxis(from, to.isBefore(least) ? least : to, today);
    }

    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    /** Today and the beginnings of years, with a year left out where two would meet. */
    public Content head(String now) {
        return output -> {
            var svg = open(20);
            double last = x(today);
            svg.append(text(last, now));
            for (int year = today.getYear() + 1; year <= to.getYear(); year++) {
                double x = x(LocalDate.of(year, 1, 1));
                if (x - last >= 28 && x <= WIDTH - 12) {
                    svg.append(text(x, String.valueOf(year)));
                    last = x;
                }
            }
            output.writeContent(svg.append("</svg>").toString());
        };
    }

    public Content line(TermLamp lamp, @Nullable LocalDate end) {
        return output -> {
            if (end == null) {
                return;
            }
            var svg = open(20);
            double now = x(today);
            svg.append(line("dj-axis-today", now, 1, now, 19));
            if (end.isAfter(today)) {
                svg.append(line("dj-axis-bar", now, 10, x(end), 10));
            }
            svg.append("<g class=\"dj-lamp-").append(lamp.shade()).append("\">").append(lamp.shape(x(end), 10));
            output.writeContent(svg.append("</g></svg>").toString());
        };
    }

    private static StringBuilder open(int height) {
        return new StringBuilder("<svg class=\"dj-axis\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH
                + "\" height=\"" + height + "\" aria-hidden=\"true\" focusable=\"false\">");
    }

    private static String text(double x, String words) {
        return String.format(
                        Locale.ROOT, "<text class=\"dj-axis-label\" text-anchor=\"middle\" x=\"%.1f\" y=\"14\">", x)
                + org.ronghe.webkit.Html.escape(words) + "</text>";
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2);
    }
}
