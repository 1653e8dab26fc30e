-- What people ask to have corrected in the records kept about them, and the office's answer. Words are written once.
CREATE SEQUENCE orgstructure.correction_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.correction (
  id        BIGINT      PRIMARY KEY,
  version   BIGINT      NOT NULL,
  person_id BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  about     TEXT        NOT NULL CHECK (about IN ('MEMBERSHIP', 'CARD')),
  wrong     TEXT        NOT NULL CHECK (wrong <> ''),
  wish      TEXT        NOT NULL CHECK (wish <> ''),
  raised_at TIMESTAMPTZ NOT NULL,
  state     TEXT        NOT NULL CHECK (state IN ('RAISED', 'ADOPTED', 'DECLINED', 'WITHDRAWN')),
  answer    TEXT        NOT NULL DEFAULT '',
  CHECK ((state IN ('ADOPTED', 'DECLINED')) = (answer <> ''))
);
CREATE INDEX correction_person ON orgstructure.correction (person_id, id DESC);
CREATE INDEX correction_about ON orgstructure.correction (about, id DESC);

CREATE SEQUENCE orgstructure.correction_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.correction_move (
  id            BIGINT      PRIMARY KEY,
  correction_id BIGINT      NOT NULL REFERENCES orgstructure.correction (id),
  step          TEXT        NOT NULL,
  from_state    TEXT        NOT NULL,
  to_state      TEXT        NOT NULL,
  by_person     BIGINT      NOT NULL,
  for_person    BIGINT,
  by_name       TEXT        NOT NULL DEFAULT '',
  by_post       TEXT        NOT NULL DEFAULT '',
  role          TEXT        NOT NULL,
  at            TIMESTAMPTZ NOT NULL,
  note          TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX correction_move_of ON orgstructure.correction_move (correction_id, id);
CREATE TRIGGER correction_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.correction_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every request stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.correction_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.correction);
CREATE UNIQUE INDEX correction_version_open ON orgstructure.correction_version (id) WHERE valid_to = 'infinity';
CREATE INDEX correction_version_of ON orgstructure.correction_version (id, valid_from);
