package org.ronghe.discipline.lookback;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody belongs to the work that is looked at: whoever does never looks back on it (SM-1, SM-16). */
enum Tie {
    RESPONSIBLE {
        @Override
        boolean binds(LookedAt task, long person, @Nullable Long unit) {
            return task.responsible() == person;
        }
    },
    LEADER {
        @Override
        boolean binds(LookedAt task, long person, @Nullable Long unit) {
            return task.leader() == person;
        }
    },
    ACCEPTOR {
        @Override
        boolean binds(LookedAt task, long person, @Nullable Long unit) {
            return task.acceptors().contains(person);
        }
    },
    /** Whoever let the task go, or decided that it is done. */
    DECIDER {
        @Override
        boolean binds(LookedAt task, long person, @Nullable Long unit) {
            return task.deciders().contains(person);
        }
    },
    UNIT {
        @Override
        boolean binds(LookedAt task, long person, @Nullable Long unit) {
            return unit != null && unit == task.ownerUnit();
        }
    };

    abstract boolean binds(LookedAt task, long person, @Nullable Long unit);

    /** The first way in which the person belongs to the work; empty for whoever may look back on it. */
    static Optional<Tie> of(LookedAt task, long person, @Nullable Long unit) {
        return Arrays.stream(values())
                .filter(tie -> tie.binds(task, person, unit))
                .findFirst();
    }
}
