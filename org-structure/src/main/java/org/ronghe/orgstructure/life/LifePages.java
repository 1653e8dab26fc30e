package org.ronghe.orgstructure.life;

import gg.jte.Content;
import java.util.Optional;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;

/** Words and forms of the pages, beyond what their records hold. */
public final class LifePages {
    private LifePages() {}

    /** A period in words; a text that is none stays as it is. */
    public static String period(Ui ui, String written) {
        return Period.of(written)
                .map(period -> ui.t("life.period." + period.span(), String.valueOf(period.year()), period.number()))
                .orElse(written);
    }

    /** The state; of a period that runs, how long it still does. */
    public static String said(Ui ui, LifeLedger.DutyRow row) {
        return switch (row.state()) {
            case DUE -> row.left() == 0 ? ui.t("life.due-today") : ui.t("life.due", row.left());
            default -> ui.word(row.state());
        };
    }

    public static Content lamp(Ui ui, DutyState state, String words) {
        return Widgets.lamp(
                switch (state) {
                    case SATISFIED -> Widgets.Shape.DONE;
                    case PLANNED -> Widgets.Shape.OK;
                    case OPEN, EXCUSED -> Widgets.Shape.NONE;
                    case DUE -> Widgets.Shape.SOON;
                    case MISSING -> Widgets.Shape.LATE;
                },
                words);
    }

    public static Content lamp(Ui ui, DualState state) {
        return Widgets.lamp(
                switch (state) {
                    case JOINED -> Widgets.Shape.DONE;
                    case RUNNING -> Widgets.Shape.SOON;
                    case ABSENT -> Widgets.Shape.LATE;
                    case NOTHING_HELD, ELSEWHERE -> Widgets.Shape.NONE;
                },
                ui.word(state));
    }

    public static String counted(LifeLedger.DutyRow row) {
        return row.counted() + " / " + row.needed();
    }

    /** The day of a meeting, and what keeps it from counting. */
    public static String meeting(Ui ui, LifeLedger.MeetingLink meeting) {
        var day = ui.shortDay(meeting.day());
        if (meeting.planned()) {
            return ui.t("life.meeting.planned", day);
        }
        if (!meeting.signed()) {
            return ui.t("life.meeting.unsigned", day);
        }
        return meeting.late() ? ui.t("life.meeting.late", day) : day;
    }

    public static Form excuse(Ui ui, LifeExemptions.NewExemptionPage it) {
        return Form.of(ui, LifeWrites.NewExemption.class, "/life/exemptions")
                .value("unit", it.unit())
                .value("rule", Optional.ofNullable(it.rule()).map(Enum::name).orElse(null))
                .value("period", it.period())
                .submit("form.NewExemption");
    }

    public static Form revoke(Ui ui, LifeExemptions.ExemptionSheet it) {
        return Form.of(ui, LifeWrites.ExemptionRevocation.class, "/life/exemptions/" + it.id() + "/revocation")
                .version(it.version())
                .danger()
                .submit("form.ExemptionRevocation");
    }
}
