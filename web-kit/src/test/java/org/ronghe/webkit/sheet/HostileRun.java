package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads every file of a folder and prints what became of it; a program of its own for the sake of its heap. */
final class HostileRun {

    private HostileRun() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var list = Files.list(Path.of(args[0]))) {
            files = list.sorted().toList();
        }
        long slowest = 0;
        for (Path file : files) {
            long start = System.nanoTime();
            String outcome;
            try {
                new SheetReader().read(file, file.getFileName().toString());
                outcome = "taken";
            } catch (SheetRefused refused) {
                outcome = refused.code();
            } catch (Throwable other) {
                outcome = other.getClass().getName();
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            System.out.println("case " + file.getFileName() + " " + outcome + " " + millis);
        }
        System.out.println("hostile files: " + files.size() + ", slowest " + slowest + " ms, peak heap "
                + Forked.peakHeapMegabytes() + " MB");
    }
}
