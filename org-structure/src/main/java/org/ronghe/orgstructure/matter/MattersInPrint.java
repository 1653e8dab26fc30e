package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link MatterState} aloud. */
@ApplicationScoped
class MattersInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 75;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(MatterState.class, "SM-9", "matter.");
    }
}
