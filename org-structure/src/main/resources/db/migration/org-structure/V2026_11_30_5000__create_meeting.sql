-- Meetings of organisations (SM-8): planned, notified, held, written down, signed by the chair and archived. A signed one
-- never changes: its hash stands beside it, and what was wrong is put right on a dated addition.
CREATE SEQUENCE orgstructure.meeting_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting (
  id             BIGINT  PRIMARY KEY,
  version        BIGINT  NOT NULL,
  kind           TEXT    NOT NULL,
  circle         TEXT    NOT NULL CHECK (circle IN ('BRANCH', 'COMMITTEE')),
  unit_id        BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  unit_name      TEXT    NOT NULL,
  title          TEXT    NOT NULL CHECK (title <> ''),
  day            DATE    NOT NULL,
  starts         TIME    NOT NULL,
  ends           TIME,
  place          TEXT    NOT NULL DEFAULT '',
  chair          BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  recorder       BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  delegation     TEXT    NOT NULL DEFAULT '',
  state          TEXT    NOT NULL CHECK (state IN ('PLANNED', 'NOTIFIED', 'HELD_OPEN', 'MINUTES_DRAFT', 'SIGNED',
                   'ARCHIVED', 'POSTPONED', 'CANCELLED')),
  submitted      BOOLEAN NOT NULL DEFAULT false,
  reason         TEXT    NOT NULL DEFAULT '',
  no_new_reason  TEXT    NOT NULL DEFAULT '',
  late_reason    TEXT    NOT NULL DEFAULT '',
  late_confirmed DATE,
  closed_notes   TEXT    NOT NULL DEFAULT '',
  first_received DATE,
  first_again    BOOLEAN NOT NULL DEFAULT false,
  -- the numbers in force on its day, by which it is judged
  study_days     INT     NOT NULL,
  late_days      INT     NOT NULL,
  recorded_on    DATE    NOT NULL,
  signed_on      DATE,
  sha256         TEXT    NOT NULL DEFAULT '',
  CHECK (chair <> recorder),
  CHECK (ends IS NULL OR ends > starts),
  CHECK ((state IN ('SIGNED', 'ARCHIVED')) = (signed_on IS NOT NULL) AND (signed_on IS NULL) = (sha256 = '')),
  CHECK (signed_on IS NULL OR (ends IS NOT NULL AND signed_on >= day)),
  CHECK (state NOT IN ('MINUTES_DRAFT', 'SIGNED', 'ARCHIVED') OR ends IS NOT NULL),
  CHECK (state NOT IN ('CANCELLED', 'POSTPONED') OR reason <> '')
);
CREATE INDEX meeting_day ON orgstructure.meeting (day DESC, id DESC);
CREATE INDEX meeting_unit ON orgstructure.meeting (unit_id, day DESC, id DESC);
CREATE INDEX meeting_kind ON orgstructure.meeting (kind, day DESC, id DESC);
CREATE INDEX meeting_state ON orgstructure.meeting (state, day DESC, id DESC);
CREATE INDEX meeting_chair ON orgstructure.meeting (chair);
CREATE INDEX meeting_recorder ON orgstructure.meeting (recorder);

CREATE TABLE orgstructure.meeting_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.meeting);
CREATE INDEX meeting_version_of ON orgstructure.meeting_version (id, valid_from);
CREATE INDEX meeting_version_day ON orgstructure.meeting_version (day DESC, id DESC);

-- The roll: who was expected, with the name and post of that day, and whether they came. Of a leave its class alone.
CREATE SEQUENCE orgstructure.meeting_attendee_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_attendee (
  id         BIGINT  PRIMARY KEY,
  meeting_id BIGINT  NOT NULL REFERENCES orgstructure.meeting (id),
  position   INT     NOT NULL,
  person_id  BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  name       TEXT    NOT NULL,
  post       TEXT    NOT NULL DEFAULT '',
  entitled   BOOLEAN NOT NULL,
  guest      BOOLEAN NOT NULL,
  presence   TEXT    CHECK (presence IN ('PRESENT', 'LEAVE', 'ABSENT')),
  leave      TEXT    CHECK (leave IN ('TRIP', 'SICK', 'PERSONAL', 'STUDY', 'DUTY')),
  UNIQUE (meeting_id, person_id),
  CHECK (NOT (entitled AND guest)),
  CHECK (leave IS NULL OR presence = 'LEAVE')
);
CREATE INDEX meeting_attendee_person ON orgstructure.meeting_attendee (person_id, meeting_id);

-- The agenda in its order, what was said and decided, and the totals of a vote; never who voted how.
CREATE SEQUENCE orgstructure.meeting_point_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_point (
  id            BIGINT  PRIMARY KEY,
  meeting_id    BIGINT  NOT NULL REFERENCES orgstructure.meeting (id),
  position      INT     NOT NULL CHECK (position > 0),
  kind          TEXT    NOT NULL CHECK (kind IN ('FIRST_TOPIC', 'STUDY', 'REPORT', 'DISCUSSION', 'DECISION')),
  title         TEXT    NOT NULL DEFAULT '',
  classified    BOOLEAN NOT NULL DEFAULT false,
  source_number TEXT    NOT NULL DEFAULT '',
  kept_at       TEXT    NOT NULL DEFAULT '',
  issued_on     DATE,
  received_on   DATE,
  lead          BIGINT  REFERENCES orgstructure.person (id),
  discussion    TEXT    NOT NULL DEFAULT '',
  outcome       TEXT    CHECK (outcome IN ('FOLLOW_UP', 'STUDY_ONLY')),
  resolution    TEXT    NOT NULL DEFAULT '',
  ballot        BOOLEAN NOT NULL DEFAULT false,
  entitled      INT,
  present       INT,
  yes           INT     CHECK (yes >= 0),
  no            INT     CHECK (no >= 0),
  abstain       INT     CHECK (abstain >= 0),
  passed        BOOLEAN,
  recused       TEXT    NOT NULL DEFAULT '',
  CHECK (kind <> 'FIRST_TOPIC' OR position = 1),
  -- FA-5: of a text under a secrecy mark its number and its place alone
  CHECK (NOT classified OR (title = '' AND discussion = '' AND resolution = '')),
  CHECK (received_on >= issued_on),
  CHECK ((yes IS NULL) = (no IS NULL) AND (yes IS NULL) = (abstain IS NULL) AND (yes IS NULL) = (present IS NULL)
     AND (yes IS NULL) = (entitled IS NULL) AND (yes IS NULL) = (passed IS NULL)),
  CHECK (yes + no + abstain = present AND present <= entitled)
);
CREATE INDEX meeting_point_of ON orgstructure.meeting_point (meeting_id, position);
CREATE INDEX meeting_point_title ON orgstructure.meeting_point (title) WHERE kind = 'FIRST_TOPIC';

-- What a point asks somebody to do, as it will stand in the ledger of resolved items once the minutes are signed.
CREATE SEQUENCE orgstructure.meeting_follow_up_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_follow_up (
  id          BIGINT PRIMARY KEY,
  point_id    BIGINT NOT NULL REFERENCES orgstructure.meeting_point (id),
  text        TEXT   NOT NULL CHECK (text <> ''),
  owner_unit  BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  responsible BIGINT NOT NULL REFERENCES orgstructure.person (id),
  due         DATE   NOT NULL
);
CREATE INDEX meeting_follow_up_of ON orgstructure.meeting_follow_up (point_id);

-- A dated addition 更正附页: written by the recorder, acknowledged by the chair once; neither ever changes.
CREATE SEQUENCE orgstructure.meeting_addition_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_addition (
  id              BIGINT      PRIMARY KEY,
  meeting_id      BIGINT      NOT NULL REFERENCES orgstructure.meeting (id),
  text            TEXT        NOT NULL CHECK (text <> ''),
  by_person       BIGINT      NOT NULL,
  at              TIMESTAMPTZ NOT NULL,
  acknowledged_by BIGINT      CHECK (acknowledged_by <> by_person),
  acknowledged_at TIMESTAMPTZ,
  CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);
CREATE INDEX meeting_addition_of ON orgstructure.meeting_addition (meeting_id, id);

CREATE SEQUENCE orgstructure.meeting_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_move (
  id         BIGINT      PRIMARY KEY,
  meeting_id BIGINT      NOT NULL REFERENCES orgstructure.meeting (id),
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
CREATE INDEX meeting_move_of ON orgstructure.meeting_move (meeting_id, id);
CREATE TRIGGER meeting_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.meeting_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- The database's own lock on what was signed, whoever asks.
CREATE FUNCTION orgstructure.refuse_signed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched BIGINT;
BEGIN
  IF TG_TABLE_NAME = 'meeting_follow_up' THEN
    SELECT meeting_id INTO touched FROM orgstructure.meeting_point
     WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.point_id ELSE OLD.point_id END;
  ELSE
    touched := CASE WHEN TG_OP = 'INSERT' THEN NEW.meeting_id ELSE OLD.meeting_id END;
  END IF;
  IF EXISTS (SELECT 1 FROM orgstructure.meeting WHERE id = touched AND sha256 <> '') THEN
    RAISE EXCEPTION 'the minutes of meeting % are signed', touched;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER meeting_attendee_locked BEFORE INSERT OR UPDATE OR DELETE ON orgstructure.meeting_attendee
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_signed_part();
CREATE TRIGGER meeting_point_locked BEFORE INSERT OR UPDATE OR DELETE ON orgstructure.meeting_point
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_signed_part();
CREATE TRIGGER meeting_follow_up_locked BEFORE INSERT OR UPDATE OR DELETE ON orgstructure.meeting_follow_up
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_signed_part();

CREATE FUNCTION orgstructure.refuse_signed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'version' - 'state') <> (to_jsonb(OLD) - 'version' - 'state')
     OR NEW.state NOT IN ('SIGNED', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the minutes of meeting % are signed', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_locked BEFORE UPDATE OR DELETE ON orgstructure.meeting
  FOR EACH ROW WHEN (OLD.sha256 <> '') EXECUTE FUNCTION orgstructure.refuse_signed_meeting();

CREATE FUNCTION orgstructure.refuse_changed_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.acknowledged_by IS NOT NULL OR (NEW.text, NEW.by_person, NEW.at, NEW.meeting_id)
     IS DISTINCT FROM (OLD.text, OLD.by_person, OLD.at, OLD.meeting_id) THEN
    RAISE EXCEPTION 'the additions of meeting % are only added', OLD.meeting_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_addition_only_added BEFORE UPDATE OR DELETE ON orgstructure.meeting_addition
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_changed_addition();
