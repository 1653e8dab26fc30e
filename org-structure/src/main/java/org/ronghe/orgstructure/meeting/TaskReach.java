package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Sql;

/**
 * Whom a meeting may give an item to. A committee or a group that leads gives to the whole house; a branch and what
 * stands below one to themselves, to what stands below them or is linked to them, and to the people there or at the
 * meeting: nobody is bound from below by a body that they do not belong to.
 */
@ApplicationScoped
public class TaskReach {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @param body the unit whose meeting resolves
     * @throws RuleBroken {@code meeting.task-unit} or {@code meeting.task-person}, at the field
     */
    public void require(long meeting, long body, long owner, long responsible) {
        var found = sql.one(
                        """
                        WITH home AS (
                          SELECT CASE WHEN u.kind IN ('PARTY_GROUP', 'STUDY_GROUP') THEN u.parent_id ELSE u.id END AS id,
                                 u.kind IN ('GENERAL_BRANCH', 'BRANCH', 'TEMPORARY_BRANCH', 'PARTY_GROUP', 'STUDY_GROUP')
                                   AS bound
                            FROM orgstructure.org_unit u WHERE u.id = ?),
                        reach AS (
                          SELECT r.descendant AS id FROM orgstructure.unit_reach r JOIN home h ON h.id = r.ancestor)
                        SELECT h.bound, EXISTS (SELECT FROM reach WHERE id = ?) AS unit,
                               EXISTS (SELECT FROM orgstructure.person q
                                        WHERE q.id = ? AND (q.unit_id IN (SELECT id FROM reach)
                                                            OR q.branch_id IN (SELECT id FROM reach)))
                                 OR EXISTS (SELECT FROM orgstructure.post o
                                             WHERE o.person_id = ? AND o.unit_id IN (SELECT id FROM reach)
                                               AND o.from_date <= ? AND (o.to_date IS NULL OR o.to_date >= ?))
                                 OR EXISTS (SELECT FROM orgstructure.meeting_attendee a
                                             WHERE a.meeting_id = ? AND a.person_id = ?) AS person
                          FROM home h
                        """,
                        row -> new Within(row.flag("bound"), row.flag("unit"), row.flag("person")),
                        body,
                        owner,
                        responsible,
                        responsible,
                        LocalDate.now(clock),
                        LocalDate.now(clock),
                        meeting,
                        responsible)
                .orElseThrow();
        if (found.bound() && !found.unit()) {
            throw RuleBroken.at("ownerUnit", "meeting.task-unit");
        }
        if (found.bound() && !found.person()) {
            throw RuleBroken.at("responsible", "meeting.task-person");
        }
    }

    private record Within(boolean bound, boolean unit, boolean person) {}
}
