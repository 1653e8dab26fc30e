package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link InspectorState} aloud. */
@ApplicationScoped
class InspectorsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 70;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(InspectorState.class, "SM-16", "inspector.");
    }
}
