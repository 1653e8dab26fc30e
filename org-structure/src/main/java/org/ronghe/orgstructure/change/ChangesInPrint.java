package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ChangeState} aloud. */
@ApplicationScoped
class ChangesInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 84;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ChangeState.class, "SM-7", "change.");
    }
}
