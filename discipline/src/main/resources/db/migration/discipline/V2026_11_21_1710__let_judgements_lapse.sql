-- What was proven and judged before a task was reopened stays on record and counts no more.
ALTER TABLE discipline.proof ADD COLUMN reopening INT NOT NULL DEFAULT 0;
ALTER TABLE discipline.measure ADD COLUMN earlier_result TEXT NOT NULL DEFAULT '';
-- Signatures up to this submission have lapsed with a return or a reopening.
ALTER TABLE discipline.task ADD COLUMN lapsed INT NOT NULL DEFAULT 0;

UPDATE discipline.proof p
   SET reopening = (SELECT count(*) FROM discipline.task_move m
                     WHERE m.task_id = p.task_id AND m.step = 'REOPEN' AND m.at <= p.at)
 WHERE p.task_id IN (SELECT id FROM discipline.task WHERE reopened > 0);
UPDATE discipline.measure SET earlier_result = result, result = '', conclusion = NULL
 WHERE task_id IN (SELECT id FROM discipline.task WHERE state = 'REOPENED');
UPDATE discipline.task SET lapsed = submission WHERE state IN ('RETURNED', 'REOPENED', 'IN_PROGRESS');
UPDATE discipline.task SET institution_number = '' WHERE state = 'REOPENED';
