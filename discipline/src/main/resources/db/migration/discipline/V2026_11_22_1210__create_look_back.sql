-- A sample of the closed tasks of a round (IN-7): drawn once by a recorded seed and rule, never changed, so that anybody
-- who draws again by them gets the same. The population is kept with it, one row a task.
CREATE SEQUENCE discipline.look_back_sample_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.look_back_sample (
  id         BIGINT      PRIMARY KEY,
  number     TEXT        NOT NULL UNIQUE,
  round_id   BIGINT      NOT NULL REFERENCES discipline.inspection_round (id),
  seed       TEXT        NOT NULL CHECK (seed <> ''),
  rule       TEXT        NOT NULL,
  size       INT         NOT NULL CHECK (size > 0),
  digest     TEXT        NOT NULL,
  drawn_by   BIGINT      NOT NULL,
  drawn_at   TIMESTAMPTZ NOT NULL
);
CREATE TRIGGER look_back_sample_only_added BEFORE UPDATE OR DELETE ON discipline.look_back_sample
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
CREATE TABLE discipline.look_back_draw (
  sample_id BIGINT  NOT NULL REFERENCES discipline.look_back_sample (id),
  rank      INT     NOT NULL CHECK (rank > 0),
  task_id   BIGINT  NOT NULL REFERENCES discipline.task (id),
  code      TEXT    NOT NULL,
  draw_key  TEXT    NOT NULL,
  chosen    BOOLEAN NOT NULL,
  PRIMARY KEY (sample_id, rank),
  UNIQUE (sample_id, task_id)
);
CREATE TRIGGER look_back_draw_only_added BEFORE UPDATE OR DELETE ON discipline.look_back_draw
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- A look-back on one closed task (回头看): what is looked at, what it must be, by when and by whom. owner_unit, responsible
-- and leader are those of the day on which it was planned.
CREATE SEQUENCE discipline.look_back_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.look_back (
  id          BIGINT PRIMARY KEY,
  version     BIGINT NOT NULL,
  number      TEXT   NOT NULL UNIQUE,
  task_id     BIGINT NOT NULL REFERENCES discipline.task (id),
  round_id    BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  sample_id   BIGINT REFERENCES discipline.look_back_sample (id),
  measure     TEXT   NOT NULL CHECK (measure <> ''),
  threshold   TEXT   NOT NULL CHECK (threshold <> ''),
  due         DATE   NOT NULL,
  checker     BIGINT NOT NULL,
  planned_by  BIGINT NOT NULL,
  owner_unit  BIGINT NOT NULL,
  responsible BIGINT NOT NULL,
  leader      BIGINT NOT NULL,
  reopening   INT    NOT NULL,
  state       TEXT   NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'CANCELLED')),
  result      TEXT   CHECK (result IN ('EFFECTIVE', 'PARTLY', 'REBOUND', 'FAKE')),
  words       TEXT   NOT NULL DEFAULT '',
  done_on     DATE,
  reminders   INT    NOT NULL DEFAULT 0,
  reminded_on DATE,
  CHECK ((state = 'DONE') = (result IS NOT NULL)),
  CHECK ((state = 'DONE') = (done_on IS NOT NULL)),
  CHECK (state <> 'DONE' OR words <> ''),
  CHECK (checker <> responsible AND checker <> leader)
);
CREATE INDEX look_back_due ON discipline.look_back (due, id);
CREATE INDEX look_back_task ON discipline.look_back (task_id, id);
CREATE INDEX look_back_round ON discipline.look_back (round_id, due, id);
CREATE INDEX look_back_checker ON discipline.look_back (checker, due, id);
CREATE INDEX look_back_sample_of ON discipline.look_back (sample_id) WHERE sample_id IS NOT NULL;

-- Every move, written once: who, for whom, when, from which state, why.
CREATE SEQUENCE discipline.look_back_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.look_back_move (
  id           BIGINT      PRIMARY KEY,
  look_back_id BIGINT      NOT NULL REFERENCES discipline.look_back (id),
  step         TEXT        NOT NULL,
  from_state   TEXT        NOT NULL,
  to_state     TEXT        NOT NULL,
  by_person    BIGINT      NOT NULL,
  for_person   BIGINT,
  role         TEXT        NOT NULL,
  at           TIMESTAMPTZ NOT NULL,
  note         TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX look_back_move_of ON discipline.look_back_move (look_back_id, id);
CREATE TRIGGER look_back_move_only_added BEFORE UPDATE OR DELETE ON discipline.look_back_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- What proves the result.
CREATE SEQUENCE discipline.look_back_proof_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.look_back_proof (
  id           BIGINT      PRIMARY KEY,
  look_back_id BIGINT      NOT NULL REFERENCES discipline.look_back (id),
  name         TEXT        NOT NULL,
  sha256       TEXT        NOT NULL,
  bytes        BIGINT      NOT NULL,
  media_type   TEXT        NOT NULL,
  by_person    BIGINT      NOT NULL,
  at           TIMESTAMPTZ NOT NULL,
  UNIQUE (look_back_id, sha256, name)
);
