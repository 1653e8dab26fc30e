package org.ronghe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The few questions about processes that only {@code /proc} and {@code kill} answer. */
final class Processes {

    private Processes() {}

    /** The user this process acts as; root is 0. */
    static int user() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Living processes whose working folder this is; a zombie has none any more. */
    static List<Long> workingIn(Path folder) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> folder.equals(link(pid, "cwd")))
                .toList();
    }

    static boolean runs(long pid, Path executable) {
        return executable.equals(link(pid, "exe"));
    }

    static void signal(String name, long pid) {
        try {
            run(List.of("sh", "-c", "kill -" + name + " " + pid));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a short command to its end; its output matters only when it fails. */
    static Result run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    static boolean await(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path link(long pid, String name) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), name));
        } catch (IOException e) {
            return Path.of("");
        }
    }

    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }
}
