package org.ronghe.discipline.inspection;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class RoundPages {
    private RoundPages() {}

    public static Content state(Ui ui, RoundState state) {
        return Widgets.segments(
                RoundState.ARCHIVED.segment(), state.segment(), state.segment() == 0 ? "void" : "road", ui.word(state));
    }

    /** The lamp of a limit in shape and words. */
    public static Content lamp(Ui ui, RoundLamp lamp, @Nullable LocalDate due, @Nullable LocalDate done) {
        long left = due == null ? 0 : ChronoUnit.DAYS.between(ui.today(), due);
        return switch (lamp) {
            case NONE -> Widgets.lamp(Shape.NONE, "—");
            case KEPT -> Widgets.lamp(Shape.DONE, ui.t("round.lamp.KEPT", ui.day(done)));
            case OK -> Widgets.lamp(Shape.OK, ui.t("round.lamp.OK", left));
            case SOON -> Widgets.lamp(Shape.SOON, ui.t("round.lamp.SOON", left));
            case NEAR -> Widgets.lamp(Shape.SOON, ui.t("round.lamp.NEAR", left));
            case LATE ->
                Widgets.lamp(
                        Shape.LATE,
                        done == null ? ui.t("round.lamp.LATE", -left) : ui.t("round.lamp.DONE_LATE", ui.day(done)));
        };
    }

    /** Several people in one line. */
    public static String names(Collection<RoundSheet.Named> people) {
        return people.isEmpty()
                ? "—"
                : people.stream().map(RoundSheet.Named::name).collect(Collectors.joining("、"));
    }

    /** What a round looks at, in one line. */
    public static String focus(Ui ui, Collection<Focus> focus) {
        return focus.isEmpty() ? "—" : focus.stream().sorted().map(ui::word).collect(Collectors.joining("、"));
    }

    private static @Nullable Object id(RoundSheet.@Nullable Named person) {
        return person == null ? null : person.id();
    }

    private static Collection<String> ids(Collection<RoundSheet.Named> people) {
        return people.stream().map(person -> String.valueOf(person.id())).toList();
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<RoundStep, RoundGuard> steps(Ui ui, RoundSheet it) {
        return StepPanels.of(ui, "round.", it, RoundStep.class, it.primary(), step -> form(ui, it, step))
                .folding(line -> !line.done());
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, RoundSheet it, RoundStep step) {
        var base = "/discipline/rounds/" + it.round().id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, RoundWrites.RoundPlan.class, base + "plan")
                                .value("name", it.round().name())
                                .value("level", it.round().level().name())
                                .value("target", it.round().targetUnit())
                                .value(
                                        "focus",
                                        it.round().focus().stream()
                                                .map(Enum::name)
                                                .toList())
                                .value("periodFrom", it.round().periodFrom())
                                .value("periodTo", it.round().periodTo());
                    case ASSIGN ->
                        Form.of(ui, RoundWrites.RoundDuties.class, base + "duties")
                                .value("firstResponsible", id(it.duties().firstResponsible()))
                                .value("coordinator", id(it.duties().coordinator()))
                                .value("fieldLeaders", ids(it.duties().fieldLeaders()))
                                .value("supervisors", ids(it.duties().supervisors()));
                    case APPOINT -> Form.of(ui, RoundWrites.TeamCall.class, base + "team");
                    case RELEASE ->
                        Form.of(ui, RoundWrites.TeamRelease.class, base + "releases")
                                .choices(
                                        "person",
                                        it.team().stream()
                                                .map(member -> new PickList.Choice(
                                                        String.valueOf(
                                                                member.person().id()),
                                                        member.person().name()))
                                                .toList())
                                .danger();
                    case PROPOSE -> Form.of(ui, RoundWrites.RoundProposal.class, base + "proposal");
                    case DISCARD ->
                        Form.of(ui, RoundWrites.RoundDiscarding.class, base + "discarding")
                                .danger();
                    case SEND_BACK -> Form.of(ui, RoundWrites.RoundSendingBack.class, base + "sending-back");
                    case AUTHORISE -> Form.of(ui, RoundWrites.RoundAuthorisation.class, base + "authorisation");
                    case PREPARE -> Form.of(ui, RoundWrites.RoundTraining.class, base + "training");
                    case ENTER -> Form.of(ui, RoundWrites.RoundEntry.class, base + "entry");
                    case REPORT -> Form.of(ui, RoundWrites.RoundReport.class, base + "report");
                    case REVIEW -> Form.of(ui, RoundWrites.RoundReview.class, base + "review");
                    case FEED_BACK -> Form.of(ui, RoundWrites.RoundFeedback.class, base + "feedback");
                    case RECORD_PLAN -> Form.of(ui, RoundWrites.PlanReport.class, base + "plan-report");
                    case HAND_OVER -> Form.of(ui, RoundWrites.RoundHandOver.class, base + "hand-over");
                    case HOLD_MEETING -> Form.of(ui, RoundWrites.RoundMeeting.class, base + "meeting");
                    case REPORT_PROGRESS -> Form.of(ui, RoundWrites.ProgressReport.class, base + "progress-report");
                    case ASK_CIRCULAR -> Form.of(ui, RoundWrites.RoundCircular.class, base + "circular");
                    case ALLOW_CIRCULAR ->
                        Form.of(ui, RoundWrites.CircularPermission.class, base + "circular-permission");
                    case REFUSE_CIRCULAR ->
                        Form.of(ui, RoundWrites.CircularRefusal.class, base + "circular-refusal")
                                .danger();
                    case EVALUATE -> Form.of(ui, RoundWrites.RoundEvaluation.class, base + "evaluation");
                    case ARCHIVE -> Form.of(ui, RoundWrites.RoundArchiving.class, base + "archiving");
                    case PASS_ON -> throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.round().version()).submit("step.round." + step.name());
    }
}
