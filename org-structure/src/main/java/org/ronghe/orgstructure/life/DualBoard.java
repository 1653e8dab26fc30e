package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Who leads and has not yet been to the own branch this quarter, on the cockpit of those who may see it. */
@ApplicationScoped
class DualBoard implements BoardPart {
    @Inject
    DualLedger ledger;

    @Override
    public int place() {
        return 22;
    }

    @Override
    public String permission() {
        return "life.dual-export";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new DualFilter(List.of(), null, asOf, null);
        var figures = ledger.page(filter).figures().stream()
                .filter(each -> each.state() != DualState.ELSEWHERE)
                .map(each -> BoardFigure.of(
                        "DualState." + each.state(),
                        each.count(),
                        each.state() == DualState.ABSENT || each.state() == DualState.RUNNING,
                        filter.with("state", each.state().name())))
                .toList();
        return new Board("dual.title", filter.with("state", null), figures);
    }
}
