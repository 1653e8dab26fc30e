package org.ronghe.orgstructure.correction;

import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class CorrectionPages {
    private CorrectionPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<CorrectionStep, CorrectionGuard> steps(Ui ui, CorrectionSheet it) {
        return StepPanels.of(ui, "correction.", it, CorrectionStep.class, null, step -> form(ui, it, step))
                .lead(CorrectionStep.ADOPT, ui.t("correction.adopt-text"))
                .folding(line -> line.step() != CorrectionStep.ADOPT && line.ready());
    }

    /** The form of a step. */
    public static Form form(Ui ui, CorrectionSheet it, CorrectionStep step) {
        var base = "/corrections/" + it.id() + "/";
        var form =
                switch (step) {
                    case ADOPT -> Form.of(ui, CorrectionWrites.CorrectionAdoption.class, base + "adoption");
                    case DECLINE ->
                        Form.of(ui, CorrectionWrites.CorrectionDeclining.class, base + "declining")
                                .danger();
                    case WITHDRAW ->
                        Form.of(ui, CorrectionWrites.CorrectionWithdrawal.class, base + "withdrawal")
                                .danger();
                };
        return form.version(it.version()).submit("step.correction." + step.name());
    }
}
