-- 主题党日年度计划: the themes of a year, and the theme that a theme day follows.
CREATE SEQUENCE orgstructure.theme_plan_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.theme_plan (
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
CREATE UNIQUE INDEX theme_plan_in_force ON orgstructure.theme_plan (year) WHERE state = 'ISSUED';

CREATE SEQUENCE orgstructure.theme_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.theme (
  id         BIGINT  PRIMARY KEY,
  plan_id    BIGINT  NOT NULL REFERENCES orgstructure.theme_plan (id),
  month      INTEGER CHECK (month BETWEEN 1 AND 12),
  title      TEXT    NOT NULL CHECK (title <> ''),
  guidance   TEXT    NOT NULL DEFAULT '',
  retired_on DATE
);
CREATE INDEX theme_of ON orgstructure.theme (plan_id, month, id);

CREATE SEQUENCE orgstructure.theme_plan_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.theme_plan_move (
  id         BIGINT      PRIMARY KEY,
  plan_id    BIGINT      NOT NULL REFERENCES orgstructure.theme_plan (id),
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
CREATE INDEX theme_plan_move_of ON orgstructure.theme_plan_move (plan_id, id);
CREATE TRIGGER theme_plan_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.theme_plan_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every plan stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.theme_plan_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.theme_plan);
CREATE UNIQUE INDEX theme_plan_version_open ON orgstructure.theme_plan_version (id) WHERE valid_to = 'infinity';
CREATE INDEX theme_plan_version_of ON orgstructure.theme_plan_version (id, valid_from);

ALTER TABLE orgstructure.meeting ADD COLUMN theme_id BIGINT REFERENCES orgstructure.theme (id);
ALTER TABLE orgstructure.meeting ADD CONSTRAINT meeting_theme_day CHECK (theme_id IS NULL OR kind = 'THEME_DAY');
ALTER TABLE orgstructure.meeting_version ADD COLUMN theme_id BIGINT;
CREATE INDEX meeting_theme ON orgstructure.meeting (theme_id, day) WHERE theme_id IS NOT NULL;
