package org.ronghe.discipline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.TaskState;

/** The lines of the ledger by section and finding, in its own order. */
final class Findings {
    private Findings() {}

    /** A finding with its measures. */
    record Of(int number, String text, List<LedgerLine> lines) {
        /** Its tasks by state, each task once. */
        Map<TaskState, Integer> tasks() {
            Set<Long> seen = new LinkedHashSet<>();
            var states = new LinkedHashMap<TaskState, Integer>();
            lines.stream()
                    .filter(line -> seen.add(line.task()))
                    .forEach(line -> states.merge(line.state(), 1, Integer::sum));
            return states;
        }
    }

    /** A section as the office wrote it may carry its own number; a document counts anew. */
    private static String unnumbered(String section) {
        return section.replaceFirst("^（[一二三四五六七八九十]+）", "");
    }

    static Map<String, List<Of>> bySection(List<LedgerLine> lines) {
        var byNumber = new LinkedHashMap<Integer, List<LedgerLine>>();
        lines.forEach(line -> byNumber.computeIfAbsent(line.findingNumber(), key -> new ArrayList<>())
                .add(line));
        var sections = new LinkedHashMap<String, List<Of>>();
        byNumber.forEach(
                (number, of) -> sections.computeIfAbsent(unnumbered(of.get(0).section()), key -> new ArrayList<>())
                        .add(new Of(number, of.get(0).finding(), of)));
        return sections;
    }
}
