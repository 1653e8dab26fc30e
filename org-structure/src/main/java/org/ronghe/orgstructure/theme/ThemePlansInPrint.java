package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link ThemePlanState} aloud. */
@ApplicationScoped
class ThemePlansInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 76;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(ThemePlanState.class, "ME-7", "theme-plan.");
    }
}
