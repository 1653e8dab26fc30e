package org.ronghe.orgstructure.material;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class MaterialPages {
    private MaterialPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<MaterialStep, MaterialGuard> steps(Ui ui, MaterialSheet it) {
        return StepPanels.of(ui, "material.", it, MaterialStep.class, it.primary(), step -> form(ui, it, step));
    }

    private static Form form(Ui ui, MaterialSheet it, MaterialStep step) {
        var base = MaterialFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, MaterialWrites.MaterialRevision.class, base + "words")
                                .value("kind", it.kind())
                                .value("title", it.title())
                                .value("issuer", it.issuer())
                                .value("number", it.number())
                                .value("issuedOn", it.issuedOn())
                                .value("receivedOn", it.receivedOn())
                                .value("source", it.source())
                                .value("body", it.body())
                                .value("keywords", it.keywords())
                                .value("asked", it.asked())
                                .value("classified", it.classified())
                                .value("keptAt", it.keptAt());
                    case SUBMIT -> Form.of(ui, MaterialWrites.MaterialSubmission.class, base + "submission");
                    case DISCARD ->
                        Form.of(ui, MaterialWrites.MaterialDiscarding.class, base + "discarding")
                                .danger();
                    case RELEASE -> Form.of(ui, MaterialWrites.MaterialRelease.class, base + "release");
                    case SEND_BACK -> Form.of(ui, MaterialWrites.MaterialReturn.class, base + "return");
                    case WITHDRAW ->
                        Form.of(ui, MaterialWrites.MaterialWithdrawal.class, base + "withdrawal")
                                .danger();
                };
        return form.version(it.version()).submit("step.material." + step.name());
    }

    /** In time, late, due or overdue, in shape and words. */
    public static Content lamp(Ui ui, StudyState state) {
        return Widgets.lamp(
                switch (state) {
                    case IN_TIME -> Widgets.Shape.DONE;
                    case LATE -> Widgets.Shape.SOON;
                    case DUE -> Widgets.Shape.NONE;
                    case OVERDUE -> Widgets.Shape.LATE;
                },
                ui.word(state));
    }
}
