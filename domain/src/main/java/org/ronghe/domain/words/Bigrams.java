package org.ronghe.domain.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * Compares wordings by the pairs of neighbouring characters that they share: Chinese has no spaces between its words,
 * and pairs stand for most of them. Equal words always get equal answers.
 */
public final class Bigrams {
    private Bigrams() {}

    /** Letters and digits alone, in one form and one case, as code points. */
    public static List<Integer> bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .toList();
    }

    /**
     * Dice: pairs in common, counted twice, of all pairs.
     *
     * @return 0 for nothing in common to 1 for the same; a single character is like itself alone
     */
    public static double likeness(List<Integer> one, List<Integer> other) {
        if (one.size() < 2 || other.size() < 2) {
            return one.equals(other) && !one.isEmpty() ? 1 : 0;
        }
        var left = new HashMap<List<Integer>, Integer>();
        for (int i = 0; i + 1 < one.size(); i++) {
            left.merge(one.subList(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.size(); i++) {
            var pair = other.subList(i, i + 2);
            if (left.getOrDefault(pair, 0) > 0) {
                left.merge(pair, -1, Integer::sum);
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size() - 2);
    }
}
