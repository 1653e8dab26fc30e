package org.ronghe.discipline.letter;

import static org.ronghe.discipline.letter.LetterGuard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/**
 * What can be done with a supervision letter: who may do it and what must be there before (SM-18). The permission opens
 * the desk; {@link LetterWho} decides for the single letter.
 */
public enum LetterStep implements MoveStep<LetterGuard> {
    REVISE(LetterWho.DISCIPLINE, "letter.plan"),
    ADD_ISSUE(LetterWho.DISCIPLINE, "letter.plan"),
    DROP_ISSUE(LetterWho.DISCIPLINE, "letter.plan", HAS_ISSUES),
    PROPOSE(
            LetterWho.DISCIPLINE,
            "letter.plan",
            BASIS,
            HAS_ISSUES,
            UNIT,
            UNIT_ACTIVE,
            LEADER,
            CONTACT,
            ISSUER,
            REPLY_AHEAD),
    DISCARD(LetterWho.DISCIPLINE, "letter.plan"),
    ISSUE(LetterWho.ISSUER, "letter.issue", UNIT_ACTIVE, REPLY_AHEAD, OTHER_THAN_DRAFTER, APART_FROM_UNIT),
    SEND_BACK(LetterWho.ISSUER, "letter.issue"),
    SIGN(LetterWho.CONTACT, "letter.work"),
    ANSWER(LetterWho.CONTACT, "letter.work"),
    PROVE(LetterWho.CONTACT, "letter.work"),
    REPLY(LetterWho.CONTACT, "letter.work", ALL_ANSWERED, ALL_PROVEN),
    REMIND(LetterWho.DISCIPLINE, "letter.plan", NOT_REMINDED_TODAY),
    JUDGE(LetterWho.ISSUER, "letter.issue", APART_FROM_UNIT),
    RETURN(LetterWho.ISSUER, "letter.issue", APART_FROM_UNIT, SOME_UNSETTLED),
    FOLLOW(LetterWho.ISSUER, "letter.issue", APART_FROM_UNIT, ALL_JUDGED, NONE_UNSETTLED, SOME_FOLLOWED),
    CLOSE(LetterWho.ISSUER, "letter.issue", APART_FROM_UNIT, ALL_SETTLED),
    CANCEL(LetterWho.ISSUER, "letter.issue"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(LetterWho.HANDOVER, "handover.give");

    private final LetterWho who;
    private final String permission;
    private final List<LetterGuard> guards;

    LetterStep(LetterWho who, String permission, LetterGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public LetterWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<LetterGuard> guards() {
        return guards;
    }

    /** What the record waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return switch (this) {
            case ISSUE, JUDGE -> true;
            default -> false;
        };
    }
}
