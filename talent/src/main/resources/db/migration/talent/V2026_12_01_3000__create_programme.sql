-- Talent programmes and their cycles (SM-5): what is offered to whom, the criteria that are frozen when a cycle is
-- published, and its history. A running selection in one exclusive group bars another one in the same group. People,
-- units and meetings are quoted by number: no foreign key crosses a schema.
CREATE SEQUENCE talent.programme_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.programme (
  id              BIGINT PRIMARY KEY,
  version         BIGINT NOT NULL,
  name            TEXT   NOT NULL UNIQUE CHECK (name <> ''),
  kind            TEXT   NOT NULL CHECK (kind IN ('PROMOTION', 'GROWTH', 'RECRUITING', 'LEADING', 'OTHER')),
  audience        TEXT   NOT NULL CHECK (audience IN ('STAFF', 'STUDENT')),
  exclusive_group TEXT   NOT NULL
);

CREATE SEQUENCE talent.cycle_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.cycle (
  id            BIGINT  PRIMARY KEY,
  version       BIGINT  NOT NULL,
  number        TEXT    NOT NULL UNIQUE,
  programme_id  BIGINT  NOT NULL REFERENCES talent.programme (id),
  title         TEXT    NOT NULL CHECK (title <> ''),
  quota         INT     CHECK (quota > 0),
  opens_on      DATE    NOT NULL,
  closes_on     DATE    NOT NULL,
  months        INT     NOT NULL CHECK (months > 0),
  midterm_on    DATE    NOT NULL,
  final_on      DATE    NOT NULL,
  reviewers     INT     NOT NULL CHECK (reviewers > 0),
  papers        TEXT    NOT NULL,
  officer       BIGINT  NOT NULL,
  drafted_by    BIGINT  NOT NULL,
  meeting       BIGINT,
  meeting_code  TEXT    NOT NULL,
  decided_on    DATE,
  resolution    TEXT    NOT NULL,
  published_on  DATE,
  criteria_hash TEXT    NOT NULL,
  notice_from   DATE,
  notice_to     DATE,
  state         TEXT    NOT NULL CHECK (state IN ('DRAFT', 'DECIDED', 'PUBLISHED', 'RECEIVING', 'REVIEWING',
                  'PUBLICITY', 'RUNNING', 'CONCLUDING', 'ARCHIVED', 'VOIDED')),
  due_on        DATE,
  CHECK (closes_on >= opens_on AND midterm_on > closes_on AND final_on > midterm_on),
  CHECK (num_nulls(meeting, decided_on) IN (0, 2) AND (meeting IS NULL) = (resolution = '')),
  CHECK (state IN ('DRAFT', 'VOIDED') OR meeting IS NOT NULL),
  CHECK ((published_on IS NULL) = (criteria_hash = '')),
  CHECK (state IN ('DRAFT', 'DECIDED', 'VOIDED') OR published_on IS NOT NULL),
  CHECK (num_nulls(notice_from, notice_to) IN (0, 2) AND notice_to > notice_from),
  CHECK (state <> 'PUBLICITY' OR notice_from IS NOT NULL)
);
CREATE INDEX cycle_state ON talent.cycle (state, id DESC);
CREATE INDEX cycle_programme ON talent.cycle (programme_id, id DESC);
CREATE TABLE talent.cycle_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE talent.cycle);
CREATE INDEX cycle_version_of ON talent.cycle_version (id, valid_from);

-- What is looked at, and the highest mark. Written in the draft, frozen by the hash of the cycle when it is published.
CREATE SEQUENCE talent.cycle_criterion_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.cycle_criterion (
  id       BIGINT PRIMARY KEY,
  cycle_id BIGINT NOT NULL REFERENCES talent.cycle (id),
  name     TEXT   NOT NULL CHECK (name <> ''),
  looks    TEXT   NOT NULL CHECK (looks <> ''),
  most     INT    NOT NULL CHECK (most BETWEEN 1 AND 100)
);
CREATE INDEX cycle_criterion_of ON talent.cycle_criterion (cycle_id, id);
CREATE FUNCTION talent.refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM talent.cycle c
              WHERE c.id = coalesce(NEW.cycle_id, OLD.cycle_id) AND c.criteria_hash <> '') THEN
    RAISE EXCEPTION 'the criteria of a published cycle are frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER cycle_criterion_frozen BEFORE INSERT OR UPDATE OR DELETE ON talent.cycle_criterion
  FOR EACH ROW EXECUTE FUNCTION talent.refuse_frozen();

CREATE SEQUENCE talent.cycle_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.cycle_move (
  id         BIGINT      PRIMARY KEY,
  cycle_id   BIGINT      NOT NULL REFERENCES talent.cycle (id),
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
CREATE INDEX cycle_move_of ON talent.cycle_move (cycle_id, id);
CREATE TRIGGER cycle_move_only_added BEFORE UPDATE OR DELETE ON talent.cycle_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
