package org.ronghe.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The migrations that this release carries in its modules, by schema and file name. */
final class MigrationScripts {

    private static final Pattern PLACE = Pattern.compile("(?:WEB-INF/classes/)?db/migration/([^/]+)/([^/]+\\.sql)");

    private final Map<String, String> scripts = new HashMap<>();

    static MigrationScripts in(Path application) throws IOException {
        var found = new MigrationScripts();
        try (var war = new ZipFile(application.toFile())) {
            for (var entry : war.stream().toList()) {
                if (entry.getName().startsWith("WEB-INF/classes/")) {
                    found.keep(entry.getName(), war.getInputStream(entry).readAllBytes());
                } else if (entry.getName().matches("WEB-INF/lib/[^/]+\\.jar")) {
                    found.keepAll(war.getInputStream(entry).readAllBytes());
                }
            }
        }
        return found;
    }

    /**
     * The text of a migration that was applied with this checksum.
     *
     * @throws Refused when this release does not carry it, or carries another text under its name
     */
    String applied(String schema, String name, int checksum) {
        var script = scripts.get(schema + "/" + name);
        if (script == null || checksum(script) != checksum) {
            throw new Refused(
                    "The backup was made by a release with another " + schema + "/" + name
                            + "; restore it with that release or a newer one.",
                    "该备份由另一版本创建（" + schema + "/" + name + "），请使用该版本或更新的版本恢复。");
        }
        return script;
    }

    private void keepAll(byte[] jar) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PLACE.matcher(entry.getName()).matches()) {
                    keep(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private void keep(String path, byte[] content) {
        var place = PLACE.matcher(path);
        if (place.matches()) {
            var schema = place.group(1).replace("-", "");
            scripts.put(schema + "/" + place.group(2), new String(content, StandardCharsets.UTF_8));
        }
    }

    /** As Flyway counts it: line ends do not matter. */
    private static int checksum(String script) {
        var crc = new CRC32();
        script.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
