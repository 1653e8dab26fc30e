package org.ronghe.talent.programme;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class CyclePages {
    private CyclePages() {}

    public static Content state(Ui ui, CycleState state) {
        return Widgets.segments(
                CycleState.road().size(), state.segment(), state.segment() == 0 ? "void" : "road", ui.word(state));
    }

    /** A number of people, or that there are too few to say. */
    public static String count(Ui ui, int number) {
        return number < 0 ? ui.t("talent.few") : String.valueOf(number);
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<CycleStep, CycleGuard> steps(Ui ui, CycleSheet it) {
        return StepPanels.of(ui, "cycle.", it, CycleStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(base(it) + "#criteria", CycleStep.DROP_CRITERION);
    }

    private static Form form(Ui ui, CycleSheet it, CycleStep step) {
        var base = base(it) + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, CycleWrites.CycleRevision.class, base + "revision")
                                .value("title", it.title())
                                .value("quota", it.quota())
                                .value("opensOn", it.opensOn())
                                .value("closesOn", it.closesOn())
                                .value("months", it.months())
                                .value("midtermOn", it.midtermOn())
                                .value("finalOn", it.finalOn())
                                .value("reviewers", it.reviewers())
                                .value("papers", String.join("\n", it.papers()));
                    case ADD_CRITERION -> Form.of(ui, CycleWrites.CriterionLine.class, base + "criteria");
                    case DECIDE -> Form.of(ui, CycleWrites.CycleDecision.class, base + "decision");
                    case ANNOUNCE ->
                        Form.of(ui, CycleWrites.CycleNotice.class, base + "notice")
                                .value("from", ui.today());
                    case PUBLISH -> stage(ui, step, base + "publication").ask();
                    case OPEN -> stage(ui, step, base + "opening");
                    case CLOSE_CALL -> stage(ui, step, base + "call-closing");
                    case START -> stage(ui, step, base + "start");
                    case CONCLUDE -> stage(ui, step, base + "conclusion");
                    case ARCHIVE -> stage(ui, step, base + "archiving");
                    case VOID ->
                        Form.of(ui, CycleWrites.CycleAnnulment.class, base + "annulment")
                                .danger();
                    case DROP_CRITERION, HAND_OVER -> throw new IllegalArgumentException("no form for " + step);
                };
        return form.version(it.version()).submit("step.cycle." + step.name());
    }

    private static Form stage(Ui ui, CycleStep step, String address) {
        return Form.of(ui, CycleWrites.CycleStage.class, address).id("stage-" + step.name());
    }

    public static Form drop(Ui ui, CycleSheet it, long criterion) {
        return Form.of(ui, CycleWrites.CriterionDropping.class, base(it) + "/criteria/" + criterion + "/dropping")
                .id("drop-" + criterion)
                .version(it.version())
                .danger()
                .submit("step.cycle.DROP_CRITERION");
    }

    private static String base(CycleSheet it) {
        return CycleFilter.PATH + "/" + it.id();
    }
}
