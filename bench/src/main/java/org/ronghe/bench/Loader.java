package org.ronghe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a round with generated tasks, set-wise: what a ledger of that size looks like in the tables, not how it came to
 * be. Fixed by arithmetic, so that two loads of one size are the same.
 */
final class Loader {
    private Loader() {}

    /** Loads the tasks into a round of its own, the newest one, and answers the round's number. */
    static long load(Connection connection, int tasks) throws SQLException {
        try (var statement = connection.createStatement()) {
            long round = number(statement, """
                    INSERT INTO discipline.inspection_round (id, version, name, level, feedback_on, plan_due, period_end,
                           created_at)
                    VALUES (nextval('discipline.inspection_round_seq'), 1, '压测 %d', 'SPECIAL', current_date,
                            current_date + 30, current_date + 180, now()) RETURNING id
                    """.formatted(tasks));
            statement.executeUpdate("""
                    INSERT INTO discipline.finding (id, version, round_id, number, code, section, text, root_cause, source)
                    SELECT nextval('discipline.finding_seq'), 1, %1$d, g, 'F' || (g / 5 + 1) || '.' || g,
                           '（' || (g %% 9 + 1) || '）压测方面', '压测问题 ' || g, '压测原因', 'THIS_ROUND'
                      FROM generate_series(1, %2$d) AS g
                    """.formatted(round, Math.max(1, tasks / 50)));
            statement.executeUpdate("""
                    CREATE TEMP TABLE bench AS
                    SELECT nextval('discipline.task_seq') AS id, g, f.id AS finding, f.number AS finding_number,
                           (g - 1) %% 50 + 1 AS n,
                           (ARRAY['IN_PROGRESS','IN_PROGRESS','CLOSED','CLOSED','SUBMITTED','ISSUED','ACCEPTED',
                                  'IN_PROGRESS','CLOSED','RETURNED'])[g %% 10 + 1] AS state,
                           current_date - 60 + (g::bigint * 7919 %% 199)::int AS due,
                           u.ids[g %% array_length(u.ids, 1) + 1] AS unit,
                           p.ids[g %% array_length(p.ids, 1) + 1] AS person
                      FROM generate_series(1, %2$d) AS g
                      JOIN discipline.finding f ON f.round_id = %1$d AND f.number = least((g - 1) / 50 + 1, %3$d),
                           (SELECT array_agg(id ORDER BY id) AS ids FROM orgstructure.org_unit
                             WHERE kind IN ('DEPARTMENT', 'LABORATORY')) AS u,
                           (SELECT array_agg(id ORDER BY id) AS ids FROM orgstructure.person
                             WHERE kind = 'STAFF') AS p
                    """.formatted(round, tasks, Math.max(1, tasks / 50)));
            statement.executeUpdate("""
                    INSERT INTO discipline.task (id, version, round_id, code, position, deliverable, kinds, timing,
                           first_due, current_due, owner_unit, responsible, leader, state, closed_on)
                    SELECT id, 1, %d, 'B' || g, finding_number * 1000::bigint + n, '压测成果', 'CORRECT_NOW', 'DUE_NOW', due, due,
                           unit, person, 1, state, CASE state WHEN 'CLOSED' THEN due END FROM bench
                    """.formatted(round));
            statement.executeUpdate("""
                    INSERT INTO discipline.measure (id, task_id, finding_id, number, text)
                    SELECT nextval('discipline.measure_seq'), id, finding, n,
                           '压测措施 ' || g || '：逐项核对，形成清单并落实到责任单位' FROM bench
                    """);
            statement.executeUpdate("""
                    INSERT INTO discipline.finding_measure (measure_id, finding_id)
                    SELECT m.id, m.finding_id FROM discipline.measure m JOIN bench b ON b.id = m.task_id
                    """);
            statement.executeUpdate("""
                    INSERT INTO discipline.task_line (task_id, valid_from, round_id, finding_id, position, code, measure,
                           deliverable, kinds, timing, owner_unit, unit_words, responsible, leader, parties, first_due,
                           current_due, due_key, extensions, state, stated, accepted_on, evidence, reopened, stated_due,
                           stated_lead, stated_responsible, remark, conclusion, moved_on)
                    SELECT b.id, now() - CASE g %% 5 WHEN 0 THEN interval '3 days' ELSE interval '30 days' END, %d,
                           finding, finding_number * 1000::bigint + n, 'B' || g,
                           '压测措施 ' || g || '：逐项核对，形成清单并落实到责任单位', '压测成果', 'CORRECT_NOW', 'DUE_NOW', unit,
                           o.short_name, person, 1, ARRAY[person, 1::bigint], due, due, due, 0, state, '',
                           CASE WHEN state IN ('CLOSED', 'ACCEPTED') THEN due END, 1, 0, '', '', '', '',
                           CASE WHEN state IN ('CLOSED', 'ACCEPTED')
                                THEN CASE WHEN g %% 7 = 0 THEN 'BASICALLY_DONE' ELSE 'DONE' END END,
                           current_date - (g %% 40)::int
                      FROM bench b JOIN orgstructure.org_unit o ON o.id = b.unit
                    """.formatted(round));
            // one in five moved three days ago: that is what the difference of two days has to find
            statement.executeUpdate("""
                    INSERT INTO discipline.task_line (task_id, valid_from, valid_to, round_id, finding_id, position, code,
                           measure, deliverable, kinds, timing, owner_unit, unit_words, responsible, leader, parties,
                           first_due, current_due, due_key, extensions, state, stated, evidence, reopened, stated_due,
                           stated_lead, stated_responsible, remark, moved_on)
                    SELECT l.task_id, now() - interval '30 days', l.valid_from, l.round_id, l.finding_id, l.position,
                           l.code, l.measure, l.deliverable, l.kinds, l.timing, l.owner_unit, l.unit_words, l.responsible,
                           l.leader, l.parties, l.first_due, l.current_due, l.due_key, 0, 'IN_PROGRESS', '', 0, 0, '', '',
                           '', '', l.moved_on
                      FROM discipline.task_line l WHERE l.round_id = %d AND l.valid_from > now() - interval '4 days'
                    """.formatted(round));
            statement.executeUpdate("""
                    INSERT INTO domain.work_item (module, kind, item_id, valid_from, code, title, path, pillar, source,
                           owner_unit, responsible, leader, acceptors, first_due, current_due, category, state, level)
                    SELECT 'discipline', 'rectification', id, now(), 'B' || g, '压测措施 ' || g,
                           '/discipline/rectifications/' || id, 'GOVERNANCE', '压测', unit, person, 1, '{}', due, due,
                           CASE state WHEN 'CLOSED' THEN 'CLOSED' WHEN 'SUBMITTED' THEN 'WAITING'
                                      WHEN 'ACCEPTED' THEN 'ACCEPTED' WHEN 'ISSUED' THEN 'PLANNED' ELSE 'RUNNING' END,
                           state, 2 FROM bench
                    """);
            statement.executeUpdate("""
                    INSERT INTO domain.awaited (module, kind, item_id, step, decider, in_person, barred, since, code, title,
                           path, source, owner_unit, due)
                    SELECT 'discipline', 'rectification', id, 'ACCEPT', (g % 40 + 1)::text, true, '{}',
                           now() - (g % 40) * interval '1 day', 'B' || g, '压测措施 ' || g,
                           '/discipline/rectifications/' || id, '压测', unit, due
                      FROM bench WHERE state = 'SUBMITTED'
                    """);
            statement.executeUpdate("DROP TABLE bench");
            statement.execute("VACUUM ANALYZE");
            return round;
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
