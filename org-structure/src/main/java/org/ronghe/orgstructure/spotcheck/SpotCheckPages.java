package org.ronghe.orgstructure.spotcheck;

import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class SpotCheckPages {
    private SpotCheckPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<SpotCheckStep, SpotCheckGuard> steps(Ui ui, SpotCheckSheet it) {
        return StepPanels.of(ui, "spot-check.", it, SpotCheckStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(
                        base(it) + "#lines",
                        SpotCheckStep.LOOK,
                        SpotCheckStep.ANSWER,
                        SpotCheckStep.SETTLE,
                        SpotCheckStep.RETURN);
    }

    /** The form of a step that is of the whole spot check. */
    public static Form form(Ui ui, SpotCheckSheet it, SpotCheckStep step) {
        var form =
                switch (step) {
                    case CLOSE -> Form.of(ui, SpotCheckWrites.SpotCheckConclusion.class, base(it) + "/conclusion");
                    case CANCEL ->
                        Form.of(ui, SpotCheckWrites.SpotCheckCancellation.class, base(it) + "/cancellation")
                                .danger();
                    case LOOK, ANSWER, SETTLE, RETURN -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.spot-check." + step.name());
    }

    /** The form of a step about one of its meetings. */
    public static Form form(Ui ui, SpotCheckSheet it, SpotCheckStep step, long line) {
        var base = base(it) + "/lines/" + line + "/";
        var form =
                switch (step) {
                    case LOOK -> Form.of(ui, SpotCheckWrites.SpotCheckFinding.class, base + "finding");
                    case ANSWER -> Form.of(ui, SpotCheckWrites.SpotCheckAnswer.class, base + "answer");
                    case SETTLE -> Form.of(ui, SpotCheckWrites.SpotCheckSettling.class, base + "settling");
                    case RETURN -> Form.of(ui, SpotCheckWrites.SpotCheckReturn.class, base + "return");
                    case CLOSE, CANCEL -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.spot-check." + step.name());
    }

    private static String base(SpotCheckSheet it) {
        return SpotCheckFilter.PATH + "/" + it.id();
    }
}
