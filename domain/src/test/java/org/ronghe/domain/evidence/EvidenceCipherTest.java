package org.ronghe.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCipherTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 200_000})
    void what_was_sealed_opens_again(int length) throws IOException {
        var plain = plain(length);

        assertThat(open(seal(plain))).isEqualTo(plain);
    }

    @Test
    void the_file_holds_nothing_of_the_content() throws IOException {
        var plain = "canary-7f3a canary-7f3a canary-7f3a".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(new String(seal(plain), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
    }

    @Test
    void a_changed_byte_is_refused_wherever_it_is() throws IOException {
        var sealed = seal(plain(70_000));
        for (int at = 0; at < sealed.length; at += 997) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_cut_file_is_refused() throws IOException {
        var sealed = seal(plain(200_000));
        for (int length : new int[] {0, 5, 8, 20, 8 + 65_536 + 16, 8 + 2 * (65_536 + 16), sealed.length - 1}) {
            assertThatThrownBy(() -> open(Arrays.copyOf(sealed, length))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void chunks_in_another_order_are_refused() throws IOException {
        var sealed = seal(plain(200_000));
        int chunk = 65_536 + 16;
        var swapped = sealed.clone();
        System.arraycopy(sealed, 8 + chunk, swapped, 8, chunk);
        System.arraycopy(sealed, 8, swapped, 8 + chunk, chunk);

        assertThatThrownBy(() -> open(swapped)).isInstanceOf(IOException.class);
    }

    private static byte[] plain(int length) {
        var plain = new byte[length];
        new Random(length).nextBytes(plain);
        return plain;
    }

    private byte[] seal(byte[] plain) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = cipher().sealing(sealed)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (var in = cipher().opening(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    private EvidenceCipher cipher() throws IOException {
        var key = folder.resolve("key");
        if (!Files.exists(key)) {
            Files.writeString(key, Base64.getEncoder().encodeToString(plain(32)));
        }
        return EvidenceCipher.of(key);
    }
}
