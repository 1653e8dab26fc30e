package org.ronghe.discipline.notice;

import static org.ronghe.discipline.notice.NoticeStep.CANCEL;
import static org.ronghe.discipline.notice.NoticeStep.DISCARD;
import static org.ronghe.discipline.notice.NoticeStep.HAND_OVER;
import static org.ronghe.discipline.notice.NoticeStep.ISSUE;
import static org.ronghe.discipline.notice.NoticeStep.PROPOSE;
import static org.ronghe.discipline.notice.NoticeStep.REVISE;
import static org.ronghe.discipline.notice.NoticeStep.SEND_BACK;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a notice stands. The table below is the whole rule: the desk obeys it, pages draw their buttons from it, the
 * interface answers by it, and the help page prints it.
 */
public enum NoticeState implements MoveState<NoticeState, NoticeStep> {
    DRAFTED(Category.PLANNED),
    PROPOSED(Category.WAITING),
    ISSUED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<NoticeState, Map<NoticeStep, NoticeState>> MOVES = Map.of(
            DRAFTED, Map.of(REVISE, DRAFTED, PROPOSE, PROPOSED, DISCARD, CANCELLED, HAND_OVER, DRAFTED),
            PROPOSED, Map.of(SEND_BACK, DRAFTED, ISSUE, ISSUED, HAND_OVER, PROPOSED),
            ISSUED, Map.of(CANCEL, CANCELLED),
            CANCELLED, Map.of());

    private final Category category;

    NoticeState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "notice";
    }

    @Override
    public Map<NoticeStep, NoticeState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** How many of the three segments are filled; 0 off the road. */
    public int segment() {
        return this == CANCELLED ? 0 : ordinal() + 1;
    }
}
