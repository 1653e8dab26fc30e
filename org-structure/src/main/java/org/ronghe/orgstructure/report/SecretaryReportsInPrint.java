package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link SecretaryReportState} aloud. */
@ApplicationScoped
class SecretaryReportsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 78;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(SecretaryReportState.class, "AP-1", "secretary-report.");
    }
}
