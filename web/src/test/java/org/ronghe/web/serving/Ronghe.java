package org.ronghe.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ronghe.web.TheServer;

/** The distribution as an operator has it: {@code bin/ronghe} with a word and some settings. */
public final class Ronghe implements AutoCloseable {

    public static final Path HOME = Path.of("target/ronghe").toAbsolutePath();

    private final Process process;
    private final Path output;
    private final int port;

    private Ronghe(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    public static Ronghe start(Path home, Map<String, String> settings, String... words) throws IOException {
        var port = settings.containsKey("HTTP_PORT") ? Integer.parseInt(settings.get("HTTP_PORT")) : freePort();
        var output = Files.createTempFile("ronghe", ".out");
        var command =
                new java.util.ArrayList<>(List.of(home.resolve("bin/ronghe").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        var environment = new HashMap<>(settings);
        environment.putIfAbsent("HTTP_PORT", Integer.toString(port));
        environment.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        // one class archive for all: to write one costs more than a start
        environment.putIfAbsent(
                "CLASSES_DIR",
                Path.of("target/distribution/classes").toAbsolutePath().toString());
        builder.environment().putAll(environment);
        return new Ronghe(builder.start(), output, port);
    }

    /** A word that ends by itself. */
    static Ronghe run(Map<String, String> settings, String... words) throws Exception {
        var ronghe = start(HOME, settings, words);
        assertThat(ronghe.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return ronghe;
    }

    /** A first start of the demonstration makes some thousands of moves; a busy machine takes minutes for them. */
    public Ronghe awaitReady() throws IOException {
        await(Duration.ofMinutes(5), () -> !process.isAlive() || said().contains("ready / "));
        assertThat(said()).contains("http://127.0.0.1:" + port + "/");
        return this;
    }

    /** Waits for a sentence of the start. */
    Ronghe awaitSaid(String words) {
        await(() -> !process.isAlive() || said().contains(words));
        assertThat(said()).contains(words);
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server that this process runs, with the private database of its data folder. */
    public TheServer server(Path data) {
        return new TheServer(base(), pid(), new TheServer.Database() {
            @Override
            public Connection connect() throws SQLException {
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + line(data, 3) + "/ronghe", "ronghe", secret(data));
            }

            @Override
            public long pid() {
                return Long.parseLong(line(data, 0));
            }
        });
    }

    private static String line(Path data, int number) {
        try {
            return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .get(number)
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret(Path data) {
        try {
            return Files.readString(data.resolve("postgres/ronghe.password")).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(base().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void terminate() {
        process.destroy();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.delete(output);
    }

    public static void await(BooleanSupplier condition) {
        await(Duration.ofSeconds(90), condition);
    }

    static void await(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
