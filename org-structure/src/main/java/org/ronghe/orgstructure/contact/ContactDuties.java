package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who keeps which contact, for the handover when a post ends. Visits that are not closed go with the contact. */
@ApplicationScoped
class ContactDuties extends LedgerDuties<ContactLink, ContactPart> {
    private static final Set<Role> OFFICES = Set.of(Role.PO);

    @Inject
    Sql sql;

    @Inject
    VisitLines lines;

    @Inject
    Clock clock;

    ContactDuties() {
        super(ContactLink.class, ContactPart.class);
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                """
                SELECT l.id, k.name, k.holder, coalesce(u.name, q.name) AS target
                  FROM orgstructure.contact_link l JOIN orgstructure.contact_kind k ON k.id = l.kind_id
                  LEFT JOIN orgstructure.org_unit u ON u.id = l.branch_id
                  LEFT JOIN orgstructure.person q ON q.id = l.person_id
                 WHERE l.holder = ? AND l.to_date IS NULL ORDER BY l.id
                """,
                row -> new Duty(
                        kind(),
                        row.number("id"),
                        ContactPart.HOLDER.name(),
                        "联系" + row.number("id"),
                        row.text("name") + " · " + row.text("target"),
                        ContactFilter.PATH + "/" + row.number("id"),
                        // another leading post does not keep what the kind asks this one for
                        new Duty.Place(
                                null, row.word(ContactHolder.class, "holder").roles()),
                        OFFICES),
                person);
    }

    @Override
    protected boolean carries(ContactLink link, ContactPart part, long person) {
        return link.to() == null && link.holder() == person;
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(ContactLink link, ContactPart part, long from) {
        var roles = link.kind().holder().roles();
        return to -> Bar.first(
                bar(!roles.isEmpty() && !to.holdsOneOf(roles), "handover.no-such-contact", to, link),
                bar(link.person() != null && link.person() == to.person(), "handover.is-visited", to, link));
    }

    /** One contact ends and another begins: who kept it before stays readable. */
    @Override
    protected void pass(ContactLink link, ContactPart part, long from, long to, String words, By by) {
        var today = LocalDate.now(clock);
        var next = ContactLink.begin(link.kind(), to, link.branch(), link.person(), today, by.at());
        em.persist(next);
        var before = today.minusDays(1);
        link.end(before.isBefore(link.from()) ? link.from() : before, words, today, by.at());
        em.createQuery("SELECT v FROM Visit v WHERE v.link = :link AND v.state IN (:planned, :recorded)", Visit.class)
                .setParameter("link", link)
                .setParameter("planned", VisitState.PLANNED)
                .setParameter("recorded", VisitState.RECORDED)
                .getResultList()
                .forEach(visit -> {
                    visit.handOver(next, words, by);
                    lines.put(visit);
                });
    }
}
