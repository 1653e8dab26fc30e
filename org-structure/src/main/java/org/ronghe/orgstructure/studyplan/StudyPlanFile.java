package org.ronghe.orgstructure.studyplan;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.studyplan.SessionLedger.SessionRow;
import org.ronghe.orgstructure.studyplan.StudyPlanLedger.StudyPlanRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of plans, and the sessions with what became of them, as files. */
final class StudyPlanFile {
    private static final OfficeTable<StudyPlanRow> PLANS = OfficeTable.<StudyPlanRow>titled(
                    "study-plan.title", Paper.A4)
            .centered(10, "study-plan.year-of", StudyPlanRow::year)
            .text(40, "study-plan.name", StudyPlanRow::title)
            .centered(10, "study-plan.sessions", StudyPlanRow::sessions)
            .text(30, "study-plan.basis", StudyPlanRow::basis)
            .centered(12, "study-plan.issued", StudyPlanRow::issuedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private static final OfficeTable<SessionRow> SESSIONS = OfficeTable.<SessionRow>titled(
                    "study-plan.sessions", Paper.A4)
            .centered(8, "study-plan.year-of", SessionRow::year)
            .centered(8, "study-plan.month", SessionRow::month)
            .text(40, "study-plan.topic", SessionRow::topic)
            .centered(12, "study-plan.speaker", SessionRow::lead)
            .text(24, "study-plan.invited", SessionRow::invited)
            .centered(12, "study-plan.day", SessionRow::day)
            .centered(8, "study-plan.due", SessionRow::due)
            .centered(8, "study-plan.present", SessionRow::present)
            .centered(8, "study-plan.leave", SessionRow::leave)
            .centered(10, "filter.state", row -> OfficeTable.word(row.standing()));

    private StudyPlanFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(StudyPlanLedger ledger, StudyPlanFilter filter, Lang lang, HttpHeaders headers) {
        return PLANS.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }

    static Response of(SessionLedger sessions, SessionFilter filter, Lang lang, HttpHeaders headers) {
        var page = sessions.export(filter);
        return SESSIONS.file(page.day(), lang, headers, page.rows()::forEach);
    }
}
