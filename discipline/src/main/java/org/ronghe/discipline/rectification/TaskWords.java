package org.ronghe.discipline.rectification;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.webkit.ListChoice;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class TaskWords {
    private TaskWords() {}

    /** The columns of the ledger that a reader may leave out. */
    public enum Column {
        DELIVERABLE("field.deliverable"),
        KINDS("filter.kind"),
        FIRST("field.firstDue"),
        EXTENDED("field.extendedTo"),
        EVIDENCE("field.evidence");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many columns a heading stands over: those always there and those of the optional ones that are shown. */
    public static String span(ListChoice choice, int always, String... optional) {
        return String.valueOf(
                always + Arrays.stream(optional).filter(choice::shows).count());
    }

    /** The lamp; before the clock runs, the planned date itself is all there is to say. */
    public static Content lamp(Ui ui, Lamp lamp, @Nullable LocalDate due, int checksDone, int checksPlanned) {
        return switch (lamp.kind()) {
            case LATE -> Widgets.lamp(Shape.LATE, ui.t("lamp.late", lamp.days()));
            case SOON ->
                Widgets.lamp(Shape.SOON, lamp.days() == 0 ? ui.t("lamp.today") : ui.t("lamp.left", lamp.days()));
            case IDLE -> Widgets.lamp(Shape.IDLE, ui.t("order.idle", lamp.days()));
            case OK -> Widgets.lamp(Shape.OK, ui.t("lamp.left", lamp.days()));
            case KEPT -> Widgets.lamp(Shape.DONE, ui.t("lamp.kept"));
            case MISSED -> Widgets.lamp(Shape.DONE, ui.t("lamp.missed"));
            case REVIEW -> Widgets.lamp(Shape.NONE, ui.t("lamp.review", lamp.days()));
            case REVIEW_LATE -> Widgets.lamp(Shape.LATE, ui.t("lamp.review-late", lamp.days()));
            case NONE ->
                Widgets.lamp(
                        Shape.NONE,
                        checksPlanned > 0
                                ? ui.t("lamp.checks", checksDone, checksPlanned)
                                : due == null ? ui.t("lamp.none") : ui.t("lamp.due", ui.shortDay(due)));
        };
    }

    public static Content state(Ui ui, TaskState state) {
        return switch (state) {
            case RETURNED, REOPENED -> Widgets.segments(7, state.segment(), "returned", ui.word(state));
            case CONTINUING, DISPUTED, DEFERRED -> Widgets.segments(7, 0, "continuing", ui.word(state));
            case VOID -> Widgets.segments(7, 0, "void", ui.word(state));
            default -> Widgets.segments(7, state.segment(), "road", ui.word(state));
        };
    }

    /** A condition of the ledger with what it asks for, such as "状态：整改中"; a number stands where no name is known. */
    public static String chip(Ui ui, TaskLedger.Page page, TaskFilter.Chip chip) {
        var value =
                switch (chip.name()) {
                    case "state" -> ui.t("TaskState." + chip.value());
                    case "timing" -> ui.t("Timing." + chip.value());
                    case "flag" -> ui.t("Flag." + chip.value());
                    case "kind" -> ui.t("MeasureKind." + chip.value());
                    case "unit" -> orNumber(page.names().unit(), chip);
                    case "finding" -> orNumber(page.names().finding(), chip);
                    case "mine" -> ui.t("mine." + chip.value());
                    case "late",
                            "stated",
                            "live",
                            "open",
                            "unclassed",
                            "accepted",
                            "unconcluded",
                            "extended",
                            "reopened",
                            "reviewLate",
                            "deferred",
                            "noLookBack" -> "";
                    case "due", "kept" -> ui.t("DueBasis." + chip.value());
                    case "firstAge", "currentAge" -> ui.t("Age." + chip.value());
                    case "conclusion" -> ui.t("Conclusion." + chip.value());
                    case "task" -> ui.t("chip.items", chip.value());
                    default -> chip.value();
                };
        var name = ui.t("chip." + chip.name());
        return value.isEmpty() ? name : ui.t("chip", name, value);
    }

    private static String orNumber(String name, TaskFilter.Chip chip) {
        return name.isEmpty() ? chip.value() : name;
    }

    /** What an event says; codes that were written down with it become words. */
    public static String event(Ui ui, TaskSheet.Event event) {
        var text = event.text();
        if (event.step() == Step.REVISE) {
            return PlanPart.said(ui, text);
        }
        int space = text.indexOf(' ');
        var words = event.step() == Step.REOPEN ? "ReopenReason." : event.step() == Step.DISPUTE ? "Subject." : "";
        if (words.isEmpty() || space < 0) {
            return text;
        }
        return ui.t(words + text.substring(0, space)) + "：" + text.substring(space + 1);
    }

    /** The address of a task's sheet, as a list of that day shows the task. */
    public static String sheet(Ui ui, long task, @Nullable LocalDate day) {
        return "/discipline/rectifications/" + task + (day == null || !day.isBefore(ui.today()) ? "" : "/days/" + day);
    }

    /** A workbook's claim, marked as such. */
    public static Content stated(Ui ui, String words) {
        return Widgets.tag("stated", ui.t("rectification.stated", words));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<Step, Guard> steps(Ui ui, TaskSheet it) {
        return StepPanels.of(ui, "", it, Step.class, it.primary(), step -> form(ui, it, step))
                .onSheet("/discipline/rectifications/" + it.id() + "#evidence", Step.PROVE, Step.JUDGE)
                .elsewhere(Step.CLOSE, "/discipline/closings", ui.t("closing.to-lists"))
                .lead(Step.CONFIRM_VOID, it.voidReason())
                .folding(line -> it.occasion(line.step()) && line.step() != Step.REPORT && line.step() != Step.REVISE)
                .fixing(guard -> TaskGuide.fixes(ui, it, guard));
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, TaskSheet it, Step step) {
        var base = "/discipline/rectifications/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE -> plan(ui, it, base);
                    case PROPOSE -> Form.of(ui, Writes.Proposal.class, base + "proposal");
                    case ISSUE -> Form.of(ui, Writes.Issuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, Writes.SendingBack.class, base + "sending-back");
                    case SIGN -> Form.of(ui, Writes.SigningFor.class, base + "signature");
                    case REPORT -> week(ui, it, base);
                    case REMIND -> Form.of(ui, Writes.TaskReminder.class, base + "reminders");
                    case STATE_RESULT -> result(ui, it, base);
                    case CONSENT -> Form.of(ui, Writes.LeaderConsent.class, base + "consent");
                    case SUBMIT -> Form.of(ui, Writes.Submission.class, base + "submission");
                    case ACCEPT -> acceptance(ui, it, base);
                    case RETURN ->
                        Form.of(ui, Writes.ReturnForWork.class, base + "return")
                                .value("conclusions", toConclude(it))
                                .danger();
                    case RESUME -> Form.of(ui, Writes.Resumption.class, base + "resumption");
                    case EXTEND -> Form.of(ui, Writes.ExtensionRequest.class, base + "extensions");
                    case DECIDE_EXTENSION -> Form.of(ui, Writes.ExtensionDecision.class, base + "extension-decision");
                    case DISPUTE -> Form.of(ui, Writes.Disagreement.class, base + "disputes");
                    case DECIDE_DISPUTE -> Form.of(ui, Writes.DisputeDecision.class, base + "dispute-decision");
                    case ASK_DEFERRAL -> Form.of(ui, Writes.DeferralRequest.class, base + "deferrals");
                    case TAKE_BACK -> Form.of(ui, Writes.RequestWithdrawal.class, base + "withdrawal");
                    case DECIDE_DEFERRAL -> Form.of(ui, Writes.DeferralDecision.class, base + "deferral-decision");
                    case REVIEW -> Form.of(ui, Writes.DeferralReview.class, base + "deferral-review");
                    case AGREE_CONTINUING -> Form.of(ui, Writes.ContinuingConsent.class, base + "continuing-consent");
                    case CONTINUE ->
                        Form.of(ui, Writes.Continuation.class, base + "continuation")
                                .value("checks", 4)
                                .value("firstCheck", ui.today().plusMonths(3));
                    case CHECK -> Form.of(ui, Writes.CheckReport.class, base + "checks");
                    case REOPEN ->
                        Form.of(ui, Writes.Reopening.class, base + "reopening").danger();
                    case ASK_VOID ->
                        Form.of(ui, Writes.VoidRequest.class, base + "void-request")
                                .danger();
                    case CONFIRM_VOID ->
                        Form.of(ui, Writes.VoidDecision.class, base + "void-decision")
                                .danger();
                    case PROVE, JUDGE, CLOSE, HAND_OVER ->
                        throw new IllegalArgumentException("no single form for " + step);
                };
        return form.version(it.version()).submit("step." + step.name());
    }

    private static Form plan(Ui ui, TaskSheet it, String base) {
        var findings = new LinkedHashSet<Object>();
        it.measures().get(0).findings().forEach(id -> findings.add(String.valueOf(id)));
        var acceptors = it.acceptors().stream()
                .map(each -> (Object) String.valueOf(each.id()))
                .toList();
        return Form.of(ui, Writes.TaskPlan.class, base + "plan")
                .needed(needed(it, Step.PROPOSE), "form.needed.PROPOSE")
                .value("measure", it.measure())
                .value("findings", findings)
                .value("deliverable", it.deliverable())
                .value("standard", it.standard())
                .value("kinds", it.kinds())
                .value("timing", it.timing() == null ? null : it.timing().name())
                .value("firstDue", it.firstDue())
                .value("secretaryLed", it.secretaryLed())
                .value(
                        "ownerUnit",
                        it.ownerUnit() == null ? null : it.ownerUnit().id())
                .value(
                        "responsible",
                        it.responsible() == null ? null : it.responsible().id())
                .value("leader", it.leader() == null ? null : it.leader().id())
                .value("acceptors", acceptors);
    }

    /** Fields without which the step is refused, as its guards say; what is continuing may have no due date. */
    static Set<String> needed(TaskSheet it, Step step) {
        return step.guards().stream()
                .filter(guard -> guard != Guard.DUE || it.timing() != Timing.CONTINUING)
                .filter(guard -> guard != Guard.INSTITUTION_NUMBER || it.kinds().contains(MeasureKind.LASTING))
                .flatMap(guard -> guard.fields().stream())
                .collect(Collectors.toSet());
    }

    private static Form week(Ui ui, TaskSheet it, String base) {
        var form = Form.of(ui, Writes.WeeklyReport.class, base + "weekly-entries");
        var week = it.thisWeek();
        if (week != null) {
            form.value("progress", week.progress().name())
                    .value("percent", week.percent())
                    .value("text", week.text())
                    .value("blocker", week.blocker());
        } else if (!it.entries().isEmpty()) {
            form.value("percent", it.entries().get(0).percent());
        }
        return form;
    }

    private static Form result(Ui ui, TaskSheet it, String base) {
        var results = new ArrayList<Object>();
        it.measures()
                .forEach(measure -> results.add(new LinkedHashMap<String, Object>(
                        Map.of("measure", measure.id(), "result", measure.result()))));
        return Form.of(ui, Writes.ResultStatement.class, base + "result")
                .needed(needed(it, Step.SUBMIT), "form.needed.SUBMIT")
                .value("results", results)
                .value("institutionNumber", it.institutionNumber());
    }

    private static Form acceptance(Ui ui, TaskSheet it, String base) {
        return Form.of(ui, Writes.Acceptance.class, base + "acceptance").value("conclusions", toConclude(it));
    }

    private static List<Object> toConclude(TaskSheet it) {
        var conclusions = new ArrayList<Object>();
        it.measures()
                .forEach(
                        measure -> conclusions.add(new LinkedHashMap<String, Object>(Map.of("measure", measure.id()))));
        return conclusions;
    }

    /** The page that hands in these tasks alone. */
    public static String submissionOf(List<BulkDesk.Row> rows) {
        return "/discipline/rectifications/submissions/new?"
                + rows.stream().map(row -> "task=" + row.id()).collect(Collectors.joining("&"));
    }

    /** The form that urges the people of all tasks of the page, from the versions it shows. */
    public static Form urgingOf(Ui ui, BulkDesk.Page page) {
        return Form.of(ui, Writes.BulkReminder.class, "/discipline/rectifications/urgings")
                .value("tasks", tasksOf(page))
                .submit("form.BulkReminder");
    }

    /** The way to urge these alone. */
    public static String urgingOf(List<BulkDesk.Row> rows) {
        return "/discipline/rectifications/urgings/new?"
                + rows.stream().map(row -> "task=" + row.id()).collect(Collectors.joining("&"));
    }

    private static List<Object> tasksOf(BulkDesk.Page page) {
        var tasks = new ArrayList<Object>();
        page.rows().forEach(row -> tasks.add(Map.of("task", row.id(), "version", row.version())));
        return tasks;
    }

    /** The form that hands in all tasks of the page, from the versions it shows. */
    public static Form submissionOf(Ui ui, BulkDesk.Page page) {
        return Form.of(ui, Writes.BulkSubmission.class, "/discipline/rectifications/submissions")
                .value("tasks", tasksOf(page))
                .submit("form.BulkSubmission");
    }
}
