-- Lines are looked for by part of a code or of a text, case aside; this index answers neither and was paid by every move.
DROP INDEX discipline.task_line_code;
