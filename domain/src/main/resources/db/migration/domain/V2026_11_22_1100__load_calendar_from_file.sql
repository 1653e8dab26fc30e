-- What was handed in as a calendar file, kept as it was read until somebody writes it, and afterwards as its proof.
CREATE TABLE domain.calendar_load (
  id         BIGINT      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  file_name  TEXT        NOT NULL,
  sha256     TEXT        NOT NULL,
  rows       JSONB       NOT NULL,
  made_by    BIGINT      NOT NULL,
  made_at    TIMESTAMPTZ NOT NULL,
  applied_by BIGINT,
  applied_at TIMESTAMPTZ,
  changes    INT         NOT NULL DEFAULT 0
);

-- A year as it stood before another file replaced it. Written once, never changed.
CREATE TABLE domain.calendar_past (
  id          BIGINT      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  year        INT         NOT NULL,
  source      TEXT        NOT NULL,
  provisional BOOLEAN     NOT NULL,
  days        JSONB       NOT NULL,
  loaded_by   BIGINT      NOT NULL,
  loaded_at   TIMESTAMPTZ NOT NULL,
  replaced_by BIGINT      NOT NULL,
  replaced_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX calendar_past_year ON domain.calendar_past (year, id);
CREATE TRIGGER calendar_past_only_added BEFORE UPDATE OR DELETE ON domain.calendar_past
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
