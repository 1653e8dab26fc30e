package org.ronghe.orgstructure.handover;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Widgets;
import org.ronghe.webkit.page.Widgets.Shape;

/** How the pages of handover lists say what they hold. */
public final class HandoverPages {
    private HandoverPages() {}

    public static Content state(Ui ui, HandoverLedger.HandoverRow row) {
        return row.late()
                ? Widgets.lamp(Shape.LATE, ui.t("handover.late"))
                : Widgets.tag(row.state() == HandoverState.OPEN ? "amb" : "grn", ui.word(row.state()));
    }

    public static Content line(Ui ui, HandoverLineState state) {
        return Widgets.tag(
                switch (state) {
                    case OPEN -> "amb";
                    case MOVED, KEPT -> "grn";
                    case LAPSED -> "";
                },
                ui.word(state));
    }
}
