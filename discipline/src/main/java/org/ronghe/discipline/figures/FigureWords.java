package org.ronghe.discipline.figures;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ronghe.discipline.figures.FiguresLedger.Figure;
import org.ronghe.discipline.figures.FiguresLedger.Figures;
import org.ronghe.discipline.figures.FiguresLedger.Rate;
import org.ronghe.webkit.Html;

/** How the pages of figures say what the records hold. */
public final class FigureWords {
    private static final int WIDTH = 1000;
    private static final int HUNDRED = 100;

    private FigureWords() {}

    /** A rate with one decimal, rounded as people round; a dash where there is nothing to be a part of. */
    public static String percent(Rate rate) {
        return percent(rate.part().count(), rate.of().count());
    }

    static String percent(long part, long of) {
        return of == 0
                ? "—"
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(HUNDRED))
                                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    /** The number as the way to its lines. */
    public static Content number(Figure figure) {
        return output -> output.writeContent("<a class=\"dj-number\" data-figure=\"" + Html.escape(figure.key())
                + "\" href=\"" + Html.escape(figure.link()) + "\">" + figure.count() + "</a>");
    }

    /** The partition as one bar, each class as long as its share; the numbers beside it say the same. */
    public static Content bar(Figures figures) {
        return output -> {
            var html = new StringBuilder("<svg class=\"dj-share\" viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\""
                    + " aria-hidden=\"true\">");
            long from = 0;
            for (var each : figures.classes()) {
                from = part(
                        html,
                        from,
                        each.all().count(),
                        figures.total().count(),
                        each.timing().name());
            }
            part(html, from, figures.unclassed().count(), figures.total().count(), "NONE");
            output.writeContent(html.append("</svg>").toString());
        };
    }

    private static long part(StringBuilder html, long from, long count, long total, String tone) {
        long until = from + count;
        if (count > 0) {
            html.append("<rect class=\"dj-share-")
                    .append(tone)
                    .append("\" x=\"")
                    .append(from * WIDTH / total)
                    .append("\" y=\"0\" width=\"")
                    .append(until * WIDTH / total - from * WIDTH / total)
                    .append("\" height=\"24\"/>");
        }
        return until;
    }
}
