package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who holds which post on a day, and what follows from it. */
public interface Posts {
    /**
     * Whom a person is on that day, in one look-up, because every request begins with it.
     *
     * @param name as shown; empty for an unknown person
     * @param title as in {@link #titlesOf}
     * @param grants what the person's posts and the delegations to the person give
     * @param here whether the person has not left; whoever has gets in nowhere
     */
    record Standing(String name, String title, List<Actor.Grant> grants, boolean here) {}

    Standing standingOf(long person, LocalDate on);

    /** The post that stands beside a name, such as 督办专员 · 党委办公室; the job where there is no post. */
    Map<Long, String> titlesOf(Collection<Long> people, LocalDate on);

    /** The people who hold a role in any unit on that day. */
    Set<Long> holdersOf(Role role, LocalDate on);

    /** The people who hold a role in this very unit on that day, wherever they are on the staff. */
    Set<Long> holdersIn(Role role, long unit, LocalDate on);

    /**
     * A post as it was held, today or before.
     *
     * @param to its last day; null while no end is set
     */
    record Held(
            long person,
            long unit,
            Role role,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Every post of these people that was ever confirmed, whatever its days. */
    List<Held> heldBy(Collection<Long> people);

    /**
     * Gives a post that waits for nobody: for first set-up, for the demonstration, and where a body has decided. Behind
     * the caller's own gate.
     */
    long appoint(long person, long unit, Role role, String title, LocalDate from, String reason);

    /**
     * Ends every post in a unit that lasts longer, because the unit ends; what hung on them is handed over as for any
     * post that ran out. Behind the caller's own gate.
     *
     * @param lastDay a post that begins later ends on its first day
     */
    void endIn(long unit, LocalDate lastDay);
}
