package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Pictures;
import org.ronghe.webkit.page.BoardPart;

/** What became of the centre group's sessions of the year, on the cockpit. */
@ApplicationScoped
class SessionBoard implements BoardPart {
    @Inject
    SessionLedger ledger;

    @Inject
    Pictures pictures;

    @Override
    public int place() {
        return 28;
    }

    @Override
    public String permission() {
        return "study-plan.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        long year = pictures.day(pictures.of(asOf)).getYear();
        var filter = new SessionFilter(year, List.of(), null, asOf, null);
        var figures = ledger.figures(filter).stream()
                .map(each -> BoardFigure.of(
                        "SessionStanding." + each.standing(),
                        each.count(),
                        each.standing() == SessionStanding.MISSED,
                        filter.with("standing", each.standing().name())))
                .toList();
        return new Board("study-plan.sessions", filter.with("standing", null), figures);
    }
}
