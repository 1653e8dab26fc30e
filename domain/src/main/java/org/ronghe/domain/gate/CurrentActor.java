package org.ronghe.domain.gate;

import jakarta.enterprise.context.RequestScoped;

/** The actor of this request. Set once at the edge; nobody until then. */
@RequestScoped
public class CurrentActor {
    private Actor actor = Actor.NOBODY;

    public Actor get() {
        return actor;
    }

    public void is(Actor actor) {
        this.actor = actor;
    }
}
