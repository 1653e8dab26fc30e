package org.ronghe.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.page.DeskNotes;

/** The urgings (催办) of this module's ledgers, read from their histories: what the people concerned did answers them. */
@ApplicationScoped
class Urgings implements DeskNotes {
    /** A ledger's history: its table, the column of the record, and whose moves answer. */
    private record History(String table, String record, String answers) {}

    private static final Map<String, History> HISTORIES = Map.of(
            "rectification", new History("discipline.task_move", "task_id", "RESPONSIBLE"),
            "order", new History("discipline.order_move", "order_id", "CONTACT"),
            "letter", new History("discipline.letter_move", "letter_id", "CONTACT"),
            "lookback", new History("discipline.look_back_move", "look_back_id", "CHECKER"));

    @Inject
    Sql sql;

    @Inject
    People people;

    private record Found(long item, int times, Instant at, long by, String words) {}

    @Override
    public Map<Long, Urging> urgings(String kind, Collection<Long> items) {
        var history = HISTORIES.get(kind);
        if (history == null || items.isEmpty()) {
            return Map.of();
        }
        var found = sql.list(
                """
                SELECT m.%2$s AS item, count(*) AS times, max(m.at) AS at,
                       (array_agg(m.by_person ORDER BY m.at DESC))[1] AS by_person,
                       (array_agg(m.note ORDER BY m.at DESC))[1] AS note
                  FROM %1$s m
                 WHERE m.%2$s = ANY (?) AND m.step IN ('REMIND', 'AUTO_REMIND')
                   AND NOT EXISTS (SELECT 1 FROM %1$s a WHERE a.%2$s = m.%2$s AND a.at > m.at AND a.role = ?)
                 GROUP BY m.%2$s
                """.formatted(history.table(), history.record()),
                row -> new Found(
                        row.number("item"),
                        row.integer("times"),
                        row.instant("at"),
                        row.number("by_person"),
                        row.text("note")),
                items,
                history.answers());
        var names = people.namesOf(found.stream().map(Found::by).collect(Collectors.toSet()));
        var urgings = new HashMap<Long, Urging>();
        found.forEach(each -> urgings.put(
                each.item(), new Urging(each.times(), each.at(), names.getOrDefault(each.by(), ""), each.words())));
        return urgings;
    }
}
