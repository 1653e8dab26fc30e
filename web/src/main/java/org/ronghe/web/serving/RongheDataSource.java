package org.ronghe.web.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
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

    public RongheDataSource() {
        setUrl(bounded(Setting.DB_URL.value().orElse("jdbc:postgresql://127.0.0.1/ronghe")));
        Setting.DB_USER.value().ifPresent(this::setUser);
        Setting.DB_PASSWORD.value().ifPresent(this::setPassword);
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
        bounds.put("loginTimeout", "2");
        // longer than a statement may take: the server's own cancellation is the gentler one
        bounds.put("socketTimeout", "5");
        bounds.put("tcpKeepAlive", "true");
        bounds.put("ApplicationName", "ronghe");
        bounds.put("options", "-c%20statement_timeout=4s%20-c%20idle_in_transaction_session_timeout=60s");
        return bounds;
    }
}
