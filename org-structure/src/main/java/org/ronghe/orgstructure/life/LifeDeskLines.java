package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.webkit.page.DeskLines;

/** Tells a branch secretary which meetings of the own branch are nearly due or missing; nobody else is told. */
@ApplicationScoped
class LifeDeskLines implements DeskLines {
    @Inject
    Gate gate;

    @Inject
    LifePosts posts;

    @Inject
    LifeLedger ledger;

    @Override
    public List<Line> lines() {
        // asked at every desk: whoever leads no branch costs nothing
        if (!gate.may("life.read") || !gate.actor().actsAs(Role.BS)) {
            return List.of();
        }
        var own = posts.unitsOf(Set.of(Role.BS));
        if (own.isEmpty()) {
            return List.of();
        }
        var states = ledger.states(own);
        var unit = own.size() == 1 ? "&unit=" + own.iterator().next() : "";
        return Stream.of(DutyState.DUE, DutyState.MISSING)
                .map(state -> new Line(
                        "life.desk." + state,
                        states.getOrDefault(state, 0L),
                        LifeFilter.PATH + "?state=" + state + unit))
                .filter(line -> line.count() > 0)
                .toList();
    }
}
