package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.LetterRules;

/** Reads the table of {@link LetterState} aloud. */
@ApplicationScoped
class PublishedLetterRules implements LetterRules {
    @Override
    public List<LetterRule> all() {
        return Arrays.stream(LetterState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new LetterRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList())))
                .toList();
    }
}
