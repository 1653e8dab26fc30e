package org.ronghe.launcher;

import java.util.List;
import java.util.TreeMap;

/**
 * What a backup consists of: for every entry its SHA-256 and how many rows it holds (a file counts as one). Kept as
 * lines of plain text, so that a person can check an archive without us.
 */
record Manifest(String made, TreeMap<String, Part> parts) {

    static final String NAME = "MANIFEST.txt";
    private static final String FORMAT = "ronghe-backup 1";

    record Part(String sha256, long rows) {}

    static Manifest parse(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT)) {
            throw new IllegalArgumentException("not a manifest of ours");
        }
        var parts = new TreeMap<String, Part>();
        for (var line : lines.subList(2, lines.size())) {
            var words = line.split(" ", 3);
            if (words.length < 3) {
                throw new IllegalArgumentException(line);
            }
            parts.put(words[2], new Part(words[0], Long.parseLong(words[1])));
        }
        return new Manifest(lines.get(1), parts);
    }

    String text() {
        var text = new StringBuilder(FORMAT + "\n" + made + "\n");
        parts.forEach((name, part) -> text.append(part.sha256())
                .append(' ')
                .append(part.rows())
                .append(' ')
                .append(name)
                .append('\n'));
        return text.toString();
    }

    long rows() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("db/"))
                .mapToLong(part -> part.getValue().rows())
                .sum();
    }

    long evidenceFiles() {
        return parts.keySet().stream()
                .filter(name -> name.startsWith("evidence/"))
                .count();
    }
}
