package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link MeetingState} aloud. */
@ApplicationScoped
class MeetingsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 80;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(MeetingState.class, "SM-8", "meeting.");
    }
}
