package org.ronghe.domain.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/**
 * Answers the three questions of the gate: who is asking, may they, and how far. A token never reaches further than the
 * person who made it.
 */
@ApplicationScoped
public class Gate {
    @Inject
    CurrentActor current;

    public Actor actor() {
        return current.get();
    }

    public boolean may(String permission) {
        return may(current.get(), permission);
    }

    public static boolean may(Actor actor, String permission) {
        return switch (permission) {
            case Permits.OPEN -> true;
            case Permits.SIGNED_IN -> actor.known() && !actor.token();
            default -> {
                var scopes = AccessTable.get().rule(permission).scopes();
                yield actor.known()
                        && (!actor.token() || actor.scopes().contains(permission))
                        && actor.grants().stream().anyMatch(grant -> scopes.containsKey(grant.role()));
            }
        };
    }

    /** How far the permission reaches for the actor; {@link Reach#OWN} at least, for whoever may use it at all. */
    public Reach reach(String permission) {
        return reach(current.get(), permission);
    }

    public static Reach reach(Actor actor, String permission) {
        var scopes = AccessTable.get().rule(permission).scopes();
        Set<Long> units = new HashSet<>();
        for (var grant : actor.grants()) {
            var scope = scopes.get(grant.role());
            if (scope == AccessTable.Scope.INSTITUTE) {
                return Reach.EVERYTHING;
            }
            if (scope == AccessTable.Scope.UNIT) {
                units.addAll(grant.units());
            }
        }
        return units.isEmpty() ? Reach.OWN : new Reach(false, Set.copyOf(units));
    }

    /**
     * Fails closed.
     *
     * @throws Denied when the actor may not
     */
    public void require(String permission) {
        if (!may(permission)) {
            throw new Denied(permission);
        }
    }
}
