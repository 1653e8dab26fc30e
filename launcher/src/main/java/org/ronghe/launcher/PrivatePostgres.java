package org.ronghe.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The database server that the product brings along: a PostgreSQL of its own under the data folder, on a loopback port
 * that only this process knows, running exactly as long as it is needed.
 *
 * <p>A server that somebody kills is started again; one that a killed process left behind is stopped before the next
 * start. No acknowledged commit is lost by either: {@code fsync} and {@code synchronous_commit} stay on, pages carry
 * checksums.
 */
public final class PrivatePostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PrivatePostgres.class.getName());
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final String NAME = "ronghe";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);

    private final DataFolder data;
    private final Path home;
    private final Path cluster;
    private final Unprivileged unprivileged;
    private final Binaries binaries;
    private final int port;

    private volatile boolean stopping;
    private volatile boolean everReady;
    private Instant lastLaunch = Instant.MIN;
    private volatile @Nullable Process server;

    private PrivatePostgres(DataFolder data) throws IOException {
        this.data = data;
        this.home = data.path().resolve("postgres");
        this.cluster = home.resolve("cluster");
        this.unprivileged = Unprivileged.forCluster(cluster);
        DataFolder.createPrivate(home);
        unprivileged.letThrough(data.path());
        unprivileged.own(home);
        this.binaries = Binaries.unpackedUnder(home);
        unprivileged.ownTree(binaries.home());
        this.port = freePort();
    }

    /**
     * Starts the server of this data folder, making it first if there is none.
     *
     * @throws Refused when the folder is in use or the server cannot run here, with a sentence for the operator
     */
    public static PrivatePostgres start(Path dataFolder) {
        var data = DataFolder.claim(dataFolder);
        try {
            return startIn(data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** The same in a folder that is already ours; stopping gives it free. */
    static PrivatePostgres startIn(DataFolder data) {
        try {
            var postgres = new PrivatePostgres(data);
            postgres.makeCluster();
            postgres.stopOrphan();
            postgres.startWatched();
            try {
                postgres.makeDatabase();
                return postgres;
            } catch (SQLException | IOException | RuntimeException e) {
                postgres.stopServer();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new Refused(
                    "The private PostgreSQL could not be started: " + e.getMessage(), "内置 PostgreSQL 启动失败。", e);
        }
    }

    /** Where a server that another process is running on this folder can be reached. */
    static Optional<Database> runningIn(Path dataFolder) throws IOException {
        var home = dataFolder.toAbsolutePath().normalize().resolve("postgres");
        var lines = pidFile(home.resolve("cluster"));
        return lines.size() < 8 || !lines.get(7).strip().equals("ready")
                ? Optional.empty()
                : Optional.of(
                        new Database(url(Integer.parseInt(lines.get(3).strip()), NAME), NAME, secret(home, NAME)));
    }

    public String url() {
        return url(port, NAME);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        try {
            return secret(home, NAME);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Database database() {
        return new Database(url(), user(), password());
    }

    /** The process id of the server that runs now: a restarted one has another. */
    public long pid() {
        return Long.parseLong(pidFile(cluster).get(0).strip());
    }

    /** Ends all connections, writes everything down and gives the folder free. */
    @Override
    public void close() {
        stopServer();
        data.close();
    }

    private void makeCluster() throws IOException {
        if (Files.exists(cluster)) {
            requireOurMajorVersion();
            return;
        }
        var unfinished = home.resolve("cluster.unfinished");
        Binaries.deleteTree(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unprivileged.own(unfinished);
        makeSecret(SUPERUSER);
        makeSecret(NAME);
        var made = Processes.run(unprivileged.command(
                binaries.initdb(),
                "--pgdata=" + unfinished,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--username=" + SUPERUSER,
                "--pwfile=" + secretFile(home, SUPERUSER)));
        if (!made.succeeded()) {
            throw new IOException(made.output());
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireOurMajorVersion() throws IOException {
        var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        var ours = Binaries.majorVersion();
        if (!found.equals(ours)) {
            throw new Refused(
                    "The data folder was made by PostgreSQL " + found + ", this release brings " + ours
                            + ": take a backup with the release that made it and restore it here into a new folder.",
                    "数据目录由 PostgreSQL " + found + " 创建，本版本自带 " + ours + "：请先用原版本备份，再在新目录中恢复。");
        }
    }

    /**
     * Ends what a killed process may have left: a server still running on our cluster, or only its
     * {@code postmaster.pid}. That file alone proves nothing, its number may belong to a zombie or to a stranger by
     * now; a living process working in the cluster folder does.
     */
    private void stopOrphan() throws IOException {
        var lines = pidFile(cluster);
        if (!lines.isEmpty()) {
            var pid = Long.parseLong(lines.get(0).strip());
            if (Processes.runs(pid, binaries.postgres())
                    || Processes.workingIn(cluster).contains(pid)) {
                LOG.log(System.Logger.Level.WARNING, "Stopping the database that an earlier process left running");
                Processes.signal("INT", pid);
            }
        }
        requireNobodyInCluster();
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private void requireNobodyInCluster() throws IOException {
        if (!Processes.await(STOP, () -> Processes.workingIn(cluster).isEmpty())) {
            Processes.workingIn(cluster).forEach(pid -> Processes.signal("QUIT", pid));
            if (!Processes.await(STOP, () -> Processes.workingIn(cluster).isEmpty())) {
                throw new IOException("processes " + Processes.workingIn(cluster) + " do not leave " + cluster);
            }
        }
    }

    /** The watcher itself starts the server, because the server's life hangs on the thread that started it. */
    private void startWatched() throws IOException {
        var started = new CountDownLatch(1);
        var watcher = new Thread(() -> watch(started), "postgres-watcher");
        watcher.setDaemon(true);
        watcher.start();
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (!Processes.await(START, () -> isReady() || isDead()) || isDead()) {
            stopServer();
            throw new IOException("see " + logFile());
        }
        everReady = true;
    }

    private void watch(CountDownLatch started) {
        try {
            for (var process = launchUnlessStopping(); process != null; process = launchAgain()) {
                started.countDown();
                process.waitFor();
                if (!everReady) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The database cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started.countDown();
        }
    }

    private @Nullable Process launchAgain() throws IOException {
        if (stopping) {
            return null;
        }
        LOG.log(System.Logger.Level.WARNING, "The database has died; starting it again");
        requireNobodyInCluster();
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        if (Instant.now().isBefore(lastLaunch.plus(RESTART_PAUSE))) {
            Processes.pause(RESTART_PAUSE);
        }
        return launchUnlessStopping();
    }

    private synchronized @Nullable Process launchUnlessStopping() throws IOException {
        if (stopping) {
            return null;
        }
        lastLaunch = Instant.now();
        server = launch();
        return server;
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(unprivileged.command(binaries.postgres().toString(), "-D", cluster.toString()));
        for (var setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        var log = logFile().toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(
                        log.length() > 10_000_000
                                ? ProcessBuilder.Redirect.to(log)
                                : ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Sized for two cores and one small institute; whoever needs more names a server of their own. */
    private List<String> settings() {
        return List.of(
                "listen_addresses=" + LOOPBACK,
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=128MB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=512MB",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off");
    }

    private void makeDatabase() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, secret(home, SUPERUSER))) {
            if (!answers(connection, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                execute(connection, "create role " + NAME + " login password '" + password() + "'");
            }
            if (!answers(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
                execute(connection, "create database " + NAME + " owner " + NAME);
            }
        }
    }

    private void stopServer() {
        Process process;
        synchronized (this) {
            stopping = true;
            process = server;
        }
        if (process != null && process.isAlive()) {
            signalServer("INT");
            if (!Processes.await(STOP, () -> !process.isAlive())) {
                LOG.log(System.Logger.Level.WARNING, "The database does not stop; ending it the hard way");
                signalServer("QUIT");
                Processes.await(STOP, () -> !process.isAlive());
            }
        }
    }

    /** The one to signal is the server, not a wrapper that may stand between it and us. */
    private void signalServer(String name) {
        var lines = pidFile(cluster);
        var process = server;
        if (!lines.isEmpty()) {
            Processes.signal(name, Long.parseLong(lines.get(0).strip()));
        } else if (process != null) {
            process.destroy();
        }
    }

    private boolean isReady() {
        var lines = pidFile(cluster);
        return lines.size() >= 8
                && lines.get(7).strip().equals("ready")
                && lines.get(3).strip().equals(Integer.toString(port));
    }

    private boolean isDead() {
        var process = server;
        return process == null || !process.isAlive();
    }

    private Path logFile() {
        return home.resolve("log");
    }

    private void makeSecret(String name) throws IOException {
        var file = secretFile(home, name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            unprivileged.own(file);
        }
    }

    private static String secret(Path home, String name) throws IOException {
        return Files.readString(secretFile(home, name)).strip();
    }

    private static Path secretFile(Path home, String name) {
        return home.resolve(name + ".password");
    }

    /** The lines of the file in which a server says who and where it is; none when there is none. */
    private static List<String> pidFile(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
