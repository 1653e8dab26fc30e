package org.ronghe.domain.move;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;

/**
 * Who moves, for whom when delegated, and when.
 *
 * @param name as it is on that day, for the history; empty where only the number is known
 * @param post the title that stands beside the name on that day
 */
public record By(long person, @Nullable Long behalf, Instant at, String name, String post) {
    public By(long person, @Nullable Long behalf, Instant at) {
        this(person, behalf, at, "", "");
    }

    /** @param principal whose step it is, so that acting for somebody is written down as such; null is anybody's */
    public static By of(Actor actor, @Nullable Long principal, Instant at) {
        boolean delegated = principal != null && principal != actor.person();
        return new By(actor.person(), delegated ? principal : null, at, actor.name(), actor.title());
    }
}
