package org.ronghe.orgstructure.matter;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class MatterPages {
    /** The states of the road, in its order. */
    public static final List<MatterState> ROAD = List.of(
            MatterState.RAISED, MatterState.REVIEW, MatterState.ON_AGENDA, MatterState.EXECUTING, MatterState.CLOSED);

    private MatterPages() {}

    public static Content state(Ui ui, MatterState state) {
        return Widgets.segments(
                ROAD.size(),
                state.segment(),
                state.segment() == 0 ? "void" : state == MatterState.DEFERRED ? "returned" : "road",
                ui.word(state));
    }

    /** An amount with its groups of three, in 元. */
    public static String money(Ui ui, @Nullable Long amount) {
        return amount == null ? "—" : ui.t("matter.yuan", String.format(Locale.ROOT, "%,d", amount));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<MatterStep, MatterGuard> steps(Ui ui, MatterSheet it) {
        return StepPanels.of(ui, "matter.", it, MatterStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(MatterFilter.PATH + "/" + it.id() + "#papers", MatterStep.ATTACH)
                .folding(line -> line.step() != MatterStep.REVISE);
    }

    /** The form of a step, filled with what is known; papers have a form of their own. */
    public static Form form(Ui ui, MatterSheet it, MatterStep step) {
        var base = MatterFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, MatterWrites.MatterRevision.class, base + "revision")
                                .value("kind", it.kind().name())
                                .value("title", it.title())
                                .value("reason", it.reason())
                                .value("options", it.options())
                                .value("amount", it.amount())
                                .value(
                                        "fund",
                                        it.fund() == null ? null : it.fund().name())
                                .value("subject", it.subject())
                                .value("touchesStaff", it.touchesStaff())
                                .value("assault", it.assault());
                    case ASK ->
                        Form.of(ui, MatterWrites.OpinionRequest.class, base + "opinions")
                                .value(
                                        "opinion",
                                        it.missing().stream()
                                                .findFirst()
                                                .map(Enum::name)
                                                .orElse(null));
                    case OPINE ->
                        Form.of(ui, MatterWrites.OpinionGiven.class, base + "opinion")
                                .value("matter", it.id());
                    case SEND_BACK -> Form.of(ui, MatterWrites.MatterSendingBack.class, base + "sending-back");
                    case PUT_ON ->
                        Form.of(ui, MatterWrites.MatterAgenda.class, base + "agenda")
                                .value("matter", it.id())
                                .value("papersOn", ui.today());
                    case TAKE_OFF -> Form.of(ui, MatterWrites.MatterTakingOff.class, base + "taking-off");
                    case HEAR ->
                        Form.of(ui, MatterWrites.MemberView.class, base + "views")
                                .value("matter", it.id());
                    case ADOPT -> Form.of(ui, MatterWrites.MatterResolution.class, base + "adoption");
                    case REJECT ->
                        Form.of(ui, MatterWrites.MatterResolution.class, base + "rejection")
                                .danger();
                    case DEFER -> Form.of(ui, MatterWrites.MatterDeferral.class, base + "deferral");
                    case HAND -> Form.of(ui, MatterWrites.MatterTask.class, base + "items");
                    case CONFIRM ->
                        Form.of(ui, MatterWrites.EmergencyConfirmation.class, base + "confirmation")
                                .value("matter", it.id());
                    case SAMPLE -> Form.of(ui, MatterWrites.MatterSample.class, base + "samples");
                    case EVALUATE -> Form.of(ui, MatterWrites.MatterEvaluation.class, base + "evaluation");
                    case WITHDRAW ->
                        Form.of(ui, MatterWrites.MatterWithdrawal.class, base + "withdrawal")
                                .danger();
                    case ATTACH, SUPERSEDE, HAND_OVER ->
                        throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.matter." + step.name());
    }
}
