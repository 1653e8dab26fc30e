package org.ronghe.orgstructure.material;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param other name of a released material that is the same; empty where there is none
 */
record MaterialFacts(Material material, Actor actor, String other) implements MoveFacts<MaterialStep> {
    @Override
    public MaterialState state() {
        return material.state();
    }

    @Override
    public Deciders deciders(MaterialStep step) {
        return step.who().of(material);
    }
}
