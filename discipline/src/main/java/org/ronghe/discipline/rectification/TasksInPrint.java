package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.move.MoveTable;
import org.ronghe.domain.parameter.Parameters;

/** Reads the table of {@link TaskState} aloud. */
@ApplicationScoped
class TasksInPrint implements MoveTable.InPrint {
    @Inject
    Parameters parameters;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(
                TaskState.class,
                "SM-1",
                "",
                parameters.number("rectify.acceptors_min"),
                parameters.number("rectify.continuing_checks_min"));
    }
}
