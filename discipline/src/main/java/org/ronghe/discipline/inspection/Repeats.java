package org.ronghe.discipline.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.ronghe.domain.words.Bigrams;

/**
 * Findings that may be the same trouble come back (屡改屡犯): by the same cause in another round, or by similar words
 * anywhere. A hint to a person with the findings themselves, never a verdict, and nothing is counted by it.
 */
public final class Repeats {
    /** Two findings about different matters of one house share a third of their pairs: that is not alike. */
    private static final double ALIKE = 0.5;

    /** Causes are written in set phrases: nearly all of it must be the same. */
    private static final double SAME_CAUSE = 0.8;

    /** Fewer characters than these say no cause. */
    private static final int CAUSE_LEAST = 4;

    private static final int MOST = 10;

    private Repeats() {}

    /** What is known of a finding. */
    record Known(long id, String code, long round, String roundName, String text, String cause) {}

    /** @param alike how alike the words are, in percent */
    public record Repeat(
            long id, String code, long round, String roundName, String text, boolean sameCause, int alike) {}

    /** At most ten of them, the likest first, those equally alike in the order given. */
    static List<Repeat> of(long id, long round, String text, String cause, Collection<Known> others) {
        var words = Bigrams.bare(text);
        var why = Bigrams.bare(cause);
        return others.stream()
                .filter(other -> other.id() != id)
                .map(other -> {
                    double alike = Bigrams.likeness(words, Bigrams.bare(other.text()));
                    boolean same = other.round() != round
                            && why.size() >= CAUSE_LEAST
                            && Bigrams.likeness(why, Bigrams.bare(other.cause())) >= SAME_CAUSE;
                    return new Repeat(
                            other.id(), other.code(), other.round(), other.roundName(), other.text(), same, (int)
                                    Math.round(alike * 100));
                })
                .filter(repeat -> repeat.sameCause() || repeat.alike() >= ALIKE * 100)
                .sorted(Comparator.comparingInt(Repeat::alike).reversed())
                .limit(MOST)
                .toList();
    }
}
