package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.RoundRules;

/** Reads the table of {@link RoundState} aloud. */
@ApplicationScoped
class PublishedRoundRules implements RoundRules {
    @Override
    public List<RoundRule> all() {
        return Arrays.stream(RoundState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new RoundRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList())))
                .toList();
    }
}
