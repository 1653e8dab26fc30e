-- What the office's workbook says of a task stands with each version of its line, so that the ledger as of a past day says
-- what was said then. Of days before this change nothing was kept: those lines say nothing rather than today's words.
ALTER TABLE discipline.task_line
  ADD COLUMN stated_due         TEXT NOT NULL DEFAULT '',
  ADD COLUMN stated_lead        TEXT NOT NULL DEFAULT '',
  ADD COLUMN stated_responsible TEXT NOT NULL DEFAULT '',
  ADD COLUMN remark             TEXT NOT NULL DEFAULT '';
UPDATE discipline.task_line l
   SET stated_due = t.stated_due, stated_lead = t.stated_lead, stated_responsible = t.stated_responsible, remark = t.remark
  FROM discipline.task t
 WHERE t.id = l.task_id AND l.valid_to = 'infinity';
ALTER TABLE discipline.task_line
  ALTER COLUMN stated_due DROP DEFAULT,
  ALTER COLUMN stated_lead DROP DEFAULT,
  ALTER COLUMN stated_responsible DROP DEFAULT,
  ALTER COLUMN remark DROP DEFAULT;
