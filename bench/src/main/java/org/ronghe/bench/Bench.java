package org.ronghe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts the distribution on its private PostgreSQL with the demonstration's people, loads a ledger of each size and
 * prints what the named pages cost: CPU of the server (compiler threads apart) and of the database per request, median
 * and 99th percentile at eight connections, bytes, CPU of a start and memory.
 *
 * <p>Arguments: the distribution's folder, a scratch folder, sizes joined by commas ({@code life} for Party life),
 * visits of each page before it is measured: counted and not timed, so that a busy machine does not measure colder
 * code. Traffic stays on loopback; everything started is stopped.
 */
public final class Bench {
    private static final int REQUESTS = 1000;

    /** Of what looks at every task of the round. */
    private static final int WHOLE_REQUESTS = 20;

    /** Pages that look at a whole house are visited this many times less before they are measured. */
    private static final int REPEATED = 10;

    private static final int PORT = 18480;

    /** The size at which files are exchanged. */
    private static final int EXCHANGED = 100_000;

    /** In place of a size: what five hundred branches with three years of meetings owe. */
    private static final String LIFE = "life";

    private final Path distribution;
    private final Path data;
    private final int warmUp;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String cookie = "";

    private Bench(Path distribution, Path data, int warmUp) {
        this.distribution = distribution;
        this.data = data;
        this.warmUp = warmUp;
    }

    public static void main(String[] arguments) throws Exception {
        var distribution = Path.of(arguments.length > 0 ? arguments[0] : "web/target/ronghe");
        var scratch = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/data");
        var sizes = (arguments.length > 2 ? arguments[2] : "1000,100000,1000000").split(",", -1);
        int warmUp = Integer.parseInt(arguments.length > 3 ? arguments[3] : "1500");
        for (var size : sizes) {
            if (size.equals(LIFE)) {
                new Bench(distribution.toAbsolutePath(), scratch.resolve(size).toAbsolutePath(), warmUp).runLife();
                continue;
            }
            new Bench(distribution.toAbsolutePath(), scratch.resolve(size).toAbsolutePath(), warmUp)
                    .run(Integer.parseInt(size));
        }
    }

    private void run(int size) throws Exception {
        Files.createDirectories(data);
        // once in demonstration mode for the people, then as in service
        stop(start("demo"));
        stop(start("serve"));
        var server = start("serve");
        try {
            System.out.printf(
                    "%n== %,d tasks ==%nstart: %.1f CPU s; idle %d MB%n",
                    size, Cpu.process(server.pid()) / 1000, settled(server.pid()));
            long round;
            try (var connection = connection()) {
                round = Loader.load(connection, size);
            }
            signIn();
            measure(server.pid(), pages(round, size), round);
            System.out.printf("loaded: %d MB%n", Cpu.resident(server.pid()));
            if (size == EXCHANGED) {
                long heap = Exchange.live(server.pid()) + Exchange.ALLOWANCE_MB;
                stop(server);
                server = start("serve", "-Xmx" + heap + "m");
                signIn();
                System.out.printf("heap limit %d MB, %d of them at rest%n", heap, heap - Exchange.ALLOWANCE_MB);
                var exchange = new Exchange(client, uri(""), cookie);
                exchange.importRows();
                exchange.export(round, "csv", size);
                exchange.export(round, "xlsx", size);
            }
        } finally {
            stop(server);
        }
    }

    private void runLife() throws Exception {
        Files.createDirectories(data);
        stop(start("demo"));
        var server = start("serve");
        try {
            long branch;
            try (var connection = connection();
                    var statement = connection.createStatement()) {
                System.out.printf("%n== Party life, %,d meetings ==%n", LifeLoader.load(connection));
                try (var results = statement.executeQuery("SELECT max(unit_id) FROM orgstructure.meeting")) {
                    results.next();
                    branch = results.getLong(1);
                }
            }
            signIn("gushiyan");
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .get(0)
                    .strip());
            for (var page : lives(branch).entrySet()) {
                for (int i = 0; i < warmUp / REPEATED; i++) {
                    get(page.getValue());
                }
                reportWhole(page.getKey(), server.pid(), postmaster, page.getValue());
            }
            for (var page : months(branch).entrySet()) {
                for (int i = 0; i < warmUp; i++) {
                    get(page.getValue());
                }
                long bytes = get(page.getValue()).body().length;
                report(page.getKey(), server.pid(), postmaster, bytes, () -> get(page.getValue())
                        .statusCode());
            }
        } finally {
            stop(server);
        }
    }

    private static Map<String, String> lives(long branch) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("gaps of the year, JSON", "/life/gaps?as=json");
        pages.put("gaps of the year, page", "/life/gaps");
        pages.put("gaps, missing alone", "/life/gaps?state=MISSING");
        pages.put("gaps, as of ten days ago", "/life/gaps?asOf=" + daysAgo(10));
        pages.put("matrix of the month", "/life/matrix");
        pages.put("coverage, JSON", "/organisations/coverage?as=json");
        pages.put("coverage in effect alone, JSON", "/organisations/coverage?as=json&effect=EFFECTIVE&kind=NO_BRANCH");
        return pages;
    }

    /** Of a month alone: measured as pages of a ledger are, by many requests. */
    private static Map<String, String> months(long branch) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("meetings of a month, one branch", "/meetings/calendar?unit=" + branch);
        pages.put("meetings of a month, everybody", "/meetings/calendar");
        return pages;
    }

    private static long settled(long pid) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(10);
        return Cpu.resident(pid);
    }

    private Map<String, String> pages(long round, int size) {
        var ledger = "/discipline/rectifications?round=" + round;
        var pages = new LinkedHashMap<String, String>();
        pages.put("ledger, first page", ledger);
        pages.put("ledger, state + by due", ledger + "&state=IN_PROGRESS&sort=DUE");
        pages.put("ledger, deep", ledger + "&after=" + (size / 50 / 2 + 1) * 1000L + "~0");
        pages.put(
                "ledger, deep by due",
                ledger + "&sort=DUE&after=" + java.time.LocalDate.now(java.time.Clock.systemUTC()) + "~0");
        pages.put("ledger, first page, fragment", ledger + "#fragment");
        pages.put("ledger, JSON", ledger + "&as=json");
        pages.put("ledger, as of ten days ago", ledger + "&asOf=" + daysAgo(10));
        pages.put("workbench", "/");
        return pages;
    }

    private static java.time.LocalDate daysAgo(int days) {
        return java.time.LocalDate.now(java.time.Clock.systemUTC()).minusDays(days);
    }

    private static Map<String, String> wholes(long round) {
        var figures = "/discipline/figures?round=" + round;
        var pages = new LinkedHashMap<String, String>();
        pages.put("all figures", figures + "&as=json");
        pages.put("all figures, as of ten days ago", figures + "&as=json&asOf=" + daysAgo(10));
        pages.put(
                "difference of two days",
                figures.replace("?", "/difference?") + "&as=json&from=" + daysAgo(7) + "&to=" + daysAgo(0));
        return pages;
    }

    private void measure(long pid, Map<String, String> pages, long round) throws Exception {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
        for (int i = 0; i < warmUp; i++) {
            for (var page : pages.values()) {
                get(page);
            }
            create(round);
        }
        for (var page : pages.entrySet()) {
            long bytes = get(page.getValue()).body().length;
            report(page.getKey(), pid, postmaster, bytes, () -> get(page.getValue())
                    .statusCode());
        }
        for (var page : wholes(round).entrySet()) {
            reportWhole(page.getKey(), pid, postmaster, page.getValue());
        }
        report("create a task with its audit line", pid, postmaster, 0, () -> create(round));
    }

    private void report(String name, long pid, long postmaster, long bytes, Callable<Integer> request)
            throws Exception {
        double server = Cpu.server(pid);
        double database = Cpu.database(postmaster);
        for (int i = 0; i < REQUESTS; i++) {
            int status = request.call();
            if (status >= 400) {
                throw new IllegalStateException(name + " answered " + status);
            }
        }
        double serverEach = (Cpu.server(pid) - server) / REQUESTS;
        double databaseEach = (Cpu.database(postmaster) - database) / REQUESTS;
        var times = atEight(request);
        System.out.printf(
                "%-34s JVM %5.2f ms  database %5.2f ms  p50 %6.1f ms  p99 %6.1f ms  %,8d bytes%n",
                name, serverEach, databaseEach, times.get(times.size() / 2), times.get(times.size() * 99 / 100), bytes);
    }

    /** One after the other, because each of them reads the whole round. */
    private void reportWhole(String name, long pid, long postmaster, String path) throws Exception {
        for (int i = 0; i < WHOLE_REQUESTS; i++) {
            get(path);
        }
        double server = Cpu.server(pid);
        double database = Cpu.database(postmaster);
        var times = new ArrayList<Double>();
        for (int i = 0; i < WHOLE_REQUESTS; i++) {
            long start = System.nanoTime();
            int status = get(path).statusCode();
            if (status >= 400) {
                throw new IllegalStateException(name + " answered " + status);
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        System.out.printf(
                "%-34s JVM %5.2f ms  database %5.2f ms  p50 %6.1f ms  alone%n",
                name,
                (Cpu.server(pid) - server) / WHOLE_REQUESTS,
                (Cpu.database(postmaster) - database) / WHOLE_REQUESTS,
                times.get(times.size() / 2));
    }

    /** Milliseconds of each of 800 requests over eight connections, in order of size. */
    private static List<Double> atEight(Callable<Integer> request) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tasks = Collections.nCopies(800, (Callable<Double>) () -> {
                long start = System.nanoTime();
                int status = request.call();
                if (status >= 400) {
                    throw new IllegalStateException("one of eight was answered " + status);
                }
                return (System.nanoTime() - start) / 1e6;
            });
            var times = new ArrayList<Double>();
            for (var done : pool.invokeAll(tasks)) {
                times.add(done.get());
            }
            Collections.sort(times);
            return times;
        } finally {
            pool.shutdown();
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        boolean fragment = path.endsWith("#fragment");
        var request = HttpRequest.newBuilder(uri(path.replace("#fragment", "")))
                .header("Cookie", cookie)
                .header("Accept", path.contains("as=json") ? "application/json" : "text/html");
        if (fragment) {
            request.header("HX-Request", "true");
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private int create(long round) {
        try {
            var body = "{\"finding\":" + finding(round) + ",\"measure\":\"压测新建\"}";
            var request = HttpRequest.newBuilder(uri("/discipline/rectifications"))
                    .header("Cookie", cookie)
                    .header("Origin", "http://127.0.0.1:" + PORT)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long finding;

    private long finding(long round) throws IOException, SQLException {
        if (finding == 0) {
            try (var connection = connection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "SELECT max(id) FROM discipline.finding WHERE round_id = " + round)) {
                answer.next();
                finding = answer.getLong(1);
            }
        }
        return finding;
    }

    private void signIn() throws IOException, InterruptedException {
        signIn("fangshining");
    }

    private void signIn(String username) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/sign-in"))
                .header("Origin", "http://127.0.0.1:" + PORT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("username=" + username + "&password=demo-2026-shifan"))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private Connection connection() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("postgres/ronghe.password"), StandardCharsets.UTF_8)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ronghe", "ronghe", password);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    private Process start(String mode, String... javaOptions) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(distribution.resolve("bin/ronghe").toString(), mode);
        builder.environment().putAll(Map.of("DATA_DIR", data.toString(), "HTTP_PORT", String.valueOf(PORT)));
        builder.environment().put("JAVA_OPTS", String.join(" ", javaOptions));
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("bench-" + mode + ".log").toFile());
        var process = builder.start();
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            try {
                if (client.send(HttpRequest.newBuilder(uri("/ready")).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return process;
                }
            } catch (IOException e) {
                // not yet listening
                continue;
            }
        }
        process.destroy();
        throw new IllegalStateException("the server did not start; see " + data);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
