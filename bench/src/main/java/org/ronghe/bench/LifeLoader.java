package org.ronghe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the house with five hundred branches and three years of their meetings, set-wise: what such a house looks like
 * in the tables, not how it came to be. Every eleventh meeting is missing, and every ninth is a draft.
 */
final class LifeLoader {
    private static final int BRANCHES = 500;
    private static final int MONTHS = 36;

    private LifeLoader() {}

    /** Answers the number of meetings. */
    static long load(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            units(statement, "LABORATORY", "BL", "INST");
            units(statement, "BRANCH", "BB", "DW");
            statement.executeUpdate("""
                    INSERT INTO orgstructure.unit_link (unit_id, branch_id)
                    SELECT l.id, b.id FROM orgstructure.org_unit l JOIN orgstructure.org_unit b
                        ON b.code = replace(l.code, 'BL', 'BB') WHERE l.code LIKE 'BL%'
                    """);
            statement.executeUpdate("""
                    INSERT INTO orgstructure.unit_link_version
                    SELECT '-infinity', 'infinity', l.* FROM orgstructure.unit_link l
                      JOIN orgstructure.org_unit b ON b.id = l.branch_id AND b.code LIKE 'BB%'
                    """);
            statement.executeUpdate("""
                    INSERT INTO orgstructure.post (id, version, person_id, unit_id, role, title, from_date, granted_by,
                           granted_at, reason, confirmed_at)
                    SELECT nextval('orgstructure.post_seq'), 1, p.id, u.id, 'BC', '组织委员', current_date - 1500, 1,
                           now(), '压测', now()
                      FROM orgstructure.org_unit u,
                           (SELECT min(id) AS id FROM orgstructure.person WHERE kind = 'STAFF') AS p
                     WHERE u.code LIKE 'BB%'
                    """);
            statement.executeUpdate("""
                    INSERT INTO orgstructure.meeting (id, version, kind, circle, unit_id, unit_name, title, day, starts,
                           ends, chair, recorder, state, study_days, late_days, recorded_on, signed_on, sha256)
                    SELECT nextval('orgstructure.meeting_seq'), 1, k.kind, 'BRANCH', u.id, u.short_name, '压测会议', d.day,
                           '09:00', '10:00', p.ids[1], p.ids[2], s.state, 15, 30, d.day,
                           CASE s.state WHEN 'ARCHIVED' THEN d.day END, CASE s.state WHEN 'ARCHIVED' THEN 'x' ELSE '' END
                      FROM orgstructure.org_unit u, generate_series(0, %d) AS m,
                           (VALUES ('BRANCH_COMMITTEE', 1), ('THEME_DAY', 1), ('MEMBERS', 3), ('LECTURE', 3),
                                   ('ORGANISATIONAL_LIFE', 12), ('APPRAISAL', 12)) AS k (kind, every),
                           LATERAL (SELECT current_date - m * 30 - (u.id %% 20)::int AS day) AS d,
                           LATERAL (SELECT CASE WHEN (u.id + m) %% 9 = 0 THEN 'MINUTES_DRAFT' ELSE 'ARCHIVED' END
                                    AS state) AS s,
                           (SELECT array_agg(id ORDER BY id) AS ids FROM orgstructure.person WHERE kind = 'STAFF') AS p
                     WHERE u.code LIKE 'BB%%' AND m %% k.every = 0 AND (u.id + m) %% 11 <> 0
                    """.formatted(MONTHS - 1));
            statement.executeUpdate("""
                    INSERT INTO orgstructure.meeting_version
                    SELECT m.day::timestamptz, 'infinity', m.* FROM orgstructure.meeting m WHERE m.title = '压测会议'
                    """);
            statement.execute("ANALYZE");
            try (var found = statement.executeQuery("SELECT count(*) FROM orgstructure.meeting")) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void units(Statement statement, String kind, String code, String parent) throws SQLException {
        statement.executeUpdate("""
                INSERT INTO orgstructure.org_unit (id, version, code, kind, name, short_name, parent_id, established,
                       position, nature)
                SELECT nextval('orgstructure.org_unit_seq'), 1, '%2$s' || g, '%1$s', '压测单位 %2$s' || g, '压测' || g,
                       (SELECT id FROM orgstructure.org_unit WHERE code = '%3$s'), current_date - 1500, 10000 + g,
                       CASE '%1$s' WHEN 'BRANCH' THEN 'ORDINARY' END
                  FROM generate_series(1, %4$d) AS g
                """.formatted(kind, code, parent, BRANCHES));
        statement.executeUpdate("""
                INSERT INTO orgstructure.org_unit_version
                SELECT '-infinity', 'infinity', u.* FROM orgstructure.org_unit u WHERE u.code LIKE '%s%%'
                """.formatted(code));
    }
}
