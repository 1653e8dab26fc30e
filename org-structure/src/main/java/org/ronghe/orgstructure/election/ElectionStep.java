package org.ronghe.orgstructure.election;

import static org.ronghe.orgstructure.election.ElectionGuard.BALLOTS;
import static org.ronghe.orgstructure.election.ElectionGuard.CANDIDATES;
import static org.ronghe.orgstructure.election.ElectionGuard.CONGRESS;
import static org.ronghe.orgstructure.election.ElectionGuard.COUNTED;
import static org.ronghe.orgstructure.election.ElectionGuard.DECIDED;
import static org.ronghe.orgstructure.election.ElectionGuard.ELIGIBLE;
import static org.ronghe.orgstructure.election.ElectionGuard.FORMER;
import static org.ronghe.orgstructure.election.ElectionGuard.NOT_DRAFTER;
import static org.ronghe.orgstructure.election.ElectionGuard.POSTS;
import static org.ronghe.orgstructure.election.ElectionGuard.PUBLICITY;
import static org.ronghe.orgstructure.election.ElectionGuard.REASON;
import static org.ronghe.orgstructure.election.ElectionGuard.SEATS;
import static org.ronghe.orgstructure.election.ElectionGuard.SHIFT;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with an election: who may do it and what must be there before. */
public enum ElectionStep implements MoveStep<ElectionGuard> {
    REVISE(ElectionWho.ORGANISATION, "election.write"),
    REQUEST(ElectionWho.ORGANISATION, "election.write", SHIFT, REASON, CONGRESS, SEATS),
    SEND_BACK(ElectionWho.SUPERIOR, "election.approve", NOT_DRAFTER),
    APPROVE(ElectionWho.SUPERIOR, "election.approve", NOT_DRAFTER),
    NOMINATE(ElectionWho.ORGANISATION, "election.write"),
    PUBLISH(ElectionWho.ORGANISATION, "election.write", CANDIDATES, ELIGIBLE),
    RENOMINATE(ElectionWho.ORGANISATION, "election.write"),
    HOLD(ElectionWho.ORGANISATION, "election.write", PUBLICITY, ELIGIBLE),
    COUNT(ElectionWho.ORGANISATION, "election.write"),
    REPORT(ElectionWho.ORGANISATION, "election.write", COUNTED, BALLOTS, DECIDED),
    CONFIRM(ElectionWho.SUPERIOR, "election.approve", NOT_DRAFTER),
    SETTLE(ElectionWho.ORGANISATION, "election.write", POSTS, FORMER),
    CANCEL(ElectionWho.SUPERIOR, "election.approve", NOT_DRAFTER);

    private final ElectionWho who;
    private final String permission;
    private final List<ElectionGuard> guards;

    ElectionStep(ElectionWho who, String permission, ElectionGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ElectionWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ElectionGuard> guards() {
        return guards;
    }

    /** What an election waits for: it stands on the desks of the committee. */
    @Override
    public boolean decides() {
        return this == APPROVE || this == CONFIRM;
    }
}
