-- The week's picture of a round, signed by a person: the bytes that were signed, their hash, and who signed under which
-- name and post. at is the moment of the picture: all versions of the lines that stood then, and only those, are in it.
CREATE TABLE discipline.weekly_snapshot (
  id           BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id     BIGINT      NOT NULL REFERENCES discipline.inspection_round (id),
  week         DATE        NOT NULL CHECK (extract(isodow FROM week) = 1),
  day          DATE        NOT NULL,
  at           TIMESTAMPTZ NOT NULL,
  tasks        INT         NOT NULL CHECK (tasks > 0),
  content      BYTEA       NOT NULL,
  sha256       TEXT        NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
  signed_by    BIGINT      NOT NULL,
  signer_name  TEXT        NOT NULL,
  signer_title TEXT        NOT NULL,
  signed_at    TIMESTAMPTZ NOT NULL,
  UNIQUE (round_id, week),
  CHECK (day BETWEEN week AND week + 6)
);
CREATE TRIGGER weekly_snapshot_only_added BEFORE UPDATE OR DELETE ON discipline.weekly_snapshot
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
CREATE TRIGGER weekly_snapshot_never_emptied BEFORE TRUNCATE ON discipline.weekly_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION domain.refuse_change();
