package org.ronghe.orgstructure.spotcheck;

import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at. */
record SpotCheckFacts(SpotCheck check, Actor actor) implements MoveFacts<SpotCheckStep> {
    @Override
    public SpotCheckState state() {
        return check.state();
    }

    @Override
    public Deciders deciders(SpotCheckStep step) {
        return step.who().of(check);
    }

    /** The meetings that stand there. */
    List<String> codes(SpotCheckLine.LineStage stage) {
        return check.lines().stream()
                .filter(line -> line.stage() == stage)
                .map(SpotCheckLine::code)
                .toList();
    }

    /** The meetings whose flaw is not settled. */
    List<String> unsettled() {
        return check.lines().stream()
                .filter(line -> line.stage() == SpotCheckLine.LineStage.FLAWED
                        || line.stage() == SpotCheckLine.LineStage.ANSWERED)
                .map(SpotCheckLine::code)
                .toList();
    }
}
