package org.ronghe.domain.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps in memory what is read of the rarely changing tables (units, people, posts, delegations, rounds), exactly:
 * every request reads the database's stamp with its session, and what was kept under another stamp is not used (ADR
 * 0012). Within a transaction, and where no request is, everything is read anew: what a transaction sees may never be.
 * Thread-safe.
 */
@ApplicationScoped
public class Stamps {
    /** For the query that begins a request: the stamp as one more column, {@code stamp}. */
    public static final String COLUMN = "(SELECT value FROM domain.stamp) AS stamp";

    @Inject
    CurrentStamp current;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Says which stamp this request began with. */
    public void begin(long stamp) {
        current.is(stamp);
    }

    /** The value of one key, kept or read. */
    public <K, V> V of(Kept<K, V> kept, K key, Supplier<V> read) {
        long stamp = stamp();
        if (stamp == 0) {
            return read.get();
        }
        var values = kept.under(stamp);
        var value = values.get(key);
        if (value == null) {
            value = read.get();
            values.put(key, value);
        }
        return value;
    }

    /** The values of many keys; those not kept are read together. A key without a value is read every time. */
    public <K, V> Map<K, V> all(Kept<K, V> kept, Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        long stamp = stamp();
        if (stamp == 0) {
            return keys.isEmpty() ? Map.of() : read.apply(keys);
        }
        var values = kept.under(stamp);
        var found = new HashMap<K, V>();
        var missing = new HashSet<K>();
        for (var key : keys) {
            var value = values.get(key);
            if (value == null) {
                missing.add(key);
            } else {
                found.put(key, value);
            }
        }
        if (!missing.isEmpty()) {
            var fresh = read.apply(missing);
            values.putAll(fresh);
            found.putAll(fresh);
        }
        return found;
    }

    private long stamp() {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return 0;
        }
        try {
            return current.value();
        } catch (ContextNotActiveException e) {
            return 0;
        }
    }
}
