-- Checks that were planned before a task was reopened stay on record and count no more. A check that was made on the day
-- of the reopening or earlier was planned before it; one still to be made stands only where the task continues again.
ALTER TABLE discipline.planned_check ADD COLUMN reopening INT NOT NULL DEFAULT 0;

UPDATE discipline.planned_check c
   SET reopening = CASE
         WHEN c.done_on IS NULL AND t.state = 'CONTINUING' THEN t.reopened
         WHEN c.done_on IS NULL THEN 0
         ELSE (SELECT count(*) FROM discipline.task_move m
                WHERE m.task_id = c.task_id AND m.step = 'REOPEN'
                  AND (m.at AT TIME ZONE 'Asia/Shanghai')::date < c.done_on) END
  FROM discipline.task t
 WHERE t.id = c.task_id AND t.reopened > 0;
UPDATE discipline.task t
   SET checks_planned = (SELECT count(*) FROM discipline.planned_check c
                          WHERE c.task_id = t.id AND c.reopening = t.reopened)
 WHERE t.reopened > 0 AND t.checks_planned > 0;
