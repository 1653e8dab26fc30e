-- One row per distinct content in the evidence folder. Which record a file proves is said by the module's own table.
CREATE TABLE domain.evidence_file (
  sha256     TEXT        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      BIGINT      NOT NULL CHECK (bytes > 0),
  media_type TEXT        NOT NULL,
  encrypted  BOOLEAN     NOT NULL,
  stored_at  TIMESTAMPTZ NOT NULL
);
