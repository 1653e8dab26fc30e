package org.ronghe.orgstructure.meeting.item;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ItemPages {
    private ItemPages() {}

    public static Content state(Ui ui, ItemState state) {
        return Widgets.segments(
                3,
                state.segment(),
                state == ItemState.STOPPED ? "void" : state == ItemState.RETURNED ? "returned" : "road",
                ui.word(state));
    }

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ItemStep, ItemGuard> steps(Ui ui, ItemSheet it) {
        return StepPanels.of(ui, "meeting-item.", it, ItemStep.class, null, step -> form(ui, it, step))
                .onSheet(ItemFilter.PATH + "/" + it.id(), ItemStep.PROVE);
    }

    /** The form of a step; a file is handed in by a form of its own. */
    public static Form form(Ui ui, ItemSheet it, ItemStep step) {
        var base = ItemFilter.PATH + "/" + it.id() + "/";
        var form =
                switch (step) {
                    case REPORT -> Form.of(ui, ItemWrites.ItemReport.class, base + "report");
                    case ACCEPT -> Form.of(ui, ItemWrites.ItemAcceptance.class, base + "acceptance");
                    case RETURN -> Form.of(ui, ItemWrites.ItemReturn.class, base + "return");
                    case CHANGE ->
                        Form.of(ui, ItemWrites.ItemChange.class, base + "change")
                                .value("due", it.due())
                                .value("ownerUnit", it.owner().id())
                                .value("responsible", it.responsible().id());
                    case STOP ->
                        Form.of(ui, ItemWrites.ItemStop.class, base + "stop").danger();
                    case PROVE, HAND_OVER -> throw new IllegalArgumentException("no form of a record for " + step);
                };
        return form.version(it.version()).submit("step.meeting-item." + step.name());
    }
}
