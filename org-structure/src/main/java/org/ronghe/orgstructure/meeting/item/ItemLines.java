package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.Posts;

/** Writes an item's row in the work register after a move: it stands on the desk of whoever is responsible. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ItemLines {
    static final String KIND = "meeting-item";

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

    void put(MeetingItem item) {
        em.flush();
        versions.keep("orgstructure.meeting_item", item.id());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                item.id(),
                item.code(),
                item.text(),
                "/meetings/items/" + item.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                item.meetingCode(),
                item.ownerUnit(),
                item.responsible(),
                posts.titlesOf(List.of(item.responsible()), LocalDate.now(clock))
                        .get(item.responsible()),
                item.chair(),
                Stream.of(item.chair(), item.recorder())
                        .filter(each -> each != item.responsible())
                        .toList(),
                item.firstDue(),
                item.due(),
                item.changes(),
                item.state().category(),
                item.state().name(),
                item.circle() == Circle.COMMITTEE ? 3 : 2,
                ItemGuard.RULES.awaited(new ItemFacts(item, Actor.NOBODY))));
    }
}
