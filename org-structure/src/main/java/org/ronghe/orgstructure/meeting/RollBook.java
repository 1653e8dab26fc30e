package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.meeting.Attendee.Expected;

/** Whom a meeting expects, as the rosters of members and posts have it on the day. */
@ApplicationScoped
class RollBook {
    private static final String ORDER =
            " ORDER BY (p.title IS NULL), p.from_date, q.sort_name COLLATE \"zh-x-icu\", q.id";

    private static final String MEMBERS = """
            SELECT q.id, q.name, coalesce(p.title, '') AS post, m.category = 'FULL' AS entitled
              FROM orgstructure.membership m
              JOIN orgstructure.person q ON q.id = m.person_id
              JOIN orgstructure.unit_reach r ON r.ancestor = ? AND r.descendant = m.branch_id
              LEFT JOIN LATERAL (
                   SELECT h.title, h.from_date FROM orgstructure.held_post h
                    WHERE h.person_id = q.id AND h.unit_id = ? AND h.from_date <= ?
                      AND (h.to_date IS NULL OR h.to_date >= ?)
                    ORDER BY h.from_date, h.id LIMIT 1) p ON true
             WHERE m.taken_back_at IS NULL AND m.from_date <= ? AND (m.to_date IS NULL OR m.to_date >= ?)
            """ + ORDER;

    private static final String SEATS = """
            SELECT q.id, q.name, p.title AS post, true AS entitled
              FROM orgstructure.person q
              JOIN LATERAL (
                   SELECT h.title, h.from_date FROM orgstructure.held_post h
                    WHERE h.person_id = q.id AND h.unit_id = ? AND h.role = ANY (?) AND h.from_date <= ?
                      AND (h.to_date IS NULL OR h.to_date >= ?)
                    ORDER BY h.from_date, h.id LIMIT 1) p ON true
             WHERE q.id IN (SELECT h.person_id FROM orgstructure.held_post h WHERE h.unit_id = ?)
            """ + ORDER;

    /**
     * Whom a meeting without a roster may expect: the members of the branch, or who works in the unit; of a study
     * group, whose people stand on no roster, everybody whom the organisation above reaches.
     */
    private static final String CANDIDATES = """
            FROM orgstructure.person q
             WHERE (q.unit_id = ? OR EXISTS (SELECT 1 FROM orgstructure.membership m
                    WHERE m.person_id = q.id AND m.branch_id IN (SELECT ?::bigint UNION ALL SELECT g.parent_id
                           FROM orgstructure.org_unit g WHERE g.id = ? AND g.kind = 'PARTY_GROUP')
                      AND m.taken_back_at IS NULL AND m.from_date <= ?
                      AND (m.to_date IS NULL OR m.to_date >= ?))
                    OR EXISTS (SELECT 1 FROM orgstructure.org_unit g
                                 JOIN orgstructure.unit_reach r ON r.ancestor = g.parent_id
                                WHERE g.id = ? AND g.kind = 'STUDY_GROUP' AND r.descendant IN (q.unit_id, q.branch_id)))
               AND q.kind <> 'ADMINISTRATOR' AND q.joined <= ? AND (q.left_on IS NULL OR q.left_on > ?)
            """;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Posts posts;

    /** Everybody expected on that day; nobody where the kind asks whom it likes. */
    List<Expected> of(MeetingKind kind, long unit, LocalDate day) {
        return switch (kind.roll()) {
            case MEMBERS -> sql.list(MEMBERS, RollBook::expected, unit, unit, day, day, day, day);
            case SEATS -> sql.list(SEATS, RollBook::expected, unit, kind.seats(), day, day, unit);
            case FREE -> List.of();
        };
    }

    private static Expected expected(Sql.Cursor row) throws SQLException {
        return new Expected(row.number("id"), row.text("name"), row.text("post"), row.flag("entitled"), false);
    }

    /** These people as they are asked beside the roster: never counted for quorum and votes. */
    List<Expected> asked(Collection<Long> ids, boolean guests, LocalDate day) {
        var names = people.namesOf(ids);
        var titles = posts.titlesOf(ids, day);
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> new Expected(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""), false, guests))
                .toList();
    }

    /** Those to be offered, at most two hundred; of a study group first who came to its meetings before. */
    List<Expected> candidates(long unit, LocalDate day) {
        return sql.list(
                "SELECT q.id, q.name, q.job AS post, false AS entitled " + CANDIDATES + """
                         ORDER BY NOT EXISTS (SELECT FROM orgstructure.meeting_attendee a
                                                JOIN orgstructure.meeting m ON m.id = a.meeting_id
                                                JOIN orgstructure.org_unit g ON g.id = m.unit_id
                                               WHERE g.id = ? AND g.kind = 'STUDY_GROUP' AND a.person_id = q.id
                                                 AND NOT a.guest),
                                  q.sort_name COLLATE "zh-x-icu", q.id LIMIT 200
                        """,
                RollBook::expected,
                unit,
                unit,
                unit,
                day,
                day,
                unit,
                day,
                day,
                unit);
    }

    /** Of these people those whom it may expect. */
    Set<Long> candidates(long unit, LocalDate day, Collection<Long> of) {
        return new HashSet<>(sql.list(
                "SELECT q.id " + CANDIDATES + " AND q.id = ANY (?)",
                row -> row.number("id"),
                unit,
                unit,
                unit,
                day,
                day,
                unit,
                day,
                day,
                of));
    }

    /** Who convenes such a meeting there on that day, by post (ME-5). */
    Set<Long> conveners(MeetingKind kind, long unit, LocalDate day) {
        var conveners = new HashSet<Long>();
        for (var role : kind.conveners()) {
            conveners.addAll(posts.holdersIn(role, unit, day));
        }
        return conveners;
    }
}
