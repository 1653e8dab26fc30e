package org.ronghe.orgstructure.unit;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ronghe.domain.words.Bigrams;
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
        var asked = Bigrams.bare(words);
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
                .map(Bigrams::bare)
                .mapToDouble(name -> Math.max(Bigrams.likeness(asked, name), containment(asked, name)))
                .max()
                .orElse(0);
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
