package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link LookBackState} aloud. */
@ApplicationScoped
class LookBacksInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 40;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(LookBackState.class, "IN-7", "lookback.");
    }
}
