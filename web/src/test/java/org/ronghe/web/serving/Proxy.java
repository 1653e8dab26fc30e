package org.ronghe.web.serving;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proxy as it is shipped, before one node. */
final class Proxy implements AutoCloseable {
    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Proxy start(int port, int node) throws IOException {
        var builder = new ProcessBuilder(
                        haproxy(),
                        "-db",
                        "-f",
                        Ronghe.HOME.resolve("deploy/haproxy.cfg").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("RONGHE_BIND", "127.0.0.1:" + port);
        builder.environment().put("RONGHE_NODE", "127.0.0.1:" + node);
        return new Proxy(builder.start(), port);
    }

    int port() {
        return port;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static String haproxy() {
        return List.of("/usr/sbin/haproxy", "/usr/bin/haproxy", "/usr/local/sbin/haproxy").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("HAProxy is not installed; ./check installs it"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
