package org.ronghe.domain.evidence;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in chunks of 64 KiB, each authenticated with its number and whether it is the last: a cut, swapped or
 * changed chunk is refused. The file starts with a random 8-byte prefix; a chunk's nonce is that prefix and its number.
 */
final class EvidenceCipher {
    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;
    private static final int PREFIX = 8;

    private final SecretKeySpec key;

    private EvidenceCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The cipher of the key file named by EVIDENCE_KEY_FILE (32 bytes in Base64), or empty when none is set. */
    static Optional<EvidenceCipher> configured() {
        var file = EvidenceStore.setting("EVIDENCE_KEY_FILE", "");
        return file.isEmpty() ? Optional.empty() : Optional.of(of(Path.of(file)));
    }

    static EvidenceCipher of(Path file) {
        try {
            var key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != 32) {
                throw new IllegalStateException("EVIDENCE_KEY_FILE must hold 32 bytes in Base64");
            }
            return new EvidenceCipher(key);
        } catch (IOException e) {
            throw new IllegalStateException("EVIDENCE_KEY_FILE cannot be read", e);
        }
    }

    OutputStream sealing(OutputStream file) throws IOException {
        var prefix = new byte[PREFIX];
        new SecureRandom().nextBytes(prefix);
        file.write(prefix);
        return new Sealing(file, prefix);
    }

    InputStream opening(InputStream file) throws IOException {
        var prefix = file.readNBytes(PREFIX);
        if (prefix.length < PREFIX) {
            throw new EOFException("evidence file is cut");
        }
        return new Opening(file, prefix);
    }

    private byte[] apply(int mode, byte[] prefix, int number, boolean last, byte[] bytes, int length)
            throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = ByteBuffer.allocate(12).put(prefix).putInt(number).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("evidence file is damaged or the key is another one", e);
        }
    }

    private final class Sealing extends OutputStream {
        private final OutputStream file;
        private final byte[] prefix;
        private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
        private int number;

        Sealing(OutputStream file, byte[] prefix) {
            this.file = file;
            this.prefix = prefix.clone();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int at = offset;
            int end = offset + length;
            while (at < end) {
                if (chunk.size() == CHUNK) {
                    flush(false);
                }
                int part = Math.min(CHUNK - chunk.size(), end - at);
                chunk.write(bytes, at, part);
                at += part;
            }
        }

        private void flush(boolean last) throws IOException {
            file.write(apply(Cipher.ENCRYPT_MODE, prefix, number++, last, chunk.toByteArray(), chunk.size()));
            chunk.reset();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                flush(true);
            }
        }
    }

    private final class Opening extends InputStream {
        private final InputStream file;
        private final byte[] prefix;
        private byte[] ahead;
        private byte[] plain = new byte[0];
        private int at;
        private int number;
        private boolean done;

        Opening(InputStream file, byte[] prefix) throws IOException {
            this.file = file;
            this.prefix = prefix.clone();
            this.ahead = file.readNBytes(CHUNK + TAG);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (at == plain.length) {
                if (done) {
                    return -1;
                }
                next();
            }
            int part = Math.min(length, plain.length - at);
            System.arraycopy(plain, at, bytes, offset, part);
            at += part;
            return part;
        }

        private void next() throws IOException {
            var sealed = ahead;
            if (sealed.length < TAG) {
                throw new EOFException("evidence file is cut");
            }
            ahead = file.readNBytes(CHUNK + TAG);
            done = ahead.length == 0;
            plain = apply(Cipher.DECRYPT_MODE, prefix, number++, done, sealed, sealed.length);
            at = 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
