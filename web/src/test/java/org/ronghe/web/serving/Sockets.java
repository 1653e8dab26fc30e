package org.ronghe.web.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a process listens on, read where the kernel keeps it. */
final class Sockets {

    private static final String LISTENING = "0A";
    private static final String UNCONNECTED = "07";

    private Sockets() {}

    /** Listening TCP sockets and open UDP sockets of this process, as {@code tcp 127.0.0.1:8080}. */
    static Set<String> openBy(long pid) throws IOException {
        var inodes = inodesOf(pid);
        var open = new TreeSet<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            var wanted = table.startsWith("tcp") ? LISTENING : UNCONNECTED;
            var lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table));
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.strip().split("\\s+");
                if (fields[3].equals(wanted) && inodes.contains(fields[9])) {
                    open.add(table.substring(0, 3) + " " + address(fields[1]));
                }
            }
        }
        return open;
    }

    private static Set<String> inodesOf(long pid) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors
                    .map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code 0100007F:1F90}, or with sixteen bytes whose last four are the IPv4 address mapped into IPv6. */
    private static String address(String hex) {
        var host = hex.substring(0, hex.indexOf(':'));
        var port = Integer.parseInt(hex.substring(hex.indexOf(':') + 1), 16);
        var mapped = host.length() == 32 && host.startsWith("0000000000000000FFFF0000");
        if (host.length() == 32 && !mapped) {
            return "[" + host + "]:" + port;
        }
        var quad = host.substring(host.length() - 8);
        var bytes = new ArrayList<String>();
        for (var i = 6; i >= 0; i -= 2) {
            bytes.add(Integer.toString(Integer.parseInt(quad.substring(i, i + 2), 16)));
        }
        return String.join(".", bytes) + ":" + port;
    }
}
