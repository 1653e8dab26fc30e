package org.ronghe.discipline.lookback;

import java.util.Set;

/**
 * A task as a look-back sees it today.
 *
 * @param closed whether it stands closed
 * @param reopened how often it was opened again
 * @param acceptors who was named to accept it or ever signed for it
 * @param deciders who ever decided its close-out
 */
record LookedAt(
        long id,
        long round,
        String code,
        String roundName,
        String measure,
        boolean closed,
        int reopened,
        long ownerUnit,
        long responsible,
        long leader,
        Set<Long> acceptors,
        Set<Long> deciders) {}
