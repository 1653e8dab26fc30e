package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ResponsibilityState} aloud. */
@ApplicationScoped
class ResponsibilitiesInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 77;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ResponsibilityState.class, "OT-1", "responsibility.");
    }
}
