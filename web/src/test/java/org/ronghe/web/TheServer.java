package org.ronghe.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ronghe.web.signin.DemoAccounts;

/**
 * The one server of this run, as a program on the network sees it. Redirects are not followed: where an answer sends
 * the reader is part of the answer.
 */
public final class TheServer {

    static TheServer running;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI base;
    private final long pid;
    private final Database database;

    /** Where the server keeps its tables; asked anew each time, because a database that died comes back elsewhere. */
    public interface Database {
        Connection connect() throws SQLException;

        long pid();
    }

    public TheServer(URI base, long pid, Database database) {
        this.base = base;
        this.pid = pid;
        this.database = database;
    }

    public URI base() {
        return base;
    }

    public long pid() {
        return pid;
    }

    /** The database behind it, for the rare test that must do what no user can. */
    public Connection database() throws SQLException {
        return database.connect();
    }

    public long databasePid() {
        return database.pid();
    }

    /** Where our own pages come from, as a browser says it with a write. */
    public String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** Somebody of the demonstration institute, signed in. */
    public Session signIn(String username) {
        return Session.of(this, username, DemoAccounts.PASSWORD);
    }

    /** A count or an id, read where no user can look. */
    public long number(String sql, Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    /** One value as text, read where no user can look; empty when there is none. */
    public String text(String sql, Object... arguments) {
        var texts = texts(sql, arguments);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** The first column, read where no user can look. */
    public List<String> texts(String sql, Object... arguments) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var texts = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what no user can: time passes, a row is planted. */
    public int update(String sql, Object... arguments) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person behind an account. */
    public long person(String username) {
        return number("SELECT person_id FROM web.account WHERE username = ?", username);
    }

    /** How many rows each table of the business holds; what every request writes by itself is left out. */
    public Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : texts("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                 WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
                   AND tablename NOT IN ('audit_line', 'session', 'sign_in_throttle') AND tablename NOT LIKE 'flyway%'
                """)) {
            rows.put(table, number("SELECT count(*) FROM " + table));
        }
        return rows;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(60));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path).GET(), headers));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(with(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return CLIENT.send(request.build(), reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
