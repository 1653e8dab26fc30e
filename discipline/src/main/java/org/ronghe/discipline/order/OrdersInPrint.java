package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.move.MoveTable;
import org.ronghe.domain.parameter.Parameters;

/** Reads the table of {@link OrderState} aloud. */
@ApplicationScoped
class OrdersInPrint implements MoveTable.InPrint {
    @Inject
    Parameters parameters;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(
                OrderState.class,
                "SM-2",
                "order.",
                parameters.number("order.escalate_after_reminders"),
                parameters.number("order.escalate_after_days"));
    }
}
