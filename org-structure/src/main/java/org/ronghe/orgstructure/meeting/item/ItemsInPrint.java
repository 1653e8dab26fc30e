package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ItemState} aloud. */
@ApplicationScoped
class ItemsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 87;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ItemState.class, "SM-8", "meeting-item.");
    }
}
