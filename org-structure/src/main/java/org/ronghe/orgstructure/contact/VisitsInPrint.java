package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link VisitState} aloud. */
@ApplicationScoped
class VisitsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 95;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(VisitState.class, "SM-18", "contact-visit.");
    }
}
