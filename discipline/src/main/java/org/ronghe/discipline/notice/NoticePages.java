package org.ronghe.discipline.notice;

import gg.jte.Content;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class NoticePages {
    private NoticePages() {}

    public static Content state(Ui ui, NoticeState state) {
        return Widgets.segments(3, state.segment(), state == NoticeState.CANCELLED ? "void" : "road", ui.word(state));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<NoticeStep, NoticeGuard> steps(Ui ui, NoticeSheet it) {
        return StepPanels.of(ui, "notice.", it, NoticeStep.class, it.primary(), step -> form(ui, it, step))
                .folding(line -> line.step() != NoticeStep.REVISE)
                .fixing(guard -> it.mine(NoticeStep.REVISE)
                        ? List.of(
                                new Fix("/discipline/notices/" + it.id() + "/steps/REVISE", ui.t("step.notice.REVISE")))
                        : List.of());
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, NoticeSheet it, NoticeStep step) {
        var base = "/discipline/notices/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, NoticeWrites.NoticeText.class, base + "text")
                                .value("title", it.title())
                                .value("layout", it.layout().name())
                                .value("addressee", it.addressee())
                                .value("body", it.body())
                                .value("copyTo", it.copyTo())
                                .value(
                                        "issuer",
                                        it.issuer() == null ? null : it.issuer().id());
                    case PROPOSE -> Form.of(ui, NoticeWrites.NoticeProposal.class, base + "proposal");
                    case ISSUE -> Form.of(ui, NoticeWrites.NoticeIssuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, NoticeWrites.NoticeSendingBack.class, base + "sending-back");
                    case DISCARD ->
                        Form.of(ui, NoticeWrites.NoticeDiscarding.class, base + "discarding")
                                .danger();
                    case CANCEL ->
                        Form.of(ui, NoticeWrites.NoticeCancellation.class, base + "cancellation")
                                .danger();
                    case HAND_OVER -> throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.notice." + step.name());
    }
}
