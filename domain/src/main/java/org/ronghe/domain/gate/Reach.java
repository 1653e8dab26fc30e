package org.ronghe.domain.gate;

import java.util.Set;

/**
 * How far a permission reaches for one person: everything, the units listed (with what is below them), and always what
 * names the person (responsible, leader, acceptor). An empty reach still sees its own.
 */
public record Reach(boolean everything, Set<Long> units) {
    public static final Reach OWN = new Reach(false, Set.of());
    public static final Reach EVERYTHING = new Reach(true, Set.of());

    public boolean covers(long unit) {
        return everything || units.contains(unit);
    }
}
