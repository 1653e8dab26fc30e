package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ronghe.webkit.Settings;
import org.ronghe.webkit.http.Json;

/**
 * The text message that the group robots of WeCom and DingTalk both take. Only to hosts that the operator lists in
 * {@code WEBHOOK_HOSTS} (an entry may end in {@code :port}), by https, and redirects are not followed: an address that
 * somebody types must not become a way into the institute's own network.
 */
@ApplicationScoped
class WebhookPost implements Post {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_ANSWER = 65_536;
    private static final Pattern ACCEPTED = Pattern.compile("\"errcode\"\\s*:\\s*0\\s*[,}]");

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean ready() {
        return !hosts().isEmpty();
    }

    /** The hosts that may be named. */
    static Set<String> hosts() {
        return Arrays.stream(Settings.get("WEBHOOK_HOSTS", "").split("[,\\s]+", -1))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an address may be written to: https, or plain where the host is this machine; a listed host. */
    static boolean allowed(String address, Set<String> hosts) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return false;
            }
            boolean plain = "http".equals(uri.getScheme()) && host.equals("127.0.0.1");
            var named = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
            return (plain || "https".equals(uri.getScheme())) && hosts.contains(named);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void send(String address, String text) throws Undelivered {
        if (!allowed(address, hosts())) {
            throw new Undelivered("remind.answer.host");
        }
        var body = Json.bytes(Map.of("msgtype", "text", "text", Map.of("content", text)));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        // made for one message: a client keeps threads, and there is a message a day for each person
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                judge(answer.statusCode(), new String(in.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("remind.answer.unreachable");
        } catch (IOException e) {
            throw new Undelivered("remind.answer.unreachable");
        }
    }

    /** Both robots answer 200 to a message that they refuse, and say so in {@code errcode}. */
    static void judge(int status, String answer) throws Undelivered {
        if (status / 100 != 2) {
            throw new Undelivered("remind.answer.refused");
        }
        if (answer.contains("\"errcode\"") && !ACCEPTED.matcher(answer).find()) {
            throw new Undelivered("remind.answer.refused");
        }
    }
}
