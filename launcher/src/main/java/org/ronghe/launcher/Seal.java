package org.ronghe.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a whole archive, kept in the archive's own last bytes, where a zip file has its comment. A zip checks
 * its contents but not its own tables; with the seal no byte of the file can change unnoticed, and any zip program
 * still opens it.
 */
final class Seal {

    static final String EMPTY = "0".repeat(64);

    private Seal() {}

    /** Writes the seal into an archive that was finished with {@link #EMPTY} as its comment. */
    static void set(Path archive) throws IOException {
        var seal = compute(archive);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(file.length() - EMPTY.length());
            file.write(seal.getBytes(StandardCharsets.US_ASCII));
            file.getFD().sync();
        }
    }

    static boolean isWhole(Path archive) throws IOException {
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            if (file.length() < EMPTY.length()) {
                return false;
            }
            var seal = new byte[EMPTY.length()];
            file.seek(file.length() - seal.length);
            file.readFully(seal);
            return new String(seal, StandardCharsets.US_ASCII).equals(compute(archive));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(InputStream content) throws IOException {
        var digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return hex(digest);
    }

    private static String compute(Path archive) throws IOException {
        var remaining = Files.size(archive) - EMPTY.length();
        var digest = sha256();
        try (var in = Files.newInputStream(archive)) {
            var buffer = new byte[1 << 16];
            while (remaining > 0) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (read < 0) {
                    throw new IOException("The file became shorter while it was read");
                }
                digest.update(buffer, 0, read);
                remaining -= read;
            }
        }
        return hex(digest);
    }
}
