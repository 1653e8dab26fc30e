package org.ronghe.discipline.letter;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/**
 * One thing that must hold before a step (SM-18). Its sentence is {@code letter.guard.NAME} in the bundle, what is
 * missing {@code letter.guard.NAME.gap} with its figures and names.
 */
public enum LetterGuard implements MoveGuard<LetterFacts> {
    BASIS(facts -> !facts.letter().basis().isBlank()),
    HAS_ISSUES(facts -> !facts.letter().issues().isEmpty()),
    UNIT(facts -> facts.letter().unit() != null),
    UNIT_ACTIVE(facts -> facts.letter().unit() == null || facts.unitActive(), facts -> gap(facts.unitName())),
    LEADER(facts -> facts.letter().leader() != null),
    CONTACT(
            facts -> facts.letter().contact() != null
                    && facts.letter().unit() != null
                    && facts.letter()
                            .unit()
                            .equals(facts.unitOf().get(facts.letter().contact())),
            facts -> facts.letter().contact() == null
                    ? gap()
                    : gapOf("elsewhere", facts.name(facts.letter().contact()))),
    ISSUER(
            facts -> facts.letter().issuer() != null
                    && facts.discipline().contains(facts.letter().issuer()),
            facts -> facts.letter().issuer() == null
                    ? gap()
                    : gapOf("post", facts.name(facts.letter().issuer()))),
    /** A day that is over is no limit; without a day the parameter counts from the issue. */
    REPLY_AHEAD(
            facts -> facts.letter().replyDue() == null
                    || !facts.letter().replyDue().isBefore(facts.today()),
            facts -> gap(String.valueOf(facts.letter().replyDue()))),
    OTHER_THAN_DRAFTER(
            facts -> !facts.isOrActsFor(facts.letter().draftedBy()),
            facts -> gap(facts.name(facts.letter().draftedBy()))),
    /** Nobody writes to their own unit, and the addressee never verifies. */
    APART_FROM_UNIT(facts -> facts.actorsOfTheUnit().isEmpty(), facts -> gap(facts.names(facts.actorsOfTheUnit()))),
    ALL_ANSWERED(
            facts -> facts.issues(issue -> issue.answer().isBlank()).isEmpty(),
            facts -> gap(facts.issues(issue -> issue.answer().isBlank()))),
    ALL_PROVEN(facts -> facts.issues(facts::unproven).isEmpty(), facts -> gap(facts.issues(facts::unproven))),
    NOT_REMINDED_TODAY(
            facts -> !facts.today().equals(facts.letter().remindedOn()),
            facts -> gap(String.valueOf(facts.letter().remindedOn()))),
    ALL_JUDGED(
            facts -> facts.issues(issue -> issue.verdict() == null).isEmpty(),
            facts -> gap(facts.issues(issue -> issue.verdict() == null))),
    SOME_UNSETTLED(facts ->
            !facts.issues(issue -> issue.verdict() == Verdict.UNSETTLED).isEmpty()),
    NONE_UNSETTLED(
            facts -> facts.issues(issue -> issue.verdict() == Verdict.UNSETTLED).isEmpty(),
            facts -> gap(facts.issues(issue -> issue.verdict() == Verdict.UNSETTLED))),
    SOME_FOLLOWED(
            facts -> !facts.issues(issue -> issue.verdict() == Verdict.FOLLOWED).isEmpty()),
    ALL_SETTLED(
            facts -> facts.issues(issue -> issue.verdict() != Verdict.SETTLED).isEmpty(),
            facts -> gap(facts.issues(issue -> issue.verdict() != Verdict.SETTLED)));

    /** How this ledger moves. */
    static final MoveRules<LetterFacts, LetterStep, LetterGuard> RULES =
            new MoveRules<>("letter", "letter.", facts -> List.of());

    private final Check<LetterFacts> check;

    LetterGuard(Predicate<LetterFacts> holds) {
        check = new Check<>(holds);
    }

    LetterGuard(Predicate<LetterFacts> holds, Function<LetterFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<LetterFacts> check() {
        return check;
    }

    @Override
    public Set<Long> barred(LetterFacts facts) {
        var letter = facts.letter();
        return switch (this) {
            case OTHER_THAN_DRAFTER -> Set.of(letter.draftedBy());
            case APART_FROM_UNIT -> MoveWho.people(letter.contact(), letter.leader());
            default -> Set.of();
        };
    }
}
