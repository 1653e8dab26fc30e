package org.ronghe.discipline.notice;

import static org.ronghe.discipline.notice.NoticeGuard.ADDRESSEE;
import static org.ronghe.discipline.notice.NoticeGuard.BODY;
import static org.ronghe.discipline.notice.NoticeGuard.ISSUER;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a notice: who may do it and what must be there before. */
public enum NoticeStep implements MoveStep<NoticeGuard> {
    REVISE(NoticeWho.OFFICE, "notice.plan"),
    PROPOSE(NoticeWho.OFFICE, "notice.plan", ADDRESSEE, BODY, ISSUER),
    DISCARD(NoticeWho.OFFICE, "notice.plan"),
    SEND_BACK(NoticeWho.ISSUER, "notice.issue"),
    ISSUE(NoticeWho.ISSUER, "notice.issue", ADDRESSEE, BODY, ISSUER),
    CANCEL(NoticeWho.ISSUER, "notice.issue"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(NoticeWho.HANDOVER, "handover.give");

    private final NoticeWho who;
    private final String permission;
    private final List<NoticeGuard> guards;

    NoticeStep(NoticeWho who, String permission, NoticeGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public NoticeWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<NoticeGuard> guards() {
        return guards;
    }

    /** What a notice waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return this == ISSUE;
    }
}
