package org.ronghe.discipline.lookback;

import gg.jte.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class LookBackPages {
    private LookBackPages() {}

    public static Content state(Ui ui, LookBackState state) {
        return Widgets.segments(2, state.segment(), state == LookBackState.CANCELLED ? "void" : "road", ui.word(state));
    }

    public static Content flag(Ui ui, Flag flag, LookBackState state, LocalDate due, long daysLeft) {
        return switch (flag) {
            case RED -> Widgets.lamp(Shape.LATE, ui.t("lamp.late", -daysLeft));
            case YELLOW -> Widgets.lamp(Shape.SOON, daysLeft == 0 ? ui.t("lamp.today") : ui.t("lamp.left", daysLeft));
            case BLUE, NONE ->
                state == LookBackState.PLANNED
                        ? Widgets.lamp(Shape.OK, ui.t("lamp.left", daysLeft))
                        : Widgets.lamp(Shape.NONE, ui.shortDay(due));
        };
    }

    public static Content result(Ui ui, @Nullable LookBackResult result) {
        return result == null
                ? Widgets.tag("", ui.t("lookback.no-result"))
                : Widgets.tag(
                        switch (result) {
                            case EFFECTIVE -> "grn";
                            case PARTLY -> "amb";
                            case REBOUND, FAKE -> "red";
                        },
                        ui.word(result));
    }

    public static String chip(Ui ui, LookBackLedger.LookBackPage page, LookBackFilter.LookBackChip chip) {
        var value =
                switch (chip.name()) {
                    case "state" -> ui.t("LookBackState." + chip.value());
                    case "result" -> ui.t("LookBackResult." + chip.value());
                    case "flag" -> ui.t("Flag." + chip.value());
                    case "mine" -> ui.t("LookBackPart." + chip.value());
                    case "proposal" -> ui.t("ReopeningProposal." + chip.value());
                    case "round" -> page.roundName().isEmpty() ? chip.value() : page.roundName();
                    case "unit" -> page.unit().isEmpty() ? chip.value() : page.unit();
                    default -> chip.value();
                };
        return ui.t("chip", ui.t("lookback.chip." + chip.name()), value);
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<LookBackStep, LookBackGuard> steps(Ui ui, LookBackSheet it) {
        return StepPanels.of(ui, "lookback.", it, LookBackStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet("/discipline/look-backs/" + it.id(), LookBackStep.PROVE);
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, LookBackSheet it, LookBackStep step) {
        var base = "/discipline/look-backs/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, LookBackWrites.LookBackPlan.class, base + "plan")
                                .value("measure", it.measure())
                                .value("threshold", it.threshold())
                                .value("due", it.due())
                                .value("checker", it.checker().id());
                    case REPORT -> Form.of(ui, LookBackWrites.LookBackReport.class, base + "report");
                    case REMIND -> Form.of(ui, LookBackWrites.LookBackReminder.class, base + "reminders");
                    case CANCEL ->
                        Form.of(ui, LookBackWrites.LookBackCancellation.class, base + "cancellation")
                                .danger();
                    case PROVE, LAPSE, HAND_OVER ->
                        throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.lookback." + step.name());
    }
}
