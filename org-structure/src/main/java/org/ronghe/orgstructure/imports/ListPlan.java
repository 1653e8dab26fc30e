package org.ronghe.orgstructure.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.ContentHash;

/**
 * What an uploaded list would write, cell by cell, and everything that stands in its way. Made without writing, as
 * often as it is asked for.
 */
public record ListPlan(List<ListRow> rows) {
    /** What becomes of a row. */
    public enum RowMark {
        NEW,
        UNCHANGED,
        PROBLEM
    }

    /** A message code with its arguments. */
    public record CellProblem(String code, List<Object> arguments) {}

    public record ListCell(
            String field,
            String address,
            String value,
            @Nullable CellProblem problem) {}

    public record ListRow(int row, RowMark mark, List<ListCell> cells) {}

    public Map<RowMark, Long> counts() {
        var counts = new EnumMap<RowMark, Long>(RowMark.class);
        for (var mark : RowMark.values()) {
            counts.put(mark, rows.stream().filter(row -> row.mark() == mark).count());
        }
        return counts;
    }

    /** Every cell with a problem, in the order of the file. */
    public List<ListCell> problems() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.problem() != null)
                .toList();
    }

    /** @throws RuleBroken {@code org.import-problems} with every cell that stands in the way */
    public void requireClean() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new RuleBroken(
                    "org.import-problems",
                    problems.stream()
                            .map(cell -> Objects.requireNonNull(cell.problem()))
                            .map(problem -> new RuleBroken.Gap(problem.code(), problem.arguments()))
                            .toList(),
                    problems.size(),
                    problems.stream().map(ListCell::address).collect(Collectors.joining("、")));
        }
    }

    /** Changes whenever anything that would be written or is in the way changes. */
    public String mark() {
        return ContentHash.of(rows);
    }
}
