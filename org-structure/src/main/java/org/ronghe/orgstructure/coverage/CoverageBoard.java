package org.ronghe.orgstructure.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Where the structure falls short, on the cockpit. */
@ApplicationScoped
class CoverageBoard implements BoardPart {
    @Inject
    CoverageLedger ledger;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String permission() {
        return "coverage.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new CoverageFilter(null, null, null, asOf);
        var page = ledger.page(filter);
        var figures = new ArrayList<>(List.of(
                BoardFigure.of("board.covered", page.covered(), false, filter.with("cover", "COVERED")),
                BoardFigure.of("board.uncovered", page.uncovered(), true, filter.with("cover", "UNCOVERED")),
                BoardFigure.of("board.effective", page.effective(), false, filter.with("effect", "EFFECTIVE")),
                BoardFigure.of("board.ineffective", page.ineffective(), true, filter.with("effect", "INEFFECTIVE"))));
        page.figures().stream()
                .filter(each -> each.count() > 0)
                .forEach(each -> figures.add(BoardFigure.of(
                        "GapKind." + each.kind(),
                        each.count(),
                        true,
                        filter.with("kind", each.kind().name()))));
        return new Board("coverage.title", filter.with("kind", null), figures);
    }
}
