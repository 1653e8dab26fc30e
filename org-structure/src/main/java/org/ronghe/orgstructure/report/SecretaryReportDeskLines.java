package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.page.DeskLines;

/** Tells the Party office how many reports were not handed in by their day. */
@ApplicationScoped
class SecretaryReportDeskLines implements DeskLines {
    @Inject
    Gate gate;

    @Inject
    SecretaryReportLedger ledger;

    @Override
    public List<Line> lines() {
        if (!gate.may("secretary-report.office")) {
            return List.of();
        }
        long missing = ledger.figures().getOrDefault(SecretaryReportMark.MISSING, 0);
        return missing == 0
                ? List.of()
                : List.of(new Line(
                        "secretary-report.desk.MISSING",
                        missing,
                        SecretaryReportFilter.marked(SecretaryReportMark.MISSING, null)
                                .with("after", null)));
    }
}
