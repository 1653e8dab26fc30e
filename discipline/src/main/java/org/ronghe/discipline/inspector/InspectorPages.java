package org.ronghe.discipline.inspector;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class InspectorPages {
    private InspectorPages() {}

    public static Content state(Ui ui, InspectorState state) {
        return Widgets.segments(3, state.segment(), state.segment() == 0 ? "void" : "road", ui.word(state));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<InspectorStep, InspectorGuard> steps(Ui ui, InspectorSheet it) {
        return StepPanels.of(ui, "inspector.", it, InspectorStep.class, it.primary(), step -> form(ui, it, step))
                .folding(line -> !line.done());
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, InspectorSheet it, InspectorStep step) {
        var base = "/discipline/inspectors/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, InspectorWrites.InspectorSpeciality.class, base + "speciality")
                                .value("speciality", it.speciality().name());
                    case CONSENT -> Form.of(ui, InspectorWrites.InspectorConsent.class, base + "consent");
                    case PLEDGE -> Form.of(ui, InspectorWrites.InspectorPledge.class, base + "pledge");
                    case SET_DAYS ->
                        Form.of(ui, InspectorWrites.InspectorDays.class, base + "days")
                                .value("from", it.availableFrom())
                                .value("to", it.availableTo());
                    case DECLARE -> Form.of(ui, InspectorWrites.RelationDeclaration.class, base + "relations");
                    case END_RELATION ->
                        Form.of(ui, InspectorWrites.RelationEnding.class, base + "relation-endings")
                                .choices("unit", declared(it));
                    case WITHDRAW ->
                        Form.of(ui, InspectorWrites.InspectorWithdrawal.class, base + "withdrawal")
                                .danger();
                    case CONFIRM -> Form.of(ui, InspectorWrites.InspectorConfirmation.class, base + "confirmation");
                    case APPRAISE ->
                        Form.of(ui, InspectorWrites.InspectorServiceWord.class, base + "appraisals")
                                .choices(
                                        "round",
                                        it.calls().stream()
                                                .filter(InspectorSheet.Call::open)
                                                .map(call ->
                                                        new PickList.Choice(String.valueOf(call.round()), call.name()))
                                                .toList());
                    case CHECK -> Form.of(ui, InspectorWrites.InspectorCheck.class, base + "check");
                    case DECLINE ->
                        Form.of(ui, InspectorWrites.InspectorDeclining.class, base + "declining")
                                .danger();
                    case ADMIT -> Form.of(ui, InspectorWrites.InspectorAdmission.class, base + "admission");
                    case SUSPEND ->
                        Form.of(ui, InspectorWrites.InspectorSuspension.class, base + "suspension")
                                .danger();
                    case RESUME -> Form.of(ui, InspectorWrites.InspectorResumption.class, base + "resumption");
                    case LEAVE ->
                        Form.of(ui, InspectorWrites.InspectorLeaving.class, base + "leaving")
                                .danger();
                };
        return form.version(it.version()).submit("step.inspector." + step.name());
    }

    private static List<PickList.Choice> declared(InspectorSheet it) {
        return Objects.requireNonNullElse(it.relations(), List.<InspectorSheet.Relation>of()).stream()
                .map(each -> new PickList.Choice(String.valueOf(each.unit()), each.unitName()))
                .toList();
    }
}
