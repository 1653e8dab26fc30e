package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.MeetingMoved;
import org.ronghe.orgstructure.api.Posts;

/**
 * Writes a meeting's row in the work register after a move: it stands on the desk of whoever keeps the minutes, and
 * waits for whoever signs them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MeetingLines {
    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Inject
    Event<MeetingMoved> moved;

    void put(Meeting meeting) {
        em.flush();
        versions.keep("orgstructure.meeting", meeting.id());
        // the minutes are late when they would count as 补录
        var due = meeting.state().held() ? meeting.day().plusDays(meeting.lateDays()) : meeting.day();
        register.put(new WorkItem(
                "org-structure",
                "meeting",
                meeting.id(),
                meeting.code(),
                meeting.title(),
                "/meetings/" + meeting.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                meeting.unitName(),
                meeting.unit(),
                meeting.recorder(),
                posts.titlesOf(List.of(meeting.recorder()), LocalDate.now(clock))
                        .get(meeting.recorder()),
                meeting.chair(),
                List.of(meeting.chair()),
                due,
                due,
                0,
                meeting.state().category(),
                meeting.state().name(),
                meeting.kind().circle() == Circle.COMMITTEE ? 3 : 2,
                MeetingGuard.RULES.awaited(MeetingFacts.alone(meeting))));
        moved.fire(new MeetingMoved(meeting.id()));
    }
}
