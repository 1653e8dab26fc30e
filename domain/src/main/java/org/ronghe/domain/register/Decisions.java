package org.ronghe.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.store.Sql;

/** Reads what waits for somebody's decision, whatever ledger it stands in. */
@ApplicationScoped
public class Decisions {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * One decision that waits.
     *
     * @param step the step that decides, as its ledger names it
     * @param since from when it waits
     */
    public record Decision(
            String kind,
            long item,
            String step,
            String code,
            String source,
            String title,
            String path,
            @Nullable Long unit,
            @Nullable LocalDate due,
            Instant since) {}

    /**
     * One walk along one index for each of the actor's roles and for everybody the actor acts for; what waits for two
     * of them is said once.
     */
    private static final String WAITING = """
            SELECT * FROM (
                SELECT DISTINCT ON (a.kind, a.item_id, a.step) a.*
                  FROM unnest(?::text[]) AS reader (decider) CROSS JOIN LATERAL (
                       SELECT * FROM domain.awaited w
                        WHERE w.decider = reader.decider AND w.since <= ? AND NOT w.barred && ?
                          AND (NOT w.in_person OR w.decider = ?)
                        ORDER BY w.since, w.item_id LIMIT %1$d) AS a) AS mine
             ORDER BY since, item_id LIMIT %1$d
            """;

    /** What waits for the actor, what waits longest first; at most so many. */
    public List<Decision> of(Actor actor, int most) {
        var deciders = Stream.concat(
                        actor.roles().stream().map(Enum::name),
                        actor.principals().stream().map(String::valueOf))
                .toList();
        return sql.list(
                WAITING.formatted(most),
                row -> new Decision(
                        row.text("kind"),
                        row.number("item_id"),
                        row.text("step"),
                        row.text("code"),
                        row.text("source"),
                        row.text("title"),
                        row.text("path"),
                        row.numberOrNull("owner_unit"),
                        row.date("due"),
                        row.instant("since")),
                deciders,
                clock.instant(),
                actor.principals(),
                String.valueOf(actor.person()));
    }
}
