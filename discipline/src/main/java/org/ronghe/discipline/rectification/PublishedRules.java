package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.RectificationRules;
import org.ronghe.domain.parameter.Parameters;

/** Reads the table of {@link TaskState} aloud. */
@ApplicationScoped
class PublishedRules implements RectificationRules {
    @Inject
    Parameters parameters;

    @Override
    public List<Rule> all() {
        int acceptors = parameters.number("rectify.acceptors_min");
        int checks = parameters.number("rectify.continuing_checks_min");
        return Arrays.stream(TaskState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new Rule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList(),
                                acceptors,
                                checks)))
                .toList();
    }
}
