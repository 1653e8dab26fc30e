package org.ronghe.discipline.notice;

import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at. Gathered once, for the list on the page and for the write alike.
 *
 * @param leading who may sign today: 书记、所长、党委委员、领导小组
 */
record NoticeFacts(Notice notice, Actor actor, Set<Long> leading, String issuerName) implements MoveFacts<NoticeStep> {
    @Override
    public NoticeState state() {
        return notice.state();
    }

    /** What is known of a notice by itself: enough for what it waits for, whoever asks. */
    static NoticeFacts alone(Notice notice) {
        return new NoticeFacts(notice, Actor.NOBODY, Set.of(), "");
    }

    @Override
    public Deciders deciders(NoticeStep step) {
        return step.who().of(notice);
    }

    @Override
    public boolean yours(NoticeStep step) {
        return step.who().is(actor, notice);
    }

    boolean issuerLeads() {
        return notice.issuer() != null && leading.contains(notice.issuer());
    }
}
