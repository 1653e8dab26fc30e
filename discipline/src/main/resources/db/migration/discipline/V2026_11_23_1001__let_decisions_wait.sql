-- What waits for a decision already on the day of this change, as the tables of steps say it; from then on every move
-- keeps it. Open closing lists enter the register.
INSERT INTO domain.work_item (module, kind, item_id, valid_from, code, title, path, pillar, source, responsible,
       category, state, level)
SELECT 'discipline', 'closing', l.id, l.made_at, l.number, l.number, '/discipline/closings/' || l.id, 'GOVERNANCE',
       r.name, l.made_by, 'WAITING', 'WAITING', 2
  FROM discipline.closing_list l JOIN discipline.inspection_round r ON r.id = l.round_id
 WHERE l.confirmed_at IS NULL AND l.dropped = '';

INSERT INTO domain.awaited (module, kind, item_id, step, decider, in_person, barred, since, code, title, path, source,
       owner_unit, due)
SELECT w.module, w.kind, w.item_id, d.step, d.decider, d.in_person, array_remove(d.barred, NULL),
       greatest(w.valid_from, d.from_day::timestamp AT TIME ZONE 'Asia/Shanghai'), w.code, w.title, w.path, w.source,
       w.owner_unit, w.current_due
  FROM domain.work_item w
  JOIN (SELECT 'rectification' AS kind, id AS item, 'ISSUE' AS step, 'LG' AS decider, false AS in_person,
               ARRAY[proposed_by] AS barred, NULL::date AS from_day
          FROM discipline.task WHERE state = 'PLAN_REVIEW'
        UNION ALL
        SELECT 'rectification', t.id, 'CONSENT', t.leader::text, false, '{}', NULL
          FROM discipline.task t
         WHERE t.state = 'IN_PROGRESS' AND t.leader IS NOT NULL AND t.consented_by IS NULL
           AND NOT EXISTS (SELECT 1 FROM discipline.measure m WHERE m.task_id = t.id AND m.result = '')
           AND EXISTS (SELECT 1 FROM discipline.proof p WHERE p.task_id = t.id AND p.kind = 'DELIVERABLE'
                                                          AND p.replaced_by IS NULL AND p.reopening = t.reopened)
        UNION ALL
        SELECT 'rectification', t.id, 'ACCEPT', a.person_id::text, true,
               ARRAY[t.submitted_by, t.responsible, t.leader], NULL
          FROM discipline.task t JOIN discipline.task_acceptor a ON a.task_id = t.id
         WHERE t.state = 'SUBMITTED'
           AND NOT EXISTS (SELECT 1 FROM discipline.acceptance s WHERE s.task_id = t.id AND s.submission = t.submission
                                                                   AND s.person_id = a.person_id)
        UNION ALL
        SELECT 'rectification', t.id, 'DECIDE_EXTENSION', d.decider, false, ARRAY[e.asked_by], NULL
          FROM discipline.task t
          JOIN discipline.extension e ON e.task_id = t.id AND e.decided_at IS NULL
         CROSS JOIN LATERAL (VALUES (CASE WHEN e.leader_by IS NULL THEN t.leader::text END),
                                    (CASE WHEN e.office_by IS NULL THEN 'RZ' END)) AS d (decider)
         WHERE t.state = 'IN_PROGRESS' AND d.decider IS NOT NULL
        UNION ALL
        SELECT 'rectification', t.id, 'CHECK', 'RZ', false, ARRAY[t.responsible], min(c.due)
          FROM discipline.task t
          JOIN discipline.planned_check c ON c.task_id = t.id AND c.done_on IS NULL AND c.reopening = t.reopened
         WHERE t.state = 'CONTINUING' GROUP BY t.id
        UNION ALL
        SELECT 'rectification', t.id, 'CONFIRM_VOID', d.decider, false, ARRAY[t.void_asked_by], NULL
          FROM discipline.task t CROSS JOIN (VALUES ('RZ'), ('LG')) AS d (decider)
         WHERE t.void_asked_by IS NOT NULL AND t.state NOT IN ('VOID', 'CLOSED')
        UNION ALL
        SELECT 'closing', l.id, 'CLOSE', 'LG', false, array_agg(t.leader) || l.made_by, NULL
          FROM discipline.closing_list l
          JOIN discipline.closing_line c ON c.list_id = l.id
          JOIN discipline.task t ON t.id = c.task_id
         WHERE l.confirmed_at IS NULL AND l.dropped = '' GROUP BY l.id, l.made_by
        UNION ALL
        SELECT 'order', id, 'ISSUE', issuer::text, false, ARRAY[drafted_by], NULL
          FROM discipline.supervision_order WHERE state = 'REGISTERED'
        UNION ALL
        SELECT 'order', o.id, 'CONSENT', o.leader::text, false, '{}', NULL
          FROM discipline.supervision_order o
         WHERE o.state = 'WORKING' AND o.reply <> '' AND o.consented_by IS NULL
           AND EXISTS (SELECT 1 FROM discipline.order_proof p WHERE p.order_id = o.id)
        UNION ALL
        SELECT 'order', id, 'DECIDE_EXTENSION', issuer::text, false, '{}', NULL
          FROM discipline.supervision_order WHERE state IN ('SIGNED', 'WORKING') AND asked_due IS NOT NULL
        UNION ALL
        SELECT 'order', o.id, 'PROPOSE_COMPLETION', d.decider, false, ARRAY[o.contact, o.leader], NULL
          FROM discipline.supervision_order o CROSS JOIN (VALUES ('SUP'), ('RZ')) AS d (decider)
         WHERE o.state = 'REPORTED'
        UNION ALL
        SELECT 'order', id, 'CONFIRM', issuer::text, false, ARRAY[contact, leader, proposed_by], NULL
          FROM discipline.supervision_order WHERE state = 'REVIEW'
        UNION ALL
        SELECT 'letter', id, 'ISSUE', issuer::text, false, ARRAY[drafted_by, contact, leader], NULL
          FROM discipline.letter WHERE state = 'PROPOSED'
        UNION ALL
        SELECT 'letter', id, 'JUDGE', issuer::text, false, ARRAY[contact, leader],
               CASE state WHEN 'FOLLOW_UP' THEN nullif(due_key, '9999-12-31') END
          FROM discipline.letter WHERE state IN ('REPLIED', 'FOLLOW_UP')) AS d
    ON d.kind = w.kind AND d.item = w.item_id
 WHERE w.module = 'discipline' AND w.valid_to = 'infinity';
