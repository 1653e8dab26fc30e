package org.ronghe.orgstructure.talk;

import java.util.Set;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step: one of the two, and nobody for them. */
public enum TalkWho implements MoveWho<Talk> {
    RECORDER {
        @Override
        public Deciders of(Talk talk) {
            return new Deciders(Set.of(), Set.of(talk.recorder()), false);
        }
    },
    OTHER {
        @Override
        public Deciders of(Talk talk) {
            return new Deciders(Set.of(), Set.of(talk.other()), false);
        }
    }
}
