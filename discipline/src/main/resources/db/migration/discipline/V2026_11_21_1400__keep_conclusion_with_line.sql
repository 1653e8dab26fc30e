-- What the acceptors concluded of a task stands with each version of its line, so that figures as of a past day count what
-- was concluded then: the strictest word of its measures, from the acceptance on. Versions since the acceptance that still
-- stands get it now; of acceptances that were undone nothing was kept.
ALTER TABLE discipline.task_line
  ADD COLUMN conclusion TEXT CHECK (conclusion IN ('DONE', 'BASICALLY_DONE', 'NOT_DONE'));
UPDATE discipline.task_line l
   SET conclusion = c.word
  FROM (SELECT t.id, t.accepted_on,
               (ARRAY['DONE', 'BASICALLY_DONE', 'NOT_DONE'])[max(array_position(ARRAY['DONE', 'BASICALLY_DONE', 'NOT_DONE'],
                                                                                m.conclusion))] AS word
          FROM discipline.task t JOIN discipline.measure m ON m.task_id = t.id
         WHERE t.accepted_on IS NOT NULL
         GROUP BY t.id, t.accepted_on) AS c
 WHERE c.id = l.task_id AND l.accepted_on = c.accepted_on;
-- every number of the figures opens its lines: those that are few among many, and the order by the first due date
CREATE INDEX task_line_first_due ON discipline.task_line (round_id, first_due, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_conclusion ON discipline.task_line (round_id, conclusion, position, task_id)
  WHERE valid_to = 'infinity' AND conclusion IS NOT NULL;
CREATE INDEX task_line_extended ON discipline.task_line (round_id, position, task_id)
  WHERE valid_to = 'infinity' AND extensions > 0;
CREATE INDEX task_line_reopened ON discipline.task_line (round_id, position, task_id)
  WHERE valid_to = 'infinity' AND reopened > 0;
CREATE INDEX task_line_unclassed ON discipline.task_line (round_id, position, task_id)
  WHERE valid_to = 'infinity' AND timing IS NULL;
-- what changed between two days
CREATE INDEX task_line_since ON discipline.task_line (round_id, valid_from);
