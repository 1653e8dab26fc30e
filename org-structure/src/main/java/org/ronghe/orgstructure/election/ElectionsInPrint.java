package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ElectionState} aloud. */
@ApplicationScoped
class ElectionsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 85;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ElectionState.class, "SM-18", "election.");
    }
}
