-- One row per supervision letter (监督建议函, SM-18): to one unit, with numbered issues by area. Its number is drawn when
-- it is issued and never used again. due_key is what is due now: the reply, or the next check of what is followed up.
CREATE SEQUENCE discipline.letter_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.letter (
  id          BIGINT PRIMARY KEY,
  version     BIGINT NOT NULL,
  number      TEXT   NOT NULL DEFAULT '',
  subject     TEXT   NOT NULL CHECK (subject <> ''),
  basis       TEXT   NOT NULL DEFAULT '',
  cause       TEXT   NOT NULL DEFAULT '',
  reply_form  TEXT   NOT NULL DEFAULT '',
  unit_id     BIGINT,
  leader      BIGINT,
  contact     BIGINT,
  issuer      BIGINT,
  drafted_by  BIGINT NOT NULL,
  issued_on   DATE,
  sign_due    DATE,
  signed_on   DATE,
  reply_due   DATE,
  replied_on  DATE,
  check_on    DATE,
  due_key     DATE   NOT NULL DEFAULT '9999-12-31',
  state       TEXT   NOT NULL CHECK (state IN ('DRAFTED', 'PROPOSED', 'ISSUED', 'SIGNED', 'ANSWERING', 'REPLIED',
                'FOLLOW_UP', 'CLOSED', 'CANCELLED')),
  moved_on    DATE   NOT NULL,
  reminders   INT    NOT NULL DEFAULT 0,
  reminded_on DATE,
  conclusion  TEXT   NOT NULL DEFAULT '',
  CHECK (state IN ('DRAFTED', 'PROPOSED', 'CANCELLED') OR (number <> '' AND unit_id IS NOT NULL
         AND leader IS NOT NULL AND contact IS NOT NULL AND issuer IS NOT NULL AND reply_due IS NOT NULL)),
  CHECK (leader IS DISTINCT FROM contact OR leader IS NULL)
);
CREATE UNIQUE INDEX letter_number ON discipline.letter (number) WHERE number <> '';
CREATE INDEX letter_due ON discipline.letter (due_key, id);
CREATE INDEX letter_unit ON discipline.letter (unit_id, due_key, id);

-- The issues: numbered within their letter, each with its area, what is advised, the answer and what the check found.
CREATE SEQUENCE discipline.letter_issue_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.letter_issue (
  id            BIGINT PRIMARY KEY,
  letter_id     BIGINT NOT NULL REFERENCES discipline.letter (id),
  number        INT    NOT NULL CHECK (number > 0),
  area          TEXT   NOT NULL CHECK (area <> ''),
  text          TEXT   NOT NULL CHECK (text <> ''),
  advice        TEXT   NOT NULL CHECK (advice <> ''),
  answer        TEXT   NOT NULL DEFAULT '',
  answered_by   BIGINT,
  answered_at   TIMESTAMPTZ,
  verdict       TEXT   CHECK (verdict IN ('SETTLED', 'FOLLOWED', 'UNSETTLED')),
  verdict_words TEXT   NOT NULL DEFAULT '',
  -- the numbers of a draft close up within one transaction
  UNIQUE (letter_id, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX letter_issue_area ON discipline.letter_issue (area, letter_id);

-- Every move, written once: who, for whom, when, from which state, why.
CREATE SEQUENCE discipline.letter_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.letter_move (
  id         BIGINT      PRIMARY KEY,
  letter_id  BIGINT      NOT NULL REFERENCES discipline.letter (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX letter_move_letter ON discipline.letter_move (letter_id, id);
CREATE TRIGGER letter_move_only_added BEFORE UPDATE OR DELETE ON discipline.letter_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- What proves an answer.
CREATE SEQUENCE discipline.letter_proof_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.letter_proof (
  id         BIGINT      PRIMARY KEY,
  letter_id  BIGINT      NOT NULL REFERENCES discipline.letter (id),
  issue      INT         NOT NULL,
  name       TEXT        NOT NULL,
  sha256     TEXT        NOT NULL,
  bytes      BIGINT      NOT NULL,
  media_type TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  UNIQUE (letter_id, issue, sha256, name)
);
