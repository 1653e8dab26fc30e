package org.ronghe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * An import of 10,000 rows and an export of a whole round, on a server whose heap is what it needs at rest and 128 MB:
 * either it goes through under that, or it fails.
 */
final class Exchange {
    static final int ALLOWANCE_MB = 128;

    private static final int ROWS = 10_000;
    private static final int FINDING_ROWS = 50;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final HttpClient client;
    private final URI base;
    private final String cookie;

    Exchange(HttpClient client, URI base, String cookie) {
        this.client = client;
        this.base = base;
        this.cookie = cookie;
    }

    /** Megabytes of heap that live objects take, by the tool of the Java that runs it. */
    static long live(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        var used = USED.matcher(ask(pid, "GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024 + 1;
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    void export(long round, String kind, int size) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = client.send(
                asked("/discipline/rectifications?round=" + round + "&as=" + kind)
                        .GET()
                        .build(),
                BodyHandlers.ofInputStream());
        long bytes;
        try (var in = answer.body()) {
            bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        expect(answer, 200);
        System.out.printf("export of %,d rows as %s: %.1f s, %,d bytes%n", size, kind, seconds(start), bytes);
    }

    /** Handed in, aimed at a new round, confirmed and waited for. */
    void importRows() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var taken = client.send(
                asked("/discipline/imports/bench.csv")
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString(rows()))
                        .build(),
                BodyHandlers.ofString());
        expect(taken, 303);
        var batch =
                URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
        send(batch + "/mapping", ",\"newRound\":\"bench\",\"level\":\"INTERNAL\",\"feedbackOn\":\"2026-01-15\"");
        double preview = seconds(start);
        long confirmed = System.nanoTime();
        send(batch + "/application", "");
        while (!read(batch).contains("\"state\":\"APPLIED\"")) {
            TimeUnit.MILLISECONDS.sleep(100);
            if (seconds(confirmed) > 120) {
                throw new IllegalStateException("the import does not end: " + read(batch));
            }
        }
        System.out.printf(
                "import of %,d rows: %.1f s to the preview, %.1f s from confirmation to done%n",
                ROWS, preview, seconds(confirmed));
    }

    private static String rows() {
        var csv = new StringBuilder("序号,所属方面,具体问题,措施序号,整改措施,成果形式,整改类型,完成时限,牵头责任,责任人（单位）,完成情况,备注\n");
        for (int i = 0; i < ROWS; i++) {
            int finding = i / FINDING_ROWS + 1;
            csv.append(finding)
                    .append(",理论武装,问题")
                    .append(finding)
                    .append(',')
                    .append(i % FINDING_ROWS + 1)
                    .append(",制定学习计划")
                    .append(i)
                    .append(",学习计划,当下改,立行立改,所党委,党办,已完成,\n");
        }
        return csv.toString();
    }

    private void send(String path, String more) throws IOException, InterruptedException {
        var version = VERSION.matcher(read(path.substring(0, path.lastIndexOf('/'))));
        if (!version.find()) {
            throw new IllegalStateException("no version at " + path);
        }
        expect(
                client.send(
                        asked(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"version\":" + version.group(1) + more + "}"))
                                .build(),
                        BodyHandlers.ofString()),
                303);
    }

    private String read(String path) throws IOException, InterruptedException {
        return client.send(asked(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .header("Origin", base.toString())
                .header("Accept", path.contains("as=") ? "*/*" : "application/json");
    }

    private static void expect(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
