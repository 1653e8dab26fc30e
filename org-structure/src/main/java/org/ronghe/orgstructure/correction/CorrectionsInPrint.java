package org.ronghe.orgstructure.correction;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link CorrectionState} aloud. */
@ApplicationScoped
class CorrectionsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 90;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(CorrectionState.class, "§5.3", "correction.");
    }
}
