package org.ronghe.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/** Payara Micro inside this process, with our application in it. */
final class ApplicationServer {

    private static final String APPLICATION = "ronghe";
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final PayaraMicroRuntime runtime;
    private final Path log;

    private ApplicationServer(PayaraMicroRuntime runtime, Path log) {
        this.runtime = runtime;
        this.log = log;
    }

    /** @throws Refused when the application did not come up; the server by itself would go on without it */
    static ApplicationServer start(Installation installation, Path data, String address, int port) {
        try {
            var workFolder = data.resolve("micro");
            var log = data.resolve("log");
            prepare(installation.server(), workFolder, log);
            System.setProperty(
                    "fish.payara.micro.BootJar",
                    installation.server().resolve("launch-micro.jar").toUri().toString());
            System.setProperty(
                    "fish.payara.micro.UnpackDir", installation.server().toString());
            // listens only when the application is there: until then the server would answer with pages of its own
            var console = new AtomicReference<AdminCommandRunner>();
            var boot = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null);
            var server = new ApplicationServer(
                    boot.setRootDir(workFolder.toFile())
                            .setHttpPort(port)
                            .setNoHazelcast(true)
                            .setPrintLogo(false)
                            .setPreBootHandler(runner -> {
                                run(runner, commands("preboot.txt"));
                                run(runner, List.of(LISTENER + "address=" + address, LISTENER + "enabled=false"));
                            })
                            .setPostBootHandler(runner -> {
                                run(runner, commands("postboot.txt"));
                                console.set(runner);
                            })
                            .bootStrap(),
                    log);
            try {
                server.deploy(installation.application());
                run(Objects.requireNonNull(console.get()), List.of(LISTENER + "enabled=true"));
                return server;
            } catch (Refused e) {
                server.stop();
                throw e;
            }
        } catch (IOException | BootstrapException | ReflectiveOperationException e) {
            throw new Refused("The application server could not be started: " + e.getMessage(), "应用服务器启动失败。", e);
        }
    }

    void awaitReady(URI address) {
        if (!Processes.await(READY, () -> isReady(address.resolve("/ready")))) {
            throw new Refused(
                    "The application was deployed but does not become ready; the reason is in " + log,
                    "应用已部署但未能就绪，原因见 " + log);
        }
    }

    /** Sends new requests away and waits for those under way, as long as that is bearable. */
    void drain() {
        try {
            var beans = ManagementFactory.getPlatformMBeanServer();
            var serving = new ObjectName("org.ronghe:type=Serving");
            beans.invoke(serving, "drain", new Object[0], new String[0]);
            Processes.await(DRAIN, () -> {
                try {
                    return Objects.equals(beans.getAttribute(serving, "InFlight"), 0);
                } catch (JMException e) {
                    return true;
                }
            });
        } catch (JMException e) {
            System.getLogger(ApplicationServer.class.getName())
                    .log(System.Logger.Level.WARNING, "Stopping without waiting for requests", e);
        }
    }

    void stop() {
        try {
            silence();
            runtime.shutdown();
            silence();
        } catch (BootstrapException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's farewell is for nobody; half-way through it gives the console back. */
    private static void silence() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }

    private void deploy(Path application) {
        runtime.deploy(APPLICATION, "/", application.toFile());
        if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw new Refused("The application could not be deployed; the reason is in " + log, "应用部署失败，原因见 " + log);
        }
    }

    /** Every start begins with a clean server: one that remembers an application deploys it a second time. */
    private static void prepare(Path server, Path workFolder, Path log) throws IOException {
        Binaries.deleteTree(workFolder);
        DataFolder.createPrivate(workFolder);
        for (var part : List.of("config", "lib")) {
            try (var paths = Files.walk(server.resolve(part))) {
                for (var path : paths.toList()) {
                    Files.copy(path, workFolder.resolve(server.relativize(path).toString()));
                }
            }
        }
        Files.write(
                workFolder.resolve("config/logging.properties"),
                lines("logging.properties")
                        .map(line -> line.replace("{log}", log.toString()))
                        .toList());
    }

    private static void run(AdminCommandRunner runner, List<String> commands) {
        for (var command : commands) {
            var words = command.split(" ");
            var result =
                    runner.run(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
            if (result.getFailureCause() != null) {
                throw new IllegalStateException(command, result.getFailureCause());
            }
        }
    }

    private static List<String> commands(String file) {
        return lines(file)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(ApplicationServer.class.getResourceAsStream(resource));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(URI question) {
        try {
            var connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
