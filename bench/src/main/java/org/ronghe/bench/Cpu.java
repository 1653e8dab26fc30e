package org.ronghe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CPU time and memory as the kernel accounts them, in milliseconds and megabytes. */
final class Cpu {
    private static final double MS_PER_TICK = 10.0;

    private Cpu() {}

    /** What the server's own threads used; the compiler's are told apart, because they end when the code is warm. */
    static double server(long pid) throws IOException {
        double ticks = 0;
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (var thread : threads.toList()) {
                var stat = stat(thread.resolve("stat"));
                if (!stat.name().contains("CompilerThre")) {
                    ticks += stat.ticks();
                }
            }
        }
        return ticks * MS_PER_TICK;
    }

    /** All of a process, compiler threads and ended threads included. */
    static double process(long pid) throws IOException {
        return stat(Path.of("/proc/" + pid + "/stat")).ticks() * MS_PER_TICK;
    }

    /** The database server and its sessions. */
    static double database(long postmaster) throws IOException {
        double ticks = 0;
        for (var pid : children(postmaster)) {
            ticks += stat(Path.of("/proc/" + pid + "/stat")).ticks();
        }
        return ticks * MS_PER_TICK;
    }

    /** Megabytes that are in memory. */
    static long resident(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    private static List<Long> children(long parent) throws IOException {
        var found = new ArrayList<Long>();
        found.add(parent);
        try (var processes = Files.list(Path.of("/proc"))) {
            for (var process : processes.toList()) {
                var name = process.getFileName();
                if (name != null && name.toString().matches("\\d+")) {
                    var stat = stat(process.resolve("stat"));
                    if (stat.parent() == parent) {
                        found.add(Long.valueOf(name.toString()));
                    }
                }
            }
        }
        return found;
    }

    private record Stat(String name, long parent, double ticks) {}

    private static Stat stat(Path file) throws IOException {
        try {
            var text = Files.readString(file);
            int end = text.lastIndexOf(')');
            var fields = text.substring(end + 2).split(" ", -1);
            return new Stat(
                    text.substring(text.indexOf('(') + 1, end),
                    Long.parseLong(fields[1]),
                    Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]));
        } catch (IOException e) {
            return new Stat("", 0, 0);
        }
    }
}
