package org.ronghe.domain.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/**
 * Reads (and the few set-wise writes) in PostgreSQL's own language: row-value keysets, capped counts and arrays are
 * what keeps a ledger flat at a million rows, and JPQL has none of them. Shares the connection, and so the transaction,
 * of the JPA work around it. Thread-safe.
 *
 * <p>Parameters: {@link Instant}, {@link java.time.LocalDate}, enums (by name), collections (of long or text, as an
 * array), {@code byte[]} and what JDBC knows.
 */
@ApplicationScoped
public class Sql {
    private static final int BATCH = 1000;
    private static final int FETCH = 500;

    @Resource(lookup = "java:app/jdbc/ronghe")
    DataSource source;

    /** Makes one value of the row the cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T of(Cursor row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        var found = new ArrayList<T>();
        run(sql, parameters, statement -> {
            try (var results = statement.executeQuery()) {
                var cursor = new Cursor(results);
                while (results.next()) {
                    found.add(row.of(cursor));
                }
            }
            return 0;
        });
        return found;
    }

    public <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) {
        var found = list(sql, row, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The single number a query answers; 0 when it answers none. */
    public long number(String sql, @Nullable Object... parameters) {
        return one(sql, row -> row.number(1), parameters).orElse(0L);
    }

    /** Hands over row after row without keeping them, 500 at a time; needs a transaction around it to stream. */
    public <T> void each(String sql, Row<T> row, Consumer<T> consumer, @Nullable Object... parameters) {
        run(sql, parameters, statement -> {
            statement.setFetchSize(FETCH);
            try (var results = statement.executeQuery()) {
                var cursor = new Cursor(results);
                while (results.next()) {
                    consumer.accept(row.of(cursor));
                }
            }
            return 0;
        });
    }

    /** As {@link #each}, handed over in parts of at most 500, for what is looked up together. */
    public <T> void parts(String sql, Row<T> row, Consumer<List<T>> consumer, @Nullable Object... parameters) {
        var part = new ArrayList<T>();
        each(
                sql,
                row,
                one -> {
                    part.add(one);
                    if (part.size() == FETCH) {
                        consumer.accept(List.copyOf(part));
                        part.clear();
                    }
                },
                parameters);
        if (!part.isEmpty()) {
            consumer.accept(part);
        }
    }

    /** Number of rows that the statement changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Words for {@code LIKE} as they are: nothing in them stands for anything else. */
    public static String pattern(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Runs one statement once for each set of parameters, many to a journey; nothing for none. */
    public void batch(String sql, Collection<@Nullable Object[]> rows) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(connection, statement, i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (waiting % BATCH > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw StoreFailed.of(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        int with(PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, @Nullable Object[] parameters, Work work) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw StoreFailed.of(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> word) {
            statement.setString(at, word.name());
        } else if (value instanceof Collection<?> many) {
            statement.setArray(at, connection.createArrayOf(typeOf(many), elements(many)));
        } else {
            statement.setObject(at, value);
        }
    }

    private static String typeOf(Collection<?> many) {
        return many.stream().anyMatch(each -> !(each instanceof Number)) ? "text" : "bigint";
    }

    private static Object[] elements(Collection<?> many) {
        return many.stream()
                .map(each -> each instanceof Enum<?> word ? word.name() : each)
                .toArray();
    }

    /** The row a query stands on; columns count from 1, names are those of the query. */
    public static final class Cursor {
        private final ResultSet results;

        /** The driver's own rows: the pool's wrapper looks up each typed read by reflection, a tenth of a page. */
        Cursor(ResultSet results) throws SQLException {
            this.results = results.unwrap(PgResultSet.class);
        }

        public long number(int column) throws SQLException {
            return results.getLong(column);
        }

        public long number(String column) throws SQLException {
            return results.getLong(column);
        }

        public int integer(String column) throws SQLException {
            return results.getInt(column);
        }

        public @Nullable Long numberOrNull(String column) throws SQLException {
            var value = results.getLong(column);
            return results.wasNull() ? null : value;
        }

        public boolean flag(String column) throws SQLException {
            return results.getBoolean(column);
        }

        /** Text; an empty string for null. */
        public String text(String column) throws SQLException {
            var value = results.getString(column);
            return value == null ? "" : value;
        }

        public @Nullable String textOrNull(String column) throws SQLException {
            return results.getString(column);
        }

        public java.time.@Nullable LocalDate date(String column) throws SQLException {
            return results.getObject(column, java.time.LocalDate.class);
        }

        public java.time.LocalDate requiredDate(String column) throws SQLException {
            return java.util.Objects.requireNonNull(date(column), column);
        }

        public @Nullable Instant instantOrNull(String column) throws SQLException {
            var value = results.getObject(column, java.time.OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        public Instant instant(String column) throws SQLException {
            return java.util.Objects.requireNonNull(instantOrNull(column), column);
        }

        public <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
            return Enum.valueOf(type, text(column));
        }

        public <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, String column) throws SQLException {
            var value = results.getString(column);
            return value == null ? null : Enum.valueOf(type, value);
        }

        public List<Long> numbers(String column) throws SQLException {
            var array = results.getArray(column);
            return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
        }

        public List<String> texts(String column) throws SQLException {
            var array = results.getArray(column);
            return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
        }

        public byte[] bytes(String column) throws SQLException {
            return results.getBytes(column);
        }

        /** Bytes; none for null. */
        public byte[] bytesOrEmpty(String column) throws SQLException {
            var value = results.getBytes(column);
            return value == null ? new byte[0] : value;
        }
    }
}
