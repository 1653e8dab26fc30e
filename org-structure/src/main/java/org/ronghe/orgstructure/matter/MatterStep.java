package org.ronghe.orgstructure.matter;

import static org.ronghe.orgstructure.matter.MatterGuard.ADOPTED;
import static org.ronghe.orgstructure.matter.MatterGuard.EMERGENCY_CONFIRMED;
import static org.ronghe.orgstructure.matter.MatterGuard.ITEMS_SETTLED;
import static org.ronghe.orgstructure.matter.MatterGuard.MINUTES_SIGNED;
import static org.ronghe.orgstructure.matter.MatterGuard.MINUTES_UNSIGNED;
import static org.ronghe.orgstructure.matter.MatterGuard.NOT_ADOPTED;
import static org.ronghe.orgstructure.matter.MatterGuard.NOT_RAISER;
import static org.ronghe.orgstructure.matter.MatterGuard.NOT_THE_CHAIR;
import static org.ronghe.orgstructure.matter.MatterGuard.OPINIONS_THERE;
import static org.ronghe.orgstructure.matter.MatterGuard.PAPERS_THERE;
import static org.ronghe.orgstructure.matter.MatterGuard.QUORUM;
import static org.ronghe.orgstructure.matter.MatterGuard.ROLL_AGREES;
import static org.ronghe.orgstructure.matter.MatterGuard.VIEWS_COMPLETE;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/**
 * What can be done with a matter: who may do it and what must hold before. A decision blocks on whatever is missing.
 */
public enum MatterStep implements MoveStep<MatterGuard> {
    REVISE(MatterWho.RAISER, "matter.raise"),
    ATTACH(MatterWho.PREPARER, "matter.record"),
    ASK(MatterWho.RAISER, "matter.raise"),
    OPINE(MatterWho.GIVER, "matter.opine"),
    SEND_BACK(MatterWho.OFFICE, "matter.office"),
    PUT_ON(MatterWho.OFFICE, "matter.office", OPINIONS_THERE, PAPERS_THERE),
    TAKE_OFF(MatterWho.OFFICE, "matter.office"),
    HEAR(MatterWho.RECORDER, "matter.record", MINUTES_UNSIGNED),
    ADOPT(MatterWho.RECORDER, "matter.record", VIEWS_COMPLETE, QUORUM, ROLL_AGREES, ADOPTED, MINUTES_SIGNED),
    REJECT(MatterWho.RECORDER, "matter.record", VIEWS_COMPLETE, QUORUM, ROLL_AGREES, NOT_ADOPTED, MINUTES_SIGNED),
    DEFER(MatterWho.RECORDER, "matter.record"),
    HAND(MatterWho.RECORDER, "matter.record"),
    CONFIRM(MatterWho.CONFIRMER, "matter.office"),
    SAMPLE(MatterWho.DISCIPLINE, "matter.sample", NOT_THE_CHAIR),
    EVALUATE(MatterWho.EVALUATOR, "matter.evaluate", ITEMS_SETTLED, EMERGENCY_CONFIRMED, NOT_RAISER),
    WITHDRAW(MatterWho.RAISER, "matter.raise"),
    /** Another decision takes its place; done with that decision and never by hand. */
    SUPERSEDE(MatterWho.SYSTEM, "matter.record"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(MatterWho.SYSTEM, "handover.give");

    private final MatterWho who;
    private final String permission;
    private final List<MatterGuard> guards;

    MatterStep(MatterWho who, String permission, MatterGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public MatterWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<MatterGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == OPINE || this == PUT_ON || this == ADOPT;
    }
}
