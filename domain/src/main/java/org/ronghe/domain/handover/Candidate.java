package org.ronghe.domain.handover;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;

/**
 * Somebody who may come to take a duty over, as the rules see that person today.
 *
 * @param unit staff unit
 * @param roles of the posts held today, not of delegations
 */
public record Candidate(long person, String name, @Nullable Long unit, Set<Role> roles) {
    public boolean holdsOneOf(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
