-- 主体责任清单: what each member of the Party committee answers for in a year, and the tasks of it.
CREATE SEQUENCE orgstructure.responsibility_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.responsibility (
  id           BIGINT  PRIMARY KEY,
  version      BIGINT  NOT NULL,
  year         INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  holder       BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  edition      INTEGER NOT NULL CHECK (edition > 0),
  before_id    BIGINT  REFERENCES orgstructure.responsibility (id),
  post         TEXT    NOT NULL CHECK (post <> ''),
  fields       TEXT    NOT NULL CHECK (fields <> ''),
  duties       TEXT    NOT NULL CHECK (duties <> ''),
  drafted_by   BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  drafted_on   DATE    NOT NULL,
  confirmed_on DATE,
  meeting_id   BIGINT  REFERENCES orgstructure.meeting (id),
  meeting_code TEXT    NOT NULL DEFAULT '',
  resolution   TEXT    NOT NULL DEFAULT '',
  decided_on   DATE,
  statement    TEXT    NOT NULL DEFAULT '',
  stated_on    DATE,
  filed_on     DATE,
  state        TEXT    NOT NULL CHECK (state IN
    ('DRAFTED', 'CONFIRMING', 'PROPOSED', 'IN_FORCE', 'STATED', 'FILED', 'SUPERSEDED', 'DISCARDED')),
  CHECK ((edition = 1) = (before_id IS NULL)),
  CHECK ((state IN ('IN_FORCE', 'STATED', 'FILED', 'SUPERSEDED')) = (decided_on IS NOT NULL)),
  CHECK ((decided_on IS NULL) = (meeting_id IS NULL)),
  CHECK (state NOT IN ('STATED', 'FILED') OR statement <> ''),
  CHECK ((state = 'FILED') = (filed_on IS NOT NULL))
);
-- of a member and year one list is in force, and one draft under way
CREATE UNIQUE INDEX responsibility_in_force ON orgstructure.responsibility (year, holder)
  WHERE state IN ('IN_FORCE', 'STATED', 'FILED');
CREATE UNIQUE INDEX responsibility_under_way ON orgstructure.responsibility (year, holder)
  WHERE state IN ('DRAFTED', 'CONFIRMING', 'PROPOSED');
CREATE INDEX responsibility_holder ON orgstructure.responsibility (holder, year);
CREATE INDEX responsibility_before ON orgstructure.responsibility (before_id) WHERE before_id IS NOT NULL;

CREATE SEQUENCE orgstructure.responsibility_task_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.responsibility_task (
  id          BIGINT PRIMARY KEY,
  list_id     BIGINT NOT NULL REFERENCES orgstructure.responsibility (id),
  text        TEXT   NOT NULL CHECK (text <> ''),
  measure     TEXT   NOT NULL CHECK (measure <> ''),
  due         DATE   NOT NULL,
  lead_unit   BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  -- the same task in the edition before
  origin_id   BIGINT,
  stage       TEXT   NOT NULL CHECK (stage IN ('OPEN', 'REPORTED', 'ACCEPTED')),
  progress    TEXT   NOT NULL DEFAULT '',
  evidence    TEXT   NOT NULL DEFAULT '',
  reported_on DATE,
  reported_by BIGINT,
  checked_by  BIGINT,
  checked_on  DATE,
  returned    TEXT   NOT NULL DEFAULT '',
  CHECK (stage = 'OPEN' OR (reported_by IS NOT NULL AND evidence <> '')),
  CHECK ((stage = 'ACCEPTED') = (checked_by IS NOT NULL)),
  -- nobody accepts the own report
  CHECK (checked_by <> reported_by)
);
CREATE INDEX responsibility_task_of ON orgstructure.responsibility_task (list_id, due, id);

CREATE SEQUENCE orgstructure.responsibility_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.responsibility_move (
  id         BIGINT      PRIMARY KEY,
  list_id    BIGINT      NOT NULL REFERENCES orgstructure.responsibility (id),
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
CREATE INDEX responsibility_move_of ON orgstructure.responsibility_move (list_id, id);
CREATE TRIGGER responsibility_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.responsibility_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every list and its tasks stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.responsibility_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.responsibility);
CREATE UNIQUE INDEX responsibility_version_open ON orgstructure.responsibility_version (id) WHERE valid_to = 'infinity';
CREATE INDEX responsibility_version_of ON orgstructure.responsibility_version (id, valid_from);
CREATE TABLE orgstructure.responsibility_task_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.responsibility_task);
CREATE INDEX responsibility_task_version_of ON orgstructure.responsibility_task_version (list_id, valid_from);
