package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.page.DeskLines;

/** Tells the Party office how many members of the committee have no decided list though they should. */
@ApplicationScoped
class ResponsibilityDeskLines implements DeskLines {
    @Inject
    Gate gate;

    @Inject
    ResponsibilityLedger ledger;

    @Override
    public List<Line> lines() {
        if (!gate.may("responsibility.write")) {
            return List.of();
        }
        long missing = ledger.figures().getOrDefault(ResponsibilityMark.NO_LIST, 0);
        return missing == 0
                ? List.of()
                : List.of(new Line(
                        "responsibility.desk.NO_LIST",
                        missing,
                        ResponsibilityFilter.marked(ResponsibilityMark.NO_LIST, null)
                                .with("after", null)));
    }
}
