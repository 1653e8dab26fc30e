-- 抽查: samples of signed minutes, drawn once and never changed, and what became of what was found.
CREATE SEQUENCE orgstructure.spot_check_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.spot_check (
  id         BIGINT      PRIMARY KEY,
  version    BIGINT      NOT NULL,
  number     TEXT        NOT NULL UNIQUE,
  from_day   DATE        NOT NULL,
  to_day     DATE        NOT NULL CHECK (to_day >= from_day),
  size       INT         NOT NULL CHECK (size > 0),
  population INT         NOT NULL CHECK (population >= size),
  seed       TEXT        NOT NULL,
  rule       TEXT        NOT NULL,
  digest     TEXT        NOT NULL,
  reason     TEXT        NOT NULL DEFAULT '',
  drawn_by   BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  drawn_at   TIMESTAMPTZ NOT NULL,
  due        DATE        NOT NULL,
  state      TEXT        NOT NULL CHECK (state IN ('DRAWN', 'CLOSED', 'CANCELLED')),
  conclusion TEXT        NOT NULL DEFAULT '',
  CHECK ((state = 'CLOSED') = (conclusion <> ''))
);
CREATE INDEX spot_check_days ON orgstructure.spot_check (from_day, to_day);

CREATE SEQUENCE orgstructure.spot_check_line_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.spot_check_line (
  id            BIGINT PRIMARY KEY,
  spot_check_id BIGINT NOT NULL REFERENCES orgstructure.spot_check (id),
  rank          INT    NOT NULL,
  meeting_id    BIGINT NOT NULL REFERENCES orgstructure.meeting (id),
  code          TEXT   NOT NULL,
  draw_key      TEXT   NOT NULL,
  chair         BIGINT NOT NULL,
  recorder      BIGINT NOT NULL,
  stage         TEXT   NOT NULL CHECK (stage IN ('OPEN', 'SOUND', 'FLAWED', 'ANSWERED', 'SETTLED')),
  found         TEXT   NOT NULL DEFAULT '',
  found_by      BIGINT,
  answer        TEXT   NOT NULL DEFAULT '',
  UNIQUE (spot_check_id, meeting_id),
  CHECK ((stage = 'OPEN') = (found_by IS NULL)),
  CHECK (found_by IS NULL OR found_by NOT IN (chair, recorder))
);
CREATE INDEX spot_check_line_chair ON orgstructure.spot_check_line (chair, spot_check_id);
CREATE INDEX spot_check_line_recorder ON orgstructure.spot_check_line (recorder, spot_check_id);

CREATE SEQUENCE orgstructure.spot_check_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.spot_check_move (
  id            BIGINT      PRIMARY KEY,
  spot_check_id BIGINT      NOT NULL REFERENCES orgstructure.spot_check (id),
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
CREATE INDEX spot_check_move_of ON orgstructure.spot_check_move (spot_check_id, id);
CREATE TRIGGER spot_check_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.spot_check_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every spot check stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.spot_check_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.spot_check);
CREATE UNIQUE INDEX spot_check_version_open ON orgstructure.spot_check_version (id) WHERE valid_to = 'infinity';
CREATE INDEX spot_check_version_of ON orgstructure.spot_check_version (id, valid_from);
