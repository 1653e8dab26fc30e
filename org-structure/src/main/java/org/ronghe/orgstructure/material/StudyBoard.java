package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** How far materials are studied, on the cockpit. */
@ApplicationScoped
class StudyBoard implements BoardPart {
    @Inject
    StudyLedger ledger;

    @Override
    public int place() {
        return 27;
    }

    @Override
    public String permission() {
        return "material.studies";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new StudyFilter(null, null, List.of(), null, asOf, null);
        var figures = ledger.figures(filter).stream()
                .map(each -> BoardFigure.of(
                        "StudyState." + each.state(),
                        each.count(),
                        each.state() == StudyState.OVERDUE,
                        filter.with("state", each.state().name())))
                .toList();
        return new Board("material.studies", filter.with("state", null), figures);
    }
}
