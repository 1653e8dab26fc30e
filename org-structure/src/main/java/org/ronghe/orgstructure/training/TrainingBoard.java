package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** How far secretaries and committees are trained, on the cockpit. */
@ApplicationScoped
class TrainingBoard implements BoardPart {
    @Inject
    GapLedger ledger;

    @Override
    public int place() {
        return 26;
    }

    @Override
    public String permission() {
        return "course.gaps";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new GapFilter(null, List.of(), List.of(), null, asOf, null);
        var figures = ledger.figures(filter).stream()
                .map(each -> BoardFigure.of(
                        "TrainingState." + each.state(),
                        each.count(),
                        each.state() == TrainingState.DUE || each.state() == TrainingState.MISSING,
                        filter.with("state", each.state().name())))
                .toList();
        return new Board("training.gaps", filter.with("state", null), figures);
    }
}
