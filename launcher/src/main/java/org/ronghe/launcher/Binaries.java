package org.ronghe.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in a jar, unpacked once per version. */
record Binaries(Path home) {

    static Binaries unpackedUnder(Path folder) throws IOException {
        var home = folder.resolve(version());
        if (!Files.isDirectory(home)) {
            var unfinished = folder.resolve(version() + ".unfinished");
            deleteTree(unfinished);
            unpack(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home);
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    static String majorVersion() throws IOException {
        return version().replaceFirst("\\..*", "");
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String version() throws IOException {
        try (var in = Binaries.class.getResourceAsStream("launcher.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("postgres.version");
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        var executable = (entry.getMode() & 0100) != 0;
                        Files.setPosixFilePermissions(
                                path, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
                    }
                }
            }
        }
    }

    private static InputStream archive() {
        var name =
                switch (System.getProperty("os.name") + "/" + System.getProperty("os.arch")) {
                    case "Linux/amd64" -> "/postgres-linux-x86_64.txz";
                    case "Linux/aarch64" -> "/postgres-linux-arm_64.txz";
                    default -> "";
                };
        var archive = name.isEmpty() ? null : Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new Refused(
                    "There is no private PostgreSQL for this machine (Linux on amd64 or aarch64 only). Name one in DB_URL.",
                    "本机没有可用的内置 PostgreSQL（仅支持 Linux amd64 / aarch64）。请用 DB_URL 指定外部数据库。");
        }
        return archive;
    }
}
