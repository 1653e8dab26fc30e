package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link CycleState} aloud. */
@ApplicationScoped
class CyclesInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 80;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(CycleState.class, "SM-5", "cycle.");
    }
}
