package org.ronghe.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        var hash = Passwords.hash("correct horse 电池");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("correct horse 电池", hash)).isTrue();
        assertThat(Passwords.matches("correct horse 电池 ", hash)).isFalse();
        assertThat(Passwords.hash("correct horse 电池")).isNotEqualTo(hash);
    }

    /** Any Unicode as typed: 200 random ones with a fixed seed, none of them weak. */
    @Test
    void long_random_passwords_of_any_characters_are_taken() {
        var random = new Random(20261120);
        for (int i = 0; i < 200; i++) {
            var password = new StringBuilder();
            while (password.codePoints().count() < 14) {
                int c = random.nextInt(0x1_0000 + 0x2_0000);
                if (Character.isDefined(c) && !Character.isSurrogate((char) c) && Character.isLetterOrDigit(c)) {
                    password.appendCodePoint(c);
                }
            }
            Passwords.requireStrong(password.toString(), "nobody", 10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "123456789",
                "1234567890",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "Password123",
                "qwerty12345",
                "wang.ming-2026",
                "我们研究所的口令两千",
                "Ronghe-2026-abc"
            })
    void short_common_and_house_passwords_are_refused(String password) {
        assertThatThrownBy(() -> Passwords.requireStrong(password, "wang.ming", 10))
                .hasMessageStartingWith("password.");
    }

    @Test
    void more_than_128_characters_are_refused() {
        assertThatThrownBy(() -> Passwords.requireStrong("a1-%".repeat(33), "wang", 10))
                .hasMessage("password.long");
    }
}
