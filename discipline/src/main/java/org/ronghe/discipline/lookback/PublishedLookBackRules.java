package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.LookBackRules;

/** Reads the table of {@link LookBackState} aloud. */
@ApplicationScoped
class PublishedLookBackRules implements LookBackRules {
    @Override
    public List<LookBackRule> all() {
        return Arrays.stream(LookBackState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new LookBackRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList())))
                .toList();
    }
}
