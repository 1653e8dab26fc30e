package org.ronghe.domain.handover;

import java.util.Set;
import org.ronghe.domain.gate.Role;

/**
 * A post as duties hang on it.
 *
 * @param reach the unit and everything below it
 */
public record HeldPost(Role role, long unit, Set<Long> reach) {
    /** Posts whose duties end where their unit ends; all others speak for the institute. */
    private static final Set<Role> OF_THE_UNIT = Set.of(Role.BC, Role.BS, Role.GB, Role.HEAD);

    /** Whether the duty came, or could have come, with this post: whoever still holds one such post keeps the duty. */
    public boolean carries(Duty duty) {
        var unit = duty.place().unit();
        if (unit != null && unit == this.unit) {
            return true;
        }
        return duty.place().posts().contains(role)
                && (unit == null || !OF_THE_UNIT.contains(role) || reach.contains(unit));
    }
}
