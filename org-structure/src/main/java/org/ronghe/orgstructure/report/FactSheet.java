package org.ronghe.orgstructure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.ContentHash;

/**
 * What the house holds already about an organisation in a year: figures of the organisation alone (AP-5), each with the
 * address of its rows as of the day.
 */
record FactSheet(LocalDate day, List<Fact> facts) {
    private static final String CELL = "\t";
    private static final int CELLS = 6;

    /**
     * One figure.
     *
     * @param label message key
     * @param unit the organisation it is about
     * @param count null where the fact is a word
     * @param of out of how many; null where nothing is asked for
     * @param text the word; empty where the fact is a figure
     * @param path address of the rows
     */
    public record Fact(
            String label,
            String unit,
            @Nullable Long count,
            @Nullable Long of,
            String text,
            String path) {}

    /** SHA-256 of day and facts. */
    String hash() {
        return ContentHash.of(this);
    }

    /** One line for each fact, as it is kept with the report. */
    String written() {
        return facts.stream()
                .map(fact -> String.join(
                        CELL,
                        fact.label(),
                        flat(fact.unit()),
                        Objects.toString(fact.count(), ""),
                        Objects.toString(fact.of(), ""),
                        flat(fact.text()),
                        fact.path()))
                .collect(Collectors.joining("\n"));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Reads what {@link #written} wrote. */
    static FactSheet read(LocalDate day, String written) {
        return new FactSheet(
                day,
                written.lines()
                        .map(line -> line.split(CELL, CELLS))
                        .map(cells ->
                                new Fact(cells[0], cells[1], number(cells[2]), number(cells[3]), cells[4], cells[5]))
                        .toList());
    }

    private static @Nullable Long number(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }
}
