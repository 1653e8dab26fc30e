package org.ronghe.discipline.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives many findings their codes as {@link Numbering} gives one: F, the ordinal of the section, a point, the ordinal
 * within the section. A code once given is never given again, also when findings were moved to other sections.
 */
final class Codes {
    private final Map<String, Integer> sections = new HashMap<>();
    private final Map<Integer, Integer> last = new HashMap<>();

    Codes(List<FindingIntake.Known> known) {
        for (var finding : known) {
            var parts = finding.code().substring(1).split("\\.", -1);
            int section = Integer.parseInt(parts[0]);
            sections.merge(finding.section(), section, Math::max);
            last.merge(section, Integer.parseInt(parts[1]), Math::max);
        }
    }

    String next(String section) {
        int ordinal = sections.computeIfAbsent(
                section,
                name -> last.keySet().stream().mapToInt(each -> each).max().orElse(0) + 1);
        return "F" + ordinal + "." + last.merge(ordinal, 1, Integer::sum);
    }
}
