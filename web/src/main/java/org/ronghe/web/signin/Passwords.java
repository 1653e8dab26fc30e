package org.ronghe.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.ronghe.domain.RuleBroken;

/**
 * Argon2id with 19 MiB, two passes, one lane and a salt of its own for each password. At most four are computed at
 * once, so that a storm of sign-ins waits instead of exhausting memory.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LENGTH = 32;
    private static final Semaphore AT_ONCE = new Semaphore(4);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Checked when there is no such account, so that the answer takes as long as for a wrong password. */
    private static final String NOBODY = hash("nobody has this password");

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "0123456789",
            "0987654321",
            "1111111111",
            "0000000000",
            "aaaaaaaaaa",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "admin12345",
            "admin123456",
            "administrator",
            "woaini1314",
            "woaini520520",
            "5201314520",
            "iloveyou12",
            "zhongguo123",
            "asdfghjkl1",
            "zxcvbnm123",
            "letmein123",
            "welcome123",
            "changeme123");

    private static final Set<String> HOUSE_WORDS = Set.of("ronghe", "dangjian", "党建", "融合", "研究所");

    private Passwords() {}

    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, MEMORY_KIB, PASSES));
    }

    static boolean matches(String password, String hash) {
        var parts = hash.split("[$]", -1);
        var costs = parts[3].split("[,=]", -1);
        var decoder = Base64.getDecoder();
        var derived =
                derive(password, decoder.decode(parts[4]), Integer.parseInt(costs[1]), Integer.parseInt(costs[3]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    /** Takes the time of a check and says no. */
    static void waste(String password) {
        matches(password, NOBODY);
    }

    /** Longest stretch in which each character follows the one before by one, up or down, or repeats it. */
    private static int longestRun(String text) {
        int longest = 1;
        int run = 1;
        int before = Integer.MIN_VALUE;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            run = Math.abs(step) <= 1 && (step == before || run == 1) ? run + 1 : 1;
            before = step;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static byte[] derive(String password, byte[] salt, int memory, int passes) {
        AT_ONCE.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            var derived = new byte[LENGTH];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
            return derived;
        } finally {
            AT_ONCE.release();
        }
    }

    /**
     * Any characters, taken as typed; refused are short ones, the ones everybody tries, and those made of the account's
     * own name or the house's words.
     *
     * @throws RuleBroken {@code password.short}, {@code password.long} or {@code password.guessable}
     */
    static void requireStrong(String password, String username, int least) {
        int length = password.codePointCount(0, password.length());
        if (length < least) {
            throw new RuleBroken("password.short", least);
        }
        if (length > 128) {
            throw new RuleBroken("password.long");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        boolean own = lower.contains(username.toLowerCase(Locale.ROOT));
        boolean few = password.codePoints().distinct().count() < 4;
        boolean run = longestRun(lower) >= 8;
        boolean house = HOUSE_WORDS.stream().anyMatch(lower::contains);
        if (own || few || run || house || COMMON.contains(lower)) {
            throw new RuleBroken("password.guessable");
        }
    }
}
