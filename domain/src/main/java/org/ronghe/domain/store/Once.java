package org.ronghe.domain.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form that is sent twice one record: the key travels with the form, and the second sending is answered with
 * what the first one made. Part of the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Once {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The number of the record, made now or earlier under the same key; without a key it is always made. */
    public long of(@Nullable UUID key, LongSupplier make) {
        if (key == null) {
            return make.getAsLong();
        }
        // a second sending waits here until the first one's commit
        var mine = sql.update(
                "INSERT INTO domain.once (key, result, at) VALUES (?, 0, ?) ON CONFLICT (key) DO NOTHING",
                key,
                clock.instant());
        if (mine == 0) {
            return sql.number("SELECT result FROM domain.once WHERE key = ?", key);
        }
        var result = make.getAsLong();
        sql.update("UPDATE domain.once SET result = ? WHERE key = ?", result, key);
        return result;
    }
}
