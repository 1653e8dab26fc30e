package org.ronghe.webkit.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger brings to the cockpit: its figures, each with the address of the very rows it counts. A bean; it asks
 * its own ledger, so that every figure is what its reader would see there.
 */
public interface BoardPart {
    /** Its place among the others, from the top. */
    int place();

    /** What opens the ledger; whoever may not is not shown the part. */
    String permission();

    /**
     * The part for the reader of this request.
     *
     * @param asOf any past day; null is now
     */
    Board board(@Nullable LocalDate asOf);

    /**
     * The figures of one ledger.
     *
     * @param title message key
     * @param path the ledger itself, as of that day
     */
    record Board(String title, String path, List<BoardFigure> figures) {}

    /**
     * One figure.
     *
     * @param label message key
     * @param arguments of the label
     * @param more whether there are more than are counted
     * @param alarm whether somebody has to do something where it is not 0
     */
    record BoardFigure(String label, List<Object> arguments, long count, boolean more, boolean alarm, String link) {
        public static BoardFigure of(String label, long count, boolean alarm, String link) {
            return new BoardFigure(label, List.of(), count, false, alarm, link);
        }
    }
}
