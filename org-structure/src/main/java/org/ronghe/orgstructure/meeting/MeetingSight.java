package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Where;

/** Which meetings the reader of this request may read, for whatever ledger points at them. */
@ApplicationScoped
public class MeetingSight {
    @Inject
    Gate gate;

    /**
     * The same rule as {@link Meeting#visibleTo}, for the database; of today, whatever day the picture shows.
     *
     * @param where conditions on the meetings {@code m}
     */
    public Where visible(Where where) {
        var actor = gate.actor();
        var me = actor.principals();
        var reach = gate.reach("meeting.read");
        var seats = new HashSet<String>();
        for (var kind : MeetingKind.values()) {
            actor.grants().stream()
                    .filter(grant -> kind.seats().contains(grant.role()))
                    .forEach(grant -> grant.units().forEach(unit -> seats.add(kind + " " + unit)));
        }
        return where.and(
                """
                ((m.circle = 'BRANCH' AND (? OR m.unit_id = ANY (?) OR (? AND m.late_reason <> '')
                        OR EXISTS (SELECT 1 FROM orgstructure.meeting_partner p
                                    WHERE p.meeting_id = m.id AND p.unit_id = ANY (?))))
                 OR (m.circle = 'COMMITTEE' AND (? OR m.kind || ' ' || m.unit_id = ANY (?::text[])))
                 OR m.chair = ANY (?) OR m.recorder = ANY (?)
                 OR EXISTS (SELECT 1 FROM orgstructure.meeting_attendee a
                             WHERE a.meeting_id = m.id AND a.person_id = ANY (?)))
                """,
                reach.everything(),
                reach.units(),
                actor.actsAs(Role.SEC),
                reach.units(),
                actor.actsAs(Role.DIC),
                seats,
                me,
                me,
                me);
    }
}
