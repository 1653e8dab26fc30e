package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which yearly report is missing, late or came back, on the cockpit. */
@ApplicationScoped
class SecretaryReportBoard implements BoardPart {
    @Inject
    SecretaryReportLedger ledger;

    @Override
    public int place() {
        return 80;
    }

    @Override
    public String permission() {
        return "secretary-report.export";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var figures = ledger.page(SecretaryReportFilter.marked(null, asOf)).figures().stream()
                .map(each -> BoardFigure.of(
                        "SecretaryReportMark." + each.mark(),
                        each.count(),
                        each.mark() == SecretaryReportMark.MISSING,
                        SecretaryReportFilter.marked(each.mark(), asOf).with("after", null)))
                .toList();
        return new Board(
                "secretary-report.title",
                SecretaryReportFilter.marked(null, asOf).with("after", null),
                figures);
    }
}
