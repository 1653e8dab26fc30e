package org.ronghe.discipline.letter;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList.Choice;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class LetterPages {
    private LetterPages() {}

    public static Content state(Ui ui, LetterState state) {
        return Widgets.segments(7, state.segment(), state == LetterState.CANCELLED ? "void" : "road", ui.word(state));
    }

    /** The lamp with its words: blue is in time without progress. */
    public static Content flag(Ui ui, Flag flag, LetterState state, @Nullable LocalDate due, long daysLeft) {
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

    public static Content verdict(Ui ui, @Nullable Verdict verdict) {
        return verdict == null
                ? Widgets.tag("", ui.t("letter.unchecked"))
                : Widgets.tag(
                        switch (verdict) {
                            case SETTLED -> "grn";
                            case FOLLOWED -> "amb";
                            case UNSETTLED -> "red";
                        },
                        ui.word(verdict));
    }

    public static String chip(Ui ui, LetterLedger.LetterPage page, LetterFilter.LetterChip chip) {
        var value =
                switch (chip.name()) {
                    case "state" -> ui.t("LetterState." + chip.value());
                    case "flag" -> ui.t("Flag." + chip.value());
                    case "mine" -> ui.t("Mine." + chip.value());
                    case "unit" -> page.unit().isEmpty() ? chip.value() : page.unit();
                    default -> chip.value();
                };
        return ui.t("chip", ui.t("letter.chip." + chip.name()), value);
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<LetterStep, LetterGuard> steps(Ui ui, LetterSheet it) {
        return StepPanels.of(ui, "letter.", it, LetterStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet("/discipline/letters/" + it.id(), LetterStep.PROVE)
                .folding(line -> it.occasion(line.step()) && line.step() != LetterStep.REVISE)
                .fixing(guard -> it.mine(LetterStep.REVISE)
                        ? List.of(
                                new Fix("/discipline/letters/" + it.id() + "/steps/REVISE", ui.t("step.letter.REVISE")))
                        : List.of());
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, LetterSheet it, LetterStep step) {
        var base = "/discipline/letters/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE -> text(ui, it, base);
                    case ADD_ISSUE -> Form.of(ui, LetterWrites.NewLetterIssue.class, base + "issues");
                    case DROP_ISSUE ->
                        Form.of(ui, LetterWrites.LetterIssueDropping.class, base + "issue-dropping")
                                .choices("issue", issues(it, issue -> true))
                                .danger();
                    case PROPOSE -> Form.of(ui, LetterWrites.LetterProposal.class, base + "proposal");
                    case DISCARD ->
                        Form.of(ui, LetterWrites.LetterDiscarding.class, base + "discarding")
                                .danger();
                    case ISSUE -> Form.of(ui, LetterWrites.LetterIssuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, LetterWrites.LetterSendingBack.class, base + "sending-back");
                    case SIGN -> Form.of(ui, LetterWrites.LetterReceipt.class, base + "receipt");
                    case ANSWER ->
                        Form.of(ui, LetterWrites.LetterAnswer.class, base + "answers")
                                .choices("issue", issues(it, issue -> issue.verdict() != Verdict.SETTLED));
                    case REPLY -> Form.of(ui, LetterWrites.LetterReply.class, base + "reply");
                    case REMIND -> Form.of(ui, LetterWrites.LetterReminder.class, base + "reminders");
                    case JUDGE ->
                        Form.of(ui, LetterWrites.LetterJudgement.class, base + "judgements")
                                .choices("issue", issues(it, issue -> true));
                    case RETURN ->
                        Form.of(ui, LetterWrites.LetterReturn.class, base + "return")
                                .danger();
                    case FOLLOW -> Form.of(ui, LetterWrites.LetterFollowing.class, base + "following");
                    case CLOSE ->
                        Form.of(ui, LetterWrites.LetterConclusion.class, base + "conclusion")
                                .value("conclusion", ui.t("letter.conclusion.done"));
                    case CANCEL ->
                        Form.of(ui, LetterWrites.LetterCancellation.class, base + "cancellation")
                                .danger();
                    case PROVE, HAND_OVER -> throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.letter." + step.name());
    }

    private static List<Choice> issues(LetterSheet it, Predicate<LetterSheet.IssueLine> offered) {
        return it.issues().stream()
                .filter(offered)
                .map(issue -> new Choice(
                        String.valueOf(issue.number()), issue.number() + " " + issue.area() + " " + issue.text()))
                .toList();
    }

    private static Form text(Ui ui, LetterSheet it, String base) {
        return Form.of(ui, LetterWrites.LetterText.class, base + "text")
                .value("subject", it.subject())
                .value("basis", it.basis())
                .value("cause", it.cause())
                .value("unit", it.unit() == null ? null : it.unit().id())
                .value("leader", it.leader() == null ? null : it.leader().id())
                .value("contact", it.contact() == null ? null : it.contact().id())
                .value("issuer", it.issuer() == null ? null : it.issuer().id())
                .value("replyDue", it.replyDue())
                .value("replyForm", it.replyForm());
    }
}
