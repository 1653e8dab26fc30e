package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link InstructionState} aloud. */
@ApplicationScoped
class InstructionsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 72;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(InstructionState.class, "SM-17", "instruction.");
    }
}
