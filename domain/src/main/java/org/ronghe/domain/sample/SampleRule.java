package org.ronghe.domain.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a sample is drawn, so that anybody with the seed and the codes draws the same with any tool: each record's key is
 * the SHA-256 of {@code seed:code} in UTF-8, written in hexadecimal digits; the records with the smallest keys are
 * drawn.
 */
public final class SampleRule {
    /** The rule's name, kept with each sample: a later rule never changes what an earlier one drew. */
    public static final String NAME = "sha256(seed:code)-1";

    private SampleRule() {}

    /** One record of the population. */
    public record Member(long id, String code) {}

    /** One record at its place; the first ones are the sample. */
    public record Ranked(long id, String code, String key) {}

    /** All of them in the order in which they are drawn. Equal seeds and codes give equal orders. */
    public static List<Ranked> ranked(String seed, Collection<Member> population) {
        return population.stream()
                .map(member -> new Ranked(member.id(), member.code(), sha256(seed + ":" + member.code())))
                .sorted(Comparator.comparing(Ranked::key)
                        .thenComparing(Ranked::code)
                        .thenComparing(Ranked::id))
                .toList();
    }

    /** SHA-256 of the codes in their order of characters, one a line: says in short which population it was. */
    public static String digest(Collection<Member> population) {
        return sha256(population.stream()
                .map(Member::code)
                .sorted()
                .map(code -> code + "\n")
                .collect(Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
