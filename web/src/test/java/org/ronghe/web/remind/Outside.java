package org.ronghe.web.remind;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands outside the house: a mail server and a group robot on loopback, which keep what they are sent. */
public final class Outside implements AutoCloseable {
    private static final int MAIL = freePort();
    private static final int ROBOT = freePort();

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AutoCloseable door;

    private Outside(Door door) throws IOException {
        this.door = door.open(taken);
    }

    private interface Door {
        AutoCloseable open(List<String> taken) throws IOException;
    }

    /** What a server needs to reach them. */
    public static Map<String, String> settings() {
        return Map.of(
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", Integer.toString(MAIL),
                "SMTP_SECURITY", "none",
                "MAIL_FROM", "ronghe@example.org",
                "WEBHOOK_HOSTS", "127.0.0.1:" + ROBOT);
    }

    public static String robot(String path) {
        return "http://127.0.0.1:" + ROBOT + path;
    }

    /** Messages so far: a mail with its header, or a robot's path and document. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public static Outside openRobot() throws IOException {
        return new Outside(taken -> {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ROBOT), 0);
            server.createContext("/", exchange -> {
                taken.add(exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var answer = "{\"errcode\":0,\"errmsg\":\"ok\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return () -> server.stop(0);
        });
    }

    public static Outside openMail() throws IOException {
        return new Outside(taken -> {
            var listening = new ServerSocket(MAIL, 10, InetAddress.getLoopbackAddress());
            var thread = new Thread(() -> {
                while (!listening.isClosed()) {
                    try (var guest = listening.accept()) {
                        talk(guest, taken);
                    } catch (IOException e) {
                        // closed, or the guest went away: the test sees what was taken
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
            return listening;
        });
    }

    /** As much of SMTP as one message needs. */
    private static void talk(Socket guest, List<String> taken) throws IOException {
        guest.setSoTimeout(10_000);
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        say(guest, "220 example.org");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(guest, "354 go on");
                var mail = new StringBuilder();
                for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                taken.add(mail.toString());
            }
            say(guest, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        door.close();
    }
}
