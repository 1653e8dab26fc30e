package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link LetterState} aloud. */
@ApplicationScoped
class LettersInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 30;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(LetterState.class, "SM-18", "letter.");
    }
}
