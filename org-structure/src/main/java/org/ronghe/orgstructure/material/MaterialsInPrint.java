package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link MaterialState} aloud. */
@ApplicationScoped
class MaterialsInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 79;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(MaterialState.class, "FA-5", "material.");
    }
}
