package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.OrderRules;
import org.ronghe.domain.parameter.Parameters;

/** Reads the table of {@link OrderState} aloud. */
@ApplicationScoped
class PublishedOrderRules implements OrderRules {
    @Inject
    Parameters parameters;

    @Override
    public List<OrderRule> all() {
        int reminders = parameters.number("order.escalate_after_reminders");
        int days = parameters.number("order.escalate_after_days");
        return Arrays.stream(OrderState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new OrderRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList(),
                                reminders,
                                days)))
                .toList();
    }
}
