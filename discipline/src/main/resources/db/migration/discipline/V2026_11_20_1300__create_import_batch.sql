-- A file that was handed in to change the ledger. The file itself is evidence and stays as it came; corrections made here
-- are kept beside it. The rows it led to know nothing of it: a batch is applied whole, in one transaction, or not at all.
CREATE SEQUENCE discipline.import_batch_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.import_batch (
  id               BIGINT      PRIMARY KEY,
  version          BIGINT      NOT NULL,
  number           TEXT        NOT NULL UNIQUE,
  file_name        TEXT        NOT NULL,
  sha256           TEXT        NOT NULL,
  bytes            BIGINT      NOT NULL,
  state            TEXT        NOT NULL CHECK (state IN ('MAPPING', 'PREVIEW', 'APPLYING', 'APPLIED', 'DISCARDED')),
  round_id         BIGINT      REFERENCES discipline.inspection_round (id),
  round_name       TEXT        NOT NULL DEFAULT '',
  round_level      TEXT        CHECK (round_level IN ('SUPERIOR', 'INTERNAL', 'SPECIAL')),
  feedback_on      DATE,
  units_must_exist BOOLEAN     NOT NULL DEFAULT false,
  layout           TEXT        NOT NULL,
  columns          TEXT        NOT NULL,
  corrections      TEXT        NOT NULL,
  rows_read        INT         NOT NULL DEFAULT 0,
  rows_added       INT         NOT NULL DEFAULT 0,
  rows_changed     INT         NOT NULL DEFAULT 0,
  rows_same        INT         NOT NULL DEFAULT 0,
  rows_problem     INT         NOT NULL DEFAULT 0,
  problem_cells    INT         NOT NULL DEFAULT 0,
  findings         INT         NOT NULL DEFAULT 0,
  digest           TEXT        NOT NULL DEFAULT '',
  failure          TEXT        NOT NULL DEFAULT '',
  made_by          BIGINT      NOT NULL,
  made_at          TIMESTAMPTZ NOT NULL,
  begun_by         BIGINT,
  begun_at         TIMESTAMPTZ,
  applied_at       TIMESTAMPTZ,
  CHECK (rows_read = rows_added + rows_changed + rows_same + rows_problem),
  CHECK (state IN ('MAPPING', 'DISCARDED') OR round_id IS NOT NULL
         OR (round_name <> '' AND round_level IS NOT NULL AND feedback_on IS NOT NULL)),
  CHECK (state <> 'APPLYING' OR (begun_by IS NOT NULL AND begun_at IS NOT NULL)),
  CHECK (state <> 'APPLIED' OR (applied_at IS NOT NULL AND round_id IS NOT NULL))
);
CREATE INDEX import_batch_newest ON discipline.import_batch (made_at DESC, id DESC);

-- How far an application has come: written in transactions of its own while the one of the application is open.
CREATE TABLE discipline.import_progress (
  batch_id BIGINT PRIMARY KEY REFERENCES discipline.import_batch (id),
  done     INT    NOT NULL,
  total    INT    NOT NULL
);

-- Which column holds what, as a person once said it of this layout.
CREATE TABLE discipline.layout_mapping (
  layout    TEXT        PRIMARY KEY,
  columns   TEXT        NOT NULL,
  by_person BIGINT      NOT NULL,
  at        TIMESTAMPTZ NOT NULL
);
