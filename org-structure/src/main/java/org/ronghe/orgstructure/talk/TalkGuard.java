package org.ronghe.orgstructure.talk;

import java.util.List;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code talk.guard.NAME} and {@code .gap}. */
public enum TalkGuard implements MoveGuard<TalkFacts> {
    /** A talk is between two people: nobody answers for another, whatever was delegated. */
    IN_PERSON(TalkFacts::inPerson);

    static final MoveRules<TalkFacts, TalkStep, TalkGuard> RULES = new MoveRules<>("talk", "talk.", facts -> List.of());

    private final Check<TalkFacts> check;

    TalkGuard(Predicate<TalkFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public Check<TalkFacts> check() {
        return check;
    }
}
