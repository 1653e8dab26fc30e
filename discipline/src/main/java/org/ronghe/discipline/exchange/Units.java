package org.ronghe.discipline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ronghe.orgstructure.api.OrgUnits.Unit;

/** Which words name a unit that exists, and what the others may mean. */
final class Units {
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Function<String, List<String>> nearest;

    /** @param nearest the names that come nearest to the words; asked once a word */
    Units(List<Unit> units, Function<String, List<String>> nearest) {
        this.nearest = nearest;
        for (var unit : units) {
            ids.putIfAbsent(unit.name(), unit.id());
            ids.putIfAbsent(unit.shortName(), unit.id());
            ids.putIfAbsent(unit.code(), unit.id());
        }
    }

    Optional<Long> named(String words) {
        return Optional.ofNullable(ids.get(words.strip()));
    }

    /** What the words may mean, the likest first. */
    List<String> nearest(String words) {
        return near.computeIfAbsent(words, nearest);
    }
}
