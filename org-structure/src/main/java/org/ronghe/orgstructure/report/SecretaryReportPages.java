package org.ronghe.orgstructure.report;

import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class SecretaryReportPages {
    /** The states of the road, in its order. */
    public static final List<SecretaryReportState> ROAD = List.of(
            SecretaryReportState.DRAFT,
            SecretaryReportState.SUBMITTED,
            SecretaryReportState.ACCEPTED,
            SecretaryReportState.FILED);

    private SecretaryReportPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<SecretaryReportStep, SecretaryReportGuard> steps(Ui ui, SecretaryReportSheet it) {
        return StepPanels.of(
                        ui,
                        "secretary-report.",
                        it,
                        SecretaryReportStep.class,
                        it.primary(),
                        step -> form(ui, it, step))
                .fixing(guard -> it.mine(SecretaryReportStep.WRITE)
                        ? List.of(new Fix(
                                SecretaryReportFilter.PATH + "/" + it.id() + "/steps/WRITE",
                                ui.t("step.secretary-report.WRITE")))
                        : List.of())
                .lead(SecretaryReportStep.WRITE, ui.t("secretary-report.write-text"))
                .lead(SecretaryReportStep.SUBMIT, ui.t("secretary-report.submit-text"))
                .lead(SecretaryReportStep.ACCEPT, ui.t("secretary-report.accept-text"));
    }

    /** The form of a step that has one of its own. */
    public static Form form(Ui ui, SecretaryReportSheet it, SecretaryReportStep step) {
        var base = SecretaryReportFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case WRITE ->
                        Form.of(ui, SecretaryReportWrites.SecretaryReportText.class, base + "text")
                                .value("practice", it.practice())
                                .value("problems", it.problems())
                                .value("plans", it.plans());
                    case SUBMIT ->
                        Form.of(ui, SecretaryReportWrites.SecretaryReportSubmission.class, base + "submission")
                                .ask();
                    case CANCEL ->
                        Form.of(ui, SecretaryReportWrites.SecretaryReportCancelling.class, base + "cancelling")
                                .danger();
                    case REMARK -> Form.of(ui, SecretaryReportWrites.SecretaryReportRemark.class, base + "remarks");
                    case RETURN -> Form.of(ui, SecretaryReportWrites.SecretaryReportReturn.class, base + "return");
                    case ACCEPT ->
                        Form.of(ui, SecretaryReportWrites.SecretaryReportAcceptance.class, base + "acceptance");
                    case FILE -> Form.of(ui, SecretaryReportWrites.SecretaryReportFiling.class, base + "filing");
                    case HAND_OVER -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.secretary-report." + step.name());
    }
}
