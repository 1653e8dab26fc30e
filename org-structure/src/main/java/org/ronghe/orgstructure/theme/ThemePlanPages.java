package org.ronghe.orgstructure.theme;

import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Form;
import org.ronghe.webkit.step.StepPanels;

/** How the pages of this ledger say what the records hold. */
public final class ThemePlanPages {
    private ThemePlanPages() {}

    /** What can be done, as the sheet and the page of a single step draw it. */
    public static StepPanels<ThemePlanStep, ThemePlanGuard> steps(Ui ui, ThemePlanSheet it) {
        return StepPanels.of(ui, "theme-plan.", it, ThemePlanStep.class, it.primary(), step -> form(ui, it, step))
                .onSheet(base(it) + "#themes", ThemePlanStep.DROP_THEME, ThemePlanStep.RETIRE_THEME);
    }

    /** The form of a step that has one of its own. */
    public static Form form(Ui ui, ThemePlanSheet it, ThemePlanStep step) {
        var base = base(it) + "/";
        var form =
                switch (step) {
                    case ADD_THEME -> Form.of(ui, ThemePlanWrites.NewTheme.class, base + "themes");
                    case PROPOSE -> Form.of(ui, ThemePlanWrites.ThemePlanProposal.class, base + "proposal");
                    case DISCARD ->
                        Form.of(ui, ThemePlanWrites.ThemePlanDiscarding.class, base + "discarding")
                                .danger();
                    case ISSUE -> Form.of(ui, ThemePlanWrites.ThemePlanIssuing.class, base + "issuing");
                    case SEND_BACK -> Form.of(ui, ThemePlanWrites.ThemePlanReturn.class, base + "return");
                    case SUPPLEMENT -> Form.of(ui, ThemePlanWrites.ThemeSupplement.class, base + "supplements");
                    case DROP_THEME, RETIRE_THEME -> throw new IllegalArgumentException(step.name());
                };
        return form.version(it.version()).submit("step.theme-plan." + step.name());
    }

    /** Takes a theme out of a draft. */
    public static Form drop(Ui ui, ThemePlanSheet it, long theme) {
        return Form.of(ui, ThemePlanWrites.ThemeDropping.class, base(it) + "/themes/" + theme + "/dropping")
                .version(it.version())
                .submit("step.theme-plan.DROP_THEME")
                .danger();
    }

    /** Takes a theme of an issued plan out of use. */
    public static Form retire(Ui ui, ThemePlanSheet it, long theme) {
        return Form.of(ui, ThemePlanWrites.ThemeRetirement.class, base(it) + "/themes/" + theme + "/retirement")
                .version(it.version())
                .submit("step.theme-plan.RETIRE_THEME")
                .danger();
    }

    /** 三月, or 全年 for a theme of no month. */
    public static String month(Ui ui, @Nullable Integer month) {
        return month == null ? ui.t("theme-plan.any-month") : ui.t("theme-plan.month-of", month);
    }

    private static String base(ThemePlanSheet it) {
        return ThemePlanFilter.PATH + "/" + it.id();
    }
}
