package org.ronghe.talent.application;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList.Choice;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ApplicationPages {
    private ApplicationPages() {}

    public static Content state(Ui ui, ApplicationState state) {
        return Widgets.segments(
                ApplicationState.road().size(),
                state.segment(),
                state == ApplicationState.RETURNED
                        ? "returned"
                        : state.segment() == 0 && state != ApplicationState.DRAFT ? "void" : "road",
                ui.word(state));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ApplicationStep, ApplicationGuard> steps(Ui ui, ApplicationSheet it) {
        return StepPanels.of(ui, "application.", it, ApplicationStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(base(it) + "#works", ApplicationStep.DROP_WORK)
                .onSheet(base(it) + "#papers", ApplicationStep.ATTACH)
                .onSheet(base(it) + "#objections", ApplicationStep.ANSWER)
                .onSheet("/talent/cycles/" + it.cycle(), ApplicationStep.PUBLICIZE)
                .lead(ApplicationStep.REVIEW, criteria(ui, it))
                .lead(ApplicationStep.SUBMIT, ui.t("application.consent-text"))
                .lead(ApplicationStep.PROPOSE, ui.t("application.decide-text"))
                .lead(ApplicationStep.INTEGRITY, ui.t("application.integrity-text"));
    }

    private static String criteria(Ui ui, ApplicationSheet it) {
        var words = new ArrayList<String>();
        for (int i = 0; i < it.criteria().size(); i++) {
            var each = it.criteria().get(i);
            words.add(ui.t("application.criterion-line", i + 1, each.name(), each.looks(), each.most()));
        }
        return String.join(ui.zh() ? "；" : "; ", words);
    }

    private static Form form(Ui ui, ApplicationSheet it, ApplicationStep step) {
        var base = base(it) + "/";
        var form =
                switch (step) {
                    case WRITE ->
                        Form.of(ui, ApplicationWrites.ApplicationText.class, base + "text")
                                .value("plan", it.plan());
                    case ADD_WORK -> Form.of(ui, ApplicationWrites.WorkLine.class, base + "works");
                    case SUBMIT -> Form.of(ui, ApplicationWrites.ApplicationSubmission.class, base + "submission");
                    case RESUBMIT -> Form.of(ui, ApplicationWrites.ApplicationSubmission.class, base + "completion");
                    case RETURN -> Form.of(ui, ApplicationWrites.ApplicationReturn.class, base + "return");
                    case PASS ->
                        Form.of(ui, ApplicationWrites.ApplicationPass.class, base + "passing")
                                .choices(
                                        "present",
                                        it.required().stream()
                                                .map(each -> new Choice(each, each))
                                                .toList());
                    case ASSIGN -> Form.of(ui, ApplicationWrites.ReviewerLine.class, base + "reviewers");
                    case RECUSE -> Form.of(ui, ApplicationWrites.ReviewRecusal.class, base + "recusal");
                    case REVIEW ->
                        Form.of(ui, ApplicationWrites.ReviewText.class, base + "reviews")
                                .value("marks", blank(it));
                    case PROPOSE -> decision(ui, step, base + "proposal");
                    case TURN_DOWN -> decision(ui, step, base + "turning-down").danger();
                    case CANCEL -> decision(ui, step, base + "cancellation").danger();
                    case INTEGRITY -> Form.of(ui, ApplicationWrites.IntegrityAnswer.class, base + "integrity");
                    case SELECT -> stage(ui, step, base + "selection").ask();
                    case NAME_PANEL -> Form.of(ui, ApplicationWrites.PanelNaming.class, base + "panel");
                    case PROMISE -> Form.of(ui, ApplicationWrites.PromiseLine.class, base + "promises");
                    case REPORT_MIDTERM -> report(ui, step, base + "midterm-report", it.midtermReport());
                    case REPORT_FINAL -> report(ui, step, base + "final-report", it.finalReport());
                    case JUDGE_MIDTERM ->
                        Form.of(ui, ApplicationWrites.MidtermJudgement.class, base + "midterm-judgement");
                    case JUDGE_FINAL -> Form.of(ui, ApplicationWrites.FinalJudgement.class, base + "final-judgement");
                    case ASK_REASONS -> stage(ui, step, base + "reasons-request");
                    case GIVE_REASONS -> Form.of(ui, ApplicationWrites.ReasonsGiven.class, base + "reasons");
                    case WITHDRAW -> leaving(ui, step, base + "withdrawal");
                    case QUIT -> leaving(ui, step, base + "quitting");
                    case DROP_WORK, ATTACH, ANSWER, PUBLICIZE, HAND_OVER ->
                        throw new IllegalArgumentException("no form for " + step);
                };
        return form.version(it.version()).submit("step.application." + step.name());
    }

    private static List<Map<String, Object>> blank(ApplicationSheet it) {
        var marks = new ArrayList<Map<String, Object>>();
        it.criteria().forEach(each -> {
            var mark = new HashMap<String, Object>();
            mark.put("criterion", each.id());
            marks.add(mark);
        });
        return marks;
    }

    private static Form stage(Ui ui, ApplicationStep step, String address) {
        return Form.of(ui, ApplicationWrites.ApplicationStage.class, address).id("stage-" + step.name());
    }

    private static Form decision(Ui ui, ApplicationStep step, String address) {
        return Form.of(ui, ApplicationWrites.ApplicationDecision.class, address).id("decision-" + step.name());
    }

    private static Form report(Ui ui, ApplicationStep step, String address, String now) {
        return Form.of(ui, ApplicationWrites.StageReport.class, address)
                .id("report-" + step.name())
                .value("report", now);
    }

    private static Form leaving(Ui ui, ApplicationStep step, String address) {
        return Form.of(ui, ApplicationWrites.ApplicationLeaving.class, address)
                .id("leaving-" + step.name())
                .danger();
    }

    public static Form dropWork(Ui ui, ApplicationSheet it, long work) {
        return Form.of(ui, ApplicationWrites.WorkDropping.class, base(it) + "/works/" + work + "/dropping")
                .id("drop-" + work)
                .version(it.version())
                .danger()
                .submit("step.application.DROP_WORK");
    }

    public static Form answer(Ui ui, ApplicationSheet it, long objection) {
        return Form.of(ui, ApplicationWrites.ObjectionAnswer.class, base(it) + "/objections/" + objection + "/answer")
                .id("answer-" + objection)
                .version(it.version())
                .submit("step.application.ANSWER");
    }

    private static String base(ApplicationSheet it) {
        return ApplicationFilter.PATH + "/" + it.id();
    }

    /** Names one after another, or a dash. */
    public static String names(Ui ui, @Nullable List<String> names) {
        return names == null || names.isEmpty() ? "—" : String.join(ui.zh() ? "、" : ", ", names);
    }
}
