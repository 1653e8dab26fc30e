-- What a meeting resolved that somebody shall do (议定事项): with one unit, one person and one due date; done when somebody
-- else has accepted it. circle and meeting_unit are those of the meeting: they say who sees it.
CREATE SEQUENCE orgstructure.meeting_item_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_item (
  id           BIGINT PRIMARY KEY,
  version      BIGINT NOT NULL,
  number       TEXT   NOT NULL UNIQUE,
  meeting_id   BIGINT NOT NULL REFERENCES orgstructure.meeting (id),
  meeting_code TEXT   NOT NULL,
  meeting_unit BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  meeting_day  DATE   NOT NULL,
  circle       TEXT   NOT NULL CHECK (circle IN ('BRANCH', 'COMMITTEE')),
  point        INT    NOT NULL,
  text         TEXT   NOT NULL CHECK (text <> ''),
  owner_unit   BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  responsible  BIGINT NOT NULL REFERENCES orgstructure.person (id),
  chair        BIGINT NOT NULL,
  recorder     BIGINT NOT NULL,
  first_due    DATE   NOT NULL,
  due          DATE   NOT NULL,
  changes      INT    NOT NULL DEFAULT 0,
  report       TEXT   NOT NULL DEFAULT '',
  reported_by  BIGINT,
  state        TEXT   NOT NULL CHECK (state IN ('TO_DO', 'RETURNED', 'REPORTED', 'DONE', 'STOPPED')),
  closed_on    DATE,
  CHECK ((state IN ('DONE', 'STOPPED')) = (closed_on IS NOT NULL)),
  CHECK (state NOT IN ('REPORTED', 'DONE') OR (report <> '' AND reported_by IS NOT NULL))
);
CREATE INDEX meeting_item_due ON orgstructure.meeting_item (due, id);
CREATE INDEX meeting_item_meeting ON orgstructure.meeting_item (meeting_id, point, id);
CREATE INDEX meeting_item_unit ON orgstructure.meeting_item (meeting_unit, due, id);
CREATE INDEX meeting_item_responsible ON orgstructure.meeting_item (responsible, due, id);
CREATE INDEX meeting_item_open ON orgstructure.meeting_item (due, id) WHERE state IN ('TO_DO', 'RETURNED', 'REPORTED');

CREATE TABLE orgstructure.meeting_item_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.meeting_item);
CREATE INDEX meeting_item_version_of ON orgstructure.meeting_item_version (id, valid_from);

CREATE SEQUENCE orgstructure.meeting_item_proof_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_item_proof (
  id         BIGINT      PRIMARY KEY,
  item_id    BIGINT      NOT NULL REFERENCES orgstructure.meeting_item (id),
  name       TEXT        NOT NULL,
  sha256     TEXT        NOT NULL,
  bytes      BIGINT      NOT NULL,
  media_type TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX meeting_item_proof_of ON orgstructure.meeting_item_proof (item_id, id);
CREATE TRIGGER meeting_item_proof_only_added BEFORE UPDATE OR DELETE ON orgstructure.meeting_item_proof
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

CREATE SEQUENCE orgstructure.meeting_item_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.meeting_item_move (
  id         BIGINT      PRIMARY KEY,
  item_id    BIGINT      NOT NULL REFERENCES orgstructure.meeting_item (id),
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
CREATE INDEX meeting_item_move_of ON orgstructure.meeting_item_move (item_id, id);
CREATE TRIGGER meeting_item_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.meeting_item_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
