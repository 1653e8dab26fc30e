package org.ronghe.domain.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/**
 * Makes a form that is sent twice one record: the key travels with the form, and the second sending is answered with
 * what the first one made. Another content under the same key is refused, never taken for the first. Part of the
 * caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Once {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The number of the record, made now or earlier under the same key; without a key it is always made.
     *
     * @param asked what was sent: a record, or a list of records and values where the address is part of it
     * @throws RuleBroken {@code once.other-content} when the key made something of another content
     */
    public long of(@Nullable UUID key, Object asked, LongSupplier make) {
        if (key == null) {
            return make.getAsLong();
        }
        var hash = ContentHash.of(asked);
        // a second sending waits here until the first one's commit
        var mine = sql.update(
                "INSERT INTO domain.once (key, result, at, asked) VALUES (?, 0, ?, ?) ON CONFLICT (key) DO NOTHING",
                key,
                clock.instant(),
                hash);
        if (mine == 0) {
            // keys of before the hash was kept have none
            return sql.one(
                            "SELECT result FROM domain.once WHERE key = ? AND coalesce(asked, ?) = ?",
                            row -> row.number("result"),
                            key,
                            hash,
                            hash)
                    .orElseThrow(() -> new RuleBroken("once.other-content"));
        }
        var result = make.getAsLong();
        sql.update("UPDATE domain.once SET result = ? WHERE key = ?", result, key);
        return result;
    }
}
