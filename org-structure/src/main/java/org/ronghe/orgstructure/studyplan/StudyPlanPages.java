package org.ronghe.orgstructure.studyplan;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class StudyPlanPages {
    private StudyPlanPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<StudyPlanStep, StudyPlanGuard> steps(Ui ui, StudyPlanSheet it) {
        return StepPanels.of(ui, "study-plan.", it, StudyPlanStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(base(it) + "#sessions", StudyPlanStep.DROP_SESSION, StudyPlanStep.RETIRE_SESSION);
    }

    /** The form of a step that has one of its own. */
    public static Form form(Ui ui, StudyPlanSheet it, StudyPlanStep step) {
        var base = base(it) + "/";
        var form =
                switch (step) {
                    case ADD_SESSION -> Form.of(ui, StudyPlanWrites.NewStudySession.class, base + "sessions");
                    case PROPOSE -> Form.of(ui, StudyPlanWrites.StudyPlanProposal.class, base + "proposal");
                    case DISCARD ->
                        Form.of(ui, StudyPlanWrites.StudyPlanDiscarding.class, base + "discarding")
                                .danger();
                    case ISSUE -> Form.of(ui, StudyPlanWrites.StudyPlanIssuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, StudyPlanWrites.StudyPlanReturn.class, base + "return");
                    case SUPPLEMENT -> Form.of(ui, StudyPlanWrites.StudySessionSupplement.class, base + "supplements");
                    case DROP_SESSION, RETIRE_SESSION -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.study-plan." + step.name());
    }

    /** Takes a session out of a draft. */
    public static Form drop(Ui ui, StudyPlanSheet it, long session) {
        return Form.of(ui, StudyPlanWrites.StudySessionDropping.class, base(it) + "/sessions/" + session + "/dropping")
                .version(it.version())
                .submit("step.study-plan.DROP_SESSION")
                .danger();
    }

    /** Takes a session of an issued plan out of use. */
    public static Form retire(Ui ui, StudyPlanSheet it, long session) {
        return Form.of(
                        ui,
                        StudyPlanWrites.StudySessionRetirement.class,
                        base(it) + "/sessions/" + session + "/retirement")
                .version(it.version())
                .submit("step.study-plan.RETIRE_SESSION")
                .danger();
    }

    /** Held, arranged, missed or to come, in shape and words. */
    public static Content lamp(Ui ui, SessionStanding standing) {
        return Widgets.lamp(
                switch (standing) {
                    case HELD -> Widgets.Shape.DONE;
                    case ARRANGED -> Widgets.Shape.SOON;
                    case PLANNED, RETIRED -> Widgets.Shape.NONE;
                    case MISSED -> Widgets.Shape.LATE;
                },
                ui.word(standing));
    }

    private static String base(StudyPlanSheet it) {
        return StudyPlanFilter.PATH + "/" + it.id();
    }
}
