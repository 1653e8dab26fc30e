package org.ronghe.discipline.order;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class OrderPages {
    private OrderPages() {}

    public static Content state(Ui ui, OrderState state) {
        return Widgets.segments(8, state.segment(), state == OrderState.CANCELLED ? "void" : "road", ui.word(state));
    }

    /** The lamp with its words: blue is in time without progress. */
    public static Content flag(Ui ui, Flag flag, OrderState state, @Nullable LocalDate due, long daysLeft) {
        return switch (flag) {
            case RED -> Widgets.lamp(Shape.LATE, ui.t("lamp.late", -daysLeft));
            case YELLOW -> Widgets.lamp(Shape.SOON, daysLeft == 0 ? ui.t("lamp.today") : ui.t("lamp.left", daysLeft));
            case BLUE -> Widgets.lamp(Shape.IDLE, ui.t("order.idle", daysLeft));
            case NONE ->
                state.clockRuns()
                        ? Widgets.lamp(Shape.OK, ui.t("lamp.left", daysLeft))
                        : Widgets.lamp(Shape.NONE, due == null ? ui.t("lamp.none") : ui.shortDay(due));
        };
    }

    public static String chip(Ui ui, OrderLedger.OrderPage page, OrderFilter.OrderChip chip) {
        var value =
                switch (chip.name()) {
                    case "state" -> ui.t("OrderState." + chip.value());
                    case "flag" -> ui.t("Flag." + chip.value());
                    case "mine" -> ui.t("Mine." + chip.value());
                    case "unit" -> page.unit().isEmpty() ? chip.value() : page.unit();
                    default -> chip.value();
                };
        return ui.t("chip", ui.t("order.chip." + chip.name()), value);
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<OrderStep, OrderGuard> steps(Ui ui, OrderSheet it) {
        return StepPanels.of(ui, "order.", it, OrderStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet("/discipline/orders/" + it.id(), OrderStep.PROVE)
                .folding(line -> it.occasion(line.step()) && line.step() != OrderStep.REVISE)
                .fixing(guard -> it.mine(OrderStep.REVISE)
                        ? List.of(new Fix("/discipline/orders/" + it.id() + "/steps/REVISE", ui.t("step.order.REVISE")))
                        : List.of());
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, OrderSheet it, OrderStep step) {
        var base = "/discipline/orders/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE -> text(ui, it, base);
                    case REGISTER -> Form.of(ui, OrderWrites.OrderRegistration.class, base + "registration");
                    case DISCARD ->
                        Form.of(ui, OrderWrites.OrderDiscarding.class, base + "discarding")
                                .danger();
                    case ISSUE -> Form.of(ui, OrderWrites.OrderIssuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, OrderWrites.OrderSendingBack.class, base + "sending-back");
                    case SIGN -> Form.of(ui, OrderWrites.OrderReceipt.class, base + "receipt");
                    case PROGRESS -> Form.of(ui, OrderWrites.OrderProgress.class, base + "progress");
                    case REPLY ->
                        Form.of(ui, OrderWrites.OrderReply.class, base + "reply")
                                .value("reply", it.reply());
                    case CONSENT -> Form.of(ui, OrderWrites.OrderConsent.class, base + "consent");
                    case REPORT -> Form.of(ui, OrderWrites.OrderReport.class, base + "report");
                    case EXTEND -> Form.of(ui, OrderWrites.OrderExtension.class, base + "extensions");
                    case DECIDE_EXTENSION ->
                        Form.of(ui, OrderWrites.OrderExtensionDecision.class, base + "extension-decision");
                    case REMIND -> Form.of(ui, OrderWrites.OrderReminder.class, base + "reminders");
                    case ESCALATE -> Form.of(ui, OrderWrites.OrderEscalation.class, base + "escalation");
                    case INSTRUCT -> Form.of(ui, OrderWrites.OrderInstruction.class, base + "instruction");
                    case PROPOSE_COMPLETION -> Form.of(ui, OrderWrites.OrderCheck.class, base + "check");
                    case CONFIRM ->
                        Form.of(ui, OrderWrites.OrderConclusion.class, base + "conclusion")
                                .value("conclusion", ui.t("order.conclusion.done"));
                    case REJECT ->
                        Form.of(ui, OrderWrites.OrderRejection.class, base + "rejection")
                                .danger();
                    case CANCEL ->
                        Form.of(ui, OrderWrites.OrderCancellation.class, base + "cancellation")
                                .danger();
                    case ARCHIVE -> Form.of(ui, OrderWrites.OrderArchiving.class, base + "archiving");
                    case PROVE, AUTO_REMIND, HAND_OVER ->
                        throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.order." + step.name());
    }

    private static Form text(Ui ui, OrderSheet it, String base) {
        return Form.of(ui, OrderWrites.OrderText.class, base + "text")
                .value("matter", it.matter())
                .value("source", it.source())
                .value("urgency", it.urgency().name())
                .value("secretaryLevel", it.secretaryLevel())
                .value("hostUnit", it.hostUnit() == null ? null : it.hostUnit().id())
                .value(
                        "cohosts",
                        it.cohosts().stream()
                                .map(each -> (Object) String.valueOf(each.id()))
                                .toList())
                .value("leader", it.leader() == null ? null : it.leader().id())
                .value("contact", it.contact() == null ? null : it.contact().id())
                .value("issuer", it.issuer() == null ? null : it.issuer().id())
                .value("due", it.currentDue())
                .value("feedback", it.feedback());
    }
}
