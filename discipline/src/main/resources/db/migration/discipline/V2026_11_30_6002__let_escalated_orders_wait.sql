-- An order raised to a leader above waits there until that leader or the host has done something (SM-2); those that were
-- raised before this day wait, too. From then on every move keeps it.
INSERT INTO domain.awaited (module, kind, item_id, step, decider, in_person, barred, since, code, title, path, source,
       owner_unit, due)
SELECT w.module, w.kind, w.item_id, 'INSTRUCT', o.escalated_to::text, false, '{}', m.at, w.code, w.title, w.path,
       w.source, w.owner_unit, w.current_due
  FROM domain.work_item w
  JOIN discipline.supervision_order o ON o.id = w.item_id
  JOIN LATERAL (SELECT s.id, s.at FROM discipline.order_move s
                 WHERE s.order_id = o.id AND s.step = 'ESCALATE' ORDER BY s.id DESC LIMIT 1) AS m ON true
 WHERE w.module = 'discipline' AND w.kind = 'order' AND w.valid_to = 'infinity'
   AND o.state IN ('ISSUED', 'SIGNED', 'WORKING') AND o.escalated_to IS NOT NULL
   AND NOT EXISTS (SELECT FROM discipline.order_move l
                    WHERE l.order_id = o.id AND l.id > m.id
                      AND l.step IN ('SIGN', 'PROGRESS', 'PROVE', 'REPLY', 'REPORT'));
