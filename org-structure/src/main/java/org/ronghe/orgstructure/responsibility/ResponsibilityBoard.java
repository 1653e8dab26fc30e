package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
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
        var page = ledger.page(ResponsibilityFilter.marked(null, asOf));
        var figures = Stream.of(ResponsibilityMark.values())
                .map(mark -> {
                    // what was not stated is known when the year is over
                    var filter = mark == ResponsibilityMark.NO_STATEMENT
                            ? ResponsibilityFilter.ofYear(page.year() - 1, mark, asOf)
                            : ResponsibilityFilter.marked(mark, asOf);
                    return BoardFigure.of(
                            "ResponsibilityMark." + mark,
                            ledger.page(filter).total(),
                            true,
                            filter.with("after", null));
                })
                .toList();
        return new Board(
                "responsibility.title", ResponsibilityFilter.marked(null, asOf).with("after", null), figures);
    }
}
