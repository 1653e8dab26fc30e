package org.ronghe.orgstructure.talk;

import gg.jte.Content;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.page.Widgets;

/** Words and forms of the pages, beyond what their records hold. */
public final class TalkPages {
    private TalkPages() {}

    public static Content lamp(Ui ui, TalkCover state) {
        return Widgets.lamp(
                switch (state) {
                    case FULL -> Widgets.Shape.DONE;
                    case RUNNING -> Widgets.Shape.NONE;
                    case DUE -> Widgets.Shape.SOON;
                    case SHORT -> Widgets.Shape.LATE;
                },
                ui.word(state));
    }

    public static Content lamp(Ui ui, TalkState state) {
        return Widgets.lamp(
                switch (state) {
                    case CONFIRMED -> Widgets.Shape.DONE;
                    case RECORDED -> Widgets.Shape.SOON;
                    case DISPUTED -> Widgets.Shape.LATE;
                    case WITHDRAWN -> Widgets.Shape.NONE;
                },
                ui.word(state));
    }

    /** The form of a new talk; it is of today until somebody says another day. */
    public static Form blank(Ui ui, TalkLedger.NewTalkPage it) {
        return Form.of(ui, TalkWrites.NewTalk.class, TalkFilter.PATH)
                .value("day", it.day())
                .value("occasion", TalkOccasion.REGULAR.name())
                .submit("form.NewTalk");
    }

    public static Form confirm(Ui ui, TalkLedger.TalkRow row) {
        return Form.of(ui, TalkWrites.TalkConfirmation.class, base(row) + "/confirmation")
                .version(row.version())
                .submit("step.talk.CONFIRM");
    }

    public static Form object(Ui ui, TalkLedger.TalkRow row) {
        return Form.of(ui, TalkWrites.TalkObjection.class, base(row) + "/objection")
                .version(row.version())
                .danger()
                .submit("step.talk.OBJECT");
    }

    public static Form withdraw(Ui ui, TalkLedger.TalkRow row) {
        return Form.of(ui, TalkWrites.TalkWithdrawal.class, base(row) + "/withdrawal")
                .version(row.version())
                .danger()
                .submit("step.talk.WITHDRAW");
    }

    private static String base(TalkLedger.TalkRow row) {
        return TalkFilter.PATH + "/" + row.id();
    }
}
