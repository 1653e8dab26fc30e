package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.webkit.http.Pictures;
import org.ronghe.webkit.page.BoardPart;
import org.ronghe.webkit.page.BoardPart.Board;

/** The cockpit: the figures of every ledger that its reader may open, side by side. */
@ApplicationScoped
class CockpitLedger {
    @Inject
    @Any
    Instance<BoardPart> parts;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    /** @param asOf the past day that all figures are of; null is now */
    public record Cockpit(@Nullable LocalDate asOf, LocalDate day, List<Board> boards) {}

    @Permits(value = "cockpit.read", trace = Permits.Trace.NONE)
    Cockpit cockpit(@Nullable LocalDate asOf) {
        var picture = pictures.of(asOf);
        return new Cockpit(
                picture.day(),
                pictures.day(picture),
                parts.stream()
                        .filter(part -> gate.may(part.permission()))
                        .sorted(Comparator.comparing(BoardPart::place))
                        .map(part -> part.board(picture.day()))
                        .toList());
    }
}
