package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.webkit.http.Json;

/** What one signed-in person sends, as documents or as a browser's forms. */
public final class Session {
    private final TheServer server;
    private final String token;

    private Session(TheServer server, String token) {
        this.server = server;
        this.token = token;
    }

    public static Session of(TheServer server, String username, String password) {
        var answer = server.post(
                "/sign-in",
                Map.of("username", username, "password", password),
                "Origin",
                server.origin(),
                "Accept",
                "application/json");
        var cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(username + ": " + answer.statusCode() + " " + answer.body()));
        return new Session(server, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    /** The secret that the cookie carries. */
    public String token() {
        return token;
    }

    public String cookie() {
        return "__Host-ronghe=" + token;
    }

    /** The document at an address. */
    public HttpResponse<String> get(String path) {
        return server.get(path, "Cookie", cookie(), "Accept", "application/json");
    }

    /** The page at an address. */
    public HttpResponse<String> page(String path) {
        return server.get(path, "Cookie", cookie(), "Accept", "text/html");
    }

    /** The file at an address. */
    public HttpResponse<byte[]> file(String path) {
        return server.send(server.request(path).header("Cookie", cookie()).GET(), BodyHandlers.ofByteArray());
    }

    /** The document at an address, read. */
    public JsonNode read(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    /** A write as a document. @param fields names and values in turn */
    public HttpResponse<String> post(String path, Object... fields) {
        return raw(path, Json.text(map(fields)));
    }

    /** Whatever text as a JSON document. */
    public HttpResponse<String> raw(String path, String body) {
        return raw(path, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> raw(String path, byte[] body) {
        return server.send(server.request(path)
                .header("Cookie", cookie())
                .header("Origin", server.origin())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /**
     * A write as a browser's form, answered by a page.
     *
     * @param fields names and values in turn; lists repeat their name, maps and records inside lists are numbered
     */
    public HttpResponse<String> form(String path, Object... fields) {
        var pairs = new ArrayList<String>();
        flatten("", map(fields), pairs);
        return server.send(server.request(path)
                .header("Cookie", cookie())
                .header("Origin", server.origin())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    private static void flatten(String name, Object value, List<String> pairs) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? key.toString() : name + "." + key, inner, pairs));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "[" + i + "]", list.get(i), pairs);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(each -> flatten(name, each, pairs));
        } else {
            pairs.add(encoded(name) + "=" + encoded(value == null ? "" : value.toString()));
        }
    }

    /** A file through a browser's form. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] content) {
        var boundary = "ronghe-" + content.length;
        var head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return server.send(server.request(path)
                .header("Cookie", cookie())
                .header("Origin", server.origin())
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file as the body. */
    public HttpResponse<String> put(String path, byte[] content) {
        return server.send(server.request(path)
                .header("Cookie", cookie())
                .header("Origin", server.origin())
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    public static Map<String, Object> map(Object... fields) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return map;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a broken rule is answered with; fails unless it is this one. */
    public static JsonNode refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        var said = json(answer);
        assertThat(said.get("code").asText()).isEqualTo(code);
        return said;
    }

    /** Where an answer sends the reader, as a path. */
    public static String leadsTo(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }
}
