package org.ronghe.discipline.inspection;

import org.ronghe.domain.store.Sql;

/**
 * The code of a finding: F, the ordinal of its section within the round, a point, its ordinal within the section. The
 * sections count in the order in which they first appeared. A code once given is never given again, also when findings
 * were moved to other sections. The caller holds the round.
 */
final class Numbering {
    private Numbering() {}

    record Place(int number, String code) {}

    static Place next(Sql sql, long round, String section) {
        return sql.one(
                        """
                        WITH known AS (
                          SELECT number, section, split_part(substr(code, 2), '.', 1)::int AS major,
                                 split_part(code, '.', 2)::int AS minor
                            FROM discipline.finding WHERE round_id = ?),
                        place AS (
                          SELECT coalesce(max(number), 0) + 1 AS number,
                                 coalesce(max(major) FILTER (WHERE section = ?), coalesce(max(major), 0) + 1) AS major
                            FROM known)
                        SELECT number, major,
                               (SELECT coalesce(max(minor), 0) + 1 FROM known WHERE known.major = place.major) AS minor
                          FROM place
                        """,
                        row -> new Place(
                                row.integer("number"), "F" + row.integer("major") + "." + row.integer("minor")),
                        round,
                        section)
                .orElseThrow();
    }
}
