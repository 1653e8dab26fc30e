package org.ronghe.drive.instruction;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ronghe.drive.instruction.InstructionLedger.InstructionRow;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class InstructionPages {
    private static final int ROAD = 10;

    private InstructionPages() {}

    /** The states of the road in its order: what is kept on goes another way at its end than what is closed. */
    static List<InstructionState> road(InstructionState at) {
        return Stream.of(InstructionState.values())
                .filter(state -> state != InstructionState.VOIDED)
                .filter(state -> state
                        != (at == InstructionState.CONTINUING ? InstructionState.CLOSED : InstructionState.CONTINUING))
                .toList();
    }

    public static Content state(Ui ui, InstructionState state) {
        return Widgets.segments(ROAD, state.segment(), state.segment() == 0 ? "void" : "road", ui.word(state));
    }

    /** What people call it; of a document under a mark its number. */
    public static String title(Ui ui, boolean classified, String title, String sourceNumber) {
        return classified ? ui.t("instruction.classified-title", sourceNumber) : title;
    }

    public static List<InstructionMark> marks(InstructionRow row) {
        return marks(row.lag(), row.overdue(), row.missed());
    }

    public static List<InstructionMark> marks(InstructionSheet it) {
        return marks(it.lagDays() > 0, it.overdue(), it.missed());
    }

    private static List<InstructionMark> marks(boolean lag, boolean overdue, boolean missed) {
        var marks = new ArrayList<InstructionMark>();
        if (lag) {
            marks.add(InstructionMark.LAG);
        }
        if (overdue) {
            marks.add(InstructionMark.OVERDUE);
        }
        if (missed) {
            marks.add(InstructionMark.MISSED);
        }
        return marks;
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<InstructionStep, InstructionGuard> steps(Ui ui, InstructionSheet it) {
        return StepPanels.of(ui, "instruction.", it, InstructionStep.class, it.primary(), step -> form(ui, it, step));
    }

    /** The form of a step, filled with what is known. */
    static Form form(Ui ui, InstructionSheet it, InstructionStep step) {
        var base = InstructionFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case REGISTER -> document(ui, it, base + "registration");
                    case REVISE -> document(ui, it, base + "revision");
                    case STUDY ->
                        Form.of(ui, InstructionWrites.InstructionStudy.class, base + "study")
                                .value("instruction", it.id());
                    case DEPLOY ->
                        Form.of(ui, InstructionWrites.InstructionDeployment.class, base + "deployment")
                                .value("instruction", it.id());
                    case BREAK_DOWN -> Form.of(ui, InstructionWrites.InstructionTask.class, base + "tasks");
                    case DISPATCH ->
                        Form.of(ui, InstructionWrites.DispatchEntry.class, base + "entries")
                                .value("day", ui.today());
                    case REPORT ->
                        Form.of(ui, InstructionWrites.InstructionReport.class, base + "report")
                                .value("report", it.report());
                    case RETURN -> Form.of(ui, InstructionWrites.InstructionReturn.class, base + "return");
                    case APPROVE -> Form.of(ui, InstructionWrites.InstructionApproval.class, base + "approval");
                    case REPORT_BACK ->
                        Form.of(ui, InstructionWrites.ReportBack.class, base + "report-back")
                                .value("day", ui.today());
                    case CLOSE -> Form.of(ui, InstructionWrites.InstructionClosing.class, base + "closing");
                    case CONTINUE ->
                        Form.of(ui, InstructionWrites.InstructionContinuation.class, base + "continuation");
                    case CHECK -> Form.of(ui, InstructionWrites.InstructionCheck.class, base + "checks");
                    case REVISIT -> Form.of(ui, InstructionWrites.InstructionRevisit.class, base + "revisit");
                    case VOID ->
                        Form.of(ui, InstructionWrites.InstructionAnnulment.class, base + "annulment")
                                .danger();
                    case HAND_OVER -> throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.instruction." + step.name());
    }

    private static Form document(Ui ui, InstructionSheet it, String address) {
        return Form.of(ui, InstructionWrites.InstructionDocument.class, address)
                .value("kind", it.kind().name())
                .value("level", it.level().name())
                .value("title", it.title())
                .value("number", it.sourceNumber())
                .value("issuedOn", it.issuedOn())
                .value("receivedOn", it.receivedOn())
                .value("summary", it.summary())
                .value("classified", it.classified())
                .value("keptAt", it.keptAt());
    }
}
