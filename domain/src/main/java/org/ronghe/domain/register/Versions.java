package org.ronghe.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ronghe.domain.store.Sql;

/**
 * Keeps the rows of a ledger's table as they stand, so that the ledger can be read as of any day (ADR 6). Beside a
 * table stands {@code TABLE_version} with the same columns behind {@code valid_from} and {@code valid_to};
 * {@link Picture} reads it. A ledger calls it after every move, in the transaction of the move and after its own flush.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Versions {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * What belongs to a record in a table of its own and is kept with it.
     *
     * @param table with its schema
     * @param record the column that names the record
     */
    public record Part(String table, String record) {}

    /**
     * The rows that stood until now end, and those that stand now begin, at the same moment.
     *
     * @param table with its schema
     */
    public void keep(String table, long record, Part... parts) {
        var now = clock.instant();
        // a version never starts before the one it follows ended, whatever the clock of another node says
        sql.update(CLOSE.formatted(table, "id"), now, record);
        sql.update("""
                INSERT INTO %1$s_version
                SELECT greatest(?, (SELECT max(v.valid_to) FROM %1$s_version v
                                     WHERE v.id = t.id AND v.valid_to < 'infinity')),
                       'infinity', t.* FROM %1$s t WHERE t.id = ?
                """.formatted(table), now, record);
        for (var part : parts) {
            sql.update(CLOSE.formatted(part.table(), part.record()), now, record);
            sql.update("""
                    INSERT INTO %1$s_version
                    SELECT v.valid_from, 'infinity', t.* FROM %1$s t JOIN %2$s_version v ON v.id = t.%3$s
                     WHERE t.%3$s = ? AND v.valid_to = 'infinity'
                    """.formatted(part.table(), table, part.record()), record);
        }
    }

    private static final String CLOSE =
            "UPDATE %s_version SET valid_to = greatest(valid_from, ?) WHERE %s = ? AND valid_to = 'infinity'";
}
