package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.page.DeskLines;

/** Tells somebody that a talk waits for the own answer: a line of the desk, for the register's readers are more. */
@ApplicationScoped
class TalkDeskLines implements DeskLines {
    @Inject
    Gate gate;

    @Inject
    TalkLedger ledger;

    @Override
    public List<Line> lines() {
        if (!gate.may("talk.record")) {
            return List.of();
        }
        long waiting = ledger.waiting();
        return waiting == 0
                ? List.of()
                : List.of(new Line("talk.desk", waiting, TalkFilter.PATH + "?state=" + TalkState.RECORDED));
    }
}
