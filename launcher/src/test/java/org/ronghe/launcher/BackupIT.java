package org.ronghe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupIT {

    private static final String SCRIPT = """
            -- everything that makes a restore hard: keys in a circle, generated columns, guards, counters
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE TABLE unit (
              id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              head   BIGINT,
              name   TEXT NOT NULL,
              length INT GENERATED ALWAYS AS (char_length(name)) STORED
            );
            CREATE TABLE person (
              id   BIGINT PRIMARY KEY,
              unit BIGINT NOT NULL REFERENCES unit,
              "Odd name" TEXT
            );
            ALTER TABLE unit ADD FOREIGN KEY (head) REFERENCES person DEFERRABLE INITIALLY DEFERRED;
            CREATE SEQUENCE number START WITH 50 INCREMENT BY 50;
            INSERT INTO unit (name) VALUES ('出厂值');
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              RAISE EXCEPTION 'rows are only ever added; not even ? by {you}';
            END $$;
            CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse();
            CREATE TRIGGER never_emptied BEFORE TRUNCATE ON person FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            """;
    private static final String SHA = "ab" + "0".repeat(62);

    private Path folder;
    private Path application;
    private Path archive;

    @BeforeEach
    void make_an_application_and_its_data() throws Exception {
        folder = Files.createDirectories(Path.of("target/data").resolve("backup-" + System.nanoTime()))
                .toAbsolutePath();
        application = application(SCRIPT);
        archive = folder.resolve("backup.zip");
        Files.createDirectories(evidence("source").resolve("ab"));
        Files.writeString(evidence("source").resolve("ab/" + SHA), "a signed report");
        Files.writeString(evidence("source").resolve("upload.tmp"), "not yet evidence");
        try (var postgres = PrivatePostgres.start(folder.resolve("source"))) {
            migrate(postgres);
            execute(postgres, "select nextval('discipline.number')");
            execute(postgres, """
                    insert into discipline.unit (name) values (E'纪检室\\t换行\\n反斜杠\\\\ 𠮷'), ('\\N');
                    insert into discipline.person select n, 2, case when n % 3 > 0 then repeat('融', n) end
                      from generate_series(1, 500) n;
                    update discipline.unit set head = 7 where id = 2""");
            Backup.write(postgres.database(), evidence("source"), archive);
        }
    }

    @AfterEach
    void remove_it() throws IOException {
        Binaries.deleteTree(folder);
    }

    @Test
    void everything_comes_back_and_goes_on() throws Exception {
        try (var postgres = PrivatePostgres.start(folder.resolve("target"))) {
            var restored = Restore.run(archive, postgres.database(), evidence("target"), application);

            assertThat(restored.evidenceFiles()).isEqualTo(1);
            assertThat(content(postgres)).isEqualTo(contentOfSource());
            assertThat(evidence("target").resolve("ab/" + SHA)).hasContent("a signed report");
            assertThat(ask(postgres, "select nextval('discipline.number')")).isEqualTo("100");
            assertThat(ask(postgres, "insert into discipline.unit (name) values ('new') returning id"))
                    .isEqualTo("4");
            assertThatThrownBy(() -> execute(postgres, "delete from discipline.person"))
                    .hasMessageContaining("rows are only ever added");
            assertThatThrownBy(() -> execute(postgres, "insert into discipline.person values (900, 900)"))
                    .hasMessageContaining("foreign key");
            assertThatCode(() -> migrate(postgres)).doesNotThrowAnyException();
        }
    }

    @Test
    void it_is_for_its_owner_alone_and_never_replaces_another() throws Exception {
        assertThat(Files.getPosixFilePermissions(archive)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        try (var postgres = PrivatePostgres.start(folder.resolve("source"))) {
            assertThatThrownBy(() -> Backup.write(postgres.database(), evidence("source"), archive))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("exists already");
        }
    }

    @Test
    void it_shows_one_moment_however_busy_the_server_is() throws Exception {
        var busy = folder.resolve("busy.zip");
        try (var postgres = PrivatePostgres.start(folder.resolve("source"));
                var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            execute(postgres, "alter table discipline.person disable trigger user");
            connection.setAutoCommit(false);
            statement.execute("insert into discipline.unit (name) values ('half')");

            var manifest = Backup.write(postgres.database(), evidence("source"), busy);

            assertThat(manifest.parts().get("db/discipline/unit").rows()).isEqualTo(3);
        }
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() throws Exception {
        try (var postgres = PrivatePostgres.start(folder.resolve("source"))) {
            var before = content(postgres);

            assertThatThrownBy(() -> Restore.run(archive, postgres.database(), evidence("source"), application))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not empty");
            assertThat(content(postgres)).isEqualTo(before);
        }
    }

    @Test
    void one_flipped_bit_anywhere_is_noticed() throws Exception {
        var whole = Files.readAllBytes(archive);
        var random = new Random(20261120);

        for (var trial = 0; trial < 200; trial++) {
            var bytes = whole.clone();
            var place = trial < 100 ? bytes.length - 1 - trial : random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            var damaged = Files.write(folder.resolve("damaged.zip"), bytes);

            assertThatThrownBy(() -> Restore.verify(damaged))
                    .as("byte " + place)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void a_shortened_or_lengthened_archive_is_noticed() throws Exception {
        var whole = Files.readAllBytes(archive);

        for (var length : new int[] {0, 10, whole.length / 2, whole.length - 1, whole.length + 1}) {
            var damaged = Files.write(folder.resolve("damaged.zip"), java.util.Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Restore.verify(damaged)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_dropped_an_added_and_an_exchanged_entry_are_noticed_even_under_a_fresh_seal() throws Exception {
        for (var change : List.<Change>of(
                zip -> Files.delete(zip.resolve("db/discipline/person")),
                zip -> Files.delete(zip.resolve("evidence/ab/" + SHA)),
                zip -> Files.delete(zip.resolve(Manifest.NAME)),
                zip -> Files.writeString(zip.resolve("db/discipline/extra"), "x"),
                zip -> Files.writeString(zip.resolve("evidence/ab/" + SHA), "another report"))) {
            var forged = Files.copy(archive, folder.resolve("forged-" + System.nanoTime() + ".zip"));
            try (var zip = FileSystems.newFileSystem(URI.create("jar:" + forged.toUri()), Map.of())) {
                change.applyTo(zip.getPath("/"));
            }
            seal(forged);

            assertThatThrownBy(() -> Restore.verify(forged))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void a_release_with_other_migrations_restores_nothing() throws Exception {
        var other = application(SCRIPT.replace("'出厂值'", "'another'"));

        try (var postgres = PrivatePostgres.start(folder.resolve("target"))) {
            assertThatThrownBy(() -> Restore.run(archive, postgres.database(), evidence("target"), other))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("a release with another");
            assertThat(ask(postgres, "select count(*) from pg_namespace where nspname = 'discipline'"))
                    .isEqualTo("0");
        }
    }

    private interface Change {
        void applyTo(Path root) throws IOException;
    }

    /** The comment is lost when a zip is rewritten; a forger would put one back. */
    private static void seal(Path forged) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(forged));
        var plain = bytes.toByteArray();
        plain[plain.length - 2] = 64;
        plain[plain.length - 1] = 0;
        bytes.reset();
        bytes.write(plain);
        bytes.write(Seal.EMPTY.getBytes());
        Files.write(forged, bytes.toByteArray());
        Seal.set(forged);
    }

    private Path application(String script) throws IOException {
        var jar = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("db/migration/discipline/V1__everything.sql"));
            zip.write(script.getBytes());
        }
        var war = folder.resolve("application-" + System.nanoTime() + ".war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/lib/discipline.jar"));
            zip.write(jar.toByteArray());
        }
        return war;
    }

    private void migrate(PrivatePostgres postgres) throws IOException {
        var scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("V1__everything.sql"), SCRIPT);
        Flyway.configure()
                .dataSource(postgres.url(), postgres.user(), postgres.password())
                .locations("filesystem:" + scripts)
                .schemas("discipline")
                .load()
                .migrate();
    }

    private Path evidence(String side) {
        return folder.resolve(side + "-evidence");
    }

    private String contentOfSource() throws SQLException {
        try (var postgres = PrivatePostgres.start(folder.resolve("source"))) {
            return content(postgres);
        }
    }

    private static String content(PrivatePostgres postgres) throws SQLException {
        return ask(postgres, """
                select (select string_agg(u::text, '|' order by id) from discipline.unit u)
                    || (select string_agg(p::text, '|' order by id) from discipline.person p)
                    || (select string_agg(h::text, '|') from discipline.flyway_schema_history h)""");
    }

    private static void execute(PrivatePostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PrivatePostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
