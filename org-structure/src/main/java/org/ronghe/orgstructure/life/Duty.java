package org.ronghe.orgstructure.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, one rule, one period.
 *
 * @param needed how many the rule asks for
 * @param meetings all that were planned or held, in the order of their days
 * @param left days until the period ends, on the day it is looked at; negative when it is over
 * @param exemption that in force; null where there is none
 */
record Duty(
        House.Unit unit,
        LifeRule rule,
        Period period,
        DutyState state,
        int needed,
        List<House.Held> meetings,
        long left,
        House.@Nullable Exemption exemption) {
    long counted() {
        return meetings.stream()
                .filter(held -> held.standing() == House.Standing.SIGNED)
                .count();
    }

    /** Tells duties apart; an address may hold it. */
    String key() {
        return unit.id() + "_" + rule + "_" + period;
    }
}
