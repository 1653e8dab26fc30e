package org.ronghe.orgstructure.unit;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ronghe.orgstructure.api.OrgUnits.Unit;

/**
 * Which units somebody may have meant. Names are compared by the pairs of neighbouring characters that they share, and
 * by abbreviation: 计财处 holds, in their order, characters of 计划财务处. Equal words always get equal answers.
 */
final class Likeness {
    private static final int MOST = 3;

    /** Two branches of five characters that share nothing but 党支部 are half alike, which is not alike. */
    private static final double LEAST = 0.5;

    /** An abbreviation keeps at least so much of a name: 党办 of 党委办公室. */
    private static final double KEPT = 0.4;

    private Likeness() {}

    /** At most three of them, the likest first, those equally alike in the order given. */
    static List<Unit> nearest(String words, List<Unit> units) {
        var asked = bare(words);
        record Scored(Unit unit, double score) {}
        return units.stream()
                .map(unit -> new Scored(unit, likeness(asked, unit)))
                .filter(scored -> scored.score() > LEAST)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::unit)
                .toList();
    }

    private static double likeness(List<Integer> asked, Unit unit) {
        return Stream.of(unit.name(), unit.shortName(), unit.code())
                .map(Likeness::bare)
                .mapToDouble(name -> Math.max(pairs(asked, name), containment(asked, name)))
                .max()
                .orElse(0);
    }

    /** Letters and digits alone, in one form and one case. */
    private static List<Integer> bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .toList();
    }

    /** Dice: pairs in common, counted twice, of all pairs. */
    private static double pairs(List<Integer> one, List<Integer> other) {
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

    /** How much of the longer one the shorter one keeps; a little less when it leaves something out in between. */
    private static double containment(List<Integer> one, List<Integer> other) {
        var shorter = one.size() < other.size() ? one : other;
        var longer = one.size() < other.size() ? other : one;
        double kept = longer.isEmpty() ? 0 : (double) shorter.size() / longer.size();
        if (shorter.size() < 2 || kept < KEPT) {
            return 0;
        }
        int next = 0;
        for (int i = 0; i < longer.size() && next < shorter.size(); i++) {
            if (longer.get(i).equals(shorter.get(next))) {
                next++;
            }
        }
        if (next < shorter.size()) {
            return 0;
        }
        return (Collections.indexOfSubList(longer, shorter) >= 0 ? 0.5 : 0.4) + kept / 2;
    }
}
