package org.ronghe.orgstructure.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param ofTemporary whether it is about a temporary branch that is there
 * @param extensions how often that branch was extended already
 * @param months how long it would last in all, in months that are full
 * @param limits the numbers in force
 * @param openPosts who still holds a post there that carrying it out would not end, with the post
 * @param otherUnderWay whether another change of the same organisation is under way
 */
record ChangeFacts(
        Change change,
        boolean ofTemporary,
        int extensions,
        long months,
        ChangeLimits limits,
        List<String> openPosts,
        boolean otherUnderWay,
        Actor actor)
        implements MoveFacts<ChangeStep> {
    @Override
    public ChangeState state() {
        return change.state();
    }

    @Override
    public Deciders deciders(ChangeStep step) {
        return step.who().of(change);
    }

    /** A temporary branch is to be dissolved from the day after its planned end on (BR-7); nothing else is. */
    @Override
    public LocalDate waitsFrom(ChangeStep step) {
        if (step != ChangeStep.WIND_UP) {
            return LocalDate.MIN;
        }
        return otherUnderWay || change.kind() != ChangeKind.TEMPORARY
                ? LocalDate.MAX
                : Objects.requireNonNull(change.plan().endsOn()).plusDays(1);
    }

    boolean endsTemporary() {
        return ofTemporary && dissolves();
    }

    boolean dissolves() {
        return change.kind() == ChangeKind.DISSOLVE || change.kind() == ChangeKind.CONVERT;
    }

    /** Whether so long an extension asks why no formal branch is set up (SM-7). */
    boolean formalDue() {
        return change.kind() == ChangeKind.EXTEND && (extensions >= limits.extensions() || months >= limits.months());
    }
}
