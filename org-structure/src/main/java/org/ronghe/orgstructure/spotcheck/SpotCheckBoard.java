package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which spot checks are under way, on the cockpit. */
@ApplicationScoped
class SpotCheckBoard implements BoardPart {
    @Inject
    SpotCheckLedger ledger;

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String permission() {
        return "spot-check.export";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new SpotCheckFilter(List.of(SpotCheckState.DRAWN), null, null, null, asOf, null);
        var page = ledger.page(filter);
        return new Board(
                "spot-check.title",
                new SpotCheckFilter(List.of(), null, null, null, asOf, null).with("after", null),
                List.of(new BoardFigure(
                        "SpotCheckState.DRAWN",
                        List.of(),
                        page.total(),
                        page.more(),
                        false,
                        filter.with("after", null))));
    }
}
