package org.ronghe.orgstructure.correction;

import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;

/** How the pages of this ledger say what the records hold. */
public final class CorrectionPages {
    private CorrectionPages() {}

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
