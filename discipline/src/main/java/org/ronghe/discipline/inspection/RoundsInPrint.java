package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.move.MoveTable;
import org.ronghe.domain.parameter.Parameters;

/** Reads the table of {@link RoundState} aloud. */
@ApplicationScoped
class RoundsInPrint implements MoveTable.InPrint {
    @Inject
    Parameters parameters;

    @Override
    public int place() {
        return 60;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(RoundState.class, "SM-16", "round.", parameters.number("inspection.team_min"));
    }
}
