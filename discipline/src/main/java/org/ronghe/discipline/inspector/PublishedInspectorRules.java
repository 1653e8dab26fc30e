package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.InspectorRules;

/** Reads the table of {@link InspectorState} aloud. */
@ApplicationScoped
class PublishedInspectorRules implements InspectorRules {
    @Override
    public List<InspectorRule> all() {
        return Arrays.stream(InspectorState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new InspectorRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList())))
                .toList();
    }
}
