-- 学习材料库: what organisations study. Released texts alone; of a document under a secrecy mark number and place (FA-5).
CREATE SEQUENCE orgstructure.material_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.material (
  id            BIGINT  PRIMARY KEY,
  version       BIGINT  NOT NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('SPEECH', 'DOCUMENT', 'REGULATION', 'THEORY', 'CASE', 'HISTORY')),
  title         TEXT    NOT NULL DEFAULT '',
  issuer        TEXT    NOT NULL CHECK (issuer <> ''),
  number        TEXT    NOT NULL DEFAULT '',
  classified    BOOLEAN NOT NULL,
  kept_at       TEXT    NOT NULL DEFAULT '',
  issued_on     DATE    NOT NULL,
  received_on   DATE    NOT NULL,
  source        TEXT    NOT NULL DEFAULT '',
  body          TEXT    NOT NULL DEFAULT '',
  keywords      TEXT    NOT NULL DEFAULT '',
  -- whether organisations owe its first study within the days of FA-2
  asked         BOOLEAN NOT NULL,
  author        BIGINT  NOT NULL REFERENCES orgstructure.person (id),
  registered_on DATE    NOT NULL,
  reviewer      BIGINT  REFERENCES orgstructure.person (id),
  released_on   DATE,
  reason        TEXT    NOT NULL DEFAULT '',
  state         TEXT    NOT NULL CHECK (state IN ('DRAFTED', 'IN_REVIEW', 'RELEASED', 'WITHDRAWN', 'DISCARDED')),
  CHECK (received_on >= issued_on),
  CHECK (CASE WHEN classified THEN number <> '' AND kept_at <> '' AND title = '' AND source = '' AND body = '' AND keywords = ''
         ELSE title <> '' AND source <> '' AND kept_at = '' END),
  CHECK ((state IN ('RELEASED', 'WITHDRAWN')) = (released_on IS NOT NULL)),
  CHECK ((released_on IS NULL) = (reviewer IS NULL)),
  CHECK (reviewer <> author),
  CHECK (state <> 'WITHDRAWN' OR reason <> '')
);
-- what is in force stands there once
CREATE UNIQUE INDEX material_once ON orgstructure.material (issuer, title, number, issued_on) WHERE state = 'RELEASED';
CREATE INDEX material_received ON orgstructure.material (received_on) WHERE state = 'RELEASED' AND asked;

CREATE SEQUENCE orgstructure.material_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.material_move (
  id          BIGINT      PRIMARY KEY,
  material_id BIGINT      NOT NULL REFERENCES orgstructure.material (id),
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
CREATE INDEX material_move_of ON orgstructure.material_move (material_id, id);
CREATE TRIGGER material_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.material_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every material stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.material_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.material);
CREATE UNIQUE INDEX material_version_open ON orgstructure.material_version (id) WHERE valid_to = 'infinity';
CREATE INDEX material_version_of ON orgstructure.material_version (id, valid_from);

ALTER TABLE orgstructure.meeting_point ADD COLUMN material_id BIGINT REFERENCES orgstructure.material (id);
ALTER TABLE orgstructure.meeting_point ADD CONSTRAINT meeting_point_material
  CHECK (material_id IS NULL OR kind IN ('FIRST_TOPIC', 'STUDY'));
CREATE INDEX meeting_point_material ON orgstructure.meeting_point (material_id, meeting_id) WHERE material_id IS NOT NULL;
