package org.ronghe.discipline.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Json;

/**
 * What circulars stated (CT-15): kept as they stand there, with the place where they stand. They are no rows of ours,
 * so nothing here is ever added to what is counted, and an approximate figure is never more than "at least".
 */
public final class StatedFigures {
    private static final List<Circular> ALL = List.of(read("circular-2020.json"));

    private StatedFigures() {}

    /**
     * A circular and what it stated.
     *
     * @param partition the whole first, then its parts
     */
    public record Circular(
            String issuer,
            String title,
            String titleEn,
            LocalDate issuedOn,
            List<Stated> partition,
            List<Stated> figures) {

        public String title(Ui ui) {
            return ui.zh() ? title : titleEn;
        }
    }

    /**
     * One figure as it was stated.
     *
     * @param text the words of the circular
     * @param lines where they stand in it
     * @param atLeast whether it says 余 or 多: so many or more
     */
    public record Stated(
            String key, String label, String labelEn, long value, String text, String lines, boolean atLeast) {

        public String label(Ui ui) {
            return ui.zh() ? label : labelEn;
        }

        /** The number, marked where it is approximate. */
        public String shown() {
            return (atLeast ? "≥ " : "") + value;
        }
    }

    static List<Circular> all() {
        return ALL;
    }

    private static Circular read(String name) {
        try (var file = Objects.requireNonNull(StatedFigures.class.getResourceAsStream(name), name)) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Circular.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
