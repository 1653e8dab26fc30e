package org.ronghe.orgstructure;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ronghe.web.TheServer;
import org.ronghe.web.signin.DemoAccounts;

/** Somebody of the demonstration institute who is signed in and asks for documents or pages. */
public final class Somebody {

    private final TheServer server;
    private final String cookie;

    private Somebody(TheServer server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    public static Somebody signsIn(TheServer server, String username) {
        var answer = server.post(
                "/sign-in",
                Map.of("username", username, "password", DemoAccounts.PASSWORD),
                "Origin",
                origin(server),
                "Accept",
                "application/json");
        var cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return new Somebody(server, cookie.substring(0, cookie.indexOf(';')));
    }

    private static String origin(TheServer server) {
        return "http://" + server.base().getAuthority();
    }

    public HttpResponse<String> reads(String path) {
        return asks(path, "application/json");
    }

    public HttpResponse<String> opens(String path) {
        return asks(path, "text/html");
    }

    public HttpResponse<String> asks(String path, String kind) {
        return server.get(path, "Cookie", cookie, "Accept", kind);
    }

    public HttpResponse<byte[]> downloads(String path) {
        return server.send(
                server.request(path).header("Cookie", cookie).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> sends(String path, Object... fields) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1].toString());
        }
        return server.post(path, form, "Cookie", cookie, "Origin", origin(server), "Accept", "application/json");
    }

    public HttpResponse<String> uploads(String path, String type, byte[] content) {
        return server.send(server.request(path)
                .header("Cookie", cookie)
                .header("Origin", origin(server))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    public HttpRequest.Builder request(String path) {
        return server.request(path).header("Cookie", cookie).header("Origin", origin(server));
    }

    /** Where an answer sends the reader, as a path. */
    public static String leadsTo(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** The first number under this name in a document. */
    public static long number(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return Long.parseLong(found.group(1));
    }
}
