package org.ronghe.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator meets: starts that succeed, starts that cannot, stops, kills, backup and restore. */
class DistributionIT {

    private Path folder;

    @BeforeEach
    void make_a_folder() throws IOException {
        folder = Files.createDirectories(Path.of("target/distribution/run-" + System.nanoTime()))
                .toAbsolutePath();
    }

    @AfterEach
    void remove_it() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void a_demonstration_survives_a_kill_its_backup_comes_back_elsewhere_and_it_stops_in_order() throws Exception {
        var data = Map.of("DATA_DIR", folder.resolve("data").toString());
        var elsewhere = Map.of("DATA_DIR", folder.resolve("elsewhere").toString());
        var archive = folder.resolve("backup.zip").toString();

        try (var demo = Ronghe.start(Ronghe.HOME, data, "demo")) {
            assertNobodyAnswersBeforeTheApplication(demo);
            demo.awaitReady();
            assertThat(Sockets.openBy(demo.pid())).containsExactly("tcp 127.0.0.1:" + demo.port());
            assertThat(demo.get("/ready").body()).isEqualTo("ready");
            assertNothingIsReadableByOthers();

            var second = Ronghe.run(data, "demo");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.said()).contains("in use by another Ronghe process", "正被另一个融合进程使用");

            demo.kill();
        }
        try (var demo = Ronghe.start(Ronghe.HOME, data, "demo").awaitReady()) {
            var backup = Ronghe.run(data, "backup", archive);
            assertThat(backup.said()).contains("rows and");
            assertThat(backup.exitCode()).isZero();
            assertThat(Ronghe.run(data, "verify-audit").exitCode()).isZero();

            finishesWhatIsUnderWay(demo);
        }
        var restored = Ronghe.run(elsewhere, "restore", archive);
        assertThat(restored.said()).contains("Restored the backup of");
        assertThat(restored.exitCode()).isZero();
        var again = Ronghe.run(elsewhere, "restore", archive);
        assertThat(again.said()).contains("is not empty", "数据库不是空的");
        assertThat(again.exitCode()).isEqualTo(1);
        try (var demo = Ronghe.start(Ronghe.HOME, elsewhere, "demo").awaitReady()) {
            assertThat(demo.get("/ready").body()).isEqualTo("ready");
        }
    }

    /** The server without its application would answer with pages that name it. */
    private static void assertNobodyAnswersBeforeTheApplication(Ronghe demo) {
        Ronghe.await(Duration.ofMinutes(5), () -> {
            try {
                var answer = demo.get("/");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
                return true;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * A request whose body is still on its way when the stop is asked for is answered; one that comes later is sent
     * away.
     */
    private static void finishesWhatIsUnderWay(Ronghe ronghe) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ronghe.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + ronghe.port()
                            + "\r\nOrigin: http://127.0.0.1:" + ronghe.port()
                            + "\r\nSec-Fetch-Site: same-origin"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n"
                            + "Connection: close\r\n\r\nname=")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(500);

            ronghe.terminate();
            Ronghe.await(() -> statusOf(ronghe) == 503);
            assertThat(ronghe.get("/live").statusCode()).isEqualTo(200);
            out.write("nobod".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 503");
        }
        ronghe.awaitEnd();
        assertThat(ronghe.exitCode()).isZero();
    }

    private static int statusOf(Ronghe ronghe) {
        try {
            return ronghe.get("/ready").statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertNothingIsReadableByOthers() throws IOException {
        Files.walkFileTree(folder.resolve("data"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .endsWith("------");
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var refused = Ronghe.run(
                    Map.of("HTTP_PORT", port, "DATA_DIR", folder.resolve("data").toString()), "demo");

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said()).contains("Port " + port + " on 127.0.0.1 is taken", "端口 " + port + " 已被其他程序占用");
            assertThat(folder.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void the_demonstration_shows_itself_to_nobody_else() throws Exception {
        var open = Ronghe.run(Map.of("HTTP_ADDRESS", "0.0.0.0", "DATA_DIR", folder.toString()), "demo");
        assertThat(open.exitCode()).isEqualTo(1);
        assertThat(open.said()).contains("listens on loopback only", "只能监听本机回环地址");

        var external = Ronghe.run(Map.of("DB_URL", "jdbc:postgresql://db/x", "DATA_DIR", folder.toString()), "demo");
        assertThat(external.exitCode()).isEqualTo(1);
        assertThat(external.said()).contains("never an external one", "不会写入外部数据库");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() throws Exception {
        var settings = folder.resolve("settings");
        Files.writeString(
                settings, "DB_URL=jdbc:postgresql://127.0.0.1:1/ronghe\nDB_USER=office\nDB_PASSWORD=secret-123\n");

        var refused = Ronghe.run(
                Map.of("DATA_DIR", folder.resolve("data").toString()), "serve", "--settings", settings.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said())
                .contains("127.0.0.1:1/ronghe as office cannot be reached", "无法连接数据库")
                .doesNotContain("secret-123");
    }

    @Test
    void a_misspelt_setting_is_refused() throws Exception {
        var settings = Files.writeString(folder.resolve("settings"), "HTTP_PROT=80\n");

        var refused = Ronghe.run(Map.of("DATA_DIR", folder.toString()), "serve", "--settings", settings.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains("names HTTP_PROT, which is no setting");
    }

    @Test
    void a_missing_and_an_old_java_are_named() throws Exception {
        var old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));

        var refused = Ronghe.run(Map.of("JAVA_HOME", folder.resolve("old").toString()), "demo");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains("Java 11.0.2 is too old", "需要 17 或更高版本");

        var missing = Ronghe.run(Map.of("JAVA_HOME", folder.resolve("none").toString()), "demo");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.said()).contains("Java is missing", "未找到 Java");
    }

    @Test
    void what_the_operator_asks_of_java_wins_over_what_we_ask() throws Exception {
        var said = Ronghe.run(Map.of("JAVA_OPTS", "-Xmx124m -XX:+PrintFlagsFinal"), "--version")
                .said();

        assertThat(said).containsPattern("MaxHeapSize\\s+= " + 124 * 1024 * 1024);
    }

    /** The server by itself would go on without its application, and say that it is ready. */
    @Test
    void an_application_that_cannot_be_deployed_ends_the_start() throws Exception {
        var home = folder.resolve("home");
        copyWithLinks(Ronghe.HOME, home);
        Files.delete(home.resolve("ronghe.war"));
        Files.copy(Ronghe.HOME.resolve("ronghe.war"), home.resolve("ronghe.war"));
        try (var war = FileSystems.newFileSystem(home.resolve("ronghe.war"))) {
            Files.writeString(war.getPath("WEB-INF/web.xml"), "<web-app>");
        }

        try (var ronghe = Ronghe.start(
                home,
                Map.of(
                        "DATA_DIR", folder.resolve("data").toString(),
                        "CLASSES_DIR", folder.resolve("classes").toString()),
                "demo")) {
            ronghe.awaitEnd();

            assertThat(ronghe.exitCode()).isEqualTo(1);
            assertThat(ronghe.said()).contains("The application could not be deployed", "应用部署失败");
        }
    }

    /**
     * A library that the server reads class by class costs every start; one of our modules that it skips loses its
     * beans.
     */
    @Test
    void the_server_looks_for_annotations_in_our_own_modules_alone() throws Exception {
        try (var war = FileSystems.newFileSystem(Ronghe.HOME.resolve("ronghe.war"));
                var libraries = Files.list(war.getPath("WEB-INF/lib"))) {
            var included = Files.readString(war.getPath("WEB-INF/payara-web.xml"));
            for (var library : libraries.toList()) {
                var name = library.getFileName().toString();
                boolean ours =
                        included.contains("<scanning-include>" + name.replace(".jar", "") + "</scanning-include>");
                assertThat(Files.exists(war.getPath("WEB-INF__lib__" + name.replace(".jar", "_jar"))))
                        .as("%s has an entry in web/src/main/unscanned", name)
                        .isEqualTo(!ours);
            }
        }
    }

    /** The proxy is part of the product: its file is tried as it is shipped. */
    @Test
    void the_proxy_passes_what_is_right_and_refuses_what_is_doubtful() throws Exception {
        try (var ronghe = Ronghe.start(
                                Ronghe.HOME,
                                Map.of("DATA_DIR", folder.resolve("data").toString()),
                                "serve")
                        .awaitReady();
                var proxy = Proxy.start(Ronghe.freePort(), ronghe.port())) {
            int proxyPort = proxy.port();
            Ronghe.await(
                    () -> ask(proxyPort, "GET /ready HTTP/1.1\r\nHost: x\r\n").startsWith("HTTP/1.1 200"));

            assertThat(ask(proxyPort, "GET /ready HTTP/1.1\r\nHost: x\r\nHost: y\r\n"))
                    .startsWith("HTTP/1.1 400");
            assertThat(ask(proxyPort, "GET /ready HTTP/1.1\r\n")).startsWith("HTTP/1.1 400");
            assertThat(ask(proxyPort, "TRACE /ready HTTP/1.1\r\nHost: x\r\n")).startsWith("HTTP/1.1 405");
            for (var path : List.of(
                    "/a;b",
                    "/a//b",
                    "/a/../b",
                    "/a%2fb",
                    "/x/a%5Cb.txt",
                    "/a%u0057",
                    "/%2e%2e/b",
                    "/a%zz",
                    "/a%e",
                    "/a%")) {
                assertThat(ask(proxyPort, "GET " + path + " HTTP/1.1\r\nHost: x\r\n"))
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        .contains("这个请求无法处理。This request cannot be answered.");
            }
            // 3,000 Chinese characters in a field of the address reach the application; far beyond, the proxy says no
            var words = "%E8%9E%8D";
            assertThat(ask(proxyPort, "GET /search?q=" + words.repeat(3000) + " HTTP/1.1\r\nHost: x\r\n"))
                    .startsWith("HTTP/1.1 401")
                    .contains("\"code\":\"status.401\"");
            assertThat(ask(proxyPort, "GET /search?q=" + words.repeat(4000) + " HTTP/1.1\r\nHost: x\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("<h1>400 Bad request</h1>");
            assertThat(ask(proxyPort, "GET /metrics HTTP/1.1\r\nHost: x\r\n")).startsWith("HTTP/1.1 404");
            assertThat(ask(proxyPort, "PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n", 32_768))
                    .startsWith("HTTP/1.1 413");
        }
    }

    private static String ask(int port, String head) {
        return ask(port, head, 0);
    }

    private static String ask(int port, String head, int bodyBytes) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[bodyBytes]);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void copyWithLinks(Path source, Path target) throws IOException {
        try (var paths = Files.walk(source)) {
            for (var path : paths.toList()) {
                var copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, path);
                }
            }
        }
    }
}
