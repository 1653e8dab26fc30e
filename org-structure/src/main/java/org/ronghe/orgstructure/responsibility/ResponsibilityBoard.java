package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which member of the committee has no list, and which list wants something, on the cockpit. */
@ApplicationScoped
class ResponsibilityBoard implements BoardPart {
    @Inject
    ResponsibilityLedger ledger;

    @Override
    public int place() {
        return 70;
    }

    @Override
    public String permission() {
        return "responsibility.export";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var figures = ledger.page(ResponsibilityFilter.marked(null, asOf)).figures().stream()
                .map(each -> BoardFigure.of(
                        "ResponsibilityMark." + each.mark(),
                        each.count(),
                        true,
                        ResponsibilityFilter.marked(each.mark(), asOf).with("after", null)))
                .toList();
        return new Board(
                "responsibility.title", ResponsibilityFilter.marked(null, asOf).with("after", null), figures);
    }
}
