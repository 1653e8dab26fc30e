package org.ronghe.orgstructure.responsibility;

import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ResponsibilityPages {
    /** The states of the road, in its order. */
    public static final List<ResponsibilityState> ROAD = List.of(
            ResponsibilityState.DRAFTED,
            ResponsibilityState.CONFIRMING,
            ResponsibilityState.PROPOSED,
            ResponsibilityState.IN_FORCE,
            ResponsibilityState.STATED,
            ResponsibilityState.FILED);

    private ResponsibilityPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ResponsibilityStep, ResponsibilityGuard> steps(Ui ui, ResponsibilitySheet it) {
        return StepPanels.of(
                        ui, "responsibility.", it, ResponsibilityStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(
                        base(it) + "#tasks",
                        ResponsibilityStep.DROP_TASK,
                        ResponsibilityStep.PROGRESS,
                        ResponsibilityStep.REPORT,
                        ResponsibilityStep.ACCEPT,
                        ResponsibilityStep.RETURN_TASK)
                .lead(ResponsibilityStep.STATE, ui.t("responsibility.state-text"))
                .lead(ResponsibilityStep.RENEW, ui.t("responsibility.renew-text"));
    }

    /** The form of a step that has one of its own. */
    public static Form form(Ui ui, ResponsibilitySheet it, ResponsibilityStep step) {
        var base = base(it) + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilityText.class, base + "text")
                                .value("post", it.post())
                                .value("fields", it.fields())
                                .value("duties", it.duties());
                    case ADD_TASK -> Form.of(ui, ResponsibilityWrites.NewResponsibilityTask.class, base + "tasks");
                    case SUBMIT ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilitySubmission.class, base + "submission");
                    case DISCARD ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilityDiscarding.class, base + "discarding")
                                .danger();
                    case CONFIRM ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilityConfirmation.class, base + "confirmation");
                    case SEND_BACK -> Form.of(ui, ResponsibilityWrites.ResponsibilityReturn.class, base + "return");
                    case DECIDE ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilityDecision.class, base + "decision")
                                .value("since", it.confirmedOn());
                    case DECLINE -> Form.of(ui, ResponsibilityWrites.ResponsibilityDeclining.class, base + "declining");
                    case STATE ->
                        Form.of(ui, ResponsibilityWrites.ResponsibilityStatement.class, base + "statement")
                                .value("words", it.statement());
                    case RETURN_STATEMENT ->
                        Form.of(
                                ui,
                                ResponsibilityWrites.ResponsibilityStatementReturn.class,
                                base + "statement-return");
                    case FILE -> Form.of(ui, ResponsibilityWrites.ResponsibilityFiling.class, base + "filing");
                    case RENEW -> Form.of(ui, ResponsibilityWrites.ResponsibilityRenewal.class, base + "renewal");
                    case DROP_TASK, PROGRESS, REPORT, ACCEPT, RETURN_TASK, SUPERSEDE, HAND_OVER ->
                        throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.responsibility." + step.name());
    }

    /** Takes a task out of a draft. */
    public static Form drop(Ui ui, ResponsibilitySheet it, long task) {
        return task(ui, it, task, ResponsibilityWrites.ResponsibilityTaskDropping.class, "dropping", "DROP_TASK")
                .danger();
    }

    public static Form progress(Ui ui, ResponsibilitySheet it, long task) {
        return task(ui, it, task, ResponsibilityWrites.ResponsibilityProgress.class, "progress", "PROGRESS");
    }

    public static Form report(Ui ui, ResponsibilitySheet it, long task) {
        return task(ui, it, task, ResponsibilityWrites.ResponsibilityReport.class, "report", "REPORT");
    }

    public static Form accept(Ui ui, ResponsibilitySheet it, long task) {
        return task(ui, it, task, ResponsibilityWrites.ResponsibilityAcceptance.class, "acceptance", "ACCEPT");
    }

    public static Form giveBack(Ui ui, ResponsibilitySheet it, long task) {
        return task(ui, it, task, ResponsibilityWrites.ResponsibilityTaskReturn.class, "return", "RETURN_TASK");
    }

    private static Form task(
            Ui ui, ResponsibilitySheet it, long task, Class<? extends Record> form, String noun, String step) {
        return Form.of(ui, form, base(it) + "/tasks/" + task + "/" + noun)
                .id(form.getSimpleName() + task)
                .version(it.version())
                .submit("step.responsibility." + step);
    }

    private static String base(ResponsibilitySheet it) {
        return ResponsibilityFilter.PATH + "/" + it.id();
    }
}
