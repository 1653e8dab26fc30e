package org.ronghe.orgstructure.correction;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a request: who may do it and what must hold before. */
public enum CorrectionStep implements MoveStep<CorrectionGuard> {
    ADOPT(CorrectionWho.OFFICE, "correction.decide", CorrectionGuard.NOT_OWN),
    DECLINE(CorrectionWho.OFFICE, "correction.decide", CorrectionGuard.NOT_OWN),
    WITHDRAW(CorrectionWho.SUBJECT, "correction.raise");

    private final CorrectionWho who;
    private final String permission;
    private final List<CorrectionGuard> guards;

    CorrectionStep(CorrectionWho who, String permission, CorrectionGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public CorrectionWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<CorrectionGuard> guards() {
        return guards;
    }

    /** What a request waits for: it stands on the desks of the office. */
    @Override
    public boolean decides() {
        return this == ADOPT;
    }
}
