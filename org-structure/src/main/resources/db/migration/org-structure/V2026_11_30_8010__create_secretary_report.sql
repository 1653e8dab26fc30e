-- 书记抓基层党建述职报告: the yearly report of each secretary, with the facts as they stood when it was handed in.
CREATE SEQUENCE orgstructure.secretary_report_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.secretary_report (
  id                 BIGINT  PRIMARY KEY,
  version            BIGINT  NOT NULL,
  year               INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  unit_id            BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  unit_name          TEXT    NOT NULL,
  secretary          BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  due                DATE    NOT NULL,
  opened_on          DATE    NOT NULL,
  practice           TEXT    NOT NULL DEFAULT '',
  problems           TEXT    NOT NULL DEFAULT '',
  plans              TEXT    NOT NULL DEFAULT '',
  first_submitted_on DATE,
  facts              TEXT    NOT NULL DEFAULT '',
  facts_on           DATE,
  facts_hash         TEXT    NOT NULL DEFAULT '',
  accepted_on        DATE,
  filed_on           DATE,
  state              TEXT    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'FILED', 'CANCELLED')),
  CHECK ((state IN ('SUBMITTED', 'ACCEPTED', 'FILED')) = (facts_on IS NOT NULL)),
  CHECK ((facts_on IS NULL) = (facts_hash = '')),
  CHECK (facts_on IS NULL OR (practice <> '' AND problems <> '' AND plans <> '')),
  CHECK ((state = 'FILED') = (filed_on IS NOT NULL))
);
-- an organisation has one report of a year
CREATE UNIQUE INDEX secretary_report_of ON orgstructure.secretary_report (year, unit_id) WHERE state <> 'CANCELLED';
CREATE INDEX secretary_report_secretary ON orgstructure.secretary_report (secretary);
-- what was handed in stands until it is returned
CREATE TRIGGER secretary_report_frozen BEFORE UPDATE ON orgstructure.secretary_report
  FOR EACH ROW WHEN (OLD.state IN ('SUBMITTED', 'ACCEPTED', 'FILED') AND NEW.state <> 'DRAFT'
    AND (NEW.practice, NEW.problems, NEW.plans, NEW.facts, NEW.facts_on, NEW.facts_hash)
    IS DISTINCT FROM (OLD.practice, OLD.problems, OLD.plans, OLD.facts, OLD.facts_on, OLD.facts_hash))
  EXECUTE FUNCTION domain.refuse_change();

CREATE SEQUENCE orgstructure.secretary_report_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.secretary_report_move (
  id         BIGINT      PRIMARY KEY,
  report_id  BIGINT      NOT NULL REFERENCES orgstructure.secretary_report (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  by_name    TEXT        NOT NULL DEFAULT '',
  by_post    TEXT        NOT NULL DEFAULT '',
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX secretary_report_move_of ON orgstructure.secretary_report_move (report_id, id);
CREATE TRIGGER secretary_report_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.secretary_report_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every report stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.secretary_report_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.secretary_report);
CREATE UNIQUE INDEX secretary_report_version_open ON orgstructure.secretary_report_version (id) WHERE valid_to = 'infinity';
CREATE INDEX secretary_report_version_of ON orgstructure.secretary_report_version (id, valid_from);
