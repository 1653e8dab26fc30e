package org.ronghe.domain.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;

/**
 * The evidence folder. A file is streamed once, hashed on the way, encrypted when a key is set, forced to disk under
 * the name of its SHA-256, and only then named by a database row: a process killed in between leaves a file that no row
 * names, which {@link #sweep} removes, never a row without its file. Content is never changed or overwritten.
 */
@ApplicationScoped
public class EvidenceStore {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    /** A stored content: its hash, its size in bytes and what it was recognised as. */
    public record Stored(String sha256, long bytes, String mediaType) {
        /** The name it is kept under: one without an ending gets that of what was recognised. */
        public String named(String name) {
            return FileNames.withEnding(name, mediaType);
        }
    }

    /**
     * As below, for a file that comes with its name.
     *
     * @throws RuleBroken also {@code evidence.macros} for a name that stands for a document with macros, and
     *     {@code evidence.contradicts} for one that stands for another kind of file than the content is
     */
    @Transactional
    public Stored store(InputStream content, String name) {
        if (FileNames.forMacros(name)) {
            throw new RuleBroken("evidence.macros", name);
        }
        return take(content, name);
    }

    /**
     * Takes a stream in. Joins the caller's transaction for the row; the file itself is on disk when this returns.
     *
     * @throws RuleBroken {@code evidence.empty}, {@code evidence.too-large} (parameter {@code evidence.max_megabytes})
     *     or {@code evidence.type} for content that is none of the kinds an office keeps, and
     *     {@code evidence.macros-inside} for a package that carries macros, or {@code evidence.no-page} for a PDF
     *     without a page
     */
    @Transactional
    public Stored store(InputStream content) {
        return take(content, "");
    }

    private Stored take(InputStream content, String name) {
        long limit = parameters.number("evidence.max_megabytes") * 1024L * 1024L;
        try {
            var folder = Files.createDirectories(folder().resolve("incoming"));
            var incoming = Files.createTempFile(folder, "in-", ".part");
            try {
                var stored = receive(content, name, incoming, limit);
                settle(incoming, place(stored.sha256()));
                sql.update(
                        """
                        INSERT INTO domain.evidence_file (sha256, bytes, media_type, encrypted, stored_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING
                        """,
                        stored.sha256(),
                        stored.bytes(),
                        stored.mediaType(),
                        EvidenceCipher.configured().isPresent(),
                        clock.instant());
                return stored;
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored receive(InputStream content, String name, Path incoming, long limit) throws IOException {
        var digest = sha256();
        var sniffer = new MediaSniffer();
        long bytes = 0;
        try (var out = sealed(Files.newOutputStream(incoming, StandardOpenOption.WRITE))) {
            var buffer = new byte[64 * 1024];
            for (int read; (read = content.read(buffer)) > 0; ) {
                bytes += read;
                if (bytes > limit) {
                    throw new RuleBroken("evidence.too-large", limit / 1024 / 1024);
                }
                digest.update(buffer, 0, read);
                sniffer.see(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new RuleBroken("evidence.empty");
        }
        if (sniffer.macros()) {
            throw new RuleBroken("evidence.macros-inside");
        }
        var type = sniffer.type().orElseThrow(() -> new RuleBroken("evidence.type"));
        if (FileNames.contradicts(name, type)) {
            throw new RuleBroken("evidence.contradicts", name, FileNames.kind(type));
        }
        if (sniffer.withoutPage()) {
            throw new RuleBroken("evidence.no-page");
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), bytes, type);
    }

    private static OutputStream sealed(OutputStream file) throws IOException {
        Optional<EvidenceCipher> cipher = EvidenceCipher.configured();
        return cipher.isPresent() ? cipher.get().sealing(file) : file;
    }

    /** File first to disk, then its name, then the folder: a power cut leaves all or nothing. */
    private static void settle(Path incoming, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /**
     * The content of a stored file, for streaming out; the caller closes it.
     *
     * @throws NotFound when no such content is stored
     */
    public InputStream open(String sha256) {
        var encrypted = sql.one(
                        "SELECT encrypted FROM domain.evidence_file WHERE sha256 = ?",
                        row -> row.flag("encrypted"),
                        sha256)
                .orElseThrow(() -> new NotFound("evidence", sha256));
        try {
            var file = Files.newInputStream(place(sha256));
            return encrypted
                    ? EvidenceCipher.configured()
                            .orElseThrow(() -> new IllegalStateException("EVIDENCE_KEY_FILE is not set"))
                            .opening(file)
                    : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes what interrupted uploads left behind: partial files and contents that no row names, when older than an
     * hour, so that an upload under way is never touched.
     *
     * @return number of files removed
     */
    public int sweep() {
        var before = clock.instant().minus(Duration.ofHours(1));
        var removed = 0;
        try {
            if (!Files.isDirectory(folder())) {
                return 0;
            }
            try (var files = Files.walk(folder())) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && !named(file)) {
                        Files.deleteIfExists(file);
                        removed++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    private boolean named(Path file) {
        var name = file.getFileName();
        return name != null
                && sql.number("SELECT count(*) FROM domain.evidence_file WHERE sha256 = ?", name.toString()) > 0;
    }

    private static Path place(String sha256) {
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static Path folder() {
        return Path.of(setting("EVIDENCE_DIR", "data/evidence"));
    }

    static String setting(String name, String otherwise) {
        @Nullable String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
