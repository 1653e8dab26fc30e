-- One row per rectification task (整改任务, SM-1): the promise, who answers for it, and where it stands.
CREATE SEQUENCE discipline.task_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.task (
  id                 BIGINT PRIMARY KEY,
  version            BIGINT NOT NULL,
  round_id           BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  code               TEXT   NOT NULL,
  position           BIGINT NOT NULL,
  deliverable        TEXT   NOT NULL DEFAULT '',
  standard           TEXT   NOT NULL DEFAULT '',
  kinds              TEXT   NOT NULL DEFAULT '',
  timing             TEXT   CHECK (timing IN ('DUE_NOW', 'BY_YEAR_END', 'CONTINUING')),
  secretary_led      BOOLEAN NOT NULL DEFAULT false,
  first_due          DATE,
  current_due        DATE,
  extensions         INT    NOT NULL DEFAULT 0 CHECK (extensions >= 0),
  owner_unit         BIGINT,
  responsible        BIGINT,
  leader             BIGINT,
  state              TEXT   NOT NULL CHECK (state IN ('DRAFT', 'PLAN_REVIEW', 'ISSUED', 'IN_PROGRESS', 'SUBMITTED',
                       'RETURNED', 'ACCEPTED', 'CLOSED', 'CONTINUING', 'REOPENED', 'VOID')),
  institution_number TEXT   NOT NULL DEFAULT '',
  decision           TEXT   NOT NULL DEFAULT '',
  proposed_by        BIGINT,
  consented_by       BIGINT,
  consented_at       TIMESTAMPTZ,
  submitted_by       BIGINT,
  submission         INT    NOT NULL DEFAULT 0,
  accepted_on        DATE,
  closed_on          DATE,
  reopened           INT    NOT NULL DEFAULT 0 CHECK (reopened >= 0),
  void_asked_by      BIGINT,
  void_reason        TEXT   NOT NULL DEFAULT '',
  dic_consented_by   BIGINT,
  checks_planned     INT    NOT NULL DEFAULT 0,
  -- what the office's workbook says of it, word for word; never a state of ours
  stated_due         TEXT   NOT NULL DEFAULT '',
  stated_lead        TEXT   NOT NULL DEFAULT '',
  stated_responsible TEXT   NOT NULL DEFAULT '',
  stated_status      TEXT   NOT NULL DEFAULT '',
  remark             TEXT   NOT NULL DEFAULT '',
  UNIQUE (round_id, code),
  CHECK (state IN ('DRAFT', 'PLAN_REVIEW', 'VOID') OR (responsible IS NOT NULL AND owner_unit IS NOT NULL
         AND leader IS NOT NULL AND timing IS NOT NULL AND (first_due IS NOT NULL OR timing = 'CONTINUING'))),
  CHECK (responsible IS DISTINCT FROM leader OR responsible IS NULL),
  CHECK (state <> 'CLOSED' OR closed_on IS NOT NULL)
);

CREATE TABLE discipline.task_acceptor (
  task_id   BIGINT NOT NULL REFERENCES discipline.task (id),
  person_id BIGINT NOT NULL,
  PRIMARY KEY (task_id, person_id)
);

-- What is to be done: at least one measure a task; each answers one finding or more, and a finding may need several.
CREATE SEQUENCE discipline.measure_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.measure (
  id         BIGINT PRIMARY KEY,
  task_id    BIGINT NOT NULL REFERENCES discipline.task (id),
  finding_id BIGINT NOT NULL REFERENCES discipline.finding (id),
  number     INT    NOT NULL CHECK (number > 0),
  text       TEXT   NOT NULL,
  result     TEXT   NOT NULL DEFAULT '',
  conclusion TEXT   CHECK (conclusion IN ('DONE', 'BASICALLY_DONE', 'NOT_DONE')),
  UNIQUE (finding_id, number)
);
CREATE INDEX measure_task ON discipline.measure (task_id);
CREATE TABLE discipline.finding_measure (
  measure_id BIGINT NOT NULL REFERENCES discipline.measure (id),
  finding_id BIGINT NOT NULL REFERENCES discipline.finding (id),
  PRIMARY KEY (measure_id, finding_id)
);
CREATE INDEX finding_measure_finding ON discipline.finding_measure (finding_id);

-- Every move, written once: who, for whom, when, from which state, why.
CREATE SEQUENCE discipline.task_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.task_move (
  id         BIGINT      PRIMARY KEY,
  task_id    BIGINT      NOT NULL REFERENCES discipline.task (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX task_move_task ON discipline.task_move (task_id, id);
CREATE TRIGGER task_move_only_added BEFORE UPDATE OR DELETE ON discipline.task_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- The weekly ledger: one row a task and ISO week; a past week is never edited.
CREATE SEQUENCE discipline.weekly_entry_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.weekly_entry (
  id        BIGINT      PRIMARY KEY,
  version   BIGINT      NOT NULL,
  task_id   BIGINT      NOT NULL REFERENCES discipline.task (id),
  week      DATE        NOT NULL CHECK (extract(isodow FROM week) = 1),
  progress  TEXT        NOT NULL CHECK (progress IN ('BASICALLY_DONE', 'IMPORTANT_STAGE', 'ON_SCHEDULE', 'BLOCKED')),
  percent   INT         NOT NULL CHECK (percent BETWEEN 0 AND 100),
  text      TEXT        NOT NULL,
  blocker   TEXT        NOT NULL DEFAULT '',
  by_person BIGINT      NOT NULL,
  at        TIMESTAMPTZ NOT NULL,
  UNIQUE (task_id, week)
);

-- What proves a task. Nothing is replaced: a newer file stands beside the older one that it supersedes.
CREATE SEQUENCE discipline.proof_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.proof (
  id          BIGINT      PRIMARY KEY,
  task_id     BIGINT      NOT NULL REFERENCES discipline.task (id),
  name        TEXT        NOT NULL,
  kind        TEXT        NOT NULL CHECK (kind IN ('DELIVERABLE', 'PROCESS', 'ON_SITE')),
  sha256      TEXT        NOT NULL,
  bytes       BIGINT      NOT NULL,
  media_type  TEXT        NOT NULL,
  by_person   BIGINT      NOT NULL,
  at          TIMESTAMPTZ NOT NULL,
  replaced_by BIGINT      REFERENCES discipline.proof (id),
  UNIQUE (task_id, sha256, name)
);
CREATE TABLE discipline.proof_opening (
  proof_id  BIGINT      NOT NULL REFERENCES discipline.proof (id),
  person_id BIGINT      NOT NULL,
  at        TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (proof_id, person_id)
);
CREATE TABLE discipline.proof_verdict (
  proof_id  BIGINT      NOT NULL REFERENCES discipline.proof (id),
  person_id BIGINT      NOT NULL,
  verdict   TEXT        NOT NULL CHECK (verdict IN ('RECOGNISED', 'REJECTED')),
  reason    TEXT        NOT NULL DEFAULT '',
  at        TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (proof_id, person_id)
);

-- What an acceptor signed for one submission; the next submission needs new signatures.
CREATE TABLE discipline.acceptance (
  task_id    BIGINT      NOT NULL REFERENCES discipline.task (id),
  submission INT         NOT NULL,
  person_id  BIGINT      NOT NULL,
  office     BOOLEAN     NOT NULL,
  form       TEXT        NOT NULL CHECK (form IN ('DOCUMENT', 'ON_SITE', 'INTERVIEW')),
  opinion    TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (task_id, submission, person_id)
);
CREATE TABLE discipline.conclusion (
  measure_id BIGINT NOT NULL REFERENCES discipline.measure (id),
  submission INT    NOT NULL,
  person_id  BIGINT NOT NULL,
  value      TEXT   NOT NULL CHECK (value IN ('DONE', 'BASICALLY_DONE', 'NOT_DONE')),
  PRIMARY KEY (measure_id, submission, person_id)
);

CREATE SEQUENCE discipline.extension_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.extension (
  id           BIGINT      PRIMARY KEY,
  task_id      BIGINT      NOT NULL REFERENCES discipline.task (id),
  number       INT         NOT NULL,
  old_due      DATE        NOT NULL,
  new_due      DATE        NOT NULL,
  reason       TEXT        NOT NULL,
  committee    TEXT        NOT NULL DEFAULT '',
  asked_by     BIGINT      NOT NULL,
  asked_at     TIMESTAMPTZ NOT NULL,
  leader_by    BIGINT,
  office_by    BIGINT,
  refused_by   BIGINT,
  decided_at   TIMESTAMPTZ,
  opinion      TEXT        NOT NULL DEFAULT '',
  UNIQUE (task_id, number),
  CHECK (new_due > old_due)
);

CREATE SEQUENCE discipline.planned_check_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.planned_check (
  id        BIGINT PRIMARY KEY,
  task_id   BIGINT NOT NULL REFERENCES discipline.task (id),
  number    INT    NOT NULL,
  due       DATE   NOT NULL,
  done_on   DATE,
  result    TEXT   CHECK (result IN ('KEPT', 'WEAKENED')),
  text      TEXT   NOT NULL DEFAULT '',
  by_person BIGINT,
  UNIQUE (task_id, number)
);

-- Close-out in a list that a meeting decides on (销号): drawn up by the office, confirmed with the minutes.
CREATE SEQUENCE discipline.closing_list_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.closing_list (
  id           BIGINT      PRIMARY KEY,
  version      BIGINT      NOT NULL,
  number       TEXT        NOT NULL UNIQUE,
  round_id     BIGINT      NOT NULL REFERENCES discipline.inspection_round (id),
  made_by      BIGINT      NOT NULL,
  made_at      TIMESTAMPTZ NOT NULL,
  meeting      TEXT        NOT NULL DEFAULT '',
  meeting_on   DATE,
  confirmed_by BIGINT,
  confirmed_at TIMESTAMPTZ,
  dropped      TEXT        NOT NULL DEFAULT '',
  CHECK (confirmed_at IS NULL OR (meeting <> '' AND meeting_on IS NOT NULL AND confirmed_by IS NOT NULL))
);
CREATE TABLE discipline.closing_line (
  list_id BIGINT NOT NULL REFERENCES discipline.closing_list (id),
  task_id BIGINT NOT NULL REFERENCES discipline.task (id),
  PRIMARY KEY (list_id, task_id)
);
CREATE INDEX closing_line_task ON discipline.closing_line (task_id);
