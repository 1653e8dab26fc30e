package org.ronghe.domain.move;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/**
 * Who may take a step: everybody of the roles, and the people named.
 *
 * @param inPerson whether the people named act themselves; otherwise whoever acts for them today counts as they do
 */
public record Deciders(Set<Role> roles, Set<Long> people, boolean inPerson) {
    public static final Deciders NOBODY = new Deciders(Set.of(), Set.of(), false);

    public boolean include(Actor actor) {
        return roles.stream().anyMatch(actor::actsAs)
                || (inPerson
                        ? people.contains(actor.person())
                        : actor.principals().stream().anyMatch(people::contains));
    }

    /** Those who are left when others have done their part. */
    public Deciders without(Deciders done) {
        return new Deciders(left(roles, done.roles), left(people, done.people), inPerson);
    }

    private static <T> Set<T> left(Set<T> all, Collection<T> done) {
        var left = new HashSet<>(all);
        left.removeAll(done);
        return left;
    }

    boolean nobody() {
        return roles.isEmpty() && people.isEmpty();
    }
}
