package org.ronghe.orgstructure.report;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at. */
record SecretaryReportFacts(SecretaryReport report, Actor actor) implements MoveFacts<SecretaryReportStep> {
    @Override
    public SecretaryReportState state() {
        return report.state();
    }

    @Override
    public Deciders deciders(SecretaryReportStep step) {
        return step.who().of(report);
    }
}
