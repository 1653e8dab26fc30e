package org.ronghe.orgstructure.contact;

import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of contacts and visits say what the records hold. */
public final class ContactPages {
    private ContactPages() {}

    /** The name of a kind in the reader's language. */
    public static String kind(Ui ui, String name, String nameEn) {
        return kind(ui.lang(), name, nameEn);
    }

    static String kind(Lang lang, String name, String nameEn) {
        return lang == Lang.EN && !nameEn.isEmpty() ? nameEn : name;
    }

    public static Form revise(Ui ui, ContactKinds.KindRow kind) {
        return Form.of(ui, ContactWrites.ContactKindRevision.class, "/contacts/kinds/" + kind.id() + "/revision")
                .value("name", kind.name())
                .value("nameEn", kind.nameEn())
                .value("visits", kind.visits())
                .version(kind.version())
                .submit("form.ContactKindRevision");
    }

    public static Form close(Ui ui, ContactKinds.KindRow kind) {
        return Form.of(ui, ContactWrites.ContactKindClosing.class, "/contacts/kinds/" + kind.id() + "/closing")
                .danger()
                .version(kind.version())
                .submit("form.ContactKindClosing");
    }

    public static Form end(Ui ui, ContactSheet it) {
        return Form.of(ui, ContactWrites.ContactEnding.class, "/contacts/" + it.id() + "/ending")
                .danger()
                .value("lastDay", ui.today())
                .version(it.version())
                .submit("form.ContactEnding");
    }

    public static Form plan(Ui ui, ContactSheet it) {
        return Form.of(ui, VisitWrites.NewVisit.class, "/contacts/visits")
                .value("contact", it.id())
                .submit("form.NewVisit");
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<VisitStep, VisitGuard> steps(Ui ui, VisitSheet it) {
        return StepPanels.of(ui, "contact-visit.", it, VisitStep.class, null, step -> form(ui, it, step))
                .lead(VisitStep.RECORD, ui.t("contact-visit.text.RECORD"))
                .lead(VisitStep.HAND, ui.t("contact-visit.text.HAND"))
                .lead(VisitStep.FEED_BACK, ui.t("contact-visit.text.FEED_BACK"))
                .folding(line -> line.step() != VisitStep.RECORD && line.step() != VisitStep.FEED_BACK);
    }

    /** The form of a step. */
    public static Form form(Ui ui, VisitSheet it, VisitStep step) {
        var base = VisitFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case RECORD ->
                        Form.of(ui, VisitWrites.VisitRecord.class, base + "record")
                                .value("visitedOn", it.plannedOn().isAfter(ui.today()) ? ui.today() : it.plannedOn());
                    case RESCHEDULE ->
                        Form.of(ui, VisitWrites.VisitRescheduling.class, base + "rescheduling")
                                .value("plannedOn", it.plannedOn());
                    case CANCEL ->
                        Form.of(ui, VisitWrites.VisitCancellation.class, base + "cancellation")
                                .danger();
                    case HAND -> Form.of(ui, VisitWrites.VisitProblem.class, base + "problems");
                    case FEED_BACK -> Form.of(ui, VisitWrites.VisitFeedback.class, base + "feedback");
                    case HAND_OVER -> throw new IllegalArgumentException("no form of a visit for " + step);
                };
        return form.version(it.version()).submit("step.contact-visit." + step.name());
    }
}
