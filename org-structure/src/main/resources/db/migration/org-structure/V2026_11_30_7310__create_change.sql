-- 组织设置事项: what is asked for, decided, answered, carried out in the tree and filed with the superior.
CREATE SEQUENCE orgstructure.org_change_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.org_change (
  id             BIGINT  PRIMARY KEY,
  version        BIGINT  NOT NULL,
  number         TEXT    NOT NULL UNIQUE,
  kind           TEXT    NOT NULL CHECK (kind IN ('ESTABLISH', 'ADJUST', 'DISSOLVE', 'TEMPORARY', 'EXTEND', 'CONVERT')),
  -- what it is about; for something new, what came of it
  unit_id        BIGINT  REFERENCES orgstructure.org_unit (id),
  -- the formal branch that a temporary one became
  made_id        BIGINT  REFERENCES orgstructure.org_unit (id),
  applicant_id   BIGINT  NOT NULL REFERENCES orgstructure.org_unit (id),
  target         TEXT    NOT NULL,
  code           TEXT    NOT NULL DEFAULT '',
  name           TEXT    NOT NULL DEFAULT '',
  short_name     TEXT    NOT NULL DEFAULT '',
  parent_id      BIGINT  REFERENCES orgstructure.org_unit (id),
  nature         TEXT    CHECK (nature IN ('ORDINARY', 'JOINT', 'OFFICE', 'GRADUATE', 'RETIRED')),
  joint_reason   TEXT    NOT NULL DEFAULT '',
  secretary_post TEXT    NOT NULL DEFAULT '',
  starts_on      DATE,
  ends_on        DATE,
  mission        TEXT    NOT NULL DEFAULT '',
  reason         TEXT    NOT NULL,
  formal_reason  TEXT    NOT NULL DEFAULT '',
  report         TEXT    NOT NULL DEFAULT '',
  drafted_by     BIGINT  NOT NULL,
  asked_on       DATE,
  meeting_id     BIGINT  REFERENCES orgstructure.meeting (id),
  decided_on     DATE,
  resolution     TEXT    NOT NULL DEFAULT '',
  reply_no       TEXT    NOT NULL DEFAULT '',
  replied_on     DATE,
  carried_on     DATE,
  filed_no       TEXT    NOT NULL DEFAULT '',
  filed_on       DATE,
  extensions     INTEGER NOT NULL DEFAULT 0,
  pledge         TEXT    NOT NULL DEFAULT '',
  pledged_on     DATE,
  ended_on       DATE,
  state          TEXT    NOT NULL CHECK (state IN ('DRAWN_UP', 'ASKED', 'DECIDED', 'REPLIED', 'CARRIED_OUT', 'FILED',
                                                   'ENDED', 'REFUSED', 'WITHDRAWN')),
  CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on > starts_on),
  CHECK ((replied_on IS NULL) = (reply_no = '') AND (filed_on IS NULL) = (filed_no = '')),
  CHECK ((pledged_on IS NULL) = (pledge = '')),
  CHECK (state NOT IN ('DECIDED', 'REPLIED', 'CARRIED_OUT', 'FILED', 'ENDED') OR meeting_id IS NOT NULL)
);
CREATE INDEX org_change_of_unit ON orgstructure.org_change (unit_id, id DESC);
-- one change of an organisation at a time
CREATE UNIQUE INDEX org_change_running ON orgstructure.org_change (unit_id)
  WHERE state IN ('DRAWN_UP', 'ASKED', 'DECIDED', 'REPLIED');

-- The laboratories and departments that the branch is to stand in.
CREATE TABLE orgstructure.org_change_unit (
  change_id BIGINT NOT NULL REFERENCES orgstructure.org_change (id),
  unit_id   BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  PRIMARY KEY (change_id, unit_id)
);

-- Whom the decision appoints, and whom the plan has on the roll.
CREATE SEQUENCE orgstructure.org_change_person_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.org_change_person (
  id        BIGINT PRIMARY KEY,
  change_id BIGINT NOT NULL REFERENCES orgstructure.org_change (id),
  person_id BIGINT NOT NULL REFERENCES orgstructure.person (id),
  part      TEXT   NOT NULL CHECK (part IN ('SECRETARY', 'DEPUTY', 'COMMITTEE', 'MEMBER')),
  UNIQUE (change_id, person_id, part)
);

-- Who takes part in a temporary branch from when to when; the membership stays in the home branch (BR-7). A signature
-- under the pledge is kept with its day, a missing one is not kept.
CREATE SEQUENCE orgstructure.temporary_member_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.temporary_member (
  id             BIGINT PRIMARY KEY,
  change_id      BIGINT NOT NULL REFERENCES orgstructure.org_change (id),
  unit_id        BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  person_id      BIGINT NOT NULL REFERENCES orgstructure.person (id),
  home_branch_id BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  from_date      DATE   NOT NULL,
  to_date        DATE,
  signed_on      DATE,
  CHECK (to_date IS NULL OR to_date >= from_date),
  EXCLUDE USING gist (unit_id WITH =, person_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
);
CREATE INDEX temporary_member_person ON orgstructure.temporary_member (person_id);

-- How an activist did there, for the secretary of the home branch alone.
CREATE SEQUENCE orgstructure.temporary_note_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.temporary_note (
  id             BIGINT      PRIMARY KEY,
  change_id      BIGINT      NOT NULL REFERENCES orgstructure.org_change (id),
  person_id      BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  home_branch_id BIGINT      NOT NULL REFERENCES orgstructure.org_unit (id),
  words          TEXT        NOT NULL,
  written_by     BIGINT      NOT NULL,
  written_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX temporary_note_home ON orgstructure.temporary_note (home_branch_id);

CREATE SEQUENCE orgstructure.org_change_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.org_change_move (
  id         BIGINT      PRIMARY KEY,
  change_id  BIGINT      NOT NULL REFERENCES orgstructure.org_change (id),
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
CREATE INDEX org_change_move_of ON orgstructure.org_change_move (change_id, id);
CREATE TRIGGER org_change_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.org_change_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every change stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.org_change_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.org_change);
CREATE UNIQUE INDEX org_change_version_open ON orgstructure.org_change_version (id) WHERE valid_to = 'infinity';
CREATE INDEX org_change_version_of ON orgstructure.org_change_version (id, valid_from);
