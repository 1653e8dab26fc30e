package org.ronghe.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Brings a backup back into an empty database. First every byte of the archive is checked; then everything happens in
 * one transaction, from the first {@code create schema} to the last row, so that a restore either is there or never
 * was.
 */
final class Restore {

    private final ZipFile archive;
    private final Manifest manifest;
    private final Connection connection;

    private Restore(ZipFile archive, Manifest manifest, Connection connection) {
        this.archive = archive;
        this.manifest = manifest;
        this.connection = connection;
    }

    /** Checks the archive alone. */
    static Manifest verify(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no backup " + file + ".", "找不到备份文件 " + file + "。");
        }
        try {
            if (!Seal.isWhole(file)) {
                throw damaged(file, "its seal does not match");
            }
            try (var archive = new ZipFile(file.toFile())) {
                return verifiedManifest(file, archive);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(file, "it cannot be read as an archive");
        } catch (IOException e) {
            throw new Refused("The backup " + file + " cannot be read.", "备份文件 " + file + " 无法读取。", e);
        }
    }

    static Manifest run(Path file, Database database, Path evidence, Path application) {
        var manifest = verify(file);
        try (var archive = new ZipFile(file.toFile());
                var connection = database.connect()) {
            var restore = new Restore(archive, manifest, connection);
            restore.requireEmpty(database);
            connection.setAutoCommit(false);
            restore.makeSchemas(MigrationScripts.in(application));
            restore.fillTables();
            restore.fillEvidence(evidence);
            connection.commit();
            connection.setAutoCommit(true);
            restore.execute("analyze");
            return manifest;
        } catch (IOException | SQLException e) {
            throw new Refused(
                    "The restore failed and nothing was changed: " + e.getMessage(),
                    "恢复失败，数据库未作任何改动：" + e.getMessage(),
                    e);
        }
    }

    private static Manifest verifiedManifest(Path file, ZipFile archive) throws IOException {
        var entry = archive.getEntry(Manifest.NAME);
        if (entry == null) {
            throw damaged(file, "it has no manifest");
        }
        var manifest = Manifest.parse(lines(archive.getInputStream(entry)));
        var found = archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(manifest.parts().keySet())) {
            throw damaged(file, "its entries are not those of its manifest");
        }
        for (var part : manifest.parts().entrySet()) {
            try (var content = archive.getInputStream(archive.getEntry(part.getKey()))) {
                if (!Seal.digest(content).equals(part.getValue().sha256())) {
                    throw damaged(file, part.getKey() + " does not match its checksum");
                }
            }
        }
        return manifest;
    }

    private void requireEmpty(Database database) throws SQLException {
        var taken = new Tables(connection)
                .column("select nspname from pg_namespace where nspname in ("
                        + schemas().stream().map(name -> "'" + name + "'").collect(Collectors.joining(","))
                        + ")");
        if (!taken.isEmpty()) {
            throw new Refused(
                    "The database " + database.url()
                            + " is not empty: a restore never overwrites. Use an empty DATA_DIR or" + " database.",
                    "数据库不是空的：恢复不会覆盖已有数据。请使用空的 DATA_DIR 或空数据库。");
        }
    }

    /** The same migrations that made the schema once make it again, up to where the backup's history ends. */
    private void makeSchemas(MigrationScripts scripts) throws SQLException, IOException {
        for (var schema : schemas()) {
            execute("create schema " + Tables.quoted(schema));
            execute("set local search_path to " + Tables.quoted(schema) + ", public");
            execute("""
                    create table flyway_schema_history (
                      installed_rank int not null constraint flyway_schema_history_pk primary key,
                      version        varchar(50),
                      description    varchar(200) not null,
                      type           varchar(20) not null,
                      script         varchar(1000) not null,
                      checksum       int,
                      installed_by   varchar(100) not null,
                      installed_on   timestamp not null default now(),
                      execution_time int not null,
                      success        boolean not null
                    );
                    create index flyway_schema_history_s_idx on flyway_schema_history (success)""");
            var history = new Tables(connection)
                    .of(schema).stream()
                            .filter(table -> table.name().equals(Tables.HISTORY))
                            .findFirst()
                            .orElseThrow();
            copyIn(history);
        }
        for (var migration : migrations()) {
            execute("set local search_path to " + Tables.quoted(migration.schema()) + ", public");
            execute(scripts.applied(migration.schema(), migration.script(), migration.checksum()));
            // each was a transaction of its own when it ran first
            execute("set constraints all immediate; set constraints all deferred");
        }
        execute("set local search_path to default");
    }

    /** Of all schemas in the order in which they once ran: a module's migration may use what another's had made. */
    private List<Migration> migrations() throws SQLException {
        var histories = schemas().stream()
                .map(schema -> "select '" + schema + "', type, script, checksum, installed_on, installed_rank from "
                        + Tables.quoted(schema) + "." + Tables.HISTORY + " where success and type <> 'SCHEMA'")
                .collect(Collectors.joining(" union all "));
        var migrations = new ArrayList<Migration>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(histories + " order by installed_on, installed_rank")) {
            while (rows.next()) {
                if (!rows.getString(2).equals("SQL")) {
                    throw new SQLException("migrations of type " + rows.getString(2) + " cannot be replayed");
                }
                migrations.add(new Migration(rows.getString(1), rows.getString(3), rows.getInt(4)));
            }
        }
        return migrations;
    }

    private record Migration(String schema, String script, int checksum) {}

    /**
     * Rows come table by table in any order, and triggers have seen them once before: both guards stand aside until
     * everything is there. The foreign keys are then checked against all rows.
     */
    private void fillTables() throws SQLException, IOException {
        var tables = new ArrayList<Tables.Table>();
        for (var schema : schemas()) {
            tables.addAll(new Tables(connection).of(schema));
        }
        var expected = manifest.parts().keySet().stream()
                .filter(name -> name.startsWith("db/"))
                .collect(Collectors.toCollection(TreeSet::new));
        var made = tables.stream().map(Tables.Table::entry).collect(Collectors.toCollection(TreeSet::new));
        if (!made.equals(expected)) {
            throw new SQLException("the migrations make other tables than the backup holds");
        }
        var foreignKeys = foreignKeys();
        for (var key : foreignKeys) {
            execute("alter table " + key.table() + " drop constraint " + key.name());
        }
        for (var table : tables) {
            execute("alter table " + table.qualified() + " disable trigger user");
        }
        execute("truncate " + tables.stream().map(Tables.Table::qualified).collect(Collectors.joining(", ")));
        for (var table : tables) {
            copyIn(table);
        }
        execute("set constraints all immediate");
        for (var table : tables) {
            execute("alter table " + table.qualified() + " enable trigger user");
        }
        for (var key : foreignKeys) {
            execute("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
        for (var schema : schemas()) {
            for (var sequence : lines(content("sequences/" + schema))) {
                execute(sequence);
            }
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    private List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var query = connection.prepareStatement("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_namespace n on n.oid = connamespace
                where contype = 'f' and conparentid = 0 and nspname = any (?)""")) {
            query.setArray(1, connection.createArrayOf("text", schemas().toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return keys;
    }

    private void copyIn(Tables.Table table) throws SQLException, IOException {
        try (var content = content(table.entry())) {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.qualified() + " (" + table.columns() + ") from stdin", content);
            var expected =
                    Objects.requireNonNull(manifest.parts().get(table.entry())).rows();
            if (rows != expected) {
                throw new SQLException(table.entry() + " has " + rows + " rows instead of " + expected);
            }
        }
    }

    /** Before the rows are committed, and each surely on the disk: a row must never name a file that is not there. */
    private void fillEvidence(Path folder) throws IOException {
        for (var name : manifest.parts().keySet()) {
            if (name.startsWith("evidence/")) {
                var path = name.substring("evidence/".length());
                if (!Evidence.NAME.matcher(path).matches()) {
                    throw new IOException(name + " is no evidence file");
                }
                var target = folder.resolve(path);
                var unfinished = folder.resolve(path + ".unfinished");
                DataFolder.createPrivate(Objects.requireNonNull(target.getParent()));
                try (var content = content(name)) {
                    Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
                }
                try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private TreeSet<String> schemas() {
        return manifest.parts().keySet().stream()
                .filter(name -> name.startsWith("sequences/"))
                .map(name -> name.substring("sequences/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private InputStream content(String entry) throws IOException {
        return archive.getInputStream(archive.getEntry(entry));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static List<String> lines(InputStream content) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty()).toList();
        }
    }

    private static Refused damaged(Path file, String how) {
        return new Refused(
                "The backup " + file + " is damaged and was not touched: " + how + ".", "备份文件 " + file + " 已损坏，未执行恢复。");
    }
}
