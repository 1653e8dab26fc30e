package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.discipline.api.NoticeRules;

/** Reads the table of {@link NoticeState} aloud. */
@ApplicationScoped
class PublishedNoticeRules implements NoticeRules {
    @Override
    public List<NoticeRule> all() {
        return Arrays.stream(NoticeState.values())
                .flatMap(state -> state.moves().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new NoticeRule(
                                state.name(),
                                move.getKey().name(),
                                move.getValue().name(),
                                move.getKey().who().name(),
                                move.getKey().guards().stream().map(Enum::name).toList())))
                .toList();
    }
}
