package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which meetings are missing or nearly due, on the cockpit. */
@ApplicationScoped
class LifeBoard implements BoardPart {
    @Inject
    LifeLedger ledger;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String permission() {
        return "life.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new LifeFilter(null, List.of(), List.of(), null, asOf, null, null);
        var figures = ledger.page(filter).figures().stream()
                .filter(each -> each.state() != DutyState.OPEN)
                .map(each -> BoardFigure.of(
                        "DutyState." + each.state(),
                        each.count(),
                        each.state() == DutyState.MISSING || each.state() == DutyState.DUE,
                        filter.with("state", each.state().name())))
                .toList();
        return new Board("life.title", filter.with("state", null), figures);
    }
}
