-- Elections of committees and secretaries. Votes are totals of one candidate; nothing here says who voted how.
CREATE SEQUENCE orgstructure.election_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.election (
  id              BIGINT  PRIMARY KEY,
  version         BIGINT  NOT NULL,
  unit_id         BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  kind            TEXT    NOT NULL CHECK (kind IN ('TERM', 'BY')),
  form            TEXT    NOT NULL CHECK (form IN ('MEETING', 'CONGRESS')),
  seats           INTEGER NOT NULL CHECK (seats > 0),
  planned_on      DATE    NOT NULL,
  reason          TEXT    NOT NULL DEFAULT '',
  term_end        DATE,
  approval_no     TEXT    NOT NULL DEFAULT '',
  approved_on     DATE,
  public_from     DATE,
  objections      TEXT    NOT NULL DEFAULT '',
  held_on         DATE,
  entitled        INTEGER NOT NULL DEFAULT 0,
  present         INTEGER NOT NULL DEFAULT 0,
  valid_votes     INTEGER NOT NULL DEFAULT 0,
  secretary       BIGINT,
  confirmation_no TEXT    NOT NULL DEFAULT '',
  confirmed_on    DATE,
  drafted_by      BIGINT  NOT NULL,
  state           TEXT    NOT NULL CHECK (state IN ('DRAWN_UP', 'REQUESTED', 'APPROVED', 'PUBLIC', 'HELD', 'REPORTED',
                                                    'CONFIRMED', 'SETTLED', 'CANCELLED')),
  CHECK (valid_votes <= present AND present <= entitled),
  CHECK ((approved_on IS NULL) = (approval_no = '') AND (confirmed_on IS NULL) = (confirmation_no = ''))
);
CREATE INDEX election_unit ON orgstructure.election (unit_id, id DESC);
-- one election of an organisation at a time
CREATE UNIQUE INDEX election_running ON orgstructure.election (unit_id) WHERE state NOT IN ('SETTLED', 'CANCELLED');

CREATE SEQUENCE orgstructure.election_person_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.election_person (
  id          BIGINT  PRIMARY KEY,
  election_id BIGINT  NOT NULL REFERENCES orgstructure.election (id),
  person_id   BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  teller      BOOLEAN NOT NULL,
  votes       INTEGER CHECK (votes >= 0),
  elected     BOOLEAN NOT NULL DEFAULT false,
  UNIQUE (election_id, person_id),
  CHECK (NOT teller OR (votes IS NULL AND NOT elected))
);

CREATE SEQUENCE orgstructure.election_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.election_move (
  id          BIGINT      PRIMARY KEY,
  election_id BIGINT      NOT NULL REFERENCES orgstructure.election (id),
  step        TEXT        NOT NULL,
  from_state  TEXT        NOT NULL,
  to_state    TEXT        NOT NULL,
  by_person   BIGINT      NOT NULL,
  for_person  BIGINT,
  by_name     TEXT        NOT NULL DEFAULT '',
  by_post     TEXT        NOT NULL DEFAULT '',
  role        TEXT        NOT NULL,
  at          TIMESTAMPTZ NOT NULL,
  note        TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX election_move_of ON orgstructure.election_move (election_id, id);
CREATE TRIGGER election_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.election_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every election stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.election_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.election);
CREATE UNIQUE INDEX election_version_open ON orgstructure.election_version (id) WHERE valid_to = 'infinity';
CREATE INDEX election_version_of ON orgstructure.election_version (id, valid_from);
