-- The day first set for a look-back stays beside the one in force.
ALTER TABLE discipline.look_back ADD COLUMN first_due DATE;
UPDATE discipline.look_back l SET first_due = coalesce(
  (SELECT v.due FROM discipline.look_back_version v WHERE v.id = l.id ORDER BY v.valid_from LIMIT 1), l.due);
ALTER TABLE discipline.look_back ALTER COLUMN first_due SET NOT NULL;
ALTER TABLE discipline.look_back_version ADD COLUMN first_due DATE;
UPDATE discipline.look_back_version v SET first_due = l.first_due FROM discipline.look_back l WHERE l.id = v.id;
