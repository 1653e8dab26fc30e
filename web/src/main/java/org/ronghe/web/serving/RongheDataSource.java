package org.ronghe.web.serving;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the operator named in {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}.
 *
 * <p>A class of our own, because a {@code @DataSourceDefinition} can only hold constants. Every wait is bounded here: a
 * database that has stalled must cost a reader seconds and a sentence, not a thread for good. What the operator writes
 * into the URL wins.
 */
public class RongheDataSource extends PGSimpleDataSource {

    private static final Map<String, String> BOUNDS = bounds();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int GREETING = 2;
    private static final int FIRST_GREETING = 10;

    private volatile boolean greeted;
    private volatile long failedAt = System.nanoTime() - PAUSE.toNanos();

    public RongheDataSource() {
        setUrl(bounded(Setting.DB_URL.value().orElse("jdbc:postgresql://127.0.0.1/ronghe")));
        Setting.DB_USER.value().ifPresent(this::setUser);
        Setting.DB_PASSWORD.value().ifPresent(this::setPassword);
    }

    /**
     * A new connection. One that just failed is not tried again at once: the pool asks an old connection (3 s) and
     * tries two new ones, and a reader shall wait five seconds at most (security row 44). The first greeting of all is
     * awaited longer, because a machine that starts everything at once is slow and not broken.
     */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        if (System.nanoTime() - failedAt < PAUSE.toNanos()) {
            throw new SQLException("the database did not answer a moment ago", "08001");
        }
        try {
            setLoginTimeout(greeted ? GREETING : FIRST_GREETING);
            var connection = super.getConnection(user, password);
            greeted = true;
            return connection;
        } catch (SQLException e) {
            failedAt = System.nanoTime();
            throw e;
        }
    }

    /** The same database without a limit on statements: a migration may rebuild an index over a million rows. */
    static RongheDataSource unhurried() {
        var source = new RongheDataSource();
        source.setSocketTimeout(0);
        source.setOptions("");
        return source;
    }

    static String bounded(String url) {
        var result = new StringBuilder(url);
        for (Entry<String, String> bound : BOUNDS.entrySet()) {
            if (!url.contains(bound.getKey() + "=")) {
                result.append(result.indexOf("?") < 0 ? '?' : '&')
                        .append(bound.getKey())
                        .append('=')
                        .append(bound.getValue());
            }
        }
        return result.toString();
    }

    private static Map<String, String> bounds() {
        var bounds = new LinkedHashMap<String, String>();
        bounds.put("connectTimeout", "2");
        // longer than a statement may take: the server's own cancellation is the gentler one
        bounds.put("socketTimeout", "3");
        bounds.put("tcpKeepAlive", "true");
        bounds.put("ApplicationName", "ronghe");
        // our statements are few, each written for one index: to plan them again for every value costs more than it
        // finds, and a plan that changes with the values is a page that is slow on one day only
        bounds.put(
                "options",
                "-c%20plan_cache_mode=force_generic_plan%20-c%20statement_timeout=2500ms%20-c%20idle_in_transaction_session_timeout=60s");
        return bounds;
    }
}
