package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.webkit.page.DeskLines;

/** Reminds a leader of the own branch when the quarter nears its end; nobody else is told. */
@ApplicationScoped
class DualDeskLines implements DeskLines {
    @Inject
    Gate gate;

    @Inject
    DualLedger ledger;

    @Inject
    Parameters parameters;

    @Override
    public List<Line> lines() {
        // asked at every desk: whoever leads nothing costs nothing
        if (!gate.may("life.dual") || DualLedger.LEADERS.stream().noneMatch(gate.actor()::actsAs)) {
            return List.of();
        }
        var page = ledger.page(new DualFilter(List.of(DualState.RUNNING), null, null, null));
        var quarter = Period.of(page.period()).orElseThrow();
        if (page.day().isBefore(LifeNumbers.of(parameters).announcedOn(quarter))
                || page.rows().stream()
                        .noneMatch(row -> row.person() == gate.actor().person())) {
            return List.of();
        }
        return List.of(new Line("dual.desk", 1, DualFilter.PATH));
    }
}
