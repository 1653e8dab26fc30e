package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ApplicationState} aloud. */
@ApplicationScoped
class ApplicationsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 81;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ApplicationState.class, "SM-5", "application.");
    }
}
