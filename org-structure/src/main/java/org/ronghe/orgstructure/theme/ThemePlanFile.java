package org.ronghe.orgstructure.theme;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.theme.ThemePicks.PickCell;
import org.ronghe.orgstructure.theme.ThemePlanLedger.ThemePlanRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of plans, and which branch picked which theme, as files. */
final class ThemePlanFile {
    private static final OfficeTable<ThemePlanRow> PLANS = OfficeTable.<ThemePlanRow>titled(
                    "theme-plan.title", Paper.A4)
            .centered(10, "theme-plan.year-of", ThemePlanRow::year)
            .text(40, "theme-plan.name", ThemePlanRow::title)
            .centered(10, "theme-plan.themes", ThemePlanRow::themes)
            .text(30, "theme-plan.basis", ThemePlanRow::basis)
            .centered(12, "theme-plan.issued", ThemePlanRow::issuedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private static final OfficeTable<PickCell> PICKS = OfficeTable.<PickCell>titled("theme-plan.picks", Paper.A4)
            .text(30, "theme-plan.branch", PickCell::branchName)
            .centered(8, "theme-plan.month", PickCell::month)
            .text(40, "theme-plan.theme", PickCell::theme)
            .centered(12, "theme-plan.meeting", PickCell::day)
            .centered(12, "filter.state", cell -> cell.state() == null ? "" : OfficeTable.word(cell.state()));

    private ThemePlanFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ThemePlanLedger ledger, ThemePlanFilter filter, Lang lang, HttpHeaders headers) {
        return PLANS.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }

    /** One line for each meeting that follows a theme, and one for each month of a branch without any. */
    static Response of(ThemePicks picks, long plan, Lang lang, HttpHeaders headers) {
        var taken = picks.taken(plan);
        return PICKS.file(taken.day(), lang, headers, taken.cells()::forEach);
    }
}
