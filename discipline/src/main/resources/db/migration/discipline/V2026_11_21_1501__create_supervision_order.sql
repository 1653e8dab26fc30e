-- One row per supervision order (督办单, SM-2): one matter, one host unit, one due date. Its number is drawn when it is
-- issued and never used again. task_id is the rectification task that cannot be closed while the order is open.
CREATE SEQUENCE discipline.supervision_order_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.supervision_order (
  id                 BIGINT  PRIMARY KEY,
  version            BIGINT  NOT NULL,
  number             TEXT    NOT NULL DEFAULT '',
  task_id            BIGINT  REFERENCES discipline.task (id),
  matter             TEXT    NOT NULL CHECK (matter <> ''),
  source             TEXT    NOT NULL DEFAULT '',
  feedback           TEXT    NOT NULL DEFAULT '',
  urgency            TEXT    NOT NULL CHECK (urgency IN ('URGENT', 'NORMAL', 'HARD', 'DOCUMENT')),
  secretary_level    BOOLEAN NOT NULL DEFAULT false,
  host_unit          BIGINT,
  leader             BIGINT,
  contact            BIGINT,
  issuer             BIGINT,
  drafted_by         BIGINT  NOT NULL,
  issued_on          DATE,
  first_due          DATE,
  current_due        DATE,
  due_key            DATE    NOT NULL DEFAULT '9999-12-31',
  extensions         INT     NOT NULL DEFAULT 0 CHECK (extensions >= 0),
  state              TEXT    NOT NULL CHECK (state IN ('DRAFTED', 'REGISTERED', 'ISSUED', 'SIGNED', 'WORKING',
                       'REPORTED', 'REVIEW', 'COMPLETED', 'ARCHIVED', 'CANCELLED')),
  sign_due           DATE,
  signed_on          DATE,
  moved_on           DATE    NOT NULL,
  reply              TEXT    NOT NULL DEFAULT '',
  replied_by         BIGINT,
  consented_by       BIGINT,
  review             TEXT    NOT NULL DEFAULT '',
  proposed_by        BIGINT,
  conclusion         TEXT    NOT NULL DEFAULT '',
  asked_due          DATE,
  asked_reason       TEXT    NOT NULL DEFAULT '',
  reminders          INT     NOT NULL DEFAULT 0,
  unanswered         INT     NOT NULL DEFAULT 0,
  escalated_to       BIGINT,
  CHECK (state IN ('DRAFTED', 'REGISTERED', 'CANCELLED') OR (number <> '' AND host_unit IS NOT NULL
         AND leader IS NOT NULL AND contact IS NOT NULL AND issuer IS NOT NULL AND first_due IS NOT NULL)),
  CHECK (leader IS DISTINCT FROM contact OR leader IS NULL),
  CHECK (issuer IS DISTINCT FROM leader OR issuer IS NULL)
);
CREATE UNIQUE INDEX supervision_order_number ON discipline.supervision_order (number) WHERE number <> '';
CREATE INDEX supervision_order_due ON discipline.supervision_order (due_key, id);
CREATE INDEX supervision_order_unit ON discipline.supervision_order (host_unit, due_key, id);
CREATE INDEX supervision_order_task ON discipline.supervision_order (task_id) WHERE task_id IS NOT NULL;

-- Co-hosts (协办单位): they help and are named; they report through the host alone.
CREATE TABLE discipline.order_cohost (
  order_id BIGINT NOT NULL REFERENCES discipline.supervision_order (id),
  unit_id  BIGINT NOT NULL,
  PRIMARY KEY (order_id, unit_id)
);

-- Every move, written once: who, for whom, when, from which state, why.
CREATE SEQUENCE discipline.order_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.order_move (
  id         BIGINT      PRIMARY KEY,
  order_id   BIGINT      NOT NULL REFERENCES discipline.supervision_order (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX order_move_order ON discipline.order_move (order_id, id);
CREATE TRIGGER order_move_only_added BEFORE UPDATE OR DELETE ON discipline.order_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- What proves a reply.
CREATE SEQUENCE discipline.order_proof_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.order_proof (
  id         BIGINT      PRIMARY KEY,
  order_id   BIGINT      NOT NULL REFERENCES discipline.supervision_order (id),
  name       TEXT        NOT NULL,
  sha256     TEXT        NOT NULL,
  bytes      BIGINT      NOT NULL,
  media_type TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  UNIQUE (order_id, sha256, name)
);
