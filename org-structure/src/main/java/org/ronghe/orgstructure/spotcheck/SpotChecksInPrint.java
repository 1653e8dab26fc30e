package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link SpotCheckState} aloud. */
@ApplicationScoped
class SpotChecksInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 82;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(SpotCheckState.class, "§2.2", "spot-check.");
    }
}
