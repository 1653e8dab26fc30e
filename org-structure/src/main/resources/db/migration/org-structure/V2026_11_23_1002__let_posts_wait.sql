-- Posts that wait to be confirmed on the day of this change; from then on every move keeps it.
INSERT INTO domain.awaited (module, kind, item_id, step, decider, in_person, barred, since, code, title, path, source,
       owner_unit, due)
SELECT w.module, w.kind, w.item_id, 'CONFIRM', r.role, false, ARRAY[p.person_id, p.granted_by], w.valid_from, w.code,
       w.title, w.path, w.source, w.owner_unit, NULL
  FROM domain.work_item w
  JOIN orgstructure.post p ON p.id = w.item_id
 CROSS JOIN (VALUES ('SEC'), ('DIR'), ('PO'), ('HR')) AS r (role)
 WHERE w.kind = 'post' AND w.valid_to = 'infinity' AND w.state = 'PROPOSED';
