package org.ronghe.orgstructure.unit;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.Html;
import org.ronghe.webkit.Ui;

/**
 * How near the end of a term is. It is a reminder for the organisation, never a mark on a person, and says in words
 * what its shape says.
 *
 * @param days days left; negative when the term is over
 * @param elects whether an election follows; a temporary branch only ends
 */
public record TermLamp(Stage stage, long days, boolean elects) {
    /** From the one that asks for something to the one that asks for nothing. */
    public enum Stage {
        PAST,
        NEAR,
        FAR,
        CALM,
        NONE
    }

    /** The term lasts until 24:00 of its last day: on that day it is not over. */
    static TermLamp of(Kind kind, @Nullable LocalDate termEnd, LocalDate today, int near, int far) {
        boolean elects = UnitRules.electsAgain(kind);
        if (termEnd == null) {
            return new TermLamp(Stage.NONE, 0, elects);
        }
        long days = ChronoUnit.DAYS.between(today, termEnd);
        var stage = days < 0 ? Stage.PAST : days <= near ? Stage.NEAR : days <= far ? Stage.FAR : Stage.CALM;
        return new TermLamp(stage, days, elects);
    }

    /** Whether the term is over, or its end so near that the next election is prepared (BR-12). */
    public boolean asks() {
        return stage == Stage.PAST || stage == Stage.NEAR || stage == Stage.FAR;
    }

    public String words(Ui ui) {
        return switch (stage) {
            case PAST -> ui.t(elects ? "term.past" : "term.past-temporary", -days);
            case NEAR, FAR -> days == 0 ? ui.t("term.today") : ui.t("term.left", days);
            case CALM -> ui.t("term.calm");
            case NONE -> ui.t("term.none");
        };
    }

    /** The class of the lamp: late, soon, none or ok. */
    String shade() {
        return switch (stage) {
            case PAST -> "late";
            case NEAR -> "soon";
            case FAR, NONE -> "none";
            case CALM -> "ok";
        };
    }

    /** Shape and words. */
    public Content lamp(Ui ui) {
        return output -> output.writeContent("<span class=\"dj-lamp dj-lamp-" + shade() + "\">"
                + (stage == Stage.NONE || stage == Stage.CALM
                        ? ""
                        : "<svg viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
                                + shape(6, 6) + "</svg> ")
                + Html.escape(words(ui)) + "</span>");
    }

    /** The mark of the stage around a point, for lamp and axis alike. */
    String shape(double x, double y) {
        return switch (stage) {
            case PAST -> path("M%.1f %.1fl5 9h-10z", x, y - 4.5);
            case NEAR -> path("M%.1f %.1fl5 5l-5 5l-5-5z", x, y - 5);
            case FAR -> number("<circle class=\"dj-shape-open\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>", x, y);
            case CALM ->
                number("<rect class=\"dj-shape\" x=\"%.1f\" y=\"%.1f\" width=\"2\" height=\"10\"/>", x - 1, y - 5);
            case NONE -> "";
        };
    }

    private static String path(String draw, double x, double y) {
        return "<path class=\"dj-shape\" d=\"" + number(draw, x, y) + "\"/>";
    }

    private static String number(String pattern, double x, double y) {
        return String.format(Locale.ROOT, pattern, x, y);
    }
}
