package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** How far talks reach, on the cockpit. */
@ApplicationScoped
class TalkBoard implements BoardPart {
    @Inject
    CoverLedger ledger;

    @Override
    public int place() {
        return 24;
    }

    @Override
    public String permission() {
        return "talk.coverage";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new CoverFilter(null, List.of(), List.of(), null, asOf, null);
        var figures = ledger.page(filter).figures().stream()
                .map(each -> BoardFigure.of(
                        "TalkCover." + each.state(),
                        each.count(),
                        each.state() == TalkCover.DUE || each.state() == TalkCover.SHORT,
                        filter.with("state", each.state().name())))
                .toList();
        return new Board("talk.coverage", filter.with("state", null), figures);
    }
}
