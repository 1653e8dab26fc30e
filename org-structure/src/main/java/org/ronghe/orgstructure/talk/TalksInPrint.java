package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link TalkState} aloud. */
@ApplicationScoped
class TalksInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 83;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(TalkState.class, "ME-10", "talk.");
    }
}
