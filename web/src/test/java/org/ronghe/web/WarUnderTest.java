package org.ronghe.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.ronghe.launcher.PrivatePostgres;
import org.ronghe.web.remind.Outside;

/**
 * Deploys the WAR as it was built, once for all tests of a run, onto a private PostgreSQL of its own. A deployment per
 * test class would cost a server start each, and would hide what one test leaves behind for the next.
 */
public final class WarUnderTest implements LoadableExtension {

    private static final Path FOLDER = Path.of("target/it").toAbsolutePath();

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    static final class Lifecycle {

        private PrivatePostgres database;
        private WebArchive war;
        private int port;

        void configure(@Observes ContainerRegistry registry) throws IOException {
            deleteTree(FOLDER);
            Files.createDirectories(FOLDER);
            port = freePort();
            database = PrivatePostgres.start(FOLDER.resolve("data"));
            for (Container<?> container : registry.getContainers()) {
                container
                        .getContainerConfiguration()
                        .property("microJar", System.getProperty("ronghe.test.micro"))
                        .property("cmdOptions", String.join(" ", javaOptions()))
                        .property("extraMicroOptions", String.join(" ", serverOptions()));
            }
        }

        void deploy(@Observes AfterStart event) throws DeploymentException {
            war = ShrinkWrap.create(ZipImporter.class, "ronghe.war")
                    .importFrom(Path.of(System.getProperty("ronghe.test.war")).toFile())
                    .as(WebArchive.class);
            event.getDeployableContainer().deploy(war);
            TheServer.running = new TheServer(URI.create("http://127.0.0.1:" + port), serverPid(), access(database));
        }

        private static TheServer.Database access(PrivatePostgres database) {
            return new TheServer.Database() {
                @Override
                public Connection connect() throws SQLException {
                    return DriverManager.getConnection(database.url(), database.user(), database.password());
                }

                @Override
                public long pid() {
                    return database.pid();
                }
            };
        }

        void undeploy(@Observes BeforeStop event) throws DeploymentException {
            event.getDeployableContainer().undeploy(war);
            database.close();
        }

        private List<String> javaOptions() {
            var settings = Map.of(
                    "DB_URL", database.url(),
                    "DB_USER", database.user(),
                    "DB_PASSWORD", database.password(),
                    "EVIDENCE_DIR", FOLDER.resolve("evidence").toString(),
                    "AUDIT_ANCHORS", FOLDER.resolve("audit-anchors").toString(),
                    "RONGHE_MODE", "demo");
            var options = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            settings.forEach((name, value) -> options.add("-D" + name + "=" + value.replace(" ", "\\ ")));
            Outside.settings().forEach((name, value) -> options.add("-D" + name + "=" + value));
            return options;
        }

        private List<String> serverOptions() throws IOException {
            return List.of(
                    "--contextroot",
                    "/",
                    "--port",
                    Integer.toString(port),
                    "--nohazelcast",
                    "--disablephonehome",
                    "--rootdir",
                    FOLDER.resolve("micro").toString(),
                    "--logtofile",
                    FOLDER.resolve("server.log").toString(),
                    "--prebootcommandfile",
                    asFile("preboot.txt"),
                    "--postbootcommandfile",
                    asFile("postboot.txt"));
        }

        /** The same commands that the launcher gives: a test on another server would prove nothing about ours. */
        private static String asFile(String commands) throws IOException {
            var file = FOLDER.resolve(commands);
            try (InputStream in = PrivatePostgres.class.getResourceAsStream(commands)) {
                Files.copy(Objects.requireNonNull(in), file);
            }
            return file.toString();
        }

        private static long serverPid() {
            return ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().commandLine().orElse("").contains("--nohazelcast"))
                    .findFirst()
                    .orElseThrow()
                    .pid();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static void deleteTree(Path root) throws IOException {
            if (Files.exists(root)) {
                try (var paths = Files.walk(root)) {
                    for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
