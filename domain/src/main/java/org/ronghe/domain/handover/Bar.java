package org.ronghe.domain.handover;

import java.util.Optional;
import java.util.stream.Stream;
import org.ronghe.domain.RuleBroken;

/**
 * One thing that may keep somebody from taking a duty over.
 *
 * @param stands whether it does
 * @param no the refusal that says it
 */
public record Bar(boolean stands, RuleBroken no) {
    /** The first that stands. */
    public static Optional<RuleBroken> first(Bar... bars) {
        return Stream.of(bars).filter(Bar::stands).map(Bar::no).findFirst();
    }
}
