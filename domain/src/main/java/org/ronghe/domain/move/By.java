package org.ronghe.domain.move;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;

/** Who moves, for whom when delegated, and when. */
public record By(long person, @Nullable Long behalf, Instant at) {

    /** @param principal whose step it is, so that acting for somebody is written down as such; null is anybody's */
    public static By of(Actor actor, @Nullable Long principal, Instant at) {
        boolean delegated = principal != null && principal != actor.person();
        return new By(actor.person(), delegated ? principal : null, at);
    }
}
