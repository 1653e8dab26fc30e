package org.ronghe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The evidence folder: contents named by their SHA-256, below the first two digits. Uploads under way are not contents.
 */
final class Evidence {

    static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

    private Evidence() {}

    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file ->
                            NAME.matcher(folder.relativize(file).toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
