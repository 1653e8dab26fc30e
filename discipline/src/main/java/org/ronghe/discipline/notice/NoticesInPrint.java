package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link NoticeState} aloud. */
@ApplicationScoped
class NoticesInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 50;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(NoticeState.class, "§2.12", "notice.");
    }
}
