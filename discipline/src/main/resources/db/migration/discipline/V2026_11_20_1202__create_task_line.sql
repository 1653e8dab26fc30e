-- What the ledger shows of a task, as versions: the row with valid_to = infinity is today's, and the ledger as of a past
-- day is the same query with that day. parties are the people whom the task names; stated is what a workbook claims.
CREATE TABLE discipline.task_line (
  version_id  BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id     BIGINT      NOT NULL,
  valid_from  TIMESTAMPTZ NOT NULL,
  valid_to    TIMESTAMPTZ NOT NULL DEFAULT 'infinity',
  round_id    BIGINT      NOT NULL,
  finding_id  BIGINT      NOT NULL,
  position    BIGINT      NOT NULL,
  code        TEXT        NOT NULL,
  measure     TEXT        NOT NULL,
  deliverable TEXT        NOT NULL,
  kinds       TEXT        NOT NULL,
  timing      TEXT,
  owner_unit  BIGINT,
  unit_words  TEXT        NOT NULL,
  responsible BIGINT,
  leader      BIGINT,
  parties     BIGINT[]    NOT NULL,
  first_due   DATE,
  current_due DATE,
  due_key     DATE        NOT NULL,
  extensions  INT         NOT NULL,
  state       TEXT        NOT NULL,
  stated      TEXT        NOT NULL,
  accepted_on DATE,
  evidence    INT         NOT NULL,
  reopened    INT         NOT NULL,
  checks_done INT         NOT NULL DEFAULT 0,
  checks_all  INT         NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX task_line_now ON discipline.task_line (task_id) WHERE valid_to = 'infinity';
-- every offered order, and every offered filter in front of the two common orders
CREATE INDEX task_line_position ON discipline.task_line (round_id, position, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_due ON discipline.task_line (round_id, due_key, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_state ON discipline.task_line (round_id, state, position, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_state_due ON discipline.task_line (round_id, state, due_key, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_timing ON discipline.task_line (round_id, timing, position, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_unit ON discipline.task_line (round_id, owner_unit, position, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_unit_due ON discipline.task_line (round_id, owner_unit, due_key, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_finding ON discipline.task_line (finding_id, position, task_id) WHERE valid_to = 'infinity';
CREATE INDEX task_line_code ON discipline.task_line (code) WHERE valid_to = 'infinity';
CREATE INDEX task_line_parties ON discipline.task_line USING gin (parties) WHERE valid_to = 'infinity';
CREATE INDEX task_line_then ON discipline.task_line (round_id, position, task_id, valid_from);
CREATE INDEX task_line_history ON discipline.task_line (task_id, valid_from);
