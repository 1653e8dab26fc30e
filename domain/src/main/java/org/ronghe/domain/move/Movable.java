package org.ronghe.domain.move;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;

/** A record that is moved by steps. */
public interface Movable {
    long version();

    /** The number people say. */
    String code();

    boolean visibleTo(Actor actor, Reach reach);
}
