package org.ronghe.orgstructure.training;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class CoursePages {
    private CoursePages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<CourseStep, CourseGuard> steps(Ui ui, CourseSheet it) {
        return StepPanels.of(ui, "course.", it, CourseStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(base(it) + "#roll", CourseStep.STRIKE, CourseStep.AMEND);
    }

    private static Form form(Ui ui, CourseSheet it, CourseStep step) {
        var form =
                switch (step) {
                    case ENROL -> Form.of(ui, CourseWrites.CourseEnrolment.class, base(it) + "/roll");
                    case ENROL_BRANCH -> Form.of(ui, CourseWrites.BranchEnrolment.class, base(it) + "/roll/branch");
                    case CLOSE -> Form.of(ui, CourseWrites.CourseClosing.class, base(it) + "/closing");
                    case CANCEL ->
                        Form.of(ui, CourseWrites.CourseCancellation.class, base(it) + "/cancellation")
                                .danger();
                    case STRIKE, AMEND -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.course." + step.name());
    }

    public static Form strike(Ui ui, CourseSheet it, long trainee) {
        return Form.of(ui, CourseWrites.TraineeStriking.class, base(it) + "/roll/" + trainee + "/striking")
                .version(it.version())
                .danger()
                .submit("step.course.STRIKE");
    }

    public static Form amend(Ui ui, CourseSheet it, CourseSheet.TraineeLine line) {
        return Form.of(ui, CourseWrites.TraineeAmendment.class, base(it) + "/roll/" + line.id() + "/hours")
                .version(it.version())
                .value("hours", line.hours())
                .submit("step.course.AMEND");
    }

    private static String base(CourseSheet it) {
        return CourseFilter.PATH + "/" + it.id();
    }

    public static Content lamp(Ui ui, TrainingState state) {
        return Widgets.lamp(
                switch (state) {
                    case MET -> Widgets.Shape.DONE;
                    case RUNNING -> Widgets.Shape.NONE;
                    case DUE -> Widgets.Shape.SOON;
                    case MISSING -> Widgets.Shape.LATE;
                },
                ui.word(state));
    }
}
