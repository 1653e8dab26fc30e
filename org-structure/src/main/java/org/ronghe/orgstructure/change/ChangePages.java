package org.ronghe.orgstructure.change;

import gg.jte.Content;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.change.ChangeLedger.NewChangePage;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.FormShape;
import org.ronghe.webkit.bind.PickList.Choice;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.Fix;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ChangePages {
    /** The states of the road, in its order. */
    public static final List<ChangeState> ROAD = List.of(
            ChangeState.DRAWN_UP,
            ChangeState.ASKED,
            ChangeState.DECIDED,
            ChangeState.REPLIED,
            ChangeState.CARRIED_OUT,
            ChangeState.FILED);

    /** Steps with a place of their own on the sheet. */
    private static final Set<ChangeStep> BESIDE = EnumSet.of(ChangeStep.REVISE);

    private ChangePages() {}

    public static Content state(Ui ui, ChangeState state) {
        return Widgets.segments(ROAD.size(), state.segment(), state.segment() == 0 ? "void" : "road", ui.word(state));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ChangeStep, ChangeGuard> steps(Ui ui, ChangeSheet it) {
        return StepPanels.of(ui, "change.", it, ChangeStep.class, it.primary(), step -> form(ui, it, step))
                .folding(line -> !BESIDE.contains(line.step()))
                .fixing(guard -> it.mine(ChangeStep.REVISE)
                        ? List.of(new Fix(
                                ChangeFilter.PATH + "/" + it.id() + "/steps/REVISE", ui.t("step.change.REVISE")))
                        : List.of())
                .lead(ChangeStep.CARRY_OUT, ui.t("change.carry-out-text"))
                .lead(ChangeStep.SIGN, ui.t("change.sign-text"))
                .lead(ChangeStep.NOTE, ui.t("change.note-text"));
    }

    /** The empty form of a kind. */
    public static Form blank(Ui ui, NewChangePage it) {
        var form = plan(ui, it.kind(), ChangeFilter.PATH)
                .value("kind", it.kind().name())
                .value("version", 0)
                .value("unit", it.unit());
        var shape = it.shape();
        if (shape != null && it.kind() == ChangeKind.ADJUST) {
            form.value("name", shape.name())
                    .value("shortName", shape.shortName())
                    .value("parent", shape.parent())
                    .value(
                            "nature",
                            shape.nature() == null ? null : shape.nature().name())
                    .value("units", shape.units())
                    .value("jointReason", shape.jointReason());
        }
        return form.submit("form.ChangePlan");
    }

    private static Form plan(Ui ui, ChangeKind kind, String action) {
        return Form.of(ui, ChangeWrites.ChangePlan.class, action).shape(shape(ui, kind));
    }

    /** What a plan of this kind shows, asks for and offers. */
    static FormShape.Shape shape(Ui ui, ChangeKind kind) {
        var shown = new HashSet<>(kind.fields());
        shown.add("applicant");
        shown.add("reason");
        return new FormShape.Shape(shown, Set.copyOf(kind.required()), Map.of("target", targets(ui)));
    }

    private static List<Choice> targets(Ui ui) {
        return Stream.of(OrgUnits.Kind.values())
                .filter(each -> UnitRules.byChange(each) && each != OrgUnits.Kind.TEMPORARY_BRANCH)
                .map(each -> new Choice(each.name(), ui.word(each)))
                .toList();
    }

    private static Map<String, Object> values(ChangeWrites.ChangePlan plan) {
        var values = new TreeMap<String, Object>();
        put(values, "kind", plan.kind().name());
        put(values, "applicant", plan.applicant());
        put(values, "unit", plan.unit());
        put(values, "target", plan.target() == null ? null : plan.target().name());
        put(values, "code", plan.code());
        put(values, "name", plan.name());
        put(values, "shortName", plan.shortName());
        put(values, "parent", plan.parent());
        put(values, "nature", plan.nature() == null ? null : plan.nature().name());
        put(values, "units", plan.units());
        put(values, "jointReason", plan.jointReason());
        put(values, "secretaryPost", plan.secretaryPost());
        put(values, "mission", plan.mission());
        put(values, "startsOn", plan.startsOn());
        put(values, "endsOn", plan.endsOn());
        put(values, "secretary", plan.secretary());
        put(values, "deputy", plan.deputy());
        put(values, "committee", plan.committee());
        put(values, "roll", plan.roll());
        put(values, "reason", plan.reason());
        put(values, "formalReason", plan.formalReason());
        put(values, "report", plan.report());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The form of a step, filled with what is known. */
    public static Form form(Ui ui, ChangeSheet it, ChangeStep step) {
        var base = ChangeFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case REVISE -> plan(ui, it.kind(), base + "plan").values(values(it.plan()));
                    case ASK -> Form.of(ui, ChangeWrites.ChangeRequest.class, base + "request");
                    case SEND_BACK -> Form.of(ui, ChangeWrites.ChangeSendingBack.class, base + "sending-back");
                    case DECIDE -> decision(ui, it, base);
                    case REFUSE ->
                        Form.of(ui, ChangeWrites.ChangeRefusal.class, base + "refusal")
                                .value("since", it.askedOn())
                                .danger();
                    case REPLY -> Form.of(ui, ChangeWrites.ChangeReply.class, base + "reply");
                    case ANNUL ->
                        Form.of(ui, ChangeWrites.ChangeAnnulment.class, base + "annulment")
                                .danger();
                    case CARRY_OUT ->
                        Form.of(ui, ChangeWrites.ChangeCarryingOut.class, base + "carrying-out")
                                .value("on", ui.today())
                                .ask();
                    case FILE -> Form.of(ui, ChangeWrites.ChangeFiling.class, base + "filing");
                    case WITHDRAW ->
                        Form.of(ui, ChangeWrites.ChangeWithdrawal.class, base + "withdrawal")
                                .danger();
                    case ENROL ->
                        Form.of(ui, ChangeWrites.Enrolment.class, base + "roll").value("from", ui.today());
                    case RELEASE ->
                        Form.of(ui, ChangeWrites.RollRelease.class, base + "release")
                                .value("change", it.id())
                                .value("lastDay", ui.today());
                    case PLEDGE ->
                        Form.of(ui, ChangeWrites.CollectivePledge.class, base + "pledge")
                                .value("on", ui.today());
                    case SIGN -> Form.of(ui, ChangeWrites.PledgeSignature.class, base + "signature");
                    case NOTE -> Form.of(ui, ChangeWrites.ActivistNote.class, base + "notes");
                    case WIND_UP -> Form.of(ui, ChangeWrites.WindingUp.class, base + "winding-up");
                    case PROLONG, END, HAND_OVER -> throw new IllegalArgumentException("nobody takes " + step);
                };
        return form.version(it.version()).submit("step.change." + step.name());
    }

    private static Form decision(Ui ui, ChangeSheet it, String base) {
        var form = Form.of(ui, ChangeWrites.ChangeDecision.class, base + "decision")
                .value("since", it.askedOn());
        return it.kind() == ChangeKind.TEMPORARY
                ? form.value("secretary", it.plan().secretary())
                        .value("deputy", it.plan().deputy())
                        .value("committee", it.plan().committee())
                : form.only("point", "resolution");
    }
}
