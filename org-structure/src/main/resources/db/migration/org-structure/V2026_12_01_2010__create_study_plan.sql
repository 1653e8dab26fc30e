-- 中心组年度学习计划: the sessions of a year, and the session that a meeting of the centre group follows.
CREATE SEQUENCE orgstructure.study_plan_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.study_plan (
  id         BIGINT  PRIMARY KEY,
  version    BIGINT  NOT NULL,
  year       INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  title      TEXT    NOT NULL CHECK (title <> ''),
  drafted_by BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  drafted_on DATE    NOT NULL,
  basis      TEXT    NOT NULL DEFAULT '',
  issued_on  DATE,
  state      TEXT    NOT NULL CHECK (state IN ('DRAFTED', 'PROPOSED', 'ISSUED', 'DISCARDED')),
  CHECK ((state = 'ISSUED') = (issued_on IS NOT NULL)),
  CHECK ((state = 'ISSUED') = (basis <> ''))
);
-- one plan of a year is in force
CREATE UNIQUE INDEX study_plan_in_force ON orgstructure.study_plan (year) WHERE state = 'ISSUED';

CREATE SEQUENCE orgstructure.study_session_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.study_session (
  id         BIGINT  PRIMARY KEY,
  plan_id    BIGINT  NOT NULL REFERENCES orgstructure.study_plan (id),
  month      INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  topic      TEXT    NOT NULL CHECK (topic <> ''),
  lead       BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  -- 扩大: who comes beside the group
  invited    TEXT    NOT NULL DEFAULT '',
  retired_on DATE
);
CREATE INDEX study_session_of ON orgstructure.study_session (plan_id, month, id);
CREATE TABLE orgstructure.study_session_material (
  session_id  BIGINT NOT NULL REFERENCES orgstructure.study_session (id),
  material_id BIGINT NOT NULL REFERENCES orgstructure.material (id),
  PRIMARY KEY (session_id, material_id)
);

CREATE SEQUENCE orgstructure.study_plan_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.study_plan_move (
  id         BIGINT      PRIMARY KEY,
  plan_id    BIGINT      NOT NULL REFERENCES orgstructure.study_plan (id),
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
CREATE INDEX study_plan_move_of ON orgstructure.study_plan_move (plan_id, id);
CREATE TRIGGER study_plan_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.study_plan_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every plan and its sessions stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.study_plan_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.study_plan);
CREATE UNIQUE INDEX study_plan_version_open ON orgstructure.study_plan_version (id) WHERE valid_to = 'infinity';
CREATE INDEX study_plan_version_of ON orgstructure.study_plan_version (id, valid_from);
CREATE TABLE orgstructure.study_session_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.study_session);
CREATE INDEX study_session_version_of ON orgstructure.study_session_version (plan_id, valid_from);

ALTER TABLE orgstructure.meeting ADD COLUMN session_id BIGINT REFERENCES orgstructure.study_session (id);
ALTER TABLE orgstructure.meeting ADD CONSTRAINT meeting_study_session
  CHECK (session_id IS NULL OR kind = 'STUDY_CENTRE');
ALTER TABLE orgstructure.meeting_version ADD COLUMN session_id BIGINT;
CREATE INDEX meeting_session ON orgstructure.meeting (session_id, day) WHERE session_id IS NOT NULL;
