package org.ronghe.talent.application;

import gg.jte.Content;
import org.ronghe.talent.application.TalentLedger.TalentDate;
import org.ronghe.talent.programme.CycleState;
import org.ronghe.talent.programme.Cycles;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Widgets;

/** How the board says what it holds. */
public final class TalentPages {
    private TalentPages() {}

    /** How a stage stands: done, at, or ahead. */
    public static String tone(CycleState at, CycleState stage) {
        return at == stage ? "at" : at.segment() > stage.segment() ? "on" : "off";
    }

    public static Content lamp(Ui ui, TalentDate date) {
        return lamp(ui, date.left(), date.near());
    }

    public static Content lamp(Ui ui, long left, boolean near) {
        return left < 0
                ? Widgets.lamp(Widgets.Shape.LATE, ui.t("talent.late", -left))
                : Widgets.lamp(near ? Widgets.Shape.SOON : Widgets.Shape.OK, ui.t("talent.left", left));
    }

    /** How many stand where, as far as it is said. */
    public static String counts(Ui ui, Cycles.BoardRow row) {
        var counts = row.counts();
        if (row.state().segment() < CycleState.RECEIVING.segment()) {
            return "";
        }
        if (counts == null) {
            return ui.t("talent.few-text");
        }
        return row.state() == CycleState.RUNNING || row.state() == CycleState.CONCLUDING
                ? counts.inPlan() < 0 || counts.reports() < 0
                        ? ui.t("talent.few-text")
                        : ui.t("talent.running-counts", counts.inPlan(), counts.reports())
                : counts.passed() < 0
                        ? ui.t("talent.received-count", counts.received())
                        : ui.t("talent.review-counts", counts.received(), counts.passed());
    }
}
