package org.ronghe.orgstructure.meeting;

import gg.jte.Content;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList.Choice;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class MeetingPages {
    private static final int SEGMENTS = 6;

    private MeetingPages() {}

    public static Content state(Ui ui, MeetingState state) {
        return Widgets.segments(
                SEGMENTS,
                state.segment(),
                state == MeetingState.CANCELLED ? "void" : state == MeetingState.POSTPONED ? "returned" : "road",
                ui.word(state));
    }

    /** On which day the material was first studied, against the parameter; a dash where there is none. */
    public static Content study(Ui ui, MeetingSheet.Study study) {
        if (study.again()) {
            return Widgets.lamp(Widgets.Shape.NONE, ui.t("meeting.study.again", study.limit()));
        }
        return study.late()
                ? Widgets.lamp(Widgets.Shape.LATE, ui.t("meeting.study.late", study.day(), study.limit()))
                : Widgets.lamp(Widgets.Shape.DONE, ui.t("meeting.study.in-time", study.day(), study.limit()));
    }

    /** How much of the quorum is there, drawn by the server: the words beside it say the same. */
    public static Content quorum(Quorum.Standing standing) {
        int width = 200;
        int all = Math.max(1, standing.entitled());
        int filled = width * standing.present() / all;
        int mark = Math.min(width, width * standing.needed() / all);
        return output -> output.writeContent("<svg class=\"dj-quorum\" viewBox=\"0 0 " + width
                + " 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"all\" x=\"0\" y=\"2\" width=\""
                + width + "\" height=\"8\"/><rect class=\"there\" x=\"0\" y=\"2\" width=\"" + filled
                + "\" height=\"8\"/><rect class=\"needed\" x=\"" + Math.max(0, mark - 1)
                + "\" y=\"0\" width=\"2\" height=\"12\"/></svg>");
    }

    private static String base(MeetingSheet it) {
        return MeetingFilter.PATH + "/" + it.id() + "/";
    }

    private static String base(MeetingSheet it, MeetingSheet.Point point) {
        return base(it) + "points/" + point.id() + "/";
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<MeetingStep, MeetingGuard> steps(Ui ui, MeetingSheet it) {
        return StepPanels.of(ui, "meeting.", it, MeetingStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet("/meetings/" + it.id(), MeetingStep.SIGN_IN, MeetingStep.RECORD, MeetingStep.RESOLVE)
                .folding(line -> line.step() != MeetingStep.ARRANGE && line.step() != MeetingStep.ADD);
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, MeetingSheet it, MeetingStep step) {
        var form =
                switch (step) {
                    case REVISE ->
                        offered(ui, Form.of(ui, MeetingWrites.MeetingPlan.class, base(it) + "plan"))
                                .value("title", it.title())
                                .value("day", it.day())
                                .value("starts", it.starts())
                                .value("place", it.place())
                                .value(
                                        "theme",
                                        it.theme() == null ? null : it.theme().id())
                                .value(
                                        "session",
                                        it.session() == null
                                                ? null
                                                : it.session().id());
                    case APPOINT ->
                        Form.of(ui, MeetingWrites.MeetingOfficers.class, base(it) + "officers")
                                .value("chair", it.chair().id())
                                .value("recorder", it.recorder().id())
                                .value("delegation", it.delegation());
                    case ARRANGE ->
                        Form.of(ui, MeetingWrites.NewPoint.class, base(it) + "points")
                                .choices("kind", pointKinds(ui, it.kind()));
                    case EXCUSE -> Form.of(ui, MeetingWrites.MeetingExcuse.class, base(it) + "excuse");
                    case NOTIFY -> Form.of(ui, MeetingWrites.MeetingNotice.class, base(it) + "notice");
                    case POSTPONE -> Form.of(ui, MeetingWrites.MeetingPostponement.class, base(it) + "postponement");
                    case RESCHEDULE ->
                        Form.of(ui, MeetingWrites.MeetingReschedule.class, base(it) + "reschedule")
                                .value("starts", it.starts())
                                .value("place", it.place());
                    case CANCEL ->
                        Form.of(ui, MeetingWrites.MeetingCancellation.class, base(it) + "cancellation")
                                .danger();
                    case OPEN -> Form.of(ui, MeetingWrites.MeetingOpening.class, base(it) + "opening");
                    case SIGN_IN -> Form.of(ui, MeetingWrites.MeetingGuest.class, base(it) + "guests");
                    case RECORD -> Form.of(ui, MeetingWrites.ClosedNotes.class, base(it) + "closed-notes");
                    case ADJOURN -> Form.of(ui, MeetingWrites.MeetingAdjournment.class, base(it) + "adjournment");
                    case CONFIRM_LATE ->
                        Form.of(ui, MeetingWrites.LateConfirmation.class, base(it) + "late-confirmation");
                    case REFUSE_LATE ->
                        Form.of(ui, MeetingWrites.LateRefusal.class, base(it) + "late-refusal")
                                .danger();
                    case SUBMIT -> Form.of(ui, MeetingWrites.MinutesSubmission.class, base(it) + "submission");
                    case SEND_BACK -> Form.of(ui, MeetingWrites.MinutesReturn.class, base(it) + "return");
                    case SIGN -> Form.of(ui, MeetingWrites.MinutesSigning.class, base(it) + "signing");
                    case ADD -> Form.of(ui, MeetingWrites.MinutesAddition.class, base(it) + "additions");
                    case ACKNOWLEDGE ->
                        Form.of(ui, MeetingWrites.AdditionReceipt.class, base(it) + "additions/receipt");
                    case RESOLVE, ARCHIVE, HAND_OVER ->
                        throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).id("step-form-" + step).submit("step.meeting." + step.name());
    }

    private static List<Choice> pointKinds(Ui ui, MeetingKind kind) {
        return List.of(PointKind.values()).stream()
                .filter(each -> each != PointKind.FIRST_TOPIC && (each != PointKind.DECISION || kind.votes()))
                .map(each -> new Choice(each.name(), ui.word(each)))
                .toList();
    }

    /** Who holds it together, to be ticked. */
    public static Form partners(Ui ui, MeetingSheet it) {
        return Form.of(ui, MeetingWrites.MeetingPartners.class, base(it) + "partners")
                .value(
                        "partners",
                        it.partners().stream().map(MeetingSheet.Partner::id).toList())
                .version(it.version())
                .submit("form.MeetingPartners");
    }

    /** The form for a meeting: sessions of the centre group are offered to those who read its plans. */
    public static Form offered(Ui ui, Form form) {
        return ui.may("study-plan.read")
                ? form
                : form.only(
                        "kind",
                        "unit",
                        "title",
                        "day",
                        "starts",
                        "ends",
                        "place",
                        "theme",
                        "chair",
                        "recorder",
                        "delegation",
                        "reason");
    }

    /** The members of a meeting without a roster, to be ticked. */
    public static Form people(Ui ui, MeetingSheet it) {
        return Form.of(ui, MeetingWrites.MeetingPeople.class, base(it) + "people")
                .choices(
                        "people",
                        it.candidates().stream()
                                .map(each -> new Choice(String.valueOf(each.id()), each.name()))
                                .toList())
                .version(it.version())
                .submit("meeting.add-people");
    }

    public static Form firstTopic(Ui ui, MeetingSheet it, MeetingSheet.Point point) {
        var form = Form.of(ui, MeetingWrites.FirstTopic.class, base(it, point) + "study")
                .value(
                        "material",
                        point.material() == null ? null : point.material().id())
                .value("title", point.title())
                .value("number", point.number())
                .value("issuedOn", point.issuedOn())
                .value("receivedOn", point.receivedOn())
                .value("lead", point.lead() == null ? null : point.lead().id())
                .value("discussion", point.discussion())
                .value("outcome", point.outcome())
                .value("classified", point.classified())
                .value("keptAt", point.keptAt())
                .version(it.version())
                .needed(java.util.Set.of("title", "lead", "discussion", "outcome"), "meeting.needed")
                .submit("meeting.save-first-topic");
        return it.state().held()
                ? form
                : form.only("material", "title", "number", "issuedOn", "receivedOn", "classified", "keptAt");
    }

    public static Form text(Ui ui, MeetingSheet it, MeetingSheet.Point point) {
        return Form.of(ui, MeetingWrites.PointText.class, base(it, point) + "text")
                .value("title", point.title())
                .value("lead", point.lead() == null ? null : point.lead().id())
                .value("discussion", point.discussion())
                .value("resolution", point.resolution())
                .version(it.version())
                .id("text-" + point.id())
                .submit("meeting.save-point");
    }

    public static Form vote(Ui ui, MeetingSheet it, MeetingSheet.Point point) {
        var tally = point.tally();
        return Form.of(ui, MeetingWrites.PointVote.class, base(it, point) + "vote")
                .value("yes", tally == null ? null : tally.yes())
                .value("no", tally == null ? null : tally.no())
                .value("abstain", tally == null ? null : tally.abstain())
                .value("ballot", point.ballot())
                .value(
                        "recused",
                        point.recused().stream().map(MeetingSheet.Named::id).toList())
                .choices(
                        "recused",
                        it.roll().stream()
                                .filter(line -> line.entitled() && line.presence() == Presence.PRESENT)
                                .map(line -> new Choice(String.valueOf(line.person()), line.name()))
                                .toList())
                .version(it.version())
                .id("vote-" + point.id())
                .submit("meeting.save-vote");
    }

    /** A task that a point gives; until the minutes are signed a draft, afterwards an item at once. */
    public static Form task(Ui ui, MeetingSheet it, MeetingSheet.Point point) {
        return Form.of(
                        ui,
                        MeetingWrites.MeetingTask.class,
                        base(it, point) + (it.state().signed() ? "items" : "tasks"))
                .value("text", point.resolution().length() > 500 ? "" : point.resolution())
                .version(it.version())
                .id("task-" + point.id())
                .submit(it.state().signed() ? "meeting.resolve" : "meeting.add-task");
    }

    public static Form closedNotes(Ui ui, MeetingSheet it, MeetingSheet.ClosedPart closed) {
        return Form.of(ui, MeetingWrites.ClosedNotes.class, base(it) + "closed-notes")
                .value("text", closed.words())
                .version(it.version())
                .submit("meeting.save-closed");
    }
}
