package org.ronghe.launcher;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivatePostgresIT {

    private Path folder;

    /** Not JUnit's own folder: that one is closed to the user PostgreSQL runs as when the tests run as root. */
    @BeforeEach
    void make_a_folder() throws IOException {
        folder =
                Files.createDirectories(Path.of("target/data")).toAbsolutePath().resolve("run-" + System.nanoTime());
    }

    @AfterEach
    void remove_it() throws IOException {
        Binaries.deleteTree(folder);
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        try (var postgres = PrivatePostgres.start(folder)) {
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('融合')");
        }

        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(ask(postgres, "select text from note")).isEqualTo("融合");
        }
    }

    @Test
    void it_listens_on_loopback_only_and_never_runs_as_root() throws Exception {
        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            var fifthLineIsTheSocketFolder = 4;
            assertThat(Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                            .get(fifthLineIsTheSocketFolder))
                    .isBlank();
            assertThat(Processes.run(List.of("sh", "-c", "awk '/^Uid/ {print $3}' /proc/" + postgres.pid() + "/status"))
                            .output()
                            .strip())
                    .isNotEqualTo("0");
        }
    }

    @Test
    void it_keeps_checksums_syncs_every_commit_and_understands_chinese() throws Exception {
        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            execute(postgres, "create extension pg_trgm");
            assertThat(ask(postgres, "select similarity('巡视整改台账', '整改台账') > 0.3"))
                    .isEqualTo("t");
            assertThat(ask(
                            postgres,
                            "select string_agg(x, '' order by x collate \"zh-x-icu\")"
                                    + " from unnest(array['张', '安', '李']) x"))
                    .isEqualTo("安李张");
        }
    }

    @Test
    void its_passwords_are_for_its_owner_alone() throws Exception {
        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(postgres.password()).hasSizeGreaterThanOrEqualTo(48);
            for (var name : List.of("postgres.password", "ronghe.password")) {
                assertThat(Files.getPosixFilePermissions(
                                folder.resolve("postgres").resolve(name)))
                        .doesNotContain(GROUP_READ, OTHERS_READ);
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_with_a_sentence() {
        try (var postgres = PrivatePostgres.start(folder)) {
            assertThatThrownBy(() -> PrivatePostgres.start(folder))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("in use by another Ronghe process")
                    .hasMessageContaining("正被另一个融合进程使用");
            assertThat(postgres.pid()).isPositive();
        }
    }

    @Test
    void a_killed_server_is_started_again_and_no_acknowledged_commit_is_lost() throws Exception {
        try (var postgres = PrivatePostgres.start(folder)) {
            execute(postgres, "create table note (n int)");
            var killed = postgres.pid();
            var acknowledged = 0;

            for (var n = 1; acknowledged < 300; n++) {
                if (n == 150) {
                    Processes.signal("KILL", killed);
                }
                try {
                    execute(postgres, "insert into note values (" + n + ")");
                    acknowledged++;
                } catch (SQLException e) {
                    Processes.pause(Duration.ofMillis(20));
                }
            }

            assertThat(postgres.pid()).isNotEqualTo(killed);
            assertThat(Integer.parseInt(ask(postgres, "select count(*) from note")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void after_the_whole_process_is_killed_the_next_start_has_every_acknowledged_commit() throws Exception {
        var holder = startHolder();
        var acknowledged = 0;
        try (var lines = new BufferedReader(new InputStreamReader(holder.getInputStream()))) {
            while (acknowledged < 200) {
                acknowledged = Integer.parseInt(lines.readLine());
            }
            Processes.signal("KILL", holder.pid());
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        }

        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(Integer.parseInt(ask(postgres, "select max(n) from note")))
                    .isGreaterThanOrEqualTo(acknowledged);
            assertThat(ask(postgres, "select count(*) = max(n) from note")).isEqualTo("t");
        }
    }

    @Test
    void a_server_left_behind_is_stopped_before_the_next_start() throws Exception {
        PrivatePostgres.start(folder).close();
        var orphan = startOrphan();

        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_not_believed() throws Exception {
        PrivatePostgres.start(folder).close();
        var pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_interrupted_first_start_leaves_nothing_that_stands_in_the_way() throws Exception {
        Files.createDirectories(folder.resolve("postgres/cluster.unfinished/base"));
        for (var version : List.of("18.0.0.unfinished", "x")) {
            Files.createDirectories(folder.resolve("postgres").resolve(version));
        }

        try (var postgres = PrivatePostgres.start(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused_untouched() throws Exception {
        PrivatePostgres.start(folder).close();
        var version = folder.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "12\n");

        assertThatThrownBy(() -> PrivatePostgres.start(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was made by PostgreSQL 12");
        assertThat(version).hasContent("12");
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The same server, but started so that it outlives whoever started it. */
    private Process startOrphan() throws IOException {
        var binaries = Binaries.unpackedUnder(folder.resolve("postgres"));
        var cluster = folder.resolve("postgres/cluster");
        var command = new ArrayList<String>(Unprivileged.forCluster(cluster).prefix());
        command.removeAll(List.of("--pdeathsig", "INT"));
        command.addAll(List.of(binaries.postgres().toString(), "-D", cluster.toString(), "-p", freePort() + ""));
        command.addAll(List.of("-c", "unix_socket_directories="));
        var orphan = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var ready = Processes.await(
                Duration.ofSeconds(20),
                () -> cluster.resolve("postmaster.pid").toFile().length() > 0);
        assertThat(ready).isTrue();
        return orphan;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void execute(PrivatePostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PrivatePostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
