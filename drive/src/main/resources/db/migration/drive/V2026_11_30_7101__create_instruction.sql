-- 重要指示批示办理台账 (SM-17): what came from above, who keeps, carries out and leads it, and its history. People, units and
-- meetings are quoted by number: no foreign key crosses a schema. study_due and entry_due were worked out with the
-- numbers in force on their day; due_on is what is due next.
CREATE SEQUENCE drive.instruction_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE drive.instruction (
  id             BIGINT  PRIMARY KEY,
  version        BIGINT  NOT NULL,
  number         TEXT    NOT NULL UNIQUE,
  kind           TEXT    NOT NULL CHECK (kind IN ('INSTRUCTION', 'DEPLOYMENT')),
  level          TEXT    NOT NULL CHECK (level IN ('CENTRAL', 'ACADEMY', 'MINISTRY', 'LOCAL', 'COMMITTEE')),
  title          TEXT    NOT NULL,
  source_number  TEXT    NOT NULL,
  issued_on      DATE,
  received_on    DATE    NOT NULL,
  summary        TEXT    NOT NULL,
  classified     BOOLEAN NOT NULL,
  kept_at        TEXT    NOT NULL,
  keeper         BIGINT  NOT NULL,
  study_due      DATE    NOT NULL,
  study_meeting  BIGINT,
  studied_on     DATE,
  deploy_meeting BIGINT,
  deployed_on    DATE,
  resolution     TEXT    NOT NULL,
  committee_unit BIGINT,
  lead_unit      BIGINT,
  lead           BIGINT,
  leader         BIGINT,
  first          BIGINT,
  due            DATE,
  entry_due      DATE,
  report         TEXT    NOT NULL,
  reported_by    BIGINT,
  report_number  TEXT    NOT NULL,
  approved_on    DATE,
  back_on        DATE,
  back_number    TEXT    NOT NULL,
  closed_on      DATE,
  check_on       DATE,
  revisit_on     DATE,
  finding        TEXT    NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN ('RECEIVED', 'REGISTERED', 'STUDIED', 'DEPLOYED', 'BROKEN_DOWN',
                   'DISPATCHING', 'REPORTED', 'APPROVED', 'CLOSED', 'CONTINUING', 'REVISITED', 'VOIDED')),
  due_on         DATE,
  -- FA-5: of a text under a secrecy mark its number and its place alone
  CHECK (classified = (title = '') AND classified = (kept_at <> '')),
  CHECK (NOT classified OR (summary = '' AND source_number <> '')),
  CHECK (received_on >= issued_on),
  CHECK (state IN ('RECEIVED', 'VOIDED') OR (issued_on IS NOT NULL AND source_number <> ''
     AND (classified OR summary <> ''))),
  CHECK ((study_meeting IS NULL) = (studied_on IS NULL) AND studied_on >= received_on),
  CHECK (state IN ('RECEIVED', 'REGISTERED', 'VOIDED') OR studied_on IS NOT NULL),
  CHECK (num_nulls(deploy_meeting, deployed_on, committee_unit, lead_unit, lead, leader, due) IN (0, 7)),
  CHECK (state IN ('RECEIVED', 'REGISTERED', 'STUDIED', 'VOIDED') OR deployed_on IS NOT NULL),
  CHECK (lead <> keeper AND lead <> leader),
  CHECK (state NOT IN ('BROKEN_DOWN', 'DISPATCHING') OR entry_due IS NOT NULL),
  CHECK (state NOT IN ('REPORTED', 'APPROVED', 'CLOSED', 'CONTINUING', 'REVISITED')
     OR (report <> '' AND reported_by IS NOT NULL)),
  CHECK (state NOT IN ('APPROVED', 'CLOSED', 'CONTINUING', 'REVISITED')
     OR (report_number <> '' AND approved_on IS NOT NULL)),
  CHECK ((back_on IS NULL) = (back_number = '')),
  CHECK (state NOT IN ('CLOSED', 'REVISITED') OR closed_on IS NOT NULL),
  CHECK ((state = 'CONTINUING') = (check_on IS NOT NULL)),
  CHECK ((state = 'REVISITED') = (finding <> ''))
);
CREATE INDEX instruction_state ON drive.instruction (state, id DESC);
CREATE INDEX instruction_keeper ON drive.instruction (keeper, id DESC);
CREATE INDEX instruction_unit ON drive.instruction (lead_unit, id DESC);
CREATE INDEX instruction_leader ON drive.instruction (leader, id DESC);
CREATE INDEX instruction_lead ON drive.instruction (lead, id DESC);
CREATE INDEX instruction_due ON drive.instruction ((coalesce(due_on, DATE '9999-12-31')), id);
CREATE TABLE drive.instruction_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE drive.instruction);
CREATE INDEX instruction_version_of ON drive.instruction_version (id, valid_from);

-- 配合单位.
CREATE TABLE drive.instruction_co_unit (
  instruction_id BIGINT NOT NULL REFERENCES drive.instruction (id),
  unit_id        BIGINT NOT NULL,
  PRIMARY KEY (instruction_id, unit_id)
);
CREATE INDEX instruction_co_unit_of ON drive.instruction_co_unit (unit_id);

-- 调度: what the leader in charge saw on a day, and the day by which it was owed.
CREATE SEQUENCE drive.instruction_entry_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE drive.instruction_entry (
  id             BIGINT PRIMARY KEY,
  instruction_id BIGINT NOT NULL REFERENCES drive.instruction (id),
  day            DATE   NOT NULL,
  due            DATE   NOT NULL,
  words          TEXT   NOT NULL CHECK (words <> ''),
  by_person      BIGINT NOT NULL
);
CREATE INDEX instruction_entry_of ON drive.instruction_entry (instruction_id, id);
CREATE TRIGGER instruction_entry_only_added BEFORE UPDATE OR DELETE ON drive.instruction_entry
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

CREATE SEQUENCE drive.instruction_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE drive.instruction_move (
  id             BIGINT      PRIMARY KEY,
  instruction_id BIGINT      NOT NULL REFERENCES drive.instruction (id),
  step           TEXT        NOT NULL,
  from_state     TEXT        NOT NULL,
  to_state       TEXT        NOT NULL,
  by_person      BIGINT      NOT NULL,
  for_person     BIGINT,
  by_name        TEXT        NOT NULL DEFAULT '',
  by_post        TEXT        NOT NULL DEFAULT '',
  role           TEXT        NOT NULL,
  at             TIMESTAMPTZ NOT NULL,
  note           TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX instruction_move_of ON drive.instruction_move (instruction_id, id);
CREATE TRIGGER instruction_move_only_added BEFORE UPDATE OR DELETE ON drive.instruction_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
