package org.ronghe.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * One start from first check to last request. Whatever can be known to fail is checked before anything is touched, and
 * everything is stopped in the reverse order of its start: first the requests, then the application, then the database.
 */
final class Serve {

    private final Settings settings;
    private final PrintStream console;
    private final CountDownLatch asked = new CountDownLatch(1);

    private @Nullable PrivatePostgres postgres;
    private @Nullable ApplicationServer server;

    Serve(Settings settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    /** Serves until a signal asks it to stop. */
    void run(Installation installation) {
        var address = address();
        requireDemoIsHarmless(address);
        requireFreePort(address, settings.httpPort());
        stopOnSignal();
        try (var data = DataFolder.claim(settings.dataFolder())) {
            try {
                prepareFolders(data.path());
                var database = database(data);
                settings.with(Setting.DB_URL, database.url())
                        .with(Setting.DB_USER, database.user())
                        .with(Setting.DB_PASSWORD, database.password())
                        .publish();
                var started = ApplicationServer.start(
                        installation, data.path(), address.getHostAddress(), settings.httpPort());
                server = started;
                started.awaitReady(url(address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address));
                announce(address);
                // what the start needed is given back at once: an idle server shall not hold it
                System.gc();
                awaitStop();
            } finally {
                stop();
            }
        }
    }

    private InetAddress address() {
        var name = settings.get(Setting.HTTP_ADDRESS);
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new Refused("HTTP_ADDRESS is not an address: " + name, "HTTP_ADDRESS 不是有效地址：" + name, e);
        }
    }

    /** Everybody knows the demonstration's passwords: it may hold nothing real and be reached by nobody else. */
    private void requireDemoIsHarmless(InetAddress address) {
        if (!settings.get(Setting.RONGHE_MODE).equals("demo")) {
            return;
        }
        if (!address.isLoopbackAddress()) {
            throw new Refused(
                    "The demonstration shows its passwords on the sign-in page, so it listens on loopback only."
                            + " Unset HTTP_ADDRESS, or use: ronghe serve",
                    "演示模式会在登录页显示密码，只能监听本机回环地址。请取消 HTTP_ADDRESS，或改用 ronghe serve。");
        }
        if (settings.has(Setting.DB_URL)) {
            throw new Refused(
                    "The demonstration fills its own private database and never an external one."
                            + " Unset DB_URL, or use: ronghe serve",
                    "演示模式只使用自带的数据库，不会写入外部数据库。请取消 DB_URL，或改用 ronghe serve。");
        }
    }

    private static void requireFreePort(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refused(
                    "Port " + port + " on " + address.getHostAddress()
                            + " is taken by another program. Stop it, or set HTTP_PORT.",
                    "端口 " + port + " 已被其他程序占用。请先停止它，或另设 HTTP_PORT。",
                    e);
        }
    }

    private void prepareFolders(Path data) {
        try {
            Binaries.deleteTree(data.resolve("tmp"));
            for (var folder : new Path[] {data.resolve("tmp"), data.resolve("log"), settings.evidenceFolder()}) {
                DataFolder.createPrivate(folder);
            }
            System.setProperty("java.io.tmpdir", data.resolve("tmp").toString());
        } catch (IOException e) {
            throw new Refused("The data folder cannot be written: " + e.getMessage(), "数据目录无法写入：" + e.getMessage(), e);
        }
    }

    private Database database(DataFolder data) {
        var external = settings.externalDatabase();
        if (external.isPresent()) {
            requireReachable(external.get());
            return external.get();
        }
        var started = PrivatePostgres.startIn(data);
        postgres = started;
        return started.database();
    }

    static void requireReachable(Database database) {
        try {
            database.connect().close();
        } catch (SQLException e) {
            throw new Refused(
                    "The database " + database + " cannot be reached: " + e.getMessage(),
                    "无法连接数据库 " + database.url() + "。",
                    e);
        }
    }

    private void announce(InetAddress address) {
        var demo = settings.get(Setting.RONGHE_MODE).equals("demo");
        console.println((demo ? "Ronghe 融合 demonstration is ready / 演示已就绪: " : "Ronghe 融合 is ready / 已就绪: ")
                + (settings.has(Setting.PUBLIC_URL) ? settings.get(Setting.PUBLIC_URL) : url(address)));
        var message = System.getProperty("ronghe.announcement");
        if (message != null) {
            console.println(message);
        }
        console.flush();
    }

    private URI url(InetAddress address) {
        return URI.create("http://" + address.getHostAddress() + ":" + settings.httpPort() + "/");
    }

    /** The server's own shutdown hooks would run beside ours and take the database from under a request. */
    private void stopOnSignal() {
        for (var name : new String[] {"TERM", "INT", "HUP"}) {
            Signal.handle(new Signal(name), signal -> asked.countDown());
        }
    }

    private void awaitStop() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        var running = server;
        if (running != null) {
            running.drain();
            running.stop();
        }
        var database = postgres;
        if (database != null) {
            database.close();
        }
    }
}
