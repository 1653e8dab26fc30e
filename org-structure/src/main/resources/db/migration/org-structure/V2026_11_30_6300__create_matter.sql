-- 三重一大 (TZ, SM-9): what is to be decided, the opinions before it, its papers, what each member said, and its history.
CREATE SEQUENCE orgstructure.matter_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.matter (
  id               BIGINT  PRIMARY KEY,
  version          BIGINT  NOT NULL,
  number           TEXT    NOT NULL UNIQUE,
  kind             TEXT    NOT NULL CHECK (kind IN ('DECISION', 'PERSONNEL', 'PROJECT', 'FUNDS')),
  title            TEXT    NOT NULL CHECK (title <> ''),
  reason           TEXT    NOT NULL CHECK (reason <> ''),
  options          TEXT    NOT NULL CHECK (options <> ''),
  amount           BIGINT  CHECK (amount > 0),
  fund             TEXT    CHECK (fund IN ('RESEARCH', 'OPERATING', 'CAPITAL')),
  subject          TEXT    NOT NULL DEFAULT '',
  touches_staff    BOOLEAN NOT NULL,
  assault          BOOLEAN NOT NULL,
  unit_id          BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  raised_by        BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  raised_on        DATE    NOT NULL,
  replaces         BIGINT  REFERENCES orgstructure.matter (id),
  body             TEXT    NOT NULL CHECK (body IN ('COMMITTEE', 'ADMINISTRATION')),
  body_unit        BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  meeting_id       BIGINT  REFERENCES orgstructure.meeting (id),
  meeting_day      DATE,
  chair            BIGINT,
  recorder         BIGINT,
  papers_on        DATE,
  emergency        BOOLEAN NOT NULL DEFAULT false,
  emergency_reason TEXT    NOT NULL DEFAULT '',
  confirmed_by     BIGINT  REFERENCES orgstructure.meeting (id),
  resolution       TEXT    NOT NULL DEFAULT '',
  decided_on       DATE,
  evaluation       TEXT    NOT NULL DEFAULT '',
  state            TEXT    NOT NULL CHECK (state IN ('RAISED', 'REVIEW', 'ON_AGENDA', 'DEFERRED', 'REJECTED', 'EXECUTING',
                     'CLOSED', 'SUPERSEDED', 'WITHDRAWN')),
  CHECK (amount IS NULL OR (fund IS NOT NULL AND subject <> '')),
  CHECK (kind <> 'FUNDS' OR amount IS NOT NULL),
  CHECK (num_nulls(meeting_id, meeting_day, chair, recorder, papers_on) IN (0, 5)),
  CHECK (papers_on <= meeting_day),
  CHECK (emergency = (emergency_reason <> '')),
  CHECK ((state IN ('REJECTED', 'EXECUTING', 'CLOSED', 'SUPERSEDED')) = (decided_on IS NOT NULL AND resolution <> '')),
  CHECK ((state = 'CLOSED') = (evaluation <> ''))
);
CREATE INDEX matter_meeting ON orgstructure.matter (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX matter_unit ON orgstructure.matter (unit_id, id DESC);
CREATE INDEX matter_kind ON orgstructure.matter (kind, id DESC);
CREATE INDEX matter_state ON orgstructure.matter (state, id DESC);
CREATE INDEX matter_raiser ON orgstructure.matter (raised_by, id DESC);
CREATE INDEX matter_subject ON orgstructure.matter (lower(subject), raised_on) WHERE subject <> '';
CREATE TABLE orgstructure.matter_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.matter);
CREATE INDEX matter_version_of ON orgstructure.matter_version (id, valid_from);

CREATE SEQUENCE orgstructure.matter_opinion_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.matter_opinion (
  id        BIGINT  PRIMARY KEY,
  matter_id BIGINT  NOT NULL REFERENCES orgstructure.matter (id),
  kind      TEXT    NOT NULL CHECK (kind IN ('RESEARCH', 'EXPERT', 'LEGAL', 'FINANCE', 'STAFF', 'INTEGRITY', 'PRE_STUDY')),
  giver     BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  verdict   TEXT    CHECK (verdict IN ('AGREE', 'AGREE_IF', 'DISAGREE')),
  words     TEXT    NOT NULL DEFAULT '',
  given_at  TIMESTAMPTZ,
  lapsed    BOOLEAN NOT NULL DEFAULT false,
  CHECK ((verdict IS NULL) = (given_at IS NULL) AND (verdict IS NULL) = (words = ''))
);
CREATE INDEX matter_opinion_of ON orgstructure.matter_opinion (matter_id, giver);

CREATE SEQUENCE orgstructure.matter_paper_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.matter_paper (
  id         BIGINT      PRIMARY KEY,
  matter_id  BIGINT      NOT NULL REFERENCES orgstructure.matter (id),
  name       TEXT        NOT NULL,
  sha256     TEXT        NOT NULL,
  bytes      BIGINT      NOT NULL,
  media_type TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX matter_paper_of ON orgstructure.matter_paper (matter_id, id);
CREATE TRIGGER matter_paper_only_added BEFORE UPDATE OR DELETE ON orgstructure.matter_paper
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- What each member said, at which meeting. The only vote by name in the house: whoever decides answers for it (TZ-5).
CREATE SEQUENCE orgstructure.matter_view_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.matter_view (
  id         BIGINT PRIMARY KEY,
  matter_id  BIGINT NOT NULL REFERENCES orgstructure.matter (id),
  meeting_id BIGINT NOT NULL REFERENCES orgstructure.meeting (id),
  person     BIGINT NOT NULL REFERENCES orgstructure.person (id),
  position   INT    NOT NULL,
  stance     TEXT   NOT NULL CHECK (stance IN ('AGREE', 'DISAGREE', 'ABSTAIN', 'RECUSED', 'ABSENT')),
  words      TEXT   NOT NULL DEFAULT '',
  UNIQUE (matter_id, meeting_id, person) DEFERRABLE INITIALLY DEFERRED,
  CHECK (stance <> 'RECUSED' OR words <> '')
);

CREATE SEQUENCE orgstructure.matter_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.matter_move (
  id         BIGINT      PRIMARY KEY,
  matter_id  BIGINT      NOT NULL REFERENCES orgstructure.matter (id),
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
CREATE INDEX matter_move_of ON orgstructure.matter_move (matter_id, id);
CREATE TRIGGER matter_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.matter_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- An item may come from a decided matter.
ALTER TABLE orgstructure.meeting_item ADD COLUMN matter_id BIGINT REFERENCES orgstructure.matter (id);
ALTER TABLE orgstructure.meeting_item_version ADD COLUMN matter_id BIGINT;
ALTER TABLE orgstructure.meeting_item DROP CONSTRAINT meeting_item_source;
ALTER TABLE orgstructure.meeting_item
  ADD CONSTRAINT meeting_item_source CHECK (num_nonnulls(meeting_id, visit_id, matter_id) = 1);
CREATE INDEX meeting_item_matter ON orgstructure.meeting_item (matter_id) WHERE matter_id IS NOT NULL;
