-- Which tasks a list for close-out held on any day: since a task can be taken out of a list, its lines have versions as
-- the list has. Until now a list kept its lines as they were drawn up.
CREATE TABLE discipline.closing_line_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.closing_line);
INSERT INTO discipline.closing_line_version
SELECT (SELECT min(v.valid_from) FROM discipline.closing_list_version v WHERE v.id = c.list_id), 'infinity', c.*
  FROM discipline.closing_line c;
CREATE INDEX closing_line_version_of ON discipline.closing_line_version (list_id, valid_from);
