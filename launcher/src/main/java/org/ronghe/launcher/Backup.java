package org.ronghe.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * One archive with everything that cannot be made again: the rows of all our tables as they stood at one moment, and
 * the evidence files. The server may run on meanwhile.
 *
 * <p>The schema itself is not in it: the migrations make it again, and the history says how far. The files are copied
 * after the moment of the rows; since a file is written before the row that names it and never changed, none can be
 * missing.
 */
final class Backup {

    private final Connection connection;
    private final Path evidence;
    private final TreeMap<String, Manifest.Part> parts = new TreeMap<>();

    private Backup(Connection connection, Path evidence) {
        this.connection = connection;
        this.evidence = evidence;
    }

    static Manifest write(Database database, Path evidence, Path archive) {
        if (Files.exists(archive)) {
            throw new Refused(
                    archive + " exists already; a backup never replaces another.", archive + " 已存在，备份不会覆盖旧文件。");
        }
        var unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var connection = database.connect()) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                manifest = new Backup(connection, evidence).writeTo(unfinished);
                connection.rollback();
            }
            Seal.set(unfinished);
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new Refused("The backup failed: " + e.getMessage(), "备份失败：" + e.getMessage(), e);
        }
    }

    private Manifest writeTo(Path file) throws IOException, SQLException {
        var manifest =
                new Manifest(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), parts);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(Seal.EMPTY);
            var tables = new Tables(connection);
            for (var schema : tables.schemas()) {
                for (var table : tables.of(schema)) {
                    add(zip, table.entry(), out -> copy(table, out));
                }
                add(zip, "sequences/" + schema, out -> {
                    var sequences = tables.sequences(schema);
                    out.write(String.join("\n", sequences).getBytes(StandardCharsets.UTF_8));
                    return sequences.size();
                });
            }
            for (var content : Evidence.in(evidence)) {
                add(zip, "evidence/" + evidence.relativize(content), out -> {
                    Files.copy(content, out);
                    return 1;
                });
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return manifest;
    }

    private long copy(Tables.Table table, OutputStream out) throws IOException, SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.qualified() + " (" + table.columns() + ") to stdout", out);
    }

    private void add(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new DigestOutputStream(zip, Seal.sha256());
        var rows = content.writeTo(digest);
        zip.closeEntry();
        parts.put(name, new Manifest.Part(Seal.hex(digest.getMessageDigest()), rows));
    }

    private interface Content {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }
}
