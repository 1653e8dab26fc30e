package org.ronghe.discipline.inspection;

import org.ronghe.domain.store.Sql;

/**
 * The code of a finding: F, the ordinal of its section within the round, a point, its ordinal within the section. The
 * sections count in the order in which they first appeared. The caller holds the round.
 */
final class Numbering {
    private Numbering() {}

    record Place(int number, String code) {}

    static Place next(Sql sql, long round, String section) {
        return sql.one(
                        """
                        SELECT coalesce(max(number), 0) + 1 AS number,
                               count(*) FILTER (WHERE section = ?) + 1 AS within,
                               coalesce(max(split_part(substr(code, 2), '.', 1)::int) FILTER (WHERE section = ?),
                                        count(DISTINCT section)::int + 1) AS section
                          FROM discipline.finding WHERE round_id = ?
                        """,
                        row -> new Place(
                                row.integer("number"), "F" + row.integer("section") + "." + row.integer("within")),
                        section,
                        section,
                        round)
                .orElseThrow();
    }
}
