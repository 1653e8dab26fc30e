package org.ronghe.orgstructure.election;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ElectionPages {
    /** The states of the road, in its order. */
    public static final List<ElectionState> ROAD = List.of(
            ElectionState.DRAWN_UP,
            ElectionState.REQUESTED,
            ElectionState.APPROVED,
            ElectionState.PUBLIC,
            ElectionState.HELD,
            ElectionState.REPORTED,
            ElectionState.CONFIRMED,
            ElectionState.SETTLED);

    private ElectionPages() {}

    public static Content state(Ui ui, ElectionState state) {
        return Widgets.segments(
                ROAD.size(), state.segment(), state == ElectionState.CANCELLED ? "void" : "road", ui.word(state));
    }

    /** Steps with a place of their own on the sheet. */
    private static final Set<ElectionStep> BESIDE =
            EnumSet.of(ElectionStep.REVISE, ElectionStep.NOMINATE, ElectionStep.COUNT);

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ElectionStep, ElectionGuard> steps(Ui ui, ElectionSheet it) {
        return StepPanels.of(ui, "election.", it, ElectionStep.class, it.primary(), step -> form(ui, it, step))
                .folding(line -> !BESIDE.contains(line.step()))
                .fixing(guard -> fixes(ui, it, guard));
    }

    /** Where the reader fills a gap: posts among the people, the rest in the election itself. */
    private static List<Fix> fixes(Ui ui, ElectionSheet it, ElectionGuard guard) {
        var fixes = new ArrayList<Fix>();
        if ((guard == ElectionGuard.POSTS || guard == ElectionGuard.FORMER) && ui.mayOpen("/people")) {
            fixes.add(new Fix("/people", ui.t("people.menu")));
        }
        for (var step : List.of(ElectionStep.REVISE, ElectionStep.NOMINATE)) {
            if (it.mine(step)) {
                fixes.add(new Fix("/elections/" + it.id() + "/steps/" + step, ui.t("step.election." + step)));
            }
        }
        return fixes;
    }

    /** The form of a step, filled with what is known. Votes have a form beside each candidate. */
    public static Form form(Ui ui, ElectionSheet it, ElectionStep step) {
        var base = "/elections/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE ->
                        Form.of(ui, ElectionWrites.ElectionPlan.class, base + "plan")
                                .value("kind", it.kind().name())
                                .value("form", it.form().name())
                                .value("seats", it.seats())
                                .value("plannedOn", it.plannedOn())
                                .value("reason", it.reason());
                    case REQUEST -> Form.of(ui, ElectionWrites.ElectionRequest.class, base + "request");
                    case SEND_BACK -> Form.of(ui, ElectionWrites.ElectionSendingBack.class, base + "sending-back");
                    case APPROVE -> Form.of(ui, ElectionWrites.ElectionApproval.class, base + "approval");
                    case NOMINATE ->
                        Form.of(ui, ElectionWrites.Nomination.class, base + "candidates")
                                .value("unit", it.unit())
                                .value(
                                        "candidates",
                                        it.candidates().stream()
                                                .map(ElectionSheet.Candidate::person)
                                                .toList());
                    case PUBLISH -> Form.of(ui, ElectionWrites.ElectionPublicity.class, base + "publicity");
                    case RENOMINATE -> Form.of(ui, ElectionWrites.Renomination.class, base + "renomination");
                    case HOLD ->
                        Form.of(ui, ElectionWrites.ElectionMeeting.class, base + "meeting")
                                .value("unit", it.unit())
                                .value("entitled", it.members());
                    case REPORT ->
                        Form.of(ui, ElectionWrites.ElectionReport.class, base + "report")
                                .value("unit", it.unit());
                    case CONFIRM -> Form.of(ui, ElectionWrites.ElectionConfirmation.class, base + "confirmation");
                    case SETTLE -> Form.of(ui, ElectionWrites.ElectionSettling.class, base + "settling");
                    case CANCEL ->
                        Form.of(ui, ElectionWrites.ElectionCancellation.class, base + "cancellation")
                                .danger();
                    case COUNT -> throw new IllegalArgumentException("votes are counted beside each candidate");
                };
        return form.version(it.version()).submit("step.election." + step.name());
    }

    /** The votes of one candidate. */
    public static Form votes(Ui ui, ElectionSheet it, ElectionSheet.Candidate candidate) {
        return Form.of(
                        ui,
                        ElectionWrites.CandidateVotes.class,
                        "/elections/" + it.id() + "/candidates/" + candidate.person() + "/votes")
                .value("votes", candidate.votes())
                .version(it.version())
                .submit("step.election.COUNT");
    }
}
