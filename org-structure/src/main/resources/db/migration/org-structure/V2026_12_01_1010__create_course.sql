-- 培训班: courses with their rolls. Hours count when the roll is closed.
CREATE SEQUENCE orgstructure.course_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.course (
  id         BIGINT PRIMARY KEY,
  version    BIGINT NOT NULL,
  number     TEXT   NOT NULL UNIQUE,
  kind       TEXT   NOT NULL CHECK (kind IN ('MEMBERS', 'INDUCTION', 'ROTATION', 'TOPIC')),
  title      TEXT   NOT NULL CHECK (title <> ''),
  unit_id    BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  unit_name  TEXT   NOT NULL,
  from_day   DATE   NOT NULL,
  to_day     DATE   NOT NULL CHECK (to_day >= from_day),
  hours      INT    NOT NULL CHECK (hours > 0),
  place      TEXT   NOT NULL DEFAULT '',
  planned_by BIGINT NOT NULL REFERENCES orgstructure.person (id),
  state      TEXT   NOT NULL CHECK (state IN ('PLANNED', 'CLOSED', 'CANCELLED'))
);
CREATE INDEX course_days ON orgstructure.course (to_day) WHERE state = 'CLOSED';

CREATE SEQUENCE orgstructure.course_trainee_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.course_trainee (
  id        BIGINT PRIMARY KEY,
  course_id BIGINT NOT NULL REFERENCES orgstructure.course (id),
  person_id BIGINT NOT NULL REFERENCES orgstructure.person (id),
  name      TEXT   NOT NULL,
  post      TEXT   NOT NULL DEFAULT '',
  hours     INT    NOT NULL CHECK (hours >= 0),
  UNIQUE (course_id, person_id)
);
CREATE INDEX course_trainee_person ON orgstructure.course_trainee (person_id, course_id);

CREATE SEQUENCE orgstructure.course_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.course_move (
  id         BIGINT      PRIMARY KEY,
  course_id  BIGINT      NOT NULL REFERENCES orgstructure.course (id),
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
CREATE INDEX course_move_of ON orgstructure.course_move (course_id, id);
CREATE TRIGGER course_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.course_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every course and its roll stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.course_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.course);
CREATE UNIQUE INDEX course_version_open ON orgstructure.course_version (id) WHERE valid_to = 'infinity';
CREATE INDEX course_version_of ON orgstructure.course_version (id, valid_from);
CREATE TABLE orgstructure.course_trainee_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.course_trainee);
CREATE INDEX course_trainee_version_of ON orgstructure.course_trainee_version (course_id, valid_from);
CREATE INDEX course_trainee_version_person ON orgstructure.course_trainee_version (person_id, course_id);
