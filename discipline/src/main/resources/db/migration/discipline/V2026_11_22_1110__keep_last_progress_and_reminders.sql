-- The last day on which a task was moved on, and how often and when its people were urged. The day stands in the line
-- too, so that a past day shows who stood still then. Asking for a later date is no progress.
ALTER TABLE discipline.task
  ADD COLUMN moved_on    DATE,
  ADD COLUMN reminders   INT NOT NULL DEFAULT 0,
  ADD COLUMN reminded_on DATE;
ALTER TABLE discipline.task_line ADD COLUMN moved_on DATE;

UPDATE discipline.task t SET
  moved_on = (SELECT max(m.at AT TIME ZONE 'Asia/Shanghai')::date FROM discipline.task_move m WHERE m.task_id = t.id
               AND m.step <> 'EXTEND' AND (m.role = 'RESPONSIBLE' OR m.from_state <> m.to_state)),
  reminders = (SELECT count(*) FROM discipline.task_move m WHERE m.task_id = t.id AND m.step = 'REMIND'),
  reminded_on = (SELECT max(m.at AT TIME ZONE 'Asia/Shanghai')::date FROM discipline.task_move m
                  WHERE m.task_id = t.id AND m.step = 'REMIND');
UPDATE discipline.task_line l SET
  moved_on = (SELECT max(m.at AT TIME ZONE 'Asia/Shanghai')::date FROM discipline.task_move m
               WHERE m.task_id = l.task_id AND m.at <= l.valid_from AND m.step <> 'EXTEND'
                 AND (m.role = 'RESPONSIBLE' OR m.from_state <> m.to_state));

-- The day on which the system itself reminded of a receipt that was due (SM-2: unsigned 2 working days → reminder).
ALTER TABLE discipline.supervision_order ADD COLUMN auto_reminded_on DATE;
CREATE INDEX supervision_order_unsigned ON discipline.supervision_order (sign_due)
  WHERE state = 'ISSUED' AND auto_reminded_on IS NULL;
