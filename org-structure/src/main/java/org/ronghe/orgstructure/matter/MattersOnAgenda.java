package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.AgendaMatters;
import org.ronghe.orgstructure.meeting.Sittings.Seat;

/** Reads the matters of a meeting as {@link AgendaMatters} says. */
@ApplicationScoped
class MattersOnAgenda implements AgendaMatters {
    @Inject
    Sql sql;

    @Inject
    MatterFactsBook facts;

    @Inject
    Gate gate;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<AgendaMatter> of(long meeting) {
        var found = sql.list("""
                        SELECT id FROM orgstructure.matter m WHERE meeting_id = ? OR EXISTS (
                          SELECT FROM orgstructure.matter_view v WHERE v.matter_id = m.id AND v.meeting_id = ?)
                         ORDER BY id
                        """, row -> row.number("id"), meeting, meeting);
        if (found.isEmpty()) {
            return List.of();
        }
        var seats = facts.seats(meeting);
        return found.stream()
                .map(id -> line(Objects.requireNonNull(em.find(Matter.class, id)), meeting, seats))
                .toList();
    }

    private AgendaMatter line(Matter matter, long meeting, List<Seat> seats) {
        boolean here = Objects.equals(matter.meeting(), meeting);
        var count = facts.count(matter, meeting, seats);
        return new AgendaMatter(
                matter.code(),
                matter.kind().narrow() ? "" : matter.title(),
                matter.visibleTo(gate.actor(), gate.reach("matter.read")) ? "/matters/" + matter.id() : null,
                !here,
                !here || count.complete(),
                count.entitled(),
                count.yes(),
                count.no(),
                count.abstain(),
                count.seats() - count.entitled());
    }
}
